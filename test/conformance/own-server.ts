import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalDatabase, type LocalDatabase } from '@fengqiao/local-database';
import { Client } from 'pg';
import type { OwnServer } from './check.js';

const CONNECTIONS = 200;

const onServer = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

/** A PostgreSQL in a folder of its own, durable, which goes with the run. */
export const startOwnServer = async (): Promise<OwnServer & { readonly url: string; stop(): Promise<void> }> => {
  const parent = mkdtempSync(join(tmpdir(), `fengqiao-conformance-${process.pid}-`));
  chmodSync(parent, 0o755); // as root the server runs as another user, who must get in
  const start = (): Promise<LocalDatabase> => startLocalDatabase({ folder: join(parent, 'postgres'), connections: CONNECTIONS });
  let database = await start();
  let databases = 0;
  const again = async (): Promise<void> => {
    await database.stop();
    database = await start();
  };
  return {
    url: database.url,
    async create() {
      databases += 1;
      const name = `conformance_${databases}`;
      await onServer(database.url, ['create database', name, "template template0 encoding 'UTF8' locale 'C'"].join(' '));
      return database.url.replace(/[^/]*$/, name);
    },
    async crash() {
      const [postmaster] = readFileSync(join(database.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(postmaster), 'SIGKILL');
      await again();
    },
    restart: again,
    async stop() {
      await database.stop();
      for (const folder of [parent, database.folder]) rmSync(folder, { recursive: true, force: true });
    },
  };
};
