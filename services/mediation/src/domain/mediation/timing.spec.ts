import type { Actor } from '@fengqiao/kernel';
import { given, occasion, repeating, type Given } from '@fengqiao/testing';
import type { Credentials } from '../organisation/credentials.js';
import { mediation } from './aggregate.js';
import { signingFactsOf } from './drafts.js';
import type { Mediation, MediationCommand, MediationEvent, Party } from './types.js';

const DAY = '2024-06-04';
const HASH = `sha-256:${'a'.repeat(64)}`;
const actors = {
  lender: { person: 'zhang-san', role: 'party' },
  borrower: { person: 'li-si', role: 'party' },
  lawyer: { person: 'lawyer', role: 'agent' },
  liu: { person: 'liu', role: 'invited-mediator', organisation: 'detachment' },
  zhao: { person: 'zhao', role: 'invited-mediator', organisation: 'detachment' },
  judge: { person: 'judge', role: 'judge', court: '鄂0205' },
  wang: { person: 'wang', role: 'people-mediator', organisation: 'committee' },
  system: { person: 'system:mediation', role: 'system' },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof actors;
const on = (who: Who, day = DAY) => occasion(actors[who], day);

const parties: Party[] = [
  { partyId: 'lender', side: 'applicant', personId: 'zhang-san', agents: ['lawyer'] },
  { partyId: 'borrower', side: 'respondent', personId: 'li-si', agents: [] },
];
const credentials: Credentials = {
  organisationId: 'detachment',
  kind: 'administrative-body',
  division: '420205000000',
  rosters: ['鄂0205'],
  seals: [],
  mediator: 'listed',
};
const opened = { mediationId: 'm1', disputeId: 'd1', organisationId: 'detachment', parties };
const people = (): Given<Mediation> =>
  given(mediation, [
    { type: 'MediationBegun', data: { ...opened, organisationId: 'committee', unasked: true, on: DAY } },
    {
      type: 'MediatorAppointed',
      data: { mediatorId: 'wang', organisationId: 'committee', by: 'organisation', appointedBy: 'wang', on: DAY },
    },
  ]);
const steps = (
  receivedOn: string,
  entrusted = false,
): readonly { readonly command: MediationCommand; readonly occasion: ReturnType<typeof on> }[] => {
  const data = { ...opened, court: '鄂0205', complaintIds: ['c1'], receivedOn, caseNumber: 'n' };
  const choose = (partyId: string): MediationCommand => ({
    type: 'ChooseMediator',
    data: { partyIds: [partyId], mediatorId: 'liu', credentials },
  });
  return [
    { command: { type: entrusted ? 'EntrustMediation' : 'CommissionMediation', data }, occasion: on('system', receivedOn) },
    { command: choose('lender'), occasion: on('lender', receivedOn) },
    { command: choose('borrower'), occasion: on('borrower', receivedOn) },
    { command: { type: 'AcceptCommission', data: { credentials } }, occasion: on('liu', receivedOn) },
  ];
};
const court = (receivedOn = DAY, entrusted = false): Given<Mediation> =>
  steps(receivedOn, entrusted).reduce((run, { command, occasion: at }) => run.after(command, at), given(mediation));
const periodOf = ({ state }: Given<Mediation>) => (state.status === 'unknown' ? undefined : state.deadlines['period']);
const fire = (run: Given<Mediation>): MediationCommand => ({
  type: 'FireDeadline',
  data: { deadlineId: 'period', dueAt: periodOf(run)?.deadline.dueAt ?? '' },
});

const suspend: MediationCommand = { type: 'SuspendMediation', data: { reason: '双方并无争议' } };
const resume: MediationCommand = { type: 'ResumeMediation', data: { reason: '审查未发现虚假' } };
const appraise = (appraisalId = 'a1'): MediationCommand => ({
  type: 'RequestAppraisal',
  data: { appraisalId, partyIds: ['lender'], matter: '笔迹' },
});
const agree: MediationCommand = { type: 'ConsentToAppraisal', data: { partyIds: ['borrower'] } };
const approve: MediationCommand = { type: 'ApproveAppraisal', data: { institution: '鉴定中心' } };
const report: MediationCommand = { type: 'ReceiveAppraisalReport', data: { report: HASH } };
const extend = (partyId: string, until: string): MediationCommand => ({ type: 'ConsentToExtension', data: { partyIds: [partyId], until } });
const plan = (agreementIds = ['g1'], partyIds = ['lender', 'borrower']): MediationCommand => ({
  type: 'PlanAgreements',
  data: { agreementIds, partyIds },
});
const reach = (agreementId: string): MediationCommand => ({ type: 'NoteReached', data: { agreementId } });
const end = (reason: Extract<MediationCommand, { type: 'EndMediation' }>['data']['reason'], more: object = {}): MediationCommand => ({
  type: 'EndMediation',
  data: { reason, reached: [], ...more },
});
const attemptEnded = (reason: 'refused' | 'revoked' | 'withdrawn'): MediationCommand => ({ type: 'EndByAttempt', data: { reason } });
const endOf = (decision: { kind: string; events?: readonly MediationEvent[] }) =>
  (decision.events ?? []).find(({ type }) => type === 'MediationEnded')?.data;

describe('suspicion of a sham', () => {
  it('suspends mediation at court, stops no clock, and is reviewed (R-MED-47, T-13)', () => {
    court().when(suspend, on('liu')).thenRecords('MediationSuspended');
    court().when(suspend, on('judge')).thenRefuses('not-the-mediator');
    people().when(suspend, on('wang')).thenRefuses('court-mediation-only');
    court().when(resume, on('judge')).thenRefuses('not-suspended');
    const run = court().after(suspend, on('liu'));
    run.when(suspend, on('liu')).thenRecordsNothing();
    run.when(plan(), on('liu')).thenRefuses('suspended');
    run.when(appraise(), on('lender')).thenRefuses('not-under-way');
    expect(periodOf(run)?.status).toBe('armed');
    run.when(resume, on('judge')).thenRecords('MediationResumed');
    run.after(resume, on('judge')).when(plan(), on('liu')).thenRecords('AgreementsPlanned');
  });
});

describe('an appraisal', () => {
  it('needs the other party and the court, and adds its days to the period (R-MED-55, R-DIV-24, R-DIV-25, T-09)', () => {
    people().when(appraise(), on('lender')).thenRefuses('court-mediation-only');
    court().when(appraise(), on('borrower')).thenRefuses('not-a-party');
    for (const [command, who] of [
      [agree, 'borrower'],
      [approve, 'judge'],
      [report, 'liu'],
    ] as const)
      court().when(command, on(who)).thenRefuses('no-appraisal');
    const asked = court().after(appraise(), on('lender'));
    asked.when(appraise(), on('lender')).thenRecordsNothing();
    asked.when(appraise('a2'), on('lender')).thenRefuses('appraisal-open');
    asked.when(approve, on('judge')).thenRefuses('appraisal-not-consented');
    asked.when(agree, on('lender')).thenRefuses('not-a-party');
    asked.when(report, on('liu')).thenRefuses('appraisal-not-approved');
    const agreed = asked.after(agree, on('borrower'));
    agreed.when(agree, on('borrower')).thenRecordsNothing();
    agreed.when(approve, on('judge')).thenRecords('AppraisalApproved', 'DeadlinePaused');
    const running = agreed.after(approve, on('judge', '2024-06-05'));
    running.when(approve, on('judge')).thenRecordsNothing();
    running.when(fire(running), on('system', '2024-08-01')).thenRecordsNothing();
    running.when(report, on('zhao')).thenRefuses('not-the-mediator');
    running.when(report, on('judge', '2024-06-25')).thenRecords('AppraisalReported', 'DeadlineResumed');
    const done = running.after(report, on('liu', '2024-06-25'));
    expect([periodOf(court())?.deadline.dueOn, periodOf(done)?.deadline.dueOn]).toEqual(['2024-07-04', '2024-07-24']);
    done.when(report, on('liu')).thenRecordsNothing();
    done.when(appraise('a2'), on('lender')).thenRecords('AppraisalRequested');
  });
});

describe('a longer period', () => {
  it('is agreed by all, each by its own act, to the same day (R-MED-52)', () => {
    const one = court().after(extend('lender', '2024-07-14'), on('lender'));
    one.when(extend('lender', '2024-07-14'), on('lawyer')).thenRecordsNothing();
    one.when(extend('borrower', '2024-07-14'), on('lender')).thenRefuses('not-a-party');
    one.when(extend('borrower', '2024-07-20'), on('borrower')).thenRecords('ExtensionConsented');
    const all = one.when(extend('borrower', '2024-07-14'), on('borrower'));
    all.thenRecordsEvents(
      { type: 'ExtensionConsented' },
      { type: 'PeriodExtended', data: { days: 10 } },
      { type: 'DeadlineExtended', data: { days: 10, reason: 'all parties agreed' } },
    );
    const longer = one.after(extend('borrower', '2024-07-14'), on('borrower'));
    longer.when(extend('borrower', '2024-07-14'), on('borrower')).thenRecordsNothing();
    longer.when(extend('borrower', '2024-08-03'), on('borrower')).thenRecords('ExtensionConsented');
    longer.when(extend('borrower', '2024-08-04'), on('borrower')).thenRefuses('extension-too-long');
  });
  it('is capped: 30 days, before docketing and after it (R-REG-04)', () => {
    court().when(extend('lender', '2024-08-03'), on('lender')).thenRecords('ExtensionConsented');
    court().when(extend('lender', '2024-08-04'), on('lender')).thenRefuses('extension-too-long');
    const entrusted = court('2025-03-03', true);
    expect(periodOf(entrusted)?.deadline.dueOn).toBe('2025-03-18');
    entrusted.when(extend('lender', '2025-04-17'), on('lender', '2025-03-04')).thenRecords('ExtensionConsented');
    entrusted.when(extend('lender', '2025-04-18'), on('lender', '2025-03-04')).thenRefuses('extension-too-long');
    people().when(extend('lender', '2024-07-14'), on('lender')).thenRefuses('court-mediation-only');
    court().when(extend('lender', '2024-07-04'), on('lender')).thenRecordsNothing();
    given(mediation, court().events.slice(0, 3)).when(extend('lender', '2024-07-14'), on('lender')).thenRefuses('no-period');
  });
  it('ends the mediation when it runs out: failed, or agreed as far as agreements took effect (R-MED-56)', () => {
    const run = court();
    run.when(fire(run), on('system', '2024-07-04')).thenRecordsNothing();
    const failed = run.when(fire(run), on('system', '2024-07-05'));
    failed.thenRecords('DeadlineFired', 'MediationEnded', 'FailureRecorded');
    expect(endOf(failed.decision)).toMatchObject({ outcome: 'failed', reason: 'period-ended', agreements: [] });
    const some = run.after(plan(), on('liu')).after(reach('g1'), on('system'));
    const agreed = some.when(fire(some), on('system', '2024-07-05'));
    agreed.thenRecords('DeadlineFired', 'MediationEnded');
    expect(endOf(agreed.decision)).toMatchObject({ outcome: 'agreed', reason: 'agreed', agreements: ['g1'] });
    const over = run.after(fire(run), on('system', '2024-07-05'));
    over.when(fire(run), on('system', '2024-07-05')).thenRecordsNothing();
    given(mediation).when(fire(run), on('system')).thenRecordsNothing();
  });
});

describe('agreements of a mediation', () => {
  it('are planned by its mediator, among its parties', () => {
    court().when(plan(), on('zhao')).thenRefuses('not-the-mediator');
    court()
      .when(plan(['g1'], ['lender', 'nobody']), on('liu'))
      .thenRefuses('party-unknown');
    const run = court().after(plan(), on('liu'));
    run.when(plan(), on('liu')).thenRecordsNothing();
    run.when(plan(['g1', 'g2']), on('liu')).thenRecordsEvents({ type: 'AgreementsPlanned', data: { agreementIds: ['g2'] } });
  });
  it('are signed in batches before a witness', () => {
    const batch = (more: object = {}): MediationCommand => ({
      type: 'SignAgreements',
      data: { signingId: 's1', agreementIds: ['g1'], witness: 'wu', ...more },
    });
    const run = court().after(plan(), on('liu'));
    run.when(batch(), on('liu')).thenRecords('GroupSigningHeld');
    run.when(batch({ witness: 'liu' }), on('liu')).thenRefuses('witness-needed');
    run.when(batch({ agreementIds: ['g1', 'g9'] }), on('liu')).thenRefuses('agreement-unknown');
    run.when(batch(), on('zhao')).thenRefuses('not-the-mediator');
    run.after(batch(), on('liu')).when(batch(), on('liu')).thenRecordsNothing();
  });
  it('come after docketing once a plaintiff among them has sued, or where the suit came first (R-CONF-36)', () => {
    const docketed: MediationCommand = {
      type: 'MarkDocketed',
      data: { complaintId: 'c1', caseNumber: 'n', docketedOn: DAY, plaintiffs: ['lender'] },
    };
    const run = court().after(docketed, on('system'));
    run.when(docketed, on('system')).thenRecordsNothing();
    expect(signingFactsOf(run.state, ['lender', 'borrower'])).toEqual({ open: 'open', afterDocketing: true });
    expect(signingFactsOf(run.state, ['borrower'])).toEqual({ open: 'open', afterDocketing: false });
    expect(signingFactsOf(court().state, ['lender'])).toEqual({ open: 'open', afterDocketing: false });
    expect(signingFactsOf(court(DAY, true).state, ['lender'])).toEqual({ open: 'open', afterDocketing: true });
    const anyone = court().after(
      { type: 'MarkDocketed', data: { complaintId: 'c2', caseNumber: 'n', docketedOn: DAY, plaintiffs: [] } },
      on('system'),
    );
    expect(signingFactsOf(anyone.state, ['borrower'])).toEqual({ open: 'open', afterDocketing: true });
    expect(signingFactsOf(court().after(suspend, on('liu')).state, ['lender'])).toMatchObject({ open: 'suspended' });
    expect(signingFactsOf(court().after(attemptEnded('revoked'), on('system')).state, ['lender'])).toMatchObject({ open: 'ended' });
    expect(signingFactsOf(given(mediation).state, [])).toEqual({ open: 'ended', afterDocketing: false });
    given(mediation).when(docketed, on('system')).thenRecordsNothing();
  });
  it('are noted once when they take effect, and too late changes nothing', () => {
    court().when(reach('g1'), on('system')).thenRecords('AgreementReached');
    court().after(reach('g1'), on('system')).when(reach('g1'), on('system')).thenRecordsNothing();
    given(mediation).when(reach('g1'), on('system')).thenRecordsNothing();
    court().after(attemptEnded('revoked'), on('system')).when(reach('g1'), on('system')).thenRecordsNothing();
  });
});

describe('the end', () => {
  it.each(['settled-and-withdrawn', 'unreachable', 'party-unwilling', 'too-far-apart', 'refused-to-sign'] as const)(
    'at court may be %s, with its record for the court (R-MED-56, R-MED-58)',
    (reason) => {
      const ended = court().when(end(reason, { points: '要点', costActs: [{ partyId: 'borrower', act: '缺席' }] }), on('liu'));
      ended.thenRecordsEvents(
        { type: 'MediationEnded', data: { outcome: 'failed', reason, kind: 'commissioned' } },
        {
          type: 'FailureRecorded',
          data: {
            reason,
            points: '要点',
            costActs: [{ partyId: 'borrower', act: '缺席' }],
            sessions: 0,
            commissionedOn: DAY,
            acceptedOn: DAY,
          },
        },
        { type: 'DeadlineMet' },
      );
      people()
        .when(end(reason, { text: 'x' }), on('wang'))
        .thenRefuses('reason-not-open');
    },
  );
  it('is told in words where no other reason fits', () => {
    court().when(end('other'), on('liu')).thenRefuses('text-needed');
    court()
      .when(end('other', { text: '其他' }), on('liu'))
      .thenRecords('MediationEnded', 'FailureRecorded', 'DeadlineMet');
    people().when(end('failed'), on('wang')).thenRefuses('text-needed');
    people()
      .when(end('failed', { text: '分歧过大' }), on('wang'))
      .thenRecords('MediationEnded');
    people().when(end('refused'), on('wang')).thenRecords('MediationEnded');
    for (const reason of ['refused', 'failed', 'period-ended'] as const)
      court()
        .when(end(reason, { text: 'x' }), on('liu'))
        .thenRefuses('reason-not-open');
    court().when(end('unreachable'), on('zhao')).thenRefuses('not-the-mediator');
  });
  it('is agreed only with an agreement in effect, whether the mediation has heard of it or is told', () => {
    court().when(end('agreed'), on('liu')).thenRefuses('no-agreement-in-effect');
    people().when(end('agreed'), on('wang')).thenRefuses('no-agreement-in-effect');
    const told = court().when(end('agreed', { reached: ['g1'] }), on('liu'));
    told.thenRecords('AgreementReached', 'MediationEnded', 'DeadlineMet');
    expect(endOf(told.decision)).toMatchObject({ outcome: 'agreed', agreements: ['g1'] });
    const heard = court().after(reach('g1'), on('system'));
    heard.when(end('agreed', { reached: ['g1'] }), on('liu')).thenRecords('MediationEnded', 'DeadlineMet');
    heard.after(end('agreed'), on('liu')).when(end('agreed'), on('liu')).thenRefuses('already-ended');
  });
  it('comes at once when any party clearly refuses (R-MED-02)', () => {
    const refuse = (partyId: string): MediationCommand => ({ type: 'RefuseMediation', data: { partyIds: [partyId] } });
    court()
      .when(refuse('lender'), on('lender'))
      .thenRecordsEvents(
        { type: 'PartyRefused', data: { by: 'party' } },
        { type: 'MediationEnded', data: { reason: 'party-unwilling' } },
        { type: 'FailureRecorded' },
        { type: 'DeadlineMet' },
      );
    court()
      .when(refuse('lender'), on('lawyer'))
      .thenRecordsEvents(
        { type: 'PartyRefused', data: { by: 'agent' } },
        { type: 'MediationEnded' },
        { type: 'FailureRecorded' },
        { type: 'DeadlineMet' },
      );
    people()
      .when(refuse('lender'), on('wang'))
      .thenRecordsEvents(
        { type: 'PartyRefused', data: { by: 'mediator' } },
        { type: 'MediationEnded', data: { reason: 'refused', outcome: 'failed' } },
      );
    people().when(refuse('nobody'), on('wang')).thenRefuses('party-unknown');
    court().when(refuse('borrower'), on('lender')).thenRefuses('not-a-party');
  });
  it.each([
    ['refused', 'party-unwilling', 'refused'],
    ['revoked', 'party-unwilling', 'refused'],
    ['withdrawn', 'settled-and-withdrawn', 'failed'],
  ] as const)('follows an attempt that was %s (R-MED-62, R-MED-64)', (reason, atCourt, inVillage) => {
    expect(endOf(court().when(attemptEnded(reason), on('system')).decision)).toMatchObject({ reason: atCourt });
    const village = endOf(people().when(attemptEnded(reason), on('system')).decision);
    expect(village).toMatchObject({ reason: inVillage, ...(reason === 'withdrawn' ? { text: '当事人撤回纠纷。' } : {}) });
    expect(endOf(court().when(attemptEnded(reason), on('system')).decision)).not.toHaveProperty('text');
    given(mediation).when(attemptEnded(reason), on('system')).thenRecordsNothing();
    court().after(attemptEnded(reason), on('system')).when(attemptEnded(reason), on('system')).thenRecordsNothing();
  });
  it('cancels what still runs', () => {
    const waiting = given(mediation, court().events.slice(0, 2));
    waiting
      .when(attemptEnded('revoked'), on('system'))
      .thenRecordsEvents(
        { type: 'MediationEnded' },
        { type: 'FailureRecorded' },
        { type: 'DeadlineCancelled', data: { deadlineId: 'choose', reason: 'mediation ended' } },
      );
  });
});

it('records nothing when the last command is repeated, anywhere in a whole course', () => {
  const rest: [MediationCommand, Who][] = [
    [appraise(), 'lender'],
    [agree, 'borrower'],
    [approve, 'judge'],
    [report, 'liu'],
    [extend('lender', '2024-07-14'), 'lender'],
    [extend('borrower', '2024-07-14'), 'borrower'],
    [suspend, 'liu'],
    [resume, 'judge'],
    [plan(), 'liu'],
    [reach('g1'), 'system'],
    [end('agreed'), 'liu'],
  ];
  expect(repeating(mediation, [...steps(DAY), ...rest.map(([command, who]) => ({ command, occasion: on(who) }))])).toEqual([]);
});
