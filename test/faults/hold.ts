import { pick } from './random.js';
import { groupOf, SERVICES, SESSION, topicOf, type Stage } from './stage.js';

const LOOK = 100;

type Instance = Stage['cluster']['instances'][number];

export const nameOf = ({ service, replica }: Instance): string => (replica === 1 ? service : `${service}-${replica}`);

/** Takes every service in turn before it takes one again: the seed says in which order. */
export const nextInstance = ({ cluster, random, order, number }: Stage): Instance => {
  const service = order[number % order.length];
  return pick(
    random,
    cluster.instances.filter((instance) => instance.service === service),
  );
};

export const nextService = ({ order, number }: Stage) => order[number % order.length] ?? 'intake';

/** Pauses a process for as many milliseconds. */
export const freeze = async (stage: Stage, instance: Instance, milliseconds: number): Promise<string> => {
  instance.kill('SIGSTOP');
  await stage.pause(milliseconds);
  instance.kill('SIGCONT');
  return nameOf(instance);
};

/** Members that were killed leave their group once their session is over. */
const untilEmpty = async ({ admin, pause }: Stage, group: string): Promise<void> => {
  for (const end = performance.now() + 10 * SESSION; performance.now() < end; await pause(LOOK)) {
    const { groups } = await admin.describeGroups([group]);
    if (groups.every(({ members }) => members.length === 0)) return;
  }
};

/** Works on a consumer group while nobody is in it. */
export const withoutReaders = async (stage: Stage, work: (service: (typeof SERVICES)[number]) => Promise<void>): Promise<string> => {
  const service = nextService(stage);
  const own = stage.cluster.instances.filter((instance) => instance.service === service);
  await Promise.all(own.map((instance) => instance.stop()));
  try {
    await untilEmpty(stage, groupOf(service));
    await work(service);
  } finally {
    for (const instance of own) instance.start();
  }
  return service;
};

export const resetGroup = async ({ admin }: Stage, service: string, end: 'low' | 'high'): Promise<void> => {
  for (const other of SERVICES.filter((one) => one !== service)) {
    const offsets = await admin.fetchTopicOffsets(topicOf(other));
    const partitions = offsets.map((one) => ({ partition: one.partition, offset: one[end] }));
    await admin.setOffsets({ groupId: groupOf(service), topic: topicOf(other), partitions });
  }
};

/** Lets go of every partition's records, as if their time to be kept had run out. */
export const emptyTopic = async ({ admin }: Stage, topic: string): Promise<void> => {
  const offsets = await admin.fetchTopicOffsets(topic);
  await admin.deleteTopicRecords({ topic, partitions: offsets.map(({ partition, high }) => ({ partition, offset: high })) });
};
