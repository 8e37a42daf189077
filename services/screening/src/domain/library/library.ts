import type { LocalDate } from '@fengqiao/kernel';
import type { Screening } from '@fengqiao/contracts';
import { fromCaseFile } from './case-file.js';
import { FIRST_DAY, type Entry, type FactKind, type IndicatorId } from './entry.js';
import { foundInPapers } from './found-papers.js';
import { foundOfPeople } from './found-people.js';
import type { FoundEntry } from './found.js';
import { fromSeries, type SeriesEntry } from './series.js';

export const fromFindings: Readonly<Partial<Record<IndicatorId, FoundEntry>>> = { ...foundInPapers, ...foundOfPeople };

/** Every indicator, with its rule and its reason. */
export const library = { ...fromCaseFile, ...fromSeries, ...foundInPapers, ...foundOfPeople } as const satisfies Record<IndicatorId, Entry>;

const entries = Object.entries(library) as readonly [IndicatorId, Entry][];
const sinceOf = ({ since = FIRST_DAY }: Entry): LocalDate => since;

/** The indicator that a finding fires. */
export const indicatorOf = (fact: FactKind): IndicatorId => {
  const found = (Object.entries(fromFindings) as readonly [IndicatorId, FoundEntry][]).find(([, entry]) => entry.fact === fact);
  if (!found) throw new Error(`no indicator for a finding of ${fact}`);
  return found[0];
};

/** First days of the sets: a new one begins whenever a text names a new indicator. */
export const setDays: readonly LocalDate[] = [...new Set(entries.map(([, entry]) => sinceOf(entry)))].sort();

/** The set that a submission of a day is screened by, then and ever after (R-SHAM-104). */
export const setVersionOn = (day: LocalDate): string => `S-${setDays.findLast((first) => first <= day) ?? FIRST_DAY}`;

/** Whether an indicator belongs to a set. */
export const isInSet = (indicator: IndicatorId, setVersion: string): boolean => `S-${sinceOf(library[indicator])}` <= setVersion;

const sourceOf = (indicator: IndicatorId): Screening.IndicatorView['source'] => {
  if (Object.hasOwn(fromSeries, indicator)) return 'series';
  return Object.hasOwn(fromFindings, indicator) ? 'finding' : 'case-file';
};

const viewOf = ([indicator, entry]: readonly [IndicatorId, Entry & Partial<SeriesEntry & FoundEntry>]): Screening.IndicatorView => ({
  indicator,
  kind: entry.kind,
  weight: entry.weight,
  rule: entry.rule,
  source: sourceOf(indicator),
  meaning: { zh: entry.zh, en: entry.en },
  reason: entry.reason,
  ...(entry.lendingRule === undefined ? {} : { lendingRule: entry.lendingRule }),
  ...(entry.fact === undefined ? {} : { fact: entry.fact }),
  ...(entry.threshold === undefined ? {} : { threshold: entry.threshold }),
});

/** The library, set by set, the newest first. */
export const indicatorSets = (): readonly Screening.IndicatorSetView[] =>
  setDays.toReversed().map((from) => ({
    setVersion: `S-${from}`,
    from,
    indicators: entries.filter(([indicator]) => isInSet(indicator, `S-${from}`)).map(viewOf),
  }));
