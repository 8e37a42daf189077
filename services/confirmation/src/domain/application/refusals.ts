import type { RefusalText } from '@fengqiao/kernel';

/** Every ground on which the court does not act: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'agreement-unknown': {
    zh: '尚未收到该调解协议，请先提交调解协议。',
    en: 'This agreement is not known here: submit it first.',
    basis: 'R-CONF-10',
  },
  'not-your-dispute': {
    zh: '该纠纷不是您作为当事人的纠纷；平台外达成的协议，纠纷编号应与协议编号相同。',
    en: 'You are no party to that dispute; an agreement made outside the platform carries its own id as dispute id.',
    basis: 'R-CONF-08',
  },
  'agreement-already-known': {
    zh: '该调解协议已在册，请直接共同申请。',
    en: 'This agreement is already known: join the application.',
    basis: 'R-CONF-02',
  },
  'not-a-party': {
    zh: '只有协议当事人本人或者其代理人可以申请，调解员、调解组织和工作人员不能代为申请。',
    en: 'Only a party, or its own agent, may apply; never the mediator, the organisation or a clerk for it.',
    basis: 'R-CONF-35',
  },
  'authority-missing': { zh: '代理人申请应当提交授权委托书。', en: 'An agent must hand in its power of attorney.', basis: 'R-CONF-11' },
  'another-court': {
    zh: '其他当事人已向另一法院申请，请向同一法院共同申请。',
    en: 'The others applied to another court: apply jointly to the same one.',
    basis: 'R-CONF-06',
  },
  'already-filed': { zh: '该申请已经提交，无需再次申请。', en: 'This application has been filed already.', basis: 'R-CONF-35' },
  'already-ended': { zh: '该申请已经办结。', en: 'This application has come to its end.', basis: 'R-CONF-38' },
  'not-filed': { zh: '全体当事人尚未共同提出申请。', en: 'Not all parties have applied yet.', basis: 'R-CONF-35' },
  'no-excuse-asked': { zh: '该申请未逾期，无需说明理由。', en: 'The application is not late: no excuse is needed.', basis: 'R-CONF-34' },
  'already-supplemented': {
    zh: '补充材料只能一次性通知，已经通知过。',
    en: 'One order lists everything missing, and it has been made.',
    basis: 'R-CONF-38',
  },
  'no-supplement-ordered': { zh: '法院未要求补充材料。', en: 'No supplement has been ordered.', basis: 'R-CONF-10' },
  'supplement-outstanding': { zh: '补充材料尚未收到。', en: 'The papers ordered have not been received.', basis: 'R-CONF-10' },
  'bar-known': {
    zh: '存在不予受理的情形，应当裁定不予受理。',
    en: 'A bar to acceptance is on record: rule non-acceptance.',
    basis: 'R-CONF-14',
  },
  'not-competent': {
    zh: '本院对该申请没有管辖权，应当裁定不予受理。',
    en: 'This court is not competent: rule non-acceptance.',
    basis: 'R-CONF-03',
  },
  'excuse-outstanding': {
    zh: '申请逾期，尚未认可其正当理由：认可后受理，或者裁定不予受理。',
    en: 'The application is late: accept its excuse, or rule non-acceptance.',
    basis: 'R-CONF-34',
  },
  'excuse-still-open': { zh: '说明逾期理由的期间尚未届满。', en: 'The time to give an excuse has not run out.', basis: 'R-CONF-34' },
  'ground-contradicted': { zh: '案卷记载与该理由不符。', en: 'The record contradicts this ground.', basis: 'R-CONF-14' },
  'not-under-review': { zh: '该申请不在审查中。', en: 'This application is not under review.', basis: 'R-CONF-38' },
  'not-assigned-judge': { zh: '仅承办法官可以办理。', en: 'Only the assigned judge may do this.', basis: 'R-CONF-18' },
  'screening-missing': {
    zh: '尚无针对该协议内容的甄别结果，不能确认。',
    en: 'There is no screening result for exactly this content: it cannot be confirmed.',
    basis: 'R-SHAM-101',
  },
  'suspicion-open': {
    zh: '虚假诉讼疑点尚未排除，不能确认；可以驳回。',
    en: 'A suspicion is open: it cannot be confirmed; it can be dismissed.',
    basis: 'R-SHAM-101',
  },
  'suspicion-unknown': { zh: '没有该项未排除的疑点。', en: 'There is no such open suspicion.', basis: 'R-SHAM-101' },
  'panel-needed': { zh: '该疑点级别较高，应当由合议庭排除。', en: 'An alert is cleared by a panel.', basis: 'R-SHAM-101' },
  'address-not-own': {
    zh: '应当按当事人本人提供或者法院查明的地址通知。',
    en: 'Notice goes to an address that the party gave itself or the court found.',
    basis: 'R-CONF-38',
  },
  'not-all-notified': { zh: '尚未逐一通知全体当事人。', en: 'Not every party has been notified.', basis: 'R-CONF-38' },
  'not-all-present': {
    zh: '应当通知全体当事人共同到场核实，可以在线进行。',
    en: 'All parties are questioned together, online if they wish.',
    basis: 'R-CONF-19',
  },
  'identity-unchecked': { zh: '核实时应当核对当事人身份。', en: 'Identities are checked at the verification.', basis: 'R-MED-41' },
  'not-verified': { zh: '尚未与当事人共同核实。', en: 'The parties have not been questioned together yet.', basis: 'R-CONF-19' },
  'joining-disowned': {
    zh: '有当事人否认提出过申请，不能确认。',
    en: 'A party denies having applied: it cannot be confirmed.',
    basis: 'R-CONF-39',
  },
  'other-content': { zh: '请求确认的内容与在册协议不一致。', en: 'This is not the content on record.', basis: 'R-SHAM-101' },
  'no-mediator-known': { zh: '案卷没有记载调解员。', en: 'No mediator is on record.', basis: 'R-CONF-31' },
  'no-ruling': { zh: '尚未作出裁定。', en: 'No ruling has been made.', basis: 'R-CONF-27' },
  'not-confirmed': { zh: '仅对确认裁定可以提出异议。', en: 'Only a confirming ruling can be objected to.', basis: 'R-CONF-29' },
  'objection-unknown': { zh: '没有该项待审查的异议。', en: 'There is no such objection waiting.', basis: 'R-CONF-29' },
  'objection-late': { zh: '异议逾期，不能支持。', en: 'The objection is out of time and cannot be upheld.', basis: 'R-CONF-29' },
  'extended-already': { zh: '审查期限已经延长过。', en: 'The limit has been extended already.', basis: 'R-CONF-20' },
  'number-of-another-court': {
    zh: '案号不是该法院的有效案号，请核对。',
    en: 'This is no case number of that court: check it.',
    basis: 'R-CN-05',
  },
  'in-the-future': { zh: '所报日期晚于今天。', en: 'The day reported is after today.', basis: 'R-TIME-06' },
  'nothing-to-enforce': {
    zh: '该协议未经确认或者确认裁定已被撤销，没有可以执行的内容。',
    en: 'The agreement was not confirmed, or the ruling was revoked: there is nothing to enforce.',
    basis: 'R-CONF-27',
  },
  'enforced-otherwise': {
    zh: '该协议已以另一案号立案执行，请核对。',
    en: 'Enforcement under another number is on record: check it.',
    basis: 'R-CONF-27',
  },
} as const satisfies Record<string, RefusalText>;
