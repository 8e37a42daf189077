import { library } from '../library/library.js';
import type { Entry } from '../library/entry.js';
import type { Fired, Tier } from './types.js';

/** Signs of two different kinds, at least: one kind may always have an innocent reason. */
const KINDS_TO_HOLD = 2;
/** LEND 18 lists ten factors; three of them together are what the docketing assistance reports (R-SHAM-40 to R-SHAM-49). */
const FACTORS_TO_ALERT = 3;

const kindsOf = (fired: readonly Fired[]): ReadonlySet<string> => new Set(fired.map(({ kind }) => kind));

/** The statutory factors of private lending that fired, by rule. What its own file makes common names the general rule, and is none. */
export const lendingFactors = (fired: readonly Fired[], causeKind: string | undefined): readonly string[] => {
  if (causeKind !== 'loan') return [];
  const rules = fired.filter(({ indicator, rule }) => (library[indicator] as Entry).lendingRule === rule).map(({ rule }) => rule);
  return [...new Set(rules)].sort();
};

/**
 * A hold needs signs of two different kinds, one of them telling. Speed is never counted (R-SHAM-26), and what genuine cases show as
 * often (being many, not arguing, coming with a ready agreement) never holds without a telling sign. An alert needs two telling kinds
 * of the paper's own, or three statutory factors of private lending.
 */
export const tierOf = (fired: readonly Fired[], causeKind?: string): Tier => {
  const counted = fired.filter(({ kind }) => kind !== 'speed');
  const telling = counted.filter(({ weight }) => weight === 'telling');
  const own = telling.filter(({ indicator }) => indicator !== 'SERIES-MARKED');
  if (kindsOf(own).size >= KINDS_TO_HOLD || lendingFactors(counted, causeKind).length >= FACTORS_TO_ALERT) return 'alert';
  if (telling.length > 0 && kindsOf(counted).size >= KINDS_TO_HOLD) return 'review';
  return fired.length > 0 ? 'watch' : 'none';
};
