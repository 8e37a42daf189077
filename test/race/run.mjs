/**
 * `npm run race [-- --events N] [--seed N] [--json] [--short]`: 16 writers in 4 processes on a naive store, which must lose events, and on ours,
 * which must not, while backends and the server are killed, functions raise in the middle of a batch and sessions stay idle after an append.
 * Default: 1,000,000 events. --short: 20,000, for CI.
 */
import { parseArgs } from 'node:util';
import { migrateLog } from '@fengqiao/event-store/postgres';
import { once, startServer } from '../bench/lib/server.mjs';
import { disturbances, POISON } from './disturb.mjs';
import { NAIVE_TABLES } from './naive.mjs';
import { printRaces, verdicts } from './report.mjs';
import { race } from './scenario.mjs';

const { values } = parseArgs({
  options: {
    events: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const wanted = Number(values.events ?? (values.short ? 20_000 : 1_000_000));
const pace = values.short
  ? { crashEvery: 8_000, killEvery: 400, idleEvery: 4_000 }
  : { crashEvery: 30_000, killEvery: 400, idleEvery: 9_000 };

/** The log asked as its owner, apart from every reader: holes and repetitions by sequence, each 0 in a whole log. */
const CHECK = `select (max(position) + 1 - count(*))::int as "holes in the log",
  (select count(*)::int from (select max(version) - count(*) as missing from log.event group by stream) x where missing <> 0) as "streams with holes",
  (select count(*)::int from (select max(subject_sequence) - count(*) as missing from log.event group by subject) x where missing <> 0) as "subjects with holes",
  (select count(*)::int from (select position, lag(position) over w as before from log.event window w as (partition by stream order by version)) x
    where before > position) as "streams against the order of the log",
  (select count(*)::int from log.event where type = 'Poisoned' or stream like 'foreign-%') as "refused but recorded",
  (count(*) - count(distinct id))::int as "events twice" from log.event`;

const raceNaive = async (server) => {
  const url = await server.create('race_naive');
  await once(url, NAIVE_TABLES);
  const seconds = values.short ? 2 : 8;
  return race({
    kind: 'naive',
    url,
    seed,
    events: 200_000,
    seconds,
    lastPlaceSql: 'select coalesce(max(position), 0) - 1 as place from event',
  });
};

const raceOurs = async (server) => {
  const url = await server.create('race_ours');
  await migrateLog(url, { race: ['race'] });
  await once(url, POISON);
  const result = await race({
    kind: 'ours',
    url,
    seed,
    events: wanted,
    lastPlaceSql: 'select position - 1 as place from log.head',
    disturb: () => disturbances(server, url, { seed, ...pace }),
  });
  return { ...result, checked: (await once(url, CHECK)).rows[0] };
};

const main = async () => {
  const server = await startServer();
  try {
    const races = [await raceNaive(server), await raceOurs(server)];
    const problems = verdicts(races, { wanted });
    if (values.json) for (const one of races) console.log(JSON.stringify(one));
    else printRaces(races, problems);
    if (values.json && problems.length > 0) console.error(problems.join('\n'));
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await server.stop();
  }
};

await main();
