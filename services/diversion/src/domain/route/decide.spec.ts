import { given, occasion, repeating } from '@fengqiao/testing';
import type { Actor, LocalDate, Tier } from '@fengqiao/kernel';
import { route } from './aggregate.js';
import type { Registration, Route, RouteCommand, RouteEvent } from './types.js';

type Data<T extends RouteCommand['type']> = Extract<RouteCommand, { type: T }>['data'];

const DAY: LocalDate = '2024-03-04';
const system: Actor = { person: 'system:diversion', role: 'system' };
const worker: Actor = { person: 'li-na', role: 'party' };
const lawyer: Actor = { person: 'lawyer', role: 'agent' };
const villager: Actor = { person: 'mediator-chen', role: 'people-mediator', organisation: 'village-committee' };
const town: Actor = { person: 'clerk-tang', role: 'organisation-clerk', organisation: 'town-committee' };
const clerk: Actor = { person: 'clerk-zhou', role: 'diversion-clerk', court: '鄂0205' };
const officer: Actor = { person: 'officer-wu', role: 'docketing-officer', court: '鄂0205' };

const at = (actor: Actor, on: LocalDate = DAY) => occasion(actor, on);
const heard = at(system);

const registered = (more: Partial<Registration> = {}): Registration => ({
  disputeId: 'd-1',
  channel: 'counter',
  tier: 'village',
  division: '420205001001',
  cause: { edition: '2020', name: '追索劳动报酬纠纷' },
  group: true,
  registeredOn: DAY,
  ...more,
});
const open = (more: Partial<Registration> = {}): RouteCommand => ({ type: 'OpenRoute', data: registered(more) });
const parties: RouteCommand = {
  type: 'NoteParties',
  data: {
    parties: [
      { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: [] },
      { partyId: 'company', side: 'respondent', agents: ['lawyer'] },
    ],
  },
};
const move = (to: Tier, more: Partial<Data<'MoveDispute'>> = {}): RouteCommand => ({
  type: 'MoveDispute',
  data: { referralId: 'm-1', partyId: 'worker', to, ...more },
});
const refer = (to: Tier, more: Partial<Data<'ReferDispute'>> = {}): RouteCommand => ({
  type: 'ReferDispute',
  data: { referralId: 'r-1', to, ...more },
});
const sendDown = (to: 'township' | 'village', more: Partial<Data<'SendDown'>> = {}): RouteCommand => ({
  type: 'SendDown',
  data: { referralId: 's-1', to, organisationId: 'town-committee', ...more },
});
const take = (referralId = 's-1'): RouteCommand => ({ type: 'AcceptReferral', data: { referralId } });
const giveBack = (referralId = 's-1'): RouteCommand => ({ type: 'ReturnReferral', data: { referralId, reason: '不在本镇' } });
const recall = (referralId = 's-1'): RouteCommand => ({ type: 'RecallReferral', data: { referralId, reason: '误选单位' } });
const complaint = (complaintId = 'c-1', court = '鄂0204'): RouteCommand => ({
  type: 'NoteComplaint',
  data: { complaintId, court, referralId: `e-${complaintId}` },
});
const suit: RouteCommand = {
  type: 'NoteSuit',
  data: { complaintId: 'c-1', court: '鄂0204', caseNumber: '(2024)鄂0204民初1号', docketedOn: DAY, referralId: 'e-2' },
};
const ended = (outcome: 'agreed' | 'failed', mediationId = 'a-1'): RouteCommand => ({
  type: 'NoteMediationEnd',
  data: { mediationId, outcome },
});
const withdraw: RouteCommand = { type: 'EndRoute', data: { reason: 'withdrawn' } };

const unknown = given<Route>(route);
const inVillage = unknown.after(open(), heard).after(parties, heard);
const atCourt = unknown.after(open({ tier: 'court', court: '鄂0204' }), heard).after(parties, heard);
const sentDown = atCourt.after(sendDown('township'), at(clerk));
const inTown = sentDown.after(take(), at(town));
const resolved = inTown.after(ended('agreed'), heard);
const withdrawn = inVillage.after(withdraw, heard);

