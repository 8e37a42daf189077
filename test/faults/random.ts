/** Numbers from 0 to 1 that are always the same for the same seed (mulberry32). */
export type Random = () => number;

export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const pick = <T>(random: Random, among: readonly T[]): T => among[Math.floor(random() * among.length)] as T;
export const between = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));

export const shuffled = <T>(random: Random, all: readonly T[]): readonly T[] => {
  const [left, order] = [[...all], [] as T[]];
  while (left.length > 0) order.push(...left.splice(Math.floor(random() * left.length), 1));
  return order;
};
