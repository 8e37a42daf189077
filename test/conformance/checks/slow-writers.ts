import assert from 'node:assert/strict';
import type { EventStore } from '@fengqiao/event-store';
import { append, events, fresh, inLanes, upTo } from '../appends.js';
import { postgresOf, type Check, type PostgresSide, type Tools, type Under } from '../check.js';
import { assertWhole, subscribed, until } from '../following.js';
import { openSession, pause } from '../sessions.js';

const NO_SESSIONS = 'an append is one step of one process here: there is no transaction to be slow, rolled back or left open';

/** An own store with a table that a caller may write before it appends. */
const prepared = async (under: Under, tools: Tools): Promise<{ readonly own: Under; readonly postgres: PostgresSide }> => {
  postgresOf(under, NO_SESSIONS);
  const own = await tools.fresh();
  const postgres = postgresOf(own, NO_SESSIONS);
  await postgres
    .pool('owner', 1)
    .query('create table public.scratch (id int primary key, writer int not null); grant all on public.scratch to fengqiao_service');
  return { own, postgres };
};

const oneEvent = async (store: EventStore, stream = fresh()): Promise<void> =>
  assert.equal((await store.append(append({ stream }))).kind, 'recorded');

/** 16 writers: half through the store, the others with sessions that write first, wait, commit or roll back. @returns events recorded */
const sixteen = async (own: Under, tools: Tools, rounds: number): Promise<number> => {
  const postgres = postgresOf(own, '');
  const streams = Array.from({ length: 8 }, () => fresh());
  let recorded = 0;
  const plain = async (round: number): Promise<void> => {
    await own.store.append(append({ stream: streams[round % 8] ?? '', events: events(2) }));
    recorded += 2;
  };
  const raw = async (writer: number): Promise<void> => {
    const session = await openSession(postgres, tools.after);
    for (let round = 0; round < rounds; round += 1) {
      const backed = (round + writer) % 4 === 0;
      await session.query('begin');
      await session.query(`insert into public.scratch values (${writer * 1_000_000 + round}, ${writer})`);
      if (round % 3 === 0) await pause((writer * 7 + round) % 9);
      await session.store.append(append({ stream: streams[(round + writer) % 8] ?? '', events: events(3) }));
      if (round % 5 === 0) await pause((writer * 5 + round) % 9);
      await session.query(backed ? 'rollback' : 'commit');
      if (!backed) recorded += 3;
    }
    await session.end();
  };
  await Promise.all([inLanes(rounds * 8, 8, plain), ...upTo(8).map(raw)]);
  return recorded;
};

/** The time until an event recorded after `before` is seen: the best of some, since a store that stalls does so every time. */
const bestDelay = async (tools: Tools, own: Under, before: () => Promise<void>): Promise<number> => {
  const { got } = await subscribed(own.log, tools.after, { from: 'end' });
  const delays: number[] = [];
  for (let round = 1; round <= 5; round += 1) {
    await before();
    const stream = fresh();
    await oneEvent(own.store, stream);
    delays.push(await until(() => got.some((one) => one.stream === stream), 'the event after it', 5_000));
  }
  return Math.round(Math.min(...delays));
};

export const slowWriterChecks: readonly Check[] = [
  {
    id: 'C-45',
    title: 'a transaction that began first and commits last is not skipped',
    source: 'E M',
    async run(under, tools) {
      const { own, postgres } = await prepared(under, tools);
      const { got, reader } = await subscribed(own.log, tools.after);
      const slow = await openSession(postgres, tools.after);
      await slow.query('begin');
      await slow.query('insert into public.scratch values (1, 1)'); // it has its transaction id now
      await inLanes(40, 16, () => oneEvent(own.store));
      await until(() => got.length === 40, 'the others are seen meanwhile');
      await oneEvent(slow.store);
      const blocked = Promise.all(Array.from({ length: 16 }, () => oneEvent(own.store))); // they wait for its place in the order
      await pause(100);
      await slow.query('commit');
      await blocked;
      await until(() => got.length === 57, 'the slow one, and those behind it');
      assertWhole(got, 0, 57);
      const count = await sixteen(own, tools, tools.size(60, 8));
      assert.equal(await reader.settled(30_000), true);
      assertWhole(got, 0, 57 + count);
      return `then 16 writers, of them 8 slow sessions: ${count} events, none skipped`;
    },
  },
  {
    id: 'C-46',
    title: 'what is rolled back does not stall a subscription: 100 ms',
    source: 'E M V',
    async run(under, tools) {
      const { own, postgres } = await prepared(under, tools);
      const session = await openSession(postgres, tools.after);
      const delay = await bestDelay(tools, own, async () => {
        await session.query('begin');
        await session.store.append(append({ stream: fresh(), events: events(5) }));
        await session.query('rollback');
      });
      assert.ok(delay <= 100, `seen only after ${delay} ms`);
      const { rows } = await postgres.pool('owner', 1).query<{ next: number }>('select position::int as next from log.head');
      assert.equal(rows[0]?.next, 5);
      return `seen ${delay} ms after its append; no number was lost`;
    },
  },
  {
    id: 'C-47',
    title: 'a session left idle after its append holds the others up for less than a second',
    source: '★',
    async run(under, tools) {
      const { own, postgres } = await prepared(under, tools);
      const { got } = await subscribed(own.log, tools.after);
      const delays: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        const idle = await openSession(postgres, tools.after);
        await idle.query('begin');
        await idle.store.append(append({ stream: fresh('idle_') }));
        const started = performance.now();
        await Promise.all(Array.from({ length: 16 }, () => oneEvent(own.store)));
        await until(() => got.length === 16 * (round + 1), 'the others are seen');
        delays.push(Math.round(performance.now() - started));
        await assert.rejects(idle.query('commit'));
      }
      assert.ok(Math.min(...delays) < 1_000, `held up for ${delays.join(', ')} ms`);
      assertWhole(got, 0, 48);
      assert.equal(got.some(({ stream }) => stream.startsWith('test-idle_')), false); // prettier-ignore
      return `held up for ${Math.min(...delays)} ms; the session was ended, its event not recorded`;
    },
  },
  {
    id: 'C-48',
    title: 'the order of a stream is kept where callers write something else first',
    source: '★',
    async run(under, tools) {
      const { own } = await prepared(under, tools);
      const { got, reader } = await subscribed(own.log, tools.after);
      const count = await sixteen(own, tools, tools.size(120, 10));
      assert.equal(await reader.settled(30_000), true);
      assertWhole(got, 0, count);
      for (const stream of new Set(got.map((one) => one.stream))) {
        const versions = got.filter((one) => one.stream === stream).map(({ version }) => version);
        assert.deepEqual(versions, upTo(versions.length));
      }
      return `${count} events of 16 writers on 8 streams`;
    },
  },
];