const held = (state: Route['state']): unknown => (state.status === 'unknown' ? undefined : state.holder);

describe('a registered dispute', () => {
  it('gets a holder, an answer and the clock of its tier at once (R-DIV-97)', () =>
    unknown.when(open({ organisationId: 'village-committee' }), heard).thenRecordsEvents(
      { type: 'RouteOpened', data: { rulePack: 'RP-A', organisationId: 'village-committee' } },
      { type: 'DisputeRouted', data: { route: 'mediation', tier: 'village', disputeId: 'd-1' } },
      {
        type: 'DeadlineArmed',
        data: { deadline: expect.objectContaining({ id: 'village-tier-1', kind: 'village-tier', rule: 'R-DIV-97', dueOn: '2024-03-11' }) },
      },
    ));

  it('waits 15 days at the township, and has no tier clock at the court', () => {
    unknown
      .when(open({ tier: 'township' }), heard)
      .thenRecordsEvents(
        { type: 'RouteOpened' },
        { type: 'DisputeRouted' },
        { type: 'DeadlineArmed', data: { deadline: expect.objectContaining({ id: 'township-tier-1', dueOn: '2024-03-19' }) } },
      );
    unknown.when(open({ tier: 'court' }), heard).thenRecords('RouteOpened', 'DisputeRouted');
  });

  it('belongs to the court that received it, else to the basic court of the place', () => {
    expect(atCourt.state).toMatchObject({ court: '鄂0204' });
    expect(route.ties(atCourt.state)).toMatchObject({ court: '鄂0204', division: '420205001001' });
    const { division: _nowhere, ...elsewhere } = registered();
    expect(unknown.after({ type: 'OpenRoute', data: elsewhere }, heard).state).not.toHaveProperty('court');
    expect(inVillage.state).toMatchObject({ court: '鄂0205', opened: { court: '鄂0205' } });
  });

  it('is opened once, however often it is heard of', () => inVillage.when(open(), heard).thenRecordsNothing());

  it('is waited for by whatever comes before it', () => {
    for (const command of [
      parties,
      complaint(),
      suit,
      ended('agreed'),
      withdraw,
      move('court'),
      { type: 'NoteAttempt', data: { attemptId: 'a' } },
    ])
      unknown.when(command as RouteCommand, heard).thenRefuses('route-unknown');
  });

  it('knows who may act for whom, and hears of it once', () => {
    expect(route.ties(inVillage.state).persons).toEqual(['li-na', 'lawyer']);
    inVillage.when(parties, heard).thenRecordsNothing();
    const grown = (agents: string[], personId = 'li-na'): RouteCommand => ({
      type: 'NoteParties',
      data: { parties: [{ partyId: 'worker', side: 'applicant', personId, agents }] },
    });
    inVillage.when(grown(['friend']), heard).thenRecords('PartiesNoted');
    inVillage.when(grown([], 'li-nan'), heard).thenRecords('PartiesNoted');
    inVillage.when(grown([]), heard).thenRecordsNothing();
    expect(route.ties(inVillage.after(grown(['friend']), heard).state).persons).toEqual(['li-na', 'friend', 'lawyer']);
  });
});

describe('an assessment', () => {
  const assess = (facts: Data<'AssessRoute'>['facts']): RouteCommand => ({ type: 'AssessRoute', data: { facts } });

  it('records what was found and the answer that follows', () =>
    inVillage
      .when(assess({ violence: true }), at(clerk))
      .thenRecordsEvents(
        { type: 'DisputeAssessed', data: { facts: { violence: true }, assessedBy: 'clerk-zhou', on: DAY } },
        { type: 'DisputeRouted', data: { route: 'protection-first', suitable: false, tier: 'village' } },
      ));

  it('adds to what was found before, and finding it again changes nothing', () => {
    const once = inVillage.after(assess({ violence: true }), at(clerk));
    once.when(assess({ violence: true }), at(officer)).thenRecordsNothing();
    once.when(assess({}), at(officer)).thenRecordsNothing();
    once
      .when(assess({ safetyArranged: true }), at(officer))
      .thenRecordsEvents(
        { type: 'DisputeAssessed', data: { facts: { violence: true, safetyArranged: true } } },
        { type: 'DisputeRouted', data: { route: 'mediation', suitable: true } },
      );
  });

  it('is not made of a withdrawn dispute', () => withdrawn.when(assess({ violence: true }), at(clerk)).thenRefuses('route-ended'));
});

