import { readFile } from 'node:fs/promises';
import type { Client } from 'pg';
import { inTransaction, withConnection } from '@fengqiao/postgres';

/** The SQL stays where it was written; both `src` and `dist` lie two folders below the package. */
const FILE = new URL('../../src/postgres/sql/001-keyring.sql', import.meta.url);
const LOCK = 7_281_407;

/** The one role that may read or change wrapped keys; no service has it. */
export const KEYRING = 'fengqiao_keyring';

const ROLE = `
do $$ begin
  begin create role ${KEYRING} nologin; exception when duplicate_object or unique_violation then null; end;
  begin grant ${KEYRING} to current_user; exception when insufficient_privilege or invalid_grant_operation then null; end;
end $$`;

const GRANTS = `
grant usage on schema keyring to ${KEYRING};
grant select, insert, update on keyring.data_key, keyring.master, keyring.checkpoint to ${KEYRING};
grant insert, select on keyring.restricted_use to ${KEYRING};
revoke all on function keyring.provide(text[], text[], text[], text, bytea[]) from public;
grant execute on function keyring.provide(text[], text[], text[], text, bytea[]) to ${KEYRING}`;

/** Brings the keyring's schema up to date within a caller's transaction. */
export const migrateKeyringWithin = async (client: Client, runtime?: string): Promise<void> => {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
  await client.query(ROLE);
  await client.query(await readFile(FILE, 'utf8'));
  await client.query(GRANTS);
  if (runtime !== undefined) await client.query(`grant ${KEYRING} to ${client.escapeIdentifier(runtime)}`);
};

/** Brings the keyring's schema up to date, in one transaction, one process at a time. @param runtime the user that serves, where another migrates */
export const migrateKeyring = async (url: string, runtime?: string): Promise<void> => {
  const config = { connectionString: url, application_name: 'fengqiao-migrate' };
  await withConnection(config, (client) => inTransaction(client, () => migrateKeyringWithin(client, runtime)));
};
