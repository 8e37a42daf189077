import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '@fengqiao/contracts';
import { deriveId } from '@fengqiao/event-store';
import { root } from '../architecture/repository.js';
import type { Stage } from './stage.js';

export interface TopicRecord {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

const LONGEST = 30_000;
const LOOK = 100;
/** Records of one request: the broker takes a megabyte. */
const AT_ONCE = 100;

/** Everything on a topic by now, each event once. */
export const recordsOf = async ({ kafka, admin, pause }: Stage, topic: string): Promise<readonly TopicRecord[]> => {
  const standing = (await admin.fetchTopicOffsets(topic)).reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  const consumer = kafka.consumer({ groupId: `mirror-${topic}-${process.hrtime.bigint()}` });
  const records = new Map<string, TopicRecord>();
  let read = 0;
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ partition, message: { key, value, offset, headers = {} } }) => {
      read += 1;
      const own = Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, String(header)]));
      const id = own['ce_id'] ?? `${partition}/${offset}`;
      if (!records.has(id)) records.set(id, { key, value, headers: own });
    },
  });
  for (const end = performance.now() + LONGEST; read < standing && performance.now() < end;) await pause(LOOK);
  await consumer.disconnect();
  return [...records.values()];
};

export const send = async ({ kafka }: Stage, topic: string, messages: readonly TopicRecord[]): Promise<void> => {
  if (messages.length === 0) return;
  const producer = kafka.producer();
  await producer.connect();
  for (let at = 0; at < messages.length; at += AT_ONCE)
    await producer.send({
      topic,
      messages: messages.slice(at, at + AT_ONCE).map((message) => ({ ...message, headers: { ...message.headers } })),
    });
  await producer.disconnect();
};

/** Says that a record was put there to disturb. */
export const INJECTED = 'x-injected';

const attributes = (service: Service, type: string, subject: string): Readonly<Record<string, string>> => ({
  [INJECTED]: 'true',
  'content-type': 'application/json',
  ce_specversion: '1.0',
  ce_source: `/fengqiao/${service}`,
  ce_type: `fengqiao.${service}.${type}.v1`,
  ce_subject: subject,
  ce_time: '2024-01-01T00:00:00Z',
});

/** Records that are no messages, between those of a dispute that are. */
export const malformed = (service: Service, dispute: string): readonly TopicRecord[] =>
  ['not json', '\0', '{"a":9007199254740993}', '{"__proto__":{"admin":true}}', '['.repeat(10_000), 'x'.repeat(900_000)].map(
    (value, index) => ({
      key: Buffer.from(dispute),
      value: Buffer.from(value),
      headers:
        index === 0
          ? { [INJECTED]: 'true' }
          : { ...attributes(service, 'Nonsense', dispute), ce_id: `00000000-0000-4000-8000-00000000000${index}`, ce_sequence: 'x' },
    }),
  );

const FAR = 900_000_000_000_000;

/** Two messages of a made-up dispute: mediation cannot make anything of the first, so that the second waits behind it. */
export const unworkable = (subject: string, number: number): readonly TopicRecord[] => {
  const agreed = JSON.parse(readFileSync(join(root, 'contracts/samples/diversion/MediationAgreed.v1.json'), 'utf8')) as object;
  const bodies = [
    ['MediationAgreed', { ...agreed, disputeId: subject, attemptId: subject, kind: 'unheard-of' }],
    ['AttemptEnded', { disputeId: subject, attemptId: subject, reason: 'refused', endedOn: '2024-03-06' }],
  ] as const;
  return bodies.map(([type, body], index) => ({
    key: Buffer.from(subject),
    value: Buffer.from(JSON.stringify(body)),
    headers: {
      ...attributes('diversion', type, subject),
      ce_id: deriveId('poison', subject, type),
      ce_stream: `attempt-${subject}`,
      ce_streamversion: String(index + 1),
      ce_sequence: String(index + 1),
      ce_previous: String(index),
      ce_position: String(FAR + number * 2 + index),
      ce_recordedtime: '2024-01-01T00:00:00Z',
      ce_actor: '{"person":"nobody","role":"system"}',
    },
  }));
};
