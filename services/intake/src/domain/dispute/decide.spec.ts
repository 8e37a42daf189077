import type { Actor } from '@fengqiao/kernel';
import { given, occasion, repeating } from '@fengqiao/testing';
import { dispute } from './aggregate.js';
import { refusals } from './refusals.js';
import type { Dispute, DisputeCommand, KnownDispute, PartyAsked } from './types.js';

const HASH = `sha-256:${'a'.repeat(64)}`;
const COURT = '鄂0204';
const DIVISION = '420204004000';
const DAY = '2025-03-03';
const RIGHT = '420202199001011231';
const WRONG = '420202199001011230';

const zhang: Actor = { person: 'zhang', role: 'party' };
const li: Actor = { person: 'li', role: 'party' };
const lawyer: Actor = { person: 'lawyer', role: 'agent', onBehalfOf: 'zhang' };
const nosy: Actor = { person: 'nosy', role: 'party' };
const officer: Actor = { person: 'officer', role: 'docketing-officer', court: COURT };
const grid: Actor = { person: 'grid', role: 'grid-officer', division: DIVISION };
const system: Actor = { person: 'system:intake', role: 'system' };

type Data<T extends DisputeCommand['type']> = Extract<DisputeCommand, { type: T }>['data'];
const command = <T extends DisputeCommand['type']>(type: T, data: Data<T>): DisputeCommand => ({ type, data }) as DisputeCommand;
const on = (actor: Actor, day = DAY) => occasion(actor, day);

const register = (more: Partial<Data<'RegisterDispute'>> = {}): DisputeCommand =>
  command('RegisterDispute', {
    disputeId: 'd1',
    contentHash: HASH,
    channel: 'online',
    tier: 'village',
    division: DIVISION,
    cause: { name: '民间借贷纠纷' },
    claim: { summary: '借款未还', amount: '50000' },
    ...more,
  });
const add = (...parties: readonly PartyAsked[]): DisputeCommand => command('AddParties', { parties });
const lender: PartyAsked = { partyId: 'lender', side: 'applicant', kind: 'person', name: '张三' };
const borrower: PartyAsked = {
  partyId: 'borrower',
  side: 'respondent',
  kind: 'person',
  name: '李四',
  personId: 'li',
  agents: [{ personId: 'lawyer', authority: 'general' }],
};

const unknown = () => given<Dispute>(dispute);
const draft = () => unknown().after(register(), on(zhang));
const registered = () => draft().after(add(lender, borrower), on(zhang));
const atCounter = () => unknown().after(register({ channel: 'counter' }), on(officer));
const withdrawn = () => registered().after(command('WithdrawDispute', { reason: 'x' }), on(zhang));
const state = ({ state: current }: { state: Dispute['state'] }): KnownDispute => current as KnownDispute;
const first = (then: ReturnType<ReturnType<typeof unknown>['when']>): object =>
  then.decision.kind === 'accepted' ? (then.decision.events[0]?.data as object) : {};

