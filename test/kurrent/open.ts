import type { EventLog, EventStore } from '@fengqiao/event-store';
import { connectKurrent, migrateKurrent, type KurrentConnection, type NotKept } from '@fengqiao/event-store/kurrent';
import { migrateLog } from '@fengqiao/event-store/postgres';
import { preparedDatabase } from '@fengqiao/testing';
import { standIn, type StandIn, type StandInOptions } from './stand-in.js';

type Database = Awaited<ReturnType<typeof preparedDatabase>>;

/** An empty database for an index. */
export const indexDatabase = (): Promise<Database> =>
  preparedDatabase('kurrent', async (url) => {
    await migrateLog(url, { intake: ['test'] });
    await migrateKurrent(url);
  });

export interface Connected extends KurrentConnection {
  readonly failures: unknown[];
  readonly alarms: NotKept[];
}

export const connect = async (url: string, databaseUrl: string): Promise<Connected> => {
  const failures: unknown[] = [];
  const alarms: NotKept[] = [];
  const connection = await connectKurrent({
    url,
    databaseUrl,
    onFailure: (error) => void failures.push(error),
    onUnkept: (error) => void alarms.push(error),
  });
  return { ...connection, failures, alarms };
};

export interface UnderTest {
  readonly connection: Connected;
  readonly database: Database;
  readonly store: EventStore;
  readonly log: EventLog;
  readonly stop: () => Promise<void>;
}

/** The adapter on a server, with an index of its own. */
export const openOn = async (url: string): Promise<UnderTest> => {
  const database = await indexDatabase();
  const connection = await connect(url, database.url);
  const stop = async (): Promise<void> => {
    await connection.stop();
    await database.drop();
  };
  return { connection, database, store: connection.store(['test']), log: connection.log, stop };
};

export interface OnStandIn extends UnderTest {
  readonly server: StandIn;
}

/** The adapter on a stand-in of its own, which is empty. */
export const openOnStandIn = async (options: StandInOptions = {}): Promise<OnStandIn> => {
  const server = await standIn(options);
  const under = await openOn(server.url);
  const stop = async (): Promise<void> => {
    await under.stop();
    await server.stop();
  };
  return { ...under, server, stop };
};
