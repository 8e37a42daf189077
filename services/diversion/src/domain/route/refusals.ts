import type { RefusalText } from '@fengqiao/kernel';

/** Every ground on which a dispute is not passed on: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'route-unknown': {
    zh: '尚未收到该纠纷的登记，请先登记纠纷。',
    en: 'This dispute has not been registered yet: register it first.',
    basis: 'R-DIV-90',
  },
  'route-ended': {
    zh: '该纠纷已经撤回；需要继续处理的，请重新登记，也可以直接向法院起诉。',
    en: 'This dispute was withdrawn: register it anew, or sue at the court directly.',
    basis: 'R-DIV-90',
  },
  'already-resolved': {
    zh: '该纠纷已经化解；当事人可以随时重新提出或者起诉。',
    en: 'This dispute has been resolved; a party may bring it back, or sue, at any time.',
    basis: 'R-DIV-90',
  },
  'not-a-party': {
    zh: '只有当事人本人或者其代理人可以提出。',
    en: 'Only the party itself, or its own agent, may do this.',
    basis: 'R-DIV-90',
  },
  'not-the-holder': {
    zh: '该纠纷目前不由您的单位承办，请由承办单位移交。',
    en: 'Your organisation does not hold this dispute: whoever holds it passes it on.',
    basis: 'R-DIV-98',
  },
  'not-at-court': {
    zh: '该纠纷目前不在法院，不能由法院下沉。',
    en: 'The dispute is not with the court: it cannot be sent down by it.',
    basis: 'R-DIV-90',
  },
  'skip-without-reason': {
    zh: '工作人员应当逐级分流；跨级移交请写明理由（安全、管辖、当事人意愿或者其他）。',
    en: 'Officials pass a dispute on one tier at a time: record the reason for a skip (safety, jurisdiction, party-wish or other).',
    basis: 'R-DIV-98',
  },
  'reason-text-missing': {
    zh: '选择“其他”的，请写明具体理由。',
    en: 'For “other”, say what the reason is in reasonText.',
    basis: 'R-DIV-98',
  },
  'task-open': {
    zh: '已有单位正在考虑接收该纠纷：请等待其答复，或者先撤回移交。',
    en: 'A unit already has this as its task: wait for its answer, or recall the referral first.',
    basis: 'R-DIV-90',
  },
  'task-unknown': {
    zh: '没有这项移交任务，请核对编号。',
    en: 'There is no such task: check the referral id.',
    basis: 'R-DIV-90',
  },
  'task-closed': {
    zh: '该移交任务已经结束。',
    en: 'This task has been answered or closed already.',
    basis: 'R-DIV-90',
  },
  'not-your-task': {
    zh: '该任务不是交给您的单位的。',
    en: 'This task was not given to your organisation.',
    basis: 'R-DIV-90',
  },
  'award-differs': {
    zh: '同一文号的仲裁结果已在案且内容不同，请核对。',
    en: 'Another result under this number is on record: check it.',
    basis: 'R-DIV-58',
  },
  'in-the-future': { zh: '所报日期晚于今天。', en: 'The day reported is after today.', basis: 'R-TIME-06' },
} as const satisfies Record<string, RefusalText>;
