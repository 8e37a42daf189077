import { randomUUID } from 'node:crypto';
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
  const sendTo = async (topic: string, ...messages: readonly Sent[]): Promise<void> =>
    void (await producer.send({ topic, acks: -1, messages: [...messages] }));
  return {
    kafka,
    send: (...messages: readonly Sent[]): Promise<void> => sendTo(TOPIC, ...messages),
    sendTo,
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

let position = 1_000_000;

/** As mediation publishes its n-th message of a dispute. */
export const ofMediation = (type: string, disputeId: string, sequence: number, data: object): Sent => {
  position += 1;
  const event = {
    specversion: '1.0',
    id: randomUUID(),
    source: '/fengqiao/mediation',
    type: `fengqiao.mediation.${type}.v1`,
    subject: disputeId,
    time: '2025-03-03T02:00:00.000Z',
    stream: `mediation-m-${disputeId}`,
    streamversion: String(sequence),
    sequence: String(100 + sequence),
    previous: sequence === 1 ? '0' : String(99 + sequence),
    position: String(position),
    recordedtime: '2025-03-03T02:00:00.000Z',
    actor: JSON.stringify({ person: 'judge-liu', role: 'judge' }),
  };
  const headers = Object.fromEntries(Object.entries(event).map(([name, value]) => [`ce_${name}`, value]));
  return { key: disputeId, headers: { 'content-type': 'application/json', ...headers }, value: JSON.stringify(data) };
};

/** In structured mode: one JSON object. */
export const structured = (id: string, type: string, subject: string, data: object): Sent => ({
  key: subject,
  headers: { 'content-type': 'application/cloudevents+json' },
  value: JSON.stringify({ ...attributes(id, type, subject), datacontenttype: 'application/json', data }),
});
