/** A stream of 20 events out of the large log: the store's read against the bare indexed SELECT of the same rows, both prepared. */
import { loaded, loadedStream, STREAM_LENGTH } from '../lib/loaded.mjs';
import { profiled } from '../lib/profile.mjs';
import { interleave, timesOf } from '../lib/rounds.mjs';
import { poolOf } from '../lib/server.mjs';
import { median } from '../lib/stats.mjs';
import { openOurs } from '../sides/ours.mjs';

const BARE = 'select version, id, type, body, recorded_at from log.event where stream = $1 order by version';

/** The same streams for every side, in the same order, none twice: a step that shares no factor with their number. */
const walk = (streams) => {
  let at = 0;
  return () => loadedStream((at = (at + 7_919) % streams));
};

const complete = (count) => {
  if (count !== STREAM_LENGTH) throw new Error(`a stream of ${STREAM_LENGTH} events was read with ${count}`);
};

const run = async (server, timing) => {
  const { url, streams } = await loaded(server, 'log_large', timing.size);
  const ours = openOurs(url, 1);
  const bare = poolOf(url, 1);
  const [ourNext, bareNext] = [walk(streams), walk(streams)];
  const read = async () => complete((await ours.store.readStream(ourNext())).events.length);
  const select = async () => complete((await bare.query({ name: 'bare', text: BARE, values: [bareNext()] })).rows.length);
  const p50 = (call) => async (seconds) => median(await timesOf(seconds, call));
  const result = await interleave({ ours: p50(read), bare: p50(select) }, timing);
  const profile = await profiled(timing, url, () => timesOf(timing.seconds, read));
  await ours.close();
  await bare.end();
  const what = 'p50 of reading a stream of 20 events, to the bare indexed SELECT';
  return [{ name: 'stream-read', what, unit: 'ms', ours: result.ours, other: result.bare, target: 1.5, atMost: true, profile }];
};

export const scenarios = [{ name: 'stream-read', run }];
