import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Confirmation } from '@fengqiao/contracts';
import { standing } from './joining.js';
import type { Application, ApplicationCommand, Known } from './types.js';

type Data<T extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: T }>['data'];

/** Whether the actor is the judge this application was given to (R-CONF-18). */
export const isAssigned = (state: Known, { actor }: Occasion): boolean => actor.role === 'judge' && state.accepted?.judge === actor.person;

/** A result of any time is kept: it counts only for exactly its content (R-SHAM-101). */
export const screening = (data: Confirmation.ScreeningReceived, state: Known): Decision<Application> =>
  state.status === 'closed' || state.screened === data.contentHash ? accept() : accept({ type: 'ScreeningReceived', data });

export const raising = (data: Confirmation.SuspicionRaised, state: Known): Decision<Application> => {
  const known = Object.hasOwn(state.suspicions, data.suspicionId);
  return state.status === 'closed' || known ? accept() : accept({ type: 'SuspicionRaised', data });
};

/** By the assigned judge with reasons; an alert by a panel (R-SHAM-101, R-CONF-18). */
export const clearing = (
  { suspicionId, reason, panel }: Data<'ClearSuspicion'>,
  state: Known,
  occasion: Occasion,
): Decision<Application> => {
  if (state.status === 'closed') return refuse('already-ended');
  if (state.status !== 'under-review') return refuse('not-under-review');
  if (!isAssigned(state, occasion)) return refuse('not-assigned-judge');
  const tier = state.suspicions[suspicionId];
  if (tier === undefined) return refuse('suspicion-unknown');
  if (tier === 'alert' && panel === undefined) return refuse('panel-needed');
  return accept({
    type: 'SuspicionCleared',
    data: { suspicionId, reason, clearedOn: occasion.on, ...(panel === undefined ? {} : { panel }) },
  });
};

/** Each party at an address that it gave itself or the court found: a forger must not receive the notice (R-CONF-38, SH-26). */
export const notifying = (
  { partyId, channel, addressFrom }: Confirmation.NotifyParty,
  state: Known,
  { on }: Occasion,
): Decision<Application> => {
  if (state.status !== 'under-review') return refuse('not-under-review');
  if (!state.agreement.parties.some((party) => party.partyId === partyId)) return refuse('not-a-party');
  if (addressFrom !== 'party' && addressFrom !== 'court') return refuse('address-not-own');
  if (state.notified.includes(partyId)) return accept();
  return accept({ type: 'PartyNotified', data: { partyId, channel, addressFrom, notifiedOn: on } });
};

/** A party says that it never applied: its own word, or to the court's staff who asked it (R-CONF-39). */
export const disowning = (
  { partyId, statement }: Confirmation.DisownJoining,
  state: Known,
  { actor, on }: Occasion,
): Decision<Application> => {
  const ownWord = standing(state.agreement, partyId, actor) === 'party';
  const toTheCourt = actor.role === 'judge' || actor.role === 'court-clerk';
  if (!ownWord && !toTheCourt) return refuse('not-a-party');
  if (state.status === 'closed') return refuse('already-ended');
  if (!state.joined.some((one) => one.partyId === partyId)) return refuse('not-filed');
  if (state.disowned.includes(partyId)) return accept();
  return accept({ type: 'JoiningDisowned', data: { partyId, statement, disownedOn: on } });
};

export const verifying = (data: Confirmation.HoldVerification, state: Known, occasion: Occasion): Decision<Application> => {
  const { parties } = state.agreement;
  if (state.status !== 'under-review') return refuse('not-under-review');
  if (!isAssigned(state, occasion)) return refuse('not-assigned-judge');
  if (!parties.every(({ partyId }) => state.notified.includes(partyId))) return refuse('not-all-notified');
  if (!parties.every(({ partyId }) => data.attended.includes(partyId))) return refuse('not-all-present');
  if (!data.identityChecked) return refuse('identity-unchecked');
  if (state.verifiedOn === occasion.on) return accept();
  return accept({ type: 'VerificationHeld', data: { ...data, heldOn: occasion.on } });
};
