import { freshDatabase, storeSuite } from '@fengqiao/testing';
import { connectKurrent, migrateKurrent } from '@fengqiao/event-store/kurrent';
import { migrateLog } from '@fengqiao/event-store/postgres';
import { standIn } from './stand-in.js';

const open = async () => {
  const database = await freshDatabase();
  await migrateLog(database.url, { intake: ['test'] });
  await migrateKurrent(database.url);
  const server = await standIn();
  const connection = await connectKurrent({
    url: server.url,
    databaseUrl: database.url,
    onFailure: (error) => console.log(error),
    onUnkept: (error) => console.log(error),
  });
  return {
    store: connection.store(),
    log: connection.log,
    async stop() {
      await connection.stop();
      await server.stop();
      await database.drop();
    },
  };
};

storeSuite('KurrentDB adapter, on a stand-in that speaks its protocol', open);
