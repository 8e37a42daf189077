import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { areParties, everyParty, hindrance, speaksFor, without } from './standing.js';
import type { ActingData, Known, Mediation } from './types.js';

/** Before the first session: identity, rights and rules, effect of an agreement, consequences of a sham (R-MED-39). */
export const informing = (data: ActingData<'InformParties'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  const { partyIds, identity, rightsTold, shamWarned } = data;
  const refusal = hindrance(state, actor);
  if (refusal) return refuse(refusal);
  if (!areParties(state, partyIds)) return refuse('party-unknown');
  if (!rightsTold || !shamWarned) return refuse('rights-not-told');
  const fresh = without(partyIds, state.informed);
  return fresh.length === 0 ? accept() : accept({ type: 'PartiesInformed', data: { partyIds: [...fresh], identity, on } });
};

/** Consent to one way of taking part is no consent to another (R-MED-06). */
export const consentingToMode = (
  { partyIds, mode }: ActingData<'ConsentToMode'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  if (!speaksFor(state, partyIds, actor)) return refuse('not-a-party');
  const fresh = without(partyIds, state.modes[mode] ?? []);
  return fresh.length === 0 ? accept() : accept({ type: 'ModeConsented', data: { partyIds: [...fresh], mode, person: actor.person, on } });
};

/** A mediation at court exists only by the consent of all parties; each session is held to its own conditions too. */
const unready = (data: ActingData<'HoldSession'>, state: Known): Mediation['refusal'] | undefined => {
  const { mode, attended, identityRechecked } = data;
  if (!areParties(state, attended)) return 'party-unknown';
  if (state.kind === 'people') return undefined;
  if (without(attended, state.informed).length > 0) return 'not-informed';
  if (mode !== 'on-site' && !everyParty(state, state.modes[mode] ?? [])) return 'mode-not-consented';
  return mode === 'online' && !identityRechecked ? 'identity-unchecked' : undefined;
};

export const holding = (data: ActingData<'HoldSession'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  const refusal = hindrance(state, actor) ?? unready(data, state);
  if (refusal) return refuse(refusal);
  if (state.sessions.some(({ sessionId }) => sessionId === data.sessionId)) return accept();
  return accept({ type: 'SessionHeld', data: { ...data, number: state.sessions.length + 1, on } });
};
