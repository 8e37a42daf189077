import { connectKurrent, migrateKurrent } from '@fengqiao/event-store/kurrent';
import { migrateLog } from '@fengqiao/event-store/postgres';
import { freshDatabase } from '@fengqiao/testing';
import { howToGetOne, startKurrent, whereIsKurrent } from '../../kurrent/real.js';
import { NotApplicable, type Under } from '../check.js';
import type { Kind } from '../suite.js';

/** A server of KurrentDB, or what stands in for one. */
export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

const PROCESSES = 2;

const openKurrent = async (server: Served): Promise<Under> => {
  const database = await freshDatabase();
  await migrateLog(database.url, { intake: ['test'], mediation: ['other'] });
  await migrateKurrent(database.url);
  const settings = { url: server.url, databaseUrl: database.url, onFailure: () => undefined, onUnkept: () => undefined };
  const connections = await Promise.all(Array.from({ length: PROCESSES }, () => connectKurrent(settings)));
  const stores = connections.map((connection) => connection.store(['test']));
  return {
    name: 'kurrentdb',
    store: stores[0] as (typeof stores)[number],
    stores,
    log: (connections[0] as (typeof connections)[number]).log,
    async close() {
      await Promise.all(connections.map((connection) => connection.stop()));
      await database.drop();
      await server.stop();
    },
  };
};

/** KurrentDB, each time on an empty server. @param start starts one */
export const kurrentKind = (start: () => Promise<Served>): Kind => ({
  name: 'kurrentdb',
  open: async () => openKurrent(await start()),
  database: freshDatabase,
});

/** The KurrentDB that was named, or that Docker runs. @throws NotApplicable where there is none */
export const realKurrentKind = (): Kind => {
  const where = whereIsKurrent();
  if (where === 'nowhere') throw new NotApplicable(`there is no KurrentDB here. ${howToGetOne}`);
  let opened = false;
  return kurrentKind(async () => {
    if (where !== 'docker' && opened)
      throw new NotApplicable('the KurrentDB that was named holds records already: Docker gives an empty one');
    opened = true;
    return startKurrent(where);
  });
};
