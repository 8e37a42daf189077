import type { Seal } from '@fengqiao/sealing';
import assert from 'node:assert/strict';
import { codecOf, UnfitFact, type Metadata } from '@fengqiao/contracts';
import type { EventStore } from '@fengqiao/event-store';
import { NotCanonical } from '@fengqiao/kernel';
import { append, event, fresh } from './appends.js';

const codec = codecOf('confirmation', { ExcuseGiven: [], ApplicationJoined: [] });
const joined = {
  partyId: 'worker',
  person: 'li-na',
  by: 'party',
  court: '鄂0205',
  joinedOn: '2025-03-10',
  address: { text: '某路1号', phone: '138', electronic: true },
};
const meta: Omit<Metadata, 'shape'> = {
  actor: { person: 'li-na', role: 'judge', tier: 'court', court: '鄂0205' },
  at: '2025-03-10T04:00:00.000Z',
  command: '11111111-1111-4111-8111-111111111111',
  causation: '22222222-2222-4222-8222-222222222222',
};

/** Sealing is not what is looked at here: personal text stays as it is. */
export const inTheClear: Seal = (text) => text;

const deep = (levels: number): unknown => {
  let value: unknown = 'end';
  for (let level = 0; level < levels; level += 1) value = { value };
  return value;
};

const isTyped = (error: unknown): boolean => error instanceof UnfitFact || error instanceof NotCanonical;

/** The codec writes none of these. */
export const unfitFacts = (): void => {
  const addressed = (text: unknown) => ({ ...joined, address: { ...joined.address, text } });
  for (const text of ['a\u0000b', '\ud800', 'x\udc00y', Number.POSITIVE_INFINITY, Number('1e400'), Number.NaN, deep(10_000), 2 ** 60])
    assert.throws(() => codec.encode('ApplicationJoined', addressed(text), meta, inTheClear), isTyped);
  assert.throws(() => codec.encode('ApplicationJoined', joined, { ...meta, command: '\ud800' }, inTheClear), isTyped);
};

/** Who, when, command, cause and shape come back as they were recorded, and no caller can say the shape or reach them from a body. */
export const metadataKept = async (store: EventStore): Promise<void> => {
  const stream = fresh();
  const forged = { ...meta, shape: 99 };
  await store.append(
    append({
      stream,
      subject: 'a-2024-0001',
      events: [event(codec.encode('ApplicationJoined', joined, forged, inTheClear), undefined, 'ApplicationJoined')],
    }),
  );
  const [read] = (await store.readStream(stream)).events;
  assert.deepEqual([read?.subject, read?.type], ['a-2024-0001', 'ApplicationJoined']);
  const decoded = codec.decode(read?.type ?? '', read?.body ?? new Uint8Array());
  assert.deepEqual(decoded, { type: 'ApplicationJoined', data: joined, meta: { ...meta, shape: 1 } });
  assert.throws(() => codec.encode('ApplicationJoined', { ...joined, meta: { actor: 'another' } }, meta, inTheClear), UnfitFact);
};
