import fc from 'fast-check';
import { addDays } from '@fengqiao/kernel';
import { rulePackFor, withSettings, type CourtOverride } from './rule-packs.js';
import { defaultSettings, settingRules } from './settings.js';
import { isRule } from './rules.js';

const packOn = (receivedOn: string) => rulePackFor({ court: '鄂0204', receivedOn });

describe('the rule pack of a proceeding (R-REG-07)', () => {
  it('is RP-0 until 2021-12-31 and RP-A from 2022-01-01', () => {
    expect(packOn('2021-12-31').id).toBe('RP-0');
    expect(packOn('2022-01-01').id).toBe('RP-A');
  });
  it('is RP-A until 2024-12-31 and RP-B from 2025-01-01', () => {
    expect(packOn('2024-12-31').id).toBe('RP-A');
    expect(packOn('2025-01-01').id).toBe('RP-B');
  });
  it('T-10: a filing of 2024-12-30 is under RP-A, with a number of its own for mediation', () => {
    expect(packOn('2024-12-30')).toMatchObject({ id: 'RP-A', docketFirst: false, mediation: { preSuitNumber: true } });
  });
  it('T-11: a filing of 2025-01-02 is docketed first, then 15 or 7 days, 30 more by agreement (R-REG-02 to R-REG-04)', () => {
    const pack = packOn('2025-01-02');
    expect(pack).toMatchObject({
      docketFirst: true,
      mediation: { preSuitNumber: false, extensionAfterDocket: { count: 30, rule: 'R-REG-04' } },
    });
    expect([pack.limits.mediationOrdinary.count, pack.limits.mediationSummary.count]).toEqual([15, 7]);
  });
  it('never depends on anything but court and day', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), (offset) => {
        const day = addDays('2012-01-01', offset);
        const { confirmation: _a, ...one } = packOn(day);
        const { confirmation: _b, ...other } = packOn(day);
        expect(one).toEqual(other);
      }),
    ));
});

describe('the number of a confirmation (R-CONF-17, R-CN-41)', () => {
  it('is 诉前调确 after commissioned mediation, else 民特', () => {
    expect(packOn('2022-01-01').confirmation.caseType({ commissioned: true })).toBe('诉前调确');
    expect(packOn('2022-01-01').confirmation.caseType({ commissioned: false })).toBe('民特');
  });
  it('is always 民特 under RP-0, whatever is set', () => {
    const pack = withSettings(packOn('2021-12-31'), { commissionedCaseType: '诉前调确' });
    expect(pack.confirmation.caseType({ commissioned: true })).toBe('民特');
  });
  it('follows the setting while practice under RP-B is unknown (R-OPEN-01)', () => {
    expect(packOn('2025-03-01').confirmation.caseType({ commissioned: true })).toBe('诉前调确');
    expect(withSettings(packOn('2025-03-01'), { commissionedCaseType: '民特' }).confirmation.caseType({ commissioned: true })).toBe('民特');
  });
});

describe('the Civil Procedure Law is cited by its numbering of the day (R-REG-07)', () => {
  it.each([
    ['2021-12-31', ['194', '195']],
    ['2022-01-01', ['201', '202']],
    ['2023-12-31', ['201', '202']],
    ['2024-01-01', ['205', '206']],
  ])('on %s confirmation is in articles %p', (day, articles) => expect(packOn(day).articles.confirmation).toEqual(articles));
});

