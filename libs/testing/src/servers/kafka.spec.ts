import { reasonToSkip } from './kafka.js';

const none = { kind: 'none', reason: 'There is no Kafka: …' } as const;

describe('tests against a real broker', () => {
  it('are skipped where there is none, and say why', () =>
    expect([undefined, '', 'false'].map((ci) => reasonToSkip(none, ci))).toEqual(Array(3).fill(none.reason)));
  it('run, and so fail, where there is none with CI=true', () => expect(reasonToSkip(none, 'true')).toBeUndefined());
  it('run wherever there is one', () => {
    for (const way of [{ kind: 'given', addresses: ['a:1'] }, { kind: 'docker' }, { kind: 'native' }] as const)
      expect([reasonToSkip(way, undefined), reasonToSkip(way, 'true')]).toEqual([undefined, undefined]);
  });
});
