import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { openPool } from '@fengqiao/postgres';
import { describeKafka, eventually, freshDatabase } from '@fengqiao/testing';
import { createLogReader, sha256, START, type LogReader, type RecordedEvent } from '@fengqiao/event-store';
import { migrateLog, postgresLog, postgresStore, READER, serviceRole } from '@fengqiao/event-store/postgres';
import { keptCheckpoint } from '../checkpoint.js';
import type { Feed } from '../feed.js';
import { inboxTables } from '../inbox.js';
import { inboundTables, postgresInbound } from '../inbound.js';
import { leaseColumns } from '../lease.js';
import { createMailbox } from '../mailbox.js';
import type { Message } from '../message.js';
import {
  asAdmin,
  carriedFrom,
  createReceiver,
  createRelay,
  createSender,
  deadLetters,
  deadTopicOf,
  endsOf,
  ensureTopics,
  groupOf,
  hearingEvents,
  inboundGroupOf,
  inboundTopicOf,
  topicOf,
  type Receiver,
  type ReceiverOptions,
  type RelayOptions,
} from './index.js';

const messageOf = (event: RecordedEvent): Message => ({
  id: event.id,
  position: String(event.position),
  service: 'intake',
  stream: event.stream,
  category: 'dispute',
  version: event.version,
  type: event.type,
  subject: event.subject,
  subjectSequence: event.subjectSequence,
  actor: { person: 'p-1', role: 'court-clerk' },
  at: event.recordedAt,
  recordedAt: event.recordedAt,
  data: JSON.parse(Buffer.from(event.body).toString()) as unknown,
});

const CATEGORIES = ['dispute'];
const SESSION = 6_000;
const SETTINGS = { partitions: 3, copies: 1, retention: 3_600_000 };

