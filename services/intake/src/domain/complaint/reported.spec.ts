import type { Actor } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { given, occasion } from '@fengqiao/testing';
import { complaint } from './aggregate.js';
import type { Complaint, ComplaintCommand, ComplaintEvent } from './types.js';

const COURT = '鄂0204';
const NUMBER = '(2025)鄂0204民初12号';
const system: Actor = { person: 'connected:court-cases', role: 'connected-system', organisation: 'court-cases', court: COURT };
const party: Actor = { person: 'zhang', role: 'party' };

const filed = given<Complaint>(complaint).after(
  {
    type: 'FileComplaint',
    data: {
      complaintId: 'c1',
      disputeId: 'd1',
      court: COURT,
      channel: 'online',
      parties: [
        { partyId: 'lender', side: 'plaintiff', personId: 'zhang' },
        { partyId: 'borrower', side: 'defendant' },
      ],
      unknown: [],
      claims: '归还借款',
      facts: '逾期',
      contentHash: `sha-256:${'a'.repeat(64)}`,
    },
  },
  occasion(party, '2025-05-12'),
);
const docket = (more: Partial<Intake.DocketingDecided> = {}): ComplaintCommand => ({
  type: 'ReportDocketing',
  data: { complaintId: 'c1', court: COURT, caseNumber: NUMBER, docketedOn: '2025-05-14', ...more },
});
const end = (more: Partial<Intake.SuitConcluded> = {}): ComplaintCommand => ({
  type: 'ReportSuitEnd',
  data: { complaintId: 'c1', court: COURT, caseNumber: NUMBER, outcome: 'judgment', endedOn: '2025-07-01', ...more },
});
const day = (on: string) => occasion(system, on);
const docketed = filed.after(docket(), day('2025-05-14'));
const ended = docketed.after(end(), day('2025-07-02'));
const correcting: ComplaintEvent = { type: 'CorrectionOrdered', data: { defects: ['缺少副本'], orderedOn: '2025-05-13' } };
const left: ComplaintEvent = { type: 'ComplaintWithdrawn', data: { complaintId: 'c1', disputeId: 'd1', on: '2025-05-13' } };

describe('docketing that the court reports', () => {
  it('counts with its own number and day, in time or late (R-DOCK-06)', () => {
    filed
      .when(docket(), day('2025-05-14'))
      .thenRecordsEvents(
        { type: 'CaseDocketed', data: { caseNumber: NUMBER, docketedOn: '2025-05-14', automatic: false } },
        { type: 'DeadlineMet', data: { on: '2025-05-14', late: false } },
      );
    filed
      .when(docket({ docketedOn: '2025-05-20' }), day('2025-05-20'))
      .thenRecordsEvents({ type: 'CaseDocketed' }, { type: 'DeadlineMet', data: { late: true } });
  });
  it('counts though a correction is outstanding here', () =>
    given<Complaint>(complaint, [...filed.events, correcting])
      .when(docket(), day('2025-05-14'))
      .thenRecords('CaseDocketed', 'DeadlineMet'));
  it('is recorded once', () => docketed.when(docket(), day('2025-05-15')).thenRecordsNothing());
  it.each<[string, Partial<Intake.DocketingDecided>, Complaint['refusal']]>([
    ['of another court', { court: '鄂0205', caseNumber: '(2025)鄂0205民初12号' }, 'another-court'],
    ['with the number of another court', { caseNumber: '(2025)鄂0205民初12号' }, 'number-of-another-court'],
    ['with what is no number', { caseNumber: '12' }, 'number-of-another-court'],
    ['of tomorrow', { docketedOn: '2025-05-15' }, 'in-the-future'],
  ])('is refused %s', (_title, more, refusal) => filed.when(docket(more), day('2025-05-14')).thenRefuses(refusal));
  it('never gives a second number, and revives nothing', () => {
    docketed.when(docket({ caseNumber: '(2025)鄂0204民初13号' }), day('2025-05-15')).thenRefuses('docketed-otherwise');
    given<Complaint>(complaint, [...filed.events, left])
      .when(docket(), day('2025-05-14'))
      .thenRefuses('already-ended');
    given<Complaint>(complaint).when(docket(), day('2025-05-14')).thenRefuses('complaint-unknown');
  });
});

describe('the end of a suit that the court reports', () => {
  it('is noted for a docketed suit (R-AGR-10)', () =>
    docketed.when(end(), day('2025-07-02')).thenRecordsEvents({
      type: 'SuitEndNoted',
      data: { complaintId: 'c1', disputeId: 'd1', outcome: 'judgment', endedOn: '2025-07-01' },
    }));
  it('is recorded once', () => ended.when(end(), day('2025-07-03')).thenRecordsNothing());
  it('waits for the docketing', () => filed.when(end(), day('2025-07-02')).thenRefuses('not-docketed'));
  it('contradicts nothing on record', () => {
    docketed.when(end({ caseNumber: '(2025)鄂0204民初13号' }), day('2025-07-02')).thenRefuses('docketed-otherwise');
    docketed.when(end({ endedOn: '2025-05-13' }), day('2025-07-02')).thenRefuses('before-docketing');
    docketed.when(end({ endedOn: '2025-05-14' }), day('2025-07-02')).thenRecords('SuitEndNoted');
    docketed.when(end({ endedOn: '2025-07-03' }), day('2025-07-02')).thenRefuses('in-the-future');
    ended.when(end({ outcome: 'withdrawn' }), day('2025-07-03')).thenRefuses('ended-otherwise');
    given<Complaint>(complaint, [...filed.events, left])
      .when(end(), day('2025-07-02'))
      .thenRefuses('already-ended');
  });
});
