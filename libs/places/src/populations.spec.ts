import { findDivision, populationOn, populations } from './index.js';

describe('populations', () => {
  it('gives the census of 2020 from its day on, and nothing before', () => {
    expect(populationOn('440606', '2020-11-01')?.permanentResidents).toBe(3_229_090);
    expect(populationOn('440606000000', '2026-01-01')?.permanentResidents).toBe(3_229_090);
    expect(populationOn('440606', '2020-10-31')).toBeUndefined();
  });
  it('gives nothing where no source was read', () => expect(populationOn('420205', '2026-01-01')).toBeUndefined());
  it('speaks of listed divisions, whole persons and a source', () => {
    for (const { division, permanentResidents, source } of populations) {
      expect(findDivision(division)).toBeDefined();
      expect(Number.isInteger(permanentResidents)).toBe(true);
      expect(source).not.toBe('');
    }
  });
});
