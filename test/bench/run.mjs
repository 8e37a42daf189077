/**
 * `npm run bench [-- <name> ...] [--json] [--rounds N] [--seconds N] [--smoke]`: what the platform costs, as ratios inside one interleaved run.
 * A name selects one measure (append-32) or one of its lines (append-32-emmett). --smoke: rounds too short to mean anything, to see that it runs.
 * A whole run is also written to test/bench/RESULTS.md.
 */
import { parseArgs } from 'node:util';
import { jsonOf, judged, loadBefore, missed, printProfiles, printTable, versionsOf, writeResults } from './lib/report.mjs';
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

/** A scenario is wanted by its own name or by that of one of its lines, which begins with it. */
const chosen = scenarios.filter(
  ({ name }) => positionals.length === 0 || positionals.some((asked) => asked === name || asked.startsWith(`${name}-`)),
);
const isWanted = ({ name }, scenario) => positionals.length === 0 || positionals.some((asked) => asked === name || asked === scenario.name);

const runAll = async (server) => {
  const lines = [];
  for (const scenario of chosen) {
    say(`${scenario.name} ...`);
    const measured = (await scenario.run(server, timing)).map(judged).filter((line) => isWanted(line, scenario));
    if (values.json) for (const line of measured) console.log(jsonOf(line));
    lines.push(...measured);
  }
  return lines;
};

const main = async () => {
  if (chosen.length === 0)
    throw new Error(`no measure is called ${positionals.join(', ')}; there are ${scenarios.map(({ name }) => name).join(', ')}`);
  const load = loadBefore();
  const server = await startServer({ durable: !values.smoke });
  try {
    const versions = versionsOf(server.settings);
    say(
      Object.entries({ ...versions, ...server.settings })
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    );
    say(load);
    const lines = await runAll(server);
    if (!values.json) printTable(lines);
    if (!values.json) printProfiles(lines);
    if (positionals.length === 0 && !values.smoke) writeResults(lines, { timing, versions, settings: server.settings, load });
    if (!values.smoke && missed(lines).length > 0) process.exitCode = 1;
  } finally {
    await server.stop();
  }
};

await main().catch((error) => {
  console.error(error instanceof Error && error.message.startsWith('no measure') ? error.message : error);
  process.exitCode = 1;
});
