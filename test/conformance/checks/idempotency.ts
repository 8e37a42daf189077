import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { sha256, type Append, type AppendAnswer, type EventStore } from '@fengqiao/event-store';
import { append, atOnce, bytes, countOf, event, events, fresh, upTo, versionsOf } from '../appends.js';
import { NotApplicable, type Check, type Tools, type Under } from '../check.js';
import { openPostgres } from '../stores/postgresql.js';

const placeOf = (answer: AppendAnswer): string => ('checkpoint' in answer ? answer.checkpoint : `no place: ${answer.kind}`);

/** The same events under another command, as after a crash of the caller. */
const again = (asked: Append, change: Partial<Append['writes'][number]> = {}): Append =>
  append(asked.writes.map((write) => ({ ...write, ...change })));

/** Events that were recorded are asked for again: known, at the place where they are, and nothing new. */
const isKnown = async ({ store }: Under, asked: Append, repeated: Append): Promise<void> => {
  const stream = asked.writes[0]?.stream ?? '';
  const before = await store.readStream(stream);
  const answer = await store.append(repeated);
  assert.equal(answer.kind, 'known');
  const last = repeated.writes[0]?.events.at(-1)?.id;
  assert.equal(placeOf(answer), before.events.find(({ id }) => id === last)?.checkpoint);
  assert.deepEqual(await store.readStream(stream), before);
};

const recordedThree = async ({ store }: Under): Promise<Append> => {
  const asked = append({ stream: fresh(), expected: 'none', events: [event('{"n":1}'), event('{"n":2}'), event('{"n":3}')] });
  assert.equal((await store.append(asked)).kind, 'recorded');
  return asked;
};

const isRefused = async (store: EventStore, asked: Append, stream: string, version: number): Promise<void> => {
  assert.equal((await store.append(asked)).kind, 'event-mismatch');
  assert.equal((await store.readStream(stream)).version, version);
};

/** Further events in appends of 200, as fast as the store takes them. */
const manyLater = async (under: Under, count: number): Promise<void> => {
  const body = bytes('{}');
  for (let done = 0; done < count;) {
    const lanes = Array.from({ length: 16 }, (_, lane) => ({ lane, size: Math.min(200, count - done - lane * 200) })).filter(
      ({ size }) => size > 0,
    );
    await atOnce(under, lanes.length, (store, index) =>
      store.append(append({ stream: `test-later_${index}`, events: Array.from({ length: lanes[index]?.size ?? 0 }, () => event(body)) })),
    );
    done += lanes.reduce((sum, { size }) => sum + size, 0);
  }
};

const longAfter = async (under: Under, count: number): Promise<() => Promise<void>> => {
  const asked = await recordedThree(under);
  const own = append({ stream: fresh() });
  await under.store.append(own);
  await manyLater(under, count);
  return async () => {
    await isKnown(under, asked, again(asked));
    assert.equal((await under.store.append(own)).kind, 'known');
  };
};

const afterRestart = async (tools: Tools, count: number): Promise<void> => {
  const server = await tools.server();
  const url = await server.create();
  const first = await openPostgres(url);
  const asked = await recordedThree(first);
  const own = append({ stream: fresh() });
  await first.store.append(own);
  await manyLater(first, count);
  await first.close();
  await server.restart();
  const second = await openPostgres(url);
  tools.after(() => second.close());
  await isKnown(second, asked, again(asked));
  assert.equal((await second.store.append(own)).kind, 'known');
};

