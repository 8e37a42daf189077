import type { ServiceDefinition } from '@fengqiao/edge';
import { services } from '@fengqiao/contracts';
import { startServices, type RunningServices } from '@fengqiao/testing';
import { filesUnder, readJson } from './repository.js';

const committed = filesUnder('contracts/openapi').map((path) => /([^/]+)\.json$/.exec(path)?.[1] ?? path);

const definitionOf = async (name: string): Promise<ServiceDefinition> => {
  const exported = (await import(`@fengqiao/${name}`)) as Readonly<Record<string, ServiceDefinition>>;
  return exported[name]!;
};

describe('the committed OpenAPI document', () => {
  let running: RunningServices;

  beforeAll(async () => {
    running = await startServices(await Promise.all(committed.map(definitionOf)), { startAt: '2025-03-31T02:00:00.000Z' });
  });
  afterAll(() => running.stop());

  it('is there for every service', () => expect(committed.toSorted()).toEqual([...services].toSorted()));

  it.each(committed)('of %s is what the running service serves', async (name) => {
    const served = await running.anonymous.get(`/openapi/${name}.json`);
    expect(served.status).toBe(200);
    expect(served.body).toEqual(readJson(`contracts/openapi/${name}.json`));
  });
});
