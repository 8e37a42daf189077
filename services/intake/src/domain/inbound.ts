import type { Intake } from '@fengqiao/contracts';
import type { Report } from '@fengqiao/bus';
import type { ComplaintCommand } from './complaint/types.js';
import type { refusals } from './complaint/refusals.js';

const toComplaint = (id: string, command: ComplaintCommand, ...early: readonly (keyof typeof refusals)[]): Report => ({
  to: 'complaint',
  id,
  command,
  early: ['complaint-unknown', 'in-the-future', ...early],
});

/** What court case systems send, each message as the command that it becomes. */
export const inbound = {
  DocketingDecided: (data: Intake.DocketingDecided) => toComplaint(data.complaintId, { type: 'ReportDocketing', data }),
  SuitConcluded: (data: Intake.SuitConcluded) => toComplaint(data.complaintId, { type: 'ReportSuitEnd', data }, 'not-docketed'),
};
