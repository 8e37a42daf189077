/** A seeded disturbance of deliveries: what any bus that delivers at least once may do to a consumer. */
export interface Chaos {
  readonly seed: number;
}

export interface Deliveries<T> {
  /** Takes an item in; items of one lane keep their first order among themselves. */
  push(item: T, lane: string): void;
  /** What to deliver now. */
  take(): T[];
  empty(): boolean;
}

/** Mulberry32: small, seeded, good enough to shuffle. */
const random = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const inOrder = <T>(): Deliveries<T> => {
  let queue: T[] = [];
  return {
    push: (item) => void queue.push(item),
    take: () => {
      const taken = queue;
      queue = [];
      return taken;
    },
    empty: () => queue.length === 0,
  };
};

/**
 * In order by default. With a seed: lanes are shuffled among each other, items are held back for a while, and some come twice or three
 * times, at any later moment. A lane (one producer, one dispute) keeps its order at first delivery, as a Kafka partition would.
 */
export const deliveries = <T>(chaos?: Chaos): Deliveries<T> => {
  if (!chaos) return inOrder();
  const dice = random(chaos.seed);
  const lanes = new Map<string, T[]>();
  let again: T[] = [];
  const pick = <V>(list: readonly V[]): V => list[Math.floor(dice() * list.length)] as V;

  const next = (): T => {
    if (again.length > 0 && (lanes.size === 0 || dice() < 0.3)) {
      const repeated = pick(again);
      again = again.filter((item) => item !== repeated);
      return repeated;
    }
    const lane = pick([...lanes.keys()]);
    const queue = lanes.get(lane) as T[];
    const item = queue.shift() as T;
    if (queue.length === 0) lanes.delete(lane);
    if (dice() < 0.25) again.push(item);
    return item;
  };
  const size = (): number => again.length + [...lanes.values()].reduce((count, queue) => count + queue.length, 0);

  return {
    push: (item, lane) => void lanes.set(lane, [...(lanes.get(lane) ?? []), item]),
    take: () => {
      const count = Math.ceil(size() * (0.3 + 0.7 * dice()));
      return Array.from({ length: count }, () => (size() > 0 ? [next()] : [])).flat();
    },
    empty: () => size() === 0,
  };
};
