import { ConfigResourceTypes } from 'kafkajs';
import { SERVICES, topicOf, type Stage } from './stage.js';

const COPIES = 3;
const IN_SYNC = '2';
const LONGEST = 60_000;
const LOOK = 250;

/** What is published is on three brokers, and acknowledged once it is on two. */
const assertCopies = async ({ admin }: Stage, topic: string): Promise<void> => {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  const resources = [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: ['min.insync.replicas'] }];
  const { resources: described } = await admin.describeConfigs({ includeSynonyms: false, resources });
  const inSync = described[0]?.configEntries[0]?.configValue;
  const copies = topics[0]?.partitions.map(({ replicas }) => replicas.length) ?? [];
  if (inSync !== IN_SYNC || copies.some((count) => count !== COPIES))
    throw new Error(`${topic} has ${copies.join()} copies, of which ${inSync} must be in sync`);
};

/** Records published by now, where the brokers that are left say. */
const published = async ({ admin }: Stage): Promise<number> => {
  const offsets = await Promise.all(SERVICES.map((service) => admin.fetchTopicOffsets(topicOf(service))));
  return offsets.flat().reduce((sum, { high }) => sum + Number(high), 0);
};

/** Every topic lies on three brokers. @throws where it does not */
export const assertThreefold = async (stage: Stage): Promise<void> => {
  for (const service of SERVICES) await assertCopies(stage, topicOf(service));
};

/** One broker of three is gone: disputes come to their end all the same, and what they record is published. @throws where it is not so */
export const goesOnWithout = async (stage: Stage): Promise<void> => {
  const disputes = stage.disputes.length;
  let records: number | undefined;
  for (const end = performance.now() + LONGEST; ; await stage.pause(LOOK)) {
    const now = await published(stage).catch(() => undefined); // asked of the broker that is gone
    records ??= now;
    if (records !== undefined && now !== undefined && now > records && stage.disputes.length > disputes) return;
    if (performance.now() > end) throw new Error('with one broker of three gone, the work stands still');
  }
};
