import { readFile, readdir } from 'node:fs/promises';
import type { Client } from 'pg';

/** The data cannot be served by this version of the product, or not by this user: one sentence that says what to do. */
export class UnfitData extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UnfitData';
  }
}

/** The migrations that this program knows of one schema, in their order. */
export interface SchemaVersion {
  readonly schema: string;
  readonly known: readonly string[];
}

/** The files of a folder that make a schema. */
export const versionIn = async (schema: string, folder: URL): Promise<SchemaVersion> => ({
  schema,
  known: (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort(),
});

/** Names in `{schema}.migration`, in the order they were applied; none where the schema is not there yet. */
export const appliedMigrations = async (client: Client, schema: string): Promise<readonly string[]> => {
  const quotedTable = `${client.escapeIdentifier(schema)}.migration`;
  // to_regclass refuses a schema that this user may not look into; the catalogue answers everybody.
  const there = await client.query('select from pg_tables where schemaname = $1 and tablename = $2', [schema, 'migration']);
  if (there.rowCount === 0) return [];
  return (await client.query<{ name: string }>(`select name from ${quotedTable} order by name`)).rows.map(({ name }) => name);
};

/**
 * What is missing of what this program knows, as `schema: name`.
 * @throws UnfitData where the data has a migration that this program does not know: a newer version wrote it
 */
export const missingMigrations = async (client: Client, schemas: readonly SchemaVersion[]): Promise<readonly string[]> => {
  const missing: string[] = [];
  for (const { schema, known } of schemas) {
    const applied = await appliedMigrations(client, schema);
    const unknown = applied.filter((name) => !known.includes(name));
    if (unknown.length > 0)
      throw new UnfitData(
        `The data was written by a newer version of the product (${schema}: ${unknown.join(', ')}): start that version, or restore a backup of this one.`,
      );
    missing.push(...known.filter((name) => !applied.includes(name)).map((name) => `${schema}: ${name}`));
  }
  return missing;
};

/** Whether this user may create schemas here: a user that only serves may not. */
export const mayMigrate = async (client: Client): Promise<boolean> =>
  (await client.query<{ may: boolean }>("select has_database_privilege(current_database(), 'create') as may")).rows[0]?.may === true;

/** What a user that only serves still lacks: migrations, roles and categories that are made by the other one. */
export const lacking = async (
  client: Client,
  schemas: readonly SchemaVersion[],
  roles: readonly string[],
  categories: readonly string[],
): Promise<readonly string[]> => {
  const missing = await missingMigrations(client, schemas);
  if (missing.length > 0) return missing;
  const { rows } = await client.query<{ what: string }>(
    `select 'role ' || r as what from unnest($1::text[]) r where not exists (
       select from pg_roles p where p.rolname = r and pg_has_role(session_user, p.oid, 'member'))
     union all
     select 'category ' || c from unnest($2::text[]) c where not exists (select from log.category k where k.name = c)`,
    [roles, categories],
  );
  return rows.map(({ what }) => what);
};

/**
 * Runs every file that a schema has not had yet, in their order, inside the caller's transaction and under its lock.
 * @param only of these files: default all
 * @throws UnfitData where a newer version of the product made the schema
 */
export const applyFiles = async (client: Client, schema: string, folder: URL, only?: readonly string[]): Promise<void> => {
  const quotedSchema = client.escapeIdentifier(schema);
  await client.query(`create schema if not exists ${quotedSchema}`);
  await client.query(
    `create table if not exists ${quotedSchema}.migration (name text primary key, applied_at timestamptz not null default now())`,
  );
  const version = await versionIn(schema, folder);
  await missingMigrations(client, [version]);
  const applied = await appliedMigrations(client, schema);
  for (const file of version.known) {
    if (applied.includes(file) || (only && !only.includes(file))) continue;
    await client.query(await readFile(new URL(file, folder), 'utf8'));
    await client.query(`insert into ${quotedSchema}.migration (name) values ($1)`, [file]);
  }
};
