import type { Aggregate, Item, Ties } from '@fengqiao/event-store';
import { deadlineShapes } from '@fengqiao/clocks';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Attempt, AttemptState } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = {
  MediationOffered: [],
  NoticeDelivered: [],
  ConsentCounted: [],
  MediationAgreed: [],
  EffectNoted: [],
  AttemptEnded: [],
  ...deadlineShapes,
} as const;

const ties = (state: AttemptState): Ties => {
  if (state.status === 'unknown') return {};
  const { parties, organisationId, offeredBy, court } = state.offer;
  return {
    persons: [...new Set(parties.flatMap(({ personId, agents }) => [...(personId === undefined ? [] : [personId]), ...agents]))],
    organisations: [organisationId],
    assigned: [offeredBy],
    ...(court === undefined ? {} : { court }),
  };
};

const TITLES = { people: '人民调解征询', commissioned: '委派调解征询', entrusted: '委托调解征询' } as const;

const item = (state: AttemptState): Item => {
  if (state.status === 'unknown') return { status: 'unknown', title: '', waitingFor: [] };
  const { status, offer } = state;
  return {
    status,
    title: TITLES[offer.kind],
    waitingFor: status === 'offered' ? ['party'] : [],
    ...(offer.kind === 'people' ? {} : { tier: 'court' }),
  };
};

/** One attempt to mediate: it binds the parties it names, and nobody else. */
export const attempt: Aggregate<Attempt> = {
  category: 'attempt',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties,
  item,
  viewName: 'AttemptView',
  subject: (state) => (state.status === 'unknown' ? undefined : state.offer.disputeId),
};
