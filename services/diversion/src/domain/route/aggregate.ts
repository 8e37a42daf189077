import type { Aggregate, Item, Ties } from '@fengqiao/event-store';
import type { Role } from '@fengqiao/kernel';
import { deadlineShapes } from '@fengqiao/clocks';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { openTask } from './holding.js';
import { refusals } from './refusals.js';
import type { Known, Route, RouteState } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = {
  RouteOpened: [],
  PartiesNoted: [],
  DisputeAssessed: [],
  DisputeRouted: [],
  DisputeReferred: [],
  ReferralAccepted: [],
  ReferralReturned: [],
  ReferralClosed: [],
  SuitChosen: [],
  ComplaintNoted: [],
  SuitNoted: [],
  AttemptNoted: [],
  AttemptStopped: [],
  TierResolved: [],
  RouteEnded: [],
  AwardNoted: [],
  ...deadlineShapes,
} as const;

/** Whoever has held it may look back at it; whoever gave a task back has no more to do with it. */
const ties = (state: RouteState): Ties => {
  if (state.status === 'unknown') return {};
  const { parties, history, tasks, court, opened } = state;
  const asked = tasks.filter(({ status }) => status === 'open' || status === 'accepted');
  const organisations = [...history, ...asked].flatMap(({ organisationId }) => (organisationId === undefined ? [] : [organisationId]));
  return {
    persons: [
      ...new Set(Object.values(parties).flatMap(({ personId, agents }) => [...(personId === undefined ? [] : [personId]), ...agents])),
    ],
    organisations: [...new Set(organisations)],
    ...(court === undefined ? {} : { court }),
    ...(opened.division === undefined ? {} : { division: opened.division }),
  };
};

const GRASSROOTS: readonly Role[] = ['people-mediator', 'organisation-clerk'];

const waitingFor = (state: Known): readonly Role[] => {
  if (state.status !== 'open') return [];
  if (openTask(state)) return GRASSROOTS;
  if (state.holder.tier === 'court') return ['diversion-clerk', 'docketing-officer'];
  const late = Object.values(state.deadlines).some(({ status }) => status === 'missed');
  return late ? [...GRASSROOTS, 'diversion-clerk'] : GRASSROOTS;
};

const item = (state: RouteState): Item => {
  if (state.status === 'unknown') return { status: 'unknown', title: '', waitingFor: [] };
  const { status, opened, holder } = state;
  return { status, title: opened.cause.name, waitingFor: waitingFor(state), tier: holder.tier };
};

/** The way of one dispute through the tiers. */
export const route: Aggregate<Route> = {
  category: 'route',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties,
  item,
  viewName: 'RouteView',
  subject: (state, id) => (state.status === 'unknown' ? id : state.opened.disputeId),
};
