import type { Diversion } from '@fengqiao/contracts';

/** What stays open to a party that does not mediate (R-MED-62): told to whoever refuses, revokes or chooses to sue. */
export const suitWay: Diversion.FiredRule = {
  ruleId: 'R-DOCK-21',
  why: {
    zh: '可以随时向有管辖权的人民法院起诉；符合条件的应当登记立案。',
    en: 'You may sue at the competent court at any time; a complaint that meets the law is docketed.',
  },
};

export const arbitrationWay: Diversion.FiredRule = {
  ruleId: 'R-DIV-52',
  why: {
    zh: '劳动争议可以申请劳动仲裁；订有仲裁协议的，可以申请仲裁。',
    en: 'A labour dispute may go to labour arbitration; where there is an arbitration agreement, apply for arbitration.',
  },
};

export const administrativeWay: Diversion.FiredRule = {
  ruleId: 'R-DIV-09',
  why: {
    zh: '依法可以由行政机关裁决或者处理的，可以向该行政机关申请。',
    en: 'Where an administrative body may adjudicate or handle it by law, apply to that body.',
  },
};

export const waysOpen: readonly Diversion.FiredRule[] = [suitWay, arbitrationWay, administrativeWay];
