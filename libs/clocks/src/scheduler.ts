import type { Instant } from '@fengqiao/kernel';

/** A deadline whose instant has come, as the read model knows it. */
export interface DueDeadline {
  readonly stream: string;
  readonly deadlineId: string;
  readonly dueAt: Instant;
}

/** A due deadline and how to tell its stream. Firing the same one twice records it once. */
export interface Fireable extends DueDeadline {
  readonly fire: () => Promise<void>;
}

export interface SchedulerOptions {
  /** Armed deadlines that are due by an instant, earliest first. */
  readonly dueBy: (at: Instant, limit: number) => Promise<readonly Fireable[]>;
  readonly now: () => Instant;
  /** Milliseconds of real time between two looks. */
  readonly every: number;
  readonly onFailure: (error: unknown) => void;
}

/** Durable because it remembers nothing: what is due is read from the deadlines themselves, before and after a crash. */
export interface Scheduler {
  start(): void;
  stop(): Promise<void>;
  /** Fires all that is due by an instant. @returns how many */
  run(at: Instant): Promise<number>;
  /** When the earliest deadline is due, if that is by `at`. */
  earliest(at: Instant): Promise<Instant | undefined>;
}

const PAGE = 200;

export const createScheduler = ({ dueBy, now, every, onFailure }: SchedulerOptions): Scheduler => {
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let working: Promise<unknown> = Promise.resolve();
  const run = async (at: Instant): Promise<number> => {
    const page = await dueBy(at, PAGE);
    for (const deadline of page) await deadline.fire();
    return page.length;
  };
  const look = (): void => {
    if (stopped) return;
    working = run(now())
      .catch(onFailure)
      .finally(() => {
        if (!stopped) timer = setTimeout(look, every);
      });
  };
  return {
    run,
    earliest: async (at) => (await dueBy(at, 1))[0]?.dueAt,
    start() {
      stopped = false;
      look();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await working;
    },
  };
};
