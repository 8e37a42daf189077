import type { Admin, ITopicMetadata, Kafka } from 'kafkajs';
import { services, type Service } from '@fengqiao/contracts';

/** Whoever asks the brokers about topics. */
export type KafkaAdmin = Admin;

/** Asks the brokers on a connection of its own: one that has ever asked about a topic can ask nothing any more once that topic is gone. */
export const asAdmin = async <T>(kafka: Kafka, ask: (admin: Admin) => Promise<T>): Promise<T> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await ask(admin);
  } finally {
    await admin.disconnect().catch(() => undefined); // it has answered, or its failure is told
  }
};

/** What a service publishes: one record an event, keyed by its subject. */
export const topicOf = (service: Service): string => `fengqiao.${service}.events.v1`;
/** What a service could not read of the topics it hears. */
export const deadTopicOf = (service: Service): string => `fengqiao.${service}.dead.v1`;
export const groupOf = (service: Service): string => `fengqiao.${service}.v1`;
/** What one connected system tells the platform. */
export const inboundTopicOf = (system: string): string => `fengqiao.inbound.${system}.v1`;
export const inboundGroupOf = (service: Service): string => `fengqiao.${service}.inbound.v1`;

export interface TopicSettings {
  readonly partitions: number;
  /** Copies of each partition: at most the number of brokers. */
  readonly copies: number;
  /** How long a record stays, in milliseconds; afterwards the feed has it. */
  readonly retention: number;
}

/** A topic is there, but not as it must be: keys would move between partitions. */
export class WrongTopic extends Error {
  constructor(topic: string, partitions: number, wanted: number) {
    super(`topic ${topic} has ${partitions} partitions, not ${wanted}: make it anew, or set KAFKA_PARTITIONS to what it has`);
    this.name = 'WrongTopic';
  }
}

export const allTopics = (): readonly string[] => services.flatMap((service) => [topicOf(service), deadTopicOf(service)]);

const LONGEST = 60_000;
const LOOK = 200;

/**
 * What the brokers say of topics; those just made take a moment to be known to all. They are listed until they are there, before anything is asked
 * about them: a connection that has asked about a topic that is not there goes on failing when it is.
 */
const known = async (admin: Admin, topics: readonly string[]): Promise<readonly ITopicMetadata[]> => {
  for (const until = performance.now() + LONGEST; ; await new Promise((resolve) => setTimeout(resolve, LOOK))) {
    const there = new Set(await admin.listTopics());
    if (!topics.every((topic) => there.has(topic)) && performance.now() < until) continue;
    try {
      return (await admin.fetchTopicMetadata({ topics: [...topics] })).topics;
    } catch (error) {
      if (performance.now() > until) throw error;
    }
  }
};

/** Makes the topics that are missing and looks at those that are there. @throws WrongTopic */
export const ensureTopics = async (admin: Admin, { partitions, copies, retention }: TopicSettings, topics = allTopics()): Promise<void> => {
  const there = new Set(await admin.listTopics());
  const missing = topics.filter((topic) => !there.has(topic));
  if (missing.length > 0)
    await admin.createTopics({
      waitForLeaders: false,
      topics: missing.map((topic) => ({
        topic,
        numPartitions: partitions,
        replicationFactor: copies,
        configEntries: [
          { name: 'retention.ms', value: String(retention) },
          { name: 'cleanup.policy', value: 'delete' },
          { name: 'min.insync.replicas', value: String(Math.max(1, copies - 1)) },
        ],
      })),
    });
  for (const { name, partitions: has } of await known(admin, topics))
    if (has.length !== partitions) throw new WrongTopic(name, has.length, partitions);
};

/** Looked at twice: a broker that has just begun may not have heard of all topics yet. */
const isThere = async (admin: Admin, topic: string): Promise<boolean> => {
  if ((await admin.listTopics()).includes(topic)) return true;
  await new Promise((resolve) => setTimeout(resolve, LOOK * 5));
  return (await admin.listTopics()).includes(topic);
};

/** By partition, the offset that the next record gets; undefined where there is no such topic. */
export const endsOf = async (admin: Admin, topic: string): Promise<ReadonlyMap<number, number> | undefined> => {
  if (!(await isThere(admin, topic))) return undefined;
  return new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => [partition, Number(high)]));
};
