import { START, type Checkpoint, type EventLog, type RecordedEvent } from './port.js';

/** Something that follows the log: a projection or a consumer. It keeps its own checkpoint beside its effect. */
export interface Follower {
  readonly name: string;
  /** Where it stopped. */
  load(): Promise<Checkpoint>;
  /** Takes the next events, in order, all after its checkpoint. @throws to be given the same events again. */
  apply(events: readonly RecordedEvent[]): Promise<void>;
  /** False while it still holds back something that it was given. */
  idle?(): boolean;
}

/** One reader of the log per process, fanned out to all that follow it. */
export interface LogReader {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves once every follower has applied the event at `checkpoint`; false when that took longer than `milliseconds`. */
  reached(checkpoint: Checkpoint, milliseconds: number): Promise<boolean>;
  /** Resolves once all that is recorded has been applied and nothing new came of it. */
  settled(milliseconds: number): Promise<boolean>;
  /** Followers that fail at present, with the last reason: an empty record is healthy. */
  failing(): Readonly<Record<string, string>>;
}

interface Position {
  checkpoint: Checkpoint;
  failure?: string;
}

const PAGE = 500;
const RETRY = 200;

export const createLogReader = (log: EventLog, followers: readonly Follower[]): LogReader => {
  const positions = new Map<Follower, Position>();
  const waiting = new Set<() => void>();
  let running = false;
  let awake: () => void = () => undefined;
  let finished: Promise<void> = Promise.resolve();
  let unwatch: () => Promise<void> = async () => undefined;
  let news = false;

  const wake = (): void => {
    news = true;
    awake();
  };
  const isAfter = (a: Checkpoint, b: Checkpoint): boolean => log.compare(a, b) > 0;
  const slowest = (): Checkpoint =>
    [...positions.values()].map(({ checkpoint }) => checkpoint).reduce((low, one) => (isAfter(low, one) ? one : low));

  const feed = async (follower: Follower, page: readonly RecordedEvent[]): Promise<void> => {
    const position = positions.get(follower) as Position;
    const events = page.filter(({ checkpoint }) => isAfter(checkpoint, position.checkpoint));
    if (events.length === 0 && (follower.idle?.() ?? true)) return;
    try {
      await follower.apply(events);
      position.checkpoint = events.at(-1)?.checkpoint ?? position.checkpoint;
      delete position.failure;
    } catch (error) {
      position.failure = error instanceof Error ? error.message : String(error);
    }
  };

  const round = async (): Promise<boolean> => {
    const { events: page } = await log.readLog(slowest(), PAGE);
    await Promise.all(followers.map((follower) => feed(follower, page)));
    for (const check of [...waiting]) check();
    return page.length > 0 || followers.some((follower) => !(follower.idle?.() ?? true));
  };

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      awake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (news && milliseconds > RETRY) awake();
    });

  const loop = async (): Promise<void> => {
    while (running) {
      news = false;
      const more = await round().catch(() => false); // the log is out of reach: readiness says so, the next round tries again
      if (!running) return;
      const troubled = [...positions.values()].some(({ failure }) => failure !== undefined);
      if (troubled) await sleep(RETRY);
      else if (!more) await sleep(60_000);
    }
  };

  /** Waits for a condition that is looked at after every round. */
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
      wake();
    });

  return {
    async start() {
      for (const follower of followers) positions.set(follower, { checkpoint: await follower.load() });
      unwatch = await log.watch(wake);
      running = true;
      finished = loop();
    },
    async stop() {
      running = false;
      awake();
      await unwatch();
      await finished;
    },
    reached: (checkpoint, milliseconds) =>
      checkpoint === START ? Promise.resolve(true) : until(() => !isAfter(checkpoint, slowest()), milliseconds),
    settled: (milliseconds) =>
      until(
        async () => followers.every((follower) => follower.idle?.() ?? true) && log.compare(await log.head(), slowest()) <= 0,
        milliseconds,
      ),
    failing: () =>
      Object.fromEntries([...positions].flatMap(([{ name }, { failure }]) => (failure === undefined ? [] : [[name, failure]]))),
  };
};
