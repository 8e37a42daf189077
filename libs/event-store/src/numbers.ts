import { streamName, type StreamName } from '@fengqiao/kernel';
import type { Codec } from '@fengqiao/contracts';
import type { EventStore } from './port.js';

/** A gap-free series of numbers: a stream of its own, one event a number (R-CN-05, R-CN-16). */
export interface NumberSeries {
  next(store: EventStore, codec: Codec): Promise<{ readonly number: string; readonly serial: number; readonly stream: StreamName; readonly version: number }>;
}

/**
 * The series kept in `{category}-{key}`. The serial is the stream's next version, so the expected version of the append makes
 * it contiguous: whoever loses the race takes the next one.
 * @param write makes the number of a serial
 */
export const numberSeries = (category: string, key: string, write: (serial: number) => string): NumberSeries => ({
  async next(store) {
    const stream = streamName(category, key);
    const { version } = await store.readStream(stream, { backwards: true, limit: 1 });
    return { number: write(version + 1), serial: version + 1, stream, version };
  },
});
