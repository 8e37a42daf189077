import type { LocalDate } from '@fengqiao/kernel';

/** How the Civil Procedure Law is cited on a given day: article numbers moved with the amendments of 2021 and 2023 (R-REG-07). */
export interface Articles {
  readonly edition: '2017' | '2021' | '2023';
  /** Both articles on judicial confirmation, as a ruling cites them. */
  readonly confirmation: readonly [application: string, ruling: string];
  /** Periods, and the excuse for missing one. */
  readonly periods: string;
  readonly excuse: string;
  readonly filingConditions: string;
  readonly mediationFirst: string;
  readonly docketing: string;
  /** Sham litigation (虚假诉讼). */
  readonly sham: string;
  /** Special procedure: its judge, its end when the matter is a civil dispute, its time limit. */
  readonly specialJudge: string;
  readonly civilDispute: string;
  readonly specialLimit: string;
}

const shared = {
  periods: '85',
  excuse: '86',
  filingConditions: '122',
  mediationFirst: '125',
  docketing: '126',
  sham: '115',
  specialJudge: '185',
  civilDispute: '186',
  specialLimit: '187',
} as const;

const of2023: Articles = { edition: '2023', confirmation: ['205', '206'], ...shared };
const of2021: Articles = { edition: '2021', confirmation: ['201', '202'], ...shared };
/** Only the confirmation numbers stand in the rule book; the others are from general knowledge (confidence M). */
const of2017: Articles = {
  edition: '2017',
  confirmation: ['194', '195'],
  periods: '82',
  excuse: '83',
  filingConditions: '119',
  mediationFirst: '122',
  docketing: '123',
  sham: '112',
  specialJudge: '178',
  civilDispute: '179',
  specialLimit: '180',
};

/** The numbering in force on a day: 2017 until 2021-12-31, 2021 until 2023-12-31, then 2023. */
export const articlesOn = (day: LocalDate): Articles => {
  if (day < '2022-01-01') return of2017;
  return day < '2024-01-01' ? of2021 : of2023;
};