describe('registering a dispute', () => {
  it('records it and invites the undertaking of honesty (R-SHAM-93)', () =>
    unknown().when(register(), on(zhang)).thenRecords('DisputeRegistered', 'UndertakingInvited'));
  it('is recorded once', () => draft().when(register(), on(zhang)).thenRecordsNothing());
  it('is the reporter’s own when online, the principal’s through an agent, and the named person’s at a counter', () => {
    expect(first(unknown().when(register(), on(zhang)))).toMatchObject({ reporter: 'zhang', registeredBy: 'zhang', group: false });
    expect(first(unknown().when(register(), on(lawyer)))).toMatchObject({ reporter: 'zhang', registeredBy: 'lawyer' });
    const counter = first(unknown().when(register({ channel: 'counter', reporter: 'wu' }), on(officer)));
    expect(counter).toMatchObject({ reporter: 'wu' });
    expect(counter).not.toHaveProperty('assistedBy');
    expect(first(unknown().when(register({ channel: 'assisted' }), on(grid)))).toMatchObject({ assistedBy: 'grid' });
  });
  it.each<[Actor, 'online' | 'counter' | 'oral' | 'assisted', boolean]>([
    [zhang, 'online', true],
    [zhang, 'counter', false],
    [lawyer, 'assisted', false],
    [officer, 'online', false],
    [officer, 'oral', true],
    [grid, 'assisted', true],
  ])('by %j through %s (R-DOCK-10)', (actor, channel, open) => {
    const then = unknown().when(register({ channel }), on(actor));
    if (open) then.thenRecords('DisputeRegistered', 'UndertakingInvited');
    else then.thenRefuses('channel-not-yours');
  });
  it.each([
    ['2020-12-31', '2011', false],
    ['2025-12-31', '2020', false],
    ['2026-01-01', '2025', true],
  ])('filed on %s takes its cause from the edition of %s (R-CAU-01)', (day, edition, coded) => {
    const { cause, causeFlag } = first(unknown().when(register(), on(zhang, day))) as { cause: object; causeFlag?: string };
    expect(cause).toMatchObject({ edition, name: '民间借贷纠纷' });
    expect('code' in cause).toBe(coded);
    expect(causeFlag).toBeUndefined();
  });
  it('accepts and flags a cause that the edition does not have, or whose code is another’s (R-CAU-01)', () => {
    expect(first(unknown().when(register({ cause: { name: '邻居吵架' } }), on(zhang)))).toMatchObject({
      cause: { edition: '2020', name: '邻居吵架' },
      causeFlag: 'unknown-cause',
    });
    expect(first(unknown().when(register({ cause: { name: '民间借贷纠纷', code: '1' } }), on(zhang, '2026-01-01')))).toMatchObject({
      causeFlag: 'unknown-cause',
    });
    expect(first(unknown().when(register({ cause: { name: '民间借贷纠纷', code: '1' } }), on(zhang)))).not.toHaveProperty('causeFlag');
  });
  it('flags an unknown place, and names the one court of a known one (R-DOCK-22, R-DIV-94)', () => {
    expect(first(unknown().when(register(), on(zhang)))).toMatchObject({ court: COURT });
    expect(first(unknown().when(register(), on(zhang)))).not.toHaveProperty('divisionFlag');
    expect(first(unknown().when(register({ division: '999999999999' }), on(zhang)))).toMatchObject({ divisionFlag: 'unknown-division' });
    expect(first(unknown().when(register({ division: '110103000000' }), on(zhang)))).toMatchObject({ divisionFlag: 'repealed-division' });
    expect(first(unknown().when(register({ division: '999999999999' }), on(zhang)))).not.toHaveProperty('court');
    expect(first(unknown().when(register({ court: '鄂0205' }), on(zhang)))).toMatchObject({ court: '鄂0205' });
    const far: Actor = { ...officer, court: '鄂0202' };
    expect(first(unknown().when(register({ channel: 'counter', tier: 'court' }), on(far)))).toMatchObject({ court: '鄂0202' });
    expect(first(unknown().when(register({ channel: 'counter' }), on(far)))).toMatchObject({ court: COURT });
  });
  it('goes on from an older dispute, and may be a group', () => {
    const after = state(unknown().after(register({ linkedTo: 'old', group: true, invented: true }), on(zhang)));
    expect(after.links).toEqual([{ to: 'old', relation: 'continues' }]);
    expect(after.registered).toMatchObject({ linkedTo: 'old', group: true, invented: true });
  });
  it('comes from a finding in one step, as a draft', () => {
    const found = command('ReportFinding', {
      disputeId: 'd1',
      contentHash: HASH,
      tier: 'village',
      division: DIVISION,
      description: '排水',
      cause: { name: '相邻关系纠纷' },
    });
    unknown().when(found, on(grid)).thenRecords('DisputeRegistered', 'FindingReported', 'UndertakingInvited');
    unknown().after(found, on(grid)).when(found, on(grid)).thenRecordsNothing();
    expect(state(unknown().after(found, on(grid)))).toMatchObject({ status: 'draft', finding: { finder: 'grid', foundOn: DAY } });
  });
});

