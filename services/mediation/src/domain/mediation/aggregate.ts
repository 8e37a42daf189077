import type { Aggregate, Item, Ties } from '@fengqiao/event-store';
import { deadlineShapes } from '@fengqiao/clocks';
import { present, type Role } from '@fengqiao/kernel';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Known, Mediation, MediationState } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = {
  MediationBegun: [],
  MediationCommissioned: [],
  MediationEntrusted: [],
  MediatorProposed: [],
  AppointmentRequested: [],
  MediatorChosen: [],
  MediatorAppointed: [],
  CommissionAccepted: [],
  CommissionDeclined: [],
  CommissionLapsed: [],
  InterestDisclosed: [],
  GoingOnAgreed: [],
  RecusalRequested: [],
  RecusalRejected: [],
  MediatorRecused: [],
  PartiesInformed: [],
  ModeConsented: [],
  SessionHeld: [],
  FactsRecorded: [],
  FactsSigned: [],
  UndisputedFactsConfirmed: [],
  ConcessionRecorded: [],
  ServiceAddressConfirmed: [],
  MediationSuspended: [],
  MediationResumed: [],
  AppraisalRequested: [],
  AppraisalConsented: [],
  AppraisalApproved: [],
  AppraisalReported: [],
  ExtensionConsented: [],
  PeriodExtended: [],
  AgreementsPlanned: [],
  GroupSigningHeld: [],
  AgreementReached: [],
  DocketingMarked: [],
  PartyRefused: [],
  MediationEnded: [],
  FailureRecorded: [],
  ...deadlineShapes,
} as const;

const ties = (state: MediationState): Ties => {
  if (state.status === 'unknown') return {};
  const { parties, organisationId, mediatorId, candidate, atCourt } = state;
  return {
    persons: [...new Set(parties.flatMap(({ personId, agents }) => [...(personId === undefined ? [] : [personId]), ...agents]))],
    organisations: [organisationId],
    assigned: [mediatorId, candidate?.mediatorId].filter((one) => one !== undefined),
    ...present({ court: atCourt?.court }),
  };
};

const waitingFor = ({ status, kind, deadlines, appraisal, recusal }: Known): readonly Role[] => {
  const mediator: Role = kind === 'people' ? 'people-mediator' : 'invited-mediator';
  switch (status) {
    case 'waiting-mediator':
      if (kind === 'people') return ['organisation-clerk', 'people-mediator'];
      return deadlines['choose']?.status === 'armed' ? ['party'] : ['diversion-clerk'];
    case 'waiting-acceptance':
      return [mediator];
    case 'suspended':
      return ['judge', 'organisation-clerk'];
    case 'under-way':
      if (recusal !== undefined) return kind === 'people' ? ['organisation-clerk'] : ['judge', 'diversion-clerk'];
      return appraisal && appraisal.institution === undefined ? [mediator, 'judge'] : [mediator];
    case 'ended':
      return [];
  }
};

const TITLES = { people: '人民调解', commissioned: '委派调解', entrusted: '委托调解' } as const;

const item = (state: MediationState): Item => {
  if (state.status === 'unknown') return { status: 'unknown', title: '', waitingFor: [] };
  const { kind, atCourt, mediationId, ended, tier } = state;
  return {
    status: ended?.outcome ?? state.status,
    title: `${TITLES[kind]} ${atCourt?.caseNumber ?? mediationId}`,
    waitingFor: waitingFor(state),
    ...present({ tier }),
  };
};

export const mediation: Aggregate<Mediation> = {
  category: 'mediation',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties,
  item,
  viewName: 'MediationView',
  subject: (state) => (state.status === 'unknown' ? undefined : state.disputeId),
};
