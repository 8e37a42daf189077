import type { Screening as Contract } from '@fengqiao/contracts';
import { lendingFactors } from './tier.js';
import type { Known } from './types.js';

const sentences = {
  none: { zh: '案卷事实未触发任何指标。', en: 'No fact of the case file fires an indicator.' },
  watch: {
    zh: '有迹象，但不足以扣留：扣留须有两种不同性质的迹象，且至少一种为真实案件所少见；快、成批、无争辩均不足以扣留。',
    en: 'There are signs, but they do not hold it: a hold needs signs of two different kinds, one of them rare in genuine cases. Being fast, many or of one mind is not enough.',
  },
  review: {
    zh: '两种不同性质的迹象相互印证，其中至少一种为真实案件所少见：由承办法官排除后方可确认；受理、驳回和期间均不受影响。',
    en: 'Signs of two different kinds bear each other out, one of them rare in genuine cases: the assigned judge clears it before it can be confirmed. Receipt, dismissal and every clock go on.',
  },
  alert: {
    zh: '多种少见的迹象并存：由合议庭排除后方可确认；受理、驳回和期间均不受影响。',
    en: 'Several kinds of rare signs stand together: a panel clears it before it can be confirmed. Receipt, dismissal and every clock go on.',
  },
} as const satisfies Record<string, Contract.Sentence>;

/** Why it is held or not, with the signs and the statutory factors by name. */
export const explain = ({ fired, result, submission }: Pick<Known, 'fired' | 'result' | 'submission'>): Contract.Sentence => {
  const { zh, en } = sentences[result?.tier ?? 'none'];
  const named = fired.map(({ indicator, kind, rule }) => `${indicator} (${kind}, ${rule})`).join(', ');
  const factors = lendingFactors(fired, submission.file.causeKind).join(', ');
  return {
    zh: `${zh}${named === '' ? '' : `指标：${named}。`}${factors === '' ? '' : `民间借贷法定情形：${factors}。`}`,
    en: `${en}${named === '' ? '' : ` Signs: ${named}.`}${factors === '' ? '' : ` Statutory lending factors: ${factors}.`}`,
  };
};
