import type { Checkpoint, LogFilter, LogPage } from './port.js';

/**
 * The right to be the one that runs a group of followers of the same name, one per process: projections, a consumer. Whoever takes it over
 * raises the epoch, and every effect is recorded only while its epoch is the newest: a holder that was paused and wakes writes nothing.
 */
export interface Lease {
  /** Takes it, or keeps it for another term. @returns false while another process holds it */
  take(): Promise<boolean>;
  /** Gives it up, so that another may take it at once. */
  release(): Promise<void>;
  /** Whether this process holds it, as far as it can know by itself: its term has not run out. */
  held(): boolean;
  /** The epoch that every effect must carry; undefined while it was never taken, or was lost. */
  epoch(): string | undefined;
  /** Another process stands by and looks at how far this one has come. */
  contended(): boolean;
  /** Milliseconds between two looks at it: the holder's to keep it, the other's to take it. */
  readonly every: number;
}

/** An effect was refused because another process has taken over: nothing of it was written. */
export class Fenced extends Error {
  constructor(name: string) {
    super(`${name}: another process has taken over`);
    this.name = 'Fenced';
  }
}

/** The store has less than this follower has seen, as after an old backup was restored: it stops rather than guess. */
export class AheadOfLog extends Error {
  constructor(name: string) {
    super(`${name} has seen more than the log holds: was an older log restored?`);
    this.name = 'AheadOfLog';
  }
}

/** Something that follows the log: a projection, a consumer, a subscription. It keeps its own checkpoint beside its effect. */
export interface Follower {
  readonly name: string;
  /** Only these events are given to it; its checkpoint advances over the others. */
  readonly filter?: LogFilter;
  /** Absent: every process runs one of its own. */
  readonly lease?: Lease;
  /** Where it stopped. Called whenever it begins, also after another process ran it: what it held in memory is forgotten. */
  load(): Promise<Checkpoint>;
  /**
   * Takes the next events, in order, all after its checkpoint; `page.checkpoint` is how far was looked. @throws to be given the same page
   * again; Fenced to stand by
   */
  apply(page: LogPage): Promise<void>;
  /** Told what comes next while the page before is still being written. */
  prepare?(page: LogPage): void;
  /** False while it still holds back something that it was given. */
  idle?(): boolean;
  /** It has applied all there is, and waits for news; called again whenever it fell behind by a page and has caught up. */
  caughtUp?(): void;
}
