import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Kafka } from 'kafkajs';
import { createApi, playAll, startCluster, type Cluster, type Result } from '@fengqiao/all';
import { services, type Service } from '@fengqiao/contracts';
import { describeNativeKafka, eventually } from '@fengqiao/testing';
import { journeys, startAt, strays, tidy } from '../journeys/playing.js';
import { startEnforcingBroker, written, type EnforcingBroker } from './enforcing-broker.js';

const OUTSIDER = 'tax-office';
/** What the page says of an outside reader, for one that was agreed to read what diversion publishes. */
const OUTSIDE = [
  'kafka-acls.sh --bootstrap-server "$BROKERS" --add --allow-principal User:tax-office --operation Read --operation Describe --topic fengqiao.diversion.events.v1',
  'kafka-acls.sh --bootstrap-server "$BROKERS" --add --allow-principal User:tax-office --operation Read --operation Describe --group tax-office. --resource-pattern-type prefixed',
].join('\n');

const send = async (kafka: Kafka, topic: string): Promise<void> => {
  const producer = kafka.producer();
  try {
    await producer.connect();
    await producer.send({ topic, acks: -1, messages: [{ key: 'a', value: 'no message at all' }] });
  } finally {
    await producer.disconnect();
  }
};

/** @returns the values of the first messages @throws what the broker refuses */
const hear = async (kafka: Kafka, group: string, topic: string, count: number): Promise<readonly string[]> => {
  const consumer = kafka.consumer({ groupId: group, retry: { retries: 1, restartOnFailure: async () => false } });
  const heard: string[] = [];
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      const eachMessage = async ({ message }: { message: { value: Buffer | null } }): Promise<void> =>
        void (heard.push(String(message.value)) >= count && resolve());
      consumer.run({ eachMessage }).catch(reject);
    });
    return heard;
  } finally {
    await consumer.disconnect();
  }
};

const remove = async (kafka: Kafka, topic: string): Promise<void> => {
  const admin = kafka.admin();
  try {
    await admin.connect();
    await admin.deleteTopics({ topics: [topic] });
  } finally {
    await admin.disconnect();
  }
};

describeNativeKafka('six processes on a broker that enforces the access lists as they are written out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-lists-'));
  let kafka: EnforcingBroker;
  let cluster: Cluster;
  let result: Result;

  const kept = async (topic: string): Promise<number> => {
    const admin = kafka.owner.admin();
    await admin.connect();
    const offsets = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
    return offsets.reduce((sum, { high }) => sum + Number(high), 0);
  };

  beforeAll(async () => {
    kafka = await startEnforcingBroker(folder, [...written(), ...written(OUTSIDE)], ['nobody']);
    cluster = await startCluster({
      folder,
      port: 0,
      brokers: 1,
      replicas: 1,
      demonstrationFrom: startAt,
      broker: kafka.asking,
      environment: (service: Service) => ({
        KAFKA_SASL: 'plain',
        KAFKA_USERNAME: `fengqiao-${service}`,
        KAFKA_PASSWORD: kafka.passwords.get(`fengqiao-${service}`) ?? '',
      }),
      say: () => undefined,
    });
    const { signal } = new AbortController();
    const scenarios = journeys.filter(({ title }) => title.startsWith('(f)')).map(({ scenario }) => scenario);
    result = await playAll({ api: createApi({ ...cluster, signal }), scenarios, signal, told: () => undefined });
  }, 300_000);
  afterAll(async () => {
    await cluster.stop();
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
    tidy();
  }, 60_000);

  it('play a journey to its end', () => expect(strays(result)).toEqual([]));

  it('publish what each of them records', async () => {
    for (const service of ['intake', 'diversion', 'mediation', 'confirmation'])
      await eventually(async () => expect(await kept(`fengqiao.${service}.events.v1`)).toBeGreaterThan(0), 30);
  });

  it('bury what they cannot deal with, and the operator reads it', async () => {
    for (const topic of ['fengqiao.intake.events.v1', 'fengqiao.diversion.events.v1']) await send(kafka.owner, topic);
    for (const service of services) await eventually(async () => expect(await kept(`fengqiao.${service}.dead.v1`)).toBeGreaterThan(0), 60);
    const [letter] = await hear(kafka.as('fengqiao-operator'), `fengqiao-operator-${randomUUID()}`, 'fengqiao.mediation.dead.v1', 1);
    expect(letter).toBe('no message at all');
  }, 120_000);

  it.each(['court-cases', 'labour-arbitration', 'court-enforcement', 'police', 'procuratorate'])(
    'hear what %s sends',
    async (system) => {
      const dead = async (): Promise<number> =>
        (await Promise.all(services.map((service) => kept(`fengqiao.${service}.dead.v1`)))).reduce((a, b) => a + b);
      const before = await dead();
      await send(kafka.as(system), `fengqiao.inbound.${system}.v1`);
      await eventually(async () => expect(await dead()).toBe(before + 1), 60);
    },
    90_000,
  );

  it('are read by whoever it was agreed with', async () =>
    expect(await hear(kafka.as(OUTSIDER), `${OUTSIDER}.desk`, 'fengqiao.diversion.events.v1', 2)).toHaveLength(2));

  it.each<[string, string, (mine: (user: string) => Kafka) => Promise<unknown>]>([
    ['a service', 'write for another', (as) => send(as('fengqiao-intake'), 'fengqiao.diversion.events.v1')],
    ['a service', 'write as a connected system', (as) => send(as('fengqiao-intake'), 'fengqiao.inbound.court-cases.v1')],
    ['a service', 'take away a topic, even its own', (as) => remove(as('fengqiao-intake'), 'fengqiao.intake.events.v1')],
    [
      'a service',
      'read in the place of another',
      (as) => hear(as('fengqiao-intake'), 'fengqiao.diversion.v1', 'fengqiao.mediation.events.v1', 1),
    ],
    ['a connected system', 'write for another', (as) => send(as('court-cases'), 'fengqiao.inbound.police.v1')],
    ['a connected system', 'write as a service', (as) => send(as('police'), 'fengqiao.screening.events.v1')],
    ['the operator', 'write a dead letter', (as) => send(as('fengqiao-operator'), 'fengqiao.intake.dead.v1')],
    [
      'the operator',
      'read what they publish',
      (as) => hear(as('fengqiao-operator'), 'fengqiao-operator-1', 'fengqiao.intake.events.v1', 1),
    ],
    ['an outside reader', 'read what was not agreed', (as) => hear(as(OUTSIDER), `${OUTSIDER}.desk`, 'fengqiao.screening.events.v1', 1)],
    ['an outside reader', 'write', (as) => send(as(OUTSIDER), 'fengqiao.diversion.events.v1')],
    ['whoever is on no list', 'read', (as) => hear(as('nobody'), 'nobody', 'fengqiao.diversion.events.v1', 1)],
  ])('let %s not %s', async (_who, _what, attempt) => {
    await expect(attempt((user) => kafka.as(user))).rejects.toThrow(/[Nn]ot authorized|find group coordinator/);
  });

  it('know nobody by a wrong password', async () => {
    await expect(send(kafka.as('fengqiao-intake', 'guessed'), 'fengqiao.intake.events.v1')).rejects.toThrow(/[Aa]uthentication failed/);
  });
});
