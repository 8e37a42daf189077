import assert from 'node:assert/strict';
import { AheadOfLog, createLogReader, type Checkpoint, type Follower } from '@fengqiao/event-store';
import { append, event, events, fresh, inLanes } from '../appends.js';
import type { Check, Under } from '../check.js';
import { leavesNothing } from '../traces.js';
import { assertWhole, subscribed, until } from '../following.js';
import { boundedMemory } from '../memory.js';
import { pause } from '../sessions.js';

const record = async ({ store }: Under, count: number, type = 'Happened'): Promise<void> => {
  for (let done = 0; done < count; done += 500)
    await store.append(
      append({ stream: fresh(), events: Array.from({ length: Math.min(500, count - done) }, () => event('{}', undefined, type)) }),
    );
};

/** A follower that fails `failures` times at every page, and writes down what its reader says of its checkpoint meanwhile. */
const stumbling = async (under: Under, failures: number): Promise<void> => {
  const { log } = under;
  let [place, delivered, tries]: [Checkpoint, Checkpoint, number] = ['', '', 0];
  const follower: Follower = {
    name: 'stumbling',
    load: async () => place,
    async apply(page) {
      const said = reader.progress()[0]?.checkpoint ?? '';
      assert.ok(log.compare(said, delivered) <= 0, `checkpoint ${said} lies beyond the last event that was taken, ${delivered}`);
      const [first] = page.events;
      if (first) assert.ok(log.compare(first.checkpoint, delivered) > 0, 'an event before the checkpoint came again');
      tries += 1;
      if (tries % (failures + 1) !== 0) throw new Error('not now');
      [place, delivered] = [page.checkpoint, page.checkpoint];
      assert.equal(page.checkpoint, page.events.at(-1)?.checkpoint ?? page.checkpoint);
    },
  };
  const problems: unknown[] = [];
  const { apply } = follower;
  const noted: Follower = { ...follower, apply: (page) => apply(page).catch((error: unknown) => {
    if (error instanceof assert.AssertionError) problems.push(error);
    throw error;
  }) }; // prettier-ignore
  const reader = createLogReader(log, [noted]);
  await reader.start();
  const head = await log.head();
  await until(() => place === head || problems.length > 0, 'a follower that stumbles reaches the end').finally(() => reader.stop());
  assert.deepEqual(problems, []);
  assert.equal(place, await log.head());
};

/** A follower whose checkpoint is not of this log stops and says so, and goes on doing so when the log has grown past that place. */
const halts = async ({ log, ...under }: Under, place: Checkpoint): Promise<void> => {
  let applied = 0;
  const reader = createLogReader(log, [{ name: 'ahead', load: async () => place, apply: async () => void (applied += 1) }]);
  await reader.start();
  try {
    const said = (): boolean => reader.failing()['ahead'] === new AheadOfLog('ahead').message;
    await until(said, 'a follower ahead of its log says so', 5_000);
    await record({ log, ...under }, 20);
    assert.ok(log.compare(await log.head(), place) > 0);
    await pause(300);
    assert.ok(said(), 'it goes on saying so');
    assert.equal(applied, 0);
  } finally {
    await reader.stop();
  }
};

export const subscriptionChecks: readonly Check[] = [
  {
    id: 'C-43',
    title: 'from the start, from the end, after a place: the exact first event',
    source: 'K X',
    async run(_, tools) {
      const own = await tools.fresh();
      await record(own, 7);
      const place = (await own.log.readLog('', 3)).checkpoint;
      const [start, end, after] = await Promise.all(
        (['start', 'end', { after: place }] as const).map((from) => subscribed(own.log, tools.after, { from })),
      );
      await until(() => end?.caughtUp() === 1, 'caught up');
      await record(own, 2);
      await until(() => [start, end, after].every((one) => one?.got.at(-1)?.position === 8), 'the last event', 5_000);
      assertWhole(start?.got ?? [], 0, 9);
      assertWhole(end?.got ?? [], 7, 2);
      assertWhole(after?.got ?? [], 3, 6);
    },
  },
  {
    id: 'C-44',
    title: 'from the past into the present without a gap or a repetition, 16 writers',
    source: 'K X',
    async run(_, tools) {
      const own = await tools.fresh();
      const [past, present] = [tools.size(20_000, 2_000), tools.size(20_000, 800)];
      await record(own, past);
      const { got, reader } = await subscribed(own.log, tools.after);
      const streams = Array.from({ length: 12 }, () => fresh());
      await inLanes(present / 2, 16, (index) =>
        (own.stores[index % own.stores.length] ?? own.store).append(append({ stream: streams[index % 12] ?? '', events: events(2) })),
      );
      assert.equal(await reader.settled(tools.size(60_000, 10_000)), true);
      assertWhole(got, 0, past + present);
      return `${past} past and ${present} new events`;
    },
  },
  {
    id: 'C-49',
    title: 'a checkpoint never lies beyond the last event that was taken',
    source: 'K',
    async run(_, tools) {
      const own = await tools.fresh();
      await record(own, 1_200);
      await stumbling(own, 1);
      await stumbling(own, 0);
    },
  },
  {
    id: 'C-51',
    title: 'whoever has seen more than a restored log holds stops loudly',
    source: '★',
    async run(_, tools) {
      const [whole, restored] = [await tools.fresh(), await tools.fresh()];
      await record(whole, 20);
      await record(restored, 12);
      await halts(restored, await whole.log.head());
      return 'a resumption after the restored log has grown past that place is not told apart';
    },
  },
  {
    id: 'C-52',
    title: 'caught up is said, also of an empty log and of a stream that is not there',
    source: 'K',
    async run(_, tools) {
      const own = await tools.fresh();
      const empty = await subscribed(own.log, tools.after);
      const missing = await subscribed(own.log, tools.after, { filter: { categories: ['missing'] } });
      await until(() => empty.caughtUp() === 1 && missing.caughtUp() === 1, 'caught up on an empty log');
      await record(own, 1_300);
      const late = await subscribed(own.log, tools.after);
      let before = -1;
      const told = await subscribed(own.log, tools.after, {
        take: async ({ events: page }) => void (before = page.at(-1)?.position ?? before),
      });
      await until(() => late.caughtUp() >= 1 && told.caughtUp() >= 1, 'caught up after the past');
      assert.deepEqual([late.got.length, before], [1_300, 1_299]);
      assert.equal(missing.got.length, 0);
    },
  },
  {
    id: 'C-53',
    title: 'a filter that nothing matches moves its checkpoint on',
    source: 'K',
    async run(_, tools) {
      const own = await tools.fresh();
      await record(own, 1_200);
      const end = await own.log.head();
      assert.deepEqual(await own.log.readLog('', 5_000, { types: ['Never'] }), { events: [], checkpoint: end });
      const { got, reader } = await subscribed(own.log, tools.after, { filter: { types: ['Never'] } });
      await until(() => reader.progress()[0]?.checkpoint === end, 'the checkpoint of the past');
      await record(own, 3);
      const newest = await own.log.head();
      await until(() => reader.progress()[0]?.checkpoint === newest, 'the checkpoint of the present');
      await record(own, 1, 'Never');
      await until(() => got.length === 1, 'the one that matches');
      assert.equal(got[0]?.position, 1_203);
    },
  },
  {
    id: 'C-54',
    title: 'a slow handler holds the reading back: memory stays bounded',
    source: 'X',
    run: (_, tools) => boundedMemory(tools),
  },
  {
    id: 'C-57',
    title: 'who stops leaves no connection, no timer and no lock',
    source: 'K',
    run: async (_, tools) => leavesNothing(tools),
  },
];
