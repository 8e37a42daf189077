/** Where the time of a load goes: the client's processor, what its connections wait for, and the database's functions. */
import { once, poolOf } from './server.mjs';

const EVERY = 5;
/** What the active connections of this database are doing, the one who asks left out. */
const ACTIVITY = `select coalesce(wait_event_type || ':' || wait_event, 'running') as doing from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and state <> 'idle'`;
const FUNCTIONS = `select schemaname || '.' || funcname as name, calls, total_time, self_time from pg_stat_user_functions`;
const WAL = 'select wal_bytes::float8 as bytes from pg_stat_wal';

const functionTimes = async (url) => new Map((await once(url, FUNCTIONS)).rows.map(({ name, ...row }) => [name, row]));

const sampler = (url) => {
  const pool = poolOf(url, 1);
  const seen = new Map();
  let asked = 0;
  let busy = 0;
  let going = true;
  const loop = async () => {
    while (going) {
      const { rows } = await pool.query({ name: 'activity', text: ACTIVITY });
      asked += 1;
      if (rows.length > 0) busy += 1;
      for (const { doing } of rows) seen.set(doing, (seen.get(doing) ?? 0) + 1);
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  };
  const ended = loop();
  return async () => {
    going = false;
    await ended;
    await pool.end();
    const share = (count) => Math.round((100 * count) / Math.max(1, asked));
    const doing = [...seen]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 6)
      .map(([name, count]) => `${name} ${share(count)}%`);
    return { busy: share(busy), doing };
  };
};

const changed = (before, after) =>
  [...after]
    .map(([name, row]) => {
      const old = before.get(name) ?? { calls: 0, self_time: 0 };
      return { name, calls: row.calls - old.calls, self: row.self_time - old.self_time };
    })
    .filter(({ calls }) => calls > 0)
    .sort((a, b) => b.self - a.self)
    .slice(0, 5);

/** Runs a load once more, watched: never one of the rounds that count. @returns lines to print */
export const profiled = async ({ smoke }, url, load) => {
  if (smoke) return ['not watched'];
  const before = await functionTimes(url);
  const [{ bytes }] = (await once(url, WAL)).rows;
  const stop = sampler(url);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const loop = performance.eventLoopUtilization();
  await load();
  const wall = performance.now() - start;
  const used = process.cpuUsage(cpu);
  const { utilization } = performance.eventLoopUtilization(loop);
  const { busy, doing } = await stop();
  await once(url, 'select pg_stat_force_next_flush()');
  const functions = changed(before, await functionTimes(url));
  const wal = (await once(url, WAL)).rows[0].bytes - bytes;
  const percent = (value) => `${Math.round(100 * value)}%`;
  return [
    `client: processor ${percent((used.user + used.system) / 1_000 / wall)} of one core, event loop busy ${percent(utilization)}`,
    `database: some connection at work in ${busy}% of samples; of all samples: ${doing.join(', ') || 'nothing'}`,
    ...functions.map(
      ({ name, calls, self }) =>
        `function ${name}: ${calls} calls, ${(self / calls).toFixed(3)} ms each, ${percent(self / wall)} of the time`,
    ),
    `write-ahead log: ${(wal / 1e6 / (wall / 1_000)).toFixed(1)} MB/s`,
  ];
};
