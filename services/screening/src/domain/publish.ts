import type { PublishTable } from '@fengqiao/bus';
import type { PatternEvent } from './pattern/types.js';
import type { ScreeningEvent } from './screening/types.js';

/** Results and suspicions leave, never an indicator, a finding or a series (R-ACC-01, R-SHAM-100). */
export const publish: PublishTable<ScreeningEvent | PatternEvent> = {
  CaseFileNoted: 'path',
  ApplicationNoted: 'path',
  DenialNoted: 'path',
  PatternNoted: 'path',
  SeriesMarkNoted: 'path',
  FindingAdded: 'path',
  IndicatorFired: 'path',
  SubmissionScreened: 'body',
  SuspicionRaised: 'body',
  SuspicionClosed: ({ suspicionId, submissionId, disputeId, agreementId, closedOn }) => ({
    suspicionId,
    submissionId,
    disputeId,
    ...(agreementId === undefined ? {} : { agreementId }),
    closedOn,
  }),
  RulingNoted: 'path',
  ClueFeedbackNoted: 'path',
  MemberNoted: 'path',
  PatternSeen: 'path',
  SeriesMarked: 'path',
};
