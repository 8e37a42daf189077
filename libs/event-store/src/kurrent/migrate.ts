import type { Client } from 'pg';
import { inTransaction, withConnection } from '@fengqiao/postgres';
import { applyFiles, versionIn, type SchemaVersion } from '../postgres/versions.js';

/** The SQL files stay where they were written; both `src` and `dist` lie two folders below the package. */
const FOLDER = new URL('../../src/kurrent/sql/', import.meta.url);
const LOCK = 7_281_416;

/** The role that numbers and reads the index. */
export const INDEXER = 'fengqiao_kurrent';

const ROLE = `do $$ begin
  begin create role ${INDEXER} nologin; exception when duplicate_object or unique_violation then null; end;
  begin grant ${INDEXER} to current_user; exception when insufficient_privilege or invalid_grant_operation then null; end;
end $$`;

/** Every migration of the index that this program knows. */
export const indexVersion = (): Promise<SchemaVersion> => versionIn('kurrent', FOLDER);

const migrateWithin = async (client: Client, runtime?: string): Promise<void> => {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
  await client.query(ROLE);
  const quotedRuntime = runtime === undefined ? undefined : client.escapeIdentifier(runtime);
  if (quotedRuntime !== undefined) await client.query(`grant fengqiao_kurrent to ${quotedRuntime}`);
  await applyFiles(client, 'kurrent', FOLDER);
};

/**
 * Makes the tables of the index, every file once, one process at a time. The log's own migration comes before.
 * @param runtime a login that only serves
 * @throws UnfitData where a newer version of the product made them
 */
export const migrateKurrent = async (url: string, runtime?: string): Promise<void> => {
  const config = { connectionString: url, application_name: 'fengqiao-migrate' };
  await withConnection(config, (client) => inTransaction(client, () => migrateWithin(client, runtime)));
};
