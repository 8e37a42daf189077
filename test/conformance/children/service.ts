import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { DataSource, EntitySchema } from 'typeorm';
import { openPool } from '@fengqiao/postgres';
import {
  createConsumer,
  createPresence,
  inboxTables,
  leaseColumns,
  postgresInbox,
  postgresLease,
  type Consumer,
  type Inbox,
  type Message,
} from '@fengqiao/bus';
import { createLogReader, deriveId, type EventStore, type Follower, type Lease, type RecordedEvent } from '@fengqiao/event-store';
import { postgresLog, postgresStore, READER, serviceRole } from '@fengqiao/event-store/postgres';
import { createRunner, type ReadModel } from '@fengqiao/projections';
import { append, event } from '../appends.js';

export interface Settings {
  readonly url: string;
  /** Milliseconds of a lease; absent: it is the only process. */
  readonly lease?: number;
  /** Kill -9 of itself between an effect and the checkpoint that goes with it, the n-th time. */
  readonly dieBetween?: number;
}

/** What the process says of itself, again and again. */
export interface News {
  /** Runs the consumer and the projection. */
  readonly active: boolean;
  /** The furthest place that both have reached; -1 before the first. */
  readonly reached: number;
  /** Reactions that turned out to be repetitions. */
  readonly repeated: number;
}

/** Counts the events of each stream: a fold that shows every event that was lost or came twice. */
export interface Seen {
  readonly stream: string;
  readonly count: number;
}

const seen = new EntitySchema<Seen>({
  name: 'seen',
  schema: 'diversion',
  columns: { stream: { type: 'text', primary: true }, count: { type: 'int' } },
});
const model: ReadModel<Seen> = {
  name: 'seen',
  entity: seen,
  hears: 'all',
  keysOf: ({ stream }) => [stream],
  fold: (row, _fact, stream) => ({ stream, count: (row?.count ?? 0) + 1 }),
};
export const TABLES = [
  'create schema diversion; create table diversion.seen (stream text primary key, count int not null);',
  inboxTables('diversion'),
  leaseColumns('diversion'),
].join('\n');

export const messageOf = (recorded: RecordedEvent): Message => ({
  id: recorded.id,
  position: recorded.checkpoint,
  service: 'intake',
  stream: recorded.stream,
  category: 'test',
  version: recorded.version,
  type: recorded.type,
  subject: recorded.subject,
  subjectSequence: recorded.subjectSequence,
  actor: { person: 'p', role: 'party' },
  at: recorded.recordedAt,
  recordedAt: recorded.recordedAt,
});

/** Every `Cause` leads to one `Effect` in another stream of its dispute, whose command id derives from the message. */
const reactingTo = (store: EventStore, inbox: Inbox, log: ReturnType<typeof postgresLog>, onRepeated: () => void): Consumer =>
  createConsumer({
    service: 'diversion',
    log,
    inbox,
    messageOf,
    translate: ({ type, subject }) =>
      type === 'Cause' ? [{ to: 'test', id: `effect_${subject}`, command: { type: 'Effect', data: {} } }] : [],
    react: async ({ id }, { key }) => {
      const stream = `test-${id}`;
      const asked = append({ stream, events: [event('{}', randomUUID(), 'Effect')] }, { id: deriveId('reaction', key) });
      const answer = await store.append(asked);
      if (answer.kind === 'known') onRepeated();
      if (answer.kind !== 'recorded' && answer.kind !== 'known') throw new Error(answer.kind);
      return {
        kind: 'recorded',
        result: { id, stream, version: 1, position: answer.checkpoint, events: ['Effect'], repeated: answer.kind === 'known' },
      };
    },
  });

/** Dies where the effect is recorded and the checkpoint is not. */
const dyingBetween = (inbox: Inbox, nth: number): Inbox => {
  let times = 0;
  return {
    ...inbox,
    advance: async (checkpoint) => {
      times += 1;
      if (times === nth) process.kill(process.pid, 'SIGKILL');
      await inbox.advance(checkpoint);
    },
  };
};

/** A process of a service as the platform runs it: a consumer and a projection behind one reader, each with a lease where it has rivals. */
export const run = async ({ url, lease, dieBetween = 0 }: Settings): Promise<void> => {
  const poolAs = (role?: string): Pool =>
    openPool({ connectionString: url, max: 4, ...(role ? { options: `-c role=${role}` } : {}) }, () => undefined);
  const [service, readers, effects] = [poolAs(serviceRole('intake')), poolAs(READER), poolAs()];
  const dataSource = await new DataSource({ type: 'postgres', url, entities: [seen] }).initialize();
  const log = postgresLog(readers, url);
  const presence = lease === undefined ? undefined : await createPresence(url);
  const leaseOf = (name: string): Lease | undefined =>
    presence && postgresLease({ pool: effects, schema: 'diversion', name, owner: presence.owner, milliseconds: lease ?? 0 });
  let repeated = 0;
  const inbox = dyingBetween(postgresInbox(effects, 'diversion', leaseOf('consumer')), dieBetween);
  const projections = leaseOf('projections');
  const followers: readonly Follower[] = [
    reactingTo(postgresStore(service), inbox, log, () => void (repeated += 1)),
    createRunner({
      service: 'diversion',
      dataSource,
      pool: effects,
      models: [model as unknown as ReadModel],
      ownOf: messageOf,
      messageOf,
      ...(projections ? { lease: projections } : {}),
    }),
  ];
  const reader = createLogReader(log, followers);
  await reader.start();
  setInterval(() => {
    const progress = reader.progress();
    const news: News = {
      active: progress.every(({ active }) => active),
      reached: Math.min(...progress.map(({ checkpoint = '' }) => (checkpoint === '' ? -1 : Number(checkpoint)))),
      repeated,
    };
    process.send?.(news);
  }, 20);
};
