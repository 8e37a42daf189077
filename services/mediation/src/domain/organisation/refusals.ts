import type { RefusalText } from '@fengqiao/kernel';

export const refusals = {
  'organisation-unknown': { zh: '该调解组织尚未登记。', en: 'This organisation is not registered.', basis: 'R-MED-22' },
  'committee-charges': {
    zh: '人民调解不收取任何费用，人民调解委员会不能登记收费。',
    en: "People's mediation is free: a people's mediation committee cannot be registered with a fee.",
    basis: 'R-MED-08',
  },
  'fee-standard-missing': {
    zh: '收费的调解组织应当公示收费标准。',
    en: 'An organisation that charges publishes its standard.',
    basis: 'R-MED-09',
  },
  'seal-missing': {
    zh: '人民调解委员会应当登记印章。',
    en: "A people's mediation committee registers its seal.",
    basis: 'R-AGR-05',
  },
  'court-needed': {
    zh: '请由法院工作人员办理本院名册。',
    en: "Only a court's own staff act on its roster.",
    basis: 'R-MED-13',
  },
  'not-on-roster': { zh: '该组织不在本院名册上。', en: "It is not on this court's roster.", basis: 'R-MED-13' },
  'mediator-not-listed': { zh: '该调解员不在该组织名单上。', en: 'This organisation does not list this mediator.', basis: 'R-MED-15' },
  'mediator-removed': { zh: '该调解员已被除名。', en: 'This mediator has been removed.', basis: 'R-MED-24' },
} as const satisfies Record<string, RefusalText>;
