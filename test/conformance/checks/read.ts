import assert from 'node:assert/strict';
import { InvalidBounds, type EventLog, type ReadStream } from '@fengqiao/event-store';
import { postgresLog, postgresStore } from '@fengqiao/event-store/postgres';
import { allAfter, append, event, events, fresh, inLanes, refusedAs, upTo } from '../appends.js';
import { postgresOf, type Check, type Under } from '../check.js';

const reading =
  ({ store }: Under, stream: string) =>
  async (options: ReadStream): Promise<readonly number[]> =>
    (await store.readStream(stream, options)).events.map(({ version }) => version);

const five = async ({ store }: Under): Promise<string> => {
  const stream = fresh();
  await store.append(append({ stream, events: events(5) }));
  return stream;
};

/** Plans that a server may choose one day; each is forced, and seen to be in use. */
const PLANS = {
  'Seq Scan': { enable_indexscan: 'off', enable_indexonlyscan: 'off', enable_bitmapscan: 'off' },
  'Index Scan': { enable_seqscan: 'off', enable_bitmapscan: 'off' },
  'Bitmap': { enable_seqscan: 'off', enable_indexscan: 'off', enable_indexonlyscan: 'off' },
} as const; // prettier-ignore

const orderUnder = async (own: Under, plan: keyof typeof PLANS, streams: readonly string[]): Promise<void> => {
  const postgres = postgresOf(own, '');
  const [service, reader] = [postgres.pool('service', 1, PLANS[plan]), postgres.pool('reader', 1, PLANS[plan])];
  const { rows } = await reader.query<{ 'QUERY PLAN': string }>(
    'explain select * from log.event where stream = $1 and version between 1 and 9999',
    [streams[0]],
  ); // prettier-ignore
  assert.match(rows.map((row) => row['QUERY PLAN']).join('\n'), new RegExp(plan));
  const [store, log] = [postgresStore(service), postgresLog(reader, postgres.url)];
  for (const stream of streams) {
    assert.deepEqual((await store.readStream(stream)).events.map(({ version }) => version), upTo(100)); // prettier-ignore
    assert.deepEqual((await store.readStream(stream, { backwards: true, limit: 3 })).events.map(({ version }) => version), [100, 99, 98]); // prettier-ignore
    assert.deepEqual((await log.readSubject(stream, 1, 200)).map(({ subjectSequence }) => subjectSequence), upTo(100)); // prettier-ignore
  }
  const all = await allAfter(log, '', 77);
  assert.deepEqual(all.map(({ position }) => position), all.map((_, index) => index)); // prettier-ignore
};

const invalidReadings = ({ store, log }: Under): readonly (readonly [string, () => Promise<unknown>])[] => [
  ...[0, -1, 1.5, Number.NaN].map((from) => [`from ${from}`, () => store.readStream('test-x', { from })] as const),
  ...[-1, 0.5].map((to) => [`to ${to}`, () => store.readStream('test-x', { to })] as const),
  ...[0, -7, 1.5].map((limit) => [`limit ${limit}`, () => store.readStream('test-x', { limit })] as const),
  ...[0, -1].map((limit) => [`log limit ${limit}`, () => log.readLog('', limit)] as const),
  ...[0, -1].map((limit) => [`log limit ${limit} backwards`, () => log.readBackwards(undefined, limit)] as const),
  ['subject from 0', () => log.readSubject('x', 0, 10)],
  ['subject limit 0', () => log.readSubject('x', 1, 0)],
  ['a place that is none', () => log.readLog('nowhere', 10)],
  ['a place that is none, backwards', () => log.readBackwards('nowhere', 10)],
];

