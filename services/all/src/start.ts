import { createServer } from 'node:net';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger, ledgerIn, verifier, type GrpcSettings, type TokenSettings } from '@fengqiao/edge';
import { KeysUnavailable, masterKeyFile, type MasterKeys } from '@fengqiao/sealing';
import { LocalDatabaseError, startLocalDatabase } from '@fengqiao/local-database';
import { DEMONSTRATION_FROM, ownFolder, StartProblem, type Config } from './config.js';
import { assertRestored, databaseFolder } from './keeping/data.js';
import { localIssuer, type LocalIssuer } from './issuer.js';
import { play } from './play/index.js';
import { run, type Running } from './run.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A busy port is said before anything else is started. */
const assertFree = (port: number, host: string, setting = 'PORT'): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === 'EACCES'
          ? `Port ${port} may not be used by this user: choose one above 1023, such as ${setting}=${port + 8000}.`
          : `Port ${port} is busy: stop the program that uses it, or choose another with ${setting}=${port + 1} npm start.`;
      reject(new StartProblem(sentence));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });

/** A port that nobody asked for gives way: the program serves HTTP alone. */
const grpcIn = async ({ grpc }: Config): Promise<GrpcSettings | undefined> => {
  if (!grpc) return undefined;
  try {
    await assertFree(grpc.port, grpc.host, 'GRPC_PORT');
    return grpc;
  } catch (error) {
    if (grpc.asked) throw error;
    say(`gRPC is off: port ${grpc.port} is busy; GRPC_PORT chooses another`);
    return undefined;
  }
};

interface Database {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const openFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new StartProblem(`The folder ${folder} cannot be written: make it writable for this user, or set DATA_FOLDER to one that is.`);
  }
};

const databaseFor = async (config: Config): Promise<Database> => {
  const { databaseUrl } = config;
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => undefined };
  assertRestored(config);
  try {
    const local = await startLocalDatabase({ folder: databaseFolder(config), log: say });
    say(
      `PostgreSQL (embedded) keeps its data in ${local.folder}${local.moved ? ', outside the checkout, where its user can reach it' : ''}`,
    );
    return { url: local.url, stop: () => local.stop() };
  } catch (error) {
    if (error instanceof LocalDatabaseError) throw new StartProblem(error.message);
    throw error;
  }
};

const tokensFor = async ({
  identity,
  dataFolder,
}: Config): Promise<{ readonly settings: TokenSettings; readonly issuer?: LocalIssuer }> => {
  const { issuer, audience, jwks } = identity;
  if (jwks) return { settings: { issuer, audience, keys: jwks } };
  const local = await localIssuer(join(dataFolder, 'token-key.json'), issuer, audience);
  return { settings: { issuer, audience, keys: local.keys }, issuer: local };
};

/** Made at the first start; whoever has the database and not this file reads no personal text. */
const masterKeysIn = (folder: string): MasterKeys => {
  try {
    return masterKeyFile(join(folder, 'keys', 'master.json'));
  } catch (error) {
    throw error instanceof KeysUnavailable ? new StartProblem(error.message) : error;
  }
};

const runOn = async (
  config: Config,
  database: Database,
  grpc: GrpcSettings | undefined,
): Promise<{ readonly running: Running; readonly issuer?: LocalIssuer }> => {
  const { settings, issuer } = await tokensFor(config);
  const running = await run({
    databaseUrl: database.url,
    ...(config.migrationUrl === undefined ? {} : { migrationUrl: config.migrationUrl }),
    verify: verifier(settings),
    masterKeys: masterKeysIn(config.dataFolder),
    logger: createLogger(config.logLevel, 2),
    ...(config.demonstration ? { demonstrationFrom: DEMONSTRATION_FROM } : {}),
    ...(issuer ? { localKeys: issuer.keys } : {}),
    ledger: ledgerIn(config.dataFolder),
    ...(config.chaosSeed === undefined ? {} : { chaosSeed: config.chaosSeed }),
    ...(config.kurrentUrl === undefined ? {} : { kurrentUrl: config.kurrentUrl }),
    ...(grpc ? { grpc } : {}),
  });
  await running.edge.app.startAllMicroservices();
  await running.edge.app.listen(config.port, config.host);
  return { running, ...(issuer ? { issuer } : {}) };
};

/** Starts everything, plays the published cases where that is allowed, and keeps serving until a signal. @throws StartProblem */
export const start = async (config: Config): Promise<void> => {
  const url = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`;
  await assertFree(config.port, config.host);
  const grpc = await grpcIn(config);
  openFolder(config.dataFolder);
  const database = await databaseFor(config);
  let running: Running | undefined;
  const playing = new AbortController();
  const stop = async (): Promise<void> => {
    playing.abort();
    await running?.stop();
    await database.stop();
  };
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  try {
    const started = await runOn(config, database, grpc);
    running = started.running;
    say(`ready: ${url}`);
    if (grpc) say(`  gRPC       ${grpc.host}:${grpc.port}`);
    const folder = ownFolder(config.dataFolder);
    if (folder !== undefined) say(`  data       ${folder}`);
    if (config.play && started.issuer) await play({ url, issuer: started.issuer, say, signal: playing.signal, ended });
    else say(`  API page   ${url}/docs/intake (and diversion, mediation, confirmation, screening, analytics)`);
    await ended;
  } finally {
    await stop();
  }
};
