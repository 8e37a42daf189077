import { join } from 'node:path';
import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, Kafka, logLevel, ResourcePatternTypes, type AclEntry } from 'kafkajs';
import { freePorts, startLocalBroker, type ChosenBroker } from '@fengqiao/local-broker';
import { KAFKA_JARS } from '@fengqiao/testing';
import { read } from '../architecture/repository.js';

/** A broker that asks who one is, and lets nobody do what no access list allows. */
export interface EnforcingBroker {
  /** What the platform is told: the listener that asks. */
  readonly asking: ChosenBroker;
  /** As a user that has a password. */
  as(user: string, password?: string): Kafka;
  /** As whoever runs the brokers: may do everything. */
  readonly owner: Kafka;
  readonly passwords: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

const MODULE = 'org.apache.kafka.common.security.plain.PlainLoginModule';
const client = (address: string, sasl?: { username: string; password: string }): Kafka =>
  new Kafka({
    brokers: [address],
    logLevel: logLevel.NOTHING,
    retry: { retries: 2 },
    ...(sasl ? { sasl: { mechanism: 'plain' as const, ...sasl } } : {}),
  });

const enumOf = <T extends Record<string, unknown>>(names: T, word: string): number =>
  Number(Object.entries(names).find(([name]) => name === word.toUpperCase())?.[1]);

/** The commands of the page for operators, as what they ask the brokers for. */
export const written = (page = read('contracts/docs/topics.md')): readonly AclEntry[] =>
  [...page.matchAll(/^kafka-acls\.sh --bootstrap-server "\$BROKERS" --add --allow-principal (User:\S+) (.*)$/gm)].flatMap(
    ([, principal = '', rest = '']) => {
      const [, kind = '', resourceName = ''] = /--(topic|group) (\S+)/.exec(rest) ?? [];
      return [...rest.matchAll(/--operation (\w+)/g)].map(([, operation = '']) => ({
        principal,
        host: '*',
        resourceType: enumOf(AclResourceTypes, kind),
        resourceName,
        resourcePatternType: rest.includes('--resource-pattern-type prefixed')
          ? ResourcePatternTypes.PREFIXED
          : ResourcePatternTypes.LITERAL,
        operation: enumOf(AclOperationTypes, operation),
        permissionType: AclPermissionTypes.ALLOW,
      }));
    },
  );

/** @param more users besides those whom the lists name */
export const startEnforcingBroker = async (
  folder: string,
  lists: readonly AclEntry[],
  more: readonly string[],
): Promise<EnforcingBroker> => {
  const users = new Set([...lists.map(({ principal }) => principal.replace('User:', '')), ...more]);
  const passwords = new Map([...users].map((user) => [user, `secret of ${user}`]));
  const [port = 0] = await freePorts(1);
  const broker = await startLocalBroker({
    folder: join(folder, 'kafka'),
    jarFolder: KAFKA_JARS,
    settings: (node) => ({
      listeners: `PLAINTEXT://127.0.0.1:${node.port},ASKING://127.0.0.1:${port},CONTROLLER://127.0.0.1:${node.controllerPort}`,
      'advertised.listeners': `PLAINTEXT://127.0.0.1:${node.port},ASKING://127.0.0.1:${port}`,
      'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,ASKING:SASL_PLAINTEXT',
      'sasl.enabled.mechanisms': 'PLAIN',
      'listener.name.asking.plain.sasl.jaas.config': `${MODULE} required ${[...passwords].map(([user, password]) => `user_${user}="${password}"`).join(' ')};`,
      'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      'super.users': 'User:ANONYMOUS',
    }),
  });
  const [address = ''] = broker.addresses;
  const owner = client(address);
  const admin = owner.admin();
  await admin.connect();
  await admin.createAcls({ acl: [...lists] });
  await admin.disconnect();
  const asking = { ...broker, addresses: [`127.0.0.1:${port}`], how: 'a broker that enforces access lists' };
  const as = (username: string, password = passwords.get(username) ?? ''): Kafka => client(`127.0.0.1:${port}`, { username, password });
  return { asking, as, owner, passwords, stop: () => broker.stop() };
};
