import { given, occasion } from '@fengqiao/testing';
import type { Actor, LocalDate, Tier } from '@fengqiao/kernel';
import { route } from './aggregate.js';
import type { Registration, Route, RouteCommand } from './types.js';

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

describe('passing a dispute on', () => {
  it("[A07.1] refuses an official's skip without a reason; a party moves and sues at any time without one", () => {
    inVillage.when(refer('court'), at(villager)).thenRefuses('skip-without-reason');
    inVillage
      .when(refer('court', { reason: 'safety' }), at(villager))
      .thenRecordsEvents(
        { type: 'DisputeReferred', data: { from: 'village', to: 'court', by: 'official', reason: 'safety' } },
        { type: 'DeadlineCancelled' },
      );
    inVillage
      .when(move('court'), at(worker))
      .thenRecordsEvents({ type: 'DisputeReferred', data: { from: 'village', to: 'court', by: 'party' } }, { type: 'DeadlineCancelled' });
    inVillage.when({ type: 'ChooseSuit', data: { partyId: 'worker' } }, at(worker)).thenRecords('SuitChosen');
    for (const state of [inVillage, sentDown, inTown, resolved])
      state.when({ type: 'ChooseSuit', data: { partyId: 'worker' } }, at(worker)).thenRecords('SuitChosen');
    sentDown.when(move('village'), at(worker)).thenRecords('ReferralClosed', 'DisputeReferred', 'DeadlineArmed');
    resolved.when(move('court'), at(worker)).thenRecords('DisputeReferred');
  });

  it('goes one tier at a time without a reason (R-DIV-98)', () => {
    const up = inVillage.after(refer('township'), at(villager));
    expect(held(up.state)).toEqual({ tier: 'township' });
    up.when(refer('court'), at(town)).thenRecords('DisputeReferred', 'DeadlineCancelled');
    expect(held(up.after(refer('court'), at(town)).state)).toEqual({ tier: 'court' });
    inVillage.when(refer('township'), at(villager)).thenRecordsEvents(
      {
        type: 'DisputeReferred',
        data: { disputeId: 'd-1', referralId: 'r-1', from: 'village', to: 'township', by: 'official', on: DAY },
      },
      { type: 'DeadlineCancelled', data: { deadlineId: 'village-tier-1', reason: 'passed on' } },
      { type: 'DeadlineArmed', data: { deadline: expect.objectContaining({ id: 'township-tier-2', dueOn: '2024-03-19' }) } },
    );
  });

  it('asks for the words where the reason is "other"', () => {
    inVillage.when(refer('court', { reason: 'other' }), at(villager)).thenRefuses('reason-text-missing');
    inVillage.when(refer('township', { reason: 'other' }), at(villager)).thenRefuses('reason-text-missing');
    inVillage
      .when(refer('court', { reason: 'other', reasonText: '涉及跨镇' }), at(villager))
      .thenRecordsEvents({ type: 'DisputeReferred', data: { reason: 'other', reasonText: '涉及跨镇' } }, { type: 'DeadlineCancelled' });
  });

  it('is for whoever holds it', () => {
    const own = unknown.after(open({ organisationId: 'village-committee' }), heard);
    own.when(refer('township'), at(town)).thenRefuses('not-the-holder');
    own.when(refer('township'), at(villager)).thenRecords('DisputeReferred', 'DeadlineCancelled', 'DeadlineArmed');
    own.when(refer('township'), at(clerk)).thenRecords('DisputeReferred', 'DeadlineCancelled', 'DeadlineArmed');
    own.when(refer('township'), at(officer)).thenRefuses('not-the-holder');
    atCourt.when(refer('township'), at(town)).thenRefuses('not-the-holder');
    for (const role of ['docketing-officer', 'diversion-clerk', 'court-clerk', 'judge'] as const)
      atCourt.when(refer('township'), at({ person: 'x', role, court: '鄂0205' })).thenRecords('DisputeReferred', 'DeadlineArmed');
  });

  it('changes nothing where it already is', () => {
    inVillage.when(refer('village'), at(villager)).thenRecordsNothing();
    inTown.when(refer('township', { organisationId: 'town-committee' }), at(town)).thenRecordsNothing();
    sentDown.when(sendDown('township'), at(clerk)).thenRecordsNothing();
    inTown.when(sendDown('township'), at(clerk)).thenRecordsNothing();
  });

  it('stops when the dispute is resolved or withdrawn, for officials', () => {
    resolved.when(refer('court'), at(town)).thenRefuses('already-resolved');
    withdrawn.when(refer('township'), at(villager)).thenRefuses('route-ended');
    withdrawn.when(move('court'), at(worker)).thenRefuses('route-ended');
  });
});

