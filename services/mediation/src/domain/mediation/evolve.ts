import { evolveDeadlines, isDeadlineEvent, noDeadlines, type DeadlineEvent } from '@fengqiao/clocks';
import { present } from '@fengqiao/kernel';
import type { Mediation as Contract } from '@fengqiao/contracts';
import { evolveConduct, type ConductEvent } from './evolve-conduct.js';
import type { Candidate, Known, MediationEvent, MediationState } from './types.js';

type Begun = Extract<MediationEvent, { type: 'MediationBegun' | 'MediationCommissioned' | 'MediationEntrusted' }>;
type NamingEvent = Exclude<MediationEvent, Begun | DeadlineEvent | ConductEvent>;

const opened = (data: Begun['data'], kind: Contract.MediationKind): Known => ({
  status: 'waiting-mediator',
  kind,
  mediationId: data.mediationId,
  disputeId: data.disputeId,
  organisationId: data.organisationId,
  openedOn: data.on,
  parties: data.parties,
  deadlines: noDeadlines,
  proposals: {},
  round: 0,
  goingOn: [],
  informed: [],
  modes: {},
  sessions: [],
  facts: {},
  concessions: [],
  addresses: {},
  extension: {},
  extendedBy: 0,
  agreements: [],
  reached: [],
  signings: [],
  docketed: [],
});

const open = (event: Begun): Known => {
  switch (event.type) {
    case 'MediationBegun':
      return { ...opened(event.data, 'people'), ...present({ tier: event.data.tier }) };
    case 'MediationCommissioned':
    case 'MediationEntrusted': {
      const { court, complaintIds, caseNumber, receivedOn } = event.data;
      const kind = event.type === 'MediationCommissioned' ? 'commissioned' : 'entrusted';
      return { ...opened(event.data, kind), tier: 'court', atCourt: { court, complaintIds, receivedOn, ...present({ caseNumber }) } };
    }
  }
};

/** Nobody is named, nothing is disclosed: where a search for a mediator begins. */
const unnamed = ({ candidate: _c, mediatorId: _m, disclosed: _d, recusal: _r, ...state }: Known): Known => ({
  ...state,
  status: 'waiting-mediator',
  proposals: {},
  goingOn: [],
});

const named = (state: Known, candidate: Candidate): Known => {
  const next = { ...unnamed(state), organisationId: candidate.organisationId, round: state.round + 1 };
  return state.kind === 'people'
    ? { ...next, status: 'under-way', mediatorId: candidate.mediatorId }
    : { ...next, status: 'waiting-acceptance', candidate };
};

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: MediationState, event: MediationEvent): MediationState => {
  if (event.type === 'MediationBegun' || event.type === 'MediationCommissioned' || event.type === 'MediationEntrusted') return open(event);
  if (state.status === 'unknown') return state;
  if (isDeadlineEvent(event)) return { ...state, deadlines: evolveDeadlines(state.deadlines, event) };
  return evolveNaming(state, event);
};

const evolveNaming = (state: Known, event: NamingEvent | ConductEvent): Known => {
  switch (event.type) {
    case 'MediatorProposed': {
      const { partyIds, mediatorId, organisationId } = event.data;
      const proposals = Object.fromEntries(partyIds.map((partyId) => [partyId, { mediatorId, organisationId }]));
      return { ...state, proposals: { ...state.proposals, ...proposals } };
    }
    case 'AppointmentRequested':
      return state;
    case 'MediatorChosen':
    case 'MediatorAppointed':
      return named(state, { mediatorId: event.data.mediatorId, organisationId: event.data.organisationId });
    case 'CommissionAccepted': {
      const { candidate: _candidate, ...rest } = state;
      return { ...rest, status: 'under-way', mediatorId: event.data.mediatorId, acceptedOn: state.acceptedOn ?? event.data.on };
    }
    case 'CommissionDeclined':
    case 'CommissionLapsed':
    case 'MediatorRecused':
      return unnamed(state);
    case 'InterestDisclosed':
      return { ...state, disclosed: event.data.ground, goingOn: [] };
    case 'GoingOnAgreed':
      return { ...state, goingOn: [...state.goingOn, ...event.data.partyIds] };
    case 'RecusalRequested':
      return { ...state, recusal: event.data.ground };
    case 'RecusalRejected': {
      const { recusal: _recusal, ...rest } = state;
      return rest;
    }
    case 'PartiesInformed':
    case 'ModeConsented':
    case 'SessionHeld':
    case 'FactsRecorded':
    case 'FactsSigned':
    case 'UndisputedFactsConfirmed':
    case 'ConcessionRecorded':
    case 'ServiceAddressConfirmed':
    case 'MediationSuspended':
    case 'MediationResumed':
    case 'AppraisalRequested':
    case 'AppraisalConsented':
    case 'AppraisalApproved':
    case 'AppraisalReported':
    case 'ExtensionConsented':
    case 'PeriodExtended':
    case 'AgreementsPlanned':
    case 'GroupSigningHeld':
    case 'AgreementReached':
    case 'DocketingMarked':
    case 'PartyRefused':
    case 'MediationEnded':
    case 'FailureRecorded':
      return evolveConduct(state, event);
  }
};
