import {
  inMemoryStore,
  START,
  type Append,
  type AppendAnswer,
  type EventLog,
  type EventStore,
  type RecordedEvent,
} from '@fengqiao/event-store';

type Store = EventStore & EventLog;

/** A store with one seeded defect, and the checks that must find it. */
export interface Broken {
  readonly defect: string;
  readonly found: readonly string[];
  open(): Store;
}

export const changed = (change: (store: Store) => Partial<Store>): (() => Store) => {
  return () => {
    const store = inMemoryStore(() => new Date());
    return { ...store, ...change(store) };
  };
};

export const withWrites = (append: Append, change: (write: Append['writes'][number]) => Partial<Append['writes'][number]>): Append => ({
  ...append,
  writes: append.writes.map((write) => ({ ...write, ...change(write) })),
});

/** Every reading gives its events changed. */
export const reading = (change: (events: readonly RecordedEvent[]) => readonly RecordedEvent[]) =>
  changed((store) => ({
    async readStream(stream, options) {
      const slice = await store.readStream(stream, options);
      return { ...slice, events: change(slice.events) };
    },
    async readLog(after, limit, filter) {
      const page = await store.readLog(after, limit, filter);
      return { ...page, events: change(page.events) };
    },
  }));

export const withBody = (change: (text: string) => string) =>
  reading((events) => events.map((event) => ({ ...event, body: Buffer.from(change(Buffer.from(event.body).toString())) })));

/** As a column of type jsonb gives it back: keys in another order, the last of equal ones, numbers as they are written best. */
export const likeJsonb = (text: string): string => {
  try {
    const value = JSON.parse(text) as object;
    const keys = Object.entries(value ?? {}).toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
    return Array.isArray(value) || typeof value !== 'object' ? JSON.stringify(value) : JSON.stringify(Object.fromEntries(keys));
  } catch {
    return text;
  }
};

/** Appends with fresh event ids, so that none is ever known. */
export const neverKnown = changed((store) => {
  let serial = 0;
  const fresh = (): string => `ffffffff-0000-4000-8000-${String((serial += 1)).padStart(12, '0')}`;
  return {
    append: (append) => store.append(withWrites(append, ({ events }) => ({ events: events.map((event) => ({ ...event, id: fresh() })) }))),
  };
});

/** Reads versions, waits, and appends without the check: two at once both win. */
export const checkedTooEarly = changed((store) => ({
  async append(append) {
    const conflicts: { stream: string; expected: 'none'; actual: number }[] = [];
    for (const { stream, expected } of append.writes) {
      const { version } = await store.readStream(stream);
      if (expected === 'none' && version > 0) conflicts.push({ stream, expected, actual: version });
    }
    await new Promise(setImmediate);
    if (conflicts.length > 0) return { kind: 'conflict', conflicts };
    return store.append(withWrites(append, ({ expected }) => (expected === 'none' ? { expected: 'any' } : {})));
  },
}));

/** Each stream of an append by itself: what follows a refused one is recorded all the same. */
export const notTogether = changed((store) => ({
  async append(append) {
    let answer: AppendAnswer = { kind: 'recorded', checkpoint: START };
    for (const [index, write] of append.writes.entries()) {
      const one = await store.append({
        ...append,
        writes: [write],
        command: { ...append.command, id: index === 0 ? append.command.id : `${append.command.id.slice(0, -1)}${index}` },
      });
      if (answer.kind === 'recorded') answer = one;
    }
    return answer;
  },
}));

export const conflictsAs = (
  change: (conflicts: (AppendAnswer & { kind: 'conflict' })['conflicts']) => (AppendAnswer & { kind: 'conflict' })['conflicts'],
) =>
  changed((store) => ({
    async append(append) {
      const answer = await store.append(append);
      return answer.kind === 'conflict' ? { ...answer, conflicts: change(answer.conflicts) } : answer;
    },
  }));

export const answersAs = (change: (answer: AppendAnswer, append: Append) => AppendAnswer) =>
  changed((store) => ({ append: async (append) => change(await store.append(append), append) }));

/** Acknowledges some appends that it never makes. */
export const loses = (every: number) =>
  changed((store) => {
    let count = 0;
    return {
      append: async (append) => {
        count += 1;
        return count % every === 0 ? { kind: 'recorded', checkpoint: await store.head() } : store.append(append);
      },
    };
  });
