import { present, type Actor } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { standsFor } from '../domain/dispute/standing.js';
import type { KnownDispute, Party } from '../domain/dispute/types.js';

/** Offices that check who somebody is. Mediators do not, and never see a number (R-ACC-01). */
const CHECKERS: readonly Actor['role'][] = [
  'grid-officer',
  'organisation-clerk',
  'docketing-officer',
  'diversion-clerk',
  'court-clerk',
  'judge',
  'court-president',
];

/** Whether a viewer sees all of a party: the party itself, its agent, or whoever checks identities. */
export const seesAllOf = (party: Party, viewer: Actor): boolean => CHECKERS.includes(viewer.role) || standsFor(party, viewer);

/** One party as its viewer may see it: of the others a party sees who they are, a mediator also where to reach them. */
export const partyView = (party: Party, { signed }: KnownDispute, viewer: Actor): Intake.PartyView => {
  const undertaking = signed[party.partyId] === undefined ? 'not-signed' : 'signed';
  const { nameIndex: _name, idIndex: _number, ...own } = party;
  if (seesAllOf(party, viewer)) return { ...own, undertaking };
  const { partyId, side, kind, name, domicile, phone } = party;
  const contact = viewer.role === 'people-mediator' ? { domicile, phone } : {};
  return present({ partyId, side, kind, name, undertaking, ...contact }) as Intake.PartyView;
};
