import fc from 'fast-check';
import { caseTypes, type CaseType } from './case-types.js';
import { formatCaseNumber, isCaseType, parseCaseNumber, seriesKey } from './case-numbers.js';
import { courtAbove, courtLevel, isCourtCode } from './courts.js';
import { isRule } from './rules.js';

describe('a case number (R-CN-01)', () => {
  it.each([
    ['(2021)川0104民诉前调801号', { year: 2021, court: '川0104', type: '民诉前调', serial: 801 }],
    ['(2024)浙02民诉前调595号', { year: 2024, court: '浙02', type: '民诉前调', serial: 595 }],
    ['(2024)粤0604诉前调确1716号', { year: 2024, court: '粤0604', type: '诉前调确', serial: 1716 }],
    ['(2021)川0182民初181号', { year: 2021, court: '川0182', type: '民初', serial: 181 }],
    ['(2025)最高法民终1号', { year: 2025, court: '最高法', type: '民终', serial: 1 }],
  ] as const)('%s is read and written alike (R-CN-17)', (text, number) => {
    expect(parseCaseNumber(text)).toEqual(number);
    expect(formatCaseNumber(number)).toBe(text);
  });
  it('is accepted with full-width brackets and stored half-width (R-CN-14)', () => {
    const read = parseCaseNumber(' （2024）粤0604诉前调确1716号');
    expect(read && formatCaseNumber(read)).toBe('(2024)粤0604诉前调确1716号');
  });
  it.each([
    '(2024)粤060民初1号',
    '(2024)粤06041民初1号',
    '(2024)粤0604民初0号',
    '(2024)粤0604民初01号',
    '(2024)粤0604法建1号',
    '(24)粤0604民初1号',
    '(2024)X0604民初1号',
    '(2024)粤0604民初1',
    '',
  ])('"%s" is none (R-CN-15)', (text) => expect(parseCaseNumber(text)).toBeUndefined());
  it('has a serial of one to eight digits', () => {
    const series = { year: 2024, court: '鄂0204', type: '民特' } as const;
    expect(formatCaseNumber({ ...series, serial: 99_999_999 })).toBe('(2024)鄂0204民特99999999号');
    for (const serial of [0, 1.5, 100_000_000]) expect(() => formatCaseNumber({ ...series, serial })).toThrow(RangeError);
    expect(() => formatCaseNumber({ ...series, year: 1899, serial: 1 })).toThrow(RangeError);
    expect(() => formatCaseNumber({ ...series, court: '鄂020', serial: 1 })).toThrow(RangeError);
    expect(() => formatCaseNumber({ ...series, type: '法建' as CaseType, serial: 1 })).toThrow(RangeError);
  });
  it('comes back from its text, whatever its elements', () => {
    const numbers = fc.record({
      year: fc.integer({ min: 1900, max: 2099 }),
      court: fc.constantFrom('最高法', '鄂', '鄂02', '鄂0204', '兵', '沪0115', '内71', '京73'),
      type: fc.constantFrom(...(Object.keys(caseTypes) as CaseType[])),
      serial: fc.integer({ min: 1, max: 99_999_999 }),
    });
    fc.assert(fc.property(numbers, (number) => expect(parseCaseNumber(formatCaseNumber(number))).toEqual(number)));
  });
});

describe('a series (R-CN-05, R-CN-16)', () => {
  it('T-12: is one stream per court, year and type', () => {
    expect(seriesKey({ year: 2024, court: '鄂0204', type: '民特' })).toBe('2024-鄂0204-民特');
    const keys = [
      seriesKey({ year: 2025, court: '鄂0204', type: '民特' }),
      seriesKey({ year: 2024, court: '鄂02', type: '民特' }),
      seriesKey({ year: 2024, court: '鄂0204', type: '民初' }),
      seriesKey({ year: 2024, court: '鄂0204', type: '民特' }),
    ];
    expect(new Set(keys).size).toBe(4);
  });
  it('needs a real court code', () => expect(() => seriesKey({ year: 2024, court: 'x/0204', type: '民特' })).toThrow(RangeError));
});

describe('a case type', () => {
  it('has a name in both languages and a rule that exists', () => {
    for (const { zh, en, rule } of Object.values(caseTypes))
      expect([zh.length > 0, en.length > 0, isRule(rule)]).toEqual([true, true, true]);
  });
  it('is not 法建: a judicial proposal is no case (R-CN-40)', () =>
    expect([isCaseType('法建'), isCaseType('民特'), isCaseType('toString')]).toEqual([false, true, false]));
});

describe('a court code (R-CN-09, R-CN-10)', () => {
  it('tells the level of the court, and the court above', () => {
    expect(['最高法', '鄂', '鄂02', '鄂0204', '鄂020'].map(courtLevel)).toEqual(['supreme', 'high', 'intermediate', 'basic', undefined]);
    expect(['鄂0204', '鄂02', '鄂', '最高法', 'x'].map(courtAbove)).toEqual(['鄂02', '鄂', '最高法', undefined, undefined]);
  });
  it('has no, two or four digits after the province', () => {
    expect(['鄂0', '鄂02', '鄂020', '鄂0204', '鄂02041', '港01'].map(isCourtCode)).toEqual([false, true, false, true, false, false]);
  });
});
