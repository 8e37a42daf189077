import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { UnfitData } from '@fengqiao/event-store/postgres';
import { isOutage } from '@fengqiao/postgres';
import { masterKeyFile } from '@fengqiao/sealing';
import { demonstrationClock, systemClock, type Clock } from './clock.js';
import { createClusterPlatform } from './cluster/cluster-platform.js';
import type { ClusterOptions } from './cluster/options.js';
import { createEdge } from './http/app.js';
import { ledgerIn } from './ledger-folder.js';
import { createLogger } from './logging.js';
import { migratePlatform, type Migration } from './migrate.js';
import { printable, type MigrationConfig, type ProcessConfig, type Settings } from './process-config.js';
import { ConfigProblem } from './reading.js';
import type { ServiceDefinition } from './service.js';
import { verifier } from './tokens.js';

const PATIENCE = 10_000;
/** How long a start waits for the database before it gives up, and how often it asks; in milliseconds. */
const START_PATIENCE = 60_000;
const AGAIN = 1_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Legal time: real, or what the demonstration's clock says now; from then on it is told of every move. */
const clockOf = async ({ demonstrationClock: url }: ProcessConfig): Promise<Clock> => {
  if (url === undefined) return systemClock;
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  return demonstrationClock(((await answer.json()) as { legalTime: string }).legalTime);
};

/** Stops once, on the first signal; a second one ends the process at once. */
const stopOnSignal = (stop: () => Promise<void>, logger: Logger): void => {
  const end = (signal: string): void => {
    logger.info({ signal }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(signal));
};

const optionsOf = (definition: ServiceDefinition, config: ProcessConfig, clock: Clock, logger: Logger): ClusterOptions => {
  const { databaseUrl, kafka, topics, addresses, serviceTokenFile, leaseMilliseconds, sessionTimeout, sweepEvery, inboundPatience } =
    config;
  return {
    service: definition,
    databaseUrl,
    masterKeys: masterKeyFile(config.masterKeyFile),
    clock,
    kafka,
    topics,
    leaseMilliseconds,
    sessionTimeout,
    sweepEvery,
    inboundPatience,
    webhooks: { loopback: config.webhookLoopback },
    showsLedger: showsLedger(definition),
    ...(config.ledgerFolder === undefined ? {} : { ledger: ledgerIn(config.ledgerFolder, config.witness) }),
    peers: { address: () => addresses, token: async () => (await readFile(serviceTokenFile, 'utf8')).trim() },
    onFailure: (where, error) => logger.error({ err: error, where }, 'the platform met a failure'),
  };
};

/** Who keeps and shows the ledger reads the whole log; every other process reads its service's own events. */
const showsLedger = ({ name }: ServiceDefinition): boolean => name === 'analytics';

const migrationOf = (definition: ServiceDefinition, settings: MigrationConfig): Migration => ({
  ...settings,
  services: [definition],
  servesLedger: showsLedger(definition),
});

/** Waits for a database that does not answer yet, or not now, and says so. @throws what it met, once the patience is at its end */
const onceReachable = async (work: () => Promise<void>, logger: Logger): Promise<void> => {
  const end = performance.now() + START_PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) || performance.now() > end) throw error;
      logger.warn({ err: error }, 'the database is out of reach, and is tried again');
    }
    await pause(AGAIN);
  }
};

const begin = async (definition: ServiceDefinition, config: ProcessConfig, logger: Logger): Promise<void> => {
  await onceReachable(() => migratePlatform(migrationOf(definition, config)), logger);
  const platform = await createClusterPlatform(optionsOf(definition, config, await clockOf(config), logger));
  const { grpc } = config;
  const { app, drain } = await createEdge({ platform, verify: verifier(config.tokens), logger, ...(grpc ? { grpc } : {}) });
  await platform.start();
  await app.startAllMicroservices();
  await app.listen(config.port, config.host);
  logger.info({ port: config.port, ...(grpc ? { grpcPort: grpc.port } : {}) }, 'ready');
  stopOnSignal(async () => {
    drain();
    await pause(config.drainMilliseconds);
    await app.close();
    await platform.stop();
    logger.info('stopped');
  }, logger);
};

const act = async (definition: ServiceDefinition, settings: Settings): Promise<void> => {
  if (process.argv.includes('--migrate')) return migratePlatform(migrationOf(definition, settings.migration()));
  const config = settings.process();
  if (process.argv.includes('--print-config')) return void process.stdout.write(`${JSON.stringify(printable(config), null, 2)}\n`);
  return begin(definition, config, createLogger(config.logLevel, 1, { service: definition.name }));
};

/** What whoever started it can mend: one sentence for each, without a stack. */
const sentencesOf = (error: unknown): readonly string[] | undefined => {
  if (error instanceof ConfigProblem) return error.problems;
  if (error instanceof UnfitData) return [error.message];
  return isOutage(error)
    ? [`What it needs is out of reach: ${(error as Error).message || String((error as { code?: unknown }).code)}`]
    : undefined;
};

/**
 * Runs one service as a process of its own, until a signal. With `--print-config` it only says what it would run with; with `--migrate` it only
 * brings the database up to date, as the user of MIGRATION_DATABASE_URL, for that of DATABASE_URL.
 */
export const runService = async (definition: ServiceDefinition, settings: Settings): Promise<void> => {
  try {
    await act(definition, settings);
  } catch (error) {
    const sentences = sentencesOf(error);
    if (!sentences) throw error;
    process.stderr.write(`${definition.name} cannot start:\n${sentences.map((sentence) => `  ${sentence}\n`).join('')}`);
    process.exit(2); // whatever it has opened so far
  }
};
