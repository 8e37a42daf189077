import type { RefusalText } from '@fengqiao/kernel';

/** Why an act about one's consent is not recorded: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'not-the-party': {
    zh: '只有当事人本人或者其代理人可以表示同意或者拒绝，他人不能代为表示。',
    en: 'Only the party itself, or its own agent, consents or refuses; nobody does it for them.',
    basis: 'R-MED-03',
  },
  'authority-missing': {
    zh: '代理人应当提交每一位被代理人的授权委托书。',
    en: 'An agent must hand in its power of attorney for each party.',
    basis: 'R-MED-50',
  },
  'notice-first': {
    zh: '请先送达调解告知书，再征求同意。',
    en: 'The notice is delivered first, then consent is asked for.',
    basis: 'R-MED-39',
  },
  'another-text': {
    zh: '同意书的版本与本次征询不一致，请阅读当前文本后再表示同意。',
    en: 'This is not the text of this attempt: read the current one, then consent.',
    basis: 'R-MED-06',
  },
  'attempt-ended': {
    zh: '本次调解征询已经结束；再次调解需要重新征得各方同意。',
    en: 'This attempt has ended: later mediation needs a new one, and fresh consent.',
    basis: 'R-MED-62',
  },
  'nothing-given': {
    zh: '您尚未表示同意，无需撤回；不愿调解的，可以直接拒绝。',
    en: 'You have not consented, so there is nothing to revoke; you may refuse.',
    basis: 'R-MED-64',
  },
  'already-effective': {
    zh: '调解协议已经生效，不能再撤回同意；对协议有异议的，可以依法起诉。',
    en: 'An agreement has taken effect: consent can be revoked no more; the agreement may be contested in court.',
    basis: 'R-MED-64',
  },
} as const satisfies Record<string, RefusalText>;
