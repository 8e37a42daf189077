import type { Aggregate, Item, Ties } from '@fengqiao/event-store';
import { present } from '@fengqiao/kernel';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import { kindOf } from './screen.js';
import type { Screening, ScreeningState } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = {
  CaseFileNoted: [],
  ApplicationNoted: [],
  DenialNoted: [],
  PatternNoted: [],
  SeriesMarkNoted: [],
  FindingAdded: [],
  IndicatorFired: [],
  SubmissionScreened: [],
  SuspicionRaised: [],
  SuspicionClosed: [],
  RulingNoted: [],
  ClueFeedbackNoted: [],
} as const;

/** The court it is before, else the court of its place. Never its parties, nor whoever mediated (R-ACC-01). */
const ties = (state: ScreeningState): Ties =>
  state.status === 'unknown'
    ? {}
    : present({ court: state.application?.court ?? state.submission.court, division: state.submission.division });

const item = (state: ScreeningState): Item => {
  if (state.status === 'unknown') return { status: 'unknown', title: '', waitingFor: [] };
  const open = state.ruled === undefined && state.suspicions.some(({ status }) => status === 'open');
  return {
    status: state.result?.tier ?? 'none',
    title: `${kindOf(state)} ${state.submission.submissionId}`,
    waitingFor: open ? ['judge'] : [],
    tier: 'court',
  };
};

export const screening: Aggregate<Screening> = {
  category: 'screening',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties,
  item,
  viewName: 'ScreeningView',
  subject: (state) => (state.status === 'unknown' ? undefined : state.submission.disputeId),
};
