import { tiers, type Actor, type Occasion, type Tier } from '@fengqiao/kernel';
import type { Diversion } from '@fengqiao/contracts';
import { arm, cancel, type DeadlineEvent } from '@fengqiao/clocks';
import { rulePackFor } from '@fengqiao/law';
import type { Holder, Known, RouteEvent, Task } from './types.js';

const COURT_STAFF: readonly Actor['role'][] = ['docketing-officer', 'diversion-clerk', 'court-clerk', 'judge'];

/** Whoever holds a dispute passes it on; the diversion clerk runs the tribunal's whole area (R-DIV-94). */
export const holds = ({ role, organisation }: Actor, { holder }: Known): boolean => {
  if (holder.tier === 'court') return COURT_STAFF.includes(role);
  return role === 'diversion-clerk' || holder.organisationId === undefined || holder.organisationId === organisation;
};

/** The party itself, or its own agent. */
export const standsFor = (parties: Known['parties'], partyId: string, { person, role }: Actor): boolean => {
  const party = parties[partyId];
  if (role === 'party') return party?.personId === person;
  return role === 'agent' && party !== undefined && party.agents.includes(person);
};

export const openTask = ({ tasks }: Known): Task | undefined => tasks.find(({ status }) => status === 'open');

/** Tiers between two: more than one is a skip. */
export const distance = (from: Tier, to: Tier): number => Math.abs(tiers.indexOf(from) - tiers.indexOf(to));

export const isHeldBy = ({ holder }: Known, to: Tier, organisationId: string | undefined): boolean =>
  holder.tier === to && (organisationId === undefined || holder.organisationId === organisationId);

const running = ({ deadlines }: Known): readonly string[] => Object.keys(deadlines);

/** The clock of the tier that the dispute leaves stops (R-DIV-97). */
export const leaving = (state: Known, reason: string): readonly DeadlineEvent[] =>
  running(state).flatMap((id) => cancel(state.deadlines, id, reason));

/** The clock of a tier; the court's own periods are those of its proceedings. `stay` is 1 for the first. */
export const tierClock = (tier: Tier, stay: number, pack: Diversion.RouteOpened, on: string): readonly DeadlineEvent[] => {
  if (tier === 'court') return [];
  const { villageTier, townshipTier } = rulePackFor({
    receivedOn: pack.registeredOn,
    ...(pack.court === undefined ? {} : { court: pack.court }),
  }).limits;
  return [arm(`${tier}-tier`, tier === 'village' ? villageTier : townshipTier, on, `${tier}-tier-${stay}`)];
};

/** Clocks of a change of holder. */
export const passing = (state: Known, { tier }: Holder, { on }: Occasion): readonly DeadlineEvent[] => [
  ...leaving(state, 'passed on'),
  ...tierClock(tier, state.history.length + 1, state.opened, on),
];

/** A task that nobody has answered loses its object. */
export const closing = (state: Known, cause: Diversion.ReferralClosed['cause'], { on }: Occasion): readonly RouteEvent[] => {
  const task = openTask(state);
  return task ? [{ type: 'ReferralClosed', data: { referralId: task.referralId, cause, on } }] : [];
};

/** A suit makes the court the holder: one holder before it, one after it. Heard late of a resolved dispute, it opens nothing again. */
export const toCourt = (state: Known, referralId: string, occasion: Occasion): readonly RouteEvent[] => {
  if (state.status === 'ended' || state.holder.tier === 'court') return [];
  const { opened, holder } = state;
  const moved = { disputeId: opened.disputeId, referralId, from: holder.tier, to: 'court', by: 'party', on: occasion.on } as const;
  return [
    ...closing(state, 'party-moved', occasion),
    { type: 'DisputeReferred', data: moved },
    ...passing(state, { tier: 'court' }, occasion),
  ];
};
