import { present } from '@fengqiao/kernel';
import type { Screening as Contract } from '@fengqiao/contracts';
import { fromSeries } from '../library/series.js';
import { seriesOf } from '../pattern/keys.js';
import { assess } from './assess.js';
import { tierOf } from './tier.js';
import type { Fired, Known, Screening, Suspicion, Tier } from './types.js';

type Event = Screening['event'];

const same = (a: Fired, b: Fired): boolean => a.indicator === b.indicator && a.kind === b.kind;

/** A telling sign marks the series whose members stand or fall together; a mark that came from a series goes no further. */
const spreads = ({ weight, indicator }: Fired, { submission }: Known): string[] =>
  weight === 'telling' && indicator !== 'SERIES-MARKED'
    ? seriesOf(submission)
        .filter(({ pattern }) => fromSeries[pattern].spreads)
        .map(({ key }) => key)
        .slice(0, 50)
    : [];

const firing = (state: Known, fired: Fired): Event => {
  const { submissionId, contentHash, setVersion } = state.submission;
  return { type: 'IndicatorFired', data: { submissionId, contentHash, setVersion, ...fired, series: spreads(fired, state) } };
};

/** An application is screened as what it asks for: the agreement behind it, by the very same content. */
export const kindOf = ({ submission, application }: Known): Contract.SubmissionKind =>
  application === undefined ? submission.kind : 'application';

const identity = ({
  submissionId,
  disputeId,
  agreementId,
}: Known['submission']): Pick<Contract.SuspicionRaised, 'submissionId' | 'disputeId' | 'agreementId'> => ({
  submissionId,
  disputeId,
  ...present({ agreementId }),
});

const result = (state: Known, tier: Tier): readonly Event[] => {
  const { submission, result: before } = state;
  const { contentHash, setVersion } = submission;
  const kind = kindOf(state);
  if (before?.contentHash === contentHash && before.kind === kind && before.tier === tier) return [];
  return [{ type: 'SubmissionScreened', data: { ...identity(submission), kind, contentHash, tier, setVersion } }];
};

const isOpenAt = (state: Known, tiers: readonly Suspicion['tier'][]): boolean =>
  state.suspicions.some((one) => one.status === 'open' && one.contentHash === state.submission.contentHash && tiers.includes(one.tier));

/** Whether a judge has cleared everything that now speaks against this very content. */
const isCleared = (state: Known, fired: readonly Fired[]): boolean => {
  const cleared = state.cleared[state.submission.contentHash];
  return cleared !== undefined && fired.every(({ indicator }) => cleared.includes(indicator));
};

const suspicion = (state: Known, fired: readonly Fired[], tier: Tier): readonly Event[] => {
  if (tier === 'none' || tier === 'watch' || state.ruled !== undefined || isCleared(state, fired)) return [];
  if (isOpenAt(state, tier === 'review' ? ['review', 'alert'] : ['alert'])) return [];
  const { submission, suspicions } = state;
  const suspicionId = `s${suspicions.length + 1}.${submission.submissionId}`.slice(0, 80);
  return [{ type: 'SuspicionRaised', data: { suspicionId, ...identity(submission), tier } }];
};

/** Screens the present content: what newly fires, the result where it has changed, and a suspicion where none stands (R-SHAM-101). */
export const screen = (state: Known): readonly Event[] => {
  const found = assess(state);
  const fresh = found.filter((one) => !state.fired.some((before) => same(before, one)));
  const tier = tierOf(found, state.submission.file.causeKind);
  return [...fresh.map((one) => firing(state, one)), ...result(state, tier), ...suspicion(state, found, tier)];
};