describe('adding parties', () => {
  it('makes the reporter the first applicant without an account, once', () => {
    const second: PartyAsked = { ...lender, partyId: 'second' };
    const { parties } = state(draft().after(add(borrower, lender, second), on(zhang)));
    expect(parties.map(({ personId }) => personId)).toEqual(['li', 'zhang', undefined]);
    expect(state(registered().after(add(second), on(zhang))).parties.at(-1)).not.toHaveProperty('personId');
    const named: PartyAsked = { ...second, personId: 'zhang' };
    expect(state(draft().after(add(lender, named), on(zhang))).parties[0]).not.toHaveProperty('personId');
    expect(state(atCounter().after(add(lender), on(officer))).parties[0]).not.toHaveProperty('personId');
  });
  it('repeated records nothing; with somebody new, only that one', () => {
    registered().when(add(lender, borrower), on(zhang)).thenRecordsNothing();
    registered()
      .when(add(lender, { ...lender, partyId: 'third' }), on(zhang))
      .thenRecordsEvents({ type: 'PartiesAdded', data: { page: 2, parties: [expect.objectContaining({ partyId: 'third' })] } });
  });
  it('refuses one id for two, at once or later', () => {
    draft().when(add(lender, lender), on(zhang)).thenRefuses('party-twice');
    registered()
      .when(add({ ...lender, name: '王五' }), on(zhang))
      .thenRefuses('party-known');
  });
  it.each<[string, Partial<PartyAsked>, string, boolean]>([
    ['a right number', { idNumber: RIGHT }, 'plausible', true],
    ['a right number of a county that was repealed', { idNumber: '110103198506050010' }, 'plausible', true],
    ['a wrong check digit', { idNumber: WRONG }, 'unverified', false],
    ['a day that is none', { idNumber: '420202199013011230' }, 'unverified', false],
    ['no number', {}, 'not-given', true],
    ['a passport', { idKind: 'passport', idNumber: 'E12345678' }, 'plausible', true],
    ['a wrong credit code', { kind: 'legal-person', usci: '91110000600037341X' }, 'unverified', true],
    ['a right credit code', { kind: 'legal-person', usci: '91110000600037341L' }, 'plausible', true],
    ['a company without a code', { kind: 'legal-person', idNumber: WRONG }, 'not-given', true],
  ])('%s online and at the counter (R-DOCK-22)', (_title, more, identity, open) => {
    const party = { ...lender, ...more };
    if (open) expect(state(draft().after(add(party), on(zhang))).parties[0]).toMatchObject({ identity });
    else draft().when(add(party), on(zhang)).thenRefuses('identity-number-wrong');
    const asked = identity === 'unverified' ? (['IdentityCorrectionAsked'] as const) : [];
    atCounter()
      .when(add(party), on(officer))
      .thenRecords('PartiesAdded', ...asked);
  });
  it('asks about all unverified numbers of a page in one notice', () =>
    atCounter()
      .when(add({ ...lender, idNumber: WRONG }, borrower, { ...lender, partyId: 'x', idNumber: WRONG }), on(officer))
      .thenRecordsEvents({ type: 'PartiesAdded' }, { type: 'IdentityCorrectionAsked', data: { partyIds: ['lender', 'x'], askedOn: DAY } }));
  it('flags a party’s unknown place', () =>
    expect(state(draft().after(add({ ...lender, division: '999999999999' }), on(zhang))).parties[0]).toMatchObject({
      divisionFlag: 'unknown-division',
    }));
});

