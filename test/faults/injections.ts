import { between, pick } from './random.js';
import { groupOf, PARTITIONS, SERVICES, SESSION, topicOf, type Stage } from './stage.js';

/** One thing that goes wrong, again and again during a run, and how it is made good afterwards. */
export interface Injection {
  readonly id: string;
  readonly title: string;
  /** Processes of each service. */
  readonly replicas?: number;
  readonly brokers?: 1 | 3;
  inject(stage: Stage): Promise<void>;
  heal?(stage: Stage): Promise<void>;
}

const anInstance = ({ cluster, random }: Stage) => pick(random, cluster.instances);

/** Everything on a topic so far, as it lies there. */
const recordsOf = async ({ kafka, pause }: Stage, topic: string) => {
  const consumer = kafka.consumer({ groupId: `mirror-${topic}-${process.hrtime.bigint()}` });
  const records: { readonly key: Buffer | null; readonly value: Buffer | null; readonly headers: Record<string, Buffer | string> }[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message: { key, value, headers = {} } }) => {
      records.push({ key, value, headers: headers as Record<string, Buffer> });
    },
  });
  for (let before = -1; records.length === 0 ? before !== 0 : records.length !== before;) {
    before = records.length;
    await pause(700);
  }
  await consumer.disconnect();
  return records;
};

const send = async ({ kafka }: Stage, topic: string, messages: Awaited<ReturnType<typeof recordsOf>>): Promise<void> => {
  if (messages.length === 0) return;
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic, messages });
  await producer.disconnect();
};

const poison = (dispute: string): Awaited<ReturnType<typeof recordsOf>> =>
  ['not json', '\0', '{"a":9007199254740993}', '{"__proto__":{"admin":true}}', `${'['.repeat(10_000)}`].map((value, index) => ({
    key: Buffer.from(dispute),
    value: Buffer.from(value),
    headers:
      index === 0
        ? {}
        : {
            'content-type': 'application/json',
            ce_specversion: '1.0',
            ce_id: `00000000-0000-4000-8000-00000000000${index}`,
            ce_source: '/fengqiao/intake',
            ce_type: 'fengqiao.intake.Nonsense.v1',
            ce_subject: dispute,
            ce_time: '2024-01-01T00:00:00Z',
            ce_sequence: index === 4 ? '0' : 'x',
          },
  }));

const stopGroup = async ({ cluster, pause, random }: Stage, work: (service: string) => Promise<void>): Promise<void> => {
  const service = pick(random, SERVICES);
  const own = cluster.instances.filter((instance) => instance.service === service);
  await Promise.all(own.map((instance) => instance.stop()));
  await pause(SESSION);
  try {
    await work(service);
  } finally {
    for (const instance of own) instance.start();
  }
};

const resetTo = (end: 'low' | 'high') => (stage: Stage) =>
  stopGroup(stage, async (service) => {
    for (const other of SERVICES.filter((one) => one !== service)) {
      const offsets = await stage.admin.fetchTopicOffsets(topicOf(other));
      const partitions = offsets.map((one) => ({ partition: one.partition, offset: one[end] }));
      await stage.admin.setOffsets({ groupId: groupOf(service), topic: topicOf(other), partitions });
    }
  });

export const INJECTIONS: readonly Injection[] = [
  { id: 'F01', title: 'a service is killed', inject: async (stage) => anInstance(stage).kill('SIGKILL') },
  {
    id: 'F02',
    title: 'a broker is killed and comes back',
    async inject({ cluster, random, pause }) {
      const broker = pick(random, cluster.broker.brokers);
      await broker.kill();
      await pause(between(random, 0, 5_000));
      await broker.start();
    },
  },
  {
    id: 'F03',
    title: 'the broker loses its log',
    async inject({ cluster }) {
      for (const broker of cluster.broker.brokers) {
        await broker.stop();
        await broker.loseLog();
        await broker.start();
      }
    },
  },
  { id: 'F04', title: 'PostgreSQL is killed and recovers', inject: ({ crashDatabase }) => crashDatabase() },
  {
    id: 'F05',
    title: 'a process is paused beyond its session and wakes',
    async inject(stage) {
      const instance = anInstance(stage);
      instance.kill('SIGSTOP');
      await stage.pause(SESSION * (1.5 + 1.5 * stage.random()));
      instance.kill('SIGCONT');
    },
  },
  {
    id: 'F06',
    title: 'whoever holds a lease is paused in the middle, another takes over',
    replicas: 2,
    async inject(stage) {
      const instance = anInstance(stage);
      instance.kill('SIGSTOP');
      await stage.pause(between(stage.random, 2_500, 5_000));
      instance.kill('SIGCONT');
    },
  },
  {
    id: 'F12',
    title: 'records that are no messages lie between those that are',
    async inject(stage) {
      const disputes = stage.disputes();
      if (disputes.length > 0) await send(stage, topicOf(pick(stage.random, SERVICES)), poison(pick(stage.random, disputes)));
    },
  },
  {
    id: 'F13',
    title: 'records come again and again',
    async inject(stage) {
      const topic = topicOf(pick(stage.random, SERVICES));
      const records = await recordsOf(stage, topic);
      for (let times = between(stage.random, 1, 5); times > 0; times -= 1) await send(stage, topic, records);
    },
  },
  {
    id: 'F14',
    title: 'records of a dispute come in the wrong order',
    async inject(stage) {
      const topic = topicOf(pick(stage.random, SERVICES));
      await send(stage, topic, (await recordsOf(stage, topic)).toReversed());
    },
  },
  {
    id: 'F15',
    title: 'records are lost before they are read',
    async inject(stage) {
      await stopGroup(stage, async () => {
        await stage.pause(1_500);
        const topic = topicOf(pick(stage.random, SERVICES));
        const offsets = await stage.admin.fetchTopicOffsets(topic);
        await stage.admin.deleteTopicRecords({ topic, partitions: offsets.map(({ partition, high }) => ({ partition, offset: high })) });
      });
    },
  },
  {
    id: 'F16',
    title: 'a consumer group is set to the end, to the beginning, or deleted',
    async inject(stage) {
      const way = pick(stage.random, [
        resetTo('high'),
        resetTo('low'),
        (one: Stage) => stopGroup(one, async (service) => void (await one.admin.deleteGroups([groupOf(service)]).catch(() => undefined))),
      ]);
      await way(stage);
    },
  },
  {
    id: 'F17',
    title: 'topics get more partitions while they are read',
    async inject({ admin, random }) {
      const topic = topicOf(pick(random, SERVICES));
      const metadata = await admin.fetchTopicMetadata({ topics: [topic] });
      if ((metadata.topics[0]?.partitions.length ?? 0) === PARTITIONS)
        await admin.createPartitions({ topicPartitions: [{ topic, count: PARTITIONS + 3 }] });
    },
  },
  {
    id: 'F18',
    title: 'everything is published by two at once',
    replicas: 2,
    async inject(stage) {
      const topics = SERVICES.map(topicOf);
      await Promise.all(topics.map(async (topic) => send(stage, topic, await recordsOf(stage, topic))));
    },
  },
  { id: 'F19', title: 'two schedulers and two of everything at once', replicas: 2, inject: async () => undefined },
  {
    id: 'F31',
    title: 'a service is told to end under load, and is started again',
    inject: async (stage) => anInstance(stage).kill('SIGTERM'),
  },
];
