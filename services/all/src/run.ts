import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Instant } from '@fengqiao/kernel';
import type { JSONWebKeySet } from 'jose';
import {
  createEdge,
  createPlatform,
  demonstrationClock,
  migratePlatform,
  systemClock,
  type Clock,
  type Edge,
  type GrpcSettings,
  type LedgerOptions,
  type EdgeOptions,
  type Platform,
  type PlatformOptions,
  type Verify,
} from '@fengqiao/edge';
import { postgresStore, serviceRole, UnfitData } from '@fengqiao/event-store/postgres';
import { openPool } from '@fengqiao/postgres';
import { StartProblem } from './config.js';
import { clockAccess, CLOCK_STORE, KeysController, LegalTimeController, LOCAL_KEYS } from './demonstration.controller.js';
import { KeysUnavailable, type MasterKeys } from '@fengqiao/sealing';
import { CLOCK_CATEGORY, recordedTime } from './legal-time.js';
import { allServices } from './services.js';

export interface RunOptions {
  readonly databaseUrl: string;
  /** Migrates, where the user of `databaseUrl` only serves. */
  readonly migrationUrl?: string;
  readonly verify: Verify;
  /** What the data keys of personal text are wrapped by. */
  readonly masterKeys: MasterKeys;
  readonly logger: Logger;
  /** Where legal time starts in a demonstration whose clock has never been moved; absent, time is real. */
  readonly demonstrationFrom?: Instant;
  readonly localKeys?: JSONWebKeySet;
  readonly chaosSeed?: number;
  /** Keeps the ledger with this key and witness; absent, nobody keeps it here. */
  readonly ledger?: LedgerOptions;
  /** Where the log is in KurrentDB. */
  readonly kurrentUrl?: string;
  /** Where gRPC answers too. */
  readonly grpc?: GrpcSettings;
}

/** The six services in one process, not yet listening. */
export interface Running {
  readonly edge: Edge;
  readonly platform: Platform;
  stop(): Promise<void>;
}

const OWNER = 'all';

const clockFor = async (pool: Pool, start: Instant | undefined): Promise<Clock> =>
  start === undefined ? systemClock : demonstrationClock(await recordedTime(postgresStore(pool), start));

/** What went wrong with the database, as one sentence. */
const explained = (error: unknown): unknown => {
  if (error instanceof KeysUnavailable)
    return new StartProblem(
      `Personal text in this database cannot be read: ${error.message}. Put the file of master keys back that it was written with.`,
    );
  if (error instanceof UnfitData) return new StartProblem(error.message);
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EHOSTUNREACH' || code === 'ETIMEDOUT')
    return new StartProblem('The database of DATABASE_URL does not answer: start it, or correct the address.');
  if (code === '28P01' || code === '28000')
    return new StartProblem('The database of DATABASE_URL refuses this user: correct the name and password in the address.');
  if (code === '3D000') return new StartProblem('The database named in DATABASE_URL does not exist: create it first.');
  if (code === '42501')
    return new StartProblem(
      `The user of DATABASE_URL may not do what is needed (${message}): it must be allowed to create schemas and roles.`,
    );
  return error;
};

/** What the process itself answers: the clock of a demonstration, and the keys of the local issuer. */
const ownOf = (clock: Clock, pool: Pool, localKeys: JSONWebKeySet | undefined): NonNullable<EdgeOptions['own']> => ({
  controllers: [...(clock.demonstration ? [LegalTimeController] : []), ...(localKeys ? [KeysController] : [])],
  providers: [
    { provide: CLOCK_STORE, useValue: postgresStore(pool) },
    { provide: LOCAL_KEYS, useValue: localKeys ?? { keys: [] } },
  ],
  access: { clock: clockAccess },
});

export const run = async (asked: RunOptions): Promise<Running> => {
  const { databaseUrl, migrationUrl, verify, masterKeys, logger, demonstrationFrom, localKeys, chaosSeed, kurrentUrl, grpc } = asked;
  const onFailure = (where: string, error: unknown): void => logger.error({ err: error, where }, 'the platform met a failure');
  let stopping = false;
  const config = { connectionString: databaseUrl, max: 1, options: `-c role=${serviceRole(OWNER)}`, application_name: 'fengqiao-clock' };
  const pool = openPool(config, (error) => stopping || onFailure('clock', error));
  try {
    const kurrent = kurrentUrl === undefined ? {} : { kurrentUrl };
    const migration = { databaseUrl, services: allServices, ownCategories: { [OWNER]: [CLOCK_CATEGORY] }, ...kurrent };
    await migratePlatform({ ...migration, ...(migrationUrl === undefined ? {} : { migrationUrl }) });
    const clock = await clockFor(pool, demonstrationFrom);
    const options: PlatformOptions = {
      databaseUrl,
      services: allServices,
      clock,
      masterKeys,
      onFailure,
      ...(chaosSeed === undefined ? {} : { chaos: { seed: chaosSeed } }),
      webhooks: { loopback: localKeys !== undefined }, // whoever runs all on one machine has no public address to receive at
      ...(asked.ledger ? { ledger: asked.ledger } : {}),
      ...kurrent,
    };
    const platform = await createPlatform(options);
    const edge = await createEdge({ platform, verify, logger, own: ownOf(clock, pool, localKeys), ...(grpc ? { grpc } : {}) });
    await platform.start();
    const stop = async (): Promise<void> => {
      stopping = true;
      await edge.app.close();
      await platform.stop();
      await pool.end();
    };
    return { edge, platform, stop };
  } catch (error) {
    await pool.end();
    throw explained(error);
  }
};
