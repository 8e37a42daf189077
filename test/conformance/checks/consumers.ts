import assert from 'node:assert/strict';
import { openPool } from '@fengqiao/postgres';
import { createConsumer, postgresInbox, type Consumer, type Inbox } from '@fengqiao/bus';
import type { Outcome } from '@fengqiao/event-store';
import type { Pool } from 'pg';
import { append, event, fresh, upTo } from '../appends.js';
import { postgresOf, type Check, type PostgresSide, type Tools, type Under } from '../check.js';
import { startChild, type Child } from '../children/start.js';
import { messageOf, TABLES, type News, type Seen, type Settings } from '../children/service.js';
import { until } from '../following.js';
import { pause } from '../sessions.js';

const DISPUTES = ['a', 'b', 'c'];
const LEASE = 1_500;

const causes = async ({ store }: Under, each: number): Promise<void> => {
  for (let round = 0; round < each; round += 1)
    for (const subject of DISPUTES)
      await store.append(append({ stream: `test-cause_${subject}`, subject, events: [event('{}', undefined, 'Cause')] }));
};

const prepared = async (under: Under, tools: Tools): Promise<{ readonly own: Under; readonly postgres: PostgresSide }> => {
  postgresOf(under, 'the log ends with its process: nothing is left to crash between, or to take over');
  const own = await tools.fresh();
  const postgres = postgresOf(own, '');
  await postgres.pool('owner', 1).query(TABLES);
  return { own, postgres };
};

const startService = (settings: Settings, after: Tools['after']): Child<News> => startChild<News>('service', settings, after);

/** Every effect is there once, and the fold has counted every event once. */
const assertOnce = async ({ store }: Under, { pool }: PostgresSide, each: number): Promise<void> => {
  for (const subject of DISPUTES) assert.equal((await store.readStream(`test-effect_${subject}`)).version, each, `effects of ${subject}`);
  const { rows } = await pool('owner', 1).query<Seen>('select stream, count from diversion.seen order by stream');
  const wanted = ['cause', 'effect'].flatMap((what) => DISPUTES.map((subject) => ({ stream: `test-${what}_${subject}`, count: each })));
  assert.deepEqual(rows, wanted);
};

/** It has run everything: all causes, all effects. */
const done = (child: Child<News>, each: number): Promise<number> =>
  until(() => (child.news()?.reached ?? -1) >= DISPUTES.length * 2 * each - 1, 'the process has run everything', 60_000);

const crashes = async (under: Under, tools: Tools): Promise<string> => {
  const { own, postgres } = await prepared(under, tools);
  await causes(own, 10);
  const first = startService({ url: postgres.url, dieBetween: 1 }, tools.after);
  let ended: number | string | undefined;
  void first.ended.then((how) => (ended = how));
  await until(() => ended !== undefined, 'it kills itself between effect and checkpoint', 60_000);
  assert.equal(ended, 'SIGKILL');
  let each = 10;
  const kills = tools.size(8, 1);
  for (let round = 0; round < kills; round += 1) {
    const next = startService({ url: postgres.url }, tools.after);
    await until(() => next.news() !== undefined, 'the process is up', 60_000);
    const more = causes(own, 20);
    await pause(10 + 17 * round);
    next.kill('SIGKILL');
    await more;
    each += 20;
  }
  const last = startService({ url: postgres.url }, tools.after);
  await done(last, each);
  await assertOnce(own, postgres, each);
  return `killed once between effect and checkpoint and ${kills} times anywhere: every effect once`;
};

/** One of several processes runs a group; when it dies, or sleeps past its lease, another does, and the sleeper writes nothing when it wakes. */
const takeOver = async (under: Under, tools: Tools): Promise<string> => {
  const { own, postgres } = await prepared(under, tools);
  const start = (): Child<News> => startService({ url: postgres.url, lease: LEASE }, tools.after);
  const isActive = (child: Child<News>): boolean => child.news()?.active === true;
  const dying = start();
  await until(() => isActive(dying), 'one is active', 60_000); // in both its groups, which two that begin at once may share out between them
  const heir = start();
  await until(() => heir.news() !== undefined, 'a second process is up', 60_000);
  await pause(LEASE / 2);
  assert.deepEqual([isActive(dying), isActive(heir)], [true, false], 'exactly one is active');
  await causes(own, 10);
  dying.kill('SIGKILL');
  const crash = await until(() => isActive(heir), 'taken over after a crash', 10 * LEASE);
  const third = start();
  await until(() => third.news() !== undefined, 'a third process is up', 60_000);
  assert.equal(isActive(third), false);
  heir.kill('SIGSTOP');
  await causes(own, 10);
  const sleep = await until(() => isActive(third), 'taken over from a sleeper', 10 * LEASE);
  await done(third, 20);
  heir.kill('SIGCONT');
  await causes(own, 10);
  await done(third, 30);
  await until(() => !isActive(heir), 'the sleeper knows that it was replaced', 10 * LEASE);
  assert.equal(isActive(third), true);
  await assertOnce(own, postgres, 30);
  assert.ok(Math.max(crash, sleep) <= LEASE * 4 / 3 + tools.size(500, 5_000), `took ${Math.round(crash)} and ${Math.round(sleep)} ms`); // prettier-ignore
  return `taken over after ${Math.round(crash)} ms from the dead and ${Math.round(sleep)} ms from a sleeper (lease ${LEASE} ms), which wrote nothing more`;
};

