import type { Aggregate, Item, Ties } from '@fengqiao/event-store';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Consent, ConsentState } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = { ConsentGiven: [], ConsentRevoked: [], MediationRefused: [] } as const;

const ties = (state: ConsentState): Ties => (state.status === 'unasked' ? {} : { persons: state.persons });

const item = ({ status }: ConsentState): Item => ({ status, title: '调解同意', waitingFor: [] });

/** Id of one party's own stream in one attempt: the underscore joins, for both ids may hold hyphens. */
export const consentId = (attemptId: string, partyId: string): string => `${attemptId}_${partyId}`;

/** One party's consent to one attempt. */
export const consent: Aggregate<Consent> = {
  category: 'consent',
  initial: { status: 'unasked' },
  decide,
  evolve,
  refusals,
  shapes,
  ties,
  item,
  subject: (state) => (state.status === 'unasked' ? undefined : state.disputeId),
};
