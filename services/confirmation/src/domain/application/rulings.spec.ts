import type { Actor } from '@fengqiao/kernel';
import { given, occasion } from '@fengqiao/testing';
import { application } from './aggregate.js';
import type { Agreement, Application, ApplicationCommand, ApplicationEvent } from './types.js';

const HASH = `sha-256:${'a'.repeat(64)}`;
const OTHER = `sha-256:${'b'.repeat(64)}`;
const COURT = '鄂0205';

const worker: Actor = { person: 'li-na', role: 'party' };
const boss: Actor = { person: 'boss', role: 'party' };
const judge: Actor = { person: 'judge-wang', role: 'judge', court: COURT };
const otherJudge: Actor = { person: 'judge-sun', role: 'judge', court: COURT };
const clerk: Actor = { person: 'clerk', role: 'court-clerk', court: COURT };
const president: Actor = { person: 'president', role: 'court-president', court: COURT };
const system: Actor = { person: 'system:confirmation', role: 'system' };
const outsider: Actor = { person: 'creditor', role: 'interested-person' };

const agreement: Agreement = {
  agreementId: 'a1',
  disputeId: 'd1',
  parties: [
    { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: [], domicileCourt: COURT },
    { partyId: 'company', side: 'respondent', personId: 'boss', agents: [] },
  ],
  organisation: { organisationId: 'committee', kind: 'people-mediation-committee', court: COURT },
  mediatorId: 'mediator-zhou',
  commissioned: false,
  afterDocketing: false,
  written: true,
  content: ['payment'],
  effectiveOn: '2025-03-01',
  contentHash: HASH,
};

type Data<T extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: T }>['data'];
const command = <T extends ApplicationCommand['type']>(type: T, data: Data<T>): ApplicationCommand =>
  ({ type, data }) as ApplicationCommand;
const joined = (partyId: string, person: string): ApplicationEvent => ({
  type: 'ApplicationJoined',
  data: { partyId, person, by: 'party', court: COURT, joinedOn: '2025-03-10', address: { text: 'x', electronic: true } },
});

const noted: ApplicationEvent = { type: 'AgreementNoted', data: { agreement, source: 'platform' } };
const filed: readonly ApplicationEvent[] = [
  noted,
  joined('worker', 'li-na'),
  joined('company', 'boss'),
  {
    type: 'ApplicationFiled',
    data: { agreementId: 'a1', disputeId: 'd1', court: COURT, filedOn: '2025-03-10', rulePack: 'RP-B', late: false, contentHash: HASH },
  },
];
const underReview = given<Application>(application, filed).after(
  command('AcceptApplication', { judge: 'judge-wang', caseNumber: '(2025)鄂0205民特1号' }),
  occasion(judge, '2025-03-11'),
);
const screened: ApplicationEvent = { type: 'ScreeningReceived', data: { submissionId: 's1', contentHash: HASH, tier: 'none' } };
const suspected = (tier: 'review' | 'alert'): ApplicationEvent => ({ type: 'SuspicionRaised', data: { suspicionId: 'x1', tier } });
const notified = (partyId: string): ApplicationEvent => ({
  type: 'PartyNotified',
  data: { partyId, channel: 'sms', addressFrom: 'party', notifiedOn: '2025-03-12' },
});
const verified: ApplicationEvent = {
  type: 'VerificationHeld',
  data: { heldOn: '2025-03-13', online: true, attended: ['worker', 'company'], identityChecked: true, record: HASH },
};
const disowned: ApplicationEvent = { type: 'JoiningDisowned', data: { partyId: 'company', statement: 'never', disownedOn: '2025-03-12' } };
const review = (...more: readonly ApplicationEvent[]) => given<Application>(application, [...underReview.events, ...more]);
const ready = review(screened, notified('worker'), notified('company'), verified);

const confirm = command('ConfirmAgreement', { contentHash: HASH });
const dismiss = (ground: Data<'DismissApplication'>['ground'] = 'breaks-voluntariness'): ApplicationCommand =>
  command('DismissApplication', { ground, reason: 'r' });
const closed = ready.after(confirm, occasion(judge, '2025-03-13'));
const on = (actor: Actor, day = '2025-03-13') => occasion(actor, day);

