/** The same appends and reads on a log of 10 thousand and of 2 million events: how little the size costs. */
import { loaded, loadedStream } from '../lib/loaded.mjs';
import { profiled } from '../lib/profile.mjs';
import { interleave, perSecond, timesOf } from '../lib/rounds.mjs';
import { median } from '../lib/stats.mjs';
import { openOurs } from '../sides/ours.mjs';

const SMALL = 10_000;
const IN_FLIGHT = 32;
const KEPT = 0.9;

/** Opens a database for one turn, with its connections warm. */
const during = async (url, use) => {
  const ours = openOurs(url);
  await perSecond(IN_FLIGHT, 0.2, () => ours.append(1));
  return use(ours).finally(() => ours.close());
};

const appends = (ours, seconds) => perSecond(IN_FLIGHT, seconds, () => ours.append(1));

const reads = (streams) => async (ours, seconds) => {
  let at = 0;
  const times = await timesOf(seconds, () => ours.store.readStream(loadedStream((at = (at + 7_919) % streams))));
  return 1_000 / median(times);
};

const TAIL = 500;
/** The newest events, a page of them, as a follower that is nearly up to date reads them. */
const tails = async (ours, seconds) => {
  const { checkpoint: from } = await ours.log.readBackwards(undefined, TAIL + 1);
  return perSecond(1, seconds, async () => (await ours.log.readLog(from, TAIL)).events.length);
};

const run = async (server, timing) => {
  const large = await loaded(server, 'log_large', timing.size);
  const small = await loaded(server, 'log_small', Math.min(SMALL, timing.size));
  /** The small log is made again each time: it would not stay small. */
  const fresh = () => server.create('growth_small', 'log_small');
  const sides = (measure) => ({
    large: (seconds) => during(large.url, (ours) => measure(large)(ours, seconds)),
    small: async (seconds) => during(await fresh(), (ours) => measure(small)(ours, seconds)),
  });
  const appended = await interleave(
    sides(() => appends),
    timing,
  );
  const read = await interleave(
    sides(({ streams }) => reads(streams)),
    timing,
  );
  const tail = await interleave(
    sides(() => tails),
    timing,
  );
  const profile = await profiled(timing, large.url, () => during(large.url, (ours) => appends(ours, timing.seconds)));
  const line = (name, what, unit, { large: ours, small: other }) => ({ name, what, unit, ours, other, target: KEPT, profile });
  const sizes = `${large.events} events to ${small.events}`;
  return [
    line('growth-append', `append, ${IN_FLIGHT} in flight, at ${sizes}`, 'appends/s', appended),
    line('growth-tail', `the newest ${TAIL} events, at ${sizes}`, 'events/s', tail),
    line('growth-stream-read', `p50 of a stream of 20, as reads a second, at ${sizes}`, 'reads/s', read),
  ];
};

export const scenarios = [{ name: 'growth', run }];
