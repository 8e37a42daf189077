import { cellView, peopleIn, suitsView, type Rate } from './figures.js';
import { levelBelow } from '../read-models/dispute/counts.js';

describe('a cell of a count (R-MET-30)', () => {
  const cell = { key: 'village', count: 7, total: 12, hidden: false };
  it('has numerator and denominator', () =>
    expect(cellView('tier', cell)).toEqual({ key: 'village', label: { zh: '村（社区）', en: 'village' }, numerator: 7, denominator: 12 }));
  it('has no numerator where it is suppressed', () =>
    expect(cellView('tier', { ...cell, count: 4, hidden: true })).toEqual({
      key: 'village',
      label: { zh: '村（社区）', en: 'village' },
      suppressed: true,
      denominator: 12,
    }));
  it('has no denominator either where that is small', () => {
    expect(cellView('tier', { ...cell, count: 4, total: 4, hidden: true })).not.toHaveProperty('denominator');
    expect(cellView('tier', { ...cell, count: 1, total: 5, hidden: true })).toHaveProperty('denominator', 5);
    expect(cellView('tier', { ...cell, count: 4, total: 4 })).toHaveProperty('denominator', 4);
  });

  it.each([
    ['area', '420204000000', '下陆区'],
    ['area', '999900000000', '999900000000'],
    ['cause', '2020:民间借贷纠纷', '民间借贷纠纷'],
    ['cause', '2025:9999', '9999'],
    ['cause', '1999:旧案由', '1999:旧案由'],
    ['outcome', 'confirmed', '司法确认'],
    ['channel', 'oral', '口头'],
    ['channel', 'none', '未知'],
  ] as const)('of %s %s is called %s', (by, key, zh) => expect(cellView(by, { ...cell, key }).label.zh).toBe(zh));
  it('of a coded cause has its name', () => expect(cellView('cause', { ...cell, key: '2025:108' }).label.zh).toMatch(/纠纷/));
});

describe('the level below', () => {
  it.each([
    [undefined, 'province'],
    ['42', 'city'],
    ['420000000000', 'city'],
    ['4202', 'county'],
    ['420204', 'township'],
    ['420204001', 'village'],
    ['420204001001', 'village'],
  ])('%s is %s', (division, level) => expect(levelBelow(division)).toBe(level));
});

describe('the people of a year', () => {
  const figure = (year: number, residents: number) => ({ year, residents, source: 's' });
  const state = { status: 'known', division: '420202000000', figures: { 2022: figure(2022, 1), 2024: figure(2024, 2) } } as const;
  it('are those of the year', () => expect(peopleIn(state, '420202', 2024)).toEqual(figure(2024, 2)));
  it('are those of the latest year before', () => expect(peopleIn(state, '420202', 2023)).toEqual(figure(2022, 1)));
  it('are those of the reference data where none was set', () => {
    expect(peopleIn(state, '420202', 2021)).toMatchObject({ year: 2020, residents: 241_589 });
    expect(peopleIn({ status: 'unknown' }, '420202000000', 2024)).toMatchObject({ year: 2020 });
  });
  it('are unknown where nobody says', () => expect(peopleIn({ status: 'unknown' }, '420204', 2024)).toBeUndefined());
});

describe('suits per 10,000 people', () => {
  const rate: Rate = {
    division: '420204',
    period: { from: '2024-01-01', to: '2024-12-31' },
    suits: 1571,
    people: { year: 2024, residents: 90_000, floating: 10_000, source: 'bulletin' },
    suppress: true,
    asOf: '9',
  };
  it('carry definition, numerator, denominator and source (R-MET-07)', () =>
    expect(suitsView(rate)).toMatchObject({
      definition: { id: 'suits-per-ten-thousand', version: 1 },
      division: '420204000000',
      name: '下陆区',
      countedBy: 'court',
      from: '2024-01-01',
      to: '2024-12-31',
      numerator: 1571,
      denominator: 100_000,
      value: 157.1,
      population: { year: 2024, residents: 90_000, floating: 10_000, source: 'bulletin' },
      notes: [],
      asOf: '9',
    }));
  it('say what is missing or of another year', () => {
    const notesOf = (people: Rate['people']) => suitsView({ ...rate, people }).notes.map(({ en }) => en);
    expect(notesOf(undefined)).toEqual(['No population of this division is known: there is no rate.']);
    expect(notesOf({ year: 2020, residents: 5, source: 's' })).toEqual([
      'The population is that of 2020.',
      'The source gives no floating population: the denominator is residents alone.',
    ]);
    expect(suitsView({ ...rate, people: undefined })).not.toHaveProperty('value');
  });
  it('are not shown outside the court where fewer than five suits stand behind them', () => {
    expect(suitsView({ ...rate, suits: 4 })).toMatchObject({ suppressed: true, denominator: 100_000 });
    expect(suitsView({ ...rate, suits: 4 })).not.toHaveProperty('numerator');
    expect(suitsView({ ...rate, suits: 4 })).not.toHaveProperty('value');
    expect(suitsView({ ...rate, suits: 5 })).toMatchObject({ numerator: 5 });
    expect(suitsView({ ...rate, suits: 0 })).toMatchObject({ numerator: 0, value: 0 });
    expect(suitsView({ ...rate, suits: 4, suppress: false })).toMatchObject({ numerator: 4 });
  });
  it('below the county are counted by the place of the dispute (R-MET-12)', () =>
    expect(suitsView({ ...rate, division: '420204001' })).toMatchObject({ countedBy: 'dispute' }));
});
