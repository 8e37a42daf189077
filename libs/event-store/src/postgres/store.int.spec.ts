import type { Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import { freshDatabase } from '@fengqiao/testing';
import { sha256, type Append } from '../index.js';
import { callQuery } from './call.js';
import { migrateLog, postgresLog, postgresStore, READER, serviceRole } from './index.js';

const OWNERS = { intake: ['test'], mediation: ['other'] };

const open = async () => {
  const database = await freshDatabase();
  await migrateLog(database.url, OWNERS);
  const poolAs = (role: string): Pool => openPool({ connectionString: database.url, options: `-c role=${role}`, max: 10 }, () => undefined);
  const [own, reader] = [poolAs(serviceRole('intake')), poolAs(READER)];
  const stop = async (): Promise<void> => {
    await own.end();
    await reader.end();
    await database.drop();
  };
  return { database, own, reader, poolAs, store: postgresStore(own), log: postgresLog(reader, database.url), stop };
};

describe('what the database itself enforces', () => {
  let under: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    under = await open();
  });
  afterAll(() => under.stop());

  const append = (stream: string): Append => ({
    command: { id: '00000000-0000-4000-8000-000000000001', fingerprint: sha256(Buffer.from('a')), result: Buffer.from('1') },
    writes: [
      {
        stream,
        expected: 'any',
        subject: stream,
        events: [{ id: '00000000-0000-4000-8000-000000000002', type: 'Happened', body: Buffer.from('{}') }],
      },
    ],
    deadline: new Date(Date.now() + 10_000),
  });

  it('lets a service append only to its own categories', async () => {
    await expect(under.store.append(append('other-1'))).rejects.toThrow('may not write other-1');
    expect((await under.store.append(append('test-1'))).kind).toBe('recorded');
  });

  it('lets a service read only its own categories, and the reader the whole log', async () => {
    const stranger = under.poolAs(serviceRole('mediation'));
    expect((await postgresStore(stranger).readStream('test-1')).events).toEqual([]);
    expect((await under.log.readLog('', 10)).events).toHaveLength(1);
    await stranger.end();
  });

  it.each([
    'update log.event set type = type',
    'delete from log.event',
    'truncate log.event',
    'insert into log.event select * from log.event',
    'update log.head set position = 0',
  ])('refuses a service: %s', async (statement) => {
    await expect(under.own.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    'update log.event set type = type',
    'delete from log.event',
    'truncate log.event',
    'delete from log.command',
    'update log.command set result = result',
  ])('refuses even the owner: %s', async (statement) => {
    const owner = openPool({ connectionString: under.database.url, max: 1 }, () => undefined);
    await expect(owner.query(statement)).rejects.toThrow('append-only');
    await owner.end();
  });

  it('brings the schema up once, however often it is asked', async () => {
    await Promise.all([migrateLog(under.database.url, OWNERS), migrateLog(under.database.url, OWNERS)]);
    expect((await under.log.readLog('', 10)).events).toHaveLength(1);
  });

  it('keeps positions contiguous when many streams append at once and some are refused', async () => {
    const before = (await under.log.readLog('', 1_000)).events.length;
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        under.store.append({
          ...append(`test-race_${index % 6}`),
          command: {
            id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
            fingerprint: sha256(Buffer.from('a')),
            result: Buffer.from('1'),
          },
          writes: [
            {
              stream: `test-race_${index % 6}`,
              expected: index % 2 === 0 ? 'any' : 0,
              subject: 's',
              events: [{ id: `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`, type: 'Happened', body: Buffer.from('{}') }],
            },
          ],
        }),
      ),
    );
    const stored = answers.filter(({ kind }) => kind === 'recorded').length;
    const log = (await under.log.readLog('', 1_000)).events;
    expect(log).toHaveLength(before + stored);
    expect(log.map(({ checkpoint }) => Number(checkpoint))).toEqual(log.map((_, index) => index));
  });

  describe('appends that share a call', () => {
    const id = (kind: string, index: number): string => `00000000-0000-4000-${kind}-${String(index).padStart(12, '0')}`;
    const one = (index: number, overrides: Partial<Append> = {}, type = 'Happened'): Append => ({
      command: { id: id('b000', index), fingerprint: sha256(Buffer.from('a')), result: Buffer.from(`${index}`) },
      writes: [
        {
          stream: `test-shared_${index}`,
          expected: 'none',
          subject: 'shared',
          events: [{ id: id('b001', index), type, body: Buffer.from('{}') }],
        },
      ],
      deadline: new Date(Date.now() + 10_000),
      ...overrides,
    });

    it('are judged each on its own: known, refused, late, failing and good ones side by side', async () => {
      const owner = openPool({ connectionString: under.database.url, max: 1 }, () => undefined);
      await owner.query(`create function public.fail() returns trigger language plpgsql as $f$ begin raise exception 'made to fail'; end $f$;
        create trigger made_to_fail before insert on log.event for each row when (new.type = 'MadeToFail') execute function public.fail()`);
      await under.store.append(one(1));
      const answers = await Promise.allSettled([
        under.store.append(one(2)),
        under.store.append(one(1)),
        under.store.append({ ...one(3), command: { ...one(1).command, fingerprint: sha256(Buffer.from('b')) } }),
        under.store.append(one(4, { deadline: new Date(Date.now() - 1) })),
        under.store.append({
          ...one(5),
          writes: [{ ...one(1).writes[0], expected: 0, stream: 'test-shared_1', subject: 'shared', events: [] }],
        }),
        under.store.append(one(6, {}, 'MadeToFail')),
        under.store.append({ ...one(7), writes: [{ stream: 'other-7', expected: 'any', subject: 's', events: [] }] }),
        under.store.append({
          ...one(8),
          writes: [
            {
              ...one(8).writes[0],
              stream: 'test-shared_8',
              expected: 'any',
              subject: 's',
              events: [{ id: id('b001', 1), type: 'Happened', body: Buffer.from('{"n":1}') }],
            },
          ],
        }),
        under.store.append(one(9)),
      ]);
      await owner.query('drop trigger made_to_fail on log.event; drop function public.fail');
      await owner.end();
      expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.kind : (answer.reason as Error).message))).toEqual([
        'recorded', 'known', 'fingerprint-mismatch', 'deadline-passed', 'conflict', expect.stringContaining('made to fail'), 'this role may not write other-7', 'event-mismatch', 'recorded',
      ]); // prettier-ignore
      const shared = await under.log.readSubject('shared', 1, 100);
      expect(shared.map(({ subjectSequence }) => subjectSequence)).toEqual([1, 2, 3]);
      const { events } = await under.log.readLog('', 1_000);
      expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index));
    });

    it('go on past a session that took the lock and then did nothing', async () => {
      const idle = await under.own.connect();
      idle.on('error', () => undefined);
      await idle.query('begin');
      await idle.query(callQuery([one(20)]));
      const started = Date.now();
      expect((await under.store.append(one(21))).kind).toBe('recorded');
      expect(Date.now() - started).toBeLessThan(3_000);
      expect(await under.store.command(id('b000', 20))).toBeUndefined();
      idle.release(true);
    });

    it('never go back in time', async () => {
      const { events } = await under.log.readLog('', 1_000);
      expect(events.map(({ recordedAt }) => recordedAt)).toEqual(events.map(({ recordedAt }) => recordedAt).sort());
    });
  });
});
