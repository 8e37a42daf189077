import { causeEditionOn, causeKey, causes, findCause } from './causes.js';
import { mediatedCauses } from './data/causes-mediated.js';
import { groups2025 } from './data/causes-2025.js';

const of2025 = (code: string) => findCause({ edition: '2025', code });

describe('the edition of causes (R-CAU-01)', () => {
  it.each([
    ['2020-12-31', '2011'],
    ['2021-01-01', '2020'],
    ['2025-12-31', '2020'],
    ['2026-01-01', '2025'],
  ])('on %s is that of %s', (day, edition) => expect(causeEditionOn(day)).toBe(edition));
});

describe('the causes of 2025', () => {
  it('are 514 at the third level in 59 groups (R-CAU-01)', () => {
    expect(causes('2025').filter(({ parent }) => parent === undefined)).toHaveLength(514);
    expect(groups2025).toHaveLength(59);
  });
  it('hold every code of the mediation set under its name (R-CAU-10)', () => {
    expect(mediatedCauses).toHaveLength(96);
    expect(mediatedCauses.filter(([code, name]) => of2025(code)?.name !== name)).toEqual([]);
  });
  it('have each name and each code once', () => {
    expect(new Set(causes('2025').map(({ name }) => name)).size).toBe(causes('2025').length);
    expect(new Set(causes('2025').map(({ code }) => code)).size).toBe(causes('2025').length);
  });
  it('have a parent for each fourth-level cause', () => {
    expect(causes('2025').filter(({ parent }) => parent !== undefined && of2025(parent) === undefined)).toEqual([]);
    expect(of2025('108.3')).toMatchObject({ name: '民间借贷纠纷', parent: '108', group: { number: 10, name: '合同纠纷' } });
  });
});

describe('finding a cause', () => {
  it('by code, by name, or by both if they agree', () => {
    expect(findCause({ edition: '2025', name: '物业服务合同纠纷' })?.code).toBe('126');
    expect(findCause({ edition: '2025', code: '126', name: '物业服务合同纠纷' })?.code).toBe('126');
    expect(findCause({ edition: '2025', code: '127', name: '物业服务合同纠纷' })).toBeUndefined();
    expect(findCause({ edition: '2025', code: '9999' })).toBeUndefined();
    expect(findCause({ edition: '2025' })).toBeUndefined();
  });
  it('of 2020 goes by name only (R-CAU-04)', () => {
    const found = findCause({ edition: '2020', name: '民间借贷纠纷' });
    expect(found).toMatchObject({ edition: '2020', code2025: '108.3', kind: 'loan' });
    expect(found).not.toHaveProperty('code');
    expect(findCause({ edition: '2020', code: '108.3' })).toBeUndefined();
  });
  it('knows what came only in 2025, and what 2011 called otherwise (R-CAU-02)', () => {
    expect(findCause({ edition: '2020', name: '新就业形态追索劳动报酬纠纷' })).toBeUndefined();
    expect(findCause({ edition: '2011', name: '中介合同纠纷' })).toBeUndefined();
    expect(findCause({ edition: '2011', name: '居间合同纠纷' })?.code2025).toBe('128');
  });
  it('gives the key it is stored under (R-CAU-04)', () => {
    expect(of2025('108.3') && causeKey(of2025('108.3')!)).toBe('2025:108.3');
    expect(causeKey({ edition: '2020', name: '民间借贷纠纷' })).toBe('2020:民间借贷纠纷');
  });
});

describe('the family of a cause', () => {
  it.each([
    ['205.5', 'labour'],
    ['214.2', 'labour'],
    ['14', 'family-status'],
    ['22.1', 'family'],
    ['165.2', 'ip'],
    ['40', 'real-right'],
    ['55.5', 'neighbour'],
    ['108.3', 'loan'],
    ['115.2', 'bank-card'],
    ['126', 'property-service'],
    ['406', 'labour-service'],
    ['411', 'traffic'],
    ['413', 'medical'],
    ['448', 'confirmation'],
    ['458', 'payment-order'],
    ['481', 'protection-order'],
    ['512.1', 'enforcement-objection'],
  ])('of %s is %s', (code, kind) => expect(of2025(code)?.kind).toBe(kind));
});

describe('what is clearly not confirmable (R-CONF-14)', () => {
  it.each([
    ['38.1', 'real-right'],
    ['56.1', 'real-right'],
    ['25.2', 'status'],
    ['14', 'status'],
    ['164.1', 'ip-right'],
    ['333', 'bankruptcy'],
    ['458', 'special-procedure'],
  ])('%s: %s', (code, ground) => expect(of2025(code)).toMatchObject({ confirmable: false, notConfirmable: ground }));
  it.each(['39', '15', '22.1', '56.2', '65.2', '108.3', '165.2', '411'])('%s depends on each obligation', (code) => {
    expect(of2025(code)?.confirmable).toBe(true);
    expect(of2025(code)).not.toHaveProperty('notConfirmable');
  });
});

describe('what is never mediated (R-DIV-03)', () => {
  it('T-20: a payment order; nor special procedures, nor findings on status', () => {
    for (const code of ['458', '459', '436', '17', '21.1', '25.1']) expect(of2025(code)?.mediable).toBe(false);
  });
  it('a divorce is mediated, though not confirmed (R-DIV-21)', () =>
    expect(of2025('14')).toMatchObject({ mediable: true, confirmable: false }));
});
