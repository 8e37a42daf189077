import type { Diversion } from '@fengqiao/contracts';
import type { Report } from '@fengqiao/bus';
import type { RouteCommand } from './route/types.js';

/** What labour arbitration commissions send, as the command that it becomes. */
export const inbound = {
  ArbitrationAwarded: (data: Diversion.ArbitrationAwarded): Report => ({
    to: 'route',
    id: data.disputeId,
    command: { type: 'ReportAward', data } satisfies RouteCommand,
    early: ['route-unknown', 'in-the-future'],
  }),
};
