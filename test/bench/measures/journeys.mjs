/**
 * Whole disputes over HTTP, on one process with its PostgreSQL and on the cluster of six with a real broker, both on this machine; how long
 * an event takes meanwhile to an outside reader of its topic; and what each process holds in memory before and after.
 */
import { startChild } from '../lib/children.mjs';
import { makeFolder, removeFolder } from '../lib/folders.mjs';
import { memoryOf } from '../lib/memory.mjs';
import { interleave } from '../lib/rounds.mjs';
import { quantile, summary } from '../lib/stats.mjs';
import { openJourneys } from '../sides/journeys.mjs';

/** Enough that both sides are busy: a client whose next step comes too early waits a quarter of a second. */
const WIDTH = 24;
/** A journey takes a second or more under load: rounds are longer than those of appends by this. */
const LONGER = 5;
const AT_REST = 600; // MB: what the six services in one process may hold at rest

/** A platform of its own in a folder of its own, looked at before it has done anything. */
const open = async (file, width, settings = {}) => {
  const folder = makeFolder('journeys');
  const child = await startChild(file, { folder, ...settings });
  const work = await openJourneys(child.url, folder, width);
  const memory = () => memoryOf(child.root, child.named);
  await work.settled();
  const stop = async () => {
    await child.stop();
    removeFolder(folder);
  };
  return { ...child, ...work, stop, atRest: memory(), memory, after: [] };
};

/** A round, and the memory once its consequences have come to rest. */
const round = (side) => async (seconds) => {
  const rate = await side.rate(seconds);
  await side.settled();
  side.after.push(side.memory());
  return rate;
};

/** As `round`, with what the outside reader saw of it. */
const watchedRound = (side, reader, seen) => async (seconds) => {
  await reader.ask('before');
  const rate = await round(side)(seconds);
  seen.push(await reader.ask('after'));
  return rate;
};

const lagLines = (seen) =>
  [
    ['p50', 0.5],
    ['p99', 0.99],
  ].map(([name, share]) => ({
    name: `relay-lag-${name}`,
    what: `${name} from an event's recording to an outside reader of its topic, under these journeys, to one record sent and read`,
    unit: 'ms',
    ours: summary(seen.map(({ lags }) => quantile(lags, share))),
    other: summary(seen.map(({ floor }) => quantile(floor, share))),
    target: null,
  }));

const PLACES = { 'one-process': ' beside the one process', cluster: ' in the cluster' };
const single = (value) => ({ median: value, spread: 0 });

const memoryLines = (where, { atRest, after }) =>
  Object.keys(atRest).map((name) => ({
    name: name === where ? `memory-${where}` : `memory-${where}-${name}`,
    what: `memory of ${name === where ? 'the six services in one process' : `${name}${PLACES[where]}`}, after these journeys to at rest`,
    unit: 'MB',
    ours: summary(after.map((held) => held[name])),
    other: single(atRest[name]),
    target: null,
  }));

const linesOf = ({ cluster: ours, one: other }, cluster, one, { seen, width }) => [
  {
    name: 'journeys-cluster',
    what: `journeys of 21 commands over HTTP, ${width} under way at once, six processes and a broker to one process`,
    unit: 'journeys/s',
    ours,
    other,
    target: null,
    note: `the broker: ${cluster.how}; the cluster is reached through the proxy that stands for its ingress`,
  },
  ...lagLines(seen),
  {
    name: 'memory-at-rest',
    what: `memory of the six services in one process at rest, to ${AT_REST} MB`,
    unit: 'MB',
    ours: single(one.atRest['one-process']),
    other: single(AT_REST),
    target: 1,
    atMost: true,
  },
  ...memoryLines('one-process', one),
  ...memoryLines('cluster', cluster),
];

const measured = async (cluster, one, timing, width) => {
  const reader = await startChild('outside-reader.mjs', { brokers: cluster.addresses });
  const seen = [];
  try {
    const seconds = timing.seconds * LONGER;
    const sides = { cluster: watchedRound(cluster, reader, seen), one: round(one) };
    const result = await interleave(sides, { ...timing, seconds, warmUp: timing.warmUp ?? seconds });
    for (const rounds of [seen, cluster.after, one.after]) rounds.shift(); // the one that warmed up
    return linesOf(result, cluster, one, { seen, width });
  } finally {
    await reader.stop();
  }
};

const run = async (_, timing) => {
  const width = timing.smoke ? 1 : WIDTH;
  const cluster = await open('cluster.mjs', width, { brokers: process.env.KAFKA_BROKERS });
  try {
    const one = await open('one-process.mjs', width);
    return await measured(cluster, one, timing, width).finally(() => one.stop());
  } finally {
    await cluster.stop();
  }
};

export const scenarios = [{ name: 'journeys', also: ['relay-lag', 'memory'], run }];
