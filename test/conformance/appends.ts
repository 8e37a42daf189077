import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  sha256,
  type Append,
  type AppendAnswer,
  type Checkpoint,
  type EventLog,
  type EventStore,
  type ExpectedVersion,
  type NewEvent,
  type RecordedEvent,
} from '@fengqiao/event-store';
import type { Under } from './check.js';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (body: Uint8Array | undefined): string => Buffer.from(body ?? []).toString();

const EMPTY = bytes('{}');
export const event = (body: string | Uint8Array = EMPTY, id: string = randomUUID(), type = 'Happened'): NewEvent => ({
  id,
  type,
  body: typeof body === 'string' ? bytes(body) : body,
});
export const events = (count: number): readonly NewEvent[] => Array.from({ length: count }, () => event());

export interface Asking {
  readonly stream: string;
  readonly expected?: ExpectedVersion;
  readonly events?: readonly NewEvent[];
  readonly subject?: string;
  readonly closes?: boolean;
}

const FINGERPRINT = sha256(bytes('same'));
const RESULT = bytes('"result"');

/** One new event to each stream that names none, whatever its version, unless said otherwise. */
export const append = (
  writes: readonly Asking[] | Asking,
  command: Partial<Append['command']> = {},
  deadline = new Date(Date.now() + 60_000),
): Append => ({
  command: { id: randomUUID(), fingerprint: FINGERPRINT, result: RESULT, ...command },
  writes: [writes].flat().map(({ stream, expected = 'any', events: wanted = [event()], subject = stream, closes = false }) => ({
    stream,
    expected,
    events: wanted,
    subject,
    closes,
  })),
  deadline,
});

/** The name of a stream that nobody has used. */
export const fresh = (what = ''): string => `test-${what}${randomUUID()}`;

export const versionsOf = async (store: EventStore, stream: string): Promise<readonly number[]> =>
  (await store.readStream(stream)).events.map(({ version }) => version);

/** 1 to `count`. */
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

export const countOf = (answers: readonly AppendAnswer[], kind: AppendAnswer['kind']): number =>
  answers.filter((answer) => answer.kind === kind).length;

/** Does it `count` times at once, shared among the processes of the service. */
export const atOnce = <T>({ stores }: Under, count: number, work: (store: EventStore, index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(stores[index % stores.length] as EventStore, index)));

/** All events after a place, page by page. */
export const allAfter = async (log: EventLog, after: Checkpoint, page = 1_000): Promise<readonly RecordedEvent[]> => {
  const found: RecordedEvent[] = [];
  for (let place = after; ;) {
    const next = await log.readLog(place, page);
    if (next.events.length === 0) return found;
    found.push(...next.events);
    place = next.checkpoint;
  }
};

/** Runs `work` for 0 to `count` - 1 with `width` under way at once. */
export const inLanes = async (count: number, width: number, work: (index: number) => Promise<unknown>): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: width }, lane));
};

/** It is refused as such: with an error of this class. */
export const refusedAs = async (
  work: () => Promise<unknown>,
  kind: abstract new (...args: never[]) => Error,
  what = kind.name,
): Promise<void> => {
  const refusal = await work().then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(
    refusal instanceof kind,
    `${what}: ${refusal === undefined ? 'not refused' : `refused otherwise: ${refusal instanceof Error ? refusal.message : typeof refusal}`}`,
  );
};
