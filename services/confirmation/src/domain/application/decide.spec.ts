import type { Actor } from '@fengqiao/kernel';
import { given, occasion, repeating } from '@fengqiao/testing';
import { application } from './aggregate.js';
import type { Agreement, Application, ApplicationCommand } from './types.js';

const HASH = `sha-256:${'a'.repeat(64)}`;
const COURT = '鄂0205';

const worker: Actor = { person: 'li-na', role: 'party' };
const boss: Actor = { person: 'boss', role: 'party' };
const lawyer: Actor = { person: 'lawyer', role: 'agent' };
const mediator: Actor = { person: 'mediator-zhou', role: 'people-mediator' };
const judge: Actor = { person: 'judge-wang', role: 'judge', court: COURT };
const system: Actor = { person: 'system:confirmation', role: 'system' };

const agreementOf = (more: Partial<Agreement> = {}): Agreement => ({
  agreementId: 'a1',
  disputeId: 'd1',
  parties: [
    { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: [], domicileCourt: COURT },
    { partyId: 'company', side: 'respondent', personId: 'boss', agents: ['lawyer'] },
  ],
  organisation: { organisationId: 'committee', kind: 'people-mediation-committee', court: COURT },
  mediatorId: 'mediator-zhou',
  commissioned: false,
  afterDocketing: false,
  written: true,
  content: ['payment'],
  effectiveOn: '2025-03-01',
  contentHash: HASH,
  ...more,
});

const command = <T extends ApplicationCommand['type']>(
  type: T,
  data: Extract<ApplicationCommand, { type: T }>['data'],
): ApplicationCommand => ({ type, data }) as ApplicationCommand;
const join = (partyId: string, more: object = {}): ApplicationCommand =>
  command('JoinApplication', { partyId, court: COURT, address: { text: 'x', electronic: true }, ...more });
const noted = (more: Partial<Agreement> = {}) =>
  given<Application>(application).after(
    command('NoteAgreement', { agreement: agreementOf(more), source: 'platform' }),
    occasion(system, '2025-03-01'),
  );
const joinedByWorker = (more: Partial<Agreement> = {}, on = '2025-03-10') => noted(more).after(join('worker'), occasion(worker, on));
const filed = (more: Partial<Agreement> = {}, on = '2025-03-10') => joinedByWorker(more, on).after(join('company'), occasion(boss, on));
const accepting = (more: object = {}): ApplicationCommand =>
  command('AcceptApplication', { judge: 'judge-wang', caseNumber: '(2025)鄂0205民特1号', ...more });
const accepted = (on = '2025-03-11') => filed().after(accepting(), occasion(judge, on));
const ready = () =>
  accepted()
    .after(command('ReceiveScreening', { submissionId: 's1', contentHash: HASH, tier: 'none' }), occasion(system, '2025-03-11'))
    .after(command('NotifyParty', { partyId: 'worker', channel: 'sms', addressFrom: 'party' }), occasion(judge, '2025-03-12'))
    .after(command('NotifyParty', { partyId: 'company', channel: 'post', addressFrom: 'court' }), occasion(judge, '2025-03-12'))
    .after(verification(), occasion(judge, '2025-03-13'));
const verification = (): ApplicationCommand =>
  command('HoldVerification', { online: true, attended: ['worker', 'company'], identityChecked: true, record: HASH });
const confirm = command('ConfirmAgreement', { contentHash: HASH });
const refuseAcceptance = (ground: Extract<ApplicationCommand, { type: 'RuleNonAcceptance' }>['data']['ground']): ApplicationCommand =>
  command('RuleNonAcceptance', { ground, reason: 'r' });
const suspicion = (): ApplicationCommand => command('RaiseSuspicion', { suspicionId: 'x1', tier: 'review' });

