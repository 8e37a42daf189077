import type { RefusalText } from '@fengqiao/kernel';

/** Every ground of refusal: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'erasure-unknown': { zh: '没有该删除申请，请先提出。', en: 'There is no such erasure: request it first.', basis: 'R-SEC-07' },
  'nothing-held': {
    zh: '没有以密文保存该人的个人信息，请核对编号。',
    en: 'No sealed personal text of this subject or person is held: check the ids.',
    basis: 'R-SEC-07',
  },
  'too-many-keys': {
    zh: '涉及的人数过多，请逐人提出。',
    en: 'It concerns more than 1,500 people: request it for each of them.',
    basis: 'R-SEC-08',
  },
  'another-court': { zh: '只能由受理该纠纷的法院办理。', en: 'Only the court that the dispute is before may do this.', basis: 'R-SEC-09' },
  'not-restricted': {
    zh: '尚未限制处理：请先限制，再批准销毁。',
    en: 'It has not been restricted yet: restrict it first, then approve.',
    basis: 'R-SEC-07',
  },
  'same-person': {
    zh: '申请人、限制处理的人不能批准销毁，须由另一人批准。',
    en: 'Whoever asked for it or restricted it cannot approve it: another person must.',
    basis: 'R-SEC-22',
  },
  'still-kept': {
    zh: '案卷保管期限尚未届满，只能限制处理，不能销毁。',
    en: 'The file must still be kept: its personal text stays restricted and is not destroyed yet.',
    basis: 'R-SEC-07',
  },
  'erasure-over': { zh: '该申请已经办结。', en: 'This erasure has come to its end.', basis: 'R-SEC-08' },
} as const satisfies Record<string, RefusalText>;
