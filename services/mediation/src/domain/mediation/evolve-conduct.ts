import type { Facts, Known, MediationEvent } from './types.js';

/** What happens in a mediation once somebody is there to conduct it. */
export type ConductEvent = Extract<
  MediationEvent,
  {
    type:
      | 'PartiesInformed'
      | 'ModeConsented'
      | 'SessionHeld'
      | 'FactsRecorded'
      | 'FactsSigned'
      | 'UndisputedFactsConfirmed'
      | 'ConcessionRecorded'
      | 'ServiceAddressConfirmed'
      | 'MediationSuspended'
      | 'MediationResumed'
      | 'AppraisalRequested'
      | 'AppraisalConsented'
      | 'AppraisalApproved'
      | 'AppraisalReported'
      | 'ExtensionConsented'
      | 'PeriodExtended'
      | 'AgreementsPlanned'
      | 'GroupSigningHeld'
      | 'AgreementReached'
      | 'DocketingMarked'
      | 'PartyRefused'
      | 'MediationEnded'
      | 'FailureRecorded';
  }
>;
type AppraisalEvent = Extract<ConductEvent, { type: `Appraisal${string}` }>;

const withFacts = (state: Known, factsId: string, change: (facts: Facts) => Facts): Known => {
  const facts = state.facts[factsId];
  return facts ? { ...state, facts: { ...state.facts, [factsId]: change(facts) } } : state;
};

const forEach = <V>(partyIds: readonly string[], value: V): Readonly<Record<string, V>> =>
  Object.fromEntries(partyIds.map((partyId) => [partyId, value]));

const evolveAppraisal = (state: Known, event: AppraisalEvent): Known => {
  const { appraisal } = state;
  if (event.type === 'AppraisalRequested') {
    const { appraisalId, matter, partyIds } = event.data;
    return { ...state, appraisal: { appraisalId, matter, consented: partyIds } };
  }
  if (!appraisal) return state;
  switch (event.type) {
    case 'AppraisalConsented':
      return { ...state, appraisal: { ...appraisal, consented: [...appraisal.consented, ...event.data.partyIds] } };
    case 'AppraisalApproved':
      return { ...state, appraisal: { ...appraisal, institution: event.data.institution } };
    case 'AppraisalReported':
      return { ...state, appraisal: { ...appraisal, report: event.data.report } };
  }
};

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolveConduct = (state: Known, event: ConductEvent): Known => {
  switch (event.type) {
    case 'PartiesInformed':
      return { ...state, informed: [...state.informed, ...event.data.partyIds] };
    case 'ModeConsented': {
      const { mode, partyIds } = event.data;
      return { ...state, modes: { ...state.modes, [mode]: [...(state.modes[mode] ?? []), ...partyIds] } };
    }
    case 'SessionHeld':
      return { ...state, sessions: [...state.sessions, event.data] };
    case 'FactsRecorded': {
      const { factsId, text, contentHash } = event.data;
      return { ...state, facts: { ...state.facts, [factsId]: { text, contentHash, signed: [] } } };
    }
    case 'FactsSigned': {
      const { factsId, partyIds } = event.data;
      return withFacts(state, factsId, (facts) => ({ ...facts, signed: [...facts.signed, ...partyIds] }));
    }
    case 'UndisputedFactsConfirmed': {
      const { factsId, on } = event.data;
      return withFacts(state, factsId, (facts) => ({ ...facts, confirmedOn: on }));
    }
    case 'ConcessionRecorded':
      return { ...state, concessions: [...state.concessions, event.data] };
    case 'ServiceAddressConfirmed':
      return { ...state, addresses: { ...state.addresses, ...forEach(event.data.partyIds, event.data.address) } };
    case 'MediationSuspended':
      return { ...state, status: 'suspended' };
    case 'MediationResumed':
      return { ...state, status: 'under-way' };
    case 'AppraisalRequested':
    case 'AppraisalConsented':
    case 'AppraisalApproved':
    case 'AppraisalReported':
      return evolveAppraisal(state, event);
    case 'ExtensionConsented':
      return { ...state, extension: { ...state.extension, ...forEach(event.data.partyIds, event.data.until) } };
    case 'PeriodExtended':
      return { ...state, extension: {}, extendedBy: state.extendedBy + event.data.days };
    case 'AgreementsPlanned':
      return { ...state, agreements: [...state.agreements, ...event.data.agreementIds] };
    case 'GroupSigningHeld':
      return { ...state, signings: [...state.signings, event.data.signingId] };
    case 'AgreementReached':
      return { ...state, reached: [...state.reached, event.data.agreementId] };
    case 'DocketingMarked':
      return { ...state, docketed: [...state.docketed, event.data] };
    case 'PartyRefused':
      return state;
    case 'MediationEnded':
      return { ...state, status: 'ended', ended: event.data };
    case 'FailureRecorded':
      return { ...state, failure: event.data };
  }
};
