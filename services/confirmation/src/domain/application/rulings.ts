import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Confirmation } from '@fengqiao/contracts';
import { cancelAll, extend, meet, type DeadlineEvent } from '@fengqiao/clocks';
import { packOf } from './joining.js';
import { isAssigned } from './review.js';
import type { Application, Known } from './types.js';

type Refusal = Application['refusal'];

/** The rule each ground of dismissal rests on. */
export const dismissalRules: Readonly<Record<Confirmation.DismissalGround, string>> = {
  'breaks-mandatory-law': 'R-CONF-23',
  'harms-others': 'R-CONF-23',
  'offends-public-order': 'R-CONF-23',
  'breaks-voluntariness': 'R-CONF-23',
  unclear: 'R-CONF-23',
  other: 'R-CONF-23',
  'not-joint': 'R-CONF-39',
  'not-acceptable': 'R-CONF-15',
  'evidence-not-supplied': 'R-CONF-25',
};

/** Both limits of the ruling are met by it; whatever else still runs no longer matters. */
const ruled = ({ deadlines }: Known, { on }: Occasion): readonly DeadlineEvent[] => {
  const { 'ruling-internal': internal, ruling, ...rest } = deadlines;
  return [
    ...(internal ? meet(deadlines, 'ruling-internal', on) : []),
    ...(ruling ? meet(deadlines, 'ruling', on) : []),
    ...cancelAll(rest, 'ruled'),
  ];
};

const notReviewing = (state: Known, occasion: Occasion): Refusal | undefined => {
  if (state.status === 'closed') return 'already-ended';
  if (state.status !== 'under-review') return 'not-under-review';
  return isAssigned(state, occasion) ? undefined : 'not-assigned-judge';
};

/** Why an application under review cannot be confirmed yet, or at all. */
const obstacle = ({ agreement, screened, suspicions, disowned, verifiedOn }: Known, contentHash: string): Refusal | undefined => {
  if (contentHash !== agreement.contentHash) return 'other-content';
  if (disowned.length > 0) return 'joining-disowned';
  if (screened !== agreement.contentHash) return 'screening-missing';
  if (Object.keys(suspicions).length > 0) return 'suspicion-open';
  return verifiedOn === undefined ? 'not-verified' : undefined;
};

/** The agreement is valid and enforceable (R-CONF-27). */
export const confirming = ({ contentHash }: Confirmation.ConfirmAgreement, state: Known, occasion: Occasion): Decision<Application> => {
  const refusal = notReviewing(state, occasion) ?? obstacle(state, contentHash);
  if (refusal) return refuse(refusal);
  const data = { caseNumber: state.accepted?.caseNumber ?? '', contentHash, ruledOn: occasion.on, judge: occasion.actor.person };
  return accept({ type: 'AgreementConfirmed', data }, ...ruled(state, occasion));
};

/** A suspicion never protects an application from dismissal (R-SHAM-101). */
export const dismissing = (
  { ground, reason }: Confirmation.DismissApplication,
  state: Known,
  occasion: Occasion,
): Decision<Application> => {
  const refusal = notReviewing(state, occasion);
  if (refusal) return refuse(refusal);
  if (ground === 'not-joint' && state.disowned.length === 0) return refuse('ground-contradicted');
  const data = {
    caseNumber: state.accepted?.caseNumber ?? '',
    ground,
    basis: dismissalRules[ground],
    ruledOn: occasion.on,
    judge: occasion.actor.person,
    reason,
  };
  return accept({ type: 'ApplicationDismissed', data }, ...ruled(state, occasion));
};

/** To its organisation, the roster and the justice bureau (R-CONF-31, R-CONF-39). */
export const reporting = (
  { reason }: Confirmation.ReportMediator,
  { agreement, accepted }: Known,
  { on, actor }: Occasion,
): Decision<Application> => {
  if (accepted?.judge !== actor.person) return refuse('not-assigned-judge');
  const { mediatorId, organisation } = agreement;
  if (mediatorId === undefined) return refuse('no-mediator-known');
  const { organisationId } = organisation;
  return accept({
    type: 'MediatorReported',
    data: { mediatorId, reportedOn: on, reason, ...(organisationId === undefined ? {} : { organisationId }) },
  });
};

/** Before the ruling, if the court allows it; the 30 days run on and a suspicion stays open (R-CONF-24, R-MED-64). */
export const withdrawing = ({ requestedBy }: Confirmation.AllowWithdrawal, state: Known, occasion: Occasion): Decision<Application> => {
  if (state.status === 'closed') return refuse('already-ended');
  if (state.status === 'noted') return refuse('not-filed');
  if (!state.agreement.parties.some(({ partyId }) => partyId === requestedBy)) return refuse('not-a-party');
  if (state.status === 'under-review' && !isAssigned(state, occasion)) return refuse('not-assigned-judge');
  const data = { requestedBy, allowedOn: occasion.on, ...(occasion.actor.role === 'judge' ? { judge: occasion.actor.person } : {}) };
  const { application: _runsOn, ...rest } = state.deadlines;
  return accept({ type: 'ApplicationWithdrawn', data }, ...cancelAll(rest, 'application withdrawn'));
};

export const deemingWithdrawn = ({ cause }: Confirmation.DeemWithdrawn, state: Known, occasion: Occasion): Decision<Application> => {
  if (state.status === 'closed') return refuse('already-ended');
  if (state.status === 'noted' || state.status === 'joining') return refuse('not-filed');
  if (cause === 'not-supplemented' && state.deadlines['supplement']?.status !== 'missed') return refuse('ground-contradicted');
  if (cause === 'refused-questions' && notReviewing(state, occasion)) return refuse('not-under-review');
  const { application: _runsOn, ...rest } = state.deadlines;
  return accept(
    { type: 'ApplicationDeemedWithdrawn', data: { cause, ruledOn: occasion.on, judge: occasion.actor.person } },
    ...cancelAll(rest, 'deemed withdrawn'),
  );
};

export const ending = ({ reason }: Confirmation.EndSpecialProcedure, state: Known, occasion: Occasion): Decision<Application> => {
  const refusal = notReviewing(state, occasion);
  if (refusal) return refuse(refusal);
  return accept(
    { type: 'SpecialProcedureEnded', data: { ruledOn: occasion.on, judge: occasion.actor.person, reason } },
    ...ruled(state, occasion),
  );
};

/** Once, with the president's approval (R-CONF-20). */
export const extending = ({ days }: Confirmation.ExtendRuling, state: Known, { actor, on }: Occasion): Decision<Application> => {
  if (state.status !== 'under-review') return refuse(state.status === 'closed' ? 'already-ended' : 'not-under-review');
  const internal = state.deadlines['ruling-internal']?.deadline;
  if (internal !== undefined && internal.addedDays > 0) return refuse('extended-already');
  const most = Math.min(days, packOf(state).limits.rulingExtension.count);
  const reason = 'approved by the president';
  return accept(
    { type: 'RulingExtended', data: { approvedBy: actor.person, approvedOn: on, days: most } },
    ...extend(state.deadlines, 'ruling-internal', most, reason),
    ...extend(state.deadlines, 'ruling', most, reason),
  );
};
