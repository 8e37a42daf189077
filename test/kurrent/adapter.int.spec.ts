import { storeSuite } from '@fengqiao/testing';
import { openOn, openOnStandIn } from './open.js';
import { howToGetOne, startKurrent, whereIsKurrent } from './real.js';

storeSuite('KurrentDB adapter, on a stand-in that speaks its protocol', () => openOnStandIn());

const where = whereIsKurrent();
if (where === 'nowhere') console.warn(`The store suite was not run on a real KurrentDB: there is none here. ${howToGetOne}`);
else
  storeSuite('KurrentDB', async () => {
    const server = await startKurrent(where);
    const under = await openOn(server.url);
    const stop = async (): Promise<void> => {
      await under.stop();
      await server.stop();
    };
    return { ...under, stop };
  });
