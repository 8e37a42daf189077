import type { Message } from '@fengqiao/bus';
import { translate } from './translate.js';

const heard = (service: Message['service'], type: string, data: unknown): Message => ({
  id: 'e1',
  position: '7',
  service,
  stream: 'x-1',
  category: 'x',
  version: 1,
  type,
  subject: 'd1',
  subjectSequence: 1,
  actor: { person: 'p', role: 'system' },
  at: '2024-06-03T02:00:00.000Z',
  recordedAt: '2024-06-03T02:00:00.000Z',
  data,
});
const agreed = (more: object = {}) => ({
  attemptId: 'm1',
  disputeId: 'd1',
  kind: 'commissioned',
  organisationId: 'o1',
  court: '鄂0205',
  complaintIds: ['c1'],
  parties: [],
  offeredOn: '2024-12-30',
  agreedOn: '2025-01-02',
  ...more,
});
const opened = { mediationId: 'm1', disputeId: 'd1', organisationId: 'o1', parties: [] };

describe('what mediation hears', () => {
  it('commissions with the next 民诉前调 number of the year of agreement, under the pack of the offer (T-10)', () => {
    const [reaction] = translate(heard('diversion', 'MediationAgreed', agreed()));
    expect(reaction).toMatchObject({ to: 'mediation', id: 'm1', series: { category: 'mediationNumber', key: '2025-鄂0205-民诉前调' } });
    expect(reaction?.series?.write(3)).toBe('(2025)鄂0205民诉前调3号');
    const command = typeof reaction?.command === 'function' ? reaction.command('n') : undefined;
    expect(command).toEqual({
      type: 'CommissionMediation',
      data: { ...opened, court: '鄂0205', complaintIds: ['c1'], receivedOn: '2024-12-30', caseNumber: 'n' },
    });
  });
  it('takes no number under another pack (T-11)', () => {
    const [reaction] = translate(heard('diversion', 'MediationAgreed', agreed({ offeredOn: '2025-01-02' })));
    expect(reaction).toMatchObject({ id: 'm1', command: { type: 'CommissionMediation', data: { caseNumber: '' } } });
    expect(reaction).not.toHaveProperty('series');
  });
  it('entrusts under the number of the suit, and begins people’s mediation', () => {
    expect(translate(heard('diversion', 'MediationAgreed', agreed({ kind: 'entrusted', caseNumber: 'n1' })))).toEqual([
      {
        to: 'mediation',
        id: 'm1',
        command: {
          type: 'EntrustMediation',
          data: { ...opened, court: '鄂0205', complaintIds: ['c1'], receivedOn: '2024-12-30', caseNumber: 'n1' },
        },
      },
    ]);
    expect(translate(heard('diversion', 'MediationAgreed', agreed({ kind: 'people' })))).toEqual([
      { to: 'mediation', id: 'm1', command: { type: 'BeginAgreedMediation', data: opened } },
    ]);
  });
  it.each([
    ['commissioned', { court: undefined }],
    ['entrusted', { court: undefined, caseNumber: 'n' }],
    ['entrusted', {}],
  ])('opens nothing %s that names no court or number', (kind, more) =>
    expect(translate(heard('diversion', 'MediationAgreed', agreed({ kind, ...more })))).toEqual([]),
  );
  it.each(['refused', 'revoked', 'withdrawn'])('ends with an attempt that was %s', (reason) =>
    expect(translate(heard('diversion', 'AttemptEnded', { attemptId: 'm1', reason }))).toEqual([
      { to: 'mediation', id: 'm1', command: { type: 'EndByAttempt', data: { reason } } },
    ]),
  );
  it.each(['lapsed', 'concluded'])('does nothing for an attempt that %s', (reason) =>
    expect(translate(heard('diversion', 'AttemptEnded', { attemptId: 'm1', reason }))).toEqual([]),
  );
  it('remembers suits and withdrawals by dispute', () => {
    const to = (command: object) => [{ to: 'mediationDispute', id: 'd1', command }];
    expect(translate(heard('intake', 'ComplaintFiled', { complaintId: 'c1', plaintiffs: ['w1'], court: 'x' }))).toEqual(
      to({ type: 'NoteComplaint', data: { complaintId: 'c1', plaintiffs: ['w1'] } }),
    );
    const docketed = { complaintId: 'c1', caseNumber: 'n', docketedOn: '2024-06-04' };
    expect(translate(heard('intake', 'CaseDocketed', { ...docketed, automatic: true }))).toEqual(
      to({ type: 'NoteDocketing', data: docketed }),
    );
    expect(translate(heard('intake', 'DisputeWithdrawn', { withdrawnOn: '2024-06-04' }))).toEqual(
      to({ type: 'NoteWithdrawal', data: { on: '2024-06-04' } }),
    );
  });
  it('passes the report of a court to the organisation it names', () => {
    const report = { mediatorId: 'wang', reportedOn: '2024-06-04', reason: '伪造' };
    expect(translate(heard('confirmation', 'MediatorReported', { ...report, organisationId: 'o1' }))).toEqual([
      { to: 'organisation', id: 'o1', command: { type: 'ReceiveMediatorReport', data: { ...report, disputeId: 'd1' } } },
    ]);
    expect(translate(heard('confirmation', 'MediatorReported', report))).toEqual([]);
  });
  it('follows its own streams', () => {
    for (const type of ['MediationBegun', 'MediationCommissioned', 'MediationEntrusted'])
      expect(translate(heard('mediation', type, opened))).toEqual([
        { to: 'mediationDispute', id: 'd1', command: { type: 'NoteMediation', data: { mediationId: 'm1' } } },
      ]);
    expect(translate(heard('mediation', 'AgreementTookEffect', { agreement: { agreementId: 'g1', mediationId: 'm1' } }))).toEqual([
      { to: 'mediation', id: 'm1', command: { type: 'NoteReached', data: { agreementId: 'g1' } } },
    ]);
    expect(translate(heard('mediation', 'AgreementTookEffect', { agreement: { agreementId: 'g1' } }))).toEqual([]);
    const docketing = { complaintId: 'c1', caseNumber: 'n', docketedOn: '2024-06-04', plaintiffs: [] };
    const mark = (id: string) => ({ to: 'mediation', id, command: { type: 'MarkDocketed', data: docketing } });
    const withdraw = (id: string) => ({ to: 'mediation', id, command: { type: 'EndByAttempt', data: { reason: 'withdrawn' } } });
    expect(translate(heard('mediation', 'DocketingNoted', { docketing, mediationIds: ['m1', 'm2'] }))).toEqual([mark('m1'), mark('m2')]);
    expect(
      translate(heard('mediation', 'MediationNoted', { mediationId: 'm1', docketed: [docketing], withdrawnOn: '2024-06-05' })),
    ).toEqual([mark('m1'), withdraw('m1')]);
    expect(translate(heard('mediation', 'MediationNoted', { mediationId: 'm1', docketed: [] }))).toEqual([]);
    expect(translate(heard('mediation', 'WithdrawalNoted', { on: '2024-06-05', mediationIds: ['m1', 'm2'] }))).toEqual([
      withdraw('m1'),
      withdraw('m2'),
    ]);
  });
  it.each(['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'] as const)('ignores what else %s says', (service) =>
    expect(translate(heard(service, 'SomethingElse', {}))).toEqual([]),
  );
});