describe('confirming (R-CONF-27, R-SHAM-101)', () => {
  it('is ruled by the assigned judge on exactly the content on record, and meets both limits', () =>
    ready
      .when(confirm, on(judge))
      .thenRecordsEvents(
        { type: 'AgreementConfirmed', data: { caseNumber: '(2025)鄂0205民特1号', contentHash: HASH } },
        { type: 'DeadlineMet', data: { deadlineId: 'ruling-internal', late: false } },
        { type: 'DeadlineMet', data: { deadlineId: 'ruling', late: false } },
      ));
  it('is never ruled by another judge', () => ready.when(confirm, on(otherJudge)).thenRefuses('not-assigned-judge'));
  it('is never ruled on other content', () =>
    ready.when(command('ConfirmAgreement', { contentHash: OTHER }), on(judge)).thenRefuses('other-content'));
  it('is not ruled without a screening result for exactly this content', () => {
    review(notified('worker'), notified('company'), verified).when(confirm, on(judge)).thenRefuses('screening-missing');
    review({ ...screened, data: { ...screened.data, contentHash: OTHER } } as ApplicationEvent, verified)
      .when(confirm, on(judge))
      .thenRefuses('screening-missing');
  });
  it('is not ruled while a suspicion is open', () =>
    review(screened, verified, suspected('review')).when(confirm, on(judge)).thenRefuses('suspicion-open'));
  it('is not ruled before the parties were questioned together', () =>
    review(screened).when(confirm, on(judge)).thenRefuses('not-verified'));
  it('is not ruled when a party denies having applied (R-CONF-39)', () =>
    review(screened, verified, disowned).when(confirm, on(judge)).thenRefuses('joining-disowned'));
  it('is ruled once, and only under review', () => {
    closed.when(confirm, on(judge)).thenRefuses('already-ended');
    given<Application>(application, filed).when(confirm, on(judge)).thenRefuses('not-under-review');
  });
});

describe('dismissing (R-CONF-15, R-CONF-23)', () => {
  it.each<[Data<'DismissApplication'>['ground'], string]>([
    ['breaks-mandatory-law', 'R-CONF-23'],
    ['harms-others', 'R-CONF-23'],
    ['offends-public-order', 'R-CONF-23'],
    ['breaks-voluntariness', 'R-CONF-23'],
    ['unclear', 'R-CONF-23'],
    ['other', 'R-CONF-23'],
    ['not-acceptable', 'R-CONF-15'],
    ['evidence-not-supplied', 'R-CONF-25'],
  ])('on the ground %s rests on %s', (ground, basis) =>
    underReview
      .when(dismiss(ground), on(judge))
      .thenRecordsEvents({ type: 'ApplicationDismissed', data: { ground, basis } }, { type: 'DeadlineMet' }, { type: 'DeadlineMet' }),
  );
  it('is never prevented by a suspicion', () =>
    review(suspected('alert')).when(dismiss(), on(judge)).thenRecords('ApplicationDismissed', 'DeadlineMet', 'DeadlineMet'));
  it('is not joint only when a party denies having applied (R-CONF-39)', () => {
    underReview.when(dismiss('not-joint'), on(judge)).thenRefuses('ground-contradicted');
    review(disowned)
      .when(dismiss('not-joint'), on(judge))
      .thenRecordsEvents({ type: 'ApplicationDismissed', data: { basis: 'R-CONF-39' } }, { type: 'DeadlineMet' }, { type: 'DeadlineMet' });
  });
  it('is for the assigned judge, under review', () => {
    underReview.when(dismiss(), on(otherJudge)).thenRefuses('not-assigned-judge');
    closed.when(dismiss(), on(judge)).thenRefuses('already-ended');
    given<Application>(application, filed).when(dismiss(), on(judge)).thenRefuses('not-under-review');
  });
  it('reports a mediator on record, by the assigned judge (R-CONF-31)', () => {
    const report = command('ReportMediator', { reason: 'forged' });
    review(disowned)
      .when(report, on(judge))
      .thenRecordsEvents({ type: 'MediatorReported', data: { mediatorId: 'mediator-zhou', organisationId: 'committee' } });
    review(disowned).when(report, on(otherJudge)).thenRefuses('not-assigned-judge');
    const { mediatorId: _nobody, ...without } = agreement;
    given<Application>(application, [
      { type: 'AgreementNoted', data: { agreement: without, source: 'platform' } },
      ...underReview.events.slice(1),
    ])
      .when(report, on(judge))
      .thenRefuses('no-mediator-known');
  });
});

