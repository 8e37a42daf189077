import type { Logger } from 'pino';
import { masterKeyFile } from '@fengqiao/sealing';
import { systemClock } from './clock.js';
import { createEdge } from './http/app.js';
import { createLogger } from './logging.js';
import { migratePlatform } from './migrate.js';
import { createPlatform, type PlatformOptions } from './platform.js';
import type { ServiceDefinition } from './service.js';
import { verifier, type TokenSettings } from './tokens.js';

/** What a service that runs as a process of its own must be told. */
export interface ProcessConfig {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** A user that may create schemas and roles, where that of `databaseUrl` may not. */
  readonly migrationUrl?: string;
  readonly tokens: TokenSettings;
  readonly logLevel: string;
  /** File of the master keys, the same for all services of an installation. */
  readonly masterKeyFile: string;
}

/** Every setting that is missing or wrong, all at once. */
export class ConfigProblem extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigProblem';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** A file that every service of an installation must be told, the same one. */
const named = (env: Environment, name: string, problems: string[]): string => {
  const file = env[name] ?? '';
  if (file === '') problems.push(`${name} must name a file, the same for every service`);
  return file;
};

/** @throws ConfigProblem that lists every problem */
export const processConfig = (env: Environment, defaultPort: number): ProcessConfig => {
  const problems: string[] = [];
  const address = (name: string): string => {
    const text = env[name] ?? '';
    if (!URL.canParse(text)) problems.push(`${name} must be an address${text === '' ? '' : `, not "${text}"`}`);
    return text;
  };
  const port = Number(env['PORT'] ?? defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) problems.push(`PORT must be a number from 1 to 65535, not "${env['PORT']}"`);
  const logLevel = env['LOG_LEVEL'] ?? 'info';
  if (!LEVELS.includes(logLevel)) problems.push(`LOG_LEVEL must be one of ${LEVELS.join(', ')}`);
  const [databaseUrl, jwks, issuer] = [address('DATABASE_URL'), address('JWKS_URL'), address('TOKEN_ISSUER')];
  const keyFile = named(env, 'MASTER_KEY_FILE', problems);
  const migrationUrl = env['MIGRATION_DATABASE_URL'] ? address('MIGRATION_DATABASE_URL') : undefined;
  if (problems.length > 0) throw new ConfigProblem(problems);
  return {
    host: env['HOST'] ?? '0.0.0.0',
    port,
    databaseUrl,
    ...(migrationUrl === undefined ? {} : { migrationUrl }),
    tokens: { issuer, audience: env['TOKEN_AUDIENCE'] ?? 'fengqiao', keys: new URL(jwks) },
    logLevel,
    masterKeyFile: keyFile,
  };
};

/** Stops once, on the first signal: no new requests, then what is under way, then the connections. */
const stopOnSignal = (stop: () => Promise<void>, logger: Logger): void => {
  const end = (signal: string): void => {
    logger.info({ signal }, 'stopping');
    stop().catch((error: unknown) => logger.error({ err: error }, 'did not stop cleanly'));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(signal));
};

/** Runs one service as a process of its own, until a signal. */
export const runService = async (definition: ServiceDefinition, config: ProcessConfig): Promise<void> => {
  const logger = createLogger(config.logLevel, 1, { service: definition.name });
  const onFailure = (where: string, error: unknown): void => logger.error({ err: error, where }, 'the platform met a failure');
  const options: PlatformOptions = {
    databaseUrl: config.databaseUrl,
    services: [definition],
    clock: systemClock,
    masterKeys: masterKeyFile(config.masterKeyFile),
    onFailure,
  };
  await migratePlatform({ ...options, ...config });
  const platform = await createPlatform(options);
  const { app } = await createEdge({ platform, verify: verifier(config.tokens), logger });
  await platform.start();
  await app.listen(config.port, config.host);
  logger.info({ port: config.port }, 'ready');
  stopOnSignal(async () => {
    await app.close();
    await platform.stop();
  }, logger);
};