/** Intake, which publishes, and diversion, which hears. */
const open = async (addresses: readonly string[]) => {
  const database = await freshDatabase();
  await migrateLog(database.url, { intake: CATEGORIES, diversion: ['referral'] });
  const owner = openPool({ connectionString: database.url, max: 4 }, () => undefined);
  for (const schema of ['intake', 'diversion'] as const)
    for (const tablesSql of [`create schema ${schema}`, inboxTables(schema), leaseColumns(schema), inboundTables(schema)])
      await owner.query(tablesSql);
  const intake = openPool({ connectionString: database.url, max: 4, options: `-c role=${serviceRole('intake')}` }, () => undefined);
  const reading = openPool({ connectionString: database.url, max: 3, options: `-c role=${READER}` }, () => undefined);
  const log = postgresLog(reading, database.url);
  const kafka = new Kafka({ brokers: [...addresses], logLevel: logLevel.NOTHING, retry: { initialRetryTime: 50, retries: 3 } });
  const admin = kafka.admin();
  await admin.connect();
  const sender = createSender(kafka);
  const republished: string[] = [];
  const relayOptions: RelayOptions = {
    service: 'intake',
    categories: CATEGORIES,
    log,
    messageOf,
    sender,
    checkpoint: keptCheckpoint(owner, 'intake', 'relay'),
    topic: {
      make: () => asAdmin(kafka, (one) => ensureTopics(one, SETTINGS, [topicOf('intake')])),
      ends: () => asAdmin(kafka, (one) => endsOf(one, topicOf('intake'))),
    },
    onRepublish: (reason) => republished.push(reason),
  };
  const relay = createRelay(relayOptions);
  const inbound = postgresInbound(owner, 'diversion');
  const asked: string[] = [];
  const feed: Feed = {
    async after(_sender, checkpoint, limit) {
      const page = await log.readLog(checkpoint, limit, { categories: CATEGORIES });
      return {
        carried: await carriedFrom({ log, categories: CATEGORIES, messageOf }, page.events),
        next: page.checkpoint,
        more: page.events.length === limit,
      };
    },
    async ofSubject(_sender, subject, after, limit) {
      asked.push(`${subject} after ${after}`);
      const events = await log.readSubject(subject, after + 1, limit);
      const carried = await carriedFrom({ log, categories: CATEGORIES, messageOf }, events);
      return { carried, next: String(events.at(-1)?.subjectSequence ?? after), more: events.length === limit };
    },
  };
  const mailbox = createMailbox(inbound, feed, (from) => keptCheckpoint(owner, 'diversion', `sweep:${from}`));
  const receivers: Receiver[] = [];
  const receive = (more: Partial<ReceiverOptions> = {}): Receiver => {
    const receiver = createReceiver({
      kafka,
      group: groupOf('diversion'),
      topics: [topicOf('intake')],
      handle: hearingEvents({ take: (messages) => mailbox.take(messages), bury: deadLetters('diversion', sender, () => new Date(0)) }),
      onFailure: () => undefined,
      sessionTimeout: SESSION,
      ...more,
    });
    receivers.push(receiver);
    return receiver;
  };
  const store = postgresStore(intake);
  const record = async (dispute: string, count = 1): Promise<void> => {
    for (let index = 0; index < count; index += 1)
      await store.append({
        command: { id: randomUUID(), fingerprint: sha256(Buffer.from('a')), result: Buffer.from('1') },
        writes: [
          {
            stream: `dispute-${dispute}`,
            expected: 'any',
            subject: dispute,
            events: [{ id: randomUUID(), type: 'Happened', body: Buffer.from('{"a":"庭"}') }],
          },
        ],
        deadline: new Date(Date.now() + 10_000),
      });
  };
  const heard = async (dispute: string): Promise<number[]> =>
    (
      await owner.query<{ subject_sequence: number }>(
        'select subject_sequence from diversion.inbound where subject = $1 order by inbound.number',
        [dispute],
      )
    ).rows.map(({ subject_sequence: sequence }) => sequence);
  const close = async (): Promise<void> => {
    for (const receiver of receivers) await receiver.stop();
    await sender.stop();
    await admin.disconnect();
    for (const pool of [owner, intake, reading]) await pool.end();
    await database.drop();
  };
  return { admin, asked, close, heard, kafka, log, mailbox, owner, receive, record, relay, relayOptions, republished, sender };
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describeKafka('publishing to a real broker and hearing from it', (broker) => {
  let bench: Awaited<ReturnType<typeof open>>;
  let reader: LogReader;
  beforeEach(async () => {
    bench = await open(broker().addresses);
    const { admin } = bench;
    const there = (await admin.listTopics()).filter((topic) => topic.startsWith('fengqiao.'));
    if (there.length > 0) await admin.deleteTopics({ topics: there });
    await eventually(async () => expect((await admin.listTopics()).filter((topic) => topic.startsWith('fengqiao.'))).toEqual([]));
    await admin.deleteGroups([groupOf('diversion')]).catch(() => undefined);
    await ensureTopics(admin, SETTINGS);
    reader = createLogReader(bench.log, [bench.relay]);
  }, 60_000);
  afterEach(async () => {
    await reader.stop();
    await bench.close();
  }, 60_000);

  /** Records that stand on intake's topic. */
  const standing = async (): Promise<number> =>
    [...((await endsOf(bench.admin, topicOf('intake'))) ?? [])].reduce((sum, [, end]) => sum + end, 0);

  it('carries every event once in effect and in order, whoever sends it twice', async () => {
    const receiver = bench.receive();
    await reader.start();
    await receiver.start();
    await Promise.all(['d-1', 'd-2', 'd-3'].map((dispute) => bench.record(dispute, 5)));
    await eventually(async () => expect(await bench.heard('d-3')).toEqual(upTo(5)), 30);
    await bench.relay.apply(await bench.log.readLog(START, 500));
    await bench.record('d-1', 1);
    await eventually(async () => expect(await bench.heard('d-1')).toEqual(upTo(6)), 30);
    expect(await bench.heard('d-2')).toEqual(upTo(5));
    expect(bench.asked).toEqual([]);
    await receiver.stop();
  }, 90_000);

  it('skips nothing when its group is reset to the end, and repeats nothing from the beginning', async () => {
    await reader.start();
    await bench.record('d-1', 4);
    await reader.settled(10_000);
    for (const [end, count] of [
      ['high', 5],
      ['low', 6],
    ] as const) {
      // prettier-ignore
      const offsets = await bench.admin.fetchTopicOffsets(topicOf('intake'));
      const partitions = offsets.map((one) => ({ partition: one.partition, offset: one[end] }));
      await bench.admin.setOffsets({ groupId: groupOf('diversion'), topic: topicOf('intake'), partitions });
      const receiver = bench.receive();
      await receiver.start();
      await eventually(async () => {
        expect(receiver.failing()).toBeUndefined();
      }, 30);
      await bench.record('d-1', 1);
      await eventually(async () => expect(await bench.heard('d-1')).toEqual(upTo(count)), 30);
      await receiver.stop();
    }
    expect(bench.asked).toEqual(['d-1 after 0']);
  }, 120_000);

  it('buries what is no message, with where it came from, and goes on with the next of the same dispute', async () => {
    const receiver = bench.receive();
    await reader.start();
    await receiver.start();
    await bench.record('d-1', 1);
    await eventually(async () => expect(await bench.heard('d-1')).toEqual([1]), 30);
    const poison = [Buffer.from('{"a":9007199254740993}'), Buffer.from('\0'), Buffer.from('not a message'), null];
    await bench.sender.send(
      topicOf('intake'),
      poison.map((value) => ({ key: 'd-1', value })),
    );
    await bench.record('d-1', 1);
    await eventually(async () => expect(await bench.heard('d-1')).toEqual([1, 2]), 30);
    const buried: string[] = [];
    const morgue = bench.kafka.consumer({ groupId: randomUUID() });
    await morgue.connect();
    await morgue.subscribe({ topics: [deadTopicOf('diversion')], fromBeginning: true });
    await morgue.run({ eachMessage: async ({ message }) => void buried.push(String(message.headers?.['x-original-topic'])) });
    await eventually(async () => expect(buried).toEqual(poison.map(() => topicOf('intake'))), 30);
    await morgue.disconnect();
    await receiver.stop();
  }, 120_000);

  it('finds by its sweep what never came, and publishes everything again when the topic lost it', async () => {
    await reader.start();
    await bench.record('d-1', 3);
    await reader.settled(10_000);
    expect(await bench.mailbox.sweep('intake')).toBe(3);
    expect(await bench.mailbox.sweep('intake')).toBe(0);
    await reader.stop();
    await bench.admin.deleteTopics({ topics: [topicOf('intake')] });
    await eventually(async () => expect(await bench.admin.listTopics()).not.toContain(topicOf('intake')));
    await ensureTopics(bench.admin, SETTINGS);
    reader = createLogReader(bench.log, [bench.relay]);
    await reader.start();
    await bench.record('d-2', 2);
    const receiver = bench.receive();
    await receiver.start();
    await eventually(async () => expect(await bench.heard('d-2')).toEqual([1, 2]), 30);
    expect(bench.republished).toEqual(['its offsets began anew']);
    expect(await bench.heard('d-1')).toEqual(upTo(3));
    await receiver.stop();
  }, 120_000);

  it('tells of no loss where nothing was there to be published, nor while another process publishes', async () => {
    await reader.start();
    await bench.record('d-1', 3);
    await reader.settled(10_000);
    const silent = createRelay({
      ...bench.relayOptions,
      service: 'diversion',
      categories: ['referral'],
      checkpoint: keptCheckpoint(bench.owner, 'diversion', 'relay'),
      topic: { make: async () => undefined, ends: async () => new Map([[0, 0]]) },
    });
    const following = createLogReader(bench.log, [silent]);
    await following.start();
    await following.settled(10_000);
    await following.stop();
    const place = await silent.load();
    expect(place).toBe(await bench.log.head());

    const elsewhere = { take: async () => false, release: async () => undefined, held: () => false, epoch: () => undefined };
    const standingBy = createRelay({ ...bench.relayOptions, lease: { ...elsewhere, contended: () => false, every: 1_000 } });
    await bench.admin.deleteTopics({ topics: [topicOf('intake')] });
    await eventually(async () => expect(await bench.admin.listTopics()).not.toContain(topicOf('intake')), 60);
    expect(await standingBy.load()).toBe(place);
    expect(bench.republished).toEqual([]);
  }, 90_000);

  it('makes its topic anew when it vanishes under it, and publishes everything again, without a restart', async () => {
    await reader.start();
    await bench.record('d-1', 3);
    await eventually(async () => expect(await standing()).toBe(3), 60);
    expect(await bench.relay.lost()).toBeUndefined();
    await bench.admin.deleteTopics({ topics: [topicOf('intake')] });
    await eventually(async () => expect(await bench.admin.listTopics()).not.toContain(topicOf('intake')), 60);
    expect(await bench.relay.lost()).toBe('the topic is gone');
    await bench.record('d-2', 2);
    await eventually(async () => expect(await standing()).toBeGreaterThanOrEqual(5), 60);
    expect(bench.republished.length).toBeGreaterThan(0);
    const receiver = bench.receive();
    await receiver.start();
    await eventually(async () => expect(await bench.heard('d-2')).toEqual([1, 2]), 60);
    await eventually(async () => expect(await bench.heard('d-1')).toEqual([1, 2, 3]), 60);
    expect(bench.asked).toEqual([]);
    await receiver.stop();
  }, 240_000);

  it('sees that its topic began anew though nothing new is published, and follows from the start when it is followed anew', async () => {
    await reader.start();
    await bench.record('d-1', 3);
    await eventually(async () => expect(await standing()).toBe(3), 60);
    await bench.admin.deleteTopics({ topics: [topicOf('intake')] });
    await eventually(async () => expect(await bench.admin.listTopics()).not.toContain(topicOf('intake')), 60);
    await ensureTopics(bench.admin, SETTINGS, [topicOf('intake')]);
    await eventually(async () => expect(await bench.relay.lost()).toBe('its offsets began anew'), 60);
    await reader.stop();
    reader = createLogReader(bench.log, [bench.relay]);
    await reader.start();
    await eventually(async () => expect(await standing()).toBe(3), 60);
  }, 240_000);

  it('goes on where its effects ended, wherever the group was reset to, on a topic that can be read nowhere else', async () => {
    const topic = inboundTopicOf('court-cases');
    await ensureTopics(bench.admin, SETTINGS, [topic]);
    const got: string[] = [];
    const busy = 1; // the partition of 'a', 'c', 'h' and 'l'
    const kept = (partition: number) => keptCheckpoint(bench.owner, 'diversion', `${topic}/${partition}`);
    const listen = async (): Promise<Receiver> => {
      let looks = 0;
      const receiver = bench.receive({
        group: inboundGroupOf('diversion'),
        topics: [topic],
        handle: async (records) => void got.push(...records.map(({ body }) => String(body))),
        places: {
          load: async (_topic, partition) => {
            const place = (await kept(partition).load()) || undefined;
            // A look that takes long: what is dealt with beside it would be repeated from this place.
            if (partition === busy && ++looks === 1) await eventually(async () => expect(got).toContain('a'), 2).catch(() => undefined);
            return place;
          },
          advance: (_topic, partition, next) => kept(partition).advance(next),
        },
      });
      await receiver.start();
      return receiver;
    };
    const send = (...values: readonly string[]) =>
      bench.sender.send(
        topic,
        values.map((value) => ({ key: value, value })),
      );
    const reset = async (end: 'high' | 'low'): Promise<void> => {
      const partitions = (await bench.admin.fetchTopicOffsets(topic)).map((one) => ({ partition: one.partition, offset: one[end] }));
      await eventually(() => bench.admin.setOffsets({ groupId: inboundGroupOf('diversion'), topic, partitions }), 60);
    };
    await send('a', 'b', 'c', 'd');
    const first = await listen();
    await eventually(async () => expect(got.toSorted().join('')).toBe('abcd'), 60);
    await send('h');
    await eventually(async () => expect(got.toSorted().join('')).toBe('abcdh'), 60);
    await first.stop();
    await send('e', 'f', 'g');
    await reset('high');
    const second = await listen();
    await eventually(async () => expect(got.toSorted().join('')).toBe('abcdefgh'), 60);
    await second.stop();
    await reset('low');
    await listen();
    await send('i', 'j', 'k', 'l');
    await eventually(async () => expect(got.toSorted().join('')).toBe('abcdefghijkl'), 60);
  }, 240_000);

  it('refuses a topic with another number of partitions', async () => {
    await bench.admin.createPartitions({ topicPartitions: [{ topic: topicOf('intake'), count: 5 }] });
    await eventually(async () =>
      expect(ensureTopics(bench.admin, { partitions: 3, copies: 1, retention: 1 })).rejects.toThrow('has 5 partitions, not 3'),
    );
    await reader.start();
  }, 60_000);
});
