import type { RefusalText } from '@fengqiao/kernel';

/** Every ground on which intake does not act: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'complaint-unknown': { zh: '没有该起诉状，请先提交。', en: 'There is no such complaint: file it first.', basis: 'R-DOCK-01' },
  'party-unknown': {
    zh: '起诉状所列的当事人尚未登记，请先登记当事人。',
    en: 'A party named is not on record: add it to the dispute first.',
    basis: 'R-DOCK-07',
  },
  'party-on-both-sides': {
    zh: '同一当事人不能既是原告又是被告，也不能列两次。',
    en: 'Nobody is plaintiff and defendant at once, or named twice.',
    basis: 'R-DOCK-05',
  },
  'not-a-plaintiff': {
    zh: '只能由原告本人或者其代理人提出；不便书写的，可以到窗口口头起诉。',
    en: 'Only a plaintiff or its own agent may do this; whoever cannot write is helped at the counter.',
    basis: 'R-DOCK-05',
  },
  'channel-not-yours': {
    zh: '当事人和代理人在线提交；窗口、口头、协助提交由受诉法院工作人员办理。',
    en: 'Parties and agents file online; counter, oral and assisted filing is taken by staff of the court.',
    basis: 'R-DOCK-10',
  },
  'another-court': { zh: '只能由受诉法院办理。', en: 'Only staff of the court it was brought to may do this.', basis: 'R-DOCK-01' },
  'transcript-missing': { zh: '口头起诉应当记入笔录。', en: 'An oral complaint is taken down in a transcript.', basis: 'R-DOCK-10' },
  'already-ended': { zh: '该起诉已经办结。', en: 'This complaint has come to its end.', basis: 'R-DOCK-06' },
  'already-docketed': { zh: '该起诉已经立案。', en: 'This complaint has been docketed.', basis: 'R-DOCK-06' },
  'correction-outstanding': {
    zh: '补正材料尚未收到；期满未补正的，退回并记录。',
    en: 'The correction is outstanding: wait for it, or return the complaint when its period has run out.',
    basis: 'R-DOCK-09',
  },
  'corrected-once': {
    zh: '补正只能一次性书面通知，已经通知过。',
    en: 'One notice lists every defect, and it has been given.',
    basis: 'R-DOCK-09',
  },
  'no-correction-ordered': { zh: '法院未要求补正。', en: 'No correction has been ordered.', basis: 'R-DOCK-09' },
  'correction-still-open': { zh: '补正期间尚未届满。', en: 'The time to correct has not run out.', basis: 'R-DOCK-09' },
  returned: {
    zh: '起诉状已经退回；原告坚持起诉的，由原告提出。',
    en: 'The complaint was returned: the plaintiff may insist on it.',
    basis: 'R-DOCK-09',
  },
  'ground-contradicted': { zh: '案卷记载与该理由不符。', en: 'The record contradicts this ground.', basis: 'R-DOCK-06' },
  'redirect-missing': {
    zh: '不属于本院管辖的，应当告知有管辖权的其他法院。',
    en: 'For the wrong court, name the other court that is competent.',
    basis: 'R-DOCK-12',
  },
  'not-settled': {
    zh: '没有委派调解达成协议的记录，不能按诉讼外调解结案。',
    en: 'No agreement of a commissioned mediation is on record: it cannot be closed as settled.',
    basis: 'R-AGR-09',
  },
  'number-of-another-court': {
    zh: '案号不是该法院的有效案号，请核对。',
    en: 'This is no case number of that court: check it.',
    basis: 'R-CN-05',
  },
  'number-of-another-case': {
    zh: '该案号已用于另一案件，请核对。',
    en: 'Another case bears this number: check it.',
    basis: 'R-CN-03',
  },
  'in-the-future': { zh: '所报日期晚于今天。', en: 'The day reported is after today.', basis: 'R-TIME-06' },
  'docketed-otherwise': {
    zh: '该起诉已以另一案号立案，请先核对案号。',
    en: 'This complaint was docketed under another number: check the number first.',
    basis: 'R-DOCK-06',
  },
  'not-docketed': {
    zh: '该起诉尚未立案，收到立案信息后再处理。',
    en: 'This complaint is not docketed yet: it is dealt with once it is.',
    basis: 'R-DOCK-06',
  },
  'before-docketing': { zh: '结案日期早于立案日期。', en: 'The suit cannot end before it was docketed.', basis: 'R-DOCK-06' },
  'ended-otherwise': {
    zh: '该案已登记另一结案方式或者日期，请核对。',
    en: 'Another end of this suit is on record: check it.',
    basis: 'R-AGR-10',
  },
} as const satisfies Record<string, RefusalText>;