describe('what is heard of the others', () => {
  it('makes the court the holder when a complaint is filed', () => {
    inVillage
      .when(complaint(), heard)
      .thenRecordsEvents(
        { type: 'ComplaintNoted', data: { complaintId: 'c-1', court: '鄂0204', on: DAY } },
        { type: 'DisputeReferred', data: { disputeId: 'd-1', referralId: 'e-c-1', from: 'village', to: 'court', by: 'party', on: DAY } },
        { type: 'DeadlineCancelled' },
      );
    const filed = inVillage.after(complaint(), heard);
    filed.when(complaint(), heard).thenRecordsNothing();
    filed.when(complaint('c-2', '鄂0205'), heard).thenRecords('ComplaintNoted');
    expect(filed.after(complaint('c-2', '鄂0205'), heard).state).toMatchObject({
      court: '鄂0205',
      complaints: { 'c-1': null, 'c-2': null },
    });
  });

  it('keeps the number of a docketed complaint, and the court as the holder', () => {
    inTown.when(suit, heard).thenRecords('SuitNoted', 'DisputeReferred', 'DeadlineCancelled');
    const docketed = inVillage.after(complaint(), heard).after(suit, heard);
    docketed.when(suit, heard).thenRecordsNothing();
    expect(docketed.state).toMatchObject({ court: '鄂0204', complaints: { 'c-1': '(2024)鄂0204民初1号' }, holder: { tier: 'court' } });
    docketed.when(complaint(), heard).thenRecordsNothing();
    const town2 = inVillage.after(refer('township', { organisationId: 'town-committee' }), at(villager));
    town2.when(suit, heard).thenRecords('SuitNoted', 'ReferralClosed', 'DisputeReferred', 'DeadlineCancelled');
  });

  it('opens nothing again when a suit is heard of late', () => {
    expect(resolved.after(complaint(), heard).state).toMatchObject({ status: 'resolved', holder: { tier: 'court' } });
    withdrawn.when(complaint(), heard).thenRecords('ComplaintNoted');
  });

  it('is resolved at the tier that holds it when a mediation ends in agreement', () => {
    inTown
      .when(ended('agreed'), heard)
      .thenRecordsEvents(
        { type: 'TierResolved', data: { disputeId: 'd-1', tier: 'township', mediationId: 'a-1', on: DAY } },
        { type: 'DeadlineCancelled', data: { reason: 'resolved' } },
      );
    sentDown
      .when(ended('agreed'), heard)
      .thenRecordsEvents({ type: 'TierResolved', data: { tier: 'court' } }, { type: 'ReferralClosed', data: { cause: 'resolved' } });
    inTown.when(ended('failed'), heard).thenRecordsNothing();
    resolved.when(ended('agreed', 'a-2'), heard).thenRecordsNothing();
    withdrawn.when(ended('agreed'), heard).thenRecordsNothing();
    expect(route.item(resolved.state)).toMatchObject({ status: 'resolved', waitingFor: [] });
  });

  it('ends when the dispute is withdrawn, and its attempts with it', () => {
    const attempted = sentDown.after({ type: 'NoteAttempt', data: { attemptId: 'a-1' } }, heard);
    attempted
      .when(withdraw, heard)
      .thenRecordsEvents(
        { type: 'RouteEnded', data: { disputeId: 'd-1', reason: 'withdrawn', on: DAY } },
        { type: 'AttemptStopped', data: { attemptId: 'a-1', on: DAY } },
        { type: 'ReferralClosed', data: { cause: 'ended' } },
      );
    attempted.when({ type: 'NoteAttempt', data: { attemptId: 'a-1' } }, heard).thenRecordsNothing();
    withdrawn.when(withdraw, heard).thenRecordsNothing();
    withdrawn.when({ type: 'NoteAttempt', data: { attemptId: 'a-9' } }, heard).thenRecords('AttemptNoted', 'AttemptStopped');
    inVillage.when({ type: 'NoteAttempt', data: { attemptId: 'a-9' } }, heard).thenRecords('AttemptNoted');
    inVillage.when(withdraw, heard).thenRecordsEvents({ type: 'RouteEnded' }, { type: 'DeadlineCancelled', data: { reason: 'withdrawn' } });
    expect(route.item(withdrawn.state)).toMatchObject({ status: 'ended', waitingFor: [] });
  });
});

