import { START, type Append, type Checkpoint, type NewEvent, type ReadStream, type Write } from './port.js';

/** The append breaks the store's own rules, whatever the store holds: nothing was asked of it. */
export class UnfitAppend extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnfitAppend';
  }
}

/** One event body, or one append, is larger than a store takes. */
export class TooLarge extends UnfitAppend {
  constructor(what: string, bytes: number, limit: number) {
    super(`${what} has ${bytes} bytes; the store takes at most ${limit}`);
    this.name = 'TooLarge';
  }
}

/** A command went to a stream that was closed for good: the aggregate's own state should have refused it. */
export class StreamClosed extends Error {
  constructor(streams: readonly string[]) {
    super(`closed for good: ${streams.join(', ')}`);
    this.name = 'StreamClosed';
  }
}

/** A reading asked for versions or numbers that cannot be. */
export class InvalidBounds extends Error {
  constructor(name: string, value: number, least: number) {
    super(`${name} must be a whole number of at least ${least}, not ${value}`);
    this.name = 'InvalidBounds';
  }
}

/** Bytes of one event body. */
export const LARGEST_EVENT = 4 * 1024 * 1024;
/** Bytes of all bodies of one append. */
export const LARGEST_APPEND = 16 * 1024 * 1024;
const MOST_EVENTS = 10_000;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const STREAM = /^[A-Za-z]+-[^\s\p{Cc}\p{Cs}]{1,300}$/u;
const SUBJECT = /^[^\s\p{Cc}\p{Cs}]{1,300}$/u;
const TYPE = /^[A-Za-z][A-Za-z0-9]{0,99}$/;

const assert = (fits: boolean, reason: () => string): void => {
  if (!fits) throw new UnfitAppend(reason());
};

const admitEvent = ({ id, type, body }: NewEvent): void => {
  assert(UUID.test(id), () => `an event id must be a UUID, not ${JSON.stringify(id)}`);
  assert(TYPE.test(type), () => `an event type must be a word, not ${JSON.stringify(type)}`);
  if (body.byteLength > LARGEST_EVENT) throw new TooLarge('the event', body.byteLength, LARGEST_EVENT);
};

const admitWrite = ({ stream, expected, subject, events }: Write): void => {
  assert(STREAM.test(stream), () => `a stream is named category-id, not ${JSON.stringify(stream)}`);
  assert(SUBJECT.test(subject), () => `a subject has no spaces or control characters: ${JSON.stringify(subject)}`);
  assert(typeof expected === 'string' || (Number.isInteger(expected) && expected >= 0), () => `an expected version is a number from 0`);
  events.forEach(admitEvent);
};

/** @throws UnfitAppend */
export const admit = ({ command, writes, deadline }: Append): void => {
  assert(UUID.test(command.id), () => `a command id must be a UUID, not ${JSON.stringify(command.id)}`);
  assert(writes.length > 0, () => 'an append names at least one stream');
  assert(!Number.isNaN(deadline.getTime()), () => 'the deadline is not an instant');
  writes.forEach(admitWrite);
  const events = writes.flatMap((write) => write.events);
  assert(new Set(writes.map(({ stream }) => stream)).size === writes.length, () => 'an append names each stream once');
  assert(new Set(events.map(({ id }) => id)).size === events.length, () => 'an append holds each event once');
  assert(events.length <= MOST_EVENTS, () => `an append holds at most ${MOST_EVENTS} events`);
  const bytes = events.reduce((sum, { body }) => sum + body.byteLength, 0);
  if (bytes > LARGEST_APPEND) throw new TooLarge('the append', bytes, LARGEST_APPEND);
};

const whole = (name: string, value: number | undefined, least: number): void => {
  if (value !== undefined && !(Number.isInteger(value) && value >= least)) throw new InvalidBounds(name, value, least);
};

/** A place in a log whose places are positions. @throws InvalidBounds */
export const admitPlace = (place: Checkpoint | undefined): void => {
  if (place !== undefined && place !== START && !/^\d{1,15}$/.test(place)) throw new InvalidBounds('a place', Number(place), 0);
};

/** @throws InvalidBounds */
export const admitReading = ({ from, to, limit }: Pick<ReadStream, 'from' | 'to' | 'limit'>): void => {
  whole('from', from, 1);
  whole('to', to, 0);
  whole('limit', limit, 1);
};
