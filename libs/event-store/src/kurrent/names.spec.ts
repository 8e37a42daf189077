import { commandStream, comparePlaces, eventStream, isKept, isLegal } from './names.js';

const place = (commit: bigint, prepare = commit) => ({ commit, prepare });

describe('names on the server', () => {
  it('are one for one id, however it is written', () => {
    expect(commandStream('ABC')).toBe(commandStream('abc'));
    expect(eventStream('ABC')).toBe('fengqiao.event-abc');
  });

  it.each([
    ['confirmation-1', true, true],
    ['fengqiao.command-1', false, true],
    ['fengqiao.event-1', false, true],
    ['$all', false, false],
    ['$$confirmation-1', false, false],
    ['$ce-confirmation', false, false],
    ['plain', false, false],
  ])('%s: a stream of a service %s, kept for good %s', (stream, legal, kept) => {
    expect(isLegal(stream)).toBe(legal);
    expect(isKept(stream)).toBe(kept);
  });
});

describe('places', () => {
  it('are ordered by commit, then prepare, beyond what a number holds', () => {
    const big = 2n ** 62n;
    const ordered = [place(1n, 9n), place(2n, 1n), place(2n, 2n), place(big), place(big + 1n)];
    expect([...ordered].reverse().sort(comparePlaces)).toEqual(ordered);
    expect(comparePlaces(place(big), place(big))).toBe(0);
  });
});
