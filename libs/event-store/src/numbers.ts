import { streamName, type StreamName } from '@fengqiao/kernel';
import type { EventStore, NewEvent, Write } from './port.js';

/**
 * A gap-free series of numbers (R-CN-05, R-CN-16): the stream `{category}-{key}`, one event a number. The serial is the stream's next
 * version, so the expected version of the append makes it contiguous: whoever loses a race takes the next one.
 */
export interface NumberSeries {
  readonly category: string;
  readonly key: string;
  /** The number of a serial. */
  readonly write: (serial: number) => string;
}

/** A number as a place in its series. */
export interface PlacedNumber {
  readonly number: string;
  readonly serial: number;
  /** Of the series. */
  readonly stream: StreamName;
}

/** @returns the next number of a series */
export const nextNumber = async (store: EventStore, { category, key, write }: NumberSeries): Promise<PlacedNumber> => {
  const stream = streamName(category, key);
  const { version } = await store.readStream(stream, { backwards: true, limit: 1 });
  return { number: write(version + 1), serial: version + 1, stream };
};

/** The next number of a series goes on its record. */
export const counted = ({ stream, serial }: PlacedNumber, event: NewEvent): Write => ({
  stream,
  expected: serial - 1,
  subject: stream,
  events: [event],
});

/**
 * A number that a court gave in its own system: counted, where it is the next one of its series, else in a stream of its own, which begins
 * once. No second case is reported under it, nor under one that was counted (R-CN-03).
 * @returns undefined where a case bears it already
 */
export const claimed = async (store: EventStore, number: PlacedNumber, event: NewEvent): Promise<readonly Write[] | undefined> => {
  const { stream, serial } = number;
  const own = `${stream}-${serial}`;
  const [claim, series] = await Promise.all([store.readStream(own, { limit: 1 }), store.readStream(stream, { backwards: true, limit: 1 })]);
  if (claim.version > 0 || series.version >= serial) return undefined;
  if (series.version === serial - 1) return [counted(number, event)];
  return [
    { stream, expected: series.version, subject: stream, events: [] },
    { stream: own, expected: 'none', subject: own, events: [event] },
  ];
};
