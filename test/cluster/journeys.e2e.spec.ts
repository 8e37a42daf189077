import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi, playAll, startCluster, type Cluster, type Result } from '@fengqiao/all';
import { describeKafka, eventually } from '@fengqiao/testing';
import { root } from '../architecture/repository.js';
import { finalState, journeys, scenarios, startAt, strays, tidy, undisturbed } from '../journeys/playing.js';
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
    expect(JSON.parse(JSON.stringify(await finalState(cluster.database.url)))).toEqual(await undisturbed());
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

  it('are in the one ledger, and a dispute’s bundle is proven by the verifier alone', async () => {
    const [dispute = ''] = [...result.performers.values()].flatMap(({ world }) => world.all('dispute')).map(({ id }) => id);
    const api = createApi({ ...cluster });
    const analyst = { person: 'an-analyst', role: 'analyst' } as const;
    const { body: shown } = await api.get<{ keys: { holder: string; verifier: string }[] }>(analyst, '/v1/ledger/keys');
    const keyOf = (wanted: string): string => shown.keys.find(({ holder }) => holder === wanted)?.verifier ?? '';
    const bundle = await eventually(async () => {
      const { body } = await api.get<{ count: number }>(analyst, `/v1/analytics/disputes/${dispute}/bundle`);
      expect(body.count).toBeGreaterThan(3);
      return body;
    }, 60);
    const file = join(folder, 'bundle.json');
    writeFileSync(file, JSON.stringify(bundle));
    const verifier = join(root, 'libs/verifier/src/fengqiao-verify.mjs');
    const keys = ['--key', keyOf('log'), '--witness', keyOf('witness')];
    const { status, stdout } = spawnSync(process.execPath, [verifier, file, ...keys, '--lang', 'en'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(`PROVEN: events 1 to ${bundle.count}`) as string });
  }, 120_000);
});
