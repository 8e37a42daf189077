import type { Actor } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { given, occasion, repeating } from '@fengqiao/testing';
import { complaint, docketSeries } from './aggregate.js';
import { groundRules } from './grounds.js';
import { refusals } from './refusals.js';
import type { Complaint, ComplaintCommand, Filing, KnownComplaint } from './types.js';

const HASH = `sha-256:${'a'.repeat(64)}`;
const COURT = '鄂0204';
const A = '2024-05-13'; // RP-A, a Monday
const B = '2025-05-12'; // RP-B, a Monday

const zhang: Actor = { person: 'zhang', role: 'party' };
const wang: Actor = { person: 'wang', role: 'party' };
const lawyer: Actor = { person: 'lawyer', role: 'agent' };
const li: Actor = { person: 'li', role: 'party' };
const officer: Actor = { person: 'officer', role: 'docketing-officer', court: COURT };
const judge: Actor = { person: 'judge', role: 'judge', court: COURT };
const system: Actor = { person: 'system:intake', role: 'system' };

type Data<T extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: T }>['data'];
const command = <T extends ComplaintCommand['type']>(type: T, data: Data<T>): ComplaintCommand => ({ type, data }) as ComplaintCommand;

const file = (more: Partial<Filing> = {}): ComplaintCommand =>
  command('FileComplaint', {
    complaintId: 'c1234567890',
    disputeId: 'd1',
    court: COURT,
    channel: 'online',
    parties: [
      { partyId: 'lender', side: 'plaintiff', personId: 'zhang', agents: ['lawyer'] },
      { partyId: 'second', side: 'plaintiff', personId: 'wang' },
      { partyId: 'borrower', side: 'defendant', personId: 'li' },
    ],
    unknown: [],
    claims: '归还借款',
    facts: '逾期',
    contentHash: HASH,
    ...more,
  });
const filed = (day = B, more: Partial<Filing> = {}) => given<Complaint>(complaint).after(file(more), occasion(zhang, day));
const state = ({ state: current }: { state: Complaint['state'] }): KnownComplaint => current as KnownComplaint;
const dueOf = (history: { state: Complaint['state'] }, id = 'docketing') => state(history).deadlines[id]?.deadline;
const fire = (history: { state: Complaint['state'] }, id = 'docketing'): ComplaintCommand =>
  command('FireDeadline', { deadlineId: id, dueAt: dueOf(history, id)?.dueAt ?? '', caseNumber: '(2025)鄂0204民初1号' });
const firedAt = (history: ReturnType<typeof filed>, id = 'docketing') => {
  const at = dueOf(history, id)?.dueAt ?? '';
  return { actor: system, at, on: new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10) };
};

const docket = command('DocketComplaint', { caseNumber: '(2025)鄂0204民初1号' });
const order = command('OrderCorrection', { defects: ['缺少副本'] });
const corrected = command('ReceiveCorrection', { papers: [HASH] });
const sendBack = command('ReturnComplaint', { reason: '未补正' });
const persist = command('PersistInSuit', { partyId: 'lender' });
const leave = (...plaintiffs: string[]) => command('WithdrawComplaint', { plaintiffs });
const close = command('CloseComplaint', {});
const rule = (ground: Intake.Ground, redirectTo?: string) =>
  command('RuleNonAcceptance', { ground, reason: 'x', ...(redirectTo === undefined ? {} : { redirectTo }) });
const commission = (mediationId = 'm', day = '2024-05-15') => command('NoteMediation', { mediationId, on: day });
const end = (outcome: 'agreed' | 'failed', mediationId = 'm') => command('NoteMediationEnd', { mediationId, outcome, on: '2024-06-03' });

const docketed = () => filed().after(docket, occasion(officer, B));
const correcting = (day = B) => filed(day).after(order, occasion(officer, day));
const missed = () => correcting().after(fire(correcting(), 'correction'), firedAt(correcting(), 'correction'));
const returned = () => missed().after(sendBack, occasion(officer, '2025-05-20'));
const resting = () => filed(A).after(commission(), occasion(system, '2024-05-15'));
const withdrawn = () => filed().after(leave('lender'), occasion(zhang, B)).after(leave('second'), occasion(wang, B));
const ruled = () => filed().after(rule('unlawful'), occasion(judge, B));
const closed = () => resting().after(end('agreed'), occasion(system, '2024-06-03')).after(close, occasion(officer, '2024-06-04'));

