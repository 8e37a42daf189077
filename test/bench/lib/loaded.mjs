/** Databases with a log of a size, made once a run: streams of 20 events, appended as services append, many to a call. */
import { migrate, openOurs, recorded, seedOf } from '../sides/ours.mjs';

export const STREAM_LENGTH = 20;
const STREAMS_A_CALL = 10;
const AT_ONCE = 32;

const made = new Map();

/** Number n of the log's streams. */
export const loadedStream = (number) => `bench-loaded${number}`;

const fill = async (url, events) => {
  await migrate(url);
  const ours = openOurs(url);
  const streams = Math.ceil(events / STREAM_LENGTH);
  let next = 0;
  const keepGoing = async () => {
    while (next < streams) {
      const first = next;
      next += STREAMS_A_CALL;
      const names = Array.from({ length: Math.min(STREAMS_A_CALL, streams - first) }, (_, index) => loadedStream(first + index));
      recorded(await ours.store.append(seedOf(names, STREAM_LENGTH)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepGoing));
  await ours.close();
  return { url, streams, events: streams * STREAM_LENGTH };
};

/** @returns the address of a database with so many events, settled: vacuumed, analysed, checkpointed */
export const loaded = (server, name, events) => {
  if (!made.has(name))
    made.set(
      name,
      (async () => {
        const log = await fill(await server.create(name), events);
        await server.settle(name);
        return log;
      })(),
    );
  return made.get(name);
};