describe('knowing an agreement', () => {
  it('arms the thirty days from the day it took effect (R-CONF-02)', () =>
    given<Application>(application)
      .when(command('NoteAgreement', { agreement: agreementOf(), source: 'platform' }), occasion(system, '2025-03-01'))
      .thenRecordsEvents(
        { type: 'AgreementNoted' },
        { type: 'DeadlineArmed', data: { deadline: { kind: 'application', dueOn: '2025-03-31', rule: 'R-CONF-02' } } },
      ));
  it('hears of it twice and records it once', () =>
    noted()
      .when(command('NoteAgreement', { agreement: agreementOf(), source: 'platform' }), occasion(system, '2025-03-02'))
      .thenRecordsNothing());
  it('takes it from a party to it', () =>
    given<Application>(application)
      .when(command('SubmitAgreement', { agreement: agreementOf(), ownDispute: true }), occasion(boss, '2025-03-02'))
      .thenRecords('AgreementNoted', 'DeadlineArmed'));
  it('does not take it from anybody else (R-CONF-35)', () =>
    given<Application>(application)
      .when(command('SubmitAgreement', { agreement: agreementOf(), ownDispute: true }), occasion(mediator, '2025-03-02'))
      .thenRefuses('not-a-party'));
  it('takes it into the record of a dispute only from a party to that dispute; outside the platform it is a matter of its own', () => {
    const submit = (disputeId: string): ApplicationCommand =>
      command('SubmitAgreement', { agreement: agreementOf({ disputeId }), ownDispute: false });
    given<Application>(application).when(submit('d1'), occasion(boss, '2025-03-02')).thenRefuses('not-your-dispute');
    given<Application>(application).when(submit('a1'), occasion(boss, '2025-03-02')).thenRecords('AgreementNoted', 'DeadlineArmed');
  });
  it('does not take it twice', () =>
    noted()
      .when(command('SubmitAgreement', { agreement: agreementOf(), ownDispute: true }), occasion(worker, '2025-03-02'))
      .thenRefuses('agreement-already-known'));
  it('acts on nothing it does not know', () =>
    given<Application>(application).when(join('worker'), occasion(worker, '2025-03-02')).thenRefuses('agreement-unknown'));
});

describe('joining and filing (R-CONF-35)', () => {
  it('waits for the others after the first', () =>
    noted().when(join('worker'), occasion(worker, '2025-03-10')).thenRecords('ApplicationJoined'));
  it('is filed when the last has joined', () =>
    joinedByWorker()
      .when(join('company'), occasion(boss, '2025-03-10'))
      .thenRecordsEvents(
        { type: 'ApplicationJoined' },
        { type: 'ApplicationFiled', data: { late: false, rulePack: 'RP-B', filedOn: '2025-03-10' } },
        { type: 'DeadlineMet', data: { late: false } },
        { type: 'DeadlineArmed', data: { deadline: { kind: 'acceptance', dueOn: '2025-03-13' } } },
      ));
  it('takes an agent with its authority', () =>
    joinedByWorker()
      .when(join('company', { authority: HASH }), occasion(lawyer, '2025-03-10'))
      .thenRecords('ApplicationJoined', 'ApplicationFiled', 'DeadlineMet', 'DeadlineArmed'));
  it('does not take an agent without it (R-CONF-11)', () =>
    joinedByWorker().when(join('company'), occasion(lawyer, '2025-03-10')).thenRefuses('authority-missing'));
  it.each([mediator, judge, { person: 'li-na', role: 'people-mediator' } as Actor, { person: 'lawyer', role: 'party' } as Actor])(
    'never takes $role $person for a party',
    (actor) => noted().when(join('worker'), occasion(actor, '2025-03-10')).thenRefuses('not-a-party'),
  );
  it('does not take one party for another', () => noted().when(join('company'), occasion(worker, '2025-03-10')).thenRefuses('not-a-party'));
  it('keeps to one court', () =>
    joinedByWorker()
      .when(join('company', { court: '鄂0204' }), occasion(boss, '2025-03-10'))
      .thenRefuses('another-court'));
  it('joins each once', () => joinedByWorker().when(join('worker'), occasion(worker, '2025-03-11')).thenRecordsNothing());
  it('is over for joining once ended', () =>
    ready()
      .after(confirm, occasion(judge, '2025-03-13'))
      .when(join('worker'), occasion(worker, '2025-03-14'))
      .thenRefuses('already-ended'));
});

