import { accept, refuse, type Decision, type LocalDate, type Occasion } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { cancel, cancelAll, due, fired, meet, missed, type DeadlineEvent, type FireDeadline } from '@fengqiao/clocks';
import { armCorrection, armDocketing } from './clock.js';
import { speaksFor } from './filing.js';
import type { Complaint, KnownComplaint } from './types.js';

/** Why the court has nothing to decide on now. */
export const notPending = ({ status }: KnownComplaint): Complaint['refusal'] | undefined => {
  switch (status) {
    case 'received':
      return undefined;
    case 'correcting':
      return 'correction-outstanding';
    case 'returned':
      return 'returned';
    case 'docketed':
      return 'already-docketed';
    case 'not-accepted':
    case 'withdrawn':
    case 'closed':
      return 'already-ended';
  }
};

/** The docketing clock is met by what was decided; the rest no longer matters. */
export const decided = ({ deadlines }: KnownComplaint, on: LocalDate): readonly DeadlineEvent[] => {
  const { docketing: _met, ...rest } = deadlines;
  return [...meet(deadlines, 'docketing', on), ...cancelAll(rest, 'decided')];
};

interface Docketing {
  readonly caseNumber: string;
  readonly on: LocalDate;
  readonly automatic: boolean;
}

const docketed = ({ filed }: KnownComplaint, { caseNumber, on, automatic }: Docketing): Complaint['event'] => ({
  type: 'CaseDocketed',
  data: { complaintId: filed.complaintId, disputeId: filed.disputeId, court: filed.court, caseNumber, docketedOn: on, automatic },
});

/** On the spot or within seven days, never later (R-DOCK-02, R-DOCK-06). */
export const docketing = (data: { readonly caseNumber: string }, state: KnownComplaint, { on }: Occasion): Decision<Complaint> => {
  if (state.status === 'docketed') return accept();
  const refusal = notPending(state);
  if (refusal) return refuse(refusal);
  return accept(docketed(state, { ...data, on, automatic: false }), ...decided(state, on));
};

/** One notice that lists every defect; the clock stands until the papers come (R-DOCK-09). */
export const orderingCorrection = ({ defects }: Intake.OrderCorrection, state: KnownComplaint, { on }: Occasion): Decision<Complaint> => {
  if (state.defects !== undefined && (state.status === 'received' || state.status === 'correcting')) return refuse('corrected-once');
  const refusal = notPending(state);
  if (refusal) return refuse(refusal);
  return accept(
    { type: 'CorrectionOrdered', data: { defects, orderedOn: on } },
    ...cancel(state.deadlines, 'docketing', 'correction ordered'),
    armCorrection(state, on),
  );
};

/** In time or late, it is received, and the seven days begin anew (R-TIME-05). */
export const receivingCorrection = (
  { papers }: Intake.ReceiveCorrection,
  state: KnownComplaint,
  { actor, on }: Occasion,
): Decision<Complaint> => {
  if (!state.plaintiffs.some((partyId) => speaksFor(state.filed, [partyId], actor))) return refuse('not-a-plaintiff');
  if (state.corrected) return accept();
  if (state.status !== 'correcting') return refuse(notPending(state) ?? 'no-correction-ordered');
  return accept(
    { type: 'CorrectionReceived', data: { papers, receivedOn: on } },
    ...meet(state.deadlines, 'correction', on),
    ...armDocketing(state, on),
  );
};

/** Not corrected in time: returned, and recorded (R-DOCK-09). */
export const returning = ({ reason }: Intake.ReturnComplaint, state: KnownComplaint, { on }: Occasion): Decision<Complaint> => {
  if (state.status !== 'correcting') return refuse(notPending(state) ?? 'no-correction-ordered');
  if (state.deadlines['correction']?.status !== 'missed') return refuse('correction-still-open');
  const { complaintId, disputeId } = state.filed;
  return accept({ type: 'ComplaintReturned', data: { complaintId, disputeId, returnedOn: on, reason } });
};

/** A limit that ends undecided dockets the case (R-DOCK-04); a correction that does not come is only put on record. */
export const firing = (command: FireDeadline, state: KnownComplaint, { at, on }: Occasion): Decision<Complaint> => {
  const deadline = due(state.deadlines, command, at);
  if (!deadline) return accept();
  if (deadline.kind !== 'docketing') return accept(missed(deadline, 'the defects were not corrected'));
  return accept(fired(deadline), docketed(state, { caseNumber: command.data.caseNumber ?? '', on, automatic: true }));
};
