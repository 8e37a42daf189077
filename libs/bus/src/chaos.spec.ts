import fc from 'fast-check';
import { deliveries } from './chaos.js';

const drain = (seed: number | undefined, items: readonly (readonly [string, string])[]): string[] => {
  const lane = deliveries<string>(seed === undefined ? undefined : { seed });
  for (const [item, name] of items) lane.push(item, name);
  const out: string[] = [];
  while (!lane.empty()) out.push(...lane.take());
  return out;
};

const items = ['a1', 'b1', 'a2', 'c1', 'b2', 'a3', 'c2', 'a4'].map((item) => [item, item.slice(0, 1)] as const);

describe('deliveries', () => {
  it('keep their order without a seed', () => expect(drain(undefined, items)).toEqual(items.map(([item]) => item)));

  it('bring every item at least once, each lane in order at first, whatever the seed', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
        const first = [...new Set(drain(seed, items))];
        expect([...first].sort()).toEqual(items.map(([item]) => item).sort());
        for (const lane of ['a', 'b', 'c'])
          expect(first.filter((item) => item.startsWith(lane))).toEqual(
            items.map(([item]) => item).filter((item) => item.startsWith(lane)),
          );
      }),
    ));

  it('really shuffle and really repeat', () => {
    const runs = Array.from({ length: 20 }, (_, seed) => drain(seed, items));
    expect(runs.some((run) => [...new Set(run)].join() !== items.map(([item]) => item).join())).toBe(true);
    expect(runs.some((run) => run.length > items.length)).toBe(true);
  });

  it('are the same for the same seed', () => expect(drain(7, items)).toEqual(drain(7, items)));
});