describe('thirty days (R-CONF-02, R-CONF-34, T-01, T-02)', () => {
  const on = (effectiveOn: string, day: string) => joinedByWorker({ effectiveOn }, day).when(join('company'), occasion(boss, day));
  it('is in time on day thirty', () =>
    on('2025-03-01', '2025-03-31').thenRecords('ApplicationJoined', 'ApplicationFiled', 'DeadlineMet', 'DeadlineArmed'));
  it('is recorded on day thirty-one, and the excuse is asked for', () =>
    on('2025-03-01', '2025-04-01').thenRecordsEvents(
      { type: 'ApplicationJoined' },
      { type: 'ApplicationFiled', data: { late: true } },
      { type: 'DeadlineMet', data: { late: true } },
      { type: 'DeadlineArmed' },
      { type: 'ExcuseRequested', data: { daysLate: 1 } },
      { type: 'DeadlineArmed', data: { deadline: { kind: 'excuse' } } },
    ));
  it('moves day thirty from a Sunday to the Monday', () =>
    on('2024-03-01', '2024-04-01').thenRecordsEvents(
      { type: 'ApplicationJoined' },
      { type: 'ApplicationFiled', data: { late: false } },
      { type: 'DeadlineMet' },
      { type: 'DeadlineArmed' },
    ));
  it('is late on the Tuesday after', () =>
    on('2024-03-01', '2024-04-02').thenRecords(
      'ApplicationJoined',
      'ApplicationFiled',
      'DeadlineMet',
      'DeadlineArmed',
      'ExcuseRequested',
      'DeadlineArmed',
    ));
  it('does not move day thirty off a make-up working Sunday', () =>
    on('2024-03-08', '2024-04-08').thenRecords(
      'ApplicationJoined',
      'ApplicationFiled',
      'DeadlineMet',
      'DeadlineArmed',
      'ExcuseRequested',
      'DeadlineArmed',
    ));
  it('is in time on that make-up working Sunday', () =>
    on('2024-03-08', '2024-04-07').thenRecords('ApplicationJoined', 'ApplicationFiled', 'DeadlineMet', 'DeadlineArmed'));

  const late = () => filed({}, '2025-04-01');
  const excuse = command('GiveExcuse', { partyId: 'worker', obstacle: 'force-majeure', obstacleEndedOn: '2025-03-30', reason: 'flood' });
  it('takes the excuse once', () => {
    late().when(excuse, occasion(worker, '2025-04-02')).thenRecords('ExcuseGiven', 'DeadlineMet');
    late().after(excuse, occasion(worker, '2025-04-02')).when(excuse, occasion(worker, '2025-04-03')).thenRecordsNothing();
  });
  it('takes no excuse from a stranger, none where none was asked, none before filing or after the end', () => {
    late().when(excuse, occasion(mediator, '2025-04-02')).thenRefuses('not-a-party');
    filed().when(excuse, occasion(worker, '2025-03-12')).thenRefuses('no-excuse-asked');
    joinedByWorker().when(excuse, occasion(worker, '2025-03-12')).thenRefuses('not-filed');
    late()
      .after(firing('excuse', late()), occasion(system, '2025-04-12'))
      .after(refuseAcceptance('out-of-time'), occasion(judge, '2025-04-12'))
      .when(excuse, occasion(worker, '2025-04-13'))
      .thenRefuses('already-ended');
  });
  it('accepts a late application only with its excuse accepted', () => {
    late()
      .when(accepting({ excuseAccepted: true }), occasion(judge, '2025-04-02'))
      .thenRefuses('excuse-outstanding');
    late().after(excuse, occasion(worker, '2025-04-02')).when(accepting(), occasion(judge, '2025-04-02')).thenRefuses('excuse-outstanding');
    late()
      .after(excuse, occasion(worker, '2025-04-02'))
      .when(accepting({ excuseAccepted: true }), occasion(judge, '2025-04-02'))
      .thenRecords('ApplicationAccepted', 'DeadlineMet', 'DeadlineArmed', 'DeadlineArmed');
  });
  it('rules out of time only once the time for an excuse is over, or its excuse has been heard', () => {
    late().when(refuseAcceptance('out-of-time'), occasion(judge, '2025-04-02')).thenRefuses('excuse-still-open');
    late()
      .after(firing('excuse', late()), occasion(system, '2025-04-12'))
      .when(refuseAcceptance('out-of-time'), occasion(judge, '2025-04-12'))
      .thenRecordsEvents({ type: 'NonAcceptanceRuled', data: { ground: 'out-of-time', basis: 'R-CONF-34' } }, { type: 'DeadlineMet' });
    late()
      .after(excuse, occasion(worker, '2025-04-02'))
      .when(refuseAcceptance('out-of-time'), occasion(judge, '2025-04-03'))
      .thenRecords('NonAcceptanceRuled', 'DeadlineMet');
  });
  it('never rules out of time what is in time', () =>
    filed().when(refuseAcceptance('out-of-time'), occasion(judge, '2025-03-11')).thenRefuses('ground-contradicted'));
});

