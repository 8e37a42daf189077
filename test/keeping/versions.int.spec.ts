import { Client } from 'pg';
import { pino } from 'pino';
import { run } from '@fengqiao/all';
import { memoryMasterKeys } from '@fengqiao/sealing';
import { freshDatabase } from '@fengqiao/testing';

const verify = () => Promise.reject(new Error('nobody asks anything here'));
const logger = pino({ level: 'silent' });
const masterKeys = memoryMasterKeys();
const start = (databaseUrl: string, migrationUrl?: string) =>
  run({ databaseUrl, verify, masterKeys, logger, ...(migrationUrl === undefined ? {} : { migrationUrl }) });

/** A user that may connect and nothing else. */
const SERVING = 'keeping_serves';

jest.setTimeout(60_000);

describe('data and program of one version', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let admin: Client;
  let serving: string;

  beforeAll(async () => {
    database = await freshDatabase();
    admin = new Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(`do $$ begin create role ${SERVING} login password 'serves'; exception when duplicate_object then null; end $$`);
    serving = Object.assign(new URL(database.url), { username: SERVING, password: 'serves' }).href;
  });
  afterAll(async () => {
    await admin.query(`drop owned by ${SERVING}`);
    await admin.end();
    await database.drop();
    const last = new Client({ connectionString: process.env['TEST_DATABASE_URL'] });
    await last.connect();
    await last.query(`drop role ${SERVING}`).finally(() => last.end());
  });

  it('does not start as a user that may not make the tables, and says which user may', async () => {
    await expect(start(serving)).rejects.toThrow(/missing log: 001-tables\.sql.+ set MIGRATION_DATABASE_URL to one that may\.$/s);
    expect((await admin.query("select from pg_namespace where nspname = 'log'")).rowCount).toBe(0);
  });

  it('starts as a user that only serves, once another one has migrated', async () => {
    await (await start(serving, database.url)).stop();
    await (await start(serving)).stop();
  });

  it.each([
    'create schema mine',
    'create table log.mine ()',
    'create table intake.mine ()',
    'delete from log.migration',
    'delete from intake.migration',
  ])('refuses that user: %s', async (sql) => {
    const client = new Client({ connectionString: serving });
    await client.connect();
    await expect(client.query(sql).finally(() => client.end())).rejects.toThrow(/permission denied/);
  });

  it('does not start as that user where a migration of a service is missing', async () => {
    const { rows } = await admin.query<{ name: string }>('delete from mediation.migration returning name');
    await expect(start(serving)).rejects.toThrow(
      /\(missing mediation: ServiceTables\d+, .+\) and this database user may not change tables/,
    );
    for (const { name } of rows) await admin.query('insert into mediation.migration (timestamp, name) values (1, $1)', [name]);
    await (await start(serving)).stop();
  });

  it.each([
    ['log', "insert into log.migration (name) values ('999-later.sql')"],
    ['intake', "insert into intake.migration (timestamp, name) values (9, '999-later.sql')"],
  ])('refuses data of a newer version, seen in %s, and changes nothing', async (schema, insert) => {
    await admin.query(insert);
    const before = (await admin.query('select count(*) from pg_class')).rows;
    await expect(start(database.url)).rejects.toThrow(
      `written by a newer version of the product (${schema}: 999-later.sql): start that version, or`,
    );
    expect((await admin.query('select count(*) from pg_class')).rows).toEqual(before);
    const quotedTable = `${admin.escapeIdentifier(schema)}.migration`;
    await admin.query(`delete from ${quotedTable} where name = '999-later.sql'`);
  });
});