describe('filing a complaint', () => {
  it('is received with a numbered receipt, and seven days begin (R-DOCK-01, R-DOCK-03)', () => {
    given<Complaint>(complaint)
      .when(file(), occasion(zhang, B))
      .thenRecordsEvents(
        {
          type: 'ComplaintFiled',
          data: { receivedOn: B, receiptNumber: '鄂0204收20250512-c1234567', rulePack: 'RP-B', filedBy: 'zhang', papers: [] },
        },
        { type: 'DeadlineArmed' },
      );
    expect(dueOf(filed())).toMatchObject({ from: B, dueOn: '2025-05-19', rule: 'R-DOCK-03' });
    filed().when(file(), occasion(zhang, B)).thenRecordsNothing();
  });
  it.each<[string, Actor, Partial<Filing>, Complaint['refusal'] | undefined]>([
    ['a plaintiff', zhang, {}, undefined],
    ['its agent', lawyer, {}, undefined],
    ['the defendant', li, {}, 'not-a-plaintiff'],
    ['an agent under the role of a party', { ...lawyer, role: 'party' }, {}, 'not-a-plaintiff'],
    ['a plaintiff at the counter by itself', zhang, { channel: 'counter' }, 'channel-not-yours'],
    ['the counter', officer, { channel: 'counter' }, undefined],
    ['the counter online', officer, {}, 'channel-not-yours'],
    ['the counter of another court', { ...officer, court: '鄂0205' }, { channel: 'counter' }, 'another-court'],
    ['word of mouth', officer, { channel: 'oral', transcript: HASH }, undefined],
    ['word of mouth without a transcript', officer, { channel: 'oral' }, 'transcript-missing'],
    ['whoever names a stranger', zhang, { unknown: ['x'] }, 'party-unknown'],
    [
      'whoever sues itself',
      zhang,
      {
        parties: [
          { partyId: 'lender', side: 'plaintiff', personId: 'zhang' },
          { partyId: 'lender', side: 'defendant' },
        ],
      },
      'party-on-both-sides',
    ],
  ])('by %s', (_title, actor, more, refusal) => {
    const then = given<Complaint>(complaint).when(file(more), occasion(actor, B));
    if (refusal) then.thenRefuses(refusal);
    else then.thenRecords('ComplaintFiled', 'DeadlineArmed');
  });
  it('names who assisted', () => {
    const then = given<Complaint>(complaint);
    then
      .when(file({ channel: 'assisted' }), occasion(officer, B))
      .thenRecordsEvents({ type: 'ComplaintFiled', data: { assistedBy: 'officer' } }, { type: 'DeadlineArmed' });
    expect(state(then.after(file({ channel: 'counter' }), occasion(officer, B))).filed).not.toHaveProperty('assistedBy');
  });
  it('comes first: nothing else is known before', () => {
    given<Complaint>(complaint).when(docket, occasion(officer, B)).thenRefuses('complaint-unknown');
    given<Complaint>(complaint).when(commission(), occasion(system, B)).thenRecordsNothing();
    given<Complaint>(complaint).when(end('failed'), occasion(system, B)).thenRecordsNothing();
  });
});

