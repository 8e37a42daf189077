import type { LocalDate } from '@fengqiao/kernel';
import type { Screening } from '@fengqiao/contracts';

export type IndicatorId = Screening.IndicatorId;
export type FactKind = Screening.FactKind;
export type PatternKind = Screening.PatternKind;

/** What one indicator is, since when, on which rule, and why it says what it says. */
export interface Entry {
  readonly kind: Screening.IndicatorKind;
  readonly weight: Screening.IndicatorWeight;
  readonly rule: string;
  /** The factor of the private-lending rules it is (LEND 18): three of them make an alert. */
  readonly lendingRule?: string;
  /** First day of the text that names it, where that is later than the library's own first day. */
  readonly since?: LocalDate;
  readonly zh: string;
  readonly en: string;
  /** Why it carries this weight, and why its threshold is what it is. */
  readonly reason: Screening.Sentence;
}

/** SHAM16 (法发〔2016〕13号): the first text the library rests on. */
export const FIRST_DAY: LocalDate = '2016-06-20';
/** SHAM18 (法释〔2018〕17号). */
export const SHAM18: LocalDate = '2018-10-01';
/** SHAM21b (法〔2021〕281号). */
export const SHAM21B: LocalDate = '2021-11-09';
