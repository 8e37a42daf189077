import { accept, present, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { cancelAll } from '@fengqiao/clocks';
import { armDocketing, goOn, mayRest, restDocketing } from './clock.js';
import { decided, notPending } from './docketing.js';
import { speaksFor } from './filing.js';
import { groundRules } from './grounds.js';
import type { Complaint, KnownComplaint } from './types.js';

/** A written ruling that may be appealed; for the wrong court it names the right one (R-DOCK-06, R-DOCK-12). */
export const rulingNonAcceptance = (
  { ground, reason, redirectTo }: Intake.RuleNonAcceptance,
  state: KnownComplaint,
  { actor, on }: Occasion,
): Decision<Complaint> => {
  const refusal = notPending(state);
  if (refusal) return refuse(refusal);
  if (ground === 'not-corrected' && (state.defects === undefined || state.corrected)) return refuse('ground-contradicted');
  const { complaintId, disputeId, court } = state.filed;
  if (ground === 'wrong-court' && (redirectTo === undefined || redirectTo === court)) return refuse('redirect-missing');
  const basis = groundRules[ground];
  return accept(
    {
      type: 'NonAcceptanceRuled',
      data: present({ complaintId, disputeId, court, ground, basis, redirectTo, ruledOn: on, reason, judge: actor.person }),
    },
    ...decided(state, on),
  );
};

/** Before docketing the plaintiff is free to (R-MED-64); the last one who leaves takes the complaint along. */
export const withdrawing = (
  { plaintiffs }: Intake.WithdrawComplaint,
  state: KnownComplaint,
  { actor, on }: Occasion,
): Decision<Complaint> => {
  if (!speaksFor(state.filed, plaintiffs, actor)) return refuse('not-a-plaintiff');
  const leaving = state.plaintiffs.filter((partyId) => plaintiffs.includes(partyId));
  if (leaving.length === 0) return accept();
  const refusal = notPending(state);
  if (refusal === 'already-docketed' || refusal === 'already-ended') return refuse(refusal);
  if (leaving.length < state.plaintiffs.length) return accept({ type: 'PlaintiffsLeft', data: { plaintiffs: leaving, on } });
  const { complaintId, disputeId } = state.filed;
  return accept({ type: 'ComplaintWithdrawn', data: { complaintId, disputeId, on } }, ...cancelAll(state.deadlines, 'withdrawn'));
};

/** The plaintiff asks for the suit: out of mediation the clock goes on, and what was returned is decided on (R-MED-62, R-DOCK-09). */
export const persisting = ({ partyId }: Intake.PersistInSuit, state: KnownComplaint, { actor, on }: Occasion): Decision<Complaint> => {
  if (!state.plaintiffs.includes(partyId) || !speaksFor(state.filed, [partyId], actor)) return refuse('not-a-plaintiff');
  const refusal = notPending(state);
  if (refusal !== undefined && refusal !== 'returned') return refuse(refusal);
  if (refusal === undefined && state.persisted) return accept();
  const persisted: Complaint['event'] = { type: 'PlaintiffPersisted', data: { partyId, on } };
  return accept(persisted, ...(state.status === 'returned' ? armDocketing({ ...state, persisted: true }, on) : goOn(state, on)));
};

/** An agreement before docketing closes it as out-of-court mediation (R-AGR-09). */
export const closing = (state: KnownComplaint, { on }: Occasion): Decision<Complaint> => {
  if (state.status === 'closed') return accept();
  const refusal = notPending(state);
  if (refusal === 'already-docketed' || refusal === 'already-ended') return refuse(refusal);
  if (state.mediation?.status !== 'agreed') return refuse('not-settled');
  const { complaintId, disputeId } = state.filed;
  return accept(
    { type: 'ComplaintClosed', data: { complaintId, disputeId, outcome: 'settled-out-of-court', closedOn: on } },
    ...cancelAll(state.deadlines, 'settled out of court'),
  );
};

const over = ({ status }: KnownComplaint): boolean => status !== 'received' && status !== 'correcting';

/** Commissioned before docketing: the clock rests, once. A later mediation delays nothing (R-REG-01, R-MED-62). */
export const notingMediation = (data: Intake.MediationNoted, state: KnownComplaint, { on }: Occasion): Decision<Complaint> => {
  if (over(state) || state.mediation !== undefined || !mayRest(state)) return accept();
  return accept({ type: 'MediationNoted', data }, ...restDocketing(state, on));
};

/** Failed: the clock goes on where it stood. Agreed: it rests until the plaintiff withdraws, persists, or the court closes it. */
export const notingMediationEnd = (data: Intake.MediationEndNoted, state: KnownComplaint, { on }: Occasion): Decision<Complaint> => {
  const { mediation } = state;
  if (over(state) || mediation?.mediationId !== data.mediationId || mediation.status !== 'running') return accept();
  return accept({ type: 'MediationEndNoted', data }, ...(data.outcome === 'failed' ? goOn(state, on) : []));
};
