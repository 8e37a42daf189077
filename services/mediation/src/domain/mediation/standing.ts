import type { Actor } from '@fengqiao/kernel';
import { rulePackFor, type RulePack } from '@fengqiao/law';
import type { Known, Mediation, Party } from './types.js';

/** The law a mediation at court is judged by: that of its court and of the day the attempt was received (R-REG-07). */
export const packOf = ({ atCourt, openedOn }: Pick<Known, 'atCourt' | 'openedOn'>): RulePack =>
  rulePackFor(atCourt ? { court: atCourt.court, receivedOn: atCourt.receivedOn } : { receivedOn: openedOn });

/** How an actor stands to a party: the party itself, its own agent, or nothing. */
export const standing = (
  parties: readonly Pick<Party, 'partyId' | 'personId' | 'agents'>[],
  partyId: string,
  { person, role }: Actor,
): 'party' | 'agent' | undefined => {
  const party = parties.find((one) => one.partyId === partyId);
  if (role === 'party' && party?.personId === person) return 'party';
  return role === 'agent' && party?.agents.includes(person) === true ? 'agent' : undefined;
};

/** Whether an act for these parties is each one's own: nobody else's word counts (R-MED-03). */
export const speaksFor = ({ parties }: Known, partyIds: readonly string[], actor: Actor): boolean =>
  partyIds.every((partyId) => standing(parties, partyId, actor) !== undefined);

export const areParties = ({ parties }: Known, partyIds: readonly string[]): boolean =>
  partyIds.every((partyId) => parties.some((party) => party.partyId === partyId));

/** Whether every party is among them. */
export const everyParty = ({ parties }: Known, partyIds: readonly string[]): boolean =>
  parties.every(({ partyId }) => partyIds.includes(partyId));

export const without = (partyIds: readonly string[], known: readonly string[]): readonly string[] =>
  partyIds.filter((partyId) => !known.includes(partyId));

export const isMediator = ({ mediatorId }: Known, { person }: Actor): boolean => mediatorId === person;

const COURT_STAFF: readonly Actor['role'][] = ['judge', 'court-clerk', 'diversion-clerk', 'docketing-officer'];
export const isCourtStaff = ({ role }: Actor): boolean => COURT_STAFF.includes(role);

/** Why the mediator may not act now; undefined where nothing stands in the way. */
export const hindrance = (state: Known, actor: Actor): Mediation['refusal'] | undefined => {
  if (state.status === 'suspended') return 'suspended';
  if (state.status !== 'under-way') return 'not-under-way';
  if (!isMediator(state, actor)) return 'not-the-mediator';
  if (state.recusal !== undefined) return 'recusal-open';
  return state.disclosed !== undefined && !everyParty(state, state.goingOn) ? 'disclosure-open' : undefined;
};
