/** Golden samples as they leave a service: made by the code that publishes them. */
import { createHash } from 'node:crypto';

const uuidOf = (text) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

/** @param sample of the first shape of an event @returns the CloudEvent of it, as if it were the second of its dispute */
export const messageOfSample = ({ bus, kernel }, publisher, { type, category }, sample) => {
  const meta = {
    actor: { person: 'judge-liu', role: 'judge', tier: 'court', court: '鄂0204' },
    at: '2025-03-31T02:00:00.000Z',
    command: 'sample',
  };
  const body = new TextEncoder().encode(kernel.canonicalJson({ data: sample, meta: { ...meta, shape: 1 } }));
  const subject = sample.disputeId ?? '7a0d1f0e-5c1f-5f0c-9a53-0b6e1f0d2c11';
  const event = {
    checkpoint: '41',
    position: 41,
    stream: `${category}-${subject}`,
    version: 2,
    subject,
    subjectSequence: 2,
    id: uuidOf(`${publisher.service} ${type}`),
    type,
    body,
    hash: createHash('sha256').update(body).digest(),
    recordedAt: '2025-03-31T02:00:00.123Z',
  };
  return bus.toCloudEvent({ message: bus.messagesFrom([publisher])(event), previous: 1 });
};
