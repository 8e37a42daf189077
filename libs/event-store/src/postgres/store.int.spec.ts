import { Pool } from 'pg';
import { freshDatabase, storeSuite } from '@fengqiao/testing';
import { sha256, type Append } from '../index.js';
import { migrateLog, postgresLog, postgresStore, READER, serviceRole } from './index.js';

const OWNERS = { intake: ['test'], mediation: ['other'] };

const open = async () => {
  const database = await freshDatabase();
  await migrateLog(database.url, OWNERS);
  const poolAs = (role: string): Pool => new Pool({ connectionString: database.url, options: `-c role=${role}`, max: 10 });
  const [own, reader] = [poolAs(serviceRole('intake')), poolAs(READER)];
  const stop = async (): Promise<void> => {
    await own.end();
    await reader.end();
    await database.drop();
  };
  return { database, own, reader, poolAs, store: postgresStore(own), log: postgresLog(reader, database.url), stop };
};

storeSuite('PostgreSQL', open);

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
    const owner = new Pool({ connectionString: under.database.url, max: 1 });
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
});
