import type { Diversion } from '@fengqiao/contracts';
import type { CauseKind } from '@fengqiao/law';
import type { Sheet } from './facts.js';
import type { Answer } from './types.js';

/** What a rule does to the answer. Without a route it only explains, or adds to the score. */
export interface Rule {
  readonly id: string;
  readonly fires: (sheet: Sheet) => boolean;
  readonly zh: string;
  readonly en: string;
  readonly route?: Answer['route'];
  /** How far it closes the way to mediation. */
  readonly bars?: 'people-only' | 'barred';
  readonly redirect?: NonNullable<Answer['redirect']>;
  readonly score?: number;
  /** A step that the law puts before a suit. */
  readonly beforeSuit?: 'labour-arbitration';
}

const isKind =
  (...kinds: readonly CauseKind[]) =>
  ({ cause }: Sheet): boolean =>
    cause !== undefined && kinds.includes(cause.kind);
const isCause =
  (...codes: readonly string[]) =>
  ({ cause }: Sheet): boolean =>
    cause !== undefined && codes.includes(cause.code2025);

const endangered = ({ facts }: Sheet): boolean => facts.violence === true || facts.threatToLife === true;
const labourUnheard = (sheet: Sheet): boolean => isKind('labour')(sheet) && sheet.facts.arbitrated !== true;

const DIVORCE = '14';
const HOMESTEAD = '68';
const PARTNERSHIP = '132';

/** Safety first, then what may never be mediated, then where else the dispute belongs: the first with a route decides it. */
const deciding: readonly Rule[] = [
  {
    id: 'R-DIV-01',
    fires: (sheet) => endangered(sheet) && sheet.facts.safetyArranged !== true,
    zh: '存在家庭暴力或者人身危险：先申请人身安全保护令并通知公安机关，再考虑调解。',
    en: 'Violence or danger to life: the protection order and the police come before any mediation.',
    route: 'protection-first',
    bars: 'barred',
  },
  {
    id: 'R-DIV-01',
    fires: (sheet) => endangered(sheet) && sheet.facts.safetyArranged === true,
    zh: '存在家庭暴力或者人身危险，安全措施已经安排，可以继续。',
    en: 'Violence or danger to life; protection has been arranged, so it may go on.',
  },
  {
    id: 'R-DIV-03',
    fires: ({ facts, cause }) => facts.specialProcedure === true || cause?.mediable === false,
    zh: '特别程序、督促程序、公示催告程序和身份关系确认等案件，依性质不能调解。',
    en: 'Special, payment-order and public-notice procedures and findings of status are never mediated.',
    route: 'docketing',
    bars: 'barred',
  },
  {
    id: 'R-DIV-05',
    fires: ({ facts }) => facts.administrativeMatter === 'other',
    zh: '行政案件除赔偿、补偿和行政机关有法定裁量权的以外，不适用调解。',
    en: 'Administrative cases are not mediated, except compensation, indemnity and discretionary powers.',
    route: 'administrative-suit',
    bars: 'barred',
  },
  {
    id: 'R-DIV-05',
    fires: ({ facts: { administrativeMatter } }) =>
      administrativeMatter === 'compensation' || administrativeMatter === 'indemnity' || administrativeMatter === 'discretion',
    zh: '行政赔偿、补偿以及行政机关行使法定自由裁量权的案件可以调解。',
    en: 'Administrative compensation, indemnity and discretionary powers may be mediated.',
  },
  ...(
    [
      [
        'arbitrationAgreement',
        'arbitration',
        '双方订有仲裁协议，应当申请仲裁。',
        'The parties agreed on arbitration: apply to the arbitral body.',
      ],
      ['otherOrgan', 'competent-organ', '依法应当由其他机关处理。', 'Another organ has to handle it by law.'],
      ['otherCourt', 'competent-court', '应当向有管辖权的法院起诉。', 'Another court has jurisdiction.'],
      ['finalDecision', 'retrial-application', '裁判已经生效，应当申请再审。', 'A decision is final: apply for retrial.'],
      ['noSuitPeriod', 'wait', '法律规定在一定期限内不得起诉。', 'By law no suit may be brought for a time.'],
      ['divorceBar', 'wait', '离婚案件依法六个月内不得再次起诉。', 'A divorce suit may not be brought again within the bar.'],
    ] as const
  ).map(([fact, redirect, zh, en]): Rule => ({
    id: 'R-DIV-02',
    fires: ({ facts }) => facts[fact] === true,
    zh,
    en,
    route: 'redirect',
    bars: 'people-only',
    redirect,
  })),
  {
    id: 'R-DIV-04',
    fires: (sheet) => sheet.facts.bankruptcy === true || sheet.facts.enforcement === true || isKind('bankruptcy')(sheet),
    zh: '破产案件和生效裁判的执行不分流至诉前调解。',
    en: 'Bankruptcy and the enforcement of final judgments are not diverted to mediation before a suit.',
    route: 'docketing',
    bars: 'people-only',
  },
  {
    id: 'R-DIV-09',
    fires: ({ facts }) => facts.adjudication !== undefined && facts.adjudication !== 'none',
    zh: '可以通过行政裁决解决，立案前引导当事人申请行政裁决；当事人仍可随时起诉。',
    en: 'It can be settled by administrative adjudication: the party is guided there first, and may still sue.',
    route: 'adjudication',
  },
];

