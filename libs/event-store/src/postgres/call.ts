import { sha256 } from '../digest.js';
import { START, type Append, type AppendAnswer, type Conflict, type ExpectedVersion, type Write } from '../port.js';
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

const COLUMNS = 'base, kinds, places, results, reasons, actual';

/** One call for several appends. */
const MANY = {
  name: 'append',
  text: `select ${COLUMNS} from log.append($1::uuid[],$2::bytea[],$3::bytea[],$4::timestamptz[],$5::int[],$6::int[],$7::text[],$8::int[],
  $9::bool[],$10::text[],$11::int[],$12::int[],$13::int[],$14::int[],$15::int[],$16::uuid[],$17::text[],$18::bytea[],$19::bytea[],$20)`,
};

/** The call for one append of one event at an exact version: less to say and to do. */
const ONE = {
  name: 'append-one',
  text: `select ${COLUMNS} from log.append_one($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
};

const expectedCode = (expected: ExpectedVersion): number => {
  if (expected === 'any') return -1;
  if (expected === 'exists') return -2;
  return expected === 'none' ? 0 : expected;
};

const runningSum = (counts: readonly number[]): number[] => {
  let sum = 0;
  return counts.map((count) => (sum += count));
};

const eventCount = ({ writes }: Append): number => writes.reduce((sum, { events }) => sum + events.length, 0);

/** Where each event belongs: its stream and its number in it, its subject and its numbers in that. All count from 1. */
const numbersOf = (appends: readonly Append[]) => {
  const numbers = { of: [] as number[], nth: [] as number[], subject: [] as number[], inCall: [] as number[], own: [] as number[] };
  const subjects = new Map<string, { readonly index: number; inCall: number; own: number; append: Append }>();
  let stream = 0;
  for (const append of appends)
    for (const { subject, events } of append.writes) {
      stream += 1;
      const place = subjects.get(subject) ?? { index: subjects.size + 1, inCall: 0, own: 0, append };
      subjects.set(subject, place);
      if (place.append !== append) [place.own, place.append] = [0, append];
      for (let nth = 1; nth <= events.length; nth += 1) {
        numbers.of.push(stream);
        numbers.nth.push(nth);
        numbers.subject.push(place.index);
        numbers.inCall.push((place.inCall += 1));
        numbers.own.push((place.own += 1));
      }
    }
  return { ...numbers, subjects: [...subjects.keys()] };
};

/** No stream comes twice, each gets events, and each is expected at an exact version. */
const isPlain = (writes: readonly Write[]): boolean =>
  writes.every(({ expected, events }) => expectedCode(expected) >= 0 && events.length > 0) &&
  new Set(writes.map(({ stream }) => stream)).size === writes.length;

const manyParameters = (appends: readonly Append[]): unknown[] => {
  const writes = appends.flatMap((append) => append.writes);
  const numbers = numbersOf(appends);
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
    boolArray(writes.map(({ closes }) => closes === true)),
    textArray(numbers.subjects),
    int4Array(numbers.of),
    int4Array(numbers.nth),
    int4Array(numbers.subject),
    int4Array(numbers.inCall),
    int4Array(numbers.own),
    uuidArray(events.map(({ id }) => id)),
    textArray(events.map(({ type }) => type)),
    byteaArray(events.map(({ body }) => sha256(body))),
    byteaArray(events.map(({ body }) => body)),
    isPlain(writes),
  ];
};

/** A prepared statement and its parameters. */
export interface CallQuery {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

const oneQuery = ({ command, writes: [write], deadline }: Append): CallQuery | undefined => {
  const [event] = write?.events ?? [];
  if (!write || !event || write.events.length > 1 || write.closes || expectedCode(write.expected) < 0) return undefined;
  const { stream, subject, expected } = write;
  const { id, type, body } = event;
  const values = [
    command.id,
    command.fingerprint,
    command.result,
    deadline,
    stream,
    expectedCode(expected),
    subject,
    id,
    type,
    sha256(body),
    body,
  ];
  return { ...ONE, values };
};

/** What is asked of the database for several appends. */
export const callQuery = (appends: readonly Append[]): CallQuery => {
  const [only] = appends;
  const one = appends.length === 1 && only?.writes.length === 1 ? oneQuery(only) : undefined;
  return one ?? { ...MANY, values: manyParameters(appends) };
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
