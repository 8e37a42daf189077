import type { Screening as Contract } from '@fengqiao/contracts';
import type { Entry } from '../library/entry.js';
import { indicatorOf, isInSet, library } from '../library/library.js';
import { fromSeries, type SeriesEntry } from '../library/series.js';
import { isForWork, seriesOf } from '../pattern/keys.js';
import { caseSigns, type Sign } from './case-signs.js';
import type { Fired, Known, Mark } from './types.js';

const NAMED = 20;

const grouped = <T, K>(items: readonly T[], keyOf: (item: T) => K): readonly (readonly [K, readonly T[]])[] =>
  [...new Set(items.map(keyOf))].map((key) => [key, items.filter((item) => keyOf(item) === key)]);

const found = ({ findings }: Known): readonly Sign[] => {
  return grouped(findings, ({ fact }) => indicatorOf(fact)).map(([indicator, several]) => ({
    indicator,
    evidence: several
      .flatMap(({ findingId, evidence, documentOn, notBefore }) => [
        ...evidence.map((value) => ({ ref: `finding.${findingId}`, value })),
        ...(documentOn === undefined ? [] : [{ ref: `finding.${findingId}.documentOn`, value: documentOn }]),
        ...(notBefore === undefined ? [] : [{ ref: `finding.${findingId}.notBefore`, value: notBefore }]),
      ])
      .slice(0, NAMED),
  }));
};

/** Series that the present content still belongs to: a redraft may have left one. */
const seriesNow = (state: Known): readonly Contract.PatternNoted[] => {
  const keys = new Set(seriesOf(state.submission).map(({ key }) => key));
  return state.patterns.filter(({ key }) => keys.has(key));
};

/** What only a claim for work makes telling is common in every other file. */
const isLowered = (pattern: Contract.PatternKind, state: Known): boolean =>
  (fromSeries[pattern] as SeriesEntry).tellingForWorkOnly === true && !isForWork(state.submission.file);

const ofSeries = (state: Known): readonly Sign[] =>
  grouped(seriesNow(state), ({ pattern }) => pattern).map(([indicator, several]) => ({
    indicator,
    lowered: isLowered(indicator, state),
    evidence: several
      .flatMap(({ key, total, threshold, members }) => [
        { ref: `series.${key}`, value: `${total} (>= ${threshold})` },
        ...members.map((value) => ({ ref: 'series.member', value })),
      ])
      .slice(0, NAMED),
  }));

const marksOn = (state: Known): readonly Mark[] => {
  const now = new Set(seriesNow(state).map(({ key }) => key));
  const own = seriesNow(state).flatMap(({ marks }) => marks);
  const later = state.marks.filter(({ key }) => now.has(key)).map(({ mark }) => mark);
  const others = [...own, ...later].filter(({ submissionId }) => submissionId !== state.submission.submissionId);
  return [...new Map(others.map((mark) => [mark.kind, mark])).values()];
};

const LENDING = 'loan';

/** In a lending case the factor of the lending rules, elsewhere the general rule (R-SHAM-40 to R-SHAM-49). */
const ruleOf = ({ rule, lendingRule }: Entry, file: Contract.CaseFile): string =>
  file.causeKind === LENDING && lendingRule !== undefined ? lendingRule : rule;

const fire = ({ indicator, evidence, lowered = false }: Sign, state: Known): Fired => {
  const entry: Entry = library[indicator];
  const { kind, zh, en } = entry;
  const weight = lowered ? 'common' : entry.weight;
  const rule = lowered ? entry.rule : ruleOf(entry, state.submission.file);
  return { indicator, kind, weight, rule, evidence: [...evidence], explanation: { zh, en } };
};

/** The mark keeps its own kind: it is the flaw of the other paper that bears this one's series out. */
const fireMark = ({ submissionId, indicator, kind, rule }: Mark): Fired => {
  const { weight, zh, en } = library['SERIES-MARKED'];
  const { zh: whichZh, en: whichEn } = library[indicator];
  return {
    indicator: 'SERIES-MARKED',
    kind,
    weight,
    rule,
    evidence: [{ ref: `series.${indicator}`, value: submissionId }],
    explanation: { zh: `${zh}${whichZh}`, en: `${en} ${whichEn}` },
  };
};

/** Every sign that the case file shows under the set of the day it was received, and nothing else. */
export const assess = (state: Known): readonly Fired[] => {
  const { setVersion } = state.submission;
  const signs = [...caseSigns(state), ...ofSeries(state), ...found(state)].filter(({ indicator }) => isInSet(indicator, setVersion));
  return [
    ...signs.map((sign) => fire(sign, state)),
    ...marksOn(state)
      .filter((mark) => isInSet(mark.indicator, setVersion))
      .map(fireMark),
  ];
};
