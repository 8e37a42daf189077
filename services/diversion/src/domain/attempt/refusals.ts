import type { RefusalText } from '@fengqiao/kernel';

/** Every ground on which mediation is not offered: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'attempt-unknown': { zh: '没有这次调解征询，请核对编号。', en: 'There is no such attempt: check the id.', basis: 'R-MED-62' },
  'attempt-ended': {
    zh: '本次调解征询已经结束；再次调解需要重新征得各方同意。',
    en: 'This attempt has ended: later mediation needs a new one, and fresh consent.',
    basis: 'R-MED-62',
  },
  'route-ended': { zh: '该纠纷已经撤回，不再征询调解。', en: 'The dispute was withdrawn: no mediation is offered.', basis: 'R-MED-64' },
  'safety-first': {
    zh: '存在家庭暴力或者人身危险：请先办理人身安全保护令并通知公安机关，安排妥当后再征询调解。',
    en: 'Violence or danger to life: arrange the protection order and tell the police first, then offer mediation.',
    basis: 'R-DIV-01',
  },
  'not-civil-here': {
    zh: '该纠纷不属于本院受理民事诉讼的范围，法院不组织调解；当事人可以自行选择人民调解。',
    en: "The dispute does not belong before this court: no court mediation; people's mediation stays open.",
    basis: 'R-DIV-02',
  },
  'never-mediate': {
    zh: '该类案件依性质不能调解，请依法立案处理。',
    en: 'This kind of case is never mediated: let it be docketed.',
    basis: 'R-DIV-03',
  },
  'not-before-suit': {
    zh: '破产案件和生效裁判的执行不分流至诉前调解。',
    en: 'Bankruptcy and enforcement are not diverted to mediation before a suit.',
    basis: 'R-DIV-04',
  },
  'administrative-limits': {
    zh: '行政案件除赔偿、补偿和法定裁量权案件外不适用调解。',
    en: 'Administrative cases are not mediated, except compensation, indemnity and discretionary powers.',
    basis: 'R-DIV-05',
  },
  'docket-first': {
    zh: '2025年1月1日起，符合条件的起诉应当先登记立案；立案后经同意可以委托调解，当事人也可以自行选择人民调解。',
    en: "A filing is docketed first: after that mediation may be entrusted with consent; people's mediation that the parties choose stays open.",
    basis: 'R-REG-02',
  },
  'case-number-missing': {
    zh: '委托调解在立案之后进行，请填写案号。',
    en: 'Mediation is entrusted after docketing: give the case number.',
    basis: 'R-MED-53',
  },
  'already-docketed': {
    zh: '委派调解在立案之前进行；已经立案的，请改为委托调解。',
    en: 'Mediation is commissioned before docketing: for a docketed case entrust it.',
    basis: 'R-MED-52',
  },
  'not-court-mediation': {
    zh: '人民调解不以起诉状或者案号为据，请勿填写。',
    en: "People's mediation rests on no complaint or case number: leave them out.",
    basis: 'R-REG-08',
  },
  'court-only': {
    zh: '委派、委托调解由法院工作人员办理；当事人可以申请人民调解。',
    en: "Commissioning and entrusting are acts of the court's staff; a party may ask for people's mediation.",
    basis: 'R-MED-28',
  },
  'another-court': { zh: '只能以本院名义委派、委托调解。', en: 'You act for your own court only.', basis: 'R-MED-27' },
  'not-a-party': { zh: '只有当事人本人或者其代理人可以办理。', en: 'Only a party, or its own agent, may do this.', basis: 'R-MED-03' },
  'party-unknown': {
    zh: '所列当事人不在该纠纷中，请核对编号。',
    en: 'A party named is not of this dispute: check the party ids.',
    basis: 'R-MED-01',
  },
  'other-party-missing': {
    zh: '调解至少需要两方当事人。',
    en: 'Mediation needs at least two parties: name them, or add the other side first.',
    basis: 'R-MED-32',
  },
  'too-many-parties': {
    zh: '一次征询至多一千名当事人，请分批指定 partyIds。',
    en: 'One attempt binds at most 1,000 parties: name them in partyIds, batch by batch.',
    basis: 'R-MED-01',
  },
  'answer-by-past': { zh: '答复期限应当晚于今天。', en: 'The day to answer by must be after today.', basis: 'R-MED-32' },
} as const satisfies Record<string, RefusalText>;