describe('screening and suspicion (R-SHAM-101)', () => {
  it('keeps a result once, of any time before the end', () => {
    given<Application>(application, [noted])
      .when(command('ReceiveScreening', screened.data as Data<'ReceiveScreening'>), on(system))
      .thenRecords('ScreeningReceived');
    review(screened)
      .when(command('ReceiveScreening', screened.data as Data<'ReceiveScreening'>), on(system))
      .thenRecordsNothing();
    closed.when(command('ReceiveScreening', { submissionId: 's2', contentHash: OTHER, tier: 'none' }), on(system)).thenRecordsNothing();
  });
  it('raises each suspicion once, and none after the end', () => {
    const raise = command('RaiseSuspicion', { suspicionId: 'x1', tier: 'review' });
    underReview.when(raise, on(system)).thenRecords('SuspicionRaised');
    review(suspected('review')).when(raise, on(system)).thenRecordsNothing();
    closed.when(raise, on(system)).thenRecordsNothing();
  });
  const clear = (more: object = {}): ApplicationCommand =>
    command('ClearSuspicion', { suspicionId: 'x1', reason: 'payroll checked', ...more });
  it('is cleared by the assigned judge with reasons, an alert by a panel', () => {
    review(suspected('review')).when(clear(), on(judge)).thenRecords('SuspicionCleared');
    review(suspected('alert')).when(clear(), on(judge)).thenRefuses('panel-needed');
    review(suspected('alert'))
      .when(clear({ panel: ['a', 'b', 'c'] }), on(judge))
      .thenRecordsEvents({ type: 'SuspicionCleared', data: { panel: ['a', 'b', 'c'] } });
    review(suspected('review')).when(clear(), on(otherJudge)).thenRefuses('not-assigned-judge');
    underReview.when(clear(), on(judge)).thenRefuses('suspicion-unknown');
    given<Application>(application, filed).when(clear(), on(judge)).thenRefuses('not-under-review');
    closed.when(clear(), on(judge)).thenRefuses('already-ended');
  });
  it('cleared, it holds nothing any more', () =>
    review(screened, verified, suspected('review'))
      .after(clear(), on(judge))
      .when(confirm, on(judge))
      .thenRecords('AgreementConfirmed', 'DeadlineMet', 'DeadlineMet'));
});

describe('notice, denial and verification (R-CONF-19, R-CONF-38)', () => {
  const notice = (addressFrom: Data<'NotifyParty'>['addressFrom'], partyId = 'worker'): ApplicationCommand =>
    command('NotifyParty', { partyId, channel: 'sms', addressFrom });
  it.each(['party', 'court'] as const)('goes to an address from the %s', (from) =>
    underReview.when(notice(from), on(clerk)).thenRecords('PartyNotified'),
  );
  it.each(['agent', 'organisation'] as const)('never to an address from the %s (SH-26)', (from) =>
    underReview.when(notice(from), on(clerk)).thenRefuses('address-not-own'),
  );
  it('goes to each party once, while under review', () => {
    review(notified('worker')).when(notice('party'), on(clerk)).thenRecordsNothing();
    underReview.when(notice('party', 'nobody'), on(clerk)).thenRefuses('not-a-party');
    closed.when(notice('party'), on(clerk)).thenRefuses('not-under-review');
  });
  const disown = (partyId = 'company'): ApplicationCommand => command('DisownJoining', { partyId, statement: 'never' });
  it('takes a denial from the party itself or through the court, once', () => {
    underReview.when(disown(), on(boss)).thenRecords('JoiningDisowned');
    underReview.when(disown(), on(clerk)).thenRecords('JoiningDisowned');
    underReview.when(disown(), on(judge)).thenRecords('JoiningDisowned');
    underReview.when(disown(), on(worker)).thenRefuses('not-a-party');
    review(disowned).when(disown(), on(boss)).thenRecordsNothing();
    given<Application>(application, [noted]).when(disown(), on(boss)).thenRefuses('not-filed');
    closed.when(disown(), on(boss)).thenRefuses('already-ended');
  });
  const verify = (more: object = {}): ApplicationCommand =>
    command('HoldVerification', { online: true, attended: ['worker', 'company'], identityChecked: true, record: HASH, ...more });
  const known = review(notified('worker'), notified('company'));
  it('questions all together, after notice to each, identities checked', () => {
    known.when(verify(), on(judge)).thenRecords('VerificationHeld');
    known.when(verify({ attended: ['worker'] }), on(judge)).thenRefuses('not-all-present');
    known.when(verify({ identityChecked: false }), on(judge)).thenRefuses('identity-unchecked');
    known.when(verify(), on(otherJudge)).thenRefuses('not-assigned-judge');
    review(notified('worker')).when(verify(), on(judge)).thenRefuses('not-all-notified');
    given<Application>(application, filed).when(verify(), on(judge)).thenRefuses('not-under-review');
    review(notified('worker'), notified('company'), verified).when(verify(), on(judge, '2025-03-13')).thenRecordsNothing();
    review(notified('worker'), notified('company'), verified).when(verify(), on(judge, '2025-03-14')).thenRecords('VerificationHeld');
  });
});

