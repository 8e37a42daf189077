import {
  START,
  sha256,
  type AppendAnswer,
  type EventLog,
  type EventStore,
  type ExpectedVersion,
  type NewEvent,
} from '@fengqiao/event-store';
import { append, bytes, event, fresh } from './store-appends.js';

export interface StoreUnderTest {
  readonly store: EventStore;
  readonly log: EventLog;
  readonly stop: () => Promise<void>;
}

const conflict = (answer: AppendAnswer): unknown => (answer.kind === 'conflict' ? answer.conflicts : answer.kind);

/** One behaviour for every store behind the port: `describe` it with each. @param open makes a store whose service may write category `test` */
export const storeSuite = (name: string, open: () => Promise<StoreUnderTest>): void => {
  describe(`the event store (${name})`, () => {
    let under: StoreUnderTest;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under.stop());

    describe('append', () => {
      it('records to a new stream and numbers it from 1', async () => {
        const stream = fresh();
        expect((await under.store.append(append([{ stream, expected: 'none', events: [event(), event()] }]))).kind).toBe('recorded');
        expect((await under.store.readStream(stream)).events.map(({ version }) => version)).toEqual([1, 2]);
      });

      it.each<[string, number, ExpectedVersion, boolean]>([
        ['the exact version', 1, 1, true],
        ['a version too high', 1, 2, false],
        ['a version too low', 1, 0, false],
        ['no stream where there is one', 1, 'none', false],
        ['no stream where there is none', 0, 'none', true],
        ['a stream where there is none', 0, 'exists', false],
        ['a stream where there is one', 1, 'exists', true],
        ['anything', 1, 'any', true],
      ])('judges %s', async (_title, existing, expected, accepted) => {
        const stream = fresh();
        if (existing > 0) await under.store.append(append([{ stream }]));
        const answer = await under.store.append(append([{ stream, expected }]));
        expect(conflict(answer)).toEqual(accepted ? 'recorded' : [{ stream, expected, actual: existing }]);
      });

      it('records several streams together or not at all, and names every stream that stood in the way', async () => {
        const [a, b, c] = [fresh(), fresh(), fresh()];
        await under.store.append(append([{ stream: b }]));
        await under.store.append(append([{ stream: c }]));
        const answer = await under.store.append(
          append([
            { stream: a, expected: 'none' },
            { stream: b, expected: 'none' },
            { stream: c, expected: 7, events: [] },
          ]),
        );
        expect(conflict(answer)).toEqual([
          { stream: b, expected: 'none', actual: 1 },
          { stream: c, expected: 7, actual: 1 },
        ]);
        expect((await under.store.readStream(a)).version).toBe(0);
      });

      it('lets one of 20 concurrent creators win', async () => {
        const stream = fresh();
        const answers = await Promise.all(Array.from({ length: 20 }, () => under.store.append(append([{ stream, expected: 'none' }]))));
        expect(answers.filter(({ kind }) => kind === 'recorded')).toHaveLength(1);
        expect(answers.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
      });

      it('never conflicts under "any": 20 at once give versions 1 to 20', async () => {
        const stream = fresh();
        await Promise.all(Array.from({ length: 20 }, () => under.store.append(append([{ stream }]))));
        expect((await under.store.readStream(stream)).events.map(({ version }) => version)).toEqual(
          Array.from({ length: 20 }, (_, index) => index + 1),
        );
      });

      it('records nothing after its deadline, finally', async () => {
        const stream = fresh();
        expect((await under.store.append(append([{ stream }], {}, new Date(Date.now() - 1_000)))).kind).toBe('deadline-passed');
        expect((await under.store.readStream(stream)).version).toBe(0);
      });

      it('takes nothing more on a closed stream, and still reads it', async () => {
        const stream = fresh();
        const last = append([{ stream }]);
        await under.store.append({ ...last, writes: last.writes.map((write) => ({ ...write, closes: true })) });
        expect(await under.store.append(append([{ stream }, { stream: fresh() }]))).toEqual({ kind: 'closed', streams: [stream] });
        expect((await under.store.readStream(stream)).version).toBe(1);
      });

      it('numbers the events of a subject contiguously across its streams', async () => {
        const subject = `subject_${fresh()}`;
        const [a, b] = [fresh(), fresh()];
        await under.store.append(
          append([
            { stream: a, subject, events: [event(), event()] },
            { stream: b, subject },
          ]),
        );
        await under.store.append(append([{ stream: b, subject }]));
        const all = [...(await under.store.readStream(a)).events, ...(await under.store.readStream(b)).events].sort((x, y) =>
          under.log.compare(x.checkpoint, y.checkpoint),
        );
        expect(all.map(({ subjectSequence }) => subjectSequence)).toEqual([1, 2, 3, 4]);
      });
    });

    describe('saying it twice', () => {
      it('answers a repeated command with its stored result', async () => {
        const stream = fresh();
        const asked = append([{ stream }], { result: bytes('{"a":1}') });
        const first = await under.store.append(asked);
        const again = await under.store.append({ ...asked, writes: [{ stream, expected: 0, subject: stream, events: [event()] }] });
        expect(again).toMatchObject({ kind: 'known', checkpoint: (first as { checkpoint: string }).checkpoint });
        expect(Buffer.from((again as { result: Uint8Array }).result).toString()).toBe('{"a":1}');
        expect((await under.store.readStream(stream)).version).toBe(1);
      });

      it('refuses a command id that meant something else', async () => {
        const asked = append([{ stream: fresh() }]);
        await under.store.append(asked);
        expect((await under.store.append({ ...asked, command: { ...asked.command, fingerprint: sha256(bytes('other')) } })).kind).toBe(
          'fingerprint-mismatch',
        );
      });

      it('keeps the result of a command that recorded nothing', async () => {
        const stream = fresh();
        const asked = append([{ stream, expected: 0, events: [] }]);
        expect(await under.store.append(asked)).toEqual({ kind: 'recorded', checkpoint: START });
        expect((await under.store.append(asked)).kind).toBe('known');
        expect((await under.store.command(asked.command.id))?.checkpoint).toBe(START);
      });

      it.each<ExpectedVersion>(['any', 'none', 1, 'exists'])(
        'records the same event ids once, whatever version is expected (%s)',
        async (expected) => {
          const stream = fresh();
          const events = [event('{"n":1}'), event('{"n":2}')];
          await under.store.append(append([{ stream, events }]));
          expect((await under.store.append(append([{ stream, expected, events }]))).kind).toBe('known');
          expect((await under.store.readStream(stream)).version).toBe(2);
        },
      );

      it('refuses a known id with other content, in another stream, or beside a new one', async () => {
        const [stream, other] = [fresh(), fresh()];
        const known = event('{"n":1}');
        await under.store.append(append([{ stream, events: [known] }]));
        for (const writes of [
          [{ stream, events: [event('{"n":9}', known.id)] }],
          [{ stream: other, events: [known] }],
          [{ stream, events: [known, event()] }],
        ])
          expect((await under.store.append(append(writes))).kind).toBe('event-mismatch');
        expect((await under.store.readStream(stream)).version).toBe(1);
      });
    });

    describe('reading', () => {
      it('gives back the very bytes, and their hash', async () => {
        const stream = fresh();
        const body = '{"b":1.10,"a":"\u0118 \u{1F600} שלום","b":2}';
        await under.store.append(append([{ stream, events: [event(body)] }]));
        const [read] = (await under.store.readStream(stream)).events;
        expect(Buffer.from(read?.body ?? []).toString()).toBe(body);
        expect(Buffer.from(read?.hash ?? []).equals(Buffer.from(sha256(bytes(body))))).toBe(true);
      });

      it('reads from, to, a limit, and backwards', async () => {
        const stream = fresh();
        await under.store.append(append([{ stream, events: Array.from({ length: 5 }, () => event()) }]));
        const versions = async (options: Parameters<EventStore['readStream']>[1]): Promise<number[]> =>
          (await under.store.readStream(stream, options)).events.map(({ version }) => version);
        expect(await versions({ from: 2, to: 4 })).toEqual([2, 3, 4]);
        expect(await versions({ from: 4, limit: 5 })).toEqual([4, 5]);
        expect(await versions({ backwards: true, limit: 2 })).toEqual([5, 4]);
        expect(await versions({ backwards: true, from: 3 })).toEqual([3, 2, 1]);
        expect((await under.store.readStream(stream, { limit: 1 })).version).toBe(5);
        expect(await under.store.readStream(fresh())).toEqual({ version: 0, events: [] });
      });
    });

    describe('the log', () => {
      it('holds every event once, in order, in pages, up to its head', async () => {
        const stream = fresh();
        const before = await under.log.head();
        await Promise.all(Array.from({ length: 12 }, () => under.store.append(append([{ stream }]))));
        const seen: string[] = [];
        for (let after = before; ;) {
          const page = (await under.log.readLog(after, 5)).events;
          if (page.length === 0) break;
          seen.push(...page.map(({ checkpoint }) => checkpoint));
          after = page.at(-1)?.checkpoint ?? after;
        }
        expect(seen).toHaveLength(12);
        expect(seen.map(Number)).toEqual(seen.map((_, index) => Number(seen[0]) + index));
        expect(await under.log.head()).toBe(seen.at(-1));
      });

      it('reads backwards, filters while it moves on, and reads a subject', async () => {
        const [stream, subject] = [fresh(), `subject_${fresh()}`];
        const before = await under.log.head();
        const typed = (type: string): NewEvent => ({ ...event(), type });
        await under.store.append(append([{ stream, subject, events: [typed('A'), typed('B'), typed('A'), typed('C')] }]));
        const end = await under.log.head();
        expect((await under.log.readBackwards(undefined, 2)).events.map(({ type }) => type)).toEqual(['C', 'A']);
        expect(await under.log.readLog(before, 2, { types: ['C'] })).toMatchObject({ events: [] });
        const nothing = await under.log.readLog(before, 10, { types: ['Other'] });
        expect(nothing).toEqual({ events: [], checkpoint: end });
        expect((await under.log.readLog(before, 10, { types: ['A'], categories: ['test'] })).events).toHaveLength(2);
        expect((await under.log.readBackwards(undefined, 3, { types: ['A'] })).events).toHaveLength(1);
        expect((await under.log.readSubject(subject, 2, 2)).map(({ type }) => type)).toEqual(['B', 'A']);
        expect(await under.log.previousIn(['test'], await under.log.readSubject(subject, 1, 9))).toEqual([0, 1, 2, 3]);
        expect(await under.log.previousIn(['other'], await under.log.readSubject(subject, 3, 9))).toEqual([0, 0]);
        await expect(under.log.readLog(before, 0)).rejects.toThrow('at least 1');
      });

      it('tells whoever watches, and stops when asked', async () => {
        let told: () => void = () => undefined;
        const news = new Promise<void>((resolve) => (told = resolve));
        const unwatch = await under.log.watch(() => told());
        await under.store.append(append([{ stream: fresh() }]));
        await news;
        await unwatch();
      });
    });
  });
};
