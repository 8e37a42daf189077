/** PostgreSQL, a Kafka broker, the processes of the six services and the proxy before them: `{ folder, brokers }`, both of the bench's own. */
import { join } from 'node:path';
import { startCluster } from '@fengqiao/all';
import { chooseBroker, wayHere } from '@fengqiao/local-broker';
import { Kafka, logLevel } from 'kafkajs';
import { hosted } from '../lib/hosted.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

/** A broker that was given may be somebody's: nothing is written between what is theirs. */
const topicsOn = async (addresses) => {
  const admin = new Kafka({ brokers: addresses, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const topics = await admin.listTopics();
  await admin.disconnect();
  return topics.filter((topic) => topic.startsWith('fengqiao.'));
};

/** None to be had is a sentence; one that does not start is a failure of the run. */
const brokerIn = async (folder, given) => {
  const way = wayHere(given);
  if (way.kind === 'none') return { skipped: way.reason };
  const broker = await chooseBroker(
    given,
    { folder: join(folder, 'kafka'), jarFolder: join(root, 'node_modules', '.cache', 'kafka') },
    way,
  );
  const [topic] = await topicsOn(broker.addresses);
  return topic ? { skipped: `The broker of KAFKA_BROKERS has ${topic} already: give one without topics of Fengqiao.` } : { broker };
};

const start = async ({ folder, brokers }) => {
  const { broker, skipped } = await brokerIn(folder, brokers);
  if (skipped) return { said: { skipped } };
  const cluster = await startCluster({ folder, port: 0, brokers: 1, replicas: 1, broker, say: () => undefined }).catch(async (error) => {
    await broker.stop();
    throw error;
  });
  const services = cluster.instances.map((instance) => [instance.service, instance.pid()]);
  const [own] = broker.brokers;
  return {
    said: {
      url: cluster.url,
      how: broker.how,
      addresses: broker.addresses,
      root: process.pid,
      named: { ...Object.fromEntries(services), ...(own ? { broker: own.pid() } : {}) },
    },
    async stop() {
      await cluster.stop();
      await broker.stop();
    },
  };
};

hosted(start);