describe('other endings (R-CONF-24, R-CONF-26, R-MED-64)', () => {
  const withdraw = command('AllowWithdrawal', { requestedBy: 'worker' });
  it('may be withdrawn before the ruling, and filed anew: the thirty days run on and a suspicion stays open', () => {
    review(suspected('review')).when(withdraw, on(judge)).thenRecords('ApplicationWithdrawn', 'DeadlineCancelled', 'DeadlineCancelled');
    const again = review(screened, suspected('review')).after(withdraw, on(judge));
    expect(again.state).toMatchObject({ status: 'noted', suspicions: { x1: 'review' }, screened: HASH, ending: { outcome: 'withdrawn' } });
    again
      .when(
        command('JoinApplication', { partyId: 'worker', court: COURT, address: { text: 'x', electronic: true } }),
        on(worker, '2025-03-20'),
      )
      .thenRecords('ApplicationJoined');
  });
  it('is withdrawn only by a party, before the end, under review only by the assigned judge', () => {
    underReview.when(command('AllowWithdrawal', { requestedBy: 'nobody' }), on(judge)).thenRefuses('not-a-party');
    underReview.when(withdraw, on(otherJudge)).thenRefuses('not-assigned-judge');
    given<Application>(application, filed).when(withdraw, on(otherJudge)).thenRecords('ApplicationWithdrawn');
    given<Application>(application, [noted]).when(withdraw, on(judge)).thenRefuses('not-filed');
    closed.when(withdraw, on(judge)).thenRefuses('already-ended');
  });
  it('is deemed withdrawn by whoever refuses to be questioned, under review', () => {
    const deem = command('DeemWithdrawn', { cause: 'refused-questions' });
    underReview.when(deem, on(judge)).thenRecords('ApplicationDeemedWithdrawn', 'DeadlineCancelled', 'DeadlineCancelled');
    underReview.when(deem, on(otherJudge)).thenRefuses('not-under-review');
    given<Application>(application, filed).when(deem, on(judge)).thenRefuses('not-under-review');
    closed.when(deem, on(judge)).thenRefuses('already-ended');
  });
  it('ends the special procedure when a real dispute is found', () => {
    const end = command('EndSpecialProcedure', { reason: 'disputed' });
    underReview.when(end, on(judge)).thenRecords('SpecialProcedureEnded', 'DeadlineMet', 'DeadlineMet');
    underReview.when(end, on(otherJudge)).thenRefuses('not-assigned-judge');
    closed.when(end, on(judge)).thenRefuses('already-ended');
  });
  it('extends both limits once, by at most ten days, by the president (R-CONF-20)', () => {
    const extend = command('ExtendRuling', { days: 30 });
    underReview
      .when(extend, on(president))
      .thenRecordsEvents(
        { type: 'RulingExtended', data: { days: 10 } },
        { type: 'DeadlineExtended', data: { deadlineId: 'ruling-internal', days: 10 } },
        { type: 'DeadlineExtended', data: { deadlineId: 'ruling', days: 10 } },
      );
    underReview.after(extend, on(president)).when(extend, on(president)).thenRefuses('extended-already');
    given<Application>(application, filed).when(extend, on(president)).thenRefuses('not-under-review');
    closed.when(extend, on(president)).thenRefuses('already-ended');
  });
  it('says so when a limit runs out, and rules nothing by itself (R-CONF-22)', () => {
    const { state } = underReview;
    const dueAt = state.status === 'unknown' ? '' : (state.deadlines['ruling-internal']?.deadline.dueAt ?? '');
    const fire = command('FireDeadline', { deadlineId: 'ruling-internal', dueAt });
    underReview.when(fire, { ...on(system), at: dueAt }).thenRecordsEvents({ type: 'DeadlineMissed', data: { kind: 'ruling-internal' } });
    underReview.when(fire, on(system)).thenRecordsNothing();
    closed.when(fire, { ...on(system), at: dueAt }).thenRecordsNothing();
  });
});

