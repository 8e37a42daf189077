import { accept, canonicalJson, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { areParties, everyParty, hindrance, speaksFor, without } from './standing.js';
import type { ActingData, Known, Mediation } from './types.js';

/** In writing, for all to sign (R-MED-43). */
export const recordingFacts = (data: ActingData<'RecordFacts'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  const refusal = hindrance(state, actor);
  if (refusal) return refuse(refusal);
  return Object.hasOwn(state.facts, data.factsId) ? accept() : accept({ type: 'FactsRecorded', data: { ...data, on } });
};

/** Only what every party has signed is without dispute, and may be used in the suit (R-MED-11, R-MED-45). */
export const signingFacts = (
  { factsId, partyIds, contentHash }: ActingData<'SignFacts'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  const facts = state.facts[factsId];
  if (!facts) return refuse('facts-unknown');
  if (!speaksFor(state, partyIds, actor)) return refuse('not-a-party');
  if (facts.contentHash !== contentHash) return refuse('other-content');
  const fresh = without(partyIds, facts.signed);
  if (fresh.length === 0) return accept();
  const signed: Mediation['event'] = {
    type: 'FactsSigned',
    data: { factsId, partyIds: [...fresh], person: actor.person, contentHash, on },
  };
  return everyParty(state, [...facts.signed, ...fresh])
    ? accept(signed, { type: 'UndisputedFactsConfirmed', data: { factsId, contentHash, on } })
    : accept(signed);
};

/** Kept apart from the facts, and never shown to anyone but the mediator (R-MED-11). */
export const recordingConcession = (data: ActingData<'RecordConcession'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  const refusal = hindrance(state, actor);
  if (refusal) return refuse(refusal);
  if (!areParties(state, data.partyIds)) return refuse('party-unknown');
  const known = state.concessions.some(({ concessionId }) => concessionId === data.concessionId);
  return known ? accept() : accept({ type: 'ConcessionRecorded', data: { ...data, on } });
};

/** By the party's own act: nobody tells the court for it where it is to be served (R-MED-39). */
export const confirmingAddress = (
  { partyIds, address }: ActingData<'ConfirmServiceAddress'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  if (!speaksFor(state, partyIds, actor)) return refuse('not-a-party');
  const fresh = partyIds.filter((partyId) => canonicalJson(state.addresses[partyId] ?? null) !== canonicalJson(address));
  return fresh.length === 0 ? accept() : accept({ type: 'ServiceAddressConfirmed', data: { partyIds: fresh, address, on } });
};
