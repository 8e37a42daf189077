import { sha256 } from '../digest.js';
import type { Append, AppendAnswer, Conflict, ExpectedVersion, StoredCommand, Write } from '../port.js';
import { UnfitAppend } from '../admit.js';
import { CLOSED, commandStream, eventStream, FENCE, RECORDED, TAKEN } from './names.js';
import type { Check, Proposed, Seen } from './server.js';

/** What is known of a stream from its newest record. */
export interface Tail {
  /** Events of the stream: the mark that closed it is not one. */
  readonly version: number;
  readonly state: number | 'none';
  readonly closed: boolean;
}

export const tailOf = (last: Seen | undefined): Tail => {
  if (!last) return { version: 0, state: 'none', closed: false };
  const closed = last.type === CLOSED;
  return { version: closed ? last.revision : last.revision + 1, state: last.revision, closed };
};

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const MARK = json({});
const parsed = (data: unknown): unknown => JSON.parse(Buffer.from(data as Uint8Array).toString());

/** Id of the last event is kept beside the command: its place in the log is found by it. */
export type KnownCommand = Omit<StoredCommand, 'checkpoint'> & { readonly last: string | null };

/** What the newest record of a command's stream says; a fence says that nothing was recorded so far. */
export const commandOf = (last: Seen | undefined): KnownCommand | undefined => {
  if (last?.type !== RECORDED) return undefined;
  const { fingerprint, result, last: event } = parsed(last.data) as { fingerprint: string; result: string; last: string | null };
  return { fingerprint: Buffer.from(fingerprint, 'base64'), result: Buffer.from(result, 'base64'), last: event };
};

export const eventsOf = ({ writes }: Append): Write['events'] => writes.flatMap(({ events }) => events);

const meets = (expected: ExpectedVersion, { version }: Tail): boolean => {
  if (expected === 'any') return true;
  if (expected === 'exists') return version > 0;
  return version === (expected === 'none' ? 0 : expected);
};

export const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** An answer that lacks only the checkpoint: the event whose place it is. */
export type Judged =
  Exclude<AppendAnswer, { kind: 'recorded' | 'known' }> | { kind: 'known'; lasts: readonly string[]; result: Uint8Array };

/** What a command that was recorded before answers to this one. */
export const repeated = ({ command }: Append, known: KnownCommand): Judged =>
  same(known.fingerprint, command.fingerprint)
    ? { kind: 'known', lasts: known.last === null ? [] : [known.last], result: known.result }
    : { kind: 'fingerprint-mismatch' };

/** Whether the streams as they are now stand in the way; undefined: they do not. */
export const standing = ({ writes, deadline }: Append, tails: readonly Tail[], now: Date): Judged | undefined => {
  if (now > deadline) return { kind: 'deadline-passed' };
  const shut = writes.filter((_, index) => tails[index]?.closed).map(({ stream }) => stream);
  if (shut.length > 0) return { kind: 'closed', streams: shut };
  const conflicts: Conflict[] = writes.flatMap(({ stream, expected }, index) => {
    const tail = tails[index] ?? tailOf(undefined);
    return meets(expected, tail) ? [] : [{ stream, expected, actual: tail.version }];
  });
  return conflicts.length > 0 ? { kind: 'conflict', conflicts } : undefined;
};

interface Taken {
  readonly stream: string;
  readonly type: string;
  readonly hash: string;
}

const takenBy = (stream: string, { type, body }: Write['events'][number]): Taken => ({
  stream,
  type,
  hash: Buffer.from(sha256(body)).toString('hex'),
});

/** Whether the events were recorded before. @param claims the newest record of each event's own stream, in the order of `eventsOf` */
export const knownEvents = (append: Append, claims: readonly (Seen | undefined)[]): Judged | undefined => {
  const wanted = append.writes.flatMap(({ stream, events }) => events.map((event) => ({ id: event.id, ...takenBy(stream, event) })));
  const found = claims.filter((claim) => claim !== undefined);
  if (found.length === 0) return undefined;
  const all = wanted.every(({ stream, type, hash }, index) => {
    const claim = claims[index];
    if (!claim) return false;
    const taken = parsed(claim.data) as Taken;
    return taken.stream === stream && taken.type === type && taken.hash === hash;
  });
  return all ? { kind: 'known', lasts: wanted.map(({ id }) => id), result: append.command.result } : { kind: 'event-mismatch' };
};

/** One try at an append: what is written, and what must hold. A fresh `id` makes its command record its own, so that no two tries look alike. */
export interface Attempt {
  readonly id: string;
  /** The command's stream before the try. */
  readonly before: Check;
  readonly records: readonly Proposed[];
  readonly checks: readonly Check[];
}

const recordsOf = ({ stream, subject, events, closes }: Write, mark: string): Proposed[] => [
  ...events.map(({ id, type, body }) => ({ stream, id, type, data: body, properties: { subject } })),
  ...(closes ? [{ stream, id: mark, type: CLOSED, data: MARK, properties: {} }] : []),
];

/** @param newId makes UUIDs */
export const attemptOf = (append: Append, tails: readonly Tail[], command: Tail, newId: () => string): Attempt => {
  const { command: asked, writes } = append;
  const id = newId();
  const before: Check = { stream: commandStream(asked.id), state: command.state };
  const kept = {
    fingerprint: Buffer.from(asked.fingerprint).toString('base64'),
    result: Buffer.from(asked.result).toString('base64'),
    last: eventsOf(append).at(-1)?.id ?? null,
  };
  const claims = writes.flatMap(({ stream, events }) =>
    events.map((event) => ({
      stream: eventStream(event.id),
      id: newId(),
      type: TAKEN,
      data: json(takenBy(stream, event)),
      properties: {},
    })),
  );
  return {
    id,
    before,
    records: [
      ...writes.flatMap((write) => recordsOf(write, newId())),
      ...claims,
      { stream: before.stream, id, type: RECORDED, data: json(kept), properties: {} },
    ],
    checks: [
      ...writes.map(({ stream }, index) => ({ stream, state: tails[index]?.state ?? ('none' as const) })),
      ...claims.map(({ stream }) => ({ stream, state: 'none' as const })),
      before,
    ],
  };
};

/** A record that moves a command's stream on: a try that is still under way somewhere finds its check broken and can never be written. */
export const fenceOf = ({ before }: Attempt, newId: () => string): Proposed => ({
  stream: before.stream,
  id: newId(),
  type: FENCE,
  data: MARK,
  properties: {},
});

/** The server takes names that differ in capitals only for one stream within one append. @throws UnfitAppend */
export const admitNames = ({ writes }: Append): void => {
  const names = new Set(writes.map(({ stream }) => stream.toLowerCase()));
  if (names.size !== writes.length) throw new UnfitAppend('KurrentDB cannot tell streams of one append apart by capitals alone');
};
