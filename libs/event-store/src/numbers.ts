import { streamName, type StreamName } from '@fengqiao/kernel';
import type { EventStore } from './port.js';

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

export interface NextNumber {
  readonly number: string;
  readonly serial: number;
  readonly stream: StreamName;
  readonly version: number;
}

export const nextNumber = async (store: EventStore, { category, key, write }: NumberSeries): Promise<NextNumber> => {
  const stream = streamName(category, key);
  const { version } = await store.readStream(stream, { backwards: true, limit: 1 });
  return { number: write(version + 1), serial: version + 1, stream, version };
};
