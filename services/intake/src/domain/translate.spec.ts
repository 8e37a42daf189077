import type { Message } from '@fengqiao/bus';
import { publish } from './publish.js';
import { translate } from './translate.js';

const message = (service: Message['service'], type: string, data: unknown): Message => ({
  id: 'm',
  position: '1',
  service,
  stream: 's-1',
  category: 's',
  version: 1,
  type,
  subject: 'd1',
  subjectSequence: 1,
  actor: { person: 'p', role: 'system' },
  at: '2024-05-15T00:00:00.000Z',
  recordedAt: '2024-05-15T00:00:00.000Z',
  data,
});

describe('what intake hears', () => {
  it('a commission rests its complaints first, then the dispute notes which', () =>
    expect(
      translate(
        message('mediation', 'MediationCommissioned', { mediationId: 'm', disputeId: 'd1', complaintIds: ['c1', 'c2'], on: '2024-05-15' }),
      ),
    ).toEqual([
      { to: 'complaint', id: 'c1', command: { type: 'NoteMediation', data: { mediationId: 'm', on: '2024-05-15' } } },
      { to: 'complaint', id: 'c2', command: { type: 'NoteMediation', data: { mediationId: 'm', on: '2024-05-15' } } },
      { to: 'dispute', id: 'd1', command: { type: 'NoteCommission', data: { mediationId: 'm', complaintIds: ['c1', 'c2'] } } },
    ]));
  it('the end of a mediation goes to its dispute', () =>
    expect(
      translate(message('mediation', 'MediationEnded', { mediationId: 'm', disputeId: 'd1', outcome: 'failed', on: '2024-06-03' })),
    ).toEqual([
      { to: 'dispute', id: 'd1', command: { type: 'NoteMediationEnd', data: { mediationId: 'm', outcome: 'failed', on: '2024-06-03' } } },
    ]));
  it.each(['refused', 'revoked', 'lapsed', 'withdrawn'])('an attempt that was %s goes to its dispute', (reason) =>
    expect(translate(message('diversion', 'AttemptEnded', { attemptId: 'm', disputeId: 'd1', reason, on: '2024-06-03' }))).toEqual([
      { to: 'dispute', id: 'd1', command: { type: 'NoteAttemptEnd', data: { attemptId: 'm', reason, on: '2024-06-03' } } },
    ]),
  );
  it('its own complaint makes its dispute know the court', () =>
    expect(translate(message('intake', 'ComplaintFiled', { complaintId: 'c1', disputeId: 'd1', court: '鄂0204' }))).toEqual([
      { to: 'dispute', id: 'd1', command: { type: 'NoteComplaint', data: { complaintId: 'c1', court: '鄂0204' } } },
    ]));
  it('the end of a commission goes to each complaint that it held', () =>
    expect(
      translate(
        message('intake', 'CommissionEnded', { mediationId: 'm', complaintIds: ['c1', 'c2'], outcome: 'agreed', on: '2024-06-03' }),
      ),
    ).toEqual(
      ['c1', 'c2'].map((id) => ({
        to: 'complaint',
        id,
        command: { type: 'NoteMediationEnd', data: { mediationId: 'm', outcome: 'agreed', on: '2024-06-03' } },
      })),
    ));
  it.each([
    ['diversion', 'AttemptEnded', { reason: 'concluded' }],
    ['diversion', 'DisputeRouted', {}],
    ['mediation', 'SessionHeld', {}],
    ['mediation', 'AttemptEnded', { reason: 'refused' }],
    ['diversion', 'MediationEnded', {}],
    ['diversion', 'MediationCommissioned', {}],
    ['intake', 'PartiesAdded', {}],
    ['confirmation', 'CommissionEnded', {}],
  ] as const)('nothing of %s %s', (service, type, data) => expect(translate(message(service, type, data))).toEqual([]));
});