describe('docketing', () => {
  it('on the spot, or on day seven (R-DOCK-02, R-DOCK-06)', () => {
    filed()
      .when(docket, occasion(officer, B))
      .thenRecordsEvents(
        { type: 'CaseDocketed', data: { automatic: false, docketedOn: B } },
        { type: 'DeadlineMet', data: { late: false } },
      );
    filed()
      .when(docket, occasion(officer, '2025-05-19'))
      .thenRecordsEvents({ type: 'CaseDocketed' }, { type: 'DeadlineMet', data: { late: false } });
    docketed().when(docket, occasion(officer, B)).thenRecordsNothing();
  });
  it('by itself when the limit has run out, not a moment before (R-DOCK-04)', () => {
    const before = { actor: system, at: '2025-05-19T15:59:59.000Z', on: '2025-05-19' };
    filed().when(fire(filed()), before).thenRecordsNothing();
    filed()
      .when(fire(filed()), firedAt(filed()))
      .thenRecordsEvents(
        { type: 'DeadlineFired', data: { deadlineId: 'docketing' } },
        {
          type: 'CaseDocketed',
          data: { automatic: true, caseNumber: '(2025)鄂0204民初1号', docketedOn: '2025-05-20', court: COURT, disputeId: 'd1' },
        },
      );
    const after = filed().after(fire(filed()), firedAt(filed()));
    expect(state(after)).toMatchObject({ status: 'docketed', docketed: { automatic: true } });
    after.when(fire(filed()), firedAt(filed())).thenRecordsNothing();
  });
  it('takes its number from the court and year (R-CN-05)', () => {
    expect(docketSeries(COURT, '2025-05-20').write(3)).toBe('(2025)鄂0204民初3号');
    expect(complaint.seriesFor?.(filed().state, '2026-01-01')).toMatchObject({ category: 'intakeNumber', key: '2026-鄂0204-民初' });
    expect(complaint.seriesFor?.({ status: 'unknown' }, B)).toBeUndefined();
  });
  it.each<[string, () => ReturnType<typeof filed>, Complaint['refusal']]>([
    ['the correction is outstanding', correcting, 'correction-outstanding'],
    ['it was returned', returned, 'returned'],
    ['it was withdrawn', withdrawn, 'already-ended'],
    ['it was ruled on', ruled, 'already-ended'],
    ['it was settled', closed, 'already-ended'],
  ])('not while %s', (_title, history, refusal) => history().when(docket, occasion(officer, B)).thenRefuses(refusal));
});

describe('correction', () => {
  it('is ordered once, for everything, and the clock stands (R-DOCK-09)', () => {
    filed()
      .when(order, occasion(officer, B))
      .thenRecordsEvents(
        { type: 'CorrectionOrdered', data: { defects: ['缺少副本'] } },
        { type: 'DeadlineCancelled' },
        { type: 'DeadlineArmed' },
      );
    expect(dueOf(correcting(), 'correction')).toMatchObject({ rule: 'R-DOCK-09', count: 7, from: B });
    correcting().when(order, occasion(officer, B)).thenRefuses('corrected-once');
    correcting().after(corrected, occasion(zhang, B)).when(order, occasion(officer, B)).thenRefuses('corrected-once');
    docketed().when(order, occasion(officer, B)).thenRefuses('already-docketed');
    returned().when(order, occasion(officer, B)).thenRefuses('returned');
  });
  it('starts the seven days anew when it comes (R-TIME-05)', () => {
    correcting().when(corrected, occasion(zhang, '2025-05-14')).thenRecords('CorrectionReceived', 'DeadlineMet', 'DeadlineArmed');
    const after = correcting().after(corrected, occasion(zhang, '2025-05-14'));
    expect(dueOf(after)).toMatchObject({ from: '2025-05-14', dueOn: '2025-05-21' });
    expect(state(after)).toMatchObject({ status: 'received', papers: [HASH] });
    after.when(corrected, occasion(zhang, '2025-05-14')).thenRecordsNothing();
    filed().when(corrected, occasion(zhang, B)).thenRefuses('no-correction-ordered');
    docketed().when(corrected, occasion(zhang, B)).thenRefuses('already-docketed');
    correcting().when(corrected, occasion(li, B)).thenRefuses('not-a-plaintiff');
    correcting().when(corrected, occasion(officer, B)).thenRecords('CorrectionReceived', 'DeadlineMet', 'DeadlineArmed');
  });
  it('is received late as well, until the complaint is returned', () => {
    expect(state(missed()).deadlines['correction']?.status).toBe('missed');
    missed()
      .when(corrected, occasion(zhang, '2025-05-21'))
      .thenRecordsEvents({ type: 'CorrectionReceived' }, { type: 'DeadlineMet', data: { late: true } }, { type: 'DeadlineArmed' });
    returned().when(corrected, occasion(zhang, '2025-05-21')).thenRefuses('returned');
  });
  it('that does not come in time has the complaint returned, not a day earlier (R-DOCK-09)', () => {
    correcting().when(sendBack, occasion(officer, B)).thenRefuses('correction-still-open');
    missed().when(sendBack, occasion(officer, '2025-05-20')).thenRecords('ComplaintReturned');
    filed().when(sendBack, occasion(officer, B)).thenRefuses('no-correction-ordered');
    docketed().when(sendBack, occasion(officer, B)).thenRefuses('already-docketed');
  });
  it('that the plaintiff will not make ends in a ruling it may appeal (R-DOCK-09)', () => {
    returned().when(persist, occasion(zhang, '2025-05-21')).thenRecords('PlaintiffPersisted', 'DeadlineArmed');
    const insists = returned().after(persist, occasion(zhang, '2025-05-21'));
    insists.when(persist, occasion(zhang, '2025-05-21')).thenRecordsNothing();
    insists
      .when(rule('not-corrected'), occasion(judge, '2025-05-22'))
      .thenRecordsEvents({ type: 'NonAcceptanceRuled', data: { basis: 'R-DOCK-09' } }, { type: 'DeadlineMet' });
    expect(dueOf(insists)).toMatchObject({ dueOn: '2025-05-28' });
  });
});

