import type { Entry, PatternKind } from './entry.js';

export interface SeriesEntry extends Entry {
  /** How many different units (payees, or disputes) make it a series. */
  readonly threshold: number;
  /** Only what lies at most so many days apart belongs together. */
  readonly days: number;
  /** Whether a telling sign on one member is a reason to look at the others: only where its members stand or fall together. */
  readonly spreads: boolean;
  /** Telling only where the claim is for work, since its reason is; common elsewhere. */
  readonly tellingForWorkOnly?: boolean;
}

const YEAR = 365;
/** LEND 18(4) is applied over 24 months (R-SHAM-43). */
const TWO_YEARS = 730;

/** What only a series can show. Five by default: two of anything are chance, and four are a family or one small team. */
export const fromSeries = {
  'SAME-DAY-BATCH': {
    kind: 'series',
    weight: 'common',
    rule: 'R-SHAM-29',
    threshold: 5,
    days: 0,
    spreads: true,
    zh: '同一付款人在同一日与多人分别达成协议。',
    en: 'One payer agreed with many people on one day.',
    reason: {
      zh: '欠薪群体案件本就如此，成批本身不是可疑；五人起：四人以下为一家或一个小班组。',
      en: 'A group of unpaid workers looks the same, so being many never holds by itself. Five: up to four are one family or one small team.',
    },
  },
  'AMOUNT-IDENTICAL': {
    kind: 'amount',
    weight: 'telling',
    rule: 'R-SHAM-30',
    threshold: 5,
    days: YEAR,
    spreads: true,
    zh: '同一付款人给多人的数额分文不差，且各自没有凭证可以印证。',
    en: 'One payer owes many people the same sum to the fen, and no paper of their own bears it out.',
    reason: {
      zh: '同工同酬可使数额相同，但那时各有凭证：只计无凭证且证据不超过一份者。五人起；一年：工资按年度结清。',
      en: 'Equal work gives equal sums, but then each has a paper: only those without one, with one piece of evidence at most, are counted. Five, within the year in which wages are settled.',
    },
  },
  'PAYEE-SAME': {
    kind: 'account',
    weight: 'telling',
    rule: 'R-SHAM-30',
    threshold: 3,
    days: TWO_YEARS,
    spreads: true,
    zh: '名义上不同的收款人使用同一收款账户。',
    en: 'People who are nominally different are paid into one account.',
    reason: {
      zh: '夫妻可共用一个账户，故自第三人起计；劳动报酬应当支付给本人。',
      en: 'A couple may share an account, so it counts from the third person; wages are to be paid to the worker.',
    },
  },
  'AGENT-SAME': {
    kind: 'agent',
    weight: 'common',
    rule: 'R-SHAM-30',
    threshold: 5,
    days: TWO_YEARS,
    spreads: false,
    zh: '同一代理人为收款一方代理多起纠纷。',
    en: 'One agent acts for the payee in many disputes.',
    reason: {
      zh: '律师和法律援助人员本就代理多案；不同纠纷才计，五起起算。',
      en: 'Lawyers and legal aid act in many cases; only different disputes count, from five. Their clients are strangers to each other: nothing spreads.',
    },
  },
  SERIES: {
    kind: 'series',
    weight: 'common',
    rule: 'R-SHAM-29',
    lendingRule: 'R-SHAM-43',
    threshold: 5,
    days: TWO_YEARS,
    spreads: false,
    zh: '同一当事人两年内出现在多起同类纠纷中。',
    en: 'One party appears in many like disputes within two years.',
    reason: {
      zh: '银行、物业等经常性债权人亦如此，只作印证。五起：两年内每半年一起以上，已非偶然。',
      en: 'Banks and property managers do so all the time; it bears out other signs. Five in 24 months is more than one every half year.',
    },
  },
  'CLAIMANT-REPEAT': {
    kind: 'series',
    weight: 'telling',
    rule: 'R-SHAM-29',
    threshold: 3,
    days: TWO_YEARS,
    spreads: true,
    tellingForWorkOnly: true,
    zh: '同一人两年内第三次向同一付款人主张。',
    en: 'The same person claims from the same payer for the third time in two years.',
    reason: {
      zh: '再次被欠薪并不罕见，第三次仍为同一人工作而再被拖欠则少见：劳动、劳务报酬纠纷单独计数。其他纠纷中，长期供货、租赁双方多次争议属常见，只作印证。',
      en: 'To go unpaid twice happens; to work a third time for the one who never pays is rare: claims for work are counted by themselves. Elsewhere it is common only: who supplies or lets to another year after year may well dispute three times.',
    },
  },
  'MEDIATOR-FARMING': {
    kind: 'office',
    weight: 'common',
    rule: 'R-SHAM-08',
    threshold: 5,
    days: YEAR,
    spreads: true,
    zh: '同一调解员多次制作“当场履行完毕”的协议。',
    en: 'One mediator made many agreements that were performed at once.',
    reason: {
      zh: '只计当场履行完毕者，不计普通办案量：补贴按件计算时，空转的协议最省事。五件、一年：补贴按年度核算。',
      en: 'The ordinary caseload is not counted, only agreements with nothing left to enforce: where cases are subsidised one by one, they are the cheapest to make up. Five in the year over which subsidies are reckoned.',
    },
  },
} as const satisfies Record<PatternKind, SeriesEntry>;