describe('what intake lets out', () => {
  type Letting = (data: never) => unknown;
  const out = (type: keyof typeof publish, data: object): unknown => (publish[type] as Letting)(data as never);
  const letOut = (much: string) => Object.entries(publish).flatMap(([type, how]) => (how === much ? [type] : []));
  it('only the path entry of findings, checks, visits and what it heard itself', () =>
    expect(letOut('path')).toEqual([
      'FindingReported',
      'OriginalChecked',
      'ComplaintNoted',
      'CommissionNoted',
      'AttemptEndNoted',
      'HomeVisitRequested',
      'HomeVisitScheduled',
      'HomeVisitMade',
      'MediationNoted',
      'MediationEndNoted',
      'ErasureRequested',
      'SubjectKeyRestricted',
      'ErasureDeclined',
      'SubjectKeyDestroyed',
      'NumberAllocated',
    ]));
  it('the whole body of what holds nobody’s own words', () =>
    expect(letOut('body')).toEqual([
      'UndertakingInvited',
      'IdentityCorrectionAsked',
      'EvidenceAdded',
      'DisputeLinked',
      'CommissionEnded',
      'PlaintiffPersisted',
      'NonAcceptanceRuled',
      'CaseDocketed',
      'PlaintiffsLeft',
      'ComplaintWithdrawn',
      'ComplaintClosed',
      'SuitEndNoted',
      'DeadlineArmed',
      'DeadlinePaused',
      'DeadlineResumed',
      'DeadlineExtended',
      'DeadlineFired',
      'DeadlineMet',
      'DeadlineMissed',
      'DeadlineCancelled',
    ]));
  it('of a dispute neither what it is about in words nor who brought it', () => {
    const registered = {
      disputeId: 'd1',
      channel: 'online',
      summary: '私事',
      registeredBy: 'p',
      reporter: 'p',
      assistedBy: 'q',
      group: false,
    };
    expect(out('DisputeRegistered', registered)).toEqual({ disputeId: 'd1', channel: 'online', group: false });
  });
  it('of parties references only', () => {
    const party = {
      partyId: 'a',
      side: 'applicant',
      kind: 'person',
      name: '张三',
      idNumber: '1',
      phone: '2',
      domicile: '3',
      personId: 'p',
      identity: 'plausible',
    };
    const agents = [
      { personId: 'l', name: '钱律师', authority: 'special' },
      { name: '赵', authority: 'general' },
    ];
    expect(out('PartiesAdded', { page: 1, addedOn: '2024-05-06', parties: [{ ...party, agents }] })).toEqual({
      page: 1,
      parties: [{ partyId: 'a', side: 'applicant', kind: 'person', personId: 'p', agents: ['l'] }],
    });
  });
  it('of a correction only what is nobody’s own', () => {
    const slip = { was: 'x', is: 'y', reason: 'z', correctedOn: '2024-05-08' };
    expect(out('ClericalMistakeCorrected', { ...slip, partyId: 'a', field: 'name' })).toEqual({
      partyId: 'a',
      field: 'name',
      correctedOn: '2024-05-08',
    });
    expect(out('ClericalMistakeCorrected', { ...slip, partyId: 'a', field: 'division' })).not.toHaveProperty('is');
    expect(out('ClericalMistakeCorrected', { ...slip, field: 'summary' })).not.toHaveProperty('is');
    for (const field of ['amount', 'division'])
      expect(out('ClericalMistakeCorrected', { ...slip, field })).toMatchObject({ field, is: 'y' });
  });
  it('of a complaint who sues whom and when, never what it says', () =>
    expect(
      out('ComplaintFiled', {
        complaintId: 'c',
        disputeId: 'd',
        court: '鄂0204',
        channel: 'online',
        parties: [
          { partyId: 'a', side: 'plaintiff', personId: 'p' },
          { partyId: 'b', side: 'defendant' },
        ],
        claims: '私事',
        facts: '私事',
        papers: [],
        receivedOn: '2024-05-13',
        receiptNumber: 'r',
        filedBy: 'p',
        rulePack: 'RP-A',
        contentHash: 'h',
        amount: '1',
      }),
    ).toEqual({
      complaintId: 'c',
      disputeId: 'd',
      court: '鄂0204',
      channel: 'online',
      plaintiffs: ['a'],
      defendants: ['b'],
      receivedOn: '2024-05-13',
      rulePack: 'RP-A',
      contentHash: 'h',
      amount: '1',
    }));
  it('of withdrawals and orders the day, not the words', () => {
    expect(out('DisputeWithdrawn', { disputeId: 'd', withdrawnOn: '2024-05-20', requestedBy: 'a', reason: 'x' })).toEqual({
      disputeId: 'd',
      withdrawnOn: '2024-05-20',
    });
    expect(out('UndertakingSigned', { partyId: 'a', text: 'h', by: 'p', signedOn: '2024-05-20' })).toEqual({
      partyId: 'a',
      signedOn: '2024-05-20',
    });
    expect(out('CorrectionOrdered', { defects: ['x'], orderedOn: '2024-05-14' })).toEqual({ orderedOn: '2024-05-14' });
    expect(out('CorrectionReceived', { papers: ['x'], receivedOn: '2024-05-14' })).toEqual({ receivedOn: '2024-05-14' });
    expect(out('ComplaintReturned', { complaintId: 'c', disputeId: 'd', returnedOn: '2024-05-23', reason: 'x' })).toEqual({
      complaintId: 'c',
      disputeId: 'd',
      returnedOn: '2024-05-23',
    });
  });
});
