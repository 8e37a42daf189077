import assert from 'node:assert/strict';
import { LARGEST_APPEND, LARGEST_EVENT, sha256, TooLarge, UnfitAppend } from '@fengqiao/event-store';
import { canonicalJson, NotCanonical } from '@fengqiao/kernel';
import { allAfter, append, atOnce, event, events, fresh, refusedAs, textOf } from '../appends.js';
import type { Check, Under } from '../check.js';
import { edgeRefuses } from '../edge.js';
import { metadataKept, unfitFacts } from '../facts.js';

/** Stores bodies and reads them back, from the stream and from the log, with their hashes. */
const roundTrip = async ({ store, log, postgres }: Under, bodies: readonly (string | Uint8Array)[]): Promise<void> => {
  const wanted = bodies.map((body) => Buffer.from(body));
  const stream = fresh();
  const before = await log.head();
  assert.equal((await store.append(append({ stream, events: bodies.map((body) => event(body)) }))).kind, 'recorded');
  const logged = (await allAfter(log, before)).filter((one) => one.stream === stream);
  for (const read of [(await store.readStream(stream)).events, logged]) {
    assert.equal(read.length, wanted.length);
    for (const [index, { body, hash }] of read.entries()) {
      assert.ok(Buffer.from(body).equals(wanted[index] ?? Buffer.of()), `the bytes of body ${index}`);
      assert.ok(Buffer.from(hash).equals(sha256(wanted[index] ?? Buffer.of())), `the hash of body ${index}`);
    }
  }
  const { rows } = (await postgres?.pool('owner', 1).query('select from log.event where stream = $1 and sha256(body) <> hash', [stream])) ?? { rows: [] }; // prettier-ignore
  assert.equal(rows.length, 0);
};

const filled = (size: number, seed: number): Buffer => {
  const buffer = Buffer.allocUnsafe(size);
  for (let index = 0; index < size; index += 1) buffer[index] = (index * 31 + seed) & 0xff;
  return buffer;
};

/** Names that no stream, subject, type or id can have. */
const UNFIT_NAMES = [
  'test-\u0000',
  'test-\ud800',
  'test-a\udc00b',
  'test-a b',
  'test-',
  'test',
  '-x',
  'te$t-x',
  `test-${'x'.repeat(301)}`,
  'test-\u0018',
];
const UNFIT_IDS = ['', 'x', '00000000-0000-4000-8000-00000000000', "'; drop table log.event; --", '\u0000'];

const unfitAppends = (): readonly (readonly [string, ReturnType<typeof append>])[] => [
  ...UNFIT_NAMES.map((stream) => [`stream ${JSON.stringify(stream)}`, append({ stream })] as const),
  ...['', 'a\u0000', 'a\ud800', 'a b'].map((subject) => [`subject ${JSON.stringify(subject)}`, append({ stream: fresh(), subject })] as const),
  ...UNFIT_IDS.map((id) => [`event id ${JSON.stringify(id)}`, append({ stream: fresh(), events: [event('{}', id)] })] as const),
  ...UNFIT_IDS.map((id) => [`command id ${JSON.stringify(id)}`, append({ stream: fresh() }, { id })] as const),
  ...['', 'a b', 'A\u0000', '1A'].map((type) => [`type ${JSON.stringify(type)}`, append({ stream: fresh(), events: [event('{}', undefined, type)] })] as const),
  ...[-1, 1.5, Number.NaN, Infinity].map((expected) => [`expected ${expected}`, append({ stream: fresh(), expected })] as const),
  ['a deadline that is none', append({ stream: fresh() }, {}, new Date('never'))],
  ['no stream', append([])],
]; // prettier-ignore

