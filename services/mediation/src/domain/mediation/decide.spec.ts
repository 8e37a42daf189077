import type { Actor } from '@fengqiao/kernel';
import { given, occasion, type Given } from '@fengqiao/testing';
import type { Credentials } from '../organisation/credentials.js';
import { mediation } from './aggregate.js';
import type { Mediation, MediationCommand, MediationEvent, Party } from './types.js';

const DAY = '2024-06-03';
const actors = {
  lender: { person: 'zhang-san', role: 'party' },
  borrower: { person: 'li-si', role: 'party' },
  lawyer: { person: 'lawyer', role: 'agent' },
  liu: { person: 'liu', role: 'invited-mediator', organisation: 'detachment' },
  zhao: { person: 'zhao', role: 'invited-mediator', organisation: 'detachment' },
  clerk: { person: 'clerk', role: 'organisation-clerk', organisation: 'detachment' },
  otherClerk: { person: 'clerk-2', role: 'organisation-clerk', organisation: 'elsewhere' },
  judge: { person: 'judge', role: 'judge', court: '鄂0205' },
  wang: { person: 'wang', role: 'people-mediator', organisation: 'committee', tier: 'township' },
  head: { person: 'head', role: 'organisation-clerk', organisation: 'committee' },
  system: { person: 'system:mediation', role: 'system' },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const lender: Party = { partyId: 'lender', side: 'applicant', personId: 'zhang-san', agents: ['lawyer'] };
const borrower: Party = { partyId: 'borrower', side: 'respondent', personId: 'li-si', agents: [] };
const parties = [lender, borrower];
const listed: Credentials = {
  organisationId: 'detachment',
  kind: 'administrative-body',
  division: '420205000000',
  rosters: ['鄂0205'],
  seals: [],
  mediator: 'listed',
};
const committee: Credentials = {
  ...listed,
  organisationId: 'committee',
  kind: 'people-mediation-committee',
  division: '420205001001',
  rosters: [],
};
const attempt = { mediationId: 'm1', disputeId: 'd1', organisationId: 'detachment', parties };
const court = { ...attempt, court: '鄂0205', complaintIds: ['c1'], receivedOn: DAY };

const on = (who: Who, day = DAY) => occasion(actors[who], day);
const commission = (receivedOn = DAY): MediationCommand => ({
  type: 'CommissionMediation',
  data: { ...court, receivedOn, caseNumber: 'no-1' },
});
const commissioned = (): Given<Mediation> => given(mediation).after(commission(), on('system'));
const begin = (more: object = {}): MediationCommand => ({
  type: 'BeginPeoplesMediation',
  data: { mediationId: 'm2', disputeId: 'd1', partyIds: ['lender', 'borrower'], unasked: true, parties, credentials: committee, ...more },
});
const choose = (partyId: string, mediatorId = 'liu', credentials: Credentials | undefined = listed): MediationCommand => ({
  type: 'ChooseMediator',
  data: { partyIds: [partyId], mediatorId, credentials },
});
const appoint = (mediatorId = 'liu', credentials: Credentials | undefined = listed, more: object = {}): MediationCommand => ({
  type: 'AppointMediator',
  data: { mediatorId, credentials, ...more },
});
const accept = (more: object = {}): MediationCommand => ({ type: 'AcceptCommission', data: { credentials: listed, ...more } });
const decline: MediationCommand = { type: 'DeclineCommission', data: { ground: 'beyond-skill', reason: '专业不符' } };
const request: MediationCommand = { type: 'RequestAppointment', data: { partyIds: ['borrower'] } };
const chosen = (): Given<Mediation> => commissioned().after(choose('lender'), on('lender')).after(choose('borrower'), on('borrower'));
const requested = (): Given<Mediation> => commissioned().after(request, on('borrower'));
const fire = (run: Given<Mediation>, deadlineId: string): MediationCommand => {
  const state = run.state;
  const dueAt = state.status === 'unknown' ? '' : (state.deadlines[deadlineId]?.deadline.dueAt ?? '');
  return { type: 'FireDeadline', data: { deadlineId, dueAt } };
};
const armed = (decision: { kind: string; events?: readonly MediationEvent[] }) =>
  (decision.events ?? []).flatMap((event) => (event.type === 'DeadlineArmed' ? [[event.data.deadline.id, event.data.deadline.dueOn]] : []));

describe('what opens a mediation', () => {
  it('commissions under RP-A with a number of its own, and the parties have two working days to choose (R-MED-29, R-CN-41)', () => {
    const opened = given(mediation).when(commission(), on('system'));
    opened.thenRecordsEvents(
      { type: 'MediationCommissioned', data: { caseNumber: 'no-1', rulePack: 'RP-A', receivedOn: DAY, on: DAY } },
      { type: 'DeadlineArmed', data: { deadline: { id: 'choose', kind: 'choose', rule: 'R-MED-29', dueOn: '2024-06-05' } } },
    );
    given(mediation, [{ type: 'MediationBegun', data: { ...attempt, unasked: false, on: DAY } }])
      .when(commission(), on('system'))
      .thenRecordsNothing();
    commissioned().when(commission(), on('system')).thenRecordsNothing();
  });
  it.each(['2021-12-31', '2025-01-01'])('gives no such number to an attempt received on %s', (day) => {
    const { decision } = given(mediation).when(commission(day), on('system'));
    expect(decision).toMatchObject({ kind: 'accepted' });
    expect(JSON.stringify(decision)).not.toContain('no-1');
  });
  it('entrusts under the number of the suit (R-MED-53)', () => {
    const entrust: MediationCommand = { type: 'EntrustMediation', data: { ...court, caseNumber: '(2024)鄂0205民初1号' } };
    given(mediation)
      .when(entrust, on('system'))
      .thenRecordsEvents({ type: 'MediationEntrusted', data: { caseNumber: '(2024)鄂0205民初1号' } }, { type: 'DeadlineArmed' });
    given(mediation).after(entrust, on('system')).when(entrust, on('system')).thenRecordsNothing();
  });
  it('begins people’s mediation by the committee, unasked and without any clock (R-MED-63)', () => {
    given(mediation)
      .when(begin(), on('wang'))
      .thenRecordsEvents(
        { type: 'MediationBegun', data: { organisationId: 'committee', unasked: true, tier: 'township' } },
        { type: 'MediatorAppointed', data: { mediatorId: 'wang', by: 'organisation', appointedBy: 'wang' } },
      );
    given(mediation)
      .when(begin({ mediatorId: 'wang' }), on('head'))
      .thenRecordsEvents(
        { type: 'MediationBegun', data: { tier: 'village' } },
        { type: 'MediatorAppointed', data: { mediatorId: 'wang', appointedBy: 'head' } },
      );
    given(mediation).after(begin(), on('wang')).when(begin(), on('wang')).thenRecordsNothing();
  });
  it.each<[string, object, Who, Mediation['refusal']]>([
    ['nobody registered', { credentials: undefined }, 'wang', 'organisation-unknown'],
    ['no committee', { credentials: { ...committee, kind: 'invited-organisation' } }, 'wang', 'not-a-committee'],
    ['a stranger to it', {}, 'clerk', 'not-of-this-organisation'],
    ['a removed mediator', { credentials: { ...committee, mediator: 'removed' } }, 'wang', 'mediator-removed'],
    ['an unlisted mediator', { credentials: { ...committee, mediator: 'unknown' } }, 'wang', 'mediator-not-listed'],
    ['a party nobody knows', { parties: [lender] }, 'wang', 'party-unknown'],
    ['claimants alone', { parties: [lender, { ...borrower, side: 'applicant' }] }, 'wang', 'one-side-only'],
    ['respondents alone', { parties: [{ ...lender, side: 'respondent' }, borrower] }, 'wang', 'one-side-only'],
  ])('does not begin with %s', (_title, more, who, refusal) => given(mediation).when(begin(more), on(who)).thenRefuses(refusal));
  it('waits for the committee to assign where every party consented to people’s mediation (R-MED-38)', () => {
    const agreed: MediationCommand = { type: 'BeginAgreedMediation', data: { ...attempt, organisationId: 'committee' } };
    given(mediation)
      .when(agreed, on('system'))
      .thenRecordsEvents({ type: 'MediationBegun', data: { unasked: false } });
    const run = given(mediation).after(agreed, on('system'));
    run.when(agreed, on('system')).thenRecordsNothing();
    run.when(appoint('wang', committee), on('judge')).thenRefuses('committee-assigns');
    run.when(choose('lender', 'wang', committee), on('lender')).thenRefuses('committee-assigns');
    run.when(request, on('borrower')).thenRefuses('committee-assigns');
    run.when(appoint('wang', listed), on('head')).thenRefuses('not-a-committee');
    run.when(appoint('wang', committee, { organisationId: 'other' }), on('head')).thenRefuses('not-of-this-organisation');
    run
      .when(appoint('wang', { ...committee, mediator: 'untrained' }), on('head'))
      .thenRecordsEvents({ type: 'MediatorAppointed', data: { by: 'organisation' } });
    expect(run.after(appoint('wang', committee), on('head')).state).toMatchObject({ status: 'under-way', mediatorId: 'wang' });
  });
  it('knows no command before it is open', () => given(mediation).when(request, on('borrower')).thenRefuses('mediation-unknown'));
});

describe('who mediates at court', () => {
  it('is chosen when all have named the same one, each by its own act (R-MED-29)', () => {
    const one = commissioned().after(choose('lender'), on('lender'));
    one.when(choose('lender'), on('lender')).thenRecordsNothing();
    one.when(choose('borrower', 'zhao'), on('borrower')).thenRecords('MediatorProposed');
    const both = one.when(choose('borrower'), on('borrower', '2024-06-05'));
    both.thenRecords('MediatorProposed', 'MediatorChosen', 'DeadlineMet', 'DeadlineArmed');
    expect(armed(both.decision)).toEqual([['acceptance-1', '2024-06-11']]);
    chosen().when(choose('lender'), on('lender')).thenRefuses('mediator-named');
    one.after(choose('lender', 'zhao'), on('lender')).when(choose('borrower'), on('borrower')).thenRecords('MediatorProposed');
  });
  it('is named by an agent too, never for a party it does not stand for', () => {
    commissioned().when(choose('lender'), on('lawyer')).thenRecords('MediatorProposed');
    commissioned().when(choose('borrower'), on('lawyer')).thenRefuses('not-a-party');
    commissioned().when(choose('borrower'), on('lender')).thenRefuses('not-a-party');
    commissioned().when(choose('lender'), on('clerk')).thenRefuses('not-a-party');
    commissioned().when(request, on('lender')).thenRefuses('not-a-party');
  });
  it.each<[string, Credentials | undefined, Mediation['refusal']]>([
    ['nobody knows', undefined, 'organisation-unknown'],
    ['is not listed', { ...listed, mediator: 'unknown' }, 'mediator-not-listed'],
    ['was removed', { ...listed, mediator: 'removed' }, 'mediator-removed'],
    ['never took the course', { ...listed, mediator: 'untrained' }, 'course-missing'],
    ['is on another court’s roster', { ...listed, rosters: ['鄂0204'] }, 'not-on-roster'],
  ])('is nobody who %s (R-MED-13 to R-MED-16)', (_title, credentials, refusal) => {
    commissioned()
      .when({ type: 'ChooseMediator', data: { partyIds: ['lender'], mediatorId: 'liu', credentials } }, on('lender'))
      .thenRefuses(refusal);
    requested()
      .when({ type: 'AppointMediator', data: { mediatorId: 'liu', credentials } }, on('judge'))
      .thenRefuses(refusal);
    chosen().when({ type: 'AcceptCommission', data: { credentials } }, on('liu')).thenRefuses(refusal);
  });
  it('may come from the roster of a court above (R-MED-13)', () =>
    commissioned()
      .when(choose('lender', 'liu', { ...listed, rosters: ['鄂02'] }), on('lender'))
      .thenRecords('MediatorProposed'));
  it('is appointed by the court once a party has asked, within three working days (R-MED-30)', () => {
    commissioned().when(appoint(), on('judge')).thenRefuses('parties-still-choosing');
    const asked = commissioned().when(request, on('borrower'));
    asked.thenRecords('AppointmentRequested', 'DeadlineCancelled', 'DeadlineArmed');
    expect(armed(asked.decision)).toEqual([['appoint-0', '2024-06-06']]);
    requested().when(request, on('borrower')).thenRecordsNothing();
    requested().when(appoint(), on('head')).thenRefuses('court-appoints');
    requested().when(appoint(), on('judge')).thenRecords('MediatorAppointed', 'DeadlineMet', 'DeadlineArmed');
    requested()
      .when(appoint('liu', listed, { organisationId: 'o2' }), on('judge'))
      .thenRecordsEvents(
        { type: 'MediatorAppointed', data: { organisationId: 'o2', by: 'court' } },
        { type: 'DeadlineMet' },
        { type: 'DeadlineArmed' },
      );
    const named = requested().after(appoint(), on('judge'));
    named.when(appoint(), on('judge')).thenRefuses('mediator-named');
    named.when(request, on('borrower')).thenRefuses('mediator-named');
  });
  it('is appointed on the next working day when two working days pass in silence, a holiday between (T-07)', () => {
    const run = given(mediation).after(commission('2024-06-06'), on('system', '2024-06-06'));
    run.when(fire(run, 'choose'), on('system', '2024-06-11')).thenRecordsNothing();
    const silent = run.when(fire(run, 'choose'), on('system', '2024-06-12'));
    silent.thenRecords('DeadlineFired', 'DeadlineArmed');
    expect(armed(silent.decision)).toEqual([['appoint-0', '2024-06-14']]);
    const waiting = run.after(fire(run, 'choose'), on('system', '2024-06-12'));
    waiting.when(appoint(), on('judge', '2024-06-12')).thenRecords('MediatorAppointed', 'DeadlineMet', 'DeadlineArmed');
    waiting
      .when(fire(waiting, 'appoint-0'), on('system', '2024-06-17'))
      .thenRecordsEvents({ type: 'DeadlineMissed', data: { cause: 'the court has not appointed a mediator' } });
  });
});

describe('the commission', () => {
  it('is accepted by the one named or its organisation, and starts 30 days (R-MED-31, R-MED-52, R-MED-54)', () => {
    const accepted = chosen().when(accept(), on('liu'));
    accepted.thenRecords('CommissionAccepted', 'DeadlineMet', 'DeadlineArmed');
    expect(armed(accepted.decision)).toEqual([['period', '2024-07-03']]);
    chosen()
      .when(accept(), on('clerk'))
      .thenRecordsEvents(
        { type: 'CommissionAccepted', data: { mediatorId: 'liu', organisationId: 'detachment' } },
        { type: 'DeadlineMet' },
        { type: 'DeadlineArmed' },
      );
    for (const who of ['zhao', 'otherClerk', 'judge'] as const) chosen().when(accept(), on(who)).thenRefuses('not-the-candidate');
    chosen()
      .when(accept(), occasion({ ...actors.zhao, organisation: 'detachment' }, DAY))
      .thenRefuses('not-the-candidate');
    const run = chosen().after(accept(), on('liu'));
    run.when(accept(), on('liu')).thenRecordsNothing();
    run.when(accept(), on('zhao')).thenRefuses('not-the-candidate');
    commissioned().when(accept(), on('liu')).thenRefuses('not-the-candidate');
  });
  it.each([
    [undefined, '2024-06-18'],
    ['ordinary', '2024-06-18'],
    ['summary', '2024-06-11'],
  ])('runs 15 days after docketing, 7 in summary procedure (%s: R-MED-53)', (procedure, dueOn) => {
    const entrusted = given(mediation).after({ type: 'EntrustMediation', data: { ...court, caseNumber: 'n' } }, on('system'));
    const run = entrusted.after(choose('lender'), on('lender')).after(choose('borrower'), on('borrower'));
    expect(armed(run.when(accept(procedure === undefined ? {} : { procedure }), on('liu')).decision).at(-1)).toEqual(['period', dueOn]);
  });
  it('is declined in writing, and another is appointed (R-MED-31)', () => {
    const declined = chosen().when(decline, on('liu'));
    declined.thenRecords('CommissionDeclined', 'DeadlineMet', 'DeadlineArmed');
    expect(armed(declined.decision)).toEqual([['appoint-1', '2024-06-06']]);
    chosen().when(decline, on('zhao')).thenRefuses('not-the-candidate');
    commissioned().when(decline, on('liu')).thenRefuses('not-the-candidate');
    const again = chosen().after(decline, on('liu'));
    expect(again.state).toMatchObject({ status: 'waiting-mediator', proposals: {} });
    again.when(appoint('zhao'), on('judge')).thenRecords('MediatorAppointed', 'DeadlineMet', 'DeadlineArmed');
  });
  it('lapses after three working days of silence (T-08)', () => {
    const run = chosen();
    run.when(fire(run, 'acceptance-1'), on('system', '2024-06-06')).thenRecordsNothing();
    const lapsed = run.when(fire(run, 'acceptance-1'), on('system', '2024-06-07'));
    lapsed.thenRecordsEvents(
      { type: 'DeadlineMissed', data: { cause: 'the mediator has not answered' } },
      { type: 'CommissionLapsed', data: { mediatorId: 'liu' } },
      { type: 'DeadlineArmed' },
    );
    const next = run.after(fire(run, 'acceptance-1'), on('system', '2024-06-07'));
    next.when(accept(), on('liu', '2024-06-07')).thenRefuses('not-the-candidate');
    next.when(appoint('zhao'), on('judge', '2024-06-07')).thenRecords('MediatorAppointed', 'DeadlineMet', 'DeadlineArmed');
  });
});