interface Desk {
  readonly consumer: Consumer;
  readonly inbox: Inbox;
  feed(): Promise<void>;
}

/** A consumer whose reactions to `Poison` fail while `broken`. @param effects what took effect, as `dispute number` */
const deskOf = async (own: Under, pool: Pool, effects: string[], broken: () => boolean): Promise<Desk> => {
  const inbox = postgresInbox(pool, 'diversion');
  const consumer = createConsumer({
    service: 'diversion',
    log: own.log,
    inbox,
    messageOf,
    translate: ({ type, subject, subjectSequence }) => [{ to: 'route', id: `${subject} ${subjectSequence}`, command: { type, data: {} } }],
    react: async ({ id, command }): Promise<Outcome> => {
      if (broken() && (command as { type: string }).type === 'Poison') throw new Error('cannot read this');
      effects.push(id);
      return { kind: 'recorded', result: { id, stream: 'route-x', version: 1, position: '0', events: [], repeated: false } };
    },
  });
  let place = await consumer.load();
  const feed = async (): Promise<void> => {
    for (let more = true; more;) {
      const page = await own.log.readLog(place, 4);
      await consumer.apply(page);
      more = page.events.length > 0;
      place = page.checkpoint;
    }
  };
  return { consumer, inbox, feed };
};

const of = (effects: readonly string[], subject: string): readonly string[] => effects.filter((effect) => effect.startsWith(`${subject} `));
const inOrder = (subject: string, count: number): readonly string[] => upTo(count).map((number) => `${subject} ${number}`);

const parking = async (tools: Tools): Promise<void> => {
  const url = await tools.database();
  const own = await tools.fresh();
  const pool = openPool({ connectionString: url, max: 2 }, () => undefined);
  tools.after(() => pool.end());
  await pool.query(TABLES);
  const stream = fresh();
  const record = async (subject: string, ...types: readonly string[]): Promise<void> => {
    for (const type of types)
      await own.store.append(append({ stream: `${stream}_${subject}`, subject, events: [event('{}', undefined, type)] }));
  };
  let broken = true;
  const effects: string[] = [];
  const first = await deskOf(own, pool, effects, () => broken);
  await record('a', 'Fine', 'Poison', 'Fine', 'Poison', 'Fine');
  await record('b', 'Fine', 'Fine');
  await first.feed();
  assert.deepEqual([of(effects, 'a'), of(effects, 'b')], [inOrder('a', 1), inOrder('b', 2)]);
  const second = await deskOf(own, pool, effects, () => broken); // after a restart
  assert.deepEqual(second.inbox.of('a').map(({ status }) => status), ['parked', 'queued', 'queued', 'queued']); // prettier-ignore
  await record('a', 'Fine');
  await record('b', 'Fine');
  await second.feed();
  assert.deepEqual([of(effects, 'a'), of(effects, 'b')], [inOrder('a', 1), inOrder('b', 3)]);
  const parked = second.inbox.of('a')[0]?.position ?? '';
  assert.equal(await second.consumer.replay(parked), false);
  assert.deepEqual(of(effects, 'a'), inOrder('a', 1));
  broken = false;
  assert.equal(await second.consumer.replay(parked), true);
  await record('a', 'Fine');
  await second.feed();
  assert.deepEqual([of(effects, 'a'), of(effects, 'b')], [inOrder('a', 7), inOrder('b', 3)]);
  assert.deepEqual(second.inbox.all(), []);
};

export const consumerChecks: readonly Check[] = [
  { id: 'C-50', title: 'a crash between effect and checkpoint: delivered again, done once', source: 'E V ★', run: crashes },
  { id: 'C-55', title: 'one active per group; taken over after a crash; a stale one is fenced', source: 'E X', run: takeOver },
  { id: 'C-56', title: 'parked and replayed in the order of its dispute; others flow', source: 'K ★', run: (_, tools) => parking(tools) },
];
