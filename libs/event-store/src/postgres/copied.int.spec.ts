import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import { freshDatabase } from '@fengqiao/testing';
import { sha256 } from '../index.js';
import { copiedAfter } from './copied.js';
import { migrateLog, postgresLog, postgresStore, READER, serviceRole } from './index.js';

describe('pages of the log as they are copied out', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let pools: { readonly own: Pool; readonly reader: Pool };
  const bodies = [
    Buffer.from('{}'),
    Buffer.from('{"事由":"借款\\u0000"}'),
    Buffer.alloc(0),
    randomBytes(300_000),
    Buffer.from([0, 255, 254]),
  ];

  beforeAll(async () => {
    database = await freshDatabase();
    await migrateLog(database.url, { intake: ['test'] });
    const poolAs = (role: string): Pool =>
      openPool({ connectionString: database.url, options: `-c role=${role}`, max: 3 }, () => undefined);
    pools = { own: poolAs(serviceRole('intake')), reader: poolAs(READER) };
    const store = postgresStore(pools.own);
    for (const [index, body] of bodies.entries())
      await store.append({
        command: { id: randomUUID(), fingerprint: sha256(body), result: Buffer.from('1') },
        writes: [{ stream: `test-纠纷${index}`, expected: 0, subject: '纠纷', events: [{ id: randomUUID(), type: 'Happened', body }] }],
        deadline: new Date(Date.now() + 10_000),
      });
  });
  afterAll(async () => {
    await pools.own.end();
    await pools.reader.end();
    await database.drop();
  });

  it('hold byte for byte what rows of text hold', async () => {
    const copied = await copiedAfter(pools.reader, -1, 100);
    expect(copied.map(({ body }) => Buffer.from(body))).toEqual(bodies);
    expect(copied).toEqual(await postgresLog(pools.reader, database.url).readSubject('纠纷', 1, 100));
  });

  it('begin after a position, have no more than was asked for, and may be empty', async () => {
    expect((await copiedAfter(pools.reader, 1, 2)).map(({ position }) => position)).toEqual([2, 3]);
    expect(await copiedAfter(pools.reader, bodies.length, 10)).toEqual([]);
  });

  it('fail as the query does, and the pool goes on', async () => {
    const stranger = openPool({ connectionString: database.url, options: '-c role=pg_monitor', max: 1 }, () => undefined);
    await expect(copiedAfter(stranger, -1, 1)).rejects.toThrow('permission denied');
    await expect(copiedAfter(stranger, -1, 1)).rejects.toThrow('permission denied');
    expect((await stranger.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await stranger.end();
  });

  it('are refused for what is no number', async () => {
    await expect(copiedAfter(pools.reader, Number.NaN, 1)).rejects.toThrow('no place');
    await expect(copiedAfter(pools.reader, 1.5, 1)).rejects.toThrow('no place');
  });
});
