import { accept, present, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Known, Screening, ScreeningCommand } from './types.js';

type Data<T extends ScreeningCommand['type']> = Extract<ScreeningCommand, { type: T }>['data'];

const MOST_FINDINGS = 200;

/** Dates contradict each other only where the paper is older than the day on which it could first exist. */
const isContradiction = ({ documentOn, notBefore }: Data<'AddFinding'>): boolean =>
  documentOn !== undefined && notBefore !== undefined && documentOn < notBefore;

/** A fact found by the court, with its evidence, by whom and when (R-SHAM-102). */
export const findingOf = (data: Data<'AddFinding'>, { findings }: Known, { actor, on }: Occasion): Decision<Screening> => {
  if (data.fact === 'document-dates' && !isContradiction(data)) return refuse('dates-needed');
  if (findings.some(({ findingId }) => findingId === data.findingId)) return accept();
  if (findings.length >= MOST_FINDINGS) return refuse('findings-full');
  return accept({ type: 'FindingAdded', data: { ...data, addedOn: on, by: actor.person } });
};

const closed = (state: Known, data: Data<'NoteClearance'>): Decision<Screening> => {
  const { submissionId, disputeId, agreementId } = state.submission;
  return accept({ type: 'SuspicionClosed', data: { ...data, submissionId, disputeId, ...present({ agreementId }) } });
};

/** What the assigned judge cleared in confirmation. A clearance of something not raised here changes nothing. */
export const noteClearance = (data: Data<'NoteClearance'>, state: Known): Decision<Screening> =>
  state.suspicions.some(({ suspicionId, status }) => suspicionId === data.suspicionId && status === 'open')
    ? closed(state, data)
    : accept();

/** For a dispute or a complaint, which no confirmation will ever clear: with reasons, an alert by a panel (R-SHAM-101, R-SHAM-102). */
export const closing = (
  { suspicionId, reason, panel }: Data<'CloseSuspicion'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Screening> => {
  const found = state.suspicions.find((one) => one.suspicionId === suspicionId);
  if (!found) return refuse('suspicion-unknown');
  if (state.submission.agreementId !== undefined) return refuse('cleared-in-confirmation');
  if (found.status === 'cleared') return accept();
  if (found.tier === 'alert' && panel === undefined) return refuse('panel-needed');
  return closed(state, { suspicionId, closedOn: on, by: actor.person, reason, ...present({ panel }) });
};

const MOST_FEEDBACK = 200;

/** Put on record and shown: what follows from it, a judge decides (R-SHAM-10, R-SHAM-86, R-SHAM-87). */
export const reportingFeedback = (
  { submissionId: _of, ...noted }: Data<'ReportClueFeedback'>,
  { suspicions, feedback }: Known,
  { actor, on }: Occasion,
): Decision<Screening> => {
  const { suspicionId, by, outcome, reference, answeredOn } = noted;
  if (actor.role === 'connected-system' && actor.organisation !== by) return refuse('not-your-answer');
  if (!suspicions.some((one) => one.suspicionId === suspicionId)) return refuse('suspicion-unknown');
  if (answeredOn > on) return refuse('in-the-future');
  const before = feedback.find((one) => one.suspicionId === suspicionId && one.by === by && one.reference === reference);
  if (before) return before.outcome === outcome && before.answeredOn === answeredOn ? accept() : refuse('answered-otherwise');
  return feedback.length >= MOST_FEEDBACK ? refuse('findings-full') : accept({ type: 'ClueFeedbackNoted', data: noted });
};
