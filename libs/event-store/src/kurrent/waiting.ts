import { NotIndexed } from './failures.js';
import type { Numbers } from './numbers.js';

/** Wakes whoever waits for news. */
export const bell = () => {
  const waiting = new Set<() => void>();
  return {
    ring: (): void => [...waiting].forEach((wake) => wake()),
    heard: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
      }),
  };
};

interface Waiter {
  /** Lower case. */
  readonly ids: readonly string[];
  readonly until: number;
  readonly resolve: (position: number) => void;
  readonly reject: (error: unknown) => void;
}

const LOOK_AGAIN = 50;

/** Waits until events are numbered: however many wait, they ask with one query at a time. */
export const numbering = (index: Pick<Numbers, 'positions'>, halted: () => Error | undefined, patience: number) => {
  const news = bell();
  const waiters = new Set<Waiter>();
  let looking = false;

  const settle = (waiter: Waiter, found: ReadonlyMap<string, number>): void => {
    const positions = waiter.ids.map((id) => found.get(id)).filter((position) => position !== undefined);
    const stopped = halted();
    if (positions.length === waiter.ids.length) waiter.resolve(Math.max(...positions));
    else if (stopped) waiter.reject(stopped);
    else if (Date.now() > waiter.until) waiter.reject(new NotIndexed(`event ${waiter.ids.at(-1)}`));
    else return;
    waiters.delete(waiter);
  };

  const look = async (): Promise<void> => {
    while (waiters.size > 0) {
      const heard = news.heard(LOOK_AGAIN);
      const asking = [...waiters];
      const found = await index.positions([...new Set(asking.flatMap(({ ids }) => ids))]);
      for (const waiter of asking) settle(waiter, found);
      if (waiters.size > 0) await heard;
    }
  };

  const start = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      await look();
    } catch (error) {
      for (const { reject } of waiters) reject(error);
      waiters.clear();
    } finally {
      looking = false;
    }
  };

  return {
    news,
    /** The greatest position of these events. @throws NotIndexed after `patience` milliseconds, or at once what stopped the indexer */
    last: (ids: readonly string[]): Promise<number> =>
      new Promise((resolve, reject) => {
        waiters.add({ ids: ids.map((id) => id.toLowerCase()), until: Date.now() + patience, resolve, reject });
        news.ring();
        void start();
      }),
  };
};
