import { spawnSync } from 'node:child_process';
import { GenericContainer } from 'testcontainers';
import { LocalBrokerError } from './errors.js';
import { missingForNative } from './jars.js';
import { startLocalBroker, type LocalBroker, type LocalBrokerOptions } from './local-broker.js';
import { freePorts } from './ports.js';

/** How a broker was come by, and the sentence that says so. */
export interface ChosenBroker extends LocalBroker {
  readonly how: string;
}

const hasDocker = (): boolean => spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 }).status === 0;

const IMAGE = 'apache/kafka:4.1.1';

const inDocker = async (): Promise<ChosenBroker> => {
  const [port = 0] = await freePorts(1);
  const environment = {
    KAFKA_NODE_ID: '1',
    KAFKA_PROCESS_ROLES: 'broker,controller',
    KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
    KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
    KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
    KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
    KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
  };
  const container = await new GenericContainer(IMAGE)
    .withExposedPorts({ container: 9092, host: port })
    .withEnvironment(environment)
    .start();
  return { how: `${IMAGE} in Docker`, addresses: [`127.0.0.1:${port}`], brokers: [], stop: async () => void (await container.stop()) };
};

/**
 * A broker by the first way that there is: an address that was given, Docker, Java with Maven.
 * Only a native one can be killed and paused. @throws LocalBrokerError that says how to get one
 */
export const chooseBroker = async (given: string | undefined, options: LocalBrokerOptions): Promise<ChosenBroker> => {
  if (given !== undefined && given !== '')
    return { how: `the brokers of KAFKA_BROKERS`, addresses: given.split(','), brokers: [], stop: async () => undefined };
  if (hasDocker()) return inDocker();
  const missing = missingForNative();
  if (missing === undefined) return { ...(await startLocalBroker(options)), how: 'Apache Kafka 4.1.1 on this machine, by Java and Maven' };
  throw new LocalBrokerError(`There is no Kafka: give its address in KAFKA_BROKERS, or start Docker, or ${missing}.`);
};