describe('a party', () => {
  it('is the party itself or its own agent, nobody else', () => {
    inVillage.when(move('court'), at(lawyer)).thenRefuses('not-a-party');
    inVillage.when(move('court'), at({ person: 'li-na', role: 'agent' })).thenRefuses('not-a-party');
    inVillage.when(move('court', { partyId: 'company' }), at({ person: 'lawyer', role: 'party' })).thenRefuses('not-a-party');
    inVillage.when(move('court', { partyId: 'nobody' }), at(lawyer)).thenRefuses('not-a-party');
    inVillage.when(move('court', { partyId: 'nobody' }), at(worker)).thenRefuses('not-a-party');
    inVillage.when(move('court', { partyId: 'company' }), at(clerk)).thenRefuses('not-a-party');
    inVillage.when(move('court', { partyId: 'company' }), at(lawyer)).thenRecords('DisputeReferred', 'DeadlineCancelled');
  });

  it('moves the dispute at once, and may name the unit that it wants', () => {
    const asked = inVillage.after(move('township', { organisationId: 'town-committee' }), at(worker));
    expect(held(asked.state)).toEqual({ tier: 'township' });
    expect(asked.events).toContainEqual(
      expect.objectContaining({
        type: 'DisputeReferred',
        data: expect.objectContaining({ toUnit: 'town-committee', partyId: 'worker', referralId: 'm-1' }),
      }),
    );
    asked.when(move('township', { organisationId: 'town-committee' }), at(worker)).thenRecordsNothing();
    asked
      .when(move('township', { organisationId: 'other-committee' }), at(worker))
      .thenRecords('ReferralClosed', 'DisputeReferred', 'DeadlineCancelled', 'DeadlineArmed');
    asked.when(move('township'), at(worker)).thenRecords('ReferralClosed', 'DisputeReferred', 'DeadlineCancelled', 'DeadlineArmed');
    const taken = asked.after(take('m-1'), at(town));
    expect(held(taken.state)).toEqual({ tier: 'township', organisationId: 'town-committee' });
    expect(taken.state).toMatchObject({ history: [{ by: 'registration' }, { by: 'party' }, { by: 'party' }] });
    taken.when(move('township', { organisationId: 'town-committee' }), at(worker)).thenRecordsNothing();
  });

  it('changes nothing where the dispute already is, unless an official is passing it on', () => {
    inVillage.when(move('village'), at(worker)).thenRecordsNothing();
    sentDown
      .when(move('court'), at(worker))
      .thenRecordsEvents(
        { type: 'ReferralClosed', data: { referralId: 's-1', cause: 'party-moved', on: DAY } },
        { type: 'DisputeReferred', data: { from: 'court', to: 'court', by: 'party' } },
      );
    sentDown
      .when(move('township', { organisationId: 'town-committee' }), at(worker))
      .thenRecords('ReferralClosed', 'DisputeReferred', 'DeadlineArmed');
  });

  it('opens a resolved dispute again', () => {
    const again = resolved.after(move('township', { organisationId: 'town-committee' }), at(worker));
    expect(again.state.status).toBe('open');
    again.when(ended('agreed'), heard).thenRecordsNothing();
    again.when(ended('agreed', 'a-2'), heard).thenRecords('TierResolved', 'ReferralClosed', 'DeadlineCancelled');
  });

  it('that chooses to sue is told how, labour arbitration first, and nothing is docketed (R-MED-62)', () => {
    inVillage.when({ type: 'ChooseSuit', data: { partyId: 'worker' } }, at(worker)).thenRecordsEvents({
      type: 'SuitChosen',
      data: {
        disputeId: 'd-1',
        partyId: 'worker',
        told: [expect.objectContaining({ ruleId: 'R-DIV-52' }), expect.objectContaining({ ruleId: 'R-DOCK-21' })],
      },
    });
    const loan = unknown.after(open({ cause: { edition: '2020', name: '民间借贷纠纷' } }), heard).after(parties, heard);
    loan
      .when({ type: 'ChooseSuit', data: { partyId: 'company' } }, at(lawyer))
      .thenRecordsEvents({ type: 'SuitChosen', data: { told: [expect.objectContaining({ ruleId: 'R-DOCK-21' })] } });
    inVillage.when({ type: 'ChooseSuit', data: { partyId: 'company' } }, at(worker)).thenRefuses('not-a-party');
    inVillage
      .after({ type: 'ChooseSuit', data: { partyId: 'worker' } }, at(worker))
      .when({ type: 'ChooseSuit', data: { partyId: 'worker' } }, at(worker))
      .thenRecordsNothing();
  });
});