export const readChecks: readonly Check[] = [
  {
    id: 'C-28',
    title: 'no stream is not an empty reading',
    source: 'K E X',
    async run(under) {
      const stream = await five(under);
      assert.deepEqual(await under.store.readStream(fresh()), { version: 0, events: [] });
      assert.deepEqual(await under.store.readStream(stream, { from: 6 }), { version: 5, events: [] });
      return 'version 0 says that there is no stream';
    },
  },
  {
    id: 'C-29',
    title: 'from, to and limit, inclusive',
    source: 'K E C X',
    async run(under) {
      const stream = await five(under);
      const read = reading(under, stream);
      assert.deepEqual(await read({}), [1, 2, 3, 4, 5]);
      assert.deepEqual(await read({ from: 2, to: 4 }), [2, 3, 4]);
      assert.deepEqual(await read({ from: 3, to: 3 }), [3]);
      assert.deepEqual(await read({ from: 4, to: 2 }), []);
      assert.deepEqual(await read({ to: 2 }), [1, 2]);
      assert.deepEqual(await read({ from: 4, limit: 5 }), [4, 5]);
      assert.deepEqual(await read({ from: 2, limit: 2 }), [2, 3]);
      assert.deepEqual(await read({ from: 5, to: 99 }), [5]);
      assert.equal((await under.store.readStream(stream, { limit: 1 })).version, 5);
    },
  },
  {
    id: 'C-30',
    title: 'backwards from the end and from a version',
    source: 'K C X',
    async run(under) {
      const stream = await five(under);
      const read = reading(under, stream);
      assert.deepEqual(await read({ backwards: true }), [5, 4, 3, 2, 1]);
      assert.deepEqual(await read({ backwards: true, limit: 2 }), [5, 4]);
      assert.deepEqual(await read({ backwards: true, from: 3 }), [3, 2, 1]);
      assert.deepEqual(await read({ backwards: true, from: 4, to: 2 }), [4, 3, 2]);
      assert.deepEqual(await read({ backwards: true, from: 4, limit: 2 }), [4, 3]);
      assert.deepEqual(await read({ backwards: true, from: 99, limit: 1 }), [5]);
      assert.equal((await under.store.readStream(stream, { backwards: true, limit: 1 })).version, 5);
    },
  },
  {
    id: 'C-31',
    title: 'ordered whatever plan the server chooses',
    source: 'E',
    async run(under, tools) {
      postgresOf(under, 'this store has no query planner');
      const own = await tools.fresh();
      const streams = Array.from({ length: 6 }, () => fresh());
      await inLanes(100, 8, () => own.store.append(append(streams.map((stream) => ({ stream })))));
      const owner = postgresOf(own, '').pool('owner', 1);
      await owner.query('cluster log.event using event_id'); // the rows now lie in the order of their random ids
      await owner.query('analyze log.event');
      for (const plan of Object.keys(PLANS) as (keyof typeof PLANS)[]) await orderUnder(own, plan, streams);
      return 'rows shuffled on disk, then sequential, index and bitmap scans forced';
    },
  },
  {
    id: 'C-32',
    title: 'bounds that cannot be are refused as such',
    source: 'K',
    async run(under) {
      for (const [what, read] of invalidReadings(under)) await refusedAs(read, InvalidBounds, what);
    },
  },
  {
    id: 'C-34',
    title: 'what was acknowledged can be read at once, on any connection',
    source: '★',
    async run(under) {
      await inLanes(200, 16, async (index) => {
        const stream = fresh();
        const answer = await under.store.append(append({ stream }));
        const other = under.stores[index % under.stores.length] ?? under.store;
        assert.equal((await other.readStream(stream)).version, 1);
        if (index % 10 !== 0) return;
        const head = await under.log.head();
        assert.equal(under.log.compare(head, answer.kind === 'recorded' ? answer.checkpoint : 'none') >= 0, true);
      });
    },
  },
  {
    id: 'C-35',
    title: 'the log both ways, from a place, a limit, by type and category',
    source: 'K X',
    async run({ store, log }, tools) {
      const typed = (type: string) => event('{}', undefined, type);
      const before = await log.head();
      const [stream, subject] = [fresh(), `subject-${fresh()}`];
      await store.append(append({ stream, subject, events: ['A', 'B', 'A', 'C', 'B'].map(typed) }));
      const end = await log.head();
      const types = async (page: ReturnType<EventLog['readLog']>): Promise<string> => (await page).events.map(({ type }) => type).join('');
      assert.equal(await types(log.readLog(before, 10)), 'ABACB');
      assert.equal(await types(log.readLog(before, 2)), 'AB');
      assert.equal(await types(log.readLog((await log.readLog(before, 2)).checkpoint, 2)), 'AC');
      assert.equal(await types(log.readBackwards(undefined, 3)), 'BCA');
      assert.equal(await types(log.readBackwards(end, 2)), 'CA');
      assert.equal(await types(log.readLog(before, 10, { types: ['A'] })), 'AA');
      assert.equal(await types(log.readLog(before, 10, { types: ['B', 'C'], categories: ['test'] })), 'BCB');
      assert.equal(await types(log.readLog(before, 10, { categories: ['other'] })), '');
      assert.equal(await types(log.readBackwards(undefined, 4, { types: ['B'] })), 'BB');
      assert.deepEqual((await log.readSubject(subject, 2, 3)).map(({ type }) => type).join(''), 'BAC');
      assert.deepEqual(await log.readLog(end, 10), { events: [], checkpoint: end });
      const empty = (await tools.fresh()).log;
      assert.deepEqual([await empty.readLog('', 10), await empty.readBackwards(undefined, 10)], [{ events: [], checkpoint: '' }, { events: [], checkpoint: '' }]); // prettier-ignore
      const whole = await allAfter(log, '');
      let backwards: string[] = [];
      for (let place: string | undefined; ;) {
        const page = await log.readBackwards(place, 500);
        backwards = [...backwards, ...page.events.map(({ id }) => id)];
        if (page.events.length === 0 || page.events.at(-1)?.position === 0) break;
        place = page.checkpoint;
      }
      assert.deepEqual(backwards.reverse(), whole.map(({ id }) => id)); // prettier-ignore
    },
  },
  {
    id: 'C-33',
    title: 'whoever reads while others append sees a prefix, no torn batch',
    source: '★',
    async run(under, tools) {
      const own = await tools.fresh();
      const streams = Array.from({ length: 4 }, () => fresh());
      let going = true;
      let looks = 0;
      const look = async (stream: string): Promise<void> => {
        while (going) {
          const { version, events: seen } = await own.store.readStream(stream);
          assert.equal(version % 7, 0);
          assert.deepEqual(seen.map(({ version: one }) => one), upTo(version)); // prettier-ignore
          const log = await own.log.readLog('', 100_000);
          assert.equal(log.events.length % 28, 0);
          assert.deepEqual(log.events.map(({ position }) => position), log.events.map((_, index) => index)); // prettier-ignore
          looks += 1;
          await new Promise(setImmediate);
        }
      };
      const looking = Promise.all(streams.map(look));
      await inLanes(tools.size(400, 48), 16, (index) =>
        (own.stores[index % own.stores.length] ?? own.store).append(append(streams.map((stream) => ({ stream, events: events(7) })))),
      ).finally(() => (going = false));
      await looking;
      assert.ok(looks > 0);
      return `16 writers, ${looks} readings meanwhile`;
    },
  },
];
