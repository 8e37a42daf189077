import type { RefusalText } from '@fengqiao/kernel';

/** Every ground on which nothing is done: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'agreement-unknown': { zh: '没有这份调解协议。', en: 'There is no such agreement.', basis: 'R-AGR-01' },
  'obligation-of-outsider': {
    zh: '义务的双方应当都是协议的当事人，担保人也应当列为当事人。',
    en: 'Both sides of an obligation are parties to the agreement; a guarantor is named as one.',
    basis: 'R-AGR-01',
  },
  'amount-missing': { zh: '给付金钱的义务应当写明金额。', en: 'A duty to pay says how much.', basis: 'R-AGR-01' },
  'clause-not-allowed': {
    zh: '委托调解的协议不得约定一方违约时由法院径行判决，请删除该条款。',
    en: 'In court mediation no clause may say that the court shall judge on breach: take it out.',
    basis: 'R-AGR-07',
  },
  'writing-needed': { zh: '法院委派、委托的调解应当订立书面协议。', en: 'Mediation at court ends in writing.', basis: 'R-AGR-03' },
  'mediation-ended': { zh: '调解已经终结，不能再签署。', en: 'The mediation has ended: nothing more is signed.', basis: 'R-MED-64' },
  'mediation-suspended': { zh: '调解已经中止，请等待审查。', en: 'The mediation is suspended: wait for the review.', basis: 'R-MED-47' },
  'already-ended': {
    zh: '有当事人拒绝签署，该协议已不成立。',
    en: 'A party refused to sign: this agreement is at its end.',
    basis: 'R-MED-56',
  },
  'not-a-party': {
    zh: '只有协议当事人本人或者其代理人可以作出该行为。',
    en: 'Only a party, or its own agent, may do this.',
    basis: 'R-AGR-03',
  },
  'authority-missing': { zh: '代理人签署应当有特别授权。', en: 'An agent needs special authority to settle and sign.', basis: 'R-MED-50' },
  'other-content': {
    zh: '签署的内容与协议文本不一致，请重新阅读后签署。',
    en: 'This is not the text on record: read it again before signing.',
    basis: 'R-AGR-03',
  },
  'not-the-mediator': { zh: '只有承办调解员可以办理。', en: 'Only the mediator of this case may do this.', basis: 'R-AGR-05' },
  'witness-needed': {
    zh: '书面签署应当有调解员以外的见证人。',
    en: 'A signing on paper needs a witness other than the mediator.',
    basis: 'R-AGR-04',
  },
  'seal-unknown': { zh: '该印章不是调解组织登记的印章。', en: 'The organisation has no such seal.', basis: 'R-AGR-05' },
  'not-in-effect': { zh: '协议尚未生效。', en: 'The agreement is not in effect.', basis: 'R-AGR-05' },
  'already-in-effect': { zh: '协议已经生效。', en: 'The agreement is in effect already.', basis: 'R-MED-64' },
  'obligation-unknown': { zh: '协议中没有该项义务。', en: 'The agreement has no such obligation.', basis: 'R-AGR-14' },
  'not-of-this-obligation': {
    zh: '只有该项义务的双方或者调解组织可以登记履行情况。',
    en: 'Only the two sides of this obligation, or the mediator, tell of its performance.',
    basis: 'R-AGR-14',
  },
  'in-the-future': { zh: '履行日期不能晚于今天。', en: 'It cannot have been performed after today.', basis: 'R-AGR-14' },
  'not-due': { zh: '该项义务尚未到期。', en: 'This obligation is not due yet.', basis: 'R-AGR-14' },
  'performed-already': { zh: '该项义务已经确认履行。', en: 'This obligation is confirmed as performed.', basis: 'R-AGR-14' },
} as const satisfies Record<string, RefusalText>;