describe('the clock of a tier', () => {
  const fire = (deadlineId: string, dueAt: string): RouteCommand => ({ type: 'FireDeadline', data: { deadlineId, dueAt } });
  const DUE = '2024-03-11T16:00:00.000Z';

  it('goes on record and on the worklist when it runs out, and moves nothing', () => {
    inVillage.when(fire('village-tier-1', DUE), at(system, '2024-03-11')).thenRecordsNothing();
    inVillage.when(fire('village-tier-1', DUE), at(system, '2024-03-12')).thenRecordsEvents({
      type: 'DeadlineMissed',
      data: { deadlineId: 'village-tier-1', cause: 'the tier has neither resolved the dispute nor passed it on' },
    });
    const late = inVillage.after(fire('village-tier-1', DUE), at(system, '2024-03-12'));
    expect(held(late.state)).toEqual({ tier: 'village' });
    expect(route.item(inVillage.state).waitingFor).toEqual(['people-mediator', 'organisation-clerk']);
    expect(route.item(late.state).waitingFor).toEqual(['people-mediator', 'organisation-clerk', 'diversion-clerk']);
    late.when(fire('village-tier-1', DUE), at(system, '2024-03-12')).thenRecordsNothing();
  });
});

describe('the worklist', () => {
  it('says for whom a dispute waits', () => {
    expect(route.item(unknown.state)).toEqual({ status: 'unknown', title: '', waitingFor: [] });
    expect(route.item(atCourt.state)).toEqual({
      status: 'open',
      title: '追索劳动报酬纠纷',
      waitingFor: ['diversion-clerk', 'docketing-officer'],
      tier: 'court',
    });
    expect(route.subject(unknown.state, 'd-1')).toBe('d-1');
    expect(route.subject(inVillage.state, 'x')).toBe('d-1');
    expect(route.ties(unknown.state)).toEqual({});
    expect(route.ties(unknown.after(open({ organisationId: 'village-committee' }), heard).state)).toMatchObject({
      organisations: ['village-committee'],
      persons: [],
    });
  });

  it('replays any event on nothing as nothing', () =>
    expect(route.evolve({ status: 'unknown' }, { type: 'AttemptNoted', data: { attemptId: 'a', on: DAY } } as RouteEvent)).toEqual({
      status: 'unknown',
    }));
});

describe('saying it twice', () => {
  it('records once, whatever came before', () => {
    const steps: readonly [RouteCommand, Actor][] = [
      [open(), system],
      [parties, system],
      [{ type: 'AssessRoute', data: { facts: { violence: true } } }, clerk],
      [{ type: 'AssessRoute', data: { facts: { safetyArranged: true } } }, clerk],
      [refer('township'), villager],
      [move('village', { organisationId: 'village-committee' }), worker],
      [take('m-1'), villager],
      [{ type: 'ChooseSuit', data: { partyId: 'company' } }, lawyer],
      [complaint(), system],
      [sendDown('township'), clerk],
      [recall(), clerk],
      [sendDown('township', { referralId: 's-2' }), clerk],
      [giveBack('s-2'), town],
      [sendDown('township', { referralId: 's-3' }), clerk],
      [take('s-3'), town],
      [{ type: 'NoteAttempt', data: { attemptId: 'a-1' } }, system],
      [ended('agreed'), system],
      [move('court', { referralId: 'm-9' }), worker],
      [suit, system],
      [withdraw, system],
    ];
    expect(
      repeating(
        route,
        steps.map(([command, actor]) => ({ command, occasion: at(actor) })),
      ),
    ).toEqual([]);
  });
});
