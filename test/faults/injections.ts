import { openPool } from '@fengqiao/postgres';
import { deriveId } from '@fengqiao/event-store';
import { createIndexer, postgresLedger } from '@fengqiao/notary';
import { assertThreefold, goesOnWithout } from './brokers.js';
import { emptyTopic, freeze, nameOf, nextInstance, nextService, resetGroup, withoutReaders } from './hold.js';
import { between, shuffled } from './random.js';
import { malformed, recordsOf, send, unworkable } from './records.js';
import { alive, groupOf, PARTITIONS, SERVICES, SESSION, topicOf, type Stage } from './stage.js';

/** One thing that goes wrong, again and again during a run. */
export interface Injection {
  readonly id: string;
  readonly title: string;
  /** Processes of each service. */
  readonly replicas?: number;
  /** Afterwards the cluster is not as another run needs it. */
  readonly spoils?: boolean;
  /** @returns what was hit */
  inject(stage: Stage): Promise<string>;
}

const LONGEST_GOODBYE = 25_000;
const LOOK = 50;

export const INJECTIONS: readonly Injection[] = [
  {
    id: 'F01',
    title: 'every service in turn is killed',
    async inject(stage) {
      const instance = nextInstance(stage);
      instance.kill('SIGKILL');
      return nameOf(instance);
    },
  },
  {
    id: 'F02',
    title: 'a broker is killed and comes back; of three, the others go on without it',
    async inject(stage) {
      const { cluster, random, pause, number } = stage;
      const { brokers } = cluster.broker;
      const index = number % brokers.length;
      if (brokers.length > 1) await assertThreefold(stage);
      await brokers[index]?.kill();
      if (brokers.length > 1) await goesOnWithout(stage);
      else await pause(between(random, 0, 5_000));
      await brokers[index]?.start();
      return `broker ${index + 1}`;
    },
  },
  {
    id: 'F03',
    title: 'the brokers lose their logs',
    async inject({ cluster: { broker } }) {
      await Promise.all(broker.brokers.map((one) => one.stop()));
      await Promise.all(broker.brokers.map((one) => one.loseLog()));
      await Promise.all(broker.brokers.map((one) => one.start()));
      return 'all logs';
    },
  },
  {
    id: 'F04',
    title: 'PostgreSQL is killed and recovers; all of its sessions are ended',
    async inject({ crashDatabase, dropSessions, random, number }) {
      if (number % 2 === 1) return dropSessions().then(() => 'sessions');
      await crashDatabase(random() * 2_000);
      return 'server';
    },
  },
  {
    id: 'F05',
    title: 'a process is paused beyond its session and wakes',
    inject: async (stage) => freeze(stage, nextInstance(stage), SESSION * (1.5 + 1.5 * stage.random())),
  },
  {
    id: 'F06',
    title: 'whoever holds a lease is paused in the middle, another takes over',
    replicas: 2,
    inject: async (stage) => freeze(stage, nextInstance(stage), between(stage.random, 2_500, 5_000)),
  },
  {
    id: 'F12',
    title: 'records that are no messages, and messages that nobody can deal with, lie between the others',
    async inject(stage) {
      const service = nextService(stage);
      const [dispute] = stage.disputes.slice(-1);
      if (dispute !== undefined) await send(stage, topicOf(service), malformed(service, dispute));
      const subject = deriveId('poison', String(stage.poison.size));
      await send(stage, topicOf('diversion'), unworkable(subject, stage.poison.size));
      stage.poison.add(subject);
      return service;
    },
  },
  {
    id: 'F13',
    title: 'records come again and again',
    async inject(stage) {
      const topic = topicOf(nextService(stage));
      const records = await recordsOf(stage, topic);
      const times = between(stage.random, 1, 10);
      for (let time = 0; time < times; time += 1) await send(stage, topic, records);
      return `${records.length} records ${times} times`;
    },
  },
  {
    id: 'F14',
    title: 'records of a dispute come in the wrong order',
    async inject(stage) {
      const topic = topicOf(nextService(stage));
      const records = await recordsOf(stage, topic);
      await emptyTopic(stage, topic); // whoever has not read them yet reads them backwards only
      await send(stage, topic, records.toReversed());
      return `${records.length} records`;
    },
  },
  {
    id: 'F15',
    title: 'records are lost before they are read',
    inject: (stage) =>
      withoutReaders(stage, async (service) => {
        await stage.pause(1_500);
        for (const other of SERVICES.filter((one) => one !== service)) await emptyTopic(stage, topicOf(other));
      }),
  },
  {
    id: 'F16',
    title: 'a consumer group is set to the end, to the beginning, or deleted',
    async inject(stage) {
      const way = (['high', 'low', 'deleted'] as const)[stage.number % 3] ?? 'high';
      const hit = await withoutReaders(stage, async (service) => {
        if (way === 'deleted') await stage.admin.deleteGroups([groupOf(service)]);
        else await resetGroup(stage, service, way);
      });
      return `${hit} ${way === 'high' ? 'to latest' : way === 'low' ? 'to earliest' : way}`;
    },
  },
  {
    id: 'F17',
    title: 'topics get more partitions while they are read',
    spoils: true,
    async inject(stage) {
      const topic = topicOf(nextService(stage));
      const { topics } = await stage.admin.fetchTopicMetadata({ topics: [topic] });
      if ((topics[0]?.partitions.length ?? 0) > PARTITIONS) return 'nothing';
      await stage.admin.createPartitions({ topicPartitions: [{ topic, count: PARTITIONS + 3 }] });
      return topic;
    },
  },
  {
    id: 'F18',
    title: 'everything is published by two at once',
    replicas: 2,
    async inject(stage) {
      await Promise.all(SERVICES.map(async (service) => send(stage, topicOf(service), await recordsOf(stage, topicOf(service)))));
      return 'all topics';
    },
  },
  {
    id: 'F19',
    title: 'two schedulers, two of every follower, and a second indexer of the ledger at once',
    replicas: 2,
    async inject({ cluster }) {
      const pool = openPool({ connectionString: cluster.database.url, max: 1 }, () => undefined);
      try {
        for (let round = 0; round < 20; round += 1) await createIndexer(postgresLedger(pool), 8).catchUp();
      } finally {
        await pool.end();
      }
      return 'ledger';
    },
  },
  {
    id: 'F31',
    title: 'a service is told to end under load, ends in time, and is started again',
    async inject(stage) {
      const instance = nextInstance(stage);
      const pid = instance.pid();
      instance.kill('SIGTERM');
      for (const end = performance.now() + LONGEST_GOODBYE; pid !== undefined && alive(pid); await stage.pause(LOOK))
        if (performance.now() > end) throw new Error(`${nameOf(instance)} did not end within ${LONGEST_GOODBYE / 1_000} s`);
      return nameOf(instance);
    },
  },
];

/** The order in which a run takes the services. */
export const orderOf = (random: Stage['random']): Stage['order'] => shuffled(random, SERVICES);
