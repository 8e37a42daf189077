import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readGrpc, type GrpcSettings } from '@fengqiao/edge';

/** Said to whoever started the program, in one sentence, without a stack. */
export class StartProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartProblem';
  }
}

export interface Config {
  readonly port: number;
  /** Absent, only HTTP is answered; where nobody asked for the port, it may be busy. */
  readonly grpc?: GrpcSettings & { readonly asked: boolean };
  readonly host: string;
  /** Somebody's own PostgreSQL; absent, an embedded one is started. */
  readonly databaseUrl?: string;
  /** A user of that database who may create schemas and roles, where the one above only serves. */
  readonly migrationUrl?: string;
  /** The log is in this KurrentDB; absent, in PostgreSQL. */
  readonly kurrentUrl?: string;
  /** Legal time stands still and is moved by hand; the published cases may be played. */
  readonly demonstration: boolean;
  /** Play the published cases after the start. */
  readonly play: boolean;
  /** Disturb the embedded bus by this seed. */
  readonly chaosSeed?: number;
  readonly identity: { readonly issuer: string; readonly audience: string; readonly jwks?: URL };
  readonly production: boolean;
  /** What is kept between runs. */
  readonly dataFolder: string;
  readonly logLevel: string;
}

/** Legal time of a demonstration before its first move: ahead of every published case that is played. */
export const DEMONSTRATION_FROM = '2017-12-31T16:00:00.000Z';

/** The folder of the workspace this program was built in. */
export const workspace = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'nx.json'))) {
    if (dirname(folder) === folder) return process.cwd();
    folder = dirname(folder);
  }
  return folder;
};

type Environment = Readonly<Record<string, string | undefined>>;

const standardFolder = (): string => join(workspace(), '.data');

/** What is kept between runs is kept here. */
export const dataFolderOf = (env: Environment): string => resolve(env['DATA_FOLDER'] ?? standardFolder());

/** Among the addresses of a program: whoever asks for a token in another terminal has to name the same folder. */
export const ownFolder = (folder: string): string | undefined =>
  folder === standardFolder() ? undefined : `${folder} (DATA_FOLDER, also for npm run token and npm run dead-letters)`;

/** Where gRPC answers unless it is told otherwise; on a cluster, that of the first service. */
export const GRPC_PORT = 9090;

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 8080);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new StartProblem(`PORT must be a number from 1 to 65535, not "${text}".`);
  return port;
};

const urlOf = (name: string, text: string | undefined): URL | undefined => {
  if (text === undefined || text === '') return undefined;
  if (!URL.canParse(text)) throw new StartProblem(`${name} must be an address such as https://host/path, not "${text}".`);
  return new URL(text);
};

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const identityOf = (env: Environment, host: string): Config['identity'] => {
  const jwks = urlOf('JWKS_URL', env['JWKS_URL']);
  const identity = { issuer: env['TOKEN_ISSUER'] ?? 'https://local.fengqiao.example', audience: env['TOKEN_AUDIENCE'] ?? 'fengqiao' };
  if (jwks) return { ...identity, jwks };
  if (env['NODE_ENV'] === 'production')
    throw new StartProblem(
      'The local token issuer is refused with NODE_ENV=production: set JWKS_URL and TOKEN_ISSUER of your identity provider.',
    );
  if (!LOOPBACK.includes(host))
    throw new StartProblem(
      `The local token issuer serves this machine only: set HOST to 127.0.0.1, or JWKS_URL of your identity provider, instead of HOST=${host}.`,
    );
  return identity;
};

/** The environment of this process. */
export const environment: Environment = process.env;

/** Only the embedded database is played on unasked, never somebody's own, and never in production. */
const demonstrates = (env: Environment, argv: readonly string[], databaseUrl: string | undefined): boolean =>
  argv.includes('--demo') || (databaseUrl === undefined && !argv.includes('--no-demo') && env['NODE_ENV'] !== 'production');

/** Absent, an embedded database is started, whose one user does everything. */
const databaseOf = (env: Environment): Pick<Config, 'databaseUrl' | 'migrationUrl'> => {
  const databaseUrl = urlOf('DATABASE_URL', env['DATABASE_URL'])?.href;
  if (databaseUrl === undefined) return {};
  const migrationUrl = urlOf('MIGRATION_DATABASE_URL', env['MIGRATION_DATABASE_URL'])?.href;
  return { databaseUrl, ...(migrationUrl === undefined ? {} : { migrationUrl }) };
};

/** Where the log is kept. A demonstration keeps its clock in the log of PostgreSQL, so it runs on that alone. */
const logOf = (env: Environment, demonstration: boolean): Pick<Config, 'kurrentUrl'> => {
  const kind = env['EVENT_STORE'] ?? 'postgresql';
  if (kind === 'postgresql') return {};
  if (kind !== 'kurrentdb') throw new StartProblem(`EVENT_STORE must be postgresql or kurrentdb, not "${kind}".`);
  const kurrentUrl = urlOf('KURRENTDB_URL', env['KURRENTDB_URL'])?.href;
  if (kurrentUrl === undefined)
    throw new StartProblem('EVENT_STORE=kurrentdb needs KURRENTDB_URL, such as kurrentdb://host:2113?tls=true.');
  if (demonstration) throw new StartProblem('A demonstration keeps its log in PostgreSQL: add --no-demo, or leave EVENT_STORE out.');
  return { kurrentUrl };
};

const grpcOf = (env: Environment, host: string): Pick<Config, 'grpc'> => {
  const { settings, problems } = readGrpc(env, host, GRPC_PORT);
  if (problems.length > 0) throw new StartProblem(`${problems.join('; ')}.`);
  return settings ? { grpc: { ...settings, asked: Boolean(env['GRPC_PORT']) } } : {};
};

/** Reads every setting at once. @throws StartProblem */
export const readConfig = (env: Environment, argv: readonly string[]): Config => {
  const host = env['HOST'] ?? '127.0.0.1';
  const database = databaseOf(env);
  const { databaseUrl } = database;
  const demonstration = demonstrates(env, argv, databaseUrl);
  const seed = Number(env['BUS_CHAOS_SEED'] ?? Number.NaN);
  return {
    port: portOf(env['PORT']),
    ...grpcOf(env, host),
    host,
    ...database,
    ...logOf(env, demonstration),
    demonstration,
    play: demonstration && !argv.includes('--no-play'),
    ...(Number.isInteger(seed) ? { chaosSeed: seed } : {}),
    identity: identityOf(env, host),
    production: env['NODE_ENV'] === 'production',
    dataFolder: dataFolderOf(env),
    logLevel: env['LOG_LEVEL'] ?? (databaseUrl === undefined ? 'warn' : 'info'),
  };
};
