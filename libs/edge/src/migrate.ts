import { INDEXER, indexVersion, migrateKurrent } from '@fengqiao/event-store/kurrent';
import {
  lacking,
  logVersion,
  mayMigrate,
  migrateLog,
  missingMigrations,
  LEDGER,
  READER,
  serviceRole,
  UnfitData,
} from '@fengqiao/event-store/postgres';
import { withConnection } from '@fengqiao/postgres';
import { migrateService, serviceVersion } from '@fengqiao/projections';
import { KEYRING, migrateKeyring } from '@fengqiao/sealing/postgres';
import type { PlatformOptions } from './platform.js';
import { categoriesOf, readModelsOf } from './service-runtime.js';
import type { ServiceDefinition } from './service.js';
import { webhookTables } from './webhooks/tables.js';

export interface Migration extends Pick<PlatformOptions, 'databaseUrl' | 'services' | 'ownCategories' | 'kurrentUrl'> {
  /** A user that may create schemas and roles, where that of `databaseUrl` may not. */
  readonly migrationUrl?: string;
  /** Whether the user of `databaseUrl` serves the ledger, which is of the whole log. Default: it does. */
  readonly servesLedger?: boolean;
}

/** A service's own, and those of what the edge does for each. */
const migrationsOf = ({ name, migrations }: ServiceDefinition): ServiceDefinition['migrations'] => [webhookTables(name), ...migrations];

const LOCK = 7_281_406;

const ownersOf = ({ services, ownCategories = {} }: Migration): Readonly<Record<string, readonly string[]>> => ({
  ...Object.fromEntries(services.map((service) => [service.name, categoriesOf(service)])),
  ...ownCategories,
});

/** One process of one service needs its service's role alone; whoever shows the ledger reads the whole log. */
const besideOf = ({ servesLedger = true }: Migration): readonly string[] => (servesLedger ? [READER, LEDGER] : []);

const userOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** Every schema in a transaction of its own, the log's first. */
const migrateAll = async (url: string, migration: Migration): Promise<void> => {
  const runtime = url === migration.databaseUrl ? undefined : userOf(migration.databaseUrl);
  await migrateKeyring(url, runtime);
  await migrateLog(url, ownersOf(migration), { runtime, beside: besideOf(migration) });
  if (migration.kurrentUrl !== undefined) await migrateKurrent(url, runtime);
  for (const definition of migration.services) {
    const entities = readModelsOf(definition).map(({ entity }) => entity);
    await migrateService({ service: definition.name, url, entities, migrations: migrationsOf(definition) }, serviceRole(definition.name));
  }
};

/** @throws UnfitData that names what this user would need and may not make */
const assertComplete = (missing: readonly string[]): void => {
  if (missing.length === 0) return;
  throw new UnfitData(
    `The data is not ready for this version of the product (missing ${missing.join(', ')}) and this database user may not change tables: set MIGRATION_DATABASE_URL to one that may.`,
  );
};

/**
 * Brings every schema up to date, one process at a time; a user that may not create schemas only looks whether they are.
 * @throws UnfitData, before anything is changed, where a newer version wrote the data or where this user cannot do what is missing
 */
export const migratePlatform = async (migration: Migration): Promise<void> => {
  const url = migration.migrationUrl ?? migration.databaseUrl;
  await withConnection({ connectionString: url, application_name: 'fengqiao-migrate' }, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const onKurrent = migration.kurrentUrl !== undefined;
    const schemas = [
      await logVersion(),
      ...(onKurrent ? [await indexVersion()] : []),
      ...migration.services.map((service) => serviceVersion({ service: service.name, migrations: migrationsOf(service) })),
    ];
    await missingMigrations(client, schemas);
    if (await mayMigrate(client)) return migrateAll(url, migration);
    const owners = ownersOf(migration);
    const roles = [
      'fengqiao_service',
      KEYRING,
      ...besideOf(migration),
      ...(onKurrent ? [INDEXER] : []),
      ...Object.keys(owners).map(serviceRole),
    ];
    assertComplete(await lacking(client, schemas, roles, Object.values(owners).flat()));
  });
};
