import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { arm, cancel, meet, type DeadlineEvent } from '@fengqiao/clocks';
import { isWithinCourtTree } from '@fengqiao/places';
import type { Credentials } from '../organisation/credentials.js';
import { isCourtStaff, packOf, speaksFor } from './standing.js';
import type { ActingData, Candidate, Known, Mediation } from './types.js';

export const appointClock = (round: number): string => `appoint-${round}`;
export const acceptanceClock = (round: number): string => `acceptance-${round}`;

/** The court appoints, or appoints another, within its working days (R-MED-30, R-MED-31). */
export const appointmentDue = (state: Known, from: string): readonly DeadlineEvent[] =>
  state.kind === 'people' ? [] : [arm('appoint', packOf(state).limits.appointMediator, from, appointClock(state.round))];

/** Why this mediator cannot take this case; undefined where nothing speaks against it. */
export const unfit = (credentials: Credentials | undefined, { kind, atCourt }: Known): Mediation['refusal'] | undefined => {
  if (!credentials) return 'organisation-unknown';
  if (credentials.mediator === 'unknown') return 'mediator-not-listed';
  if (credentials.mediator === 'removed') return 'mediator-removed';
  if (kind === 'people') return credentials.kind === 'people-mediation-committee' ? undefined : 'not-a-committee';
  if (credentials.mediator === 'untrained') return 'course-missing';
  const rostered = credentials.rosters.some((court) => isWithinCourtTree(atCourt?.court ?? '', court));
  return rostered ? undefined : 'not-on-roster';
};

const named = (state: Known, on: string): readonly DeadlineEvent[] => [
  ...meet(state.deadlines, 'choose', on),
  ...meet(state.deadlines, appointClock(state.round), on),
  arm('acceptance', packOf(state).limits.acceptCommission, on, acceptanceClock(state.round + 1)),
];

const same = (a: Candidate | undefined, b: Candidate): boolean => a?.mediatorId === b.mediatorId && a.organisationId === b.organisationId;

/** Each party names the mediator by its own act; when all have named the same one, it is chosen (R-MED-29). */
export const choosing = (data: ActingData<'ChooseMediator'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  const { partyIds, mediatorId, credentials, organisationId = state.organisationId } = data;
  if (state.kind === 'people') return refuse('committee-assigns');
  if (!speaksFor(state, partyIds, actor)) return refuse('not-a-party');
  if (state.status !== 'waiting-mediator') return refuse('mediator-named');
  const bad = unfit(credentials, state);
  if (bad) return refuse(bad);
  const choice = { mediatorId, organisationId };
  const fresh = partyIds.filter((partyId) => !same(state.proposals[partyId], choice));
  if (fresh.length === 0) return accept();
  const proposed: Mediation['event'] = {
    type: 'MediatorProposed',
    data: { partyIds: fresh, mediatorId, organisationId, person: actor.person, on },
  };
  const all = state.parties.every(({ partyId }) => fresh.includes(partyId) || same(state.proposals[partyId], choice));
  return all ? accept(proposed, { type: 'MediatorChosen', data: { ...choice, on } }, ...named(state, on)) : accept(proposed);
};

/** One party's request is enough: a joint choice has then failed (R-MED-29). */
export const requestingAppointment = (
  { partyIds }: ActingData<'RequestAppointment'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  if (state.kind === 'people') return refuse('committee-assigns');
  if (!speaksFor(state, partyIds, actor)) return refuse('not-a-party');
  if (state.status !== 'waiting-mediator') return refuse('mediator-named');
  if (state.deadlines['choose']?.status !== 'armed') return accept();
  return accept(
    { type: 'AppointmentRequested', data: { partyIds, person: actor.person, on } },
    ...cancel(state.deadlines, 'choose', 'a party asked the court to choose'),
    ...appointmentDue(state, on),
  );
};

const notAppointing = (state: Known, byCourt: boolean): Mediation['refusal'] | undefined => {
  if (state.kind === 'people' && byCourt) return 'committee-assigns';
  if (state.kind !== 'people' && !byCourt) return 'court-appoints';
  if (state.status !== 'waiting-mediator') return 'mediator-named';
  return state.deadlines['choose']?.status === 'armed' ? 'parties-still-choosing' : undefined;
};

/** By the committee for its own cases, by the court for its own, never one for the other (R-MED-30, R-MED-38, R-MED-63). */
export const appointing = (data: ActingData<'AppointMediator'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  const { mediatorId, credentials, organisationId = state.organisationId } = data;
  const byCourt = isCourtStaff(actor);
  const refusal = notAppointing(state, byCourt) ?? unfit(credentials, state);
  if (refusal) return refuse(refusal);
  if (!byCourt && organisationId !== state.organisationId) return refuse('not-of-this-organisation');
  const appointed: Mediation['event'] = {
    type: 'MediatorAppointed',
    data: { mediatorId, organisationId, by: byCourt ? 'court' : 'organisation', appointedBy: actor.person, on },
  };
  return byCourt ? accept(appointed, ...named(state, on)) : accept(appointed);
};