describe('what a dispute gathers', () => {
  const evidence = (more: object = {}) =>
    command('AddEvidence', { evidenceId: 'e1', digest: HASH, category: 'documentary', title: '借条', partyId: 'lender', ...more });
  const sign = (partyId: string) => command('SignUndertaking', { partyId, text: HASH });
  it('takes evidence once, from its party or whoever helps it', () => {
    registered().when(evidence(), on(zhang)).thenRecords('EvidenceAdded');
    registered().when(evidence(), on(officer)).thenRecords('EvidenceAdded');
    registered().when(evidence(), on(li)).thenRefuses('not-this-party');
    registered()
      .when(evidence({ partyId: 'nobody' }), on(zhang))
      .thenRefuses('party-unknown');
    registered()
      .after(evidence(), on(zhang))
      .when(evidence({ evidenceId: 'e2' }), on(zhang))
      .thenRecordsNothing();
    registered()
      .after(evidence(), on(zhang))
      .when(evidence({ evidenceId: 'e2', partyId: 'borrower' }), on(li))
      .thenRecords('EvidenceAdded');
    expect(state(registered().after(evidence(), on(zhang))).evidence['e1']).toMatchObject({ digest: HASH, partyId: 'lender' });
  });
  it('records who compared it with the original', () => {
    const check = (matches: boolean, evidenceId = 'e1') => command('CheckOriginal', { evidenceId, matches });
    const after = registered().after(evidence(), on(zhang)).after(check(true), on(officer));
    expect(state(after).evidence['e1']?.checked).toEqual({ by: 'officer', matches: true, on: DAY });
    after.when(check(true), on(officer)).thenRecordsNothing();
    after.when(check(false), on(officer)).thenRecords('OriginalChecked');
    after.when(check(true), on(grid)).thenRecords('OriginalChecked');
    registered().when(check(true, 'e9'), on(officer)).thenRefuses('evidence-unknown');
  });
  it('records the undertaking of each party that signs (R-SHAM-93)', () => {
    registered().when(sign('lender'), on(zhang)).thenRecords('UndertakingSigned');
    registered().after(sign('lender'), on(zhang)).when(sign('lender'), on(zhang)).thenRecordsNothing();
    registered()
      .when(sign('borrower'), on({ ...lawyer }))
      .thenRecords('UndertakingSigned');
    registered().when(sign('lender'), on(lawyer)).thenRefuses('not-this-party');
    registered()
      .when(sign('lender'), on({ person: 'lawyer', role: 'party' }))
      .thenRefuses('not-this-party');
    registered().when(sign('nobody'), on(zhang)).thenRefuses('party-unknown');
  });
  it('is linked to another, never to itself', () => {
    const link = (to: string) => command('LinkDispute', { to, relation: 'duplicate' });
    registered().when(link('d2'), on(officer)).thenRecords('DisputeLinked');
    registered().after(link('d2'), on(officer)).when(link('d2'), on(officer)).thenRecordsNothing();
    registered().when(link('d1'), on(officer)).thenRefuses('link-to-itself');
    registered()
      .after(link('d2'), on(officer))
      .when(command('LinkDispute', { to: 'd2', relation: 'same-facts' }), on(officer))
      .thenRecords('DisputeLinked');
  });
  it('has visits asked for, scheduled and made', () => {
    const ask = command('RequestHomeVisit', { visitId: 'v', purpose: 'filing', address: 'x', partyId: 'lender' });
    const plan = command('ScheduleHomeVisit', { visitId: 'v', on: '2025-03-09', visitor: 'grid' });
    const made = command('RecordHomeVisit', { visitId: 'v' });
    const asked = registered().after(ask, on(zhang));
    registered().when(ask, on(li)).thenRefuses('not-this-party');
    registered().when(plan, on(grid)).thenRefuses('visit-unknown');
    registered().when(made, on(grid)).thenRefuses('visit-unknown');
    asked.when(ask, on(zhang)).thenRecordsNothing();
    asked.when(made, on(grid)).thenRefuses('visit-not-scheduled');
    const planned = asked.after(plan, on(grid));
    planned.when(plan, on(grid)).thenRecordsNothing();
    planned
      .when(command('ScheduleHomeVisit', { visitId: 'v', on: '2025-03-10', visitor: 'grid' }), on(grid))
      .thenRecords('HomeVisitScheduled');
    planned
      .when(command('ScheduleHomeVisit', { visitId: 'v', on: '2025-03-09', visitor: 'x' }), on(grid))
      .thenRecords('HomeVisitScheduled');
    const done = planned.after(made, on(grid));
    done.when(made, on(grid)).thenRecordsNothing();
    done.when(plan, on(grid)).thenRefuses('visit-made');
    expect(state(done).visits['v']).toMatchObject({ scheduled: { visitor: 'grid' }, made: { on: DAY, by: 'grid' } });
  });
});

