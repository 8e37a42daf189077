import type { RefusalText } from '@fengqiao/kernel';

/** Every ground of refusal: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'dispute-unknown': { zh: '没有该纠纷，请先登记。', en: 'There is no such dispute: register it first.', basis: 'R-DIV-90' },
  'dispute-withdrawn': {
    zh: '该纠纷已经撤回；如需再次处理，请重新登记并关联本纠纷。',
    en: 'This dispute was withdrawn: register a new one and link it to this.',
    basis: 'R-DIV-90',
  },
  'channel-not-yours': {
    zh: '当事人和代理人在线登记；窗口、口头、协助登记由工作人员办理。',
    en: 'Parties and agents register online; counter, oral and assisted registration is done by staff.',
    basis: 'R-DOCK-10',
  },
  'identity-number-wrong': {
    zh: '身份证号码校验不符，请核对后重新提交；被告的号码可以不填，也可以到窗口登记。',
    en: 'An identity number fails its check digit: correct it; a respondent’s number may be left out, and the counter takes it as it is.',
    basis: 'R-DOCK-22',
  },
  'party-twice': { zh: '同一编号在本次提交中出现两次。', en: 'One party id occurs twice in this page.', basis: 'R-DOCK-07' },
  'party-known': {
    zh: '该编号的当事人已经登记；笔误请用更正。',
    en: 'This party is on record with other particulars: correct a mistake instead.',
    basis: 'R-DOCK-07',
  },
  'party-unknown': { zh: '没有该当事人，请核对编号。', en: 'There is no such party: check the id.', basis: 'R-DOCK-07' },
  'not-this-party': {
    zh: '只能由该当事人本人、其代理人或者协助的工作人员办理。',
    en: 'Only the party itself, its agent, or staff who assist it may do this.',
    basis: 'R-DOCK-07',
  },
  'evidence-unknown': { zh: '没有该份证据。', en: 'There is no such piece of evidence.', basis: 'R-DOCK-08' },
  'field-misplaced': {
    zh: '该项目不属于所指的当事人或者纠纷。',
    en: 'This field belongs to a party where none is named, or to the dispute where one is.',
    basis: 'R-DOCK-07',
  },
  'value-malformed': {
    zh: '更正后的内容不符合该项目的格式。',
    en: 'The corrected value does not have the form of this field.',
    basis: 'R-DOCK-07',
  },
  'link-to-itself': { zh: '纠纷不能关联自身。', en: 'A dispute is not linked to itself.', basis: 'R-DOCK-14' },
  'others-remain': {
    zh: '还有其他申请人，不能代其撤回整个纠纷。',
    en: 'There are other applicants: one of them does not withdraw for all.',
    basis: 'R-MED-64',
  },
  'visit-unknown': { zh: '没有该项上门服务。', en: 'There is no such visit.', basis: 'R-DIV-93' },
  'visit-not-scheduled': { zh: '该项上门服务尚未安排。', en: 'This visit has not been scheduled.', basis: 'R-DIV-93' },
  'visit-made': { zh: '该项上门服务已经完成。', en: 'This visit was made already.', basis: 'R-DIV-93' },
} as const satisfies Record<string, RefusalText>;
