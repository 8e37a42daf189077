import { Kafka, logLevel, type IHeaders } from 'kafkajs';
import { createClusterPlatform } from '@fengqiao/edge';
import { intake } from '@fengqiao/intake';
import { startServices, type RunningServices } from '@fengqiao/testing';

export const TOPIC = 'fengqiao.inbound.court-cases.v1';
export const DEAD_TOPIC = 'fengqiao.intake.dead.v1';

const NOWHERE = 'http://127.0.0.1:1';
const NEVER = 3_600_000;

/** Intake as a process of a cluster, with a real broker and without the others: whoever sweeps their feeds finds nobody. */
export const startIntake = (brokers: readonly string[]): Promise<RunningServices> =>
  startServices([intake], {
    startAt: '2025-03-03T02:00:00.000Z',
    make: ({ services: _only, ...options }) =>
      createClusterPlatform({
        ...options,
        service: intake,
        kafka: { brokers },
        topics: { partitions: 2, copies: 1, retention: NEVER },
        peers: { address: () => NOWHERE, token: () => Promise.resolve('') },
        sweepEvery: NEVER,
        onFailure: () => undefined,
      }),
  });

export interface Sent {
  readonly key: string;
  readonly headers: IHeaders;
  readonly value: string | Buffer;
}

/** A court's system, which knows kafkajs and the contracts and nothing else. */
export const courtSystem = async (brokers: readonly string[]) => {
  const kafka = new Kafka({ clientId: 'court', brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 10 } });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  return {
    kafka,
    send: async (...messages: readonly Sent[]): Promise<void> =>
      void (await producer.send({ topic: TOPIC, acks: -1, messages: [...messages] })),
    stop: () => producer.disconnect(),
  };
};

const attributes = (id: string, type: string, subject: string) => ({
  specversion: '1.0',
  id,
  source: '/court/case-system',
  type: `fengqiao.inbound.${type}.v1`,
  subject,
});

/** In binary mode: attributes as headers. */
export const binary = (id: string, type: string, subject: string, data: object): Sent => ({
  key: subject,
  headers: {
    'content-type': 'application/json',
    ...Object.fromEntries(Object.entries(attributes(id, type, subject)).map(([name, value]) => [`ce_${name}`, value])),
  },
  value: JSON.stringify(data),
});

/** In structured mode: one JSON object. */
export const structured = (id: string, type: string, subject: string, data: object): Sent => ({
  key: subject,
  headers: { 'content-type': 'application/cloudevents+json' },
  value: JSON.stringify({ ...attributes(id, type, subject), datacontenttype: 'application/json', data }),
});
