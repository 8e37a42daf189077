/**
 * `npm run bench [-- <name> ...] [--json] [--rounds N] [--seconds N] [--smoke]`: what the platform costs, as ratios inside one interleaved run.
 * A name selects one measure (append-32, memory) or one of its lines (append-32-emmett). --smoke: rounds too short to mean anything, to see that it runs.
 * A whole run is also written to test/bench/RESULTS.md.
 */
import { parseArgs } from 'node:util';
import { Skipped, stopChildren } from './lib/children.mjs';
import { jsonOf, judged, loadBefore, missed, printProfiles, printTable, versionsOf } from './lib/report.mjs';
import { writeResults } from './lib/results.mjs';
import { startServer } from './lib/server.mjs';
import { scenarios } from './measures/index.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
  },
});
const timing = values.smoke
  ? { rounds: 1, seconds: 0.1, warmUp: 0.02, size: 2_000, smoke: true }
  : { rounds: Number(values.rounds), seconds: Number(values.seconds), size: 2_000_000 };
const say = values.json ? console.error : console.log;
const minutesSince = (start) => ((performance.now() - start) / 60_000).toFixed(1);

/** A scenario is wanted by one of its names or by that of one of its lines, which begins with one of them. */
const namesOf = ({ name, also = [] }) => [name, ...also];
const chosen = scenarios.filter(
  (scenario) =>
    positionals.length === 0 ||
    positionals.some((asked) => namesOf(scenario).some((name) => asked === name || asked.startsWith(`${name}-`))),
);
/** By the scenario's own name all of its lines, by another one those that begin with it, by a line's that one. */
const isWanted = ({ name }, scenario) =>
  positionals.length === 0 ||
  positionals.some((asked) => [name, scenario.name].includes(asked) || (namesOf(scenario).includes(asked) && name.startsWith(`${asked}-`)));

/** What does not end is given up, and the run with it. */
const within = async (minutes, name, work) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} did not end within ${minutes} minutes`)), minutes * 60_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const LONGEST = 15;
const runAll = async (server) => {
  const began = performance.now();
  const [lines, skipped, failed] = [[], [], []];
  for (const [index, scenario] of chosen.entries()) {
    say(`${scenario.name} (${index + 1} of ${chosen.length}, after ${minutesSince(began)} minutes) ...`);
    try {
      const measured = await within(LONGEST, scenario.name, scenario.run(server, timing));
      const wanted = measured.map(judged).filter((line) => isWanted(line, scenario));
      if (values.json) for (const line of wanted) console.log(jsonOf(line));
      lines.push(...wanted);
    } catch (error) {
      const isSkipped = error instanceof Skipped;
      const why = error instanceof Error ? error.message : String(error);
      (isSkipped ? skipped : failed).push({ names: namesOf(scenario), why });
      say(`${namesOf(scenario).join(', ')} ${isSkipped ? 'skipped' : 'FAILED'}: ${why}`);
    }
  }
  return { lines, skipped, failed, minutes: minutesSince(began) };
};

const main = async () => {
  if (chosen.length === 0)
    throw new Error(`no measure is called ${positionals.join(', ')}; there are ${scenarios.map(({ name }) => name).join(', ')}`);
  const load = loadBefore();
  const server = await startServer({ durable: !values.smoke });
  const stop = () => stopChildren().finally(() => server.stop());
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().finally(() => process.exit(1)));
  try {
    const versions = versionsOf(server.settings);
    say(
      Object.entries({ ...versions, ...server.settings })
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    );
    say(load);
    const { lines, skipped, failed, minutes } = await runAll(server);
    if (!values.json) printTable(lines);
    if (!values.json) printProfiles(lines);
    if (positionals.length === 0 && !values.smoke)
      writeResults({ lines, skipped, failed, timing, versions, settings: server.settings, load });
    say(`${lines.length} lines in ${minutes} minutes`);
    if (failed.length > 0 || (!values.smoke && missed(lines).length > 0)) process.exitCode = 1;
  } finally {
    await stop();
  }
};

await main().catch((error) => {
  console.error(error instanceof Error && error.message.startsWith('no measure') ? error.message : error);
  process.exit(1); // whatever was given up goes with it
});
