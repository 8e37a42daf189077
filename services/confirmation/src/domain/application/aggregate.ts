import type { Aggregate, Item, Ties } from '@fengqiao/event-store';
import { deadlineShapes } from '@fengqiao/clocks';
import type { Role } from '@fengqiao/kernel';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Application, ApplicationState, Known } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = {
  AgreementNoted: [],
  ApplicationJoined: [],
  ApplicationFiled: [],
  ExcuseRequested: [],
  ExcuseGiven: [],
  SupplementOrdered: [],
  SupplementReceived: [],
  ApplicationAccepted: [],
  NonAcceptanceRuled: [],
  ScreeningReceived: [],
  SuspicionRaised: [],
  SuspicionCleared: [],
  PartyNotified: [],
  JoiningDisowned: [],
  VerificationHeld: [],
  AgreementConfirmed: [],
  ApplicationDismissed: [],
  MediatorReported: [],
  ApplicationWithdrawn: [],
  ApplicationDeemedWithdrawn: [],
  SpecialProcedureEnded: [],
  RulingServed: [],
  RulingExtended: [],
  ObjectionFiled: [],
  ObjectionRuled: [],
  EnforcementNoted: [],
  ...deadlineShapes,
} as const;

const ties = (state: ApplicationState): Ties => {
  if (state.status === 'unknown') return {};
  const { agreement, court, accepted } = state;
  return {
    persons: agreement.parties.flatMap(({ personId, agents }) => [...(personId === undefined ? [] : [personId]), ...agents]),
    assigned: accepted ? [accepted.judge] : [],
    ...(court === undefined ? {} : { court }),
  };
};

const waitingFor = ({ status, excuse, supplement }: Known): readonly Role[] => {
  switch (status) {
    case 'noted':
    case 'closed':
      return [];
    case 'joining':
      return ['party'];
    case 'filed':
      return excuse === 'asked' || supplement === 'ordered' ? ['party'] : ['judge'];
    case 'under-review':
      return ['judge'];
  }
};

const item = (state: ApplicationState): Item => {
  if (state.status === 'unknown') return { status: 'unknown', title: '', waitingFor: [] };
  const { status, ending, accepted, agreement } = state;
  return {
    status: ending?.outcome ?? status,
    title: accepted?.caseNumber ?? `司法确认 ${agreement.agreementId}`,
    waitingFor: waitingFor(state),
    tier: 'court',
  };
};

export const application: Aggregate<Application> = {
  category: 'application',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties,
  item,
  viewName: 'ApplicationView',
  subject: (state) => (state.status === 'unknown' ? undefined : state.agreement.disputeId),
};