/** The scheduler's word that a running deadline of this history is due. */
const firing = (id: string, at: { readonly state: Application['state'] }): ApplicationCommand => {
  const dueAt = at.state.status === 'unknown' ? '' : (at.state.deadlines[id]?.deadline.dueAt ?? '');
  return { type: 'FireDeadline', data: { deadlineId: id, dueAt } };
};

describe('the one supplement order (R-CONF-10, R-CONF-38)', () => {
  const order = command('OrderSupplement', { items: ['身份证明'] });
  const supply = command('SupplyPapers', { partyId: 'worker', papers: [HASH] });
  it('stops the clock of acceptance and starts it anew when the papers are in', () => {
    filed().when(order, occasion(judge, '2025-03-11')).thenRecords('SupplementOrdered', 'DeadlineCancelled', 'DeadlineArmed');
    filed()
      .after(order, occasion(judge, '2025-03-11'))
      .when(supply, occasion(worker, '2025-03-14'))
      .thenRecordsEvents(
        { type: 'SupplementReceived' },
        { type: 'DeadlineMet', data: { deadlineId: 'supplement' } },
        { type: 'DeadlineArmed', data: { deadline: { kind: 'acceptance', dueOn: '2025-03-17' } } },
      );
  });
  it('is made once, after filing, before the end', () => {
    filed().after(order, occasion(judge, '2025-03-11')).when(order, occasion(judge, '2025-03-12')).thenRefuses('already-supplemented');
    joinedByWorker().when(order, occasion(judge, '2025-03-11')).thenRefuses('not-filed');
    ready().after(confirm, occasion(judge, '2025-03-13')).when(order, occasion(judge, '2025-03-14')).thenRefuses('already-ended');
  });
  it('is answered by a party, once, and only when it was made', () => {
    filed().when(supply, occasion(worker, '2025-03-12')).thenRefuses('no-supplement-ordered');
    filed().after(order, occasion(judge, '2025-03-11')).when(supply, occasion(mediator, '2025-03-12')).thenRefuses('not-a-party');
    filed()
      .after(order, occasion(judge, '2025-03-11'))
      .after(supply, occasion(worker, '2025-03-12'))
      .when(supply, occasion(worker, '2025-03-12'))
      .thenRecordsNothing();
  });
  it('is waited for before acceptance', () =>
    filed()
      .after(order, occasion(judge, '2025-03-11'))
      .when(accepting(), occasion(judge, '2025-03-12'))
      .thenRefuses('supplement-outstanding'));
  it('unanswered in time, the application may be deemed withdrawn (R-CONF-24)', () => {
    const ordered = filed().after(order, occasion(judge, '2025-03-11'));
    const deem = command('DeemWithdrawn', { cause: 'not-supplemented' });
    ordered.when(deem, occasion(judge, '2025-03-15')).thenRefuses('ground-contradicted');
    ordered
      .after(firing('supplement', ordered), occasion(system, '2025-03-19'))
      .when(deem, occasion(judge, '2025-03-19'))
      .thenRecords('ApplicationDeemedWithdrawn');
    noted().when(deem, occasion(judge, '2025-03-15')).thenRefuses('not-filed');
    joinedByWorker().when(deem, occasion(judge, '2025-03-15')).thenRefuses('not-filed');
  });
});

