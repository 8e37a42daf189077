import type { Occasion, Tier } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import type { CauseKind } from '@fengqiao/law';
import { sheetOf, unknownOf, type Sheet } from './facts.js';
import { openToMediation, rules, tiersOffered, type Rule } from './rules.js';
import type { Answer, Facts } from './types.js';

/** Changes with every change of the rule table: same facts, same version, same answer. */
export const RULE_VERSION = 'diversion-1';

type Step = Diversion.Step;

const industries: Partial<Readonly<Record<CauseKind, NonNullable<Diversion.DisputeClass['industry']>>>> = {
  loan: 'finance',
  'bank-card': 'finance',
  finance: 'finance',
  insurance: 'finance',
  construction: 'construction',
  'property-service': 'property-management',
  sale: 'consumption',
  product: 'consumption',
  'house-sale': 'real-estate',
  traffic: 'transport',
  medical: 'medical',
};

/** Violence with a threat to life is red, one of them yellow; unknown stays unknown (R-RISK-01, R-RISK-05). */
const gradeOf = ({ violence, threatToLife }: Facts): Diversion.DisputeClass['grade'] => {
  if (violence === true && threatToLife === true) return 'red';
  if (violence === true || threatToLife === true) return 'yellow';
  return violence === false && threatToLife === false ? 'green' : undefined;
};

export const classify = ({ facts, cause, group }: Sheet): Diversion.DisputeClass => {
  const industry = cause && industries[cause.kind];
  const grade = gradeOf(facts);
  return { type: cause?.kind ?? 'unknown', group, ...(industry ? { industry } : {}), ...(grade ? { grade } : {}) };
};

const TIER_STEPS: readonly [Tier, Step['step']][] = [
  ['village', 'village-mediation'],
  ['township', 'township-mediation'],
  ['court', 'court-mediation'],
];

/** Mediation from the tier that holds it upwards, then the suit, which is open at every step (R-DOCK-21). */
const onward = (tier: Tier, fired: readonly Rule[]): readonly Step[] => [
  ...TIER_STEPS.slice(TIER_STEPS.findIndex(([at]) => at === tier)).map(([, step]): Step => ({ step, ruleId: 'R-DIV-90' })),
  ...fired.flatMap(({ id, beforeSuit }) => (beforeSuit === undefined ? [] : [{ step: beforeSuit, ruleId: id }])),
  { step: 'suit', ruleId: 'R-DOCK-21' },
];

const pathOf = (route: Answer['route'], redirect: Answer['redirect'], tier: Tier, fired: readonly Rule[]): readonly Step[] => {
  const first = (step: Step['step'], ruleId: string): Step => ({ step, ruleId });
  switch (route) {
    case 'protection-first':
      return [first('protection-order', 'R-DIV-01'), first('police-notice', 'R-DIV-01'), ...onward(tier, fired)];
    case 'redirect':
      return [first(redirect ?? 'competent-organ', 'R-DIV-02')];
    case 'docketing':
      return [first('docketing', fired.find((rule) => rule.route === 'docketing')?.id ?? 'R-DIV-03')];
    case 'administrative-suit':
      return [first('administrative-suit', 'R-DIV-05')];
    case 'adjudication':
      return [first('adjudication', 'R-DIV-09'), ...onward(tier, fired)];
    case 'mediation':
      return onward(tier, fired);
  }
};

const mediationOf = (fired: readonly Rule[]): Pick<Answer, 'mediation' | 'barredBy'> => {
  const bar = fired.find(({ bars }) => bars === 'barred') ?? fired.find(({ bars }) => bars === 'people-only');
  return bar?.bars === undefined ? { mediation: 'open' } : { mediation: bar.bars, barredBy: bar.id };
};

const scoreOf = (fired: readonly Rule[]): number =>
  Math.min(
    100,
    fired.reduce((sum, { score = 0 }) => sum + score, 40),
  );

/** Suitability and route of a dispute, with every rule that fired (A06.3). */
export const routeOf = (opened: Diversion.RouteOpened, facts: Facts, tier: Tier, { on }: Pick<Occasion, 'on'>): Answer => {
  const sheet = sheetOf(opened, facts);
  const fired = rules.filter((rule) => rule.fires(sheet));
  const decider = fired.find((rule) => rule.route !== undefined);
  const route = decider?.route ?? 'mediation';
  const open = mediationOf(fired);
  const suitable = open.mediation === 'open';
  return {
    disputeId: opened.disputeId,
    ruleVersion: RULE_VERSION,
    suitable,
    route,
    ...open,
    ...(decider?.redirect === undefined ? {} : { redirect: decider.redirect }),
    rules: [...fired.map(({ id, zh, en }) => ({ ruleId: id, why: { zh, en } })), ...(suitable ? [openToMediation] : []), tiersOffered],
    class: classify(sheet),
    steps: [...pathOf(route, decider?.redirect, tier, fired)],
    ...(suitable ? { score: scoreOf(fired) } : {}),
    unknown: [...unknownOf(facts)],
    tier,
    on,
  };
};
