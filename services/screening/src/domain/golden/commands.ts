import type { ScreeningCommand } from '../screening/types.js';
import { hashOf } from './shape.js';

/** What screening is told of one small agreement, and of a dispute, for its rule book. */
export type Submission = Extract<ScreeningCommand, { type: 'ScreenSubmission' }>['data'];
export type CaseFacts = Submission['file'];

export const file = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  parties: [
    { partyId: 'p1', side: 'applicant', personId: 'worker', agents: [] },
    { partyId: 'p2', side: 'respondent', personId: 'boss', agents: [] },
  ],
  payments: [{ from: 'boss', to: 'worker', amount: '100', performed: false }],
  claimedAmount: '100',
  evidenceCount: 2,
  confronted: true,
  draftedOn: '2025-03-10',
  ...more,
});
export const submitted = (more: Partial<CaseFacts> = {}, submission: Partial<Submission> = {}): ScreeningCommand => ({
  type: 'ScreenSubmission',
  data: {
    submissionId: 'a1',
    disputeId: 'd1',
    kind: 'agreement',
    agreementId: 'a1',
    receivedOn: '2025-03-10',
    contentHash: hashOf(1),
    file: file(more),
    ...submission,
  },
});
export const dispute = (more: Partial<CaseFacts> = {}, receivedOn = '2025-03-10'): ScreeningCommand => ({
  type: 'ScreenSubmission',
  data: { submissionId: 'd1', disputeId: 'd1', kind: 'dispute', receivedOn, contentHash: hashOf(1), file: file(more) },
});
export const applied = (filedOn = '2025-03-10', court = '闽0802'): ScreeningCommand => ({
  type: 'NoteApplication',
  data: { court, filedOn, contentHash: hashOf(1) },
});
export const denied: ScreeningCommand = { type: 'NoteDenial', data: { partyId: 'p2', on: '2025-03-11' } };
export const found = (fact: Extract<ScreeningCommand, { type: 'AddFinding' }>['data']['fact'], more: object = {}): ScreeningCommand => ({
  type: 'AddFinding',
  data: { findingId: `f.${fact}`, fact, evidence: ['register extract'], ...more },
});
export const KEY = 'day.boss.2025-03-10';
export const mark = { submissionId: 'a9', indicator: 'AGREED-EXCEEDS-CLAIM', kind: 'amount', rule: 'R-SHAM-20' } as const;
export const patterned = (marks: (typeof mark)[] = [], key = KEY): ScreeningCommand => ({
  type: 'NotePattern',
  data: { key, pattern: 'SAME-DAY-BATCH', total: 5, threshold: 5, members: ['a1', 'a9'], marks },
});
export const marked = (key = KEY): ScreeningCommand => ({ type: 'NoteSeriesMark', data: { key, mark } });
export const cleared = (suspicionId: string): ScreeningCommand => ({
  type: 'NoteClearance',
  data: { suspicionId, closedOn: '2025-03-12', by: 'judge-wang', reason: 'explained' },
});
export const ruled: ScreeningCommand = { type: 'NoteRuling', data: { outcome: 'confirmed', on: '2025-03-12' } };

/** Twice as much agreed as claimed, and nobody argued. */
export const suspicious = { claimedAmount: '50', confronted: false };
