import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { masterKeyFile } from '@fengqiao/sealing';
import { demonstrationClock, systemClock, type Clock } from './clock.js';
import { createClusterPlatform } from './cluster/cluster-platform.js';
import type { ClusterOptions } from './cluster/options.js';
import { createEdge } from './http/app.js';
import { ledgerIn } from './ledger-folder.js';
import { createLogger } from './logging.js';
import { migratePlatform } from './migrate.js';
import { ConfigProblem, printable, type ProcessConfig } from './process-config.js';
import type { ServiceDefinition } from './service.js';
import { verifier } from './tokens.js';

const PATIENCE = 10_000;

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
    showsLedger: definition.name === 'analytics',
    ...(config.ledgerFolder === undefined ? {} : { ledger: ledgerIn(config.ledgerFolder, config.witness) }),
    peers: { address: () => addresses, token: async () => (await readFile(serviceTokenFile, 'utf8')).trim() },
    onFailure: (where, error) => logger.error({ err: error, where }, 'the platform met a failure'),
  };
};

const begin = async (definition: ServiceDefinition, config: ProcessConfig, logger: Logger): Promise<void> => {
  await migratePlatform({ ...config, services: [definition] });
  const platform = await createClusterPlatform(optionsOf(definition, config, await clockOf(config), logger));
  const { grpc } = config;
  const { app } = await createEdge({ platform, verify: verifier(config.tokens), logger, ...(grpc ? { grpc } : {}) });
  await platform.start();
  await app.startAllMicroservices();
  await app.listen(config.port, config.host);
  logger.info({ port: config.port, ...(grpc ? { grpcPort: grpc.port } : {}) }, 'ready');
  stopOnSignal(async () => {
    await app.close();
    await platform.stop();
  }, logger);
};

/** Runs one service as a process of its own, until a signal; with `--print-config` it only says what it would run with. */
export const runService = async (definition: ServiceDefinition, readConfig: () => ProcessConfig): Promise<void> => {
  try {
    const config = readConfig();
    if (process.argv.includes('--print-config')) return void process.stdout.write(`${JSON.stringify(printable(config), null, 2)}\n`);
    await begin(definition, config, createLogger(config.logLevel, 1, { service: definition.name }));
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    process.stderr.write(`${definition.name} cannot start:\n${error.problems.map((problem) => `  ${problem}\n`).join('')}`);
    process.exitCode = 2;
  }
};