describe('sending down', () => {
  it('[A10.2] gives one unit exactly one task, which it accepts, or returns with its reason', () => {
    expect(sentDown.state).toMatchObject({ tasks: [{ referralId: 's-1', organisationId: 'town-committee', status: 'open' }] });
    sentDown.when(sendDown('township', { organisationId: 'other-committee' }), at(clerk)).thenRefuses('task-open');
    sentDown.when(sendDown('village'), at(clerk)).thenRefuses('task-open');
    expect(route.item(sentDown.state)).toMatchObject({ waitingFor: ['people-mediator', 'organisation-clerk'] });
    sentDown
      .when(take(), at(town))
      .thenRecordsEvents(
        { type: 'ReferralAccepted', data: { referralId: 's-1', organisationId: 'town-committee', tier: 'township', on: DAY } },
        { type: 'DeadlineArmed', data: { deadline: expect.objectContaining({ id: 'township-tier-2' }) } },
      );
    sentDown
      .when(giveBack(), at(town))
      .thenRecordsEvents({ type: 'ReferralReturned', data: { organisationId: 'town-committee', reason: '不在本镇', on: DAY } });
    expect(inTown.state).toMatchObject({ tasks: [{ status: 'accepted' }] });
    expect(sentDown.after(giveBack(), at(town)).state).toMatchObject({ tasks: [{ status: 'returned' }] });
  });

  it('is the act of the court that holds it, one tier or with a reason', () => {
    atCourt.when(sendDown('township'), at(clerk)).thenRecordsEvents({
      type: 'DisputeReferred',
      data: { from: 'court', to: 'township', toUnit: 'town-committee', by: 'court-down' },
    });
    atCourt.when(sendDown('village'), at(clerk)).thenRefuses('skip-without-reason');
    atCourt.when(sendDown('village', { reason: 'party-wish' }), at(clerk)).thenRecords('DisputeReferred');
    inVillage.when(sendDown('township'), at(clerk)).thenRefuses('not-at-court');
    atCourt.when(sendDown('township'), at(villager)).thenRefuses('not-the-holder');
  });

  it('never leaves the dispute without a holder, nor with two', () => {
    expect(held(sentDown.state)).toEqual({ tier: 'court' });
    expect(held(inTown.state)).toEqual({ tier: 'township', organisationId: 'town-committee' });
    expect(held(sentDown.after(giveBack(), at(town)).state)).toEqual({ tier: 'court' });
    expect(inTown.state).toMatchObject({
      history: [
        { tier: 'court', by: 'registration', since: DAY },
        { tier: 'township', organisationId: 'town-committee', by: 'court-down', since: DAY },
      ],
    });
    expect(atCourt.after(sendDown('village', { reason: 'safety' }), at(clerk)).after(take(), at(town)).state).toMatchObject({
      history: [{}, { reason: 'safety' }],
    });
  });

  it('is answered by the unit that was asked, once', () => {
    sentDown.when(take(), at(villager)).thenRefuses('not-your-task');
    sentDown.when(giveBack(), at(villager)).thenRefuses('not-your-task');
    sentDown.when(take('nothing'), at(town)).thenRefuses('task-unknown');
    sentDown.when(giveBack('nothing'), at(town)).thenRefuses('task-unknown');
    inTown.when(take(), at(town)).thenRecordsNothing();
    inTown.when(giveBack(), at(town)).thenRefuses('task-closed');
    const returned = sentDown.after(giveBack(), at(town));
    returned.when(giveBack(), at(town)).thenRecordsNothing();
    returned.when(take(), at(town)).thenRefuses('task-closed');
    returned.when(sendDown('township', { referralId: 's-2' }), at(clerk)).thenRecords('DisputeReferred');
    const twice = returned.after(sendDown('township', { referralId: 's-2' }), at(clerk)).after(take('s-2'), at(town));
    expect(twice.state).toMatchObject({ tasks: [{ status: 'returned' }, { status: 'accepted' }] });
  });

  it('is recalled by the holder while nobody has answered', () => {
    sentDown
      .when(recall(), at(clerk))
      .thenRecordsEvents({ type: 'ReferralClosed', data: { referralId: 's-1', cause: 'recalled', reason: '误选单位', on: DAY } });
    sentDown.when(recall(), at(town)).thenRefuses('not-the-holder');
    sentDown.when(recall('nothing'), at(clerk)).thenRefuses('task-unknown');
    inTown.when(recall(), at(town)).thenRefuses('task-closed');
    const recalled = sentDown.after(recall(), at(clerk));
    recalled.when(recall(), at(clerk)).thenRecordsNothing();
    recalled.when(take(), at(town)).thenRefuses('task-closed');
    expect(route.ties(recalled.state).organisations).toEqual([]);
    expect(route.ties(sentDown.state).organisations).toEqual(['town-committee']);
    expect(route.ties(inTown.after(move('court'), at(worker)).state).organisations).toEqual(['town-committee']);
  });
});