describe('after the ruling (R-CONF-29)', () => {
  const serve = (partyId = 'worker'): ApplicationCommand => command('ServeRuling', { partyId });
  const served = closed.after(serve(), on(clerk, '2025-03-14'));
  const object = (more: object = {}): ApplicationCommand =>
    command('FileObjection', { objectionId: 'o1', partyId: 'worker', knownOn: '2025-03-14', reason: 'r', ...more });
  it('starts fifteen days with service of a confirmation on each party, once', () => {
    closed
      .when(serve(), on(clerk, '2025-03-14'))
      .thenRecordsEvents(
        { type: 'RulingServed' },
        { type: 'DeadlineArmed', data: { deadline: { id: 'objection-worker', dueOn: '2025-03-31' } } },
      );
    served.when(serve(), on(clerk, '2025-03-15')).thenRecordsNothing();
    closed.when(serve('nobody'), on(clerk)).thenRefuses('not-a-party');
    underReview.when(serve(), on(clerk)).thenRefuses('no-ruling');
    underReview.after(dismiss(), on(judge)).when(serve(), on(clerk)).thenRecords('RulingServed');
  });
  it('receives an objection whenever it comes and records whether it is in time', () => {
    served
      .when(object(), on(worker, '2025-03-31'))
      .thenRecordsEvents({ type: 'ObjectionFiled', data: { by: 'party', inTime: true } }, { type: 'DeadlineMet' });
    served
      .when(object(), on(worker, '2025-04-01'))
      .thenRecordsEvents({ type: 'ObjectionFiled', data: { inTime: false } }, { type: 'DeadlineMet', data: { late: true } });
    closed.when(object(), on(worker, '2025-09-01')).thenRecordsEvents({ type: 'ObjectionFiled', data: { inTime: true } });
    served.when(object(), on(boss)).thenRefuses('not-a-party');
    underReview.when(object(), on(worker)).thenRefuses('not-confirmed');
    underReview.after(dismiss(), on(judge)).when(object(), on(worker)).thenRefuses('not-confirmed');
  });
  const foreign = (knownOn: string): ApplicationCommand => command('FileObjection', { objectionId: 'o2', knownOn, reason: 'r' });
  it('gives an outsider six months from when it knew (T-29)', () => {
    closed
      .when(foreign('2025-04-10'), on(outsider, '2025-10-10'))
      .thenRecordsEvents({ type: 'ObjectionFiled', data: { by: 'interested-person', inTime: true } });
    closed.when(foreign('2025-04-10'), on(outsider, '2025-10-11')).thenRecordsEvents({ type: 'ObjectionFiled', data: { inTime: false } });
  });
  const rule = (upheld: boolean, objectionId = 'o1'): ApplicationCommand => command('RuleObjection', { objectionId, upheld, reason: 'r' });
  it('revokes the ruling when an objection in time is upheld, never when it is late', () => {
    const objected = served.after(object(), on(worker, '2025-03-20'));
    objected.when(object(), on(worker, '2025-03-21')).thenRecordsNothing();
    expect(objected.after(rule(true), on(judge, '2025-03-25')).state).toMatchObject({ ending: { outcome: 'revoked' } });
    expect(objected.after(rule(false), on(judge, '2025-03-25')).state).toMatchObject({ ending: { outcome: 'confirmed' } });
    objected.after(rule(false), on(judge)).when(rule(true), on(judge)).thenRefuses('objection-unknown');
    objected.when(rule(true, 'o9'), on(judge)).thenRefuses('objection-unknown');
    const late = served.after(object(), on(worker, '2025-04-02'));
    late.when(rule(true), on(judge, '2025-04-03')).thenRefuses('objection-late');
    late.when(rule(false), on(judge, '2025-04-03')).thenRecords('ObjectionRuled');
  });
});