describe('a ruling of non-acceptance', () => {
  it.each<[Intake.Ground, string]>([
    ['not-directly-interested', 'R-DOCK-05'],
    ['no-definite-defendant', 'R-DOCK-05'],
    ['no-specific-claim', 'R-DOCK-05'],
    ['outside-civil-scope', 'R-DOCK-05'],
    ['unlawful', 'R-DOCK-11'],
    ['state-security', 'R-DOCK-11'],
    ['administrative-suit', 'R-DOCK-12'],
    ['arbitration-agreement', 'R-DOCK-12'],
    ['other-organ', 'R-DOCK-12'],
    ['wrong-court', 'R-DOCK-12'],
    ['already-decided', 'R-DOCK-12'],
    ['statutory-no-suit-period', 'R-DOCK-12'],
    ['divorce-bar', 'R-DOCK-12'],
    ['duplicate-suit', 'R-DOCK-14'],
  ])('%s rests on %s', (ground, basis) =>
    filed()
      .when(rule(ground, ground === 'wrong-court' ? '鄂0205' : undefined), occasion(judge, B))
      .thenRecordsEvents({ type: 'NonAcceptanceRuled', data: { ground, basis, judge: 'judge', court: COURT } }, { type: 'DeadlineMet' }),
  );
  it('is for want of correction only after a correction was ordered (R-DOCK-09)', () =>
    filed().when(rule('not-corrected'), occasion(judge, B)).thenRefuses('ground-contradicted'));
  it('knows no limitation of actions (R-DOCK-23)', () =>
    expect(Object.keys(groundRules).filter((ground) => ground.includes('limitation'))).toEqual([]));
  it('names the right court (R-DOCK-12)', () => {
    filed().when(rule('wrong-court'), occasion(judge, B)).thenRefuses('redirect-missing');
    filed().when(rule('wrong-court', COURT), occasion(judge, B)).thenRefuses('redirect-missing');
    expect(state(filed().after(rule('wrong-court', '鄂0205'), occasion(judge, B))).ruled).toEqual({
      ground: 'wrong-court',
      basis: 'R-DOCK-12',
      redirectTo: '鄂0205',
    });
  });
  it('is not for what was corrected, or has ended', () => {
    correcting().after(corrected, occasion(zhang, B)).when(rule('not-corrected'), occasion(judge, B)).thenRefuses('ground-contradicted');
    docketed().when(rule('unlawful'), occasion(judge, B)).thenRefuses('already-docketed');
    correcting().when(rule('unlawful'), occasion(judge, B)).thenRefuses('correction-outstanding');
  });
});

