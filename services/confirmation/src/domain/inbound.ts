import type { Confirmation } from '@fengqiao/contracts';
import type { Report } from '@fengqiao/bus';
import type { ApplicationCommand } from './application/types.js';

/** What the enforcement systems of courts send, as the command that it becomes. */
export const inbound = {
  EnforcementStarted: (data: Confirmation.EnforcementStarted): Report => ({
    to: 'application',
    id: data.agreementId,
    command: { type: 'ReportEnforcement', data } satisfies ApplicationCommand,
    early: ['agreement-unknown', 'no-ruling', 'in-the-future'],
  }),
};
