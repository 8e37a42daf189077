import { admit, admitPlace, admitReading } from './admit.js';
import { sha256 } from './digest.js';
import {
  START,
  type Append,
  type AppendAnswer,
  type Checkpoint,
  type Conflict,
  type EventLog,
  type EventStore,
  type ExpectedVersion,
  type LogFilter,
  type LogPage,
  type RecordedEvent,
  type StoredCommand,
  type Write,
} from './port.js';

const meets = (expected: ExpectedVersion, actual: number): boolean => {
  if (expected === 'any') return true;
  if (expected === 'exists') return actual > 0;
  return actual === (expected === 'none' ? 0 : expected);
};

const wanted =
  ({ types, categories }: LogFilter) =>
  ({ type, stream }: RecordedEvent): boolean =>
    (types?.includes(type) ?? true) && (categories?.includes(stream.slice(0, stream.indexOf('-'))) ?? true);

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** The whole port in one process's memory: for tests and simulations, held to the same suite as PostgreSQL. */
export const inMemoryStore = (now: () => Date): EventStore & EventLog => {
  const log: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const subjects = new Map<string, number>();
  const byId = new Map<string, RecordedEvent>();
  const commands = new Map<string, StoredCommand>();
  const closed = new Set<string>();
  const watchers = new Set<() => void>();

  const versionOf = (stream: string): number => streams.get(stream)?.length ?? 0;

  const conflictsOf = (writes: readonly Write[]): Conflict[] =>
    writes
      .filter((write) => !meets(write.expected, versionOf(write.stream)))
      .map(({ stream, expected }) => ({ stream, expected, actual: versionOf(stream) }));

  /** The instant of recording never goes back, whatever the clock does. */
  const latest = (): string => {
    const [at, last] = [now().toISOString(), log.at(-1)?.recordedAt ?? ''];
    return at < last ? last : at;
  };

  const recordOne = (write: Write, event: Write['events'][number]): void => {
    const stream = streams.get(write.stream) ?? [];
    const subjectSequence = (subjects.get(write.subject) ?? 0) + 1;
    const { id, type } = event;
    const body = new Uint8Array(event.body); // the caller may use its buffer again
    const recorded: RecordedEvent = {
      checkpoint: String(log.length),
      position: log.length,
      stream: write.stream,
      version: stream.length + 1,
      subject: write.subject,
      subjectSequence,
      id,
      type,
      body,
      hash: sha256(body),
      recordedAt: latest(),
    };
    log.push(recorded);
    stream.push(recorded);
    streams.set(write.stream, stream);
    subjects.set(write.subject, subjectSequence);
    byId.set(id, recorded);
  };

  /** Exactly the events of an earlier append, in the same streams with the same bytes. */
  const knownEvents = ({ writes, command }: Append): AppendAnswer | undefined => {
    const events = writes.flatMap((write) => write.events.map((event) => ({ event, write, before: byId.get(event.id) })));
    const known = events.filter(({ before }) => before !== undefined);
    if (known.length === 0) return undefined;
    const all =
      known.length === events.length &&
      known.every(
        ({ event, write, before }) =>
          before?.stream === write.stream && before.type === event.type && same(before.hash, sha256(event.body)),
      );
    return all
      ? { kind: 'known', checkpoint: known.at(-1)?.before?.checkpoint ?? START, result: command.result }
      : { kind: 'event-mismatch' };
  };

  const judge = (append: Append): AppendAnswer | undefined => {
    const before = commands.get(append.command.id);
    if (before)
      return same(before.fingerprint, append.command.fingerprint)
        ? { kind: 'known', checkpoint: before.checkpoint, result: before.result }
        : { kind: 'fingerprint-mismatch' };
    const known = knownEvents(append);
    if (known) return known;
    if (now() > append.deadline) return { kind: 'deadline-passed' };
    const shut = append.writes.map(({ stream }) => stream).filter((stream) => closed.has(stream));
    if (shut.length > 0) return { kind: 'closed', streams: shut };
    const conflicts = conflictsOf(append.writes);
    return conflicts.length > 0 ? { kind: 'conflict', conflicts } : undefined;
  };

  return {
    async append(append) {
      admit(append);
      const answer = judge(append);
      if (answer) return answer;
      for (const write of append.writes) for (const event of write.events) recordOne(write, event);
      for (const { stream, closes } of append.writes) if (closes) closed.add(stream);
      const recorded = append.writes.some((write) => write.events.length > 0);
      const checkpoint = recorded ? String(log.length - 1) : START;
      commands.set(append.command.id, { fingerprint: append.command.fingerprint, result: append.command.result, checkpoint });
      if (recorded) for (const watcher of [...watchers]) queueMicrotask(watcher);
      return { kind: 'recorded', checkpoint };
    },
    async readStream(stream, options = {}) {
      admitReading(options);
      const { from, to, limit, backwards = false } = options;
      const events = streams.get(stream) ?? [];
      const [low, high] = backwards ? [to ?? 1, from ?? events.length] : [from ?? 1, to ?? events.length];
      const inside = events.slice(Math.max(low - 1, 0), high);
      if (backwards) inside.reverse();
      return { version: events.length, events: limit === undefined ? inside : inside.slice(0, limit) };
    },
    command: async (id) => commands.get(id),
    async readLog(after, limit, filter = {}): Promise<LogPage> {
      admitReading({ limit });
      admitPlace(after);
      const start = after === START ? 0 : Number(after) + 1;
      const looked = log.slice(start, start + limit);
      return { events: looked.filter(wanted(filter)), checkpoint: looked.at(-1)?.checkpoint ?? after };
    },
    async readBackwards(before, limit, filter = {}): Promise<LogPage> {
      admitReading({ limit });
      admitPlace(before);
      const end = before === undefined ? log.length : before === START ? 0 : Number(before);
      const looked = log.slice(Math.max(end - limit, 0), end).reverse();
      return { events: looked.filter(wanted(filter)), checkpoint: looked.at(-1)?.checkpoint ?? (end === 0 ? START : String(end)) };
    },
    async readSubject(subject, from, limit) {
      admitReading({ from, limit });
      return log.filter((event) => event.subject === subject && event.subjectSequence >= from).slice(0, limit);
    },
    previousIn: async (categories, events) =>
      events.map(({ subject, subjectSequence }) => {
        const before = log.filter(
          (event) => event.subject === subject && event.subjectSequence < subjectSequence && wanted({ categories })(event),
        );
        return before.at(-1)?.subjectSequence ?? 0;
      }),
    head: async (): Promise<Checkpoint> => (log.length === 0 ? START : String(log.length - 1)),
    compare: comparePositions,
    watch: async (onNews) => {
      watchers.add(onNews);
      return async () => void watchers.delete(onNews);
    },
  };
};

/** Orders checkpoints of stores whose checkpoint is a contiguous position. */
export const comparePositions = (a: Checkpoint, b: Checkpoint): number => (a === START ? -1 : Number(a)) - (b === START ? -1 : Number(b));