describe('withdrawing before docketing (R-MED-64)', () => {
  it('one plaintiff leaves for itself, the last takes the complaint along', () => {
    filed()
      .when(leave('lender'), occasion(zhang, B))
      .thenRecordsEvents({ type: 'PlaintiffsLeft', data: { plaintiffs: ['lender'] } });
    const one = filed().after(leave('lender'), occasion(lawyer, B));
    one.when(leave('lender'), occasion(lawyer, B)).thenRecordsNothing();
    one.when(leave('second'), occasion(wang, B)).thenRecords('ComplaintWithdrawn', 'DeadlineCancelled');
    filed().when(leave('lender', 'second'), occasion(officer, B)).thenRecords('ComplaintWithdrawn', 'DeadlineCancelled');
    withdrawn().when(leave('second'), occasion(wang, B)).thenRecordsNothing();
  });
  it('never for another, and never after docketing', () => {
    filed().when(leave('second'), occasion(zhang, B)).thenRefuses('not-a-plaintiff');
    filed().when(leave('lender', 'second'), occasion(zhang, B)).thenRefuses('not-a-plaintiff');
    filed().when(leave('borrower'), occasion(officer, B)).thenRefuses('not-a-plaintiff');
    docketed().when(leave('lender'), occasion(zhang, B)).thenRefuses('already-docketed');
    ruled().when(leave('lender'), occasion(zhang, B)).thenRefuses('already-ended');
    correcting().when(leave('lender', 'second'), occasion(officer, B)).thenRecords('ComplaintWithdrawn', 'DeadlineCancelled');
    returned().when(leave('lender', 'second'), occasion(officer, B)).thenRecords('ComplaintWithdrawn');
  });
});

describe('commissioned mediation before docketing', () => {
  it('lets the clock rest under RP-A, and not under RP-B (R-REG-01, R-REG-02)', () => {
    filed('2024-12-31').when(commission(), occasion(system, '2024-12-31')).thenRecords('MediationNoted', 'DeadlinePaused');
    filed('2025-01-01').when(commission(), occasion(system, '2025-01-01')).thenRecordsNothing();
    resting().when(fire(resting()), firedAt(resting())).thenRecordsNothing();
    resting().when(commission(), occasion(system, '2024-05-15')).thenRecordsNothing();
  });
  it('that fails lets it go on with the days that were left (R-MED-62)', () => {
    resting().when(end('failed'), occasion(system, '2024-06-03')).thenRecords('MediationEndNoted', 'DeadlineResumed');
    const after = resting().after(end('failed'), occasion(system, '2024-06-03'));
    expect(dueOf(after)).toMatchObject({ addedDays: 19, dueOn: '2024-06-11' });
    after.when(end('failed'), occasion(system, '2024-06-03')).thenRecordsNothing();
    after.when(commission('m2', '2024-06-04'), occasion(system, '2024-06-04')).thenRecordsNothing();
    after.when(fire(after), firedAt(after)).thenRecords('DeadlineFired', 'CaseDocketed');
  });
  it('that another mediation ended concerns nobody', () =>
    resting().when(end('failed', 'm9'), occasion(system, '2024-06-03')).thenRecordsNothing());
  it('gives way when the plaintiff persists, and later ones delay nothing (R-MED-62)', () => {
    resting().when(persist, occasion(zhang, '2024-05-20')).thenRecords('PlaintiffPersisted', 'DeadlineResumed');
    const insists = resting().after(persist, occasion(zhang, '2024-05-20'));
    insists.when(persist, occasion(zhang, '2024-05-20')).thenRecordsNothing();
    insists.when(end('failed'), occasion(system, '2024-06-03')).thenRecords('MediationEndNoted');
    resting().when(persist, occasion(li, '2024-05-20')).thenRefuses('not-a-plaintiff');
    resting()
      .when(command('PersistInSuit', { partyId: 'borrower' }), occasion(officer, '2024-05-20'))
      .thenRefuses('not-a-plaintiff');
    filed(A).after(persist, occasion(zhang, A)).when(commission(), occasion(system, A)).thenRecordsNothing();
    correcting(A).when(persist, occasion(zhang, A)).thenRefuses('correction-outstanding');
    docketed().when(persist, occasion(zhang, B)).thenRefuses('already-docketed');
  });
  it('lets a clock that begins anew rest at once', () => {
    const both = correcting(A).after(commission(), occasion(system, '2024-05-14'));
    expect(both.events.at(-1)?.type).toBe('MediationNoted');
    both.when(corrected, occasion(zhang, '2024-05-16')).thenRecords('CorrectionReceived', 'DeadlineMet', 'DeadlineArmed', 'DeadlinePaused');
    both
      .after(end('failed'), occasion(system, '2024-05-15'))
      .when(corrected, occasion(zhang, '2024-05-16'))
      .thenRecords('CorrectionReceived', 'DeadlineMet', 'DeadlineArmed');
  });
  it('does not touch what was decided', () => {
    for (const history of [docketed(), ruled(), withdrawn(), returned()]) {
      history.when(commission(), occasion(system, B)).thenRecordsNothing();
      history.when(end('failed'), occasion(system, B)).thenRecordsNothing();
    }
    const late = resting().after(docket, occasion(officer, '2024-05-16'));
    late.when(end('failed'), occasion(system, '2024-06-03')).thenRecordsNothing();
    expect(state(late).deadlines['docketing']?.status).toBe('met');
  });
  it('that brought an agreement has the complaint closed as settled out of court (R-AGR-09)', () => {
    resting().when(end('agreed'), occasion(system, '2024-06-03')).thenRecords('MediationEndNoted');
    const agreed = resting().after(end('agreed'), occasion(system, '2024-06-03'));
    agreed.when(close, occasion(officer, '2024-06-04')).thenRecords('ComplaintClosed', 'DeadlineCancelled');
    agreed.when(persist, occasion(zhang, '2024-06-04')).thenRecords('PlaintiffPersisted', 'DeadlineResumed');
    agreed.when(leave('lender', 'second'), occasion(officer, '2024-06-04')).thenRecords('ComplaintWithdrawn', 'DeadlineCancelled');
    closed().when(close, occasion(officer, '2024-06-04')).thenRecordsNothing();
    resting().when(close, occasion(officer, '2024-06-04')).thenRefuses('not-settled');
    docketed().when(close, occasion(officer, B)).thenRefuses('already-docketed');
    ruled().when(close, occasion(officer, B)).thenRefuses('already-ended');
  });
});

