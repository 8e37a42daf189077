import type { Message } from '@fengqiao/bus';
import type { Actor } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import { translate } from './translate.js';

const clerk: Actor = { person: 'clerk', role: 'docketing-officer', court: '鄂0205' };
const message = (service: Service, type: string, data: unknown, actor: Actor = clerk): Message => ({
  id: 'm-1',
  position: '7',
  service,
  stream: 'x-1',
  category: 'x',
  version: 1,
  type,
  subject: 'd-1',
  subjectSequence: 1,
  actor,
  at: '2024-03-04T02:00:00.000Z',
  recordedAt: '2024-03-04T02:00:00.000Z',
  data,
});
const registration = {
  disputeId: 'd-1',
  channel: 'counter',
  tier: 'village',
  division: '420205001001',
  registeredOn: '2024-03-04',
  registeredBy: 'clerk',
  cause: { edition: '2020', name: '劳务合同纠纷' },
  group: false,
  contentHash: 'h',
};
const heard = {
  disputeId: 'd-1',
  channel: 'counter',
  tier: 'village',
  division: '420205001001',
  registeredOn: '2024-03-04',
  cause: { edition: '2020', name: '劳务合同纠纷' },
  group: false,
};

describe('what diversion hears of intake', () => {
  it('opens the route of a registered dispute, at the court that received it', () => {
    expect(translate(message('intake', 'DisputeRegistered', registration))).toEqual([
      { to: 'route', id: 'd-1', command: { type: 'OpenRoute', data: { ...heard, court: '鄂0205' } } },
    ]);
    const full = {
      ...registration,
      court: '鄂0204',
      claimAmount: '1.00',
      invented: true,
      cause: { edition: '2025', code: '142', name: 'x' },
    };
    expect(translate(message('intake', 'DisputeRegistered', full))).toMatchObject([
      { command: { data: { court: '鄂0204', claimAmount: '1.00', invented: true, cause: { edition: '2025', code: '142', name: 'x' } } } },
    ]);
  });

  it.each<[Actor['role'], string | undefined]>([
    ['people-mediator', 'committee'],
    ['organisation-clerk', 'committee'],
    ['grid-officer', undefined],
    ['party', undefined],
  ])('lets the organisation of a registering %s hold it', (role, organisationId) => {
    const [reaction] = translate(message('intake', 'DisputeRegistered', registration, { person: 'x', role, organisation: 'committee' }));
    expect((reaction?.command as { data: object }).data).toEqual({ ...heard, ...(organisationId ? { organisationId } : {}) });
  });

  it('takes parties in parts', () => {
    const party = (index: number) => ({ partyId: `p-${index}`, side: 'applicant', kind: 'person', agents: [], personId: `s-${index}` });
    const pages = translate(
      message('intake', 'PartiesAdded', { page: 1, parties: Array.from({ length: 501 }, (_, index) => party(index)) }),
    );
    expect(pages.map(({ command }) => (command as { data: { parties: object[] } }).data.parties.length)).toEqual([250, 250, 1]);
    expect(pages[2]).toEqual({
      to: 'route',
      id: 'd-1',
      command: { type: 'NoteParties', data: { parties: [{ partyId: 'p-500', side: 'applicant', agents: [], personId: 's-500' }] } },
    });
    const company = { partyId: 'c', side: 'respondent', kind: 'legal-person', agents: ['lawyer'], domicileCourt: '鄂0205' };
    expect(translate(message('intake', 'PartiesAdded', { page: 2, parties: [company] }))).toMatchObject([
      { command: { data: { parties: [{ partyId: 'c', side: 'respondent', agents: ['lawyer'], domicileCourt: '鄂0205' }] } } },
    ]);
  });

  it('notes suits and withdrawals', () => {
    expect(translate(message('intake', 'ComplaintFiled', { complaintId: 'c-1', disputeId: 'd-1', court: '鄂0205' }))).toEqual([
      { to: 'route', id: 'd-1', command: { type: 'NoteComplaint', data: { complaintId: 'c-1', court: '鄂0205', referralId: 'm-1' } } },
    ]);
    const docketed = { complaintId: 'c-1', disputeId: 'd-1', court: '鄂0205', caseNumber: 'n', docketedOn: '2024-03-11', automatic: true };
    expect(translate(message('intake', 'CaseDocketed', docketed))).toEqual([
      {
        to: 'route',
        id: 'd-1',
        command: {
          type: 'NoteSuit',
          data: { complaintId: 'c-1', court: '鄂0205', caseNumber: 'n', docketedOn: '2024-03-11', referralId: 'm-1' },
        },
      },
    ]);
    expect(translate(message('intake', 'DisputeWithdrawn', {}))).toEqual([
      { to: 'route', id: 'd-1', command: { type: 'EndRoute', data: { reason: 'withdrawn' } } },
    ]);
  });
});

describe('what diversion hears of mediation', () => {
  it('concludes the attempt and tells the route', () =>
    expect(translate(message('mediation', 'MediationEnded', { mediationId: 'a-1', disputeId: 'd-1', outcome: 'agreed' }))).toEqual([
      { to: 'attempt', id: 'a-1', command: { type: 'ConcludeAttempt', data: { outcome: 'agreed' } } },
      { to: 'route', id: 'd-1', command: { type: 'NoteMediationEnd', data: { mediationId: 'a-1', outcome: 'agreed' } } },
    ]));

  it('notes whom an agreement binds, where it came from a mediation', () => {
    const agreement = { agreementId: 'g-1', parties: [{ partyId: 'worker' }, { partyId: 'company' }] };
    expect(translate(message('mediation', 'AgreementTookEffect', { agreement: { ...agreement, mediationId: 'a-1' } }))).toEqual([
      { to: 'attempt', id: 'a-1', command: { type: 'NoteEffect', data: { agreementId: 'g-1', partyIds: ['worker', 'company'] } } },
    ]);
    expect(translate(message('mediation', 'AgreementTookEffect', { agreement }))).toEqual([]);
  });
});

describe('what diversion hears of itself', () => {
  it.each([
    ['ConsentGiven', 'given'],
    ['ConsentRevoked', 'revoked'],
    ['MediationRefused', 'refused'],
  ])('counts %s into the attempt', (type, status) =>
    expect(translate(message('diversion', type, { attemptId: 'a-1', disputeId: 'd-1', partyId: 'worker', on: '2024-03-05' }))).toEqual([
      { to: 'attempt', id: 'a-1', command: { type: 'CountConsent', data: { partyId: 'worker', status } } },
    ]),
  );

  it('tells the route of an attempt, and stops it with the route', () => {
    expect(translate(message('diversion', 'MediationOffered', { attemptId: 'a-1', disputeId: 'd-1' }))).toEqual([
      { to: 'route', id: 'd-1', command: { type: 'NoteAttempt', data: { attemptId: 'a-1' } } },
    ]);
    expect(translate(message('diversion', 'AttemptStopped', { attemptId: 'a-1', on: '2024-03-05' }))).toEqual([
      { to: 'attempt', id: 'a-1', command: { type: 'StopAttempt', data: { reason: 'withdrawn' } } },
    ]);
  });

  it.each<[Service, string]>([
    ['intake', 'DisputeLinked'],
    ['mediation', 'SessionHeld'],
    ['diversion', 'DisputeRouted'],
    ['confirmation', 'DisputeRegistered'],
  ])('ignores %s %s', (service, type) => expect(translate(message(service, type, {}))).toEqual([]));
});
