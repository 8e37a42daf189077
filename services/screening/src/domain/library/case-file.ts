import { SHAM18, type Entry, type IndicatorId } from './entry.js';

/** What the case file itself may show. */
export const fromCaseFile = {
  'NO-CONFRONT': {
    kind: 'conduct',
    weight: 'common',
    rule: 'R-SHAM-23',
    lendingRule: 'R-SHAM-45',
    zh: '当事人之间没有任何争辩。',
    en: 'The parties did not argue at all.',
    reason: {
      zh: '多数真实的调解也没有争辩，故不能单独成为扣留理由。',
      en: 'Most genuine mediations show no argument either, so it bears out other signs and never holds by itself.',
    },
  },
  'SELF-SETTLED': {
    kind: 'conduct',
    weight: 'common',
    rule: 'R-SHAM-26',
    zh: '当事人带着已拟好的协议前来。',
    en: 'The parties came with a ready agreement.',
    reason: {
      zh: '自行和解后请求确认本属正常。',
      en: 'Settling first and asking for confirmation afterwards is what the law invites; it bears out other signs only.',
    },
  },
  'FAST-CLOSE': {
    kind: 'speed',
    weight: 'common',
    rule: 'R-SHAM-26',
    zh: '证据单薄，协议达成后一日内即申请确认。',
    en: 'Thin evidence, and confirmation asked for within a day of the agreement.',
    reason: {
      zh: '快不等于假：速度只提示关注，绝不计入扣留。一日：最快的真实案件当日即确认。单薄：不超过一份证据，无从互相印证。',
      en: 'Fast is not sham: speed is shown and never counted towards a hold. One day, because that is as fast as papers can go; thin means one piece or none, which nothing can bear out.',
    },
  },
  'AGREED-EXCEEDS-CLAIM': {
    kind: 'amount',
    weight: 'telling',
    rule: 'R-SHAM-20',
    lendingRule: 'R-SHAM-41',
    zh: '约定给付超过请求数额，或者超过凭证所载数额。',
    en: 'More is agreed than was claimed, or than the paper says.',
    reason: {
      zh: '无人会自愿多付，故超过请求数额即计；凭证可生息，三年诉讼时效内按司法保护上限计息不足一半，故凭证数额的一倍半以内不计；工资不生息，超过凭证即计。但超出请求数额或者工资凭证不逾百分之三十者只作印证：违约损失赔偿一般超过损失的百分之三十方属过高（法释〔2023〕13号第六十五条），续生利息与费用在此以内。',
      en: 'Nobody pays more than is asked, so whatever is over the claim is shown. A paper may bear interest: three years (the limitation period) at the highest protected rate add less than half, so up to one and a half times the paper is not counted; wages bear none, so whatever is over their paper is shown. But up to 30% over the claim or over a paper of wages is common only: damages for breach are generally too high above 30% of the loss (SPC interpretation on contracts, 2023, art. 65), and interest that runs on and costs stay within.',
    },
  },
  'OBLIGATION-EXTINGUISHED': {
    kind: 'performance',
    weight: 'telling',
    rule: 'R-SHAM-07',
    since: SHAM18,
    zh: '约定的给付均已当场履行，却仍申请司法确认。',
    en: 'Every payment is recorded as made at once, and confirmation is asked for all the same.',
    reason: {
      zh: '确认的意义在于可以强制执行；已无可执行之内容，申请便失去目的。不设数额门槛。',
      en: 'Confirmation exists so that a duty can be enforced; where nothing is left to enforce, asking for it serves something else. No threshold: all payments, not most.',
    },
  },
  'PARTY-UNAWARE': {
    kind: 'consent',
    weight: 'telling',
    rule: 'R-CONF-39',
    zh: '有当事人否认提出过申请。',
    en: 'A party says that it never applied.',
    reason: {
      zh: '一人否认即足：共同申请的前提已被动摇。',
      en: 'One denial is enough: it takes away what a joint application rests on.',
    },
  },
  'SERIES-MARKED': {
    kind: 'series',
    weight: 'telling',
    rule: 'R-SHAM-29',
    zh: '同一系列的另一件显示可疑迹象，应当一并审查。',
    en: 'Another agreement of the same series shows a telling sign: they must be read together.',
    reason: {
      zh: '成批造假时，破绽往往只露在其中一件。',
      en: 'In a batch made up together, the flaw often shows on one paper only.',
    },
  },
} as const satisfies Partial<Record<IndicatorId, Entry>>;