describe('who is tied to a complaint, and whom it waits for', () => {
  it('the plaintiffs and their agents; the defendant when it is docketed (R-DOCK-17)', () => {
    expect(complaint.ties({ status: 'unknown' })).toEqual({});
    expect(complaint.ties(filed().state)).toEqual({ persons: ['zhang', 'lawyer', 'wang'], court: COURT });
    expect(complaint.ties(docketed().state).persons).toEqual(['zhang', 'lawyer', 'wang', 'li']);
    expect(complaint.subject(filed().state, 'c')).toBe('d1');
    expect(complaint.subject({ status: 'unknown' }, 'c')).toBeUndefined();
  });
  it('waits for the court or the plaintiff', () => {
    const waits = (history: { state: Complaint['state'] }) => complaint.item(history.state).waitingFor;
    expect(waits(filed())).toEqual(['docketing-officer']);
    expect(waits(resting().after(end('agreed'), occasion(system, '2024-06-03')))).toEqual(['party', 'docketing-officer']);
    for (const history of [correcting(), returned()]) expect(waits(history)).toEqual(['party']);
    for (const history of [docketed(), ruled(), withdrawn(), closed()]) expect(waits(history)).toEqual([]);
    expect(complaint.item({ status: 'unknown' })).toEqual({ status: 'unknown', title: '', waitingFor: [] });
    expect(complaint.item(filed().state)).toMatchObject({ title: '起诉 鄂0204收20250512-c1234567', status: 'received', tier: 'court' });
    expect(complaint.item(docketed().state)).toMatchObject({ title: '(2025)鄂0204民初1号', status: 'docketed' });
  });
});

describe('the decider', () => {
  it('records nothing when its last command is repeated', () => {
    const steps: [ComplaintCommand, Actor][] = [
      [file(), zhang],
      [commission(), system],
      [order, officer],
      [corrected, zhang],
      [end('failed'), system],
      [persist, zhang],
      [leave('second'), wang],
      [docket, officer],
      [leave('lender'), zhang],
    ];
    expect(
      repeating(
        complaint,
        steps.map(([one, actor]) => ({ command: one, occasion: occasion(actor, A) })),
      ),
    ).toEqual([]);
  });
  it('says every refusal in both languages', () => {
    for (const { zh, en } of Object.values(refusals))
      expect([zh, en]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/\.$/)]);
  });
});
