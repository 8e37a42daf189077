import type { Actor } from '@fengqiao/kernel';
import type { KnownDispute, Party } from './types.js';

/** Whoever acts for itself, online: everybody else is staff of some office that helps or decides. */
export const actsForItself = ({ role }: Actor): boolean => role === 'party' || role === 'agent' || role === 'interested-person';

/** Whether the actor is this party, or its own agent. */
export const standsFor = (party: Party, { role, person }: Actor): boolean =>
  role === 'agent' ? party.agents.some(({ personId }) => personId === person) : role === 'party' && party.personId === person;

/** The party itself, its agent, or staff who write down what it says (R-DOCK-10). */
export const mayActFor = (party: Party, actor: Actor): boolean => !actsForItself(actor) || standsFor(party, actor);

/** Whether the actor brought the dispute in, for itself or as an agent. */
export const broughtIt = ({ registered: { channel, registeredBy, reporter } }: KnownDispute, { person }: Actor): boolean =>
  (channel === 'online' && registeredBy === person) || reporter === person;

export const findParty = ({ parties }: KnownDispute, partyId: string): Party | undefined =>
  parties.find((party) => party.partyId === partyId);