export const payloadChecks: readonly Check[] = [
  {
    id: 'C-36',
    title: 'an event of 4 MB; a larger one is refused as too large',
    source: 'K',
    async run(under) {
      assert.ok(LARGEST_EVENT >= 4 * 1024 * 1024);
      await roundTrip(under, [filled(LARGEST_EVENT, 7)]);
      const stream = fresh();
      await refusedAs(() => under.store.append(append({ stream, events: [event(filled(LARGEST_EVENT + 1, 0))] })), TooLarge);
      const many = Array.from({ length: LARGEST_APPEND / LARGEST_EVENT }, () => event(filled(LARGEST_EVENT, 0)));
      await refusedAs(() => under.store.append(append({ stream, events: [...many, event()] })), TooLarge);
      assert.equal((await under.store.readStream(stream)).version, 0);
    },
  },
  {
    id: 'C-37',
    title: 'the bytes that come back are the bytes that were given',
    source: '★',
    async run(under) {
      await roundTrip(under, [
        '{"b":1,"a":2,"aa":3}',
        '{"n":1.10,"e":1E+2,"z":-0.0}',
        '{"a":1,"a":2}',
        ' {\n\t"spaced" : [ ] } ',
        '"\\u0041 \\/ \\u00e9"',
        '{"n":12345678901234567890.123456789}',
        '',
        Uint8Array.from({ length: 256 }, (_, index) => index),
      ]);
      const [stream, mine] = [fresh(), Buffer.from('{"mine":1}')];
      await under.store.append(append({ stream, events: [event(mine)] }));
      mine.fill(0); // the caller uses its buffer again
      assert.equal(textOf((await under.store.readStream(stream)).events[0]?.body), '{"mine":1}');
    },
  },
  {
    id: 'C-38',
    title: 'any unicode, as text and as names',
    source: 'K X',
    async run(under) {
      const texts = [
        '\u0018',
        '\u0118',
        '\u{1F600}\u{1F468}\u200D\u{1F469}',
        'שלום \u202Eعربى\u202C',
        'é',
        'e\u0301',
        '张三诉李四 〇𠮷',
        '\uFEFF\uFFFD\u2028',
      ];
      await roundTrip(under, texts.map((text) => JSON.stringify({ [text]: text }))); // prettier-ignore
      const end = fresh().slice(5);
      const names = ['é', 'e\u0301', '争议', '\u{20BB7}'].map((text) => `test-${text}_${end}`);
      await under.store.append(append(names.map((stream) => ({ stream, events: [event(JSON.stringify(stream))] }))));
      for (const stream of names) {
        const { version, events: read } = await under.store.readStream(stream);
        assert.deepEqual([version, read[0]?.stream, read[0]?.subject, textOf(read[0]?.body)], [1, stream, stream, JSON.stringify(stream)]);
      }
    },
  },
  {
    id: 'C-39',
    title: 'NUL, lone surrogates, 1e400 and depth 10,000 are refused as such, before the store',
    source: '★',
    async run(under, { after }) {
      const head = await under.log.head();
      for (const [what, unfit] of unfitAppends()) await refusedAs(() => under.store.append(unfit), UnfitAppend, what);
      assert.equal(await under.log.head(), head);
      unfitFacts();
      if (under.name !== 'postgresql') return 'names and the codec; the edge runs on PostgreSQL';
      await edgeRefuses(after);
      return 'names, the codec, and the edge over HTTP';
    },
  },
  {
    id: 'C-40',
    title: 'integers beyond 2^53 are exact or refused, never rounded',
    source: '★',
    async run(under) {
      await roundTrip(under, ['{"n":9007199254740993,"m":-9223372036854775808}', '"9007199254740993"']);
      for (const number of [2 ** 53, -(2 ** 53), 2 ** 63, 1e21]) assert.throws(() => canonicalJson({ number }), NotCanonical);
      assert.throws(() => canonicalJson({ number: 1n }), NotCanonical);
      assert.equal(canonicalJson({ a: Number.MAX_SAFE_INTEGER, b: '9007199254740993' }), '{"a":9007199254740991,"b":"9007199254740993"}');
      return 'the store keeps the digits; the codec takes larger numbers as text only';
    },
  },
  {
    id: 'C-41',
    title: 'metadata: who, when, command, cause, shape; its keys are protected',
    source: 'K E X',
    run: async ({ store }) => metadataKept(store),
  },
  {
    id: 'C-42',
    title: "the instant of recording is the store's and never goes back",
    source: 'X',
    async run(under) {
      const stream = fresh();
      const before = await under.log.head();
      const started = Date.now();
      await atOnce(under, 30, (store) => store.append(append([{ stream, events: events(2) }, { stream: fresh() }])));
      const log = await allAfter(under.log, before);
      const instants = log.map(({ recordedAt }) => recordedAt);
      assert.deepEqual(instants, instants.toSorted());
      for (const at of instants) {
        assert.match(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        assert.ok(Math.abs(Date.parse(at) - started) < 60_000, `${at} is the time of the store's clock`);
      }
      return 'monotone in the whole log; a caller cannot say it';
    },
  },
];
