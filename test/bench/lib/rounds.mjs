import { summary } from './stats.mjs';

/**
 * Runs the sides in turn, round after round (ABAB...), so that what changes on the machine meanwhile changes for all of them.
 * The order turns by one place each round. A round before the first warms up and is not counted.
 * @param sides name -> (seconds) => a number: a rate, or a time
 */
export const interleave = async (sides, { rounds, seconds, warmUp = Math.min(1, seconds) }) => {
  const names = Object.keys(sides);
  const values = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) await sides[name](warmUp);
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length];
      values[name].push(await sides[name](seconds));
    }
  return Object.fromEntries(names.map((name) => [name, summary(values[name])]));
};

/** Keeps `inFlight` calls running for some seconds and answers how many ended a second, or how many units where a call says its number of them. */
export const perSecond = async (inFlight, seconds, call) => {
  const start = performance.now();
  const end = start + seconds * 1_000;
  let done = 0;
  const keepGoing = async () => {
    while (performance.now() < end) {
      const units = await call();
      done += units ?? 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, keepGoing));
  return (done * 1_000) / (performance.now() - start);
};

/** One call after the other for some seconds: the time each took, in milliseconds. */
export const timesOf = async (seconds, call) => {
  const end = performance.now() + seconds * 1_000;
  const times = [];
  while (performance.now() < end) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  return times;
};

/** What something costs an event, from the rates with and without it. */
export const costNote = (what, { median: rate }, { median: without }) =>
  `${what} costs ${(1e6 / rate - 1e6 / without).toFixed(1)} µs an event, of ${(1e6 / without).toFixed(1)} µs without it`;