/** Whom to turn to, and what else the law says of this kind of dispute. */
const explaining: readonly Rule[] = [
  {
    id: 'R-DIV-70',
    fires: ({ facts }) => facts.adjudication === 'natural-resources',
    zh: '土地等自然资源权属争议由县级以上或者乡级人民政府处理。',
    en: 'Title to land: the county or township government handles it.',
  },
  {
    id: 'R-DIV-72',
    fires: ({ facts }) => facts.adjudication === 'intellectual-property',
    zh: '专利、商标侵权可以请求专利、商标管理部门处理。',
    en: 'Patent and trademark infringement: the administration may be asked to handle it.',
  },
  {
    id: 'R-DIV-73',
    fires: ({ facts }) => facts.adjudication === 'procurement',
    zh: '政府采购投诉由财政部门处理。',
    en: 'Procurement complaints: the finance department decides.',
  },
  {
    id: 'R-DIV-08',
    fires: (sheet) => labourUnheard(sheet) && sheet.facts.wageIou !== true,
    zh: '劳动争议起诉前应当先申请劳动仲裁；调解随时可以进行。',
    en: 'A labour dispute goes to arbitration before a suit; mediation is open meanwhile.',
    beforeSuit: 'labour-arbitration',
  },
  {
    id: 'R-DIV-08',
    fires: (sheet) => labourUnheard(sheet) && sheet.facts.wageIou === true,
    zh: '以工资欠条为据且不涉及其他劳动争议的，可以直接起诉。',
    en: 'A wage IOU with no other labour claim may be sued on directly.',
  },
  {
    id: 'R-DIV-20',
    fires: (sheet) =>
      isKind('family', 'family-status', 'inheritance', 'labour-service', 'traffic', 'neighbour')(sheet) ||
      isCause(HOMESTEAD, PARTNERSHIP)(sheet),
    zh: '属于简易程序开庭时应当先行调解的案件类型。',
    en: 'One of the kinds that the court mediates first in summary procedure.',
    score: 15,
  },
  { id: 'R-DIV-21', fires: isCause(DIVORCE), zh: '离婚案件应当进行调解。', en: 'A divorce must be mediated.', score: 15 },
  {
    id: 'R-DIV-22',
    fires: isKind(
      'family',
      'family-status',
      'neighbour',
      'loan',
      'property-service',
      'bank-card',
      'product',
      'traffic',
      'labour',
      'medical',
      'lease',
      'sale',
    ),
    zh: '实践中适合调解的纠纷类型；仅供参考，不作为门槛。',
    en: 'A kind that suits mediation well in practice: advice, never a gate.',
    score: 30,
  },
];

/** The order is the order of precedence. */
export const rules: readonly Rule[] = [...deciding, ...explaining];

/** Says that nothing stands against mediation: it is offered first, except where a party refuses. */
export const openToMediation: Diversion.FiredRule = {
  ruleId: 'R-MED-01',
  why: { zh: '适宜调解的纠纷先行调解，当事人拒绝的除外。', en: 'What suits mediation is mediated first, unless a party refuses.' },
};

/** Always said: the tiers are an offer. */
export const tiersOffered: Diversion.FiredRule = {
  ruleId: 'R-DIV-90',
  why: {
    zh: '村（社区）、乡镇（街道）和法院三级均可提供化解服务，当事人可以从任一级开始，随时转换或者起诉。',
    en: 'Village, township and court are offered: a party may start anywhere, and move or sue at any time.',
  },
};
