import { ruleIds } from '@fengqiao/law';
import type { Diversion } from '@fengqiao/contracts';
import { factNames, merged, sameFacts } from './facts.js';
import { openToMediation, rules, tiersOffered } from './rules.js';
import { routeOf, RULE_VERSION } from './routing.js';
import type { Facts } from './types.js';

const opened = (name: string, more: Partial<Diversion.RouteOpened> = {}): Diversion.RouteOpened => ({
  disputeId: 'd-1',
  channel: 'counter',
  tier: 'village',
  cause: { edition: '2025', name },
  group: false,
  registeredOn: '2026-03-02',
  rulePack: 'RP-B',
  ...more,
});
const answer = (name: string, facts: Facts = {}, tier: 'village' | 'township' | 'court' = 'village') =>
  routeOf(opened(name), facts, tier, { on: '2026-03-02' });
const fired = (name: string, facts: Facts = {}): readonly string[] => answer(name, facts).rules.map(({ ruleId }) => ruleId);
const stepsOf = (name: string, facts: Facts = {}): readonly string[] => answer(name, facts).steps.map(({ step }) => step);

const PLAIN = '建设工程施工合同纠纷';

describe('the route of a dispute', () => {
  it('[A06.3] lists every rule that fired, with why', () => {
    const { rules: listed, route, suitable } = answer('离婚纠纷', { violence: true, threatToLife: true, arbitrationAgreement: true });
    expect(listed.map(({ ruleId }) => ruleId)).toEqual(['R-DIV-01', 'R-DIV-02', 'R-DIV-20', 'R-DIV-21', 'R-DIV-22', 'R-DIV-90']);
    expect(listed.every(({ why }) => why.zh !== '' && why.en !== '')).toBe(true);
    expect({ route, suitable }).toEqual({ route: 'protection-first', suitable: false });
  });

  it('[A05] gives the same class for the same facts under the same rule version, and the template lists the next step', () => {
    const facts: Facts = { violence: false, threatToLife: false };
    const [first, second] = [answer('物业服务合同纠纷', facts), answer('物业服务合同纠纷', { ...facts })];
    expect(second).toEqual(first);
    expect(first).toMatchObject({
      ruleVersion: RULE_VERSION,
      class: { type: 'property-service', industry: 'property-management', group: false, grade: 'green' },
    });
    expect(first.steps[0]).toEqual({ step: 'village-mediation', ruleId: 'R-DIV-90' });
  });

  it('[A25.3] sends a divorce to mediation first, and violence to the protection order before it', () => {
    expect(answer('离婚纠纷')).toMatchObject({ route: 'mediation', suitable: true, mediation: 'open' });
    expect(fired('离婚纠纷')).toContain('R-DIV-21');
    expect(stepsOf('离婚纠纷')[0]).toBe('village-mediation');
    expect(answer('离婚纠纷', { violence: true })).toMatchObject({ route: 'protection-first', mediation: 'barred', barredBy: 'R-DIV-01' });
    expect(stepsOf('离婚纠纷', { violence: true }).slice(0, 2)).toEqual(['protection-order', 'police-notice']);
  });

  it.each<[keyof Facts]>([['violence'], ['threatToLife']])('puts safety first for %s, until protection is arranged (R-DIV-01)', (fact) => {
    expect(answer(PLAIN, { [fact]: true })).toMatchObject({ route: 'protection-first', suitable: false });
    expect(answer(PLAIN, { [fact]: true, safetyArranged: false })).toMatchObject({ route: 'protection-first' });
    expect(answer(PLAIN, { [fact]: true, safetyArranged: true })).toMatchObject({ route: 'mediation', suitable: true });
    expect(fired(PLAIN, { [fact]: true, safetyArranged: true })).toEqual(['R-DIV-01', 'R-MED-01', 'R-DIV-90']);
    expect(fired(PLAIN, { [fact]: false, safetyArranged: true })).toEqual(['R-MED-01', 'R-DIV-90']);
  });

  it('never mediates special procedures and findings of status (R-DIV-03)', () => {
    for (const closed of [answer(PLAIN, { specialProcedure: true }), answer('婚姻无效纠纷')]) {
      expect(closed).toMatchObject({ route: 'docketing', mediation: 'barred', barredBy: 'R-DIV-03', suitable: false });
      expect(closed.steps).toEqual([{ step: 'docketing', ruleId: 'R-DIV-03' }]);
      expect(closed.score).toBeUndefined();
    }
    expect(fired(PLAIN, { specialProcedure: false })).not.toContain('R-DIV-03');
  });

  it.each(['compensation', 'indemnity', 'discretion'] as const)('mediates an administrative matter of %s (R-DIV-05)', (matter) => {
    expect(answer(PLAIN, { administrativeMatter: matter })).toMatchObject({ route: 'mediation', suitable: true });
    expect(fired(PLAIN, { administrativeMatter: matter })).toContain('R-DIV-05');
  });

  it('mediates no other administrative case (R-DIV-05)', () => {
    const other = answer(PLAIN, { administrativeMatter: 'other' });
    expect(other).toMatchObject({ route: 'administrative-suit', mediation: 'barred', barredBy: 'R-DIV-05' });
    expect(other.steps).toEqual([{ step: 'administrative-suit', ruleId: 'R-DIV-05' }]);
    expect(fired(PLAIN, { administrativeMatter: 'none' })).not.toContain('R-DIV-05');
  });

  it.each([
    ['arbitrationAgreement', 'arbitration'],
    ['otherOrgan', 'competent-organ'],
    ['otherCourt', 'competent-court'],
    ['finalDecision', 'retrial-application'],
    ['noSuitPeriod', 'wait'],
    ['divorceBar', 'wait'],
  ] as const)('redirects for %s and leaves people’s mediation open (R-DIV-02)', (fact, redirect) => {
    const there = answer(PLAIN, { [fact]: true });
    expect(there).toMatchObject({ route: 'redirect', redirect, mediation: 'people-only', barredBy: 'R-DIV-02', suitable: false });
    expect(there.steps).toEqual([{ step: redirect, ruleId: 'R-DIV-02' }]);
    expect(fired(PLAIN, { [fact]: false })).not.toContain('R-DIV-02');
  });

  it('does not divert bankruptcy and enforcement (R-DIV-04)', () => {
    for (const closed of [answer(PLAIN, { bankruptcy: true }), answer(PLAIN, { enforcement: true }), answer('破产债权确认纠纷')]) {
      expect(closed).toMatchObject({ route: 'docketing', mediation: 'people-only', barredBy: 'R-DIV-04' });
      expect(closed.steps).toEqual([{ step: 'docketing', ruleId: 'R-DIV-04' }]);
    }
    expect(fired(PLAIN, { bankruptcy: false, enforcement: false })).not.toContain('R-DIV-04');
  });

  it('names the strictest bar, whatever decided the route', () => {
    expect(answer(PLAIN, { arbitrationAgreement: true, specialProcedure: true })).toMatchObject({
      route: 'docketing',
      mediation: 'barred',
      barredBy: 'R-DIV-03',
    });
  });

  it.each([
    ['natural-resources', 'R-DIV-70'],
    ['intellectual-property', 'R-DIV-72'],
    ['procurement', 'R-DIV-73'],
  ] as const)('guides to administrative adjudication of %s and names the body (R-DIV-09)', (adjudication, body) => {
    const there = answer(PLAIN, { adjudication });
    expect(there).toMatchObject({ route: 'adjudication', mediation: 'open', suitable: true });
    expect(there.rules.map(({ ruleId }) => ruleId)).toEqual(['R-DIV-09', body, 'R-MED-01', 'R-DIV-90']);
    expect(there.steps.map(({ step }) => step)).toEqual([
      'adjudication',
      'village-mediation',
      'township-mediation',
      'court-mediation',
      'suit',
    ]);
    expect(fired(PLAIN, { adjudication: 'none' })).toEqual(['R-MED-01', 'R-DIV-90']);
  });

  it('puts labour arbitration before a suit and leaves mediation open (R-DIV-08)', () => {
    expect(answer('追索劳动报酬纠纷')).toMatchObject({ route: 'mediation', suitable: true });
    expect(answer('追索劳动报酬纠纷').steps.slice(-2)).toEqual([
      { step: 'labour-arbitration', ruleId: 'R-DIV-08' },
      { step: 'suit', ruleId: 'R-DOCK-21' },
    ]);
  });

  it('lets a wage IOU be sued on directly, and an arbitrated dispute too (R-DIV-08)', () => {
    expect(stepsOf('追索劳动报酬纠纷', { wageIou: true })).not.toContain('labour-arbitration');
    expect(fired('追索劳动报酬纠纷', { wageIou: true }).filter((id) => id === 'R-DIV-08')).toHaveLength(1);
    expect(fired('追索劳动报酬纠纷', { arbitrated: true })).not.toContain('R-DIV-08');
    expect(fired('追索劳动报酬纠纷', { arbitrated: true, wageIou: true })).not.toContain('R-DIV-08');
    expect(fired(PLAIN, { wageIou: true })).not.toContain('R-DIV-08');
  });

  it.each(['劳务合同纠纷', '宅基地使用权纠纷', '合伙合同纠纷', '法定继承纠纷', '相邻关系纠纷', '机动车交通事故责任纠纷'])(
    'knows that the court mediates %s first (R-DIV-20)',
    (name) => expect(fired(name)).toContain('R-DIV-20'),
  );

  it('scores suitability as advice, never as a gate (R-DIV-22)', () => {
    expect(answer(PLAIN).score).toBe(40);
    expect(answer('民间借贷纠纷').score).toBe(70);
    expect(answer('离婚纠纷').score).toBe(100);
    expect(answer(PLAIN).suitable).toBe(true);
  });

  it('starts the path at the tier that holds the dispute (R-DIV-90)', () => {
    expect(answer(PLAIN, {}, 'township').steps.map(({ step }) => step)).toEqual(['township-mediation', 'court-mediation', 'suit']);
    expect(answer(PLAIN, {}, 'court').steps.map(({ step }) => step)).toEqual(['court-mediation', 'suit']);
    expect(answer(PLAIN, {}, 'court').tier).toBe('court');
  });

  it('keeps unknown apart from false', () => {
    expect(answer(PLAIN).unknown).toEqual(factNames);
    expect(answer(PLAIN, { violence: false }).unknown).toEqual(factNames.filter((name) => name !== 'violence'));
    expect(answer('没有这个案由').class).toEqual({ type: 'unknown', group: false });
    expect(answer('没有这个案由')).toMatchObject({ route: 'mediation', suitable: true });
  });

  it.each<[Facts, string | undefined]>([
    [{ violence: true, threatToLife: true }, 'red'],
    [{ violence: true }, 'yellow'],
    [{ threatToLife: true }, 'yellow'],
    [{ violence: true, threatToLife: false }, 'yellow'],
    [{ violence: false, threatToLife: true }, 'yellow'],
    [{ violence: false, threatToLife: false }, 'green'],
    [{ violence: false }, undefined],
    [{ threatToLife: false }, undefined],
  ])('grades the risk of %j as %s (R-RISK-05)', (facts, grade) => expect(answer(PLAIN, facts).class.grade).toBe(grade));

  it.each([
    ['民间借贷纠纷', 'finance'],
    ['信用卡纠纷', 'finance'],
    ['证券虚假陈述责任纠纷', 'finance'],
    ['财产保险合同纠纷', 'finance'],
    ['买卖合同纠纷', 'consumption'],
    ['建设工程施工合同纠纷', 'construction'],
    ['物业服务合同纠纷', 'property-management'],
    ['产品责任纠纷', 'consumption'],
    ['商品房销售合同纠纷', 'real-estate'],
    ['机动车交通事故责任纠纷', 'transport'],
    ['医疗损害责任纠纷', 'medical'],
    ['离婚纠纷', undefined],
  ])('classes %s as %s', (name, industry) => expect(answer(name).class.industry).toBe(industry));

  it.each([
    '分家析产纠纷',
    '离婚纠纷',
    '相邻关系纠纷',
    '民间借贷纠纷',
    '物业服务合同纠纷',
    '信用卡纠纷',
    '产品责任纠纷',
    '机动车交通事故责任纠纷',
    '追索劳动报酬纠纷',
    '医疗损害责任纠纷',
    '房屋租赁合同纠纷',
    '买卖合同纠纷',
  ])('advises mediation for %s (R-DIV-22)', (name) => expect(fired(name)).toContain('R-DIV-22'));
  it('advises nothing of the kind for a cause it does not name', () => expect(fired(PLAIN)).not.toContain('R-DIV-22'));
  it.each(['分家析产纠纷', '离婚纠纷', '法定继承纠纷', '劳务合同纠纷', '机动车交通事故责任纠纷', '相邻关系纠纷'])(
    'mediates %s first in summary procedure (R-DIV-20)',
    (name) => expect(fired(name)).toContain('R-DIV-20'),
  );
  it.each<[Facts, readonly string[]]>([
    [{ wageIou: true }, []],
    [{ wageIou: false }, ['labour-arbitration']],
    [{}, ['labour-arbitration']],
  ])('asks for arbitration before a labour suit, save on a wage IOU alone: %j (R-DIV-08)', (facts, before) => {
    expect(fired('追索劳动报酬纠纷', facts).filter((id) => id === 'R-DIV-08')).toHaveLength(1);
    expect(stepsOf('追索劳动报酬纠纷', facts).filter((step) => step === 'labour-arbitration')).toEqual(before);
  });
  it('names the rule of every step, and of what bars mediation', () => {
    const violent = answer('离婚纠纷', { violence: true }, 'court');
    expect(violent.steps).toEqual([
      { step: 'protection-order', ruleId: 'R-DIV-01' },
      { step: 'police-notice', ruleId: 'R-DIV-01' },
      { step: 'court-mediation', ruleId: 'R-DIV-90' },
      { step: 'suit', ruleId: 'R-DOCK-21' },
    ]);
    expect(violent.rules.find(({ ruleId }) => ruleId === 'R-DIV-01')?.why).toEqual({
      zh: expect.stringMatching(/./) as string,
      en: expect.stringMatching(/./) as string,
    });
    expect(answer('婚姻无效纠纷').steps[0]?.step).toBe('docketing');
  });

  it('rests on rules of the rule book alone, each said in both languages', () => {
    for (const { id, zh, en } of rules) expect([id, ruleIds.has(id), zh === '', en === '']).toEqual([id, true, false, false]);
    for (const { ruleId, why } of [openToMediation, tiersOffered])
      expect([ruleIds.has(ruleId), why.zh.length > 10, why.en.length > 10]).toEqual([true, true, true]);
  });

  it('keeps what an earlier assessment found unless it is found anew', () => {
    expect(merged({ violence: true, wageIou: false }, { violence: false })).toEqual({ violence: false, wageIou: false });
    expect(merged({}, {})).toEqual({});
    expect(sameFacts({ violence: true }, { violence: true })).toBe(true);
    expect(sameFacts({ violence: true }, {})).toBe(false);
  });
});
