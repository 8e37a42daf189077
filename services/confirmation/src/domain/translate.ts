import type { Mediation, Screening } from '@fengqiao/contracts';
import type { Message, Reaction } from '@fengqiao/bus';
import type { ApplicationCommand } from './application/types.js';

const toApplication = (id: string, command: ApplicationCommand): readonly Reaction[] => [{ to: 'application', id, command }];

/** What confirmation hears of the others: agreements that took effect, and what screening says of them. */
export const translate = (message: Message): readonly Reaction[] => {
  if (message.service === 'mediation' && message.type === 'AgreementTookEffect') {
    const { agreement } = message.data as Mediation.AgreementTookEffect;
    return toApplication(agreement.agreementId, { type: 'NoteAgreement', data: { agreement, source: 'platform' } });
  }
  if (message.service === 'screening' && message.type === 'SubmissionScreened') {
    const { submissionId, agreementId, contentHash, tier } = message.data as Screening.SubmissionScreened;
    return agreementId === undefined
      ? []
      : toApplication(agreementId, { type: 'ReceiveScreening', data: { submissionId, contentHash, tier } });
  }
  if (message.service === 'screening' && message.type === 'SuspicionRaised') {
    const { suspicionId, agreementId, tier } = message.data as Screening.SuspicionRaised;
    return agreementId === undefined ? [] : toApplication(agreementId, { type: 'RaiseSuspicion', data: { suspicionId, tier } });
  }
  return [];
};
