import { DataSource, type EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm';
import { inboundTables, inboxTables, lettersTable } from '@fengqiao/bus';
import type { Service } from '@fengqiao/contracts';
import type { SchemaVersion } from '@fengqiao/event-store/postgres';
import { SteadyClient } from '@fengqiao/postgres';
import { jobTables, shadowSchema } from './jobs/tables.js';

type MigrationClass = new () => MigrationInterface;

/** The tables every service has: its items, its deadlines, its consumer's memory. */
const serviceTables = (schema: Service): MigrationClass =>
  class ServiceTables implements MigrationInterface {
    name = 'ServiceTables1764000000000';
    async up(runner: QueryRunner): Promise<void> {
      const quotedSchema = `"${schema}"`;
      const inboxSql = inboxTables(schema);
      await runner.query(`
        create table ${quotedSchema}.item (
          stream text primary key, category text not null, id text not null, subject text not null, version int not null,
          status text not null, title text not null, waiting_for text[] not null, tier text, court text,
          persons text[] not null, organisations text[] not null, assigned text[] not null, division text,
          opened bigint not null, opened_at timestamptz not null, updated_at timestamptz not null, state jsonb not null);
        create index item_opened on ${quotedSchema}.item (category, opened);
        create index item_subject on ${quotedSchema}.item (subject);
        create index item_court on ${quotedSchema}.item (court, category, opened);
        create index item_persons on ${quotedSchema}.item using gin (persons);
        create index item_organisations on ${quotedSchema}.item using gin (organisations);
        create index item_waiting on ${quotedSchema}.item using gin (waiting_for);
        create table ${quotedSchema}.deadline (
          key text primary key, stream text not null, deadline_id text not null, subject text not null, kind text not null, rule text not null,
          status text not null, due_on date not null, due_at timestamptz not null, late boolean not null, period jsonb not null);
        create index deadline_armed on ${quotedSchema}.deadline (due_at) where status = 'armed';
        create index deadline_subject on ${quotedSchema}.deadline (subject);
        create index deadline_stream on ${quotedSchema}.deadline (stream);
        create table ${quotedSchema}.party_ref (
          key text primary key, dispute text not null, party_id text not null, side text not null, person_id text, agents text[] not null, domicile_court text);
        create index party_ref_dispute on ${quotedSchema}.party_ref (dispute, key);
        ${inboxSql}`);
    }
    async down(): Promise<void> {
      throw new Error('the first tables of a service are not taken back: drop its schema and let it be built again from the log');
    }
  };

export interface ServiceDatabase {
  readonly service: Service;
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationClass[];
}

/** What it heard over a broker, where it runs as a process of its own. */
const inboundMigration = (schema: Service): MigrationClass =>
  class InboundTables implements MigrationInterface {
    name = 'InboundTables1764300000000';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(inboundTables(schema));
    }
    async down(): Promise<void> {
      throw new Error('what was heard is not taken back: drop the schema of the service and let it be heard again');
    }
  };

/** Records of topics that it could not deal with yet. */
const lettersMigration = (schema: Service): MigrationClass =>
  class Letters implements MigrationInterface {
    name = 'Letters1764400000000';
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(lettersTable(schema));
    }
    async down(): Promise<void> {
      throw new Error('what could not be dealt with is not taken back: replay it, or drop the schema of the service');
    }
  };

const migrationsOf = ({ service, migrations }: Pick<ServiceDatabase, 'service' | 'migrations'>): readonly MigrationClass[] => [
  serviceTables(service),
  jobTables(service),
  inboundMigration(service),
  lettersMigration(service),
  ...migrations,
];

/** Every migration of a service's schema that this program knows. */
export const serviceVersion = (database: Pick<ServiceDatabase, 'service' | 'migrations'>): SchemaVersion => ({
  schema: database.service,
  known: migrationsOf(database).map((Migration) => new Migration().name ?? Migration.name),
});

/**
 * Brings one service's schema up to date, all in one transaction, and lets its role use it.
 * @param role the role of the service's connections
 */
export const migrateService = async (database: ServiceDatabase, role: string): Promise<void> => {
  const { service, url, entities } = database;
  const source = new DataSource({
    type: 'postgres',
    url,
    schema: service,
    entities: [...entities],
    migrations: [...migrationsOf(database)],
    migrationsTableName: 'migration',
    extra: { max: 1, Client: SteadyClient },
  });
  await source.initialize();
  try {
    const [quotedSchema, quotedShadow, quotedRole] = [`"${service}"`, `"${shadowSchema(service)}"`, `"${role}"`];
    await source.query(`create schema if not exists ${quotedSchema}`);
    await source.runMigrations({ transaction: 'all' });
    await source.query(`grant usage on schema ${quotedSchema}, ${quotedShadow} to ${quotedRole}`);
    await source.query(`grant select, insert, update, delete on all tables in schema ${quotedSchema} to ${quotedRole}`);
    await source.query(`grant execute on all functions in schema ${quotedSchema} to ${quotedRole}`);
    await source.query(
      `alter default privileges in schema ${quotedSchema}, ${quotedShadow} grant select, insert, update, delete on tables to ${quotedRole}`,
    );
    await source.query(`revoke insert, update, delete on ${quotedSchema}.migration from ${quotedRole}`);
  } finally {
    await source.destroy();
  }
};

/** The connections of a running service, under its own role. */
export const serviceDataSource = (
  { service, url, entities }: Omit<ServiceDatabase, 'migrations'>,
  role: string,
  connections: number,
): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    schema: service,
    entities: [...entities],
    applicationName: `fengqiao-${service}`,
    poolSize: connections,
    extra: { options: `-c role=${role}`, idleTimeoutMillis: 30_000, Client: SteadyClient },
  });
