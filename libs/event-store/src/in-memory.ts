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
  type RecordedEvent,
  type StoredCommand,
  type Write,
} from './port.js';

const meets = (expected: ExpectedVersion, actual: number): boolean => {
  if (expected === 'any') return true;
  if (expected === 'exists') return actual > 0;
  return actual === (expected === 'none' ? 0 : expected);
};

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** The whole port in one process's memory: for tests and simulations, held to the same suite as PostgreSQL. */
export const inMemoryStore = (now: () => Date): EventStore & EventLog => {
  const log: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const subjects = new Map<string, number>();
  const byId = new Map<string, RecordedEvent>();
  const commands = new Map<string, StoredCommand>();
  const watchers = new Set<() => void>();

  const versionOf = (stream: string): number => streams.get(stream)?.length ?? 0;

  const conflictsOf = (writes: readonly Write[]): Conflict[] =>
    writes
      .filter((write) => !meets(write.expected, versionOf(write.stream)))
      .map(({ stream, expected }) => ({ stream, expected, actual: versionOf(stream) }));

  const recordOne = (write: Write, event: Write['events'][number]): void => {
    const stream = streams.get(write.stream) ?? [];
    const subjectSequence = (subjects.get(write.subject) ?? 0) + 1;
    const { id, type, body } = event;
    const recorded: RecordedEvent = {
      checkpoint: String(log.length),
      stream: write.stream,
      version: stream.length + 1,
      subject: write.subject,
      subjectSequence,
      id,
      type,
      body,
      hash: sha256(body),
      recordedAt: now().toISOString(),
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
    if (now() > append.deadline) return { kind: 'deadline-passed' };
    const known = knownEvents(append);
    if (known) return known;
    const conflicts = conflictsOf(append.writes);
    return conflicts.length > 0 ? { kind: 'conflict', conflicts } : undefined;
  };

  return {
    async append(append) {
      const answer = judge(append);
      if (answer) return answer;
      for (const write of append.writes) for (const event of write.events) recordOne(write, event);
      const recorded = append.writes.some((write) => write.events.length > 0);
      const checkpoint = recorded ? String(log.length - 1) : START;
      commands.set(append.command.id, { fingerprint: append.command.fingerprint, result: append.command.result, checkpoint });
      if (recorded) for (const watcher of [...watchers]) queueMicrotask(watcher);
      return { kind: 'recorded', checkpoint };
    },
    async readStream(stream, { from, to, limit, backwards = false } = {}) {
      const events = streams.get(stream) ?? [];
      const [low, high] = backwards ? [to ?? 1, from ?? events.length] : [from ?? 1, to ?? events.length];
      const wanted = events.slice(Math.max(low - 1, 0), high);
      if (backwards) wanted.reverse();
      return { version: events.length, events: limit === undefined ? wanted : wanted.slice(0, limit) };
    },
    command: async (id) => commands.get(id),
    readLog: async (after, limit) => (after === START ? log.slice(0, limit) : log.slice(Number(after) + 1, Number(after) + 1 + limit)),
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
