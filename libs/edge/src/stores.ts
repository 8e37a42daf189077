import type { Pool } from 'pg';
import type { EventLog, EventStore } from '@fengqiao/event-store';
import { connectKurrent, type KurrentConnection } from '@fengqiao/event-store/kurrent';
import { postgresLog, postgresStore, READER } from '@fengqiao/event-store/postgres';
import { openPool } from '@fengqiao/postgres';

/** Where a process records: in PostgreSQL, or in KurrentDB with its index in PostgreSQL. */
export interface Stores {
  readonly log: EventLog;
  /** The store of one service, over the connections of its own role. */
  store(pool: Pool, categories: readonly string[]): EventStore;
  stop(): Promise<void>;
}

export interface StoreOptions {
  readonly databaseUrl: string;
  /** `kurrentdb://…`; absent: the log is in PostgreSQL. */
  readonly kurrentUrl?: string;
  readonly onFailure: (where: string, error: unknown) => void;
}

const kurrentStores = (connection: KurrentConnection): Stores => ({
  log: connection.log,
  store: (_pool, categories) => connection.store(categories),
  stop: () => connection.stop(),
});

/** @throws ServerLacks, NotKept, DifferentHistory where KurrentDB was asked for */
export const storesFor = async ({ databaseUrl, kurrentUrl, onFailure }: StoreOptions): Promise<Stores> => {
  if (kurrentUrl !== undefined) {
    const told = (error: unknown): void => onFailure('kurrentdb', error);
    return kurrentStores(await connectKurrent({ url: kurrentUrl, databaseUrl, onFailure: told, onUnkept: told }));
  }
  let stopping = false;
  const config = { connectionString: databaseUrl, max: 3, options: `-c role=${READER}`, application_name: 'fengqiao-reader' };
  const pool = openPool(config, (error) => stopping || onFailure('reader', error));
  return {
    log: postgresLog(pool, databaseUrl),
    store: (own) => postgresStore(own),
    async stop() {
      stopping = true;
      await pool.end();
    },
  };
};
