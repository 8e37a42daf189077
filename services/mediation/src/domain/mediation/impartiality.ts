import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { appointmentDue } from './choice.js';
import { everyParty, isCourtStaff, isMediator, speaksFor, without } from './standing.js';
import type { ActingData, Known, Mediation } from './types.js';

/** Before accepting or at any time after; the parties decide whether to go on (R-MED-36). */
export const disclosing = (
  { ground, statement }: ActingData<'DiscloseInterest'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  if (!isMediator(state, actor) && state.candidate?.mediatorId !== actor.person) return refuse('not-the-mediator');
  if (state.disclosed === ground) return accept();
  return accept({ type: 'InterestDisclosed', data: { mediatorId: actor.person, ground, statement, on } });
};

export const agreeingToGoOn = ({ partyIds }: ActingData<'AgreeToGoOn'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  if (!speaksFor(state, partyIds, actor)) return refuse('not-a-party');
  if (state.disclosed === undefined) return refuse('nothing-disclosed');
  const fresh = without(partyIds, state.goingOn);
  return fresh.length === 0 ? accept() : accept({ type: 'GoingOnAgreed', data: { partyIds: [...fresh], person: actor.person, on } });
};

export const requestingRecusal = (
  { partyIds, ground, reason }: ActingData<'RequestRecusal'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  if (!speaksFor(state, partyIds, actor)) return refuse('not-a-party');
  if (state.mediatorId === undefined) return refuse('not-under-way');
  if (state.recusal === ground) return accept();
  return accept({ type: 'RecusalRequested', data: { partyIds, ground, reason, on } });
};

/** Decided by the organisation or the court; the mediator may step back by itself (R-MED-37). */
export const recusing = ({ ground }: ActingData<'RecuseMediator'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  const { mediatorId, disclosed, recusal, goingOn } = state;
  if (mediatorId === undefined) return refuse('not-under-way');
  const ownMotion = mediatorId === actor.person;
  if (!ownMotion && disclosed === undefined && recusal === undefined) return refuse('no-recusal-asked');
  if (!ownMotion && recusal === undefined && everyParty(state, goingOn)) return refuse('parties-agreed');
  return accept({ type: 'MediatorRecused', data: { mediatorId, ground, by: actor.person, on } }, ...appointmentDue(state, on));
};

export const rejectingRecusal = ({ reason }: ActingData<'RejectRecusal'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  if (state.recusal === undefined) return refuse('no-recusal-asked');
  if (isCourtStaff(actor) || actor.role === 'organisation-clerk')
    return accept({ type: 'RecusalRejected', data: { reason, by: actor.person, on } });
  return refuse('not-of-this-organisation');
};