describe('withdrawing', () => {
  const withdraw = (more: object = {}) => command('WithdrawDispute', { reason: '和解', ...more });
  const group = () => registered().after(add({ ...lender, partyId: 'second', personId: 'wang' }), on(zhang));
  it('is for whoever brought it in, or the only applicant', () => {
    registered().when(withdraw(), on(zhang)).thenRecords('DisputeWithdrawn');
    draft().when(withdraw(), on(zhang)).thenRecords('DisputeWithdrawn');
    registered().when(withdraw(), on(li)).thenRefuses('not-this-party');
    const own = atCounter().after(add({ ...lender, personId: 'zhang' }), on(officer));
    own.when(withdraw(), on(zhang)).thenRecords('DisputeWithdrawn');
    own.when(withdraw(), on(nosy)).thenRefuses('not-this-party');
    own.when(withdraw({ requestedBy: 'lender' }), on(officer)).thenRecords('DisputeWithdrawn');
    own.when(withdraw({ requestedBy: 'nobody' }), on(officer)).thenRefuses('party-unknown');
  });
  it('never for the other members of a group (R-MED-64)', () => {
    group().when(withdraw(), on(zhang)).thenRefuses('others-remain');
    group().when(withdraw(), on(officer)).thenRecords('DisputeWithdrawn');
  });
  it('ends it: nothing more is taken, and nothing is repeated', () => {
    withdrawn().when(withdraw(), on(zhang)).thenRecordsNothing();
    withdrawn().when(add(lender), on(zhang)).thenRefuses('dispute-withdrawn');
    unknown().when(add(lender), on(zhang)).thenRefuses('dispute-unknown');
  });
});

