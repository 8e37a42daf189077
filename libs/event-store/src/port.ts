import type { Instant, StreamName } from '@fengqiao/kernel';

/** An opaque place in the log: compare and advance it only with the store that gave it. The empty one is before everything. */
export type Checkpoint = string;
export const START: Checkpoint = '';

/** What a stream must look like for an append to be accepted: its exact version, or a condition. */
export type ExpectedVersion = number | 'none' | 'exists' | 'any';

export interface NewEvent {
  /** UUID, unique in the whole log: repeating it records nothing new. */
  readonly id: string;
  readonly type: string;
  /** Canonical bytes, stored and hashed as they are. */
  readonly body: Uint8Array;
}

export interface Write {
  readonly stream: StreamName;
  readonly expected: ExpectedVersion;
  /** The dispute these events belong to, else the stream itself. */
  readonly subject: string;
  /** Empty: the stream is only checked. */
  readonly events: readonly NewEvent[];
  /** After this append the stream takes no more events, ever; it can still be read. */
  readonly closes?: boolean;
}

export interface Append {
  readonly command: {
    /** UUID. */
    readonly id: string;
    /** Digest of what was asked: the same id with another digest is refused. */
    readonly fingerprint: Uint8Array;
    /** Kept with the command and given back when it is repeated. */
    readonly result: Uint8Array;
  };
  /** Streams are distinct. */
  readonly writes: readonly Write[];
  /** After this instant of real time nothing is recorded any more. */
  readonly deadline: Date;
}

export interface Conflict {
  readonly stream: StreamName;
  readonly expected: ExpectedVersion;
  /** The true version: 0 for a stream without events. */
  readonly actual: number;
}

export type AppendAnswer =
  /** Recorded now; `checkpoint` is the place of the last event, empty when there was none. */
  | { readonly kind: 'recorded'; readonly checkpoint: Checkpoint }
  /** This command, or exactly these events, were recorded before. */
  | { readonly kind: 'known'; readonly checkpoint: Checkpoint; readonly result: Uint8Array }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  /** These streams were closed before; they would have taken nothing whatever was expected. */
  | { readonly kind: 'closed'; readonly streams: readonly StreamName[] }
  /** The command id was used for something else. */
  | { readonly kind: 'fingerprint-mismatch' }
  /** An event id is taken by a different event, or only part of the batch is known. */
  | { readonly kind: 'event-mismatch' }
  /** Too late: nothing was recorded, finally. */
  | { readonly kind: 'deadline-passed' };

export interface RecordedEvent {
  readonly checkpoint: Checkpoint;
  /** Its number in the whole log, from 0 without a hole: the number of its leaf in the ledger. */
  readonly position: number;
  readonly stream: StreamName;
  /** 1 for the first event of its stream. */
  readonly version: number;
  readonly subject: string;
  /** 1 for the first event of its subject; contiguous. */
  readonly subjectSequence: number;
  readonly id: string;
  readonly type: string;
  readonly body: Uint8Array;
  /** SHA-256 of the stored bytes. */
  readonly hash: Uint8Array;
  /** Real time of the store. */
  readonly recordedAt: Instant;
}

export interface StreamSlice {
  /** Version of the whole stream; 0 when it has no events. */
  readonly version: number;
  readonly events: readonly RecordedEvent[];
}

export interface StoredCommand {
  readonly fingerprint: Uint8Array;
  readonly result: Uint8Array;
  readonly checkpoint: Checkpoint;
}

/** Which events of the log are wanted; what is left out matches everything. */
export interface LogFilter {
  readonly types?: readonly string[];
  /** Categories of streams: the part of a stream's name before the first hyphen. */
  readonly categories?: readonly string[];
}

export interface LogPage {
  readonly events: readonly RecordedEvent[];
  /** The last place that was looked at, whether or not its event was wanted: read on from here. */
  readonly checkpoint: Checkpoint;
}

export interface ReadStream {
  /** First version wanted, inclusive, at least 1. Backwards reading starts here and goes down. */
  readonly from?: number;
  /** Last version wanted, inclusive. */
  readonly to?: number;
  readonly limit?: number;
  readonly backwards?: boolean;
}

/** Appends and reads streams: what a service is given. */
export interface EventStore {
  /**
   * All writes or none, in one place of the log.
   * @throws UnfitAppend before anything is asked of the store; Overloaded when too many appends wait, nothing recorded;
   *   on an outage anything else: the outcome is then unknown and `command` answers it
   */
  append(append: Append): Promise<AppendAnswer>;
  /** @throws InvalidBounds */
  readStream(stream: StreamName, options?: ReadStream): Promise<StreamSlice>;
  /** What a command id recorded; undefined when it has recorded nothing so far. */
  command(id: string): Promise<StoredCommand | undefined>;
}

/** Events in one order, each at a checkpoint: what followers are given. */
export interface OrderedLog {
  /** Looks at up to `limit` events after a place, oldest first. @throws InvalidBounds */
  readLog(after: Checkpoint, limit: number, filter?: LogFilter): Promise<LogPage>;
  /** Up to `limit` events of a subject from a subject sequence on, in order. @throws InvalidBounds */
  readSubject(subject: string, from: number, limit: number): Promise<readonly RecordedEvent[]>;
  /** The place of the newest event. */
  head(): Promise<Checkpoint>;
  /** How many events `a` lies after `b`: negative where it lies before it. */
  compare(a: Checkpoint, b: Checkpoint): number;
  /** Calls back, soon after something was recorded and at least every second, until stopped. */
  watch(onNews: () => void): Promise<() => Promise<void>>;
}

/** The whole log: what the relay and the auditor are given, and all followers where every service runs in one process. */
export interface EventLog extends OrderedLog {
  /** Looks at up to `limit` events before a place (before the end: `undefined`), newest first. @throws InvalidBounds */
  readBackwards(before: Checkpoint | undefined, limit: number, filter?: LogFilter): Promise<LogPage>;
  /** For each event, the subject sequence of the newest one before it on its subject in these categories; 0 where there is none. */
  previousIn(
    categories: readonly string[],
    events: readonly Pick<RecordedEvent, 'subject' | 'subjectSequence'>[],
  ): Promise<readonly number[]>;
}
