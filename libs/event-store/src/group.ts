import type { Append, AppendAnswer } from './port.js';

/** Too many appends wait already: nothing was asked of the store, come back later. */
export class Overloaded extends Error {
  constructor(waiting: number) {
    super(`${waiting} appends wait already`);
    this.name = 'Overloaded';
  }
}

/** The store refused a whole call: nothing of it was recorded. */
export class CallRefused extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'CallRefused';
  }
}

export interface GroupLimits {
  /** Calls under way at once. */
  readonly lanes: number;
  /** Waiting appends that are worth a lane of their own: below twice as many, one call takes them all. */
  readonly worthALane: number;
  readonly appendsPerCall: number;
  readonly bytesPerCall: number;
  readonly mostWaiting: number;
  readonly mostWaitingBytes: number;
}

export const GROUP_LIMITS: GroupLimits = {
  lanes: 2,
  worthALane: 16,
  appendsPerCall: 256,
  bytesPerCall: 1024 * 1024,
  mostWaiting: 4_096,
  mostWaitingBytes: 64 * 1024 * 1024,
};

/** Asks the store about several appends at once. @throws CallRefused where nothing was recorded, else the outcome is unknown */
export type Call = (appends: readonly Append[]) => Promise<readonly (AppendAnswer | Error)[]>;

interface Waiting {
  readonly append: Append;
  readonly bytes: number;
  readonly resolve: (answer: AppendAnswer) => void;
  readonly reject: (error: unknown) => void;
}

const bytesOf = ({ writes }: Append): number =>
  writes.reduce((sum, { events }) => sum + events.reduce((bytes, { body }) => bytes + body.byteLength, 0), 0);

/**
 * Gathers the appends that wait into one call per lane. It looks once a turn of the event loop, so that all who were just answered and ask
 * again come along; nothing ever waits longer to fill a call.
 */
export const groupAppends = (call: Call, limits: GroupLimits = GROUP_LIMITS): ((append: Append) => Promise<AppendAnswer>) => {
  const waiting: Waiting[] = [];
  let waitingBytes = 0;
  let busy = 0;
  let planned = false;

  const settle = (group: readonly Waiting[], answers: readonly (AppendAnswer | Error)[]): void => {
    for (const [index, one] of group.entries()) {
      const answer = answers[index] ?? new Error('the store gave no answer to this append');
      if (answer instanceof Error) one.reject(answer);
      else one.resolve(answer);
    }
  };

  /** A call that was refused as a whole is asked again one by one, so that only the append that is at fault fails. */
  const ask = async (group: readonly Waiting[]): Promise<void> => {
    try {
      settle(group, await call(group.map(({ append }) => append)));
    } catch (error) {
      if (error instanceof CallRefused && group.length > 1) for (const one of group) await ask([one]);
      else for (const { reject } of group) reject(error instanceof CallRefused ? error.cause : error);
    }
  };

  const next = (most: number): Waiting[] => {
    let [count, bytes] = [0, 0];
    for (const one of waiting) {
      if (count === most || (count > 0 && bytes + one.bytes > limits.bytesPerCall)) break;
      count += 1;
      bytes += one.bytes;
    }
    waitingBytes -= bytes;
    return waiting.splice(0, count);
  };

  /** Half of many, so that the next call is prepared while this one commits; all of few, since each call costs a commit. */
  const share = (): number => {
    const many = busy === 0 && limits.lanes > 1 && waiting.length >= 2 * limits.worthALane;
    return Math.min(limits.appendsPerCall, many ? Math.ceil(waiting.length / 2) : waiting.length);
  };

  const pump = (): void => {
    planned = false;
    while (waiting.length > 0 && busy < limits.lanes && (busy === 0 || waiting.length >= limits.worthALane)) {
      const group = next(share());
      busy += 1;
      void ask(group).finally(() => {
        busy -= 1;
        plan();
      });
    }
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    setImmediate(pump);
  };

  return (append) =>
    new Promise((resolve, reject) => {
      const bytes = bytesOf(append);
      if (waiting.length >= limits.mostWaiting || waitingBytes + bytes > limits.mostWaitingBytes)
        return reject(new Overloaded(waiting.length));
      waiting.push({ append, bytes, resolve, reject });
      waitingBytes += bytes;
      plan();
    });
};
