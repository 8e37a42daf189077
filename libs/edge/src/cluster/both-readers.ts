import type { EventLog, LogReader } from '@fengqiao/event-store';
import type { InboundLog } from '@fengqiao/bus';

export interface BothReaders {
  /** The log that events are recorded in. */
  readonly log: EventLog;
  /** Takes in the service's own events and publishes them. */
  readonly own: LogReader;
  readonly inbound: InboundLog;
  /** Follows what was taken in. */
  readonly heard: LogReader;
  /** Fetches what others recorded and has not come yet. */
  readonly sweep: () => Promise<void>;
  /** Whether all other services have settled. */
  readonly othersSettled: (milliseconds: number) => Promise<boolean>;
  /** What else is not well: the broker. */
  readonly failing: () => Readonly<Record<string, string>>;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const LOOK = 50;

const until = async (condition: () => Promise<boolean>, milliseconds: number): Promise<boolean> => {
  for (const end = performance.now() + milliseconds; ; await pause(LOOK)) {
    if (await condition().catch(() => false)) return true;
    if (performance.now() > end) return false;
  }
};

/** This process has its own events and all that others had recorded when it was asked, and has applied them. */
export const settledHere = async ({ own, heard, sweep }: BothReaders, milliseconds: number): Promise<boolean> => {
  const end = performance.now() + milliseconds;
  const left = (): number => Math.max(0, end - performance.now());
  if (!(await own.settled(left()))) return false;
  await sweep();
  return heard.settled(left());
};

/**
 * The readers of one service's process as one: places of the whole log are looked up in what was taken in, and nothing has settled before
 * it has in every process.
 */
export const bothReaders = (both: BothReaders): LogReader => {
  const { log, own, inbound, heard, othersSettled, failing } = both;
  const everywhere = async (milliseconds: number): Promise<boolean> => {
    const end = performance.now() + milliseconds;
    for (let before: string | undefined; performance.now() < end;) {
      const left = end - performance.now();
      if (!(await settledHere(both, left)) || !(await othersSettled(left))) return false;
      const head = await log.head();
      if (head === before) return true;
      before = head;
    }
    return false;
  };
  return {
    async start() {
      await own.start();
      await heard.start();
    },
    async stop() {
      await own.stop();
      await heard.stop();
    },
    follow: (follower) => heard.follow(follower),
    async reached(checkpoint, milliseconds) {
      const started = performance.now();
      let place: string | undefined;
      const taken = async (): Promise<boolean> => (place = await inbound.placeOf(checkpoint)) !== undefined;
      if (!(await until(taken, milliseconds)) || place === undefined) return false;
      return heard.reached(place, Math.max(0, milliseconds - (performance.now() - started)));
    },
    settled: everywhere,
    failing: () => ({ ...own.failing(), ...heard.failing(), ...failing() }),
    progress: () => [...own.progress(), ...heard.progress()],
    lag: async () => (await Promise.all([own.lag(), heard.lag()])).flat(),
    ahead: async () => (await Promise.all([own.ahead(), heard.ahead()])).flat(),
  };
};
