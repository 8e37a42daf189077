import { publish } from './publish.js';

describe('what leaves screening', () => {
  it('is a result and a suspicion, of all else only that it happened: never an indicator, a finding or a series (R-ACC-01, R-SHAM-100)', () =>
    expect(Object.fromEntries(Object.entries(publish).filter(([, much]) => typeof much !== 'function'))).toEqual({
      CaseFileNoted: 'path',
      ClueFeedbackNoted: 'path',
      ApplicationNoted: 'path',
      DenialNoted: 'path',
      PatternNoted: 'path',
      SeriesMarkNoted: 'path',
      FindingAdded: 'path',
      IndicatorFired: 'path',
      SubmissionScreened: 'body',
      SuspicionRaised: 'body',
      RulingNoted: 'path',
      MemberNoted: 'path',
      PatternSeen: 'path',
      SeriesMarked: 'path',
    }));
  it('is of a closed suspicion what was closed and when, not by whom and why', () => {
    const close = publish.SuspicionClosed as (data: unknown) => unknown;
    const data = { suspicionId: 's1', submissionId: 'a1', disputeId: 'd1', closedOn: '2025-03-12', by: 'judge-wang', reason: 'x' };
    const out = { suspicionId: 's1', submissionId: 'a1', disputeId: 'd1', closedOn: '2025-03-12' };
    expect(close(data)).toStrictEqual(out);
    expect(close({ ...data, agreementId: 'a1' })).toStrictEqual({ ...out, agreementId: 'a1' });
  });
});
