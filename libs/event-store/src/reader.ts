import { follow, type Following, type Progress } from './following.js';
import type { Follower } from './follower.js';
import { sharedPages } from './pages.js';
import { START, type Checkpoint, type OrderedLog } from './port.js';

/** What a follower has before it in the log that it follows. */
export interface Lag extends Progress {
  /** Events that it has not applied. */
  readonly events: number;
  /** When the oldest of them was recorded; absent where there is none. */
  readonly since?: string;
}

/** One reader of the log per process, fanned out to all that follow it: one listening connection, however many there are. */
export interface LogReader {
  start(): Promise<void>;
  /** Ends every follower after what is under way; leaves no timer and no connection. */
  stop(): Promise<void>;
  /** One more follower, while the reader runs. @returns ends it */
  follow(follower: Follower): () => Promise<void>;
  /** Resolves once every follower has applied the event at `checkpoint`; false when that took longer than `milliseconds`. */
  reached(checkpoint: Checkpoint, milliseconds: number): Promise<boolean>;
  /** Resolves once all that is recorded has been applied and nothing new came of it. */
  settled(milliseconds: number): Promise<boolean>;
  /** Followers that fail at present, with the last reason: an empty record is healthy. */
  failing(): Readonly<Record<string, string>>;
  progress(): readonly Progress[];
  /** How far each is behind. @throws where the log is out of reach */
  lag(): Promise<readonly Lag[]>;
  /** Followers that have seen more than their log holds: it was put back to an older state. @throws where the log is out of reach */
  ahead(): Promise<readonly string[]>;
}

/** Reads for `followers`, which are all that `reached` and `settled` wait for. */
export const createLogReader = (log: OrderedLog, followers: readonly Follower[]): LogReader => {
  const pages = sharedPages(log);
  const waiting = new Set<() => void>();
  const every = new Set<Following>();
  let own: readonly Following[] = [];
  let unwatch: (() => Promise<void>) | undefined;

  const wake = (): void => {
    pages.stir();
    for (const following of every) following.wake();
  };
  const begin = (follower: Follower): Following => {
    const onStep = (): void => [...waiting].forEach((check) => check());
    const following = follow(follower, { log, pages, awaited: () => waiting.size > 0, onStep });
    every.add(following);
    return following;
  };
  const all = (test: (place: Checkpoint) => boolean): boolean =>
    own.every((following) => {
      const { checkpoint } = following.progress();
      return checkpoint !== undefined && test(checkpoint);
    });

  /** Waits for a condition that is looked at after every step of any follower. */
  const until = (condition: () => Promise<boolean> | boolean, milliseconds: number): Promise<boolean> =>
    new Promise((resolve) => {
      const end = (answer: boolean): void => {
        clearTimeout(timer);
        waiting.delete(look);
        resolve(answer);
      };
      const look = (): void => {
        Promise.resolve(condition())
          .then((met) => met && end(true))
          .catch(() => undefined);
      };
      const timer = setTimeout(() => end(false), milliseconds);
      waiting.add(look);
      look();
    });

  const lagOf = async (progress: Progress): Promise<Lag> => {
    const place = progress.checkpoint ?? START;
    const [oldest] = (await log.readLog(place, 1)).events;
    if (!oldest) return { ...progress, events: 0 };
    return { ...progress, events: Math.max(log.compare(await log.head(), place), 1), since: oldest.recordedAt };
  };

  return {
    async start() {
      unwatch = await log.watch(wake);
      own = followers.map(begin);
    },
    async stop() {
      await unwatch?.();
      await Promise.all([...every].map((following) => following.stop()));
      every.clear();
    },
    follow(follower) {
      const following = begin(follower);
      return async () => {
        every.delete(following);
        await following.stop();
      };
    },
    reached: (checkpoint, milliseconds) =>
      checkpoint === START ? Promise.resolve(true) : until(() => all((place) => log.compare(place, checkpoint) >= 0), milliseconds),
    settled: (milliseconds) =>
      until(async () => {
        if (!own.every((following) => following.quiet())) return false;
        const head = await log.head();
        return own.every((following) => following.quiet()) && all((place) => log.compare(head, place) <= 0);
      }, milliseconds),
    failing: () =>
      Object.fromEntries(
        [...every]
          .map((following) => following.progress())
          .flatMap(({ name, failure }) => (failure === undefined ? [] : [[name, failure]])),
      ),
    progress: () => [...every].map((following) => following.progress()),
    lag: () => Promise.all([...every].map((following) => lagOf(following.progress()))),
    async ahead() {
      const places = [...every].map((following) => following.progress()); // before the end, which only grows
      const head = await log.head();
      return places.flatMap(({ name, checkpoint }) => (checkpoint !== undefined && log.compare(checkpoint, head) > 0 ? [name] : []));
    },
  };
};
