import { evolveDeadlines, isDeadlineEvent, noDeadlines } from '@fengqiao/clocks';
import type { AttemptEvent, AttemptState, Known } from './types.js';

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: AttemptState, event: AttemptEvent): AttemptState => {
  if (event.type === 'MediationOffered')
    return { status: 'offered', offer: event.data, notified: [], consents: {}, bound: [], agreements: [], deadlines: noDeadlines };
  return state.status === 'unknown' ? state : evolveKnown(state, event);
};

const evolveKnown = (state: Known, event: Exclude<AttemptEvent, { type: 'MediationOffered' }>): Known => {
  if (isDeadlineEvent(event)) return { ...state, deadlines: evolveDeadlines(state.deadlines, event) };
  switch (event.type) {
    case 'NoticeDelivered':
      return { ...state, notified: union(state.notified, event.data.partyIds) };
    case 'ConsentCounted':
      return { ...state, consents: { ...state.consents, [event.data.partyId]: event.data.status } };
    case 'MediationAgreed':
      return { ...state, status: 'agreed', agreedOn: event.data.agreedOn };
    case 'EffectNoted':
      return {
        ...state,
        bound: union(state.bound, event.data.partyIds),
        agreements: [...state.agreements, event.data.agreementId],
      };
    case 'AttemptEnded':
      return { ...state, status: 'ended', ending: event.data.reason };
  }
};
