import type { Screening } from '@fengqiao/contracts';
import type { Report } from '@fengqiao/bus';
import type { ScreeningCommand } from './screening/types.js';

/** What police and procuratorate send, as the command that it becomes. */
export const inbound = {
  ClueAnswered: (data: Screening.ClueAnswered): Report => ({
    to: 'screening',
    id: data.submissionId,
    command: { type: 'ReportClueFeedback', data } satisfies ScreeningCommand,
    early: ['submission-unknown', 'suspicion-unknown', 'in-the-future'],
  }),
};
