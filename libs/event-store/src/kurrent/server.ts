/** A place in `$all`. Not contiguous: it only orders. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** One record as the server gives it back. */
export interface Seen {
  readonly place: Place;
  readonly stream: string;
  /** From 0, contiguous in its stream. */
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** Real time of the server. */
  readonly created: Date;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Bytes of a binary record; what was parsed of a JSON one (the server's own). */
  readonly data: unknown;
}

export interface Proposed {
  readonly stream: string;
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly properties: Readonly<Record<string, string>>;
}

/** The exact state a stream must be in: its newest revision, or none. There is no "any": nothing is ever written unchecked. */
export interface Check {
  readonly stream: string;
  readonly state: number | 'none';
}

/** What may be asked of the connected server; every append of ours touches several streams. */
export interface Abilities {
  readonly version: string;
  /** Appends to several streams at once, each written stream checked (25.1). */
  readonly sessions: boolean;
  /** The same, and streams that are only checked (26.1). */
  readonly records: boolean;
}

/** What the adapter needs of KurrentDB: `client.ts` gives it. */
export interface KurrentServer {
  abilities(): Promise<Abilities>;
  /** The newest record of a stream, read from the leader. */
  last(stream: string): Promise<Seen | undefined>;
  /** Up to `count` records of a stream from a revision on; none where there is no stream. */
  read(stream: string, from: number, count: number): Promise<readonly Seen[]>;
  /** Records of services' streams from a place on, that place included. */
  all(from: Place, count: number): AsyncIterable<Seen>;
  /** The newest record of the whole log, whatever it is. */
  end(): Promise<Seen | undefined>;
  /** Every record after a place, system ones too, in batches, waiting for new ones until `stopped`. */
  follow(after: Place | undefined, stopped: AbortSignal): AsyncIterable<readonly Seen[]>;
  /**
   * All records or none. `refused`: a check did not hold, nothing was written.
   * @throws an error that `isCertain` when nothing was written for another reason; any other leaves the outcome unknown
   */
  write(records: readonly Proposed[], checks: readonly Check[]): Promise<'written' | 'refused'>;
  close(): Promise<void>;
}
