import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBroker, type Broker } from './broker.js';
import { brokerJars } from './jars.js';
import { freePorts } from './ports.js';
import { propertiesOf, type BrokerSettings, type Node } from './properties.js';

export interface LocalBrokerOptions {
  /** Where logs and settings are kept between runs. */
  readonly folder: string;
  /** Where the fetched jars are kept, for every cluster of the machine's checkout. */
  readonly jarFolder: string;
  readonly brokers?: 1 | 3;
  /** Settings of a node on top of ours, such as a listener that asks who one is. */
  readonly settings?: (node: Node) => BrokerSettings;
  readonly log?: (line: string) => void;
}

export interface LocalBroker {
  /** `host:port` of every broker. */
  readonly addresses: readonly string[];
  readonly brokers: readonly Broker[];
  stop(): Promise<void>;
}

interface Remembered {
  readonly clusterId: string;
  readonly nodes: readonly Node[];
}

/** As Kafka makes them: a leading dash would be read as an option. */
export const newClusterId = (random: () => Buffer = () => randomBytes(16)): string => {
  const id = random().toString('base64url');
  return id.startsWith('-') ? newClusterId(random) : id;
};

/** A cluster keeps its id and its ports: its nodes know each other by them. */
const remembered = async (folder: string, count: number): Promise<Remembered> => {
  const file = join(folder, `cluster-${count}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  const ports = await freePorts(count * 2);
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    port: ports[2 * index] ?? 0,
    controllerPort: ports[2 * index + 1] ?? 0,
    folder: join(folder, `broker-${count}-${index + 1}`),
  }));
  const cluster = { clusterId: newClusterId(), nodes };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(cluster, null, 2));
  return cluster;
};

/** Starts one broker or three on 127.0.0.1, with Java and jars that Maven fetches. @throws LocalBrokerError */
export const startLocalBroker = async ({
  folder,
  jarFolder,
  brokers: count = 1,
  settings = () => ({}),
  log = () => undefined,
}: LocalBrokerOptions): Promise<LocalBroker> => {
  const jars = brokerJars(jarFolder, log);
  const { clusterId, nodes } = await remembered(folder, count);
  const brokers = nodes.map((node) => createBroker(node, propertiesOf(node, nodes, settings(node)), jars, clusterId));
  const stop = async (): Promise<void> => void (await Promise.all(brokers.map((broker) => broker.stop())));
  try {
    await Promise.all(brokers.map((broker) => broker.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { addresses: brokers.map(({ address }) => address), brokers, stop };
};