describe('acceptance (R-CONF-13, R-CONF-14)', () => {
  it('arms both limits of the ruling (R-CONF-20)', () =>
    filed()
      .when(accepting(), occasion(judge, '2025-03-11'))
      .thenRecordsEvents(
        { type: 'ApplicationAccepted', data: { caseNumber: '(2025)鄂0205民特1号', judge: 'judge-wang', competence: 'R-CONF-04' } },
        { type: 'DeadlineMet', data: { deadlineId: 'acceptance', late: false } },
        { type: 'DeadlineArmed', data: { deadline: { kind: 'ruling-internal', count: 15 } } },
        { type: 'DeadlineArmed', data: { deadline: { kind: 'ruling', count: 30 } } },
      ));
  it('is given once', () => accepted().when(accepting(), occasion(judge, '2025-03-12')).thenRecordsNothing());
  it('needs a filed application that has not ended', () => {
    joinedByWorker().when(accepting(), occasion(judge, '2025-03-11')).thenRefuses('not-filed');
    ready().after(confirm, occasion(judge, '2025-03-13')).when(accepting(), occasion(judge, '2025-03-14')).thenRefuses('already-ended');
  });
  it('needs a competent court (R-CONF-03, R-CONF-04)', () => {
    filed({ invitingCourt: '鄂0204' }).when(accepting(), occasion(judge, '2025-03-11')).thenRefuses('not-competent');
    filed({ invitingCourt: '鄂0204' })
      .when(refuseAcceptance('not-this-court'), occasion(judge, '2025-03-11'))
      .thenRecords('NonAcceptanceRuled', 'DeadlineMet');
    filed().when(refuseAcceptance('not-this-court'), occasion(judge, '2025-03-11')).thenRefuses('ground-contradicted');
    filed({
      organisation: { kind: 'people-mediation-committee', court: '鄂0204' },
      parties: agreementOf().parties.map(({ domicileCourt: _none, ...party }) => party),
    })
      .when(accepting({ subjectMatterCourt: COURT }), occasion(judge, '2025-03-11'))
      .thenRecords('ApplicationAccepted', 'DeadlineMet', 'DeadlineArmed', 'DeadlineArmed');
  });
  it.each([
    ['after-docketing', { afterDocketing: true }, 'R-CONF-36'],
    ['no-organisation', { organisation: { kind: 'none', court: COURT } }, 'R-CONF-36'],
    ['no-organisation', { organisation: { kind: 'administrative-body', court: COURT } }, 'R-CONF-36'],
    ['not-written', { written: false }, 'R-CONF-36'],
    ['status', { content: ['payment', 'status'] }, 'R-CONF-14'],
    ['special-procedure', { content: ['bankruptcy'] }, 'R-CONF-14'],
    ['real-or-ip-right', { content: ['ip-right'] }, 'R-CONF-14'],
    ['labour-not-payment', { labour: true, content: ['payment', 'act'] }, 'R-CONF-12'],
  ] as [Parameters<typeof refuseAcceptance>[0], Partial<Agreement>, string][])(
    'rules non-acceptance for %s (%o)',
    (ground, more, basis) => {
      filed(more).when(accepting(), occasion(judge, '2025-03-11')).thenRefuses('bar-known');
      filed(more)
        .when(refuseAcceptance(ground), occasion(judge, '2025-03-11'))
        .thenRecordsEvents({ type: 'NonAcceptanceRuled', data: { ground, basis } }, { type: 'DeadlineMet' });
      filed().when(refuseAcceptance(ground), occasion(judge, '2025-03-11')).thenRefuses('ground-contradicted');
    },
  );
  it('confirms pay but nothing else of a labour agreement before a people mediation committee; other bodies are freer', () => {
    filed({ labour: true })
      .when(accepting(), occasion(judge, '2025-03-11'))
      .thenRecords('ApplicationAccepted', 'DeadlineMet', 'DeadlineArmed', 'DeadlineArmed');
    filed({ labour: true, content: ['act'], organisation: { kind: 'invited-organisation', court: COURT } })
      .when(accepting(), occasion(judge, '2025-03-11'))
      .thenRecords('ApplicationAccepted', 'DeadlineMet', 'DeadlineArmed', 'DeadlineArmed');
  });
  it('judges scope by itself', () =>
    filed().when(refuseAcceptance('outside-scope'), occasion(judge, '2025-03-11')).thenRecords('NonAcceptanceRuled', 'DeadlineMet'));
  it('rules not joint when the others do not join within the period (T-03)', () => {
    joinedByWorker().when(refuseAcceptance('not-joint'), occasion(judge, '2025-03-20')).thenRefuses('excuse-still-open');
    joinedByWorker()
      .after(firing('application', joinedByWorker()), occasion(system, '2025-04-01'))
      .when(refuseAcceptance('not-joint'), occasion(judge, '2025-04-01'))
      .thenRecordsEvents({ type: 'NonAcceptanceRuled', data: { basis: 'R-CONF-35' } });
    joinedByWorker().when(refuseAcceptance('status'), occasion(judge, '2025-03-20')).thenRefuses('not-filed');
    filed().when(refuseAcceptance('not-joint'), occasion(judge, '2025-03-20')).thenRefuses('ground-contradicted');
  });
  it('is ruled against only what was filed and is still at the door', () => {
    noted().when(refuseAcceptance('outside-scope'), occasion(judge, '2025-03-20')).thenRefuses('not-filed');
    accepted().when(refuseAcceptance('outside-scope'), occasion(judge, '2025-03-20')).thenRefuses('already-filed');
    ready()
      .after(confirm, occasion(judge, '2025-03-13'))
      .when(refuseAcceptance('outside-scope'), occasion(judge, '2025-03-20'))
      .thenRefuses('already-ended');
  });
});

