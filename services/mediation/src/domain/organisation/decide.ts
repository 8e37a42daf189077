import { accept, present, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Mediation } from '@fengqiao/contracts';
import { courtsOf } from '@fengqiao/places';
import type { Known, Organisation, OrganisationCommand, OrganisationState } from './types.js';

type Data<T extends OrganisationCommand['type']> = Extract<OrganisationCommand, { type: T }>['data'];

/** The basic court of the seat, where exactly one is listed for the place. */
const courtOfSeat = (division: string): string | undefined => {
  const found = courtsOf(division);
  return found.length === 1 ? found[0]?.code : undefined;
};

/** A people's mediation committee charges nothing and has a seal; whoever charges says how much (R-MED-08, R-MED-09). */
const registering = (
  { court, fields = [], seals = [], ...data }: Data<'RegisterOrganisation'>,
  state: OrganisationState,
  { on }: Occasion,
): Decision<Organisation> => {
  if (state.status === 'registered') return accept();
  const committee = data.kind === 'people-mediation-committee';
  if (committee && (data.fee || data.feeStandard !== undefined)) return refuse('committee-charges');
  if (data.fee && data.feeStandard === undefined) return refuse('fee-standard-missing');
  if (committee && seals.length === 0) return refuse('seal-missing');
  const seat = court ?? courtOfSeat(data.division);
  return accept({ type: 'OrganisationRegistered', data: { ...data, fields, seals, registeredOn: on, ...present({ court: seat }) } });
};

const approving = ({ organisation: { organisationId }, rosters }: Known, { actor, on }: Occasion): Decision<Organisation> => {
  const { court, person } = actor;
  if (court === undefined) return refuse('court-needed');
  if (rosters.includes(court)) return accept();
  return accept({ type: 'RosterEntryApproved', data: { organisationId, court, approvedBy: person, approvedOn: on } });
};

const unrostering = (
  { reason }: Mediation.RemoveRosterEntry,
  { organisation: { organisationId }, rosters }: Known,
  { actor: { court }, on }: Occasion,
): Decision<Organisation> => {
  if (court === undefined) return refuse('court-needed');
  if (!rosters.includes(court)) return refuse('not-on-roster');
  return accept({ type: 'RosterEntryRemoved', data: { organisationId, court, reason, removedOn: on } });
};

/** A mediator once removed is not listed again by the same hand: that needs a new decision elsewhere (R-MED-24). */
const listing = ({ skills = [], ...mediator }: Mediation.ListMediator, state: Known, { on }: Occasion): Decision<Organisation> => {
  const listed = state.mediators[mediator.mediatorId];
  if (listed?.removedOn !== undefined) return refuse('mediator-removed');
  if (listed) return accept();
  const { organisationId } = state.organisation;
  return accept({ type: 'MediatorListed', data: { organisationId, mediator: { ...mediator, skills }, listedOn: on } });
};

const training = ({ mediatorId, course, completedOn }: Data<'RecordTraining'>, state: Known, { on }: Occasion): Decision<Organisation> => {
  const listed = state.mediators[mediatorId];
  if (!listed) return refuse('mediator-not-listed');
  if ((course === 'mediation' ? listed.trainedOn : listed.shamCourseOn) === completedOn) return accept();
  const { organisationId } = state.organisation;
  return accept({ type: 'TrainingRecorded', data: { organisationId, mediatorId, course, completedOn, recordedOn: on } });
};

const removing = ({ mediatorId, reason }: Data<'RemoveMediator'>, state: Known, { on }: Occasion): Decision<Organisation> => {
  const listed = state.mediators[mediatorId];
  if (!listed) return refuse('mediator-not-listed');
  if (listed.removedOn !== undefined) return accept();
  const { organisationId } = state.organisation;
  return accept({ type: 'MediatorRemoved', data: { organisationId, mediatorId, reason, removedOn: on } });
};

/** What a court reports of a mediator is kept where the mediator is known; it removes nobody by itself (R-CONF-31). */
const reported = (data: Data<'ReceiveMediatorReport'>, state: OrganisationState): Decision<Organisation> => {
  if (state.status === 'unknown' || !Object.hasOwn(state.mediators, data.mediatorId)) return accept();
  const again = state.reports.some((one) => one.disputeId === data.disputeId && one.mediatorId === data.mediatorId);
  return again
    ? accept()
    : accept({ type: 'MediatorReportReceived', data: { ...data, organisationId: state.organisation.organisationId } });
};

/** Answers a command from the state alone; every rule it rests on is named beside its refusal. */
export const decide = (command: OrganisationCommand, state: OrganisationState, occasion: Occasion): Decision<Organisation> => {
  if (command.type === 'RegisterOrganisation') return registering(command.data, state, occasion);
  if (command.type === 'ReceiveMediatorReport') return reported(command.data, state);
  if (state.status === 'unknown') return refuse('organisation-unknown');
  switch (command.type) {
    case 'ApproveRosterEntry':
      return approving(state, occasion);
    case 'RemoveRosterEntry':
      return unrostering(command.data, state, occasion);
    case 'ListMediator':
      return listing(command.data, state, occasion);
    case 'RecordTraining':
      return training(command.data, state, occasion);
    case 'RemoveMediator':
      return removing(command.data, state, occasion);
  }
};
