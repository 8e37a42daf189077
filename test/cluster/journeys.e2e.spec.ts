import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi, playAll, startCluster, type Cluster, type Result } from '@fengqiao/all';
import { describeKafka } from '@fengqiao/testing';
import { finalState, journeys, play, scenarios, startAt, strays, tidy } from '../journeys/playing.js';
import { readTopics, type ReadEvent } from './outside-reader.js';

interface PathEntry {
  readonly type: string;
  readonly position: string;
}

describeKafka('the journeys on six processes and a real broker', (broker) => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-cluster-'));
  let cluster: Cluster;
  let result: Result;
  beforeAll(async () => {
    cluster = await startCluster({
      folder,
      port: 0,
      brokers: 1,
      replicas: 1,
      demonstrationFrom: startAt,
      broker: broker(),
      say: () => undefined,
    });
    const { signal } = new AbortController();
    result = await playAll({ api: createApi({ ...cluster, signal }), scenarios, signal, told: () => undefined });
  }, 600_000);
  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
    tidy();
  }, 60_000);

  it.each(journeys)('$title', ({ scenario }) => expect(strays(result).filter((stray) => stray.startsWith(`${scenario.id} `))).toEqual([]));

  it('come to the very same as in one process', async () => {
    expect(await finalState(cluster.database.url)).toEqual((await play()).state);
  }, 240_000);

  it('are read from the topics by an outsider who knows only kafkajs and the contracts, and give the same path as the API', async () => {
    const [dispute = ''] = [...result.performers.values()].flatMap(({ world }) => world.all('dispute')).map(({ id }) => id);
    const api = createApi({ ...cluster });
    const entries: PathEntry[] = [];
    for (let next = ''; ;) {
      const { body } = await api.get<{ items: PathEntry[]; next?: string }>(
        { person: 'an-analyst', role: 'analyst' },
        `/v1/analytics/disputes/${dispute}/path${next === '' ? '' : `?cursor=${next}`}`,
      );
      entries.push(...body.items);
      if (body.next === undefined) break;
      next = body.next;
    }
    const ofDispute = (events: readonly ReadEvent[]): readonly ReadEvent[] => events.filter(({ subject }) => subject === dispute);
    const read = ofDispute(await readTopics(cluster.broker.addresses, (events) => ofDispute(events).length >= entries.length, 60));
    expect(read.map(({ sequence }) => sequence)).toEqual(read.map((_, index) => index + 1));
    expect(read.map(({ position, type }) => `${position} ${type.split('.')[2]}`)).toEqual(
      entries.map(({ position, type }) => `${position} ${type}`),
    );
  }, 120_000);
});
