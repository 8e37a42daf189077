import { indicatorOf, indicatorSets, isInSet, library, setDays, setVersionOn } from './library.js';
import { fromFindings } from './library.js';

describe('the indicator library', () => {
  it('says of every indicator what it means, on which rule, and why, in both languages', () => {
    for (const { meaning, reason, rule } of indicatorSets()[0]?.indicators ?? []) {
      expect(meaning.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(reason.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(meaning.en).toMatch(/\w{2}/);
      expect(reason.en.length).toBeGreaterThan(20);
      expect(rule).toMatch(/^R-(SHAM|CONF)-\d+$/);
    }
  });
  it('holds every indicator in its newest set, and in an older one only what its texts named', () => {
    const sets = indicatorSets();
    expect(sets.map(({ setVersion }) => setVersion)).toEqual(['S-2021-11-09', 'S-2018-10-01', 'S-2016-06-20']);
    expect(sets[0]?.indicators).toHaveLength(Object.keys(library).length);
    const names = sets.map(({ indicators }) => indicators.map(({ indicator }) => indicator));
    expect(names[1]).not.toContain('ASSET-LOWPRICE');
    expect(names[1]).toContain('OBLIGATION-EXTINGUISHED');
    expect(names[2]).not.toContain('OBLIGATION-EXTINGUISHED');
    expect(sets[0]?.from).toBe('2021-11-09');
  });
  it('says where each comes from, and its threshold or finding', () => {
    const of = (name: string) => indicatorSets()[0]?.indicators.find(({ indicator }) => indicator === name);
    expect(of('NO-CONFRONT')).toMatchObject({ source: 'case-file', lendingRule: 'R-SHAM-45' });
    expect(of('PAYEE-SAME')).toMatchObject({ source: 'series', threshold: 3 });
    expect(of('REL-KIN')).toMatchObject({ source: 'finding', fact: 'kinship' });
    expect(Object.keys(of('NO-CONFRONT') ?? {})).not.toContain('fact');
  });
  it('says the margins, and where a sign is common only, with the reason', () => {
    const reason = (name: string) => indicatorSets()[0]?.indicators.find(({ indicator }) => indicator === name)?.reason;
    expect(reason('AGREED-EXCEEDS-CLAIM')?.en).toMatch(/up to 30% .* is common only: damages for breach are generally too high above 30%/);
    expect(reason('AGREED-EXCEEDS-CLAIM')?.zh).toContain('百分之三十');
    expect(reason('CLAIMANT-REPEAT')?.en).toMatch(/claims for work are counted by themselves. Elsewhere it is common only/);
    expect(reason('CLAIMANT-REPEAT')?.zh).toContain('只作印证');
  });
  it('has one indicator for each finding', () => {
    const facts = Object.values(fromFindings).map(({ fact }) => fact);
    expect(new Set(facts).size).toBe(28);
    expect(facts.map(indicatorOf)).toEqual(Object.keys(fromFindings));
    expect(() => indicatorOf('unheard-of' as never)).toThrow('unheard-of');
  });
  it('takes the set of a day, the day a text comes into force included', () => {
    expect(setDays).toEqual(['2016-06-20', '2018-10-01', '2021-11-09']);
    expect(setVersionOn('2018-09-30')).toBe('S-2016-06-20');
    expect(setVersionOn('2018-10-01')).toBe('S-2018-10-01');
    expect(setVersionOn('2010-01-01')).toBe('S-2016-06-20');
    expect(isInSet('ASSET-LOWPRICE', 'S-2021-11-09')).toBe(true);
    expect(isInSet('ASSET-LOWPRICE', 'S-2018-10-01')).toBe(false);
  });
});
