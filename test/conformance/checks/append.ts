import assert from 'node:assert/strict';
import type { AppendAnswer, ExpectedVersion } from '@fengqiao/event-store';
import { allAfter, append, atOnce, countOf, events, fresh, upTo, versionsOf } from '../appends.js';
import type { Check, Under } from '../check.js';

const existing = async ({ store }: Under, count = 1): Promise<string> => {
  const stream = fresh();
  await store.append(append({ stream, events: events(count) }));
  return stream;
};

/** Asks with an expected version, which is right or is answered with the true one, and nothing is recorded. */
const judged = (under: Under, has: number, expected: ExpectedVersion): (() => Promise<void>) => {
  return async () => {
    const stream = has > 0 ? await existing(under, has) : fresh();
    const accepted = expected === 'any' || expected === (has === 0 ? 'none' : 'exists') || expected === has;
    const answer = await under.store.append(append({ stream, expected }));
    if (accepted) assert.equal(answer.kind, 'recorded');
    else assert.deepEqual(answer, { kind: 'conflict', conflicts: [{ stream, expected, actual: has }] } satisfies AppendAnswer);
    assert.deepEqual(await versionsOf(under.store, stream), upTo(has + (accepted ? 1 : 0)));
  };
};

const expectations = (id: Check['id'], title: string, source: string, cases: readonly (readonly [number, ExpectedVersion])[]): Check => ({
  id,
  title,
  source,
  run: async (under) => {
    for (const [has, expected] of cases) await judged(under, has, expected)();
  },
});

export const appendChecks: readonly Check[] = [
  {
    id: 'C-01',
    title: 'append to a new stream',
    source: 'K E X',
    async run({ store, log }) {
      const stream = fresh();
      const asked = append({ stream, expected: 'none', events: events(3) });
      const answer = await store.append(asked);
      assert.equal(answer.kind, 'recorded');
      const recorded = (await store.readStream(stream)).events;
      assert.deepEqual(
        recorded.map(({ id, version }) => [id, version]),
        asked.writes[0]?.events.map(({ id }, index) => [id, index + 1]),
      );
      const last = recorded.at(-1);
      assert.equal(answer.kind === 'recorded' && answer.checkpoint, last?.checkpoint);
      assert.deepEqual(
        recorded.map(({ position }) => position - (recorded[0]?.position ?? 0)),
        [0, 1, 2],
      );
      assert.equal(log.compare(recorded[0]?.checkpoint ?? '', last?.checkpoint ?? '') < 0, true);
      return 'the answer carries the place of the last event; versions count from 1 and follow from the expected one';
    },
  },
  {
    id: 'C-02',
    title: 'many events in one append, all or none visible',
    source: 'K E X',
    async run(under) {
      const stream = fresh();
      const seen = new Set<number>();
      let going = true;
      const look = async (): Promise<void> => {
        while (going) {
          seen.add((await under.store.readStream(stream)).version % 40);
          await new Promise(setImmediate);
        }
      };
      const looking = look();
      await atOnce(under, 20, (store) => store.append(append({ stream, events: events(40) })));
      going = false;
      await looking;
      assert.deepEqual([...seen], [0]);
      const [known] = (await under.store.readStream(stream, { limit: 1 })).events;
      const spoiled = events(40).map((one, index) => (index === 20 ? { ...one, id: known?.id ?? '' } : one));
      assert.equal((await under.store.append(append({ stream, events: spoiled }))).kind, 'event-mismatch');
      assert.equal((await under.store.readStream(stream)).version, 800);
    },
  },
  {
    id: 'C-03',
    title: 'the exact version is accepted',
    source: 'K E D X',
    async run(under) {
      for (const [has, expected] of [[0, 0], [1, 1], [7, 7]] as const) await judged(under, has, expected)(); // prettier-ignore
    },
  },
  expectations('C-04', 'a version too high is refused with the true one', 'K E D', [[1, 2], [3, 9], [0, 1]]), // prettier-ignore
  expectations('C-05', 'a version too low is refused with the true one', 'K E C', [[1, 0], [5, 4], [5, 1]]), // prettier-ignore
  expectations('C-06', 'no stream where there is one is refused', 'K X', [[1, 'none'], [4, 'none']]), // prettier-ignore
  expectations('C-07', 'no stream where there is none is accepted', 'K', [[0, 'none']]),
  expectations('C-08', 'a stream where there is none is refused', 'K', [[0, 'exists']]),
  expectations('C-09', 'a stream where there is one is accepted', 'K', [[1, 'exists'], [4, 'exists']]), // prettier-ignore
  {
    id: 'C-10',
    title: 'any version never conflicts: 50 at once',
    source: 'K',
    async run(under) {
      const stream = fresh();
      const answers = await atOnce(under, 50, (store) => store.append(append({ stream, expected: 'any' })));
      assert.equal(countOf(answers, 'recorded'), 50);
      assert.deepEqual(await versionsOf(under.store, stream), upTo(50));
    },
  },
  {
    id: 'C-11',
    title: 'of 50 concurrent creators exactly one wins',
    source: 'X ★',
    async run(under) {
      const stream = fresh();
      const answers = await atOnce(under, 50, (store) => store.append(append({ stream, expected: 'none' })));
      assert.deepEqual([countOf(answers, 'recorded'), countOf(answers, 'conflict')], [1, 49]);
      assert.deepEqual(await versionsOf(under.store, stream), [1]);
    },
  },
  {
    id: 'C-12',
    title: 'of 50 concurrent with the same version exactly one wins',
    source: 'X E',
    async run(under) {
      const stream = await existing(under, 3);
      const answers = await atOnce(under, 50, (store) => store.append(append({ stream, expected: 3 })));
      assert.equal(countOf(answers, 'recorded'), 1);
      const conflicts = answers.filter((answer) => answer.kind === 'conflict');
      assert.equal(conflicts.length, 49);
      for (const { conflicts: named } of conflicts) assert.deepEqual(named, [{ stream, expected: 3, actual: 4 }]);
      assert.deepEqual(await versionsOf(under.store, stream), upTo(4));
    },
  },
  {
    id: 'C-15',
    title: 'versions, positions and subject sequences have no hole',
    source: '★',
    async run(under, tools) {
      const own = await tools.fresh();
      const streams = Array.from({ length: 5 }, () => fresh());
      await own.store.append(append(streams.map((stream) => ({ stream }))));
      const answer = await own.store.append(append({ stream: streams[0] ?? '', expected: 3 }));
      assert.equal(answer.kind, 'conflict');
      await atOnce(own, 200, (store, index) =>
        store.append(
          append({
            stream: streams[index % 5] ?? '',
            subject: `subject-${index % 3}`,
            expected: index % 4 === 0 ? 'any' : index % 7,
            events: events(1 + (index % 3)),
          }),
        ),
      );
      const all = await allAfter(own.log, '');
      assert.deepEqual(all.map(({ position }) => position), all.map((_, index) => index)); // prettier-ignore
      const next = new Map<string, number>();
      for (const { stream, version, subject, subjectSequence } of all)
        for (const [name, number] of [
          [`stream ${stream}`, version],
          [`subject ${subject}`, subjectSequence],
        ] as const) {
          // prettier-ignore
          assert.equal(number, (next.get(name) ?? 0) + 1, name);
          next.set(name, number);
        }
    },
  },
];
