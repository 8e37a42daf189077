import type { Diversion, Intake, Mediation } from '@fengqiao/contracts';
import type { Message, Reaction } from '@fengqiao/bus';
import type { ComplaintCommand } from './complaint/types.js';
import type { DisputeCommand } from './dispute/types.js';

const toDispute = (id: string, command: DisputeCommand): Reaction => ({ to: 'dispute', id, command });
const toComplaint = (id: string, command: ComplaintCommand): Reaction => ({ to: 'complaint', id, command });

/** The complaints first: when the dispute has noted the commission, none of them can miss its end. */
const commissioned = ({ mediationId, disputeId, complaintIds, on }: Mediation.MediationCommissioned): readonly Reaction[] => [
  ...complaintIds.map((complaintId) => toComplaint(complaintId, { type: 'NoteMediation', data: { mediationId, on } })),
  toDispute(disputeId, { type: 'NoteCommission', data: { mediationId, complaintIds } }),
];

const attemptEnded = ({ attemptId, disputeId, reason, on }: Diversion.AttemptEnded): readonly Reaction[] =>
  reason === 'concluded' ? [] : [toDispute(disputeId, { type: 'NoteAttemptEnd', data: { attemptId, reason, on } })];

/** What intake hears of itself: its disputes know their complaints, and its complaints the end of what held them. */
const own = (message: Message): readonly Reaction[] => {
  if (message.type === 'ComplaintFiled') {
    const { disputeId, complaintId, court } = message.data as Pick<Intake.ComplaintFiled, 'disputeId' | 'complaintId' | 'court'>;
    return [toDispute(disputeId, { type: 'NoteComplaint', data: { complaintId, court } })];
  }
  if (message.type !== 'CommissionEnded') return [];
  const { complaintIds, mediationId, outcome, on } = message.data as Intake.CommissionEnded;
  return complaintIds.map((complaintId) => toComplaint(complaintId, { type: 'NoteMediationEnd', data: { mediationId, outcome, on } }));
};

/** What intake hears: commissioned mediations and their ends, attempts that ended, and its own complaints. */
export const translate = (message: Message): readonly Reaction[] => {
  if (message.service === 'intake') return own(message);
  if (message.service === 'mediation' && message.type === 'MediationCommissioned')
    return commissioned(message.data as Mediation.MediationCommissioned);
  if (message.service === 'mediation' && message.type === 'MediationEnded') {
    const { mediationId, disputeId, outcome, on } = message.data as Mediation.MediationEnded;
    return [toDispute(disputeId, { type: 'NoteMediationEnd', data: { mediationId, outcome, on } })];
  }
  if (message.service === 'diversion' && message.type === 'AttemptEnded') return attemptEnded(message.data as Diversion.AttemptEnded);
  return [];
};
