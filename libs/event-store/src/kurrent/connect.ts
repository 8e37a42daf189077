import type { Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import type { EventLog, EventStore } from '../port.js';
import { kurrentServer } from './client.js';
import { ServerLacks, type NotKept } from './failures.js';
import { indexer } from './indexer.js';
import { kurrentLog } from './log.js';
import { INDEXER } from './migrate.js';
import { numbers } from './numbers.js';
import type { KurrentServer } from './server.js';
import { kurrentStore } from './store.js';

export interface KurrentOptions {
  /** `kurrentdb://…`, with a user that may read `$all`. */
  readonly url: string;
  /** The database that keeps the index. */
  readonly databaseUrl: string;
  readonly connections?: number;
  readonly onFailure: (error: unknown) => void;
  /** An alarm: streams that are kept for good are limited, truncated or deleted. */
  readonly onUnkept: (error: NotKept) => void;
}

/** KurrentDB behind the port of the event store, with the indexer that numbers its log. */
export interface KurrentConnection {
  /** @param categories those a service may write; absent: any */
  store(categories?: readonly string[]): EventStore;
  readonly log: EventLog;
  /** @throws ServerLacks, NotKept, DifferentHistory, or why KurrentDB does not answer */
  health(): Promise<void>;
  stop(): Promise<void>;
}

/** Every append touches several streams: a server that cannot write them at once is refused. @throws ServerLacks */
export const assertAble = async (server: KurrentServer): Promise<void> => {
  const { version, sessions, records } = await server.abilities();
  if (!sessions && !records) throw new ServerLacks('an append to several streams', '25.1', version);
};

const CONNECTIONS = 4;
const NUMBERING = 2;

/**
 * Connects, catches the index up with the log, and keeps it so. Call `migrateKurrent` first.
 * @throws ServerLacks, NotKept, DifferentHistory
 */
export const connectKurrent = async (options: KurrentOptions): Promise<KurrentConnection> => {
  const { url, databaseUrl, connections = CONNECTIONS, onFailure, onUnkept } = options;
  const server = kurrentServer(url);
  const config = { connectionString: databaseUrl, options: `-c role=${INDEXER}`, application_name: 'fengqiao-kurrent' };
  const poolOf = (max: number): Pool => openPool({ ...config, max }, onFailure);
  // Whoever reads waits for the indexer: it has connections of its own, so that it never waits for them.
  const [numbering, reading] = [poolOf(NUMBERING), poolOf(connections)];
  const running = indexer({ server, index: numbers(numbering), onFailure, onUnkept });
  const stop = async (): Promise<void> => {
    await running.stop();
    await server.close();
    await Promise.all([numbering.end(), reading.end()]);
  };
  try {
    await assertAble(server);
    await running.start();
  } catch (error) {
    await stop();
    throw error;
  }
  const parts = { server, index: numbers(reading), indexer: running };
  return {
    store: (categories) => kurrentStore(parts, categories),
    log: kurrentLog(parts, databaseUrl),
    async health() {
      await assertAble(server);
      await server.end();
      running.assertSound();
    },
    stop,
  };
};
