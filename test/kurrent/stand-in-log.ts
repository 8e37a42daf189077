/** A record as the stand-in keeps it. */
export interface Kept {
  readonly stream: string;
  readonly revision: number;
  /** Byte-like: grows, and is not contiguous. */
  readonly place: number;
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  readonly created: number;
  readonly metadata: Uint8Array;
  readonly data: Uint8Array;
}

export type Put = Omit<Kept, 'revision' | 'place' | 'created'>;

/** -1: there must be no stream; -2: any; -4: it must be there. */
export interface Expectation {
  readonly stream: string;
  readonly state: number;
}

export interface Violation extends Expectation {
  readonly index: number;
  readonly actual: number;
}

export type Outcome =
  { readonly revisions: ReadonlyMap<string, number>; readonly place: number } | { readonly violations: readonly Violation[] };

const STEP = 37;

/** The server's rules for several streams at once, as its sources have them: written from there, not KurrentDB itself. */
export const standInLog = (now: () => number) => {
  const all: Kept[] = [];
  const streams = new Map<string, Kept[]>();
  const watchers = new Set<() => void>();
  let place = 100;

  const newest = (stream: string): number => (streams.get(stream)?.length ?? 0) - 1;

  /** The same ids at the same revisions, written before: the server then answers as if it had written them now. */
  const writtenBefore = (state: number, ids: readonly string[], stream: string): boolean =>
    ids.length > 0 && ids.every((id, nth) => streams.get(stream)?.[state + 1 + nth]?.id === id);

  const decide = ({ stream, state }: Expectation, ids: readonly string[]): 'ok' | 'idempotent' | 'violated' => {
    const actual = newest(stream);
    if (state === -2 || state === actual) return 'ok';
    if (state === -4) return actual >= 0 ? 'ok' : 'violated';
    return state < actual && writtenBefore(state, ids, stream) ? 'idempotent' : 'violated';
  };

  const put = (one: Put): Kept => {
    place += STEP;
    const kept: Kept = { ...one, revision: newest(one.stream) + 1, place, created: now() };
    all.push(kept);
    const stream = streams.get(one.stream);
    if (stream) stream.push(kept);
    else streams.set(one.stream, [kept]);
    return kept;
  };

  const append = (records: readonly Put[], checks: readonly Expectation[]): Outcome => {
    const decisions = checks.map((check) =>
      decide(
        check,
        records.filter(({ stream }) => stream === check.stream).map(({ id }) => id),
      ),
    );
    if (decisions.includes('violated') || (decisions.includes('idempotent') && decisions.includes('ok'))) {
      const violations = checks.map((check, index) => ({ ...check, index, actual: newest(check.stream) }));
      return { violations: violations.filter(({ index }) => decisions[index] !== 'ok') };
    }
    if (!decisions.includes('idempotent')) records.forEach(put);
    for (const watch of [...watchers]) watch();
    return { revisions: new Map(records.map(({ stream }) => [stream, newest(stream)])), place };
  };

  return {
    all: (): readonly Kept[] => all,
    stream: (name: string): readonly Kept[] => streams.get(name) ?? [],
    append,
    watch(onNews: () => void): () => void {
      watchers.add(onNews);
      return () => void watchers.delete(onNews);
    },
  };
};

export type StandInLog = ReturnType<typeof standInLog>;