describe('repeating the last command', () => {
  it('records nothing after any of these histories', () => {
    const steps: [ApplicationCommand, Actor, string][] = [
      [command('NoteAgreement', { agreement: agreementOf(), source: 'platform' }), system, '2025-03-01'],
      [join('worker'), worker, '2025-03-10'],
      [join('company'), boss, '2025-03-10'],
      [suspicion(), system, '2025-03-10'],
      [accepting(), judge, '2025-03-11'],
      [command('ReceiveScreening', { submissionId: 's1', contentHash: HASH, tier: 'none' }), system, '2025-03-11'],
      [command('ClearSuspicion', { suspicionId: 'x1', reason: 'r' }), judge, '2025-03-12'],
      [command('NotifyParty', { partyId: 'worker', channel: 'sms', addressFrom: 'party' }), judge, '2025-03-12'],
      [command('NotifyParty', { partyId: 'company', channel: 'sms', addressFrom: 'party' }), judge, '2025-03-12'],
      [verification(), judge, '2025-03-13'],
      [confirm, judge, '2025-03-13'],
      [command('ServeRuling', { partyId: 'worker' }), judge, '2025-03-14'],
      [command('FileObjection', { objectionId: 'o1', partyId: 'worker', knownOn: '2025-03-14', reason: 'r' }), worker, '2025-03-20'],
      [command('RuleObjection', { objectionId: 'o1', upheld: false, reason: 'r' }), judge, '2025-03-21'],
    ];
    expect(
      repeating(
        application,
        steps.map(([one, actor, on]) => ({ command: one, occasion: occasion(actor, on) })),
      ),
    ).toEqual([]);
  });
});
