import pg from 'pg';
import { type Binaries, findBinaries } from './binaries.js';
import { claim } from './claim.js';
import { ensureCluster, rememberedPort, rememberPort, superuser } from './cluster.js';
import { explain, LocalDatabaseError } from './errors.js';
import { stopOrphan } from './orphan.js';
import { choosePlace, type Place, settleBinaries } from './place.js';
import { freePort } from './ports.js';
import { pause } from './processes.js';
import { type Server, startServer } from './server.js';

export interface LocalDatabaseOptions {
  /** Where the data, the password, the port and the server's log are kept between runs. */
  folder: string;
  /** Default: the port of the last run, or any free one. */
  port?: number;
  /** Default true. False trades safety against power loss for speed: for tests only. */
  durable?: boolean;
  /** Connections the server takes at most. Default 100. */
  connections?: number;
  /** Hears, line by line, of what a person at the terminal may want to know. */
  log?: (line: string) => void;
}

export interface LocalDatabase {
  readonly url: string;
  /** Where the data really is; see `moved`. */
  readonly folder: string;
  /** True where the server's user cannot reach the wanted folder and the data is kept elsewhere on the machine. */
  readonly moved: boolean;
  /** A fast shutdown that leaves no process. May be called twice. */
  stop(): Promise<void>;
}

const databaseName = 'fengqiao';

interface Wanted {
  port: number | undefined;
  durable: boolean;
  connections: number;
  log: (line: string) => void;
}

const choosePort = async (place: Place, wanted: number | undefined, attempt: number): Promise<number> => {
  if (wanted !== undefined) return wanted;
  const remembered = attempt === 0 ? rememberedPort(place) : undefined;
  const port = (remembered && (await freePort(remembered))) || (await freePort(0));
  if (port) return port;
  throw new LocalDatabaseError('No port is free on 127.0.0.1: see whether this machine lets programs listen there.');
};

/** Tries again where that helps: a port taken in between, or backends of a killed server that have not ended yet. */
const startOnSomePort = async (place: Place, binaries: Binaries, wanted: Wanted): Promise<{ server: Server; port: number }> => {
  for (let attempt = 0; ; attempt += 1) {
    const port = await choosePort(place, wanted.port, attempt);
    const server = await startServer({ ...wanted, place, binaries, port });
    if ('stop' in server) return { server, port };
    if (server.failure === 'port-taken' && wanted.port !== undefined)
      throw new LocalDatabaseError(
        `Port ${port} for the database is taken: stop the program that uses it, or leave the port to be chosen.`,
      );
    if (server.failure === 'other' || attempt >= 100)
      throw new LocalDatabaseError(
        `PostgreSQL does not start (${server.failure === 'other' ? server.said : server.failure}): see ${place.folder}/postgres.log.`,
      );
    await pause(100);
  }
};

export const urlOf = (port: number, password: string, database = databaseName): string =>
  `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;

/** Connecting also proves that the kept password is the right one. */
const ensureDatabase = async (port: number, password: string, folder: string): Promise<string> => {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') });
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new LocalDatabaseError(
      `The password in ${folder}/password is not that of the database: put the right one back, or move ${folder} away to begin anew.`,
    );
  } finally {
    await client.end();
  }
  return urlOf(port, password);
};

const startClaimed = async (place: Place, found: Binaries, wanted: Wanted): Promise<{ url: string; server: Server }> => {
  const binaries = settleBinaries(place, found);
  await stopOrphan(place.folder, wanted.log);
  const password = await ensureCluster(place, binaries, wanted.durable);
  const { server, port } = await startOnSomePort(place, binaries, wanted);
  try {
    rememberPort(place, port);
    return { url: await ensureDatabase(port, password, place.folder), server };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

/**
 * Starts the PostgreSQL of this machine, creating it on the first run (about a second). Safe after a crash of either side:
 * a server that a killed run left behind is stopped first, and the server ends by itself when this process dies.
 * Errors for the person at the terminal are LocalDatabaseError: one sentence that says what to do.
 */
export const startLocalDatabase = async (options: LocalDatabaseOptions): Promise<LocalDatabase> => {
  const { log = () => undefined, durable = true, connections = 100, port } = options;
  try {
    const found = findBinaries(log);
    const place = choosePlace(options.folder, found, log);
    const release = await claim(place.folder);
    try {
      const { url, server } = await startClaimed(place, found, { port, durable, connections, log });
      return { url, folder: place.folder, moved: place.moved, stop: () => server.stop().finally(release) };
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    throw explain(error, options.folder);
  }
};
