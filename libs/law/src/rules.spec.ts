import { isRule, ruleIds, testIds } from './rules.js';

describe('the list of rules', () => {
  it('holds every family, those of later review too', () => {
    const ids = [
      'R-REG-01',
      'R-TIME-07',
      'R-DOCK-23',
      'R-MED-64',
      'R-AGR-21',
      'R-CONF-34',
      'R-CONF-39',
      'R-CN-43',
      'R-SHAM-40',
      'R-SHAM-104',
      'R-DIV-98',
      'R-RISK-09',
      'R-PPO-13',
      'R-Z2Z-08',
    ];
    const more = [
      'R-CAU-10',
      'R-MET-30',
      'R-SUB-10',
      'R-VOL-13',
      'R-VOL-24',
      'R-SUG-15',
      'R-SEC-26',
      'R-EVI-09',
      'R-RET-06',
      'R-ACC-01',
      'R-OPEN-01',
    ];
    expect([...ids, ...more].filter((id) => !isRule(id))).toEqual([]);
  });
  it('knows no rule that is not in the book', () =>
    expect([['R', 'CONF', '99'].join('-'), 'R-CONF', 'T-01', ''].filter(isRule)).toEqual([]));
  it('gives source and confidence', () => {
    expect(ruleIds.get('R-CONF-02')).toEqual({ source: 'CPL 205; PML 33', confidence: 'S1' });
    expect(ruleIds.get('R-SHAM-40')).toEqual({ source: 'LEND 18', confidence: 'S1' });
    expect(ruleIds.get('R-SHAM-103')).toEqual({ source: 'PIPL 55-56', confidence: 'S1' });
  });
  it('keeps the ready-made tests apart', () => {
    expect([testIds.size, testIds.has('T-01'), testIds.has('T-30'), isRule('T-01')]).toEqual([30, true, true, false]);
  });
});
