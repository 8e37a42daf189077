import { Client } from 'pg';
import type { Tools, Under } from './check.js';
import { append, fresh } from './appends.js';
import { subscribed, until } from './following.js';

const count = (): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) found[kind] = (found[kind] ?? 0) + 1;
  return found;
};

/** Sockets and timers of this process beyond those it had before. */
const beyond = (before: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(count())
    .filter(([kind, number]) => /TCP|Timeout|Immediate|Pipe/.test(kind) && number > (before[kind] ?? 0))
    .map(([kind, number]) => `${kind} ${before[kind] ?? 0} -> ${number}`);

interface Traces {
  readonly connections: number;
  readonly listening: number;
  readonly locks: number;
}

const TRACES = `select (select count(*)::int from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()) as connections,
  (select count(*)::int from pg_stat_activity where datname = current_database() and application_name = 'fengqiao-watch') as listening,
  (select count(*)::int from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.pid <> pg_backend_pid()) as locks`;

const tracesIn = async (url: string): Promise<Traces> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Traces>(TRACES);
    return rows[0] ?? { connections: -1, listening: -1, locks: -1 };
  } finally {
    await client.end();
  }
};

/** Subscribes many times, uses everything, and stops. */
const use = async (own: Under, after: Tools['after']): Promise<void> => {
  const all = await Promise.all(Array.from({ length: 10 }, () => subscribed(own.log, after)));
  await Promise.all(Array.from({ length: 20 }, () => own.store.append(append({ stream: fresh() }))));
  await until(() => all.every(({ got }) => got.length >= 20), 'every subscription got its events');
  await Promise.all(all.map(({ stop }) => stop()));
};

export const leavesNothing = async (tools: Tools): Promise<string> => {
  const before = count();
  const own = await tools.fresh();
  await use(own, tools.after);
  const { postgres } = own;
  if (postgres) {
    await until(async () => (await tracesIn(postgres.url)).listening === 0, 'the listening connection is gone', 3_000);
    await postgres.end();
    await until(async () => Object.values(await tracesIn(postgres.url)).every((number) => number === 0), 'no connection, no lock', 3_000);
  }
  if (!postgres) await own.close();
  await until(() => beyond(before).length === 0, 'no socket, no timer', 3_000).catch((error: unknown) => {
    throw new Error(`still there: ${beyond(before).join(', ')}`, { cause: error });
  });
  return postgres ? 'no socket, timer, connection or lock is left' : 'no socket, no timer is left';
};
