import { readFile, readdir } from 'node:fs/promises';
import { Client } from 'pg';

/** The SQL files stay where they were written; both `src` and `dist` lie two folders below the package. */
const FOLDER = new URL('../../src/postgres/sql/', import.meta.url);
const LOCK = 7_281_405;

/** The role a service's connections take on. */
export const serviceRole = (service: string): string => `fengqiao_${service}`;
/** The role of the relay, the projections and the auditor. */
export const READER = 'fengqiao_reader';

const ROLES = `
do $$ declare r text; begin
  foreach r in array $1 loop
    begin execute format('create role %I nologin', r); exception when duplicate_object or unique_violation then null; end;
    begin execute format('grant %I to current_user', r); exception when insufficient_privilege or invalid_grant_operation then null; end;
  end loop;
end $$`;

const createRoles = async (client: Client, roles: readonly string[]): Promise<void> => {
  const list = `array[${roles.map((role) => client.escapeLiteral(role)).join(',')}]`;
  await client.query(ROLES.replace('array $1', `array ${list}::text[]`));
};

const applyFiles = async (client: Client): Promise<void> => {
  await client.query('create schema if not exists log');
  await client.query('create table if not exists log.migration (name text primary key, applied_at timestamptz not null default now())');
  const applied = new Set((await client.query<{ name: string }>('select name from log.migration')).rows.map(({ name }) => name));
  for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()) {
    if (applied.has(file)) continue;
    await client.query(await readFile(new URL(file, FOLDER), 'utf8'));
    await client.query('insert into log.migration (name) values ($1)', [file]);
  }
};

/**
 * Brings the log's schema up to date: every file once, all in one transaction, one process at a time.
 * @param owners per service, the stream categories that it alone may write
 */
export const migrateLog = async (url: string, owners: Readonly<Record<string, readonly string[]>>): Promise<void> => {
  const client = new Client({ connectionString: url, application_name: 'fengqiao-migrate' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const services = Object.keys(owners);
    await createRoles(client, ['fengqiao_service', READER, ...services.map(serviceRole)]);
    for (const service of services) await client.query(`grant fengqiao_service to ${client.escapeIdentifier(serviceRole(service))}`);
    await applyFiles(client);
    for (const [service, categories] of Object.entries(owners))
      for (const category of categories)
        await client.query('insert into log.category (name, owner) values ($1, $2) on conflict (name) do nothing', [
          category,
          serviceRole(service),
        ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
};