describe('a court of its own (R-REG-09)', () => {
  const overrides: readonly CourtOverride[] = [
    { court: '鄂', from: '2025-07-01', until: '2025-12-31', pack: 'RP-A', settings: { villageTierDays: 5, townshipTierDays: 10 } },
    { court: '鄂0204', from: '2025-10-01', settings: { villageTierDays: 3 } },
  ];
  const at = (court: string, receivedOn: string) => rulePackFor({ court, receivedOn }, overrides);

  it('takes the pack set for its province on the days set, and not the day after', () => {
    expect([at('鄂0204', '2025-06-30').id, at('鄂0204', '2025-07-01').id]).toEqual(['RP-B', 'RP-A']);
    expect([at('鄂0204', '2025-12-31').id, at('鄂0204', '2026-01-01').id]).toEqual(['RP-A', 'RP-B']);
  });
  it('has the nearer setting before the wider', () => {
    expect(at('鄂0204', '2025-10-01').limits).toMatchObject({ villageTier: { count: 3 }, townshipTier: { count: 10 } });
    expect(at('鄂0205', '2025-10-01').limits.villageTier.count).toBe(5);
  });
  it('leaves other courts, and proceedings without one, alone', () => {
    expect(at('粤0604', '2025-10-01').id).toBe('RP-B');
    expect(rulePackFor({ receivedOn: '2025-10-01' }, overrides).id).toBe('RP-B');
  });
  it('takes the later of two settings, however they are listed', () => {
    const twice: readonly CourtOverride[] = [
      { court: '鄂', from: '2025-08-01', settings: { supplementDays: 9 } },
      { court: '鄂', from: '2025-01-01', settings: { supplementDays: 8 } },
    ];
    expect(rulePackFor({ court: '鄂02', receivedOn: '2025-07-31' }, twice).limits.supplement.count).toBe(8);
    expect(rulePackFor({ court: '鄂02', receivedOn: '2025-08-01' }, twice).limits.supplement.count).toBe(9);
  });
});

describe('limits', () => {
  const { limits } = packOn('2025-03-01');

  it('carry the numbers of the rule book', () => {
    expect(limits).toMatchObject({
      docketing: { count: 7, unit: 'day', rule: 'R-DOCK-03' },
      confirmationApplication: { count: 30, unit: 'day', rule: 'R-CONF-02' },
      excuse: { count: 10, unit: 'day', rule: 'R-CONF-34' },
      acceptance: { count: 3, unit: 'day', rule: 'R-CONF-13' },
      rulingInternal: { count: 15, unit: 'day', rule: 'R-CONF-20' },
      rulingExtension: { count: 10, unit: 'day', rule: 'R-CONF-20' },
      rulingStatutory: { count: 30, unit: 'day', rule: 'R-CONF-21' },
      objectionParty: { count: 15, unit: 'day', rule: 'R-CONF-29' },
      objectionOutsider: { count: 6, unit: 'month', rule: 'R-CONF-29' },
      chooseMediator: { count: 2, unit: 'working-day', rule: 'R-MED-29' },
      appointMediator: { count: 3, unit: 'working-day', rule: 'R-MED-30' },
      acceptCommission: { count: 3, unit: 'working-day', rule: 'R-MED-31' },
      mediationBeforeDocket: { count: 30, unit: 'day', rule: 'R-MED-52' },
      mediationOrdinary: { count: 15, unit: 'day', rule: 'R-MED-53' },
      mediationSummary: { count: 7, unit: 'day', rule: 'R-MED-53' },
      labourMediation: { count: 15, unit: 'day', rule: 'R-MED-60' },
      supplement: { count: 7 },
      mediationExtensionCap: { count: 30 },
      villageTier: { count: 7 },
      townshipTier: { count: 15 },
    });
  });
  it('each rest on a rule that exists', () => {
    expect(Object.entries(limits).filter(([, { rule }]) => !isRule(rule))).toEqual([]);
    expect(Object.entries(settingRules).filter(([, { rule }]) => !isRule(rule))).toEqual([]);
  });
  it('follow a changed setting; the statutory ones do not move', () => {
    const changed = withSettings(packOn('2025-03-01'), { townshipTierDays: 20 });
    expect(changed.limits).toEqual({ ...limits, townshipTier: { count: 20, unit: 'day', rule: 'R-DIV-97' } });
    expect(changed.settings).toEqual({ ...defaultSettings, townshipTierDays: 20 });
    expect([changed.id, changed.court, changed.receivedOn]).toEqual(['RP-B', '鄂0204', '2025-03-01']);
  });
});
