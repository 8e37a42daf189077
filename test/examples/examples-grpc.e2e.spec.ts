import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allServices } from '@fengqiao/all';
import { services as names } from '@fengqiao/contracts';
import { freePorts } from '@fengqiao/local-broker';
import { startServices, type RunningServices } from '@fengqiao/testing';
import { byGrpc, rpcsTold } from './by-grpc.js';
import { decisionsOf, described } from './documents.js';
import { EARLIER } from './earlier.js';
import { playJourney } from './journey.js';
import { steady } from './record.js';
import { platformIn } from './desk.js';

describe('the examples of the protos, by gRPC', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-examples-'));
  const told = rpcsTold();
  let asked: ReadonlyMap<string, object> = new Map();
  let services: RunningServices;
  let refused: readonly string[] = [];

  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    services = await startServices(allServices, {
      startAt: EARLIER,
      make: (options) => platformIn(folder, options),
      grpc: { host: '127.0.0.1', port, reflection: false },
    });
    const { send, answered, close } = byGrpc({ address: `127.0.0.1:${port}`, wait: 10, token: (as) => services.token(as) }, told);
    ({ refused } = await playJourney(send, decisionsOf(described()), services));
    asked = answered;
    close();
  }, 300_000);
  afterAll(async () => {
    await services.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tell of every route', () => expect([...told.keys()].toSorted()).toEqual([...described().routes.keys()].toSorted()));

  it('are all answered well', () => expect(refused).toEqual([]));

  it.each(names)('are asked as the proto of %s shows, word for word, and none is missing', (name) => {
    const own = [...told].filter(([, { service }]) => service === name);
    const shown = own.map(([route, { example }]) => [route, steady(example)]);
    expect(shown).toEqual(own.map(([route]) => [route, steady(asked.get(route))]));
  });
});
