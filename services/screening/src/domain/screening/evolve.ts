import type { Known, ScreeningEvent, ScreeningState } from './types.js';

type Later = Exclude<ScreeningEvent, { type: 'CaseFileNoted' }>;

/** A new content is screened from nothing; what was found, denied and seen of its series stays true. */
const received = (state: ScreeningState, submission: Known['submission']): Known =>
  state.status === 'unknown'
    ? {
        status: 'known',
        submission,
        denials: [],
        patterns: [],
        marks: [],
        findings: [],
        feedback: [],
        fired: [],
        suspicions: [],
        cleared: {},
      }
    : { ...state, submission, fired: [] };

const closed = (state: Known, suspicionId: string): Known => {
  const suspicion = state.suspicions.find((one) => one.suspicionId === suspicionId);
  if (!suspicion) return state;
  const looked = suspicion.contentHash === state.submission.contentHash ? state.fired.map(({ indicator }) => indicator) : [];
  const before = state.cleared[suspicion.contentHash] ?? [];
  return {
    ...state,
    suspicions: state.suspicions.map((one) => (one === suspicion ? { ...one, status: 'cleared' } : one)),
    cleared: { ...state.cleared, [suspicion.contentHash]: [...new Set([...before, ...looked])] },
  };
};

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: ScreeningState, event: ScreeningEvent): ScreeningState => {
  if (event.type === 'CaseFileNoted') return received(state, event.data);
  return state.status === 'unknown' ? state : evolveKnown(state, event);
};

const evolveKnown = (state: Known, event: Later): Known => {
  switch (event.type) {
    case 'ApplicationNoted':
      return { ...state, application: event.data };
    case 'DenialNoted':
      return { ...state, denials: [...state.denials, event.data.partyId] };
    case 'PatternNoted':
      return { ...state, patterns: [...state.patterns, event.data] };
    case 'SeriesMarkNoted':
      return { ...state, marks: [...state.marks, event.data] };
    case 'FindingAdded':
      return { ...state, findings: [...state.findings, event.data] };
    case 'IndicatorFired': {
      const { indicator, kind, weight, rule, evidence, explanation } = event.data;
      return { ...state, fired: [...state.fired, { indicator, kind, weight, rule, evidence, explanation }] };
    }
    case 'SubmissionScreened': {
      const { kind, contentHash, tier } = event.data;
      return { ...state, result: { kind, contentHash, tier } };
    }
    case 'SuspicionRaised': {
      const { suspicionId, tier } = event.data;
      const { contentHash } = state.submission;
      return { ...state, suspicions: [...state.suspicions, { suspicionId, tier, contentHash, status: 'open' }] };
    }
    case 'SuspicionClosed':
      return closed(state, event.data.suspicionId);
    case 'ClueFeedbackNoted':
      return { ...state, feedback: [...state.feedback, event.data] };
    case 'RulingNoted':
      return { ...state, ruled: event.data };
  }
};
