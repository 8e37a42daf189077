import type { Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import { LEDGER, migrateLog, postgresLog, postgresStore, READER, serviceRole } from '@fengqiao/event-store/postgres';
import type { PostgresSide, Under } from '../check.js';

const ROLES = { service: serviceRole('intake'), stranger: serviceRole('mediation'), reader: READER, ledger: LEDGER } as const;
const PROCESSES = 2;

/** Connections to a log, each pool under one role. */
export const postgresSide = (url: string): PostgresSide => {
  const pools: Pool[] = [];
  return {
    url,
    pool(role, max = 4, settings = {}) {
      const all = { ...(role === 'owner' ? {} : { role: ROLES[role] }), ...settings };
      const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`).join(' '); // prettier-ignore
      const pool = openPool({ connectionString: url, options, max, application_name: 'conformance' }, () => undefined);
      pools.push(pool);
      return pool;
    },
    async end() {
      await Promise.all(pools.splice(0).map((pool) => pool.end()));
    },
  };
};

/** The log of a database, brought up to date first. */
export const openPostgres = async (url: string, drop: () => Promise<void> = async () => undefined): Promise<Under> => {
  await migrateLog(url, { intake: ['test'], mediation: ['other'] });
  const side = postgresSide(url);
  const stores = Array.from({ length: PROCESSES }, () => postgresStore(side.pool('service', 8)));
  return {
    name: 'postgresql',
    store: stores[0] as (typeof stores)[number],
    stores,
    log: postgresLog(side.pool('reader'), url),
    postgres: side,
    async close() {
      await side.end();
      await drop();
    },
  };
};
