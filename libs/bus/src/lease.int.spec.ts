import type { Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import { Fenced } from '@fengqiao/event-store';
import { eventually, freshDatabase } from '@fengqiao/testing';
import { CONSUMER, inboxTables, postgresInbox } from './inbox.js';
import { leaseColumns, postgresLease } from './lease.js';
import { createPresence, type Presence } from './presence.js';

describe('a lease', () => {
  let pool: Pool;
  let url: string;
  let drop: () => Promise<void>;
  const present: Presence[] = [];

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ url, drop } = database);
    pool = openPool({ connectionString: url, max: 4 }, () => undefined);
    await pool.query('create schema diversion');
    await pool.query(inboxTables('diversion'));
    await pool.query(leaseColumns('diversion'));
  }, 60_000);
  beforeEach(() => pool.query('delete from diversion.checkpoint; delete from diversion.held_message'));
  afterAll(async () => {
    await Promise.all(present.map((one) => one.stop()));
    await pool.end();
    await drop();
  });

  const process = async (milliseconds: number) => {
    const presence = await createPresence(url);
    present.push(presence);
    const lease = postgresLease({ pool, schema: 'diversion', name: CONSUMER, owner: presence.owner, milliseconds });
    return { presence, lease, inbox: postgresInbox(pool, 'diversion', lease) };
  };
  const held = { position: '7', subject: 'd1', status: 'parked', reason: 'test' } as const;

  it('is held by one process, which learns that another stands by', async () => {
    const [one, other] = [await process(60_000), await process(60_000)];
    expect([await one.lease.take(), await other.lease.take()]).toEqual([true, false]);
    expect([one.lease.held(), one.lease.epoch(), other.lease.held(), other.lease.epoch()]).toEqual([true, '1', false, undefined]);
    expect(one.lease.contended()).toBe(false);
    expect(await one.lease.take()).toBe(true);
    expect([one.lease.contended(), one.lease.epoch()]).toEqual([true, '1']);
  });

  it('passes at once when it is given up, or when its holder has gone without a word', async () => {
    const [one, other, third] = [await process(60_000), await process(60_000), await process(60_000)];
    await one.lease.take();
    await one.lease.release();
    expect([await other.lease.take(), other.lease.epoch()]).toEqual([true, '2']);
    expect(await third.lease.take()).toBe(false);
    await other.presence.stop();
    await eventually(async () => expect(await third.lease.take()).toBe(true));
    expect(third.lease.epoch()).toBe('3');
  });

  it('passes when its term has run out, and nothing that the old holder still writes is recorded', async () => {
    const [one, other] = [await process(300), await process(60_000)];
    await one.lease.take();
    await one.inbox.hold(held);
    await one.inbox.advance('8');
    await eventually(async () => expect(await other.lease.take()).toBe(true));
    expect(one.lease.held()).toBe(false);
    expect(() => one.inbox.assertMine()).toThrow(Fenced);
    await expect(one.inbox.hold({ ...held, position: '9' })).rejects.toThrow(Fenced);
    await expect(one.inbox.advance('9')).rejects.toThrow(Fenced);
    await expect(one.inbox.remove('7')).rejects.toThrow(Fenced);
    expect(await one.lease.take()).toBe(false);
    expect(await other.inbox.load()).toBe('8');
    expect(other.inbox.all()).toEqual([held]);
    await other.inbox.remove('7');
    expect([await other.inbox.count(), await one.inbox.list(10)]).toEqual([0, []]);
  });

  it('lets a holder go on that was paused, where nobody has taken over meanwhile', async () => {
    const one = await process(100);
    await one.lease.take();
    await eventually(async () => expect(one.lease.held()).toBe(false));
    expect([await one.lease.take(), one.lease.epoch(), one.lease.held()]).toEqual([true, '1', true]);
  });
});
