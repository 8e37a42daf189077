import { accept, present, refuse, type Actor, type Decision, type Occasion } from '@fengqiao/kernel';
import { arm, meet, type DeadlineEvent } from '@fengqiao/clocks';
import type { Limit } from '@fengqiao/law';
import { acceptanceClock, appointmentDue, unfit } from './choice.js';
import { packOf } from './standing.js';
import type { ActingData, Candidate, Known, Mediation } from './types.js';

/** 30 days before docketing; after it 15, or 7 in summary procedure (R-MED-52, R-MED-53). */
const periodOf = (state: Known, procedure: 'ordinary' | 'summary' = 'ordinary'): Limit => {
  const { mediationBeforeDocket, mediationOrdinary, mediationSummary } = packOf(state).limits;
  if (state.kind === 'commissioned') return mediationBeforeDocket;
  return procedure === 'summary' ? mediationSummary : mediationOrdinary;
};

const answersFor = ({ mediatorId, organisationId }: Candidate, { person, role, organisation }: Actor): boolean =>
  person === mediatorId || (role === 'organisation-clerk' && organisation === organisationId);

/** Starts the period; a replacement goes on in the one that runs already (R-MED-31, R-MED-54). */
export const accepting = (
  { procedure, credentials }: ActingData<'AcceptCommission'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  const { candidate, mediationId, disputeId } = state;
  if (!candidate) return state.status === 'under-way' && state.mediatorId === actor.person ? accept() : refuse('not-the-candidate');
  if (!answersFor(candidate, actor)) return refuse('not-the-candidate');
  const bad = unfit(credentials, state);
  if (bad) return refuse(bad);
  const period: readonly DeadlineEvent[] = state.deadlines['period'] ? [] : [arm('period', periodOf(state, procedure), on)];
  return accept(
    { type: 'CommissionAccepted', data: { mediationId, disputeId, ...candidate, on, ...present({ procedure }) } },
    ...meet(state.deadlines, acceptanceClock(state.round), on),
    ...period,
  );
};

/** In writing and with one of three grounds; the court appoints another (R-MED-31). */
export const declining = (
  { ground, reason }: ActingData<'DeclineCommission'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  if (!state.candidate || !answersFor(state.candidate, actor)) return refuse('not-the-candidate');
  return accept(
    { type: 'CommissionDeclined', data: { mediatorId: state.candidate.mediatorId, ground, reason, on } },
    ...meet(state.deadlines, acceptanceClock(state.round), on),
    ...appointmentDue(state, on),
  );
};
