import type { RefusalText } from '@fengqiao/kernel';

/** Every ground on which screening does not act: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'submission-unknown': {
    zh: '尚未收到该项提交，收到后再处理。',
    en: 'This submission is not known here yet: try again when it has arrived.',
    basis: 'R-SHAM-100',
  },
  'dates-needed': {
    zh: '主张日期矛盾的，应当写明文件所载日期和其最早可能形成的日期，且前者早于后者。',
    en: 'To find that dates contradict each other, give the day the document bears and the later day before which it cannot have been made.',
    basis: 'R-SHAM-28',
  },
  'findings-full': { zh: '该项提交的查明事实已达上限。', en: 'No more findings fit into this case file.', basis: 'R-SHAM-100' },
  'suspicion-unknown': { zh: '没有该项未排除的疑点。', en: 'There is no such open suspicion.', basis: 'R-SHAM-101' },
  'cleared-in-confirmation': {
    zh: '调解协议的疑点由承办法官在司法确认程序中排除。',
    en: 'A suspicion on an agreement is cleared in confirmation, by the judge who has the application.',
    basis: 'R-SHAM-101',
  },
  'panel-needed': { zh: '该疑点级别较高，应当由合议庭排除。', en: 'An alert is cleared by a panel.', basis: 'R-SHAM-101' },
  'not-your-answer': {
    zh: '公安机关、检察机关只能反馈本机关的处理结果。',
    en: 'Police and procuratorate each answer for themselves.',
    basis: 'R-SHAM-87',
  },
  'in-the-future': { zh: '所报日期晚于今天。', en: 'The day reported is after today.', basis: 'R-TIME-06' },
  'answered-otherwise': {
    zh: '同一文号的反馈已在案且内容不同，请核对。',
    en: 'Another answer under this number is on record: check it.',
    basis: 'R-SHAM-87',
  },
} as const satisfies Record<string, RefusalText>;
