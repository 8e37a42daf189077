import type { Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import { deriveId, inMemoryStore, START, type EventLog, type EventStore, type Outcome, type RecordedEvent } from '@fengqiao/event-store';
import { freshDatabase } from '@fengqiao/testing';
import { createConsumer, type Consumer } from './consumer.js';
import { inboxTables, postgresInbox, type Inbox } from './inbox.js';
import { leaseColumns } from './lease.js';
import type { Message } from './message.js';

const messageOf = (event: RecordedEvent): Message => ({
  id: event.id,
  position: event.checkpoint,
  service: 'intake',
  stream: event.stream,
  category: 'dispute',
  version: event.version,
  type: event.type,
  subject: event.subject,
  subjectSequence: event.subjectSequence,
  actor: { person: 'p', role: 'party' },
  at: event.recordedAt,
  recordedAt: event.recordedAt,
});

const recorded: Outcome = { kind: 'recorded', result: { id: 'x', stream: 'x-1', version: 1, position: '0', events: [], repeated: false } };
const notYet: Outcome = { kind: 'refused', refusal: 'not-yet', text: { zh: '', en: '', basis: 'R-MED-01' } };

interface Bench {
  readonly store: EventStore & EventLog;
  readonly inbox: Inbox;
  readonly consumer: Consumer;
  /** What took effect, as `subject type`, in order. */
  readonly effects: string[];
  /** How the next reactions of `subject type` are answered; absent: recorded. */
  readonly answers: Map<string, () => Outcome>;
  /** Messages that cannot be translated, as `subject type`. */
  readonly broken: Set<string>;
  readonly feed: () => Promise<void>;
}

describe('a consumer of the embedded bus', () => {
  let pool: Pool;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await freshDatabase();
    pool = openPool({ connectionString: database.url, max: 4 }, () => undefined);
    drop = () => database.drop();
  });
  afterAll(async () => {
    await pool.end();
    await drop();
  });

  const open = async (chaosSeed?: number): Promise<Bench> => {
    await pool.query('drop schema if exists diversion cascade; create schema diversion');
    await pool.query(inboxTables('diversion'));
    await pool.query(leaseColumns('diversion'));
    const store = inMemoryStore(() => new Date(0));
    const inbox = postgresInbox(pool, 'diversion');
    const effects: string[] = [];
    const broken = new Set<string>();
    const done = new Set<string>();
    const answers = new Map<string, () => Outcome>();
    const consumer = createConsumer({
      service: 'diversion',
      log: store,
      inbox,
      messageOf,
      translate: ({ type, subject }) => {
        if (broken.has(`${subject} ${type}`)) throw new TypeError('a member is missing');
        return type === 'Ignored' ? [] : [{ to: 'route', id: subject, command: { type, data: subject } }];
      },
      react: async ({ command, id }, { key }) => {
        const what = `${id} ${(command as { type: string }).type}`;
        const outcome = answers.get(what)?.() ?? recorded;
        if (outcome.kind === 'recorded' && !done.has(key)) effects.push(what);
        if (outcome.kind === 'recorded') done.add(key);
        return outcome;
      },
      ...(chaosSeed === undefined ? {} : { chaos: { seed: chaosSeed } }),
    });
    let position = await consumer.load();
    const feed = async (): Promise<void> => {
      do {
        const page = await store.readLog(position, 3);
        await consumer.apply(page);
        position = page.checkpoint;
      } while (!(consumer.idle?.() ?? true) || (await store.readLog(position, 1)).events.length > 0);
    };
    return { store, inbox, consumer, effects, answers, broken, feed };
  };

  let serial = 0;
  const record = async ({ store }: Bench, subject: string, ...types: readonly string[]): Promise<void> => {
    for (const type of types) {
      serial += 1;
      const events = [{ id: deriveId('event', String(serial)), type, body: Buffer.from('{}') }];
      await store.append({
        command: { id: deriveId('command', String(serial)), fingerprint: Buffer.from('f'), result: Buffer.from('r') },
        writes: [{ stream: `dispute-${subject}`, expected: 'any', subject, events }],
        deadline: new Date(Date.now() + 60_000),
      });
    }
  };

  it('reacts in order, once, and remembers how far it came', async () => {
    const bench = await open();
    await record(bench, 'a', 'One', 'Ignored', 'Two');
    await record(bench, 'b', 'One');
    await bench.feed();
    expect(bench.effects).toEqual(['a One', 'a Two', 'b One']);
    expect(await bench.inbox.load()).toBe('3');
  });

  it('starts before everything', async () => expect(await (await open()).inbox.load()).toBe(START));

  it('lets a message that comes too early wait for later ones of its dispute', async () => {
    const bench = await open();
    bench.answers.set('a Early', () => (bench.effects.includes('a Awaited') ? recorded : notYet));
    await record(bench, 'a', 'Early', 'Other');
    await bench.feed();
    expect(bench.effects).toEqual(['a Other']);
    expect(bench.inbox.all()).toMatchObject([{ status: 'waiting', reason: 'route-a: not-yet' }]);
    await record(bench, 'a', 'Awaited');
    await bench.feed();
    expect(bench.effects).toEqual(['a Other', 'a Awaited', 'a Early']);
    expect(bench.inbox.all()).toEqual([]);
  });

  it('parks nothing while the database is out of reach: the message is delivered again, and has its effect once', async () => {
    const bench = await open();
    let away = 2;
    bench.answers.set('a One', () => {
      away -= 1;
      if (away >= 0) throw Object.assign(new Error('terminating connection'), { code: '57P01' });
      return recorded;
    });
    await record(bench, 'a', 'One', 'Two');
    for (let time = 0; time < 2; time += 1) await expect(bench.feed()).rejects.toThrow('terminating connection');
    expect(bench.inbox.all()).toEqual([]);
    await bench.feed();
    expect(bench.effects).toEqual(['a One', 'a Two']);
    expect(bench.inbox.all()).toEqual([]);
  });

  it('parks a dispute on a failure, keeps its order, lets the others flow, and goes on when told', async () => {
    const bench = await open();
    let broken = true;
    bench.answers.set('a Poison', () => {
      if (broken) throw new Error('cannot read this');
      return recorded;
    });
    await record(bench, 'a', 'Poison', 'After');
    await record(bench, 'b', 'One');
    await bench.feed();
    expect(bench.effects).toEqual(['b One']);
    expect(bench.inbox.of('a').map(({ status, reason }) => [status, reason])).toEqual([
      ['parked', 'cannot read this'],
      ['queued', 'behind a parked message'],
    ]);
    const [parked] = bench.inbox.of('a');
    expect(await bench.consumer.replay(parked?.position ?? '')).toBe(false);
    broken = false;
    expect(await bench.consumer.replay(parked?.position ?? '')).toBe(true);
    expect(bench.effects).toEqual(['b One', 'a Poison', 'a After']);
    expect(bench.inbox.all()).toEqual([]);
    expect(await bench.consumer.replay('999')).toBe(false);
  });

  it('parks a dispute on a message that cannot even be translated, and the others flow', async () => {
    const bench = await open();
    bench.broken.add('a One');
    await record(bench, 'a', 'One', 'Two');
    await record(bench, 'b', 'One');
    await bench.feed();
    expect(bench.effects).toEqual(['b One']);
    expect(bench.inbox.all().map(({ status, reason }) => `${status}: ${reason}`)).toEqual([
      'parked: a member is missing',
      'queued: behind a parked message',
    ]);
    bench.broken.clear();
    expect(await bench.consumer.replay('0')).toBe(true);
    expect(bench.effects).toEqual(['b One', 'a One', 'a Two']);
  });

  it('remembers what it holds across a restart', async () => {
    const bench = await open();
    bench.answers.set('a Poison', () => {
      throw new Error('still');
    });
    await record(bench, 'a', 'Poison');
    await bench.feed();
    const reopened = postgresInbox(pool, 'diversion');
    expect(await reopened.load()).toBe('0');
    expect(reopened.all()).toMatchObject([{ subject: 'a', status: 'parked', reason: 'still' }]);
  });

  it('is given the same messages again when the store is too busy', async () => {
    const bench = await open();
    bench.answers.set('a One', () => ({ kind: 'busy' }));
    await record(bench, 'a', 'One');
    await expect(bench.feed()).rejects.toThrow('busy');
    bench.answers.clear();
    await bench.consumer.apply(await bench.store.readLog(START, 10));
    expect(bench.effects).toEqual(['a One']);
    expect(bench.inbox.all()).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('has the same effects when the bus duplicates, delays and shuffles (seed %i)', async (seed) => {
    const bench = await open(seed);
    for (let round = 1; round <= 4; round += 1) for (const subject of ['a', 'b', 'c']) await record(bench, subject, `Step${round}`);
    await bench.feed();
    for (const subject of ['a', 'b', 'c'])
      expect(bench.effects.filter((effect) => effect.startsWith(subject))).toEqual([1, 2, 3, 4].map((round) => `${subject} Step${round}`));
    expect(await bench.inbox.load()).toBe('11');
  });
});
