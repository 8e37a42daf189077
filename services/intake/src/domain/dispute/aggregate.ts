import type { Aggregate, Item, Ties } from '@fengqiao/event-store';
import type { Role } from '@fengqiao/kernel';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Dispute, DisputeState, KnownDispute } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = {
  FindingReported: [],
  DisputeRegistered: [],
  UndertakingInvited: [],
  PartiesAdded: [],
  IdentityCorrectionAsked: [],
  EvidenceAdded: [],
  OriginalChecked: [],
  UndertakingSigned: [],
  ClericalMistakeCorrected: [],
  DisputeLinked: [],
  DisputeWithdrawn: [],
  ComplaintNoted: [],
  CommissionNoted: [],
  AttemptEndNoted: [],
  CommissionEnded: [],
  HomeVisitRequested: [],
  HomeVisitScheduled: [],
  HomeVisitMade: [],
} as const;

const personsOf = ({ registered, parties }: KnownDispute): readonly string[] => {
  const { channel, registeredBy, reporter } = registered;
  const own = [channel === 'online' ? registeredBy : undefined, reporter];
  const named = parties.flatMap(({ personId, agents }) => [personId, ...agents.map((agent) => agent.personId)]);
  return [...new Set([...own, ...named].filter((person) => person !== undefined))];
};

const ties = (state: DisputeState): Ties => {
  if (state.status === 'unknown') return {};
  const { registered, complaints } = state;
  const court = complaints.at(-1)?.court ?? registered.court;
  return {
    persons: personsOf(state),
    assigned: registered.channel === 'online' ? [] : [registered.registeredBy],
    division: registered.division,
    ...(court === undefined ? {} : { court }),
  };
};

const waitingFor = ({ status, registered, parties, visits }: KnownDispute): readonly Role[] => {
  if (status === 'withdrawn') return [];
  if (status === 'draft') return registered.channel === 'grid-finding' ? ['grid-officer'] : [];
  const visit = Object.values(visits).some(({ made }) => made === undefined);
  return [
    ...(parties.some(({ identity }) => identity === 'unverified') ? (['party'] as const) : []),
    ...(visit ? (['court-clerk', 'grid-officer'] as const) : []),
  ];
};

const item = (state: DisputeState): Item =>
  state.status === 'unknown'
    ? { status: 'unknown', title: '', waitingFor: [] }
    : { status: state.status, title: state.registered.cause.name, waitingFor: waitingFor(state), tier: state.tier };

export const dispute: Aggregate<Dispute> = {
  category: 'dispute',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties,
  item,
  viewName: 'DisputeView',
  subject: (state) => (state.status === 'unknown' ? undefined : state.registered.disputeId),
};
