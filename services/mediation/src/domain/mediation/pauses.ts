import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { pause, resume } from '@fengqiao/clocks';
import { everyParty, isCourtStaff, isMediator, speaksFor, without } from './standing.js';
import type { ActingData, Known, Mediation } from './types.js';

/** The mediator suspends and reports; no clock stands still for it (R-MED-47, R-SHAM-101). */
export const suspending = ({ reason }: ActingData<'SuspendMediation'>, state: Known, { actor, on }: Occasion): Decision<Mediation> => {
  if (state.kind === 'people') return refuse('court-mediation-only');
  if (!isMediator(state, actor)) return refuse('not-the-mediator');
  if (state.status === 'suspended') return accept();
  if (state.status !== 'under-way') return refuse('not-under-way');
  return accept({ type: 'MediationSuspended', data: { reason, on } });
};

/** After review by the court or the organisation it was reported to (R-MED-47). */
export const resuming = ({ reason }: ActingData<'ResumeMediation'>, state: Known, { actor, on }: Occasion): Decision<Mediation> =>
  state.status === 'suspended' ? accept({ type: 'MediationResumed', data: { reason, by: actor.person, on } }) : refuse('not-suspended');

const running = (state: Known): Mediation['refusal'] | undefined => {
  if (state.kind === 'people') return 'court-mediation-only';
  return state.status === 'under-way' ? undefined : 'not-under-way';
};

/** One side asks; it stays a request until the others consent (R-DIV-24). */
export const requestingAppraisal = (
  { appraisalId, partyIds, matter }: ActingData<'RequestAppraisal'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  const refusal = running(state);
  if (refusal) return refuse(refusal);
  if (!speaksFor(state, partyIds, actor)) return refuse('not-a-party');
  if (state.appraisal?.appraisalId === appraisalId) return accept();
  if (state.appraisal && state.appraisal.report === undefined) return refuse('appraisal-open');
  return accept({ type: 'AppraisalRequested', data: { appraisalId, partyIds, matter, on } });
};

export const consentingToAppraisal = (
  { partyIds }: ActingData<'ConsentToAppraisal'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  if (!state.appraisal) return refuse('no-appraisal');
  if (!speaksFor(state, partyIds, actor)) return refuse('not-a-party');
  const fresh = without(partyIds, state.appraisal.consented);
  const { appraisalId } = state.appraisal;
  return fresh.length === 0
    ? accept()
    : accept({ type: 'AppraisalConsented', data: { appraisalId, partyIds: [...fresh], person: actor.person, on } });
};

/** With the consent of all and of the court; the period stands still from now on (R-DIV-24, R-DIV-25, R-MED-55). */
export const approvingAppraisal = (
  { institution }: ActingData<'ApproveAppraisal'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  const { appraisal, deadlines } = state;
  if (!appraisal) return refuse('no-appraisal');
  if (appraisal.institution !== undefined) return accept();
  if (!everyParty(state, appraisal.consented)) return refuse('appraisal-not-consented');
  return accept(
    { type: 'AppraisalApproved', data: { appraisalId: appraisal.appraisalId, institution, approvedBy: actor.person, on } },
    ...pause(deadlines, 'period', on, 'appraisal'),
  );
};

/** The period runs on, longer by every day of the appraisal (R-MED-55). */
export const receivingReport = (
  { report }: ActingData<'ReceiveAppraisalReport'>,
  state: Known,
  { actor, on }: Occasion,
): Decision<Mediation> => {
  if (!isMediator(state, actor) && !isCourtStaff(actor)) return refuse('not-the-mediator');
  if (!state.appraisal) return refuse('no-appraisal');
  const { appraisalId, institution, report: known } = state.appraisal;
  if (institution === undefined) return refuse('appraisal-not-approved');
  if (known !== undefined) return accept();
  return accept({ type: 'AppraisalReported', data: { appraisalId, report, on } }, ...resume(state.deadlines, 'period', on));
};
