import { accept, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import type { Dispute, DisputeCommand, KnownDispute } from './types.js';

type Data<T extends DisputeCommand['type']> = Extract<DisputeCommand, { type: T }>['data'];

export const notingComplaint = (data: Intake.ComplaintNoted, state: KnownDispute): Decision<Dispute> =>
  state.complaints.some(({ complaintId }) => complaintId === data.complaintId) ? accept() : accept({ type: 'ComplaintNoted', data });

const ended = (mediationId: string, complaintIds: readonly string[], outcome: 'agreed' | 'failed', on: string): Dispute['event'] => ({
  type: 'CommissionEnded',
  data: { mediationId, complaintIds: [...complaintIds], outcome, on },
});

/** Which complaints a mediation holds: whatever ends it later names the mediation alone. */
export const notingCommission = (data: Data<'NoteCommission'>, state: KnownDispute, { on }: Occasion): Decision<Dispute> => {
  const { mediationId, complaintIds } = data;
  if (complaintIds.length === 0 || Object.hasOwn(state.commissions, mediationId)) return accept();
  const over = state.endedAttempts.includes(mediationId) ? [ended(mediationId, complaintIds, 'failed', on)] : [];
  return accept({ type: 'CommissionNoted', data: { mediationId, complaintIds: [...complaintIds] } }, ...over);
};

/** A mediation without complaints, or one that has ended, concerns nobody here. */
export const notingMediationEnd = ({ mediationId, outcome, on }: Data<'NoteMediationEnd'>, state: KnownDispute): Decision<Dispute> => {
  const commission = state.commissions[mediationId];
  return commission && !commission.ended ? accept(ended(mediationId, commission.complaintIds, outcome, on)) : accept();
};

/** A refusal or revocation ends the attempt (R-MED-62); it may be heard of before the commission that it ends. */
export const notingAttemptEnd = ({ attemptId, reason, on }: Data<'NoteAttemptEnd'>, state: KnownDispute): Decision<Dispute> => {
  const commission = state.commissions[attemptId];
  if (commission) return commission.ended ? accept() : accept(ended(attemptId, commission.complaintIds, 'failed', on));
  return state.endedAttempts.includes(attemptId) ? accept() : accept({ type: 'AttemptEndNoted', data: { attemptId, reason } });
};
