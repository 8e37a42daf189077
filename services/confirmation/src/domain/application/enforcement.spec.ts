import type { Actor } from '@fengqiao/kernel';
import type { Confirmation } from '@fengqiao/contracts';
import { given, occasion } from '@fengqiao/testing';
import { application } from './aggregate.js';
import type { Application, ApplicationCommand, ApplicationEvent } from './types.js';

const HASH = `sha-256:${'a'.repeat(64)}`;
const system: Actor = { person: 'connected:court-enforcement', role: 'connected-system', organisation: 'court-enforcement' };
const agreement: Confirmation.Agreement = {
  agreementId: 'a1',
  disputeId: 'd1',
  parties: [
    { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: [] },
    { partyId: 'company', side: 'respondent', personId: 'boss', agents: [] },
  ],
  organisation: { organisationId: 'committee', kind: 'people-mediation-committee', court: '鄂0205' },
  commissioned: false,
  afterDocketing: false,
  written: true,
  content: ['payment'],
  effectiveOn: '2025-03-01',
  contentHash: HASH,
};
const noted: ApplicationEvent = { type: 'AgreementNoted', data: { agreement, source: 'platform' } };
const ruling = { caseNumber: '(2025)鄂0205民特1号', ruledOn: '2025-03-13', judge: 'judge-wang' };
const confirmed: ApplicationEvent = { type: 'AgreementConfirmed', data: { ...ruling, contentHash: HASH } };
const dismissed: ApplicationEvent = {
  type: 'ApplicationDismissed',
  data: { ...ruling, ground: 'unclear', basis: 'R-CONF-23', reason: 'r' },
};
const after = (...events: readonly ApplicationEvent[]) => given<Application>(application, [noted, ...events]);
const start = (more: Partial<Confirmation.EnforcementStarted> = {}): ApplicationCommand => ({
  type: 'ReportEnforcement',
  data: { agreementId: 'a1', court: '鄂0204', caseNumber: '(2025)鄂0204执12号', startedOn: '2025-06-03', ...more },
});
const day = (on = '2025-06-03') => occasion(system, on);

describe('enforcement that a court reports', () => {
  it('is noted for a confirmed agreement, by whichever court enforces (R-CONF-27)', () =>
    after(confirmed)
      .when(start(), day())
      .thenRecordsEvents({ type: 'EnforcementNoted', data: { agreementId: 'a1', disputeId: 'd1', caseNumber: '(2025)鄂0204执12号' } }));
  it('is recorded once, under one number', () => {
    const begun = after(confirmed).after(start(), day());
    begun.when(start(), day('2025-06-04')).thenRecordsNothing();
    begun.when(start({ caseNumber: '(2025)鄂0204执13号' }), day()).thenRefuses('enforced-otherwise');
  });
  it('waits for the ruling, and for its day', () => {
    after().when(start(), day()).thenRefuses('no-ruling');
    after(confirmed).when(start(), day('2025-06-02')).thenRefuses('in-the-future');
    given<Application>(application).when(start(), day()).thenRefuses('agreement-unknown');
  });
  it('has nothing to enforce where nothing was confirmed, and no number but of its court', () => {
    after(dismissed).when(start(), day()).thenRefuses('nothing-to-enforce');
    after(confirmed)
      .when(start({ court: '鄂0205' }), day())
      .thenRefuses('number-of-another-court');
  });
});
