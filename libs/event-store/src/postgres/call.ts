import { sha256 } from '../digest.js';
import { START, type Append, type AppendAnswer, type Conflict, type ExpectedVersion } from '../port.js';
import { boolArray, byteaArray, int4Array, textArray, timestamptzArray, uuidArray } from './binary.js';

/** The append was asked for a stream of another service: a wiring error, never bad input. */
export class ForbiddenCategory extends Error {
  constructor(streams: readonly string[]) {
    super(`this role may not write ${streams.join(', ')}`);
    this.name = 'ForbiddenCategory';
  }
}

/** The database refused this one append with an error of its own: nothing of it was recorded. */
export class AppendFailed extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'AppendFailed';
  }
}

/** Results come as text columns of one row: arrays with one element per append, absent where every append was recorded. */
export interface CallAnswer {
  readonly base: string;
  readonly kinds: (AppendAnswer['kind'] | 'forbidden' | 'failed')[] | null;
  readonly places: (string | null)[] | null;
  readonly results: (Buffer | null)[] | null;
  readonly reasons: (string | null)[] | null;
  readonly actual: number[] | null;
}

export const CALL_SQL = `select base, kinds, places, results, reasons, actual from log.append($1::uuid[],$2::bytea[],$3::bytea[],$4::timestamptz[],
  $5::int[],$6::int[],$7::text[],$8::int[],$9::text[],$10::bool[],$11::int[],$12::int[],$13::int[],$14::int[],$15::uuid[],$16::text[],$17::bytea[],
  $18::bytea[],$19)`;

const expectedCode = (expected: ExpectedVersion): number => {
  if (expected === 'any') return -1;
  if (expected === 'exists') return -2;
  return expected === 'none' ? 0 : expected;
};

/** Counts how often a key came, from 1. */
const counter = (): ((key: string) => number) => {
  const seen = new Map<string, number>();
  return (key) => {
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth;
  };
};

const runningSum = (counts: readonly number[]): number[] => {
  let sum = 0;
  return counts.map((count) => (sum += count));
};

const eventCount = ({ writes }: Append): number => writes.reduce((sum, { events }) => sum + events.length, 0);

/** Parameters of one call for several appends, as `log.append` takes them. */
export const callParameters = (appends: readonly Append[]): unknown[] => {
  const writes = appends.flatMap((append) => append.writes);
  const inCall = counter();
  const numbers = { of: [] as number[], nth: [] as number[], inCall: [] as number[], own: [] as number[] };
  let stream = 0;
  for (const append of appends) {
    const own = counter();
    for (const { subject, events } of append.writes) {
      stream += 1;
      for (let nth = 1; nth <= events.length; nth += 1) {
        numbers.of.push(stream);
        numbers.nth.push(nth);
        numbers.inCall.push(inCall(subject));
        numbers.own.push(own(subject));
      }
    }
  }
  const events = writes.flatMap((write) => write.events);
  return [
    uuidArray(appends.map(({ command }) => command.id)),
    byteaArray(appends.map(({ command }) => command.fingerprint)),
    byteaArray(appends.map(({ command }) => command.result)),
    timestamptzArray(appends.map(({ deadline }) => deadline)),
    int4Array(runningSum(appends.map((append) => append.writes.length))),
    int4Array(runningSum(appends.map(eventCount))),
    textArray(writes.map((write) => write.stream)),
    int4Array(writes.map(({ expected }) => expectedCode(expected))),
    textArray(writes.map(({ subject }) => subject)),
    boolArray(writes.map(({ closes }) => closes === true)),
    int4Array(numbers.of),
    int4Array(numbers.nth),
    int4Array(numbers.inCall),
    int4Array(numbers.own),
    uuidArray(events.map(({ id }) => id)),
    textArray(events.map(({ type }) => type)),
    byteaArray(events.map(({ body }) => sha256(body))),
    byteaArray(events.map(({ body }) => body)),
    new Set(writes.map((write) => write.stream)).size === writes.length,
  ];
};

const conflictsOf = ({ writes }: Append, actual: readonly number[]): Conflict[] =>
  writes
    .map(({ stream, expected }, index) => ({ stream, expected, actual: actual[index] ?? 0 }))
    .filter(({ expected, actual: version }) =>
      expected === 'exists' ? version === 0 : expected !== 'any' && expectedCode(expected) !== version,
    );

/** Where the parts of one append lie in the arrays of its call. */
interface Slice {
  readonly append: Append;
  readonly index: number;
  readonly firstStream: number;
}

const answerOf = (row: CallAnswer, { append, index, firstStream }: Slice): AppendAnswer | Error => {
  const kind = row.kinds?.[index] ?? 'recorded';
  const checkpoint = row.places?.[index] ?? START;
  const reason = row.reasons?.[index] ?? '';
  switch (kind) {
    case 'recorded':
      return { kind, checkpoint };
    case 'known':
      return { kind, checkpoint, result: row.results?.[index] ?? new Uint8Array() };
    case 'conflict':
      return { kind, conflicts: conflictsOf(append, row.actual?.slice(firstStream) ?? []) };
    case 'closed':
      return { kind, streams: reason.split(' ') };
    case 'fingerprint-mismatch':
    case 'event-mismatch':
    case 'deadline-passed':
      return { kind };
    case 'forbidden':
      return new ForbiddenCategory(append.writes.map(({ stream }) => stream));
    case 'failed':
      return new AppendFailed(reason);
  }
};

/** The answer to each append of a call; an error is that append's own. */
export const callAnswers = (row: CallAnswer, appends: readonly Append[]): (AppendAnswer | Error)[] => {
  let [firstStream, last] = [0, Number(row.base) - 1];
  return appends.map((append, index) => {
    const slice = { append, index, firstStream };
    firstStream += append.writes.length;
    if (row.kinds) return answerOf(row, slice);
    const count = eventCount(append);
    last += count;
    return { kind: 'recorded', checkpoint: count === 0 ? START : String(last) };
  });
};
