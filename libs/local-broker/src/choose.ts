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

/** By which way a broker is come by. */
export type Way =
  | { readonly kind: 'given'; readonly addresses: readonly string[] }
  | { readonly kind: 'docker' }
  | { readonly kind: 'native' }
  | { readonly kind: 'none'; readonly reason: string };

/** What a machine has; asked one after the other, and only as far as needed. */
export interface Machine {
  /** Addresses of brokers that run already, with commas between. */
  readonly given: string | undefined;
  readonly hasDocker: () => boolean;
  /** What the native way lacks; undefined: nothing. */
  readonly lacking: () => string | undefined;
}

/** The first way that there is: an address that was given, Docker, Java with Maven. */
export const wayTo = ({ given = '', hasDocker: docker, lacking }: Machine): Way => {
  const addresses = given.split(',').filter((address) => address !== '');
  if (addresses.length > 0) return { kind: 'given', addresses };
  if (docker()) return { kind: 'docker' };
  const missing = lacking();
  if (missing === undefined) return { kind: 'native' };
  return { kind: 'none', reason: `There is no Kafka: give its address in KAFKA_BROKERS, or start Docker, or ${missing}.` };
};

/** The way on this machine. @param given what KAFKA_BROKERS says */
export const wayHere = (given: string | undefined): Way => wayTo({ given, hasDocker, lacking: missingForNative });

/** A broker by the first way that there is. Only a native one can be killed and paused. @throws LocalBrokerError that says how to get one */
export const chooseBroker = async (
  given: string | undefined,
  options: LocalBrokerOptions,
  way: Way = wayHere(given),
): Promise<ChosenBroker> => {
  switch (way.kind) {
    case 'given':
      return { how: 'the brokers of KAFKA_BROKERS', addresses: way.addresses, brokers: [], stop: async () => undefined };
    case 'docker':
      return inDocker();
    case 'native':
      return { ...(await startLocalBroker(options)), how: 'Apache Kafka 4.1.1 on this machine, by Java and Maven' };
    case 'none':
      throw new LocalBrokerError(way.reason);
  }
};
