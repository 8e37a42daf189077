import { present } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { evolveDeadlines, isDeadlineEvent, noDeadlines } from '@fengqiao/clocks';
import type { ComplaintEvent, ComplaintState, KnownComplaint } from './types.js';

const received = (filed: Intake.ComplaintFiled): KnownComplaint => ({
  status: 'received',
  filed,
  plaintiffs: filed.parties.filter(({ side }) => side === 'plaintiff').map(({ partyId }) => partyId),
  deadlines: noDeadlines,
  papers: filed.papers,
  corrected: false,
  persisted: false,
});

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: ComplaintState, event: ComplaintEvent): ComplaintState => {
  if (event.type === 'ComplaintFiled') return received(event.data);
  return state.status === 'unknown' ? state : evolveKnown(state, event);
};

const evolveKnown = (state: KnownComplaint, event: Exclude<ComplaintEvent, { type: 'ComplaintFiled' }>): KnownComplaint => {
  if (isDeadlineEvent(event)) return { ...state, deadlines: evolveDeadlines(state.deadlines, event) };
  switch (event.type) {
    case 'CorrectionOrdered':
      return { ...state, status: 'correcting', defects: event.data.defects };
    case 'CorrectionReceived':
      return { ...state, status: 'received', corrected: true, papers: [...state.papers, ...event.data.papers] };
    case 'ComplaintReturned':
      return { ...state, status: 'returned' };
    case 'PlaintiffPersisted':
      return { ...state, status: 'received', persisted: true };
    case 'NonAcceptanceRuled': {
      const { ground, basis, redirectTo } = event.data;
      return { ...state, status: 'not-accepted', ruled: present({ ground, basis, redirectTo }) };
    }
    case 'CaseDocketed': {
      const { caseNumber, docketedOn, automatic } = event.data;
      return { ...state, status: 'docketed', docketed: { caseNumber, on: docketedOn, automatic } };
    }
    case 'PlaintiffsLeft':
      return { ...state, plaintiffs: state.plaintiffs.filter((partyId) => !event.data.plaintiffs.includes(partyId)) };
    case 'ComplaintWithdrawn':
      return { ...state, status: 'withdrawn', plaintiffs: [] };
    case 'MediationNoted':
      return { ...state, mediation: { mediationId: event.data.mediationId, status: 'running' } };
    case 'MediationEndNoted':
      return { ...state, mediation: { mediationId: event.data.mediationId, status: event.data.outcome } };
    case 'SuitEndNoted':
      return { ...state, ended: event.data };
    case 'ComplaintClosed':
      return { ...state, status: 'closed' };
  }
};
