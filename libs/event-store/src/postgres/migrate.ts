import type { Client } from 'pg';
import { inTransaction, withConnection } from '@fengqiao/postgres';
import { applyFiles, versionIn, type SchemaVersion } from './versions.js';

/** The SQL files stay where they were written; both `src` and `dist` lie two folders below the package. */
const FOLDER = new URL('../../src/postgres/sql/', import.meta.url);
const LOCK = 7_281_405;

/** The role a service's connections take on. */
export const serviceRole = (service: string): string => `fengqiao_${service}`;
/** The role of the relay, the projections and the auditor. */
export const READER = 'fengqiao_reader';
/** The role of the ledger's indexer: it reads leaves, never bodies, and writes the ledger only. */
export const LEDGER = 'fengqiao_ledger';

const ROLES = `
do $$ declare r text; begin
  foreach r in array $1 loop
    begin execute format('create role %I nologin', r); exception when duplicate_object or unique_violation then null; end;
  end loop;
end $$`;
const MEMBERS = `
do $$ declare r text; begin
  foreach r in array $1 loop
    begin execute format('grant %I to %I', r, $2); exception when insufficient_privilege or invalid_grant_operation then null; end;
  end loop;
end $$`;

/** A login that only serves, and the roles it may take on. */
interface Serving {
  readonly runtime: string;
  readonly takes: readonly string[];
}

/** Makes the roles, and lets this user and the one that only serves take them on. */
const createRoles = async (client: Client, roles: readonly string[], serving: Serving | undefined): Promise<void> => {
  const list = (names: readonly string[]): string => `array[${names.map((name) => client.escapeLiteral(name)).join(',')}]::text[]`;
  const { rows } = await client.query<{ name: string }>('select current_user as name');
  await client.query(ROLES.replace('array $1', () => `array ${list(roles)}`));
  const members = [
    ...rows.map(({ name }) => ({ name, takes: roles })),
    ...(serving ? [{ name: serving.runtime, takes: serving.takes }] : []),
  ];
  for (const { name, takes } of members)
    await client.query(MEMBERS.replace('array $1', () => `array ${list(takes)}`).replace('$2', () => client.escapeLiteral(name)));
};

/** Every migration of the log that this program knows. */
export const logVersion = (): Promise<SchemaVersion> => versionIn('log', FOLDER);

export interface LogMigration {
  /** A login that only serves: it may take on the services' roles. Default: whoever migrates serves too. */
  readonly runtime?: string | undefined;
  /** What that login may take on of what belongs to no service: the whole log's reader, the ledger's keeper. Default: both. */
  readonly beside?: readonly string[];
  /** Only these files: how a restore makes the tables that a backup was taken from. Default: all. */
  readonly only?: readonly string[];
}

type Owners = Readonly<Record<string, readonly string[]>>;

/** As `migrateLog`, inside a transaction of the caller's. */
export const migrateLogWithin = async (
  client: Client,
  owners: Owners,
  { runtime, beside = [READER, LEDGER], only }: LogMigration = {},
): Promise<void> => {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
  const services = Object.keys(owners);
  const [common, own] = [['fengqiao_service', READER, LEDGER], services.map(serviceRole)];
  await createRoles(
    client,
    [...common, ...own],
    runtime === undefined ? undefined : { runtime, takes: ['fengqiao_service', ...beside, ...own] },
  );
  for (const service of services) await client.query(`grant fengqiao_service to ${client.escapeIdentifier(serviceRole(service))}`);
  await applyFiles(client, 'log', FOLDER, only);
  await client.query('grant select on log.migration to fengqiao_service, fengqiao_reader');
  for (const [service, categories] of Object.entries(owners))
    for (const category of categories)
      await client.query('insert into log.category (name, owner) values ($1, $2) on conflict (name) do nothing', [
        category,
        serviceRole(service),
      ]);
};

/**
 * Brings the log's schema up to date: every file once, all in one transaction, one process at a time.
 * @param owners per service, the stream categories that it alone may write
 * @throws UnfitData where a newer version of the product wrote the data; nothing is changed then
 */
export const migrateLog = async (url: string, owners: Owners, migration: LogMigration = {}): Promise<void> => {
  const config = { connectionString: url, application_name: 'fengqiao-migrate' };
  await withConnection(config, (client) => inTransaction(client, () => migrateLogWithin(client, owners, migration)));
};
