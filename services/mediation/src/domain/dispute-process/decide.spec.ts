import { given, occasion, repeating } from '@fengqiao/testing';
import { disputeProcess } from './aggregate.js';
import type { DisputeProcessCommand } from './types.js';

const DAY = '2024-06-03';
const system = occasion({ person: 'system:mediation', role: 'system' }, DAY);
const complaint: DisputeProcessCommand = { type: 'NoteComplaint', data: { complaintId: 'c1', plaintiffs: ['w1'] } };
const mediation = (mediationId = 'm1'): DisputeProcessCommand => ({ type: 'NoteMediation', data: { mediationId } });
const docketing: DisputeProcessCommand = { type: 'NoteDocketing', data: { complaintId: 'c1', caseNumber: 'n', docketedOn: DAY } };
const withdrawal: DisputeProcessCommand = { type: 'NoteWithdrawal', data: { on: DAY } };
const marked = { complaintId: 'c1', caseNumber: 'n', docketedOn: DAY, plaintiffs: ['w1'] };

describe('what the mediations of a dispute have to know', () => {
  it('tells those it knows who sued, when the suit is docketed', () =>
    given(disputeProcess)
      .after(complaint, system)
      .after(mediation(), system)
      .after(mediation('m2'), system)
      .when(docketing, system)
      .thenRecordsEvents({
        type: 'DocketingNoted',
        data: { docketing: marked, mediationIds: ['m1', 'm2'] },
      }));
  it('names nobody where it never heard of the complaint', () =>
    given(disputeProcess)
      .when(docketing, system)
      .thenRecordsEvents({ type: 'DocketingNoted', data: { docketing: { ...marked, plaintiffs: [] }, mediationIds: [] } }));
  it('tells one that opens afterwards all that went before', () => {
    const run = given(disputeProcess).after(complaint, system).after(docketing, system);
    run.when(mediation(), system).thenRecordsEvents({ type: 'MediationNoted', data: { mediationId: 'm1', docketed: [marked] } });
    run
      .after(withdrawal, system)
      .when(mediation(), system)
      .thenRecordsEvents({ type: 'MediationNoted', data: { withdrawnOn: DAY } });
  });
  it('tells of a withdrawal once', () => {
    const run = given(disputeProcess).after(mediation(), system);
    run.when(withdrawal, system).thenRecordsEvents({ type: 'WithdrawalNoted', data: { on: DAY, mediationIds: ['m1'] } });
    run.after(withdrawal, system).when(withdrawal, system).thenRecordsNothing();
  });
  it('records nothing twice', () => {
    const course = [complaint, mediation(), docketing, withdrawal, mediation('m2')];
    expect(
      repeating(
        disputeProcess,
        course.map((command) => ({ command, occasion: system })),
      ),
    ).toEqual([]);
    const run = given(disputeProcess).after(complaint, system).after(mediation(), system).after(docketing, system);
    for (const command of [complaint, mediation(), docketing]) run.when(command, system).thenRecordsNothing();
    run
      .when({ type: 'NoteDocketing', data: { complaintId: 'c2', caseNumber: 'n2', docketedOn: DAY } }, system)
      .thenRecords('DocketingNoted');
  });
});
