import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sha256, UnfitAppend, type Append, type AppendAnswer } from '@fengqiao/event-store';
import { allAfter, append, atOnce, bytes, event, events, fresh, refusedAs, upTo } from '../appends.js';
import type { Check, Under } from '../check.js';

/** Every way in which an append is refused, on a subject of its own. */
const refusals = async ({ store }: Under, subject: string): Promise<readonly (readonly [Append, AppendAnswer['kind']])[]> => {
  const [open, shut, known] = [fresh(), fresh(), event('{"known":true}')];
  const before = append({ stream: open, subject, events: [known, event()] });
  await store.append(before);
  await store.append(append({ stream: shut, subject, closes: true }));
  const good = { stream: fresh(), subject };
  const late = new Date(Date.now() - 1_000);
  return [
    [append([good, { stream: open, subject, expected: 7 }]), 'conflict'],
    [append([good, { stream: open, subject, expected: 'none', events: [] }]), 'conflict'],
    [append([good, { stream: shut, subject }]), 'closed'],
    [append([good, { stream: open, subject, events: [event('{"other":true}', known.id)] }]), 'event-mismatch'],
    [append([good, { stream: open, subject, events: [known, event()] }]), 'event-mismatch'],
    [append([good], { id: before.command.id, fingerprint: sha256(bytes('another')) }), 'fingerprint-mismatch'],
    [append([good], {}, late), 'deadline-passed'],
  ];
};

export const severalChecks: readonly Check[] = [
  {
    id: 'C-13',
    title: 'a refused append leaves nothing',
    source: 'X V',
    async run(_, tools) {
      const own = await tools.fresh();
      const subject = `subject-${randomUUID()}`;
      const asked = await refusals(own, subject);
      const before = await allAfter(own.log, '');
      for (const [refused, kind] of asked) {
        assert.equal((await own.store.append(refused)).kind, kind);
        if (kind !== 'fingerprint-mismatch') assert.equal(await own.store.command(refused.command.id), undefined, kind);
      }
      assert.deepEqual(await allAfter(own.log, ''), before);
      assert.equal((await own.store.readStream(asked[0]?.[0].writes[0]?.stream ?? '')).version, 0);
      await own.store.append(append({ stream: fresh(), subject }));
      const last = (await allAfter(own.log, '')).at(-1);
      assert.deepEqual([last?.position, last?.subjectSequence], [before.length, before.length + 1]);
      const owner = own.postgres?.pool('owner', 1);
      if (!owner) return;
      const { rows } = await owner.query(
        'select (select position from log.head)::int as next, (select count(*) from log.command)::int as commands, (select count(*) from log.closed)::int as closed',
      );
      assert.deepEqual(rows, [{ next: before.length + 1, commands: 3, closed: 1 }]);
    },
  },
  {
    id: 'C-14',
    title: 'an empty append records nothing and is no conflict',
    source: 'E',
    async run({ store, log }) {
      const stream = fresh();
      const head = await log.head();
      for (const expected of ['any', 'none', 0] as const) {
        const asked = append({ stream, expected, events: [] });
        assert.deepEqual(await store.append(asked), { kind: 'recorded', checkpoint: '' });
        assert.equal((await store.append(asked)).kind, 'known');
        assert.equal((await store.command(asked.command.id))?.checkpoint, '');
      }
      assert.equal(await log.head(), head);
      assert.equal((await store.readStream(stream)).version, 0);
    },
  },
  {
    id: 'C-16',
    title: 'several streams in one append, each with its own check',
    source: 'K',
    async run({ store }) {
      const [a, b, c] = [fresh(), fresh(), fresh()];
      await store.append(append({ stream: b, events: events(2) }));
      const good = append([
        { stream: a, expected: 'none', events: events(2) },
        { stream: b, expected: 2 },
        { stream: c, expected: 'any', events: events(3) },
      ]);
      assert.equal((await store.append(good)).kind, 'recorded');
      const versions = async (): Promise<number[]> =>
        Promise.all([a, b, c].map(async (stream) => (await store.readStream(stream)).version));
      assert.deepEqual(await versions(), [2, 3, 3]);
      const stale = append([{ stream: a, expected: 2 }, { stream: b, expected: 2 }, { stream: c, expected: 'exists' }]); // prettier-ignore
      assert.deepEqual(await store.append(stale), { kind: 'conflict', conflicts: [{ stream: b, expected: 2, actual: 3 }] });
      assert.deepEqual(await versions(), [2, 3, 3]);
    },
  },
  {
    id: 'C-17',
    title: 'streams that are only checked: all that stand in the way are named',
    source: 'K',
    async run({ store }) {
      const [a, b, c, d] = [fresh(), fresh(), fresh(), fresh()];
      await store.append(append([{ stream: b }, { stream: c, events: events(2) }]));
      const check = (stream: string, expected: number | 'none' | 'exists') => ({ stream, expected, events: [] });
      assert.deepEqual(
        await store.append(append([{ stream: a, expected: 'none' }, check(b, 'none'), check(c, 2), check(d, 'exists'), check(c + 'x', 7)])),
        {
          kind: 'conflict',
          conflicts: [
            { stream: b, expected: 'none', actual: 1 },
            { stream: d, expected: 'exists', actual: 0 },
            { stream: c + 'x', expected: 7, actual: 0 },
          ],
        },
      );
      assert.equal((await store.readStream(a)).version, 0);
      assert.equal((await store.append(append([{ stream: a, expected: 'none' }, check(b, 1), check(c, 2), check(d, 'none')]))).kind, 'recorded'); // prettier-ignore
      assert.equal((await store.readStream(b)).version, 1);
    },
  },
  {
    id: 'C-18',
    title: 'appends to several streams keep the order in each',
    source: 'K',
    async run(under) {
      const streams = [fresh(), fresh(), fresh()];
      const before = await under.log.head();
      const asked = Array.from({ length: 40 }, (_, index) =>
        append(
          streams.map((_name, place) => ({ stream: streams[(place + index) % 3] ?? '', subject: streams[0] ?? '', events: events(3) })),
        ),
      );
      await atOnce(under, asked.length, (store, index) => store.append(asked[index] as Append));
      const recorded = (await allAfter(under.log, before)).filter(({ stream }) => streams.includes(stream));
      for (const stream of streams) {
        const own = recorded.filter((one) => one.stream === stream);
        assert.deepEqual(own.map(({ version }) => version), upTo(120)); // prettier-ignore
        const place = new Map(own.map(({ id, version }) => [id, version]));
        for (const { writes } of asked) {
          const [first, ...rest] = writes.find((write) => write.stream === stream)?.events.map(({ id }) => place.get(id) ?? 0) ?? [];
          assert.deepEqual(rest, [(first ?? 0) + 1, (first ?? 0) + 2]);
        }
      }
      assert.deepEqual(recorded.map(({ subjectSequence }) => subjectSequence), upTo(360)); // prettier-ignore
      const twice = append([{ stream: streams[0] ?? '' }, { stream: streams[0] ?? '' }]);
      await refusedAs(() => under.store.append(twice), UnfitAppend);
      return 'an append names each stream once, so its events of a stream lie together';
    },
  },
];