export const idempotencyChecks: readonly Check[] = [
  {
    id: 'C-19',
    title: 'the same events at the same version again: success, nothing new',
    source: 'K',
    async run(under) {
      const asked = await recordedThree(under);
      await isKnown(under, asked, again(asked));
      const stream = fresh();
      const one = append({ stream, expected: 'none', events: events(2) });
      const answers = await atOnce(under, 20, (store, index) => store.append(index % 2 === 0 ? one : again(one)));
      assert.deepEqual([countOf(answers, 'recorded'), countOf(answers, 'known')], [1, 19]);
      assert.equal(new Set(answers.map(placeOf)).size, 1);
      assert.deepEqual(await versionsOf(under.store, stream), upTo(2));
    },
  },
  {
    id: 'C-20',
    title: 'the same events under any version again: success, nothing new',
    source: 'K',
    async run(under) {
      const asked = await recordedThree(under);
      for (const expected of ['any', 'exists', 3, 99] as const) await isKnown(under, asked, again(asked, { expected }));
    },
  },
  {
    id: 'C-21',
    title: 'a whole batch again is known',
    source: 'K',
    async run(under) {
      const asked = append([
        { stream: fresh(), expected: 'none', events: events(4) },
        { stream: fresh(), events: events(2) },
      ]);
      const answer = await under.store.append(asked);
      await under.store.append(append(asked.writes.map(({ stream }) => ({ stream }))));
      const repeated = await under.store.append(again(asked));
      assert.deepEqual([repeated.kind, placeOf(repeated)], ['known', placeOf(answer)]);
      for (const [index, { stream }] of asked.writes.entries())
        assert.equal((await under.store.readStream(stream)).version, index === 0 ? 5 : 3);
    },
  },
  {
    id: 'C-22',
    title: 'a part of a batch again is known',
    source: 'K',
    async run(under) {
      const asked = await recordedThree(under);
      const all = asked.writes[0]?.events ?? [];
      for (const part of [all.slice(0, 1), all.slice(0, 2), all.slice(1)]) await isKnown(under, asked, again(asked, { events: part }));
    },
  },
  {
    id: 'C-23',
    title: 'an old beginning with a new end is refused, nothing is written',
    source: 'K',
    async run(under) {
      const asked = await recordedThree(under);
      const { stream = '', events: old = [] } = asked.writes[0] ?? {};
      for (const mixed of [
        [...old, event()],
        [old[0] ?? event(), event()],
        [event(), ...old],
      ])
        for (const expected of ['any', 'none', 3] as const)
          await isRefused(under.store, again(asked, { events: mixed, expected }), stream, 3);
    },
  },
  {
    id: 'C-24',
    title: 'the same id with other content is refused as such',
    source: '★',
    async run(under) {
      const asked = await recordedThree(under);
      const { stream = '', events: [old] = [] } = asked.writes[0] ?? {};
      const id = old?.id ?? '';
      for (const other of [event('{"n":9}', id), event('{"n":1}', id, 'Otherwise'), event('{"n": 1}', id)])
        await isRefused(under.store, append({ stream, events: [other] }), stream, 3);
    },
  },
  {
    id: 'C-25',
    title: 'the same id in another stream is refused',
    source: 'X',
    async run(under) {
      const asked = await recordedThree(under);
      const other = fresh();
      for (const expected of ['any', 'none'] as const)
        await isRefused(under.store, append({ stream: other, expected, events: asked.writes[0]?.events ?? [] }), other, 0);
    },
  },
  {
    id: 'C-26',
    title: 'known after a million later events, a restart and a restore',
    source: '★',
    async run(under, tools) {
      const count = tools.size(1_000_000, 5_000);
      if (under.name === 'postgresql') {
        await afterRestart(tools, count);
        return `${count} later events, then the server stopped and started; a restore is C-63`;
      }
      const asked = await longAfter(await tools.fresh(), count);
      await asked();
      if (under.name === 'in-memory') throw new NotApplicable(`known after ${count} later events; a restart ends what is in memory`);
      return `${count} later events`;
    },
  },
  {
    id: 'C-27',
    title: 'a command said again gets its stored answer, byte for byte',
    source: '★',
    async run({ store }) {
      const stream = fresh();
      const result = randomBytes(300);
      const asked = append({ stream }, { result });
      const place = placeOf(await store.append(asked));
      const repeated = await store.append({ ...asked, writes: append({ stream, expected: 0, events: events(2) }).writes });
      assert.equal(repeated.kind, 'known');
      assert.equal(placeOf(repeated), place);
      assert.deepEqual(repeated.kind === 'known' && Buffer.from(repeated.result), result);
      const stored = await store.command(asked.command.id);
      assert.deepEqual(stored && [Buffer.from(stored.result), Buffer.from(stored.fingerprint), stored.checkpoint], [result, Buffer.from(asked.command.fingerprint), place]); // prettier-ignore
      assert.equal((await store.readStream(stream)).version, 1);
      const other = { ...asked, command: { ...asked.command, fingerprint: sha256(bytes('another question')) } };
      assert.deepEqual(await store.append(other), { kind: 'fingerprint-mismatch' });
      assert.equal(await store.command('00000000-0000-4000-8000-00000000ffff'), undefined);
    },
  },
];
