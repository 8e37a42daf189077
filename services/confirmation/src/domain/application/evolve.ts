import { evolveDeadlines, isDeadlineEvent, noDeadlines } from '@fengqiao/clocks';
import type { ApplicationEvent, ApplicationState, Ending, Known } from './types.js';

const noted = (agreement: Known['agreement']): Known => ({
  status: 'noted',
  agreement,
  deadlines: noDeadlines,
  joined: [],
  suspicions: {},
  notified: [],
  disowned: [],
  served: {},
  objections: {},
});

const closed = (state: Known, outcome: Ending, ground?: string): Known => ({
  ...state,
  status: 'closed',
  ending: { outcome, ...(ground === undefined ? {} : { ground }) },
});

const without = <V>(record: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** A withdrawn application may be filed anew: the agreement still binds (R-MED-64). What screening knows stays. */
const withdrawn = ({ agreement, deadlines, screened, suspicions }: Known, outcome: Ending): Known => ({
  ...noted(agreement),
  deadlines,
  suspicions,
  ...(screened === undefined ? {} : { screened }),
  ending: { outcome },
});

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: ApplicationState, event: ApplicationEvent): ApplicationState => {
  if (event.type === 'AgreementNoted') return noted(event.data.agreement);
  return state.status === 'unknown' ? state : evolveKnown(state, event);
};

const evolveKnown = (state: Known, event: Exclude<ApplicationEvent, { type: 'AgreementNoted' }>): Known => {
  if (isDeadlineEvent(event)) return { ...state, deadlines: evolveDeadlines(state.deadlines, event) };
  switch (event.type) {
    case 'ApplicationJoined': {
      const { partyId, person, by, court } = event.data;
      const { ending: _earlier, ...open } = state; // withdrawn once, and now filed anew
      return { ...open, status: 'joining', court, joined: [...state.joined, { partyId, person, by }] };
    }
    case 'ApplicationFiled':
      return { ...state, status: 'filed', filed: { on: event.data.filedOn, late: event.data.late, rulePack: event.data.rulePack } };
    case 'ExcuseRequested':
      return { ...state, excuse: 'asked' };
    case 'ExcuseGiven':
      return { ...state, excuse: 'given' };
    case 'SupplementOrdered':
      return { ...state, supplement: 'ordered' };
    case 'SupplementReceived':
      return { ...state, supplement: 'received' };
    case 'ApplicationAccepted':
      return {
        ...state,
        status: 'under-review',
        accepted: { caseNumber: event.data.caseNumber, judge: event.data.judge, on: event.data.acceptedOn },
      };
    case 'NonAcceptanceRuled':
      return closed(state, 'non-acceptance', event.data.ground);
    case 'ScreeningReceived':
      return { ...state, screened: event.data.contentHash };
    case 'SuspicionRaised':
      return { ...state, suspicions: { ...state.suspicions, [event.data.suspicionId]: event.data.tier } };
    case 'SuspicionCleared':
      return { ...state, suspicions: without(state.suspicions, event.data.suspicionId) };
    case 'PartyNotified':
      return { ...state, notified: [...new Set([...state.notified, event.data.partyId])] };
    case 'JoiningDisowned':
      return { ...state, disowned: [...state.disowned, event.data.partyId] };
    case 'VerificationHeld':
      return { ...state, verifiedOn: event.data.heldOn };
    case 'AgreementConfirmed':
      return closed(state, 'confirmed');
    case 'ApplicationDismissed':
      return closed(state, 'dismissed', event.data.ground);
    case 'ApplicationWithdrawn':
      return withdrawn(state, 'withdrawn');
    case 'ApplicationDeemedWithdrawn':
      return withdrawn(state, 'deemed-withdrawn');
    case 'SpecialProcedureEnded':
      return closed(state, 'ended');
    case 'RulingServed':
      return { ...state, served: { ...state.served, [event.data.partyId]: event.data.servedOn } };
    case 'ObjectionFiled':
      return { ...state, objections: { ...state.objections, [event.data.objectionId]: event.data.inTime ? 'filed' : 'late' } };
    case 'ObjectionRuled': {
      const objections = { ...state.objections, [event.data.objectionId]: event.data.upheld ? ('upheld' as const) : ('rejected' as const) };
      return event.data.upheld ? closed({ ...state, objections }, 'revoked') : { ...state, objections };
    }
    case 'EnforcementNoted':
      return { ...state, enforcement: event.data };
    case 'MediatorReported':
    case 'RulingExtended':
      return state;
  }
};