describe('reactions', () => {
  const commission = command('NoteCommission', { mediationId: 'm', complaintIds: ['c1', 'c2'] });
  const end = command('NoteMediationEnd', { mediationId: 'm', outcome: 'agreed', on: DAY });
  const attempt = command('NoteAttemptEnd', { attemptId: 'm', reason: 'revoked', on: DAY });
  const complaint = command('NoteComplaint', { complaintId: 'c1', court: '鄂0205' });
  it('knows its complaints, and their court sees it', () => {
    registered().when(complaint, on(system)).thenRecords('ComplaintNoted');
    registered().after(complaint, on(system)).when(complaint, on(system)).thenRecordsNothing();
    expect(dispute.ties(registered().after(complaint, on(system)).state).court).toBe('鄂0205');
    expect(dispute.ties(registered().state).court).toBe(COURT);
  });
  it('tells the complaints of a mediation its end, once', () => {
    registered().when(commission, on(system)).thenRecords('CommissionNoted');
    const noted = registered().after(commission, on(system));
    noted.when(commission, on(system)).thenRecordsNothing();
    noted.when(end, on(system)).thenRecordsEvents({ type: 'CommissionEnded', data: { complaintIds: ['c1', 'c2'], outcome: 'agreed' } });
    noted.when(attempt, on(system)).thenRecordsEvents({ type: 'CommissionEnded', data: { outcome: 'failed' } });
    const ended = noted.after(end, on(system));
    ended.when(end, on(system)).thenRecordsNothing();
    ended.when(attempt, on(system)).thenRecordsNothing();
  });
  it('ignores a mediation that holds no complaint', () => {
    registered().when(end, on(system)).thenRecordsNothing();
    registered()
      .when(command('NoteCommission', { mediationId: 'm', complaintIds: [] }), on(system))
      .thenRecordsNothing();
  });
  it('remembers an attempt that ended before its commission was heard of (R-MED-62)', () => {
    registered().when(attempt, on(system)).thenRecords('AttemptEndNoted');
    const early = registered().after(attempt, on(system));
    early.when(attempt, on(system)).thenRecordsNothing();
    early
      .when(commission, on(system))
      .thenRecordsEvents({ type: 'CommissionNoted' }, { type: 'CommissionEnded', data: { outcome: 'failed' } });
  });
  it('is never refused for ever', () => {
    for (const reaction of [commission, end, attempt, complaint]) unknown().when(reaction, on(system)).thenRecordsNothing();
    withdrawn().when(complaint, on(system)).thenRecords('ComplaintNoted');
  });
});

describe('who is tied to a dispute, and whom it waits for', () => {
  it('its parties, their agents and whoever brought it in; staff who registered it', () => {
    expect(dispute.ties(unknown().state)).toEqual({});
    expect(dispute.ties(registered().state)).toMatchObject({ persons: ['zhang', 'li', 'lawyer'], assigned: [], division: DIVISION });
    expect(dispute.ties(atCounter().state)).toMatchObject({ persons: [], assigned: ['officer'] });
  });
  it('waits for the party with an unverified number, and for whoever visits', () => {
    expect(dispute.item(unknown().state).status).toBe('unknown');
    expect(dispute.item(draft().state)).toEqual({ status: 'draft', title: '民间借贷纠纷', waitingFor: [], tier: 'village' });
    expect(dispute.item(registered().state).waitingFor).toEqual([]);
    expect(dispute.item(atCounter().after(add({ ...lender, idNumber: WRONG }), on(officer)).state).waitingFor).toEqual(['party']);
    const visit = registered().after(command('RequestHomeVisit', { visitId: 'v', purpose: 'filing', address: 'x' }), on(zhang));
    expect(dispute.item(visit.state).waitingFor).toEqual(['court-clerk', 'grid-officer']);
    expect(dispute.item(withdrawn().state)).toMatchObject({ status: 'withdrawn', waitingFor: [] });
    expect(dispute.subject(registered().state, 'd1')).toBe('d1');
    expect(dispute.subject(unknown().state, 'd1')).toBeUndefined();
  });
});

describe('the decider', () => {
  it('records nothing when its last command is repeated', () => {
    const steps = [
      register(),
      add(lender, borrower),
      command('SignUndertaking', { partyId: 'lender', text: HASH }),
      command('AddEvidence', { evidenceId: 'e1', digest: HASH, category: 'documentary', title: 'x' }),
      command('CorrectMistake', { partyId: 'lender', field: 'name', is: '张山', reason: 'x' }),
      command('LinkDispute', { to: 'd2', relation: 'duplicate' }),
      command('NoteCommission', { mediationId: 'm', complaintIds: ['c'] }),
      command('NoteMediationEnd', { mediationId: 'm', outcome: 'failed', on: DAY }),
      command('WithdrawDispute', { reason: 'x' }),
    ];
    expect(
      repeating(
        dispute,
        steps.map((one) => ({ command: one, occasion: on(zhang) })),
      ),
    ).toEqual([]);
  });
  it('says every refusal in both languages', () => {
    for (const { zh, en } of Object.values(refusals))
      expect([zh, en]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/\.$/)]);
  });
});
