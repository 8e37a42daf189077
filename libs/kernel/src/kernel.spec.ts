import fc from 'fast-check';
import {
  addDays,
  addMonths,
  canonicalJson,
  categoryOf,
  compareMoney,
  dayOfWeek,
  daysBetween,
  endOfDay,
  idOf,
  isLocalDate,
  isMoney,
  legalDay,
  multiply,
  NotCanonical,
  present,
  startOfDay,
  streamName,
  subtract,
  sum,
  yearOf,
  yuan,
} from './index.js';

describe('canonical JSON (RFC 8785)', () => {
  it('sorts keys, drops absent members, keeps the rest', () =>
    expect(canonicalJson({ b: [1, null, 'é'], a: { d: true, c: undefined } })).toBe('{"a":{"d":true},"b":[1,null,"é"]}'));
  it.each<[string, unknown, string]>([
    ['NUL', { a: 'x\u0000' }, '/a'],
    ['a lone surrogate', ['\ud800'], '/0'],
    ['an integer beyond 2^53', { a: [9_007_199_254_740_992] }, '/a/0'],
    ['no number', { a: Number.NaN }, '/a'],
    ['infinity', Number.POSITIVE_INFINITY, ''],
    ['undefined in a list', [undefined], '/0'],
    ['a function', { f: () => 1 }, '/f'],
  ])('refuses %s and says where', (_title, value, pointer) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
    try {
      canonicalJson(value);
    } catch (error) {
      expect((error as NotCanonical).pointer).toBe(pointer);
    }
  });
  it('refuses what is nested too deep', () =>
    expect(() => canonicalJson(Array.from({ length: 70 }).reduce<unknown>((inner) => [inner], 1))).toThrow('nested deeper'));
  it('comes back as it went in, and is the same whatever the order of keys', () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'grapheme' }),
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(null), fc.maxSafeInteger()),
        ),
        (value) => {
          fc.pre(!canonicalFails(value));
          const text = canonicalJson(value);
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
          expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
        },
      ),
    ));
});

const canonicalFails = (value: unknown): boolean => {
  try {
    canonicalJson(value);
    return false;
  } catch {
    return true;
  }
};

describe('legal days (R-TIME-06)', () => {
  it('begin at midnight in Shanghai', () => {
    expect(legalDay('2024-03-31T15:59:59.999Z')).toBe('2024-03-31');
    expect(legalDay('2024-03-31T16:00:00.000Z')).toBe('2024-04-01');
    expect(startOfDay('2024-04-01')).toBe('2024-03-31T16:00:00.000Z');
    expect(endOfDay('2024-03-31')).toBe('2024-03-31T16:00:00.000Z');
  });
  it('know which days there are', () =>
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '24-01-01'].map(isLocalDate)).toEqual([true, false, false, false]));
  it('count', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-11-30', 3)).toBe('2025-02-28');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(dayOfWeek('2024-03-31')).toBe(0);
    expect(yearOf('2024-03-31')).toBe(2024);
  });
});

describe('money', () => {
  it('is exact', () => {
    expect(sum(['0.10', '0.20', '114020'])).toBe('114020.30');
    expect(subtract('114020', '20000')).toBe('94020.00');
    expect(multiply('100.01', '0.025')).toBe('2.50');
    expect(yuan('7600')).toBe('7600.00');
    expect(compareMoney('100000', '50000.00')).toBe(1);
    expect(compareMoney('1.0', '1.00')).toBe(0);
  });
  it('has at most two places and no sign', () =>
    expect(['1', '1.2', '1.23', '0.5', '01', '1.234', '-1', '1e3', ''].map(isMoney)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]));
});

describe('stream names', () => {
  it('divide at the first hyphen', () => {
    expect(streamName('dispute', 'a-b_c')).toBe('dispute-a-b_c');
    expect([categoryOf('dispute-a-b'), idOf('dispute-a-b')]).toEqual(['dispute', 'a-b']);
  });
  it.each([
    ['a-b', 'x'],
    ['a', ''],
    ['a1', 'x'],
    ['a', 'x'.repeat(201)],
  ])('refuse %s / %s', (category, id) => expect(() => streamName(category, id)).toThrow());
});

it('leaves undefined members out', () => expect(present({ a: 1, b: undefined })).toEqual({ a: 1 }));
