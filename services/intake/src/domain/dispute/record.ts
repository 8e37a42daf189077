import { accept, present, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { actsForItself, broughtIt, findParty, mayActFor, standsFor } from './standing.js';
import type { Dispute, DisputeCommand, KnownDispute } from './types.js';

type Data<T extends DisputeCommand['type']> = Extract<DisputeCommand, { type: T }>['data'];

/** Whether something may be done for a named party: it must be on record, and the actor must stand for it or assist it. */
const hinders = (partyId: string | undefined, state: KnownDispute, { actor }: Occasion): Dispute['refusal'] | undefined => {
  if (partyId === undefined) return undefined;
  const party = findParty(state, partyId);
  if (!party) return 'party-unknown';
  return mayActFor(party, actor) ? undefined : 'not-this-party';
};

/** By digest; the same thing is on record once (R-DOCK-08). */
export const addingEvidence = (data: Data<'AddEvidence'>, state: KnownDispute, occasion: Occasion): Decision<Dispute> => {
  const refusal = hinders(data.partyId, state, occasion);
  if (refusal) return refuse(refusal);
  if (Object.values(state.evidence).some(({ digest, partyId }) => digest === data.digest && partyId === data.partyId)) return accept();
  return accept({ type: 'EvidenceAdded', data: { ...data, addedOn: occasion.on } });
};

export const checkingOriginal = (
  { evidenceId, matches }: Data<'CheckOriginal'>,
  state: KnownDispute,
  { actor, on }: Occasion,
): Decision<Dispute> => {
  const found = state.evidence[evidenceId];
  if (!found) return refuse('evidence-unknown');
  if (found.checked?.by === actor.person && found.checked.matches === matches) return accept();
  return accept({ type: 'OriginalChecked', data: { evidenceId, matches, by: actor.person, checkedOn: on } });
};

/** Recorded for each party that signs; a missing one is shown and holds nothing (R-SHAM-93). */
export const signing = ({ partyId, text }: Intake.SignUndertaking, state: KnownDispute, occasion: Occasion): Decision<Dispute> => {
  const refusal = hinders(partyId, state, occasion);
  if (refusal) return refuse(refusal);
  if (state.signed[partyId] !== undefined) return accept();
  return accept({ type: 'UndertakingSigned', data: { partyId, text, by: occasion.actor.person, signedOn: occasion.on } });
};

export const linking = ({ to, relation }: Intake.LinkDispute, state: KnownDispute, { on }: Occasion): Decision<Dispute> => {
  const { disputeId } = state.registered;
  if (to === disputeId) return refuse('link-to-itself');
  if (state.links.some((link) => link.to === to && link.relation === relation)) return accept();
  return accept({ type: 'DisputeLinked', data: { disputeId, to, relation, linkedOn: on } });
};

/** By whoever brought it in, or the only applicant; a member of a group leaves for itself alone. */
export const withdrawing = (
  { requestedBy, reason }: Intake.WithdrawDispute,
  state: KnownDispute,
  occasion: Occasion,
): Decision<Dispute> => {
  const refusal = hinders(requestedBy, state, occasion);
  if (refusal) return refuse(refusal);
  const { actor, on } = occasion;
  const applicants = state.parties.filter(({ side }) => side === 'applicant');
  const itself = actsForItself(actor);
  if (itself && !broughtIt(state, actor) && !applicants.some((party) => standsFor(party, actor))) return refuse('not-this-party');
  if (itself && applicants.some((party) => !standsFor(party, actor)) && applicants.length > 1) return refuse('others-remain');
  return accept({
    type: 'DisputeWithdrawn',
    data: present({ disputeId: state.registered.disputeId, withdrawnOn: on, requestedBy, reason }),
  });
};

/** Service at or near home for whoever cannot come (就近上门). */
export const requestingVisit = (data: Data<'RequestHomeVisit'>, state: KnownDispute, occasion: Occasion): Decision<Dispute> => {
  const refusal = hinders(data.partyId, state, occasion);
  if (refusal) return refuse(refusal);
  if (Object.hasOwn(state.visits, data.visitId)) return accept();
  return accept({ type: 'HomeVisitRequested', data: { ...data, requestedOn: occasion.on } });
};

export const schedulingVisit = ({ visitId, on, visitor }: Data<'ScheduleHomeVisit'>, state: KnownDispute): Decision<Dispute> => {
  const visit = state.visits[visitId];
  if (!visit) return refuse('visit-unknown');
  if (visit.made) return refuse('visit-made');
  if (visit.scheduled?.on === on && visit.scheduled.visitor === visitor) return accept();
  return accept({ type: 'HomeVisitScheduled', data: { visitId, on, visitor } });
};

export const makingVisit = ({ visitId }: Data<'RecordHomeVisit'>, state: KnownDispute, { actor, on }: Occasion): Decision<Dispute> => {
  const visit = state.visits[visitId];
  if (!visit) return refuse('visit-unknown');
  if (!visit.scheduled) return refuse('visit-not-scheduled');
  if (visit.made) return accept();
  return accept({ type: 'HomeVisitMade', data: { visitId, madeOn: on, by: actor.person } });
};
