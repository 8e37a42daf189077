import type { Actor } from '@fengqiao/kernel';
import { given, occasion } from '@fengqiao/testing';
import { application } from './aggregate.js';
import type { Agreement, Application, ApplicationCommand } from './types.js';

const HASH = `sha-256:${'a'.repeat(64)}`;
const COURT = '鄂0205';
const ELSEWHERE = '鄂0204';
const worker: Actor = { person: 'li-na', role: 'party' };
const boss: Actor = { person: 'boss', role: 'party' };
const lawyer: Actor = { person: 'lawyer', role: 'agent' };
const judge: Actor = { person: 'judge-wang', role: 'judge', court: COURT };
const clerk: Actor = { person: 'clerk', role: 'court-clerk', court: COURT };
const president: Actor = { person: 'president', role: 'court-president', court: COURT };
const system: Actor = { person: 'system:confirmation', role: 'system' };

type Data<T extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: T }>['data'];
const command = <T extends ApplicationCommand['type']>(type: T, data: Data<T>): ApplicationCommand =>
  ({ type, data }) as ApplicationCommand;
const parties: Agreement['parties'] = [
  { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: [] },
  { partyId: 'company', side: 'respondent', personId: 'boss', agents: ['lawyer'] },
];
const agreementOf = (more: Partial<Agreement> = {}): Agreement => ({
  agreementId: 'a1',
  disputeId: 'd1',
  parties,
  organisation: { kind: 'people-mediation-committee', court: COURT },
  commissioned: false,
  afterDocketing: false,
  written: true,
  content: ['payment'],
  effectiveOn: '2025-03-01',
  contentHash: HASH,
  ...more,
});
const address = { text: 'x', electronic: true };
const join = (partyId: string, more: object = {}) => command('JoinApplication', { partyId, court: COURT, address, ...more });
const noted = (more: Partial<Agreement> = {}) =>
  given<Application>(application).after(
    command('NoteAgreement', { agreement: agreementOf(more), source: 'platform' }),
    occasion(system, '2025-03-01'),
  );
const joined = (more: Partial<Agreement> = {}, day = '2025-03-10') => noted(more).after(join('worker'), occasion(worker, day));
const filed = (more: Partial<Agreement> = {}, day = '2025-03-10') => joined(more, day).after(join('company'), occasion(boss, day));
const accept = (more: object = {}) => command('AcceptApplication', { judge: 'judge-wang', caseNumber: '1', ...more });
const accepted = () => filed().after(accept(), occasion(judge, '2025-03-11'));
const rule = (ground: Data<'RuleNonAcceptance'>['ground']) => command('RuleNonAcceptance', { ground, reason: 'r' });
const order = command('OrderSupplement', { items: ['身份证明'] });
const supply = command('SupplyPapers', { partyId: 'worker', papers: [HASH] });
const excuse = command('GiveExcuse', { partyId: 'worker', obstacle: 'force-majeure', obstacleEndedOn: '2025-03-30', reason: 'flood' });
const withdraw = command('AllowWithdrawal', { requestedBy: 'worker' });

type Event = Application['event'];
/** The events of a decision, whole. */
const events = (history: ReturnType<typeof noted>, one: ApplicationCommand, actor: Actor, day: string): readonly Event[] => {
  const { decision } = history.when(one, occasion(actor, day));
  return decision.kind === 'accepted' ? decision.events : [];
};

describe('what is recorded of an application, whole', () => {
  it.each<[string, () => readonly Event[], Event]>([
    [
      'a party that joins gives its address, not an authority',
      () => events(noted(), join('worker'), worker, '2025-03-10'),
      {
        type: 'ApplicationJoined',
        data: { partyId: 'worker', court: COURT, address, by: 'party', person: 'li-na', joinedOn: '2025-03-10' },
      },
    ],
    [
      'an agent that joins gives its authority (R-CONF-11)',
      () => events(joined(), join('company', { authority: HASH }), lawyer, '2025-03-10'),
      {
        type: 'ApplicationJoined',
        data: { partyId: 'company', court: COURT, address, by: 'agent', person: 'lawyer', joinedOn: '2025-03-10', authority: HASH },
      },
    ],
    [
      'the filing of an agreement without mediator',
      () => events(joined(), join('company'), boss, '2025-03-10').slice(1),
      {
        type: 'ApplicationFiled',
        data: { agreementId: 'a1', disputeId: 'd1', court: COURT, filedOn: '2025-03-10', rulePack: 'RP-B', late: false, contentHash: HASH },
      },
    ],
    [
      'the excuse, with the day it was given (R-CONF-34)',
      () => events(filed({}, '2025-04-01'), excuse, worker, '2025-04-02'),
      { type: 'ExcuseGiven', data: { ...excuse.data, givenOn: '2025-04-02' } as Extract<Event, { type: 'ExcuseGiven' }>['data'] },
    ],
    [
      'an order for papers (R-CONF-10)',
      () => events(filed(), order, judge, '2025-03-11'),
      { type: 'SupplementOrdered', data: { items: ['身份证明'], orderedOn: '2025-03-11' } },
    ],
    [
      'papers that came (R-CONF-10)',
      () => events(filed().after(order, occasion(judge, '2025-03-11')), supply, worker, '2025-03-12'),
      { type: 'SupplementReceived', data: { partyId: 'worker', papers: [HASH], receivedOn: '2025-03-12' } },
    ],
    [
      'acceptance of an application in time says nothing of an excuse',
      () => events(filed(), accept(), judge, '2025-03-11'),
      { type: 'ApplicationAccepted', data: { caseNumber: '1', judge: 'judge-wang', acceptedOn: '2025-03-11', competence: 'R-CONF-04' } },
    ],
    [
      'acceptance of a late one says that its excuse was accepted (R-CONF-34)',
      () =>
        events(
          filed({}, '2025-04-01').after(excuse, occasion(worker, '2025-04-02')),
          accept({ excuseAccepted: true }),
          judge,
          '2025-04-02',
        ),
      {
        type: 'ApplicationAccepted',
        data: { caseNumber: '1', judge: 'judge-wang', acceptedOn: '2025-04-02', competence: 'R-CONF-04', excuseAccepted: true },
      },
    ],
    [
      'a denial (R-CONF-39)',
      () => events(accepted(), command('DisownJoining', { partyId: 'company', statement: 'never' }), boss, '2025-03-12'),
      { type: 'JoiningDisowned', data: { partyId: 'company', statement: 'never', disownedOn: '2025-03-12' } },
    ],
    [
      'a withdrawal the judge allowed (R-CONF-24)',
      () => events(accepted(), withdraw, judge, '2025-03-12'),
      { type: 'ApplicationWithdrawn', data: { requestedBy: 'worker', allowedOn: '2025-03-12', judge: 'judge-wang' } },
    ],
    [
      'a withdrawal at the counter, before there is a judge',
      () => events(filed(), withdraw, clerk, '2025-03-12'),
      { type: 'ApplicationWithdrawn', data: { requestedBy: 'worker', allowedOn: '2025-03-12' } },
    ],
    [
      'a withdrawal deemed (R-CONF-24)',
      () => events(accepted(), command('DeemWithdrawn', { cause: 'refused-questions' }), judge, '2025-03-12'),
      { type: 'ApplicationDeemedWithdrawn', data: { cause: 'refused-questions', ruledOn: '2025-03-12', judge: 'judge-wang' } },
    ],
    [
      'the end of the special procedure (R-CONF-26)',
      () => events(accepted(), command('EndSpecialProcedure', { reason: 'disputed' }), judge, '2025-03-12'),
      { type: 'SpecialProcedureEnded', data: { ruledOn: '2025-03-12', judge: 'judge-wang', reason: 'disputed' } },
    ],
    [
      'a dismissal, under its case number (R-CONF-23)',
      () => events(accepted(), command('DismissApplication', { ground: 'unclear', reason: 'r' }), judge, '2025-03-12'),
      {
        type: 'ApplicationDismissed',
        data: { caseNumber: '1', ground: 'unclear', basis: 'R-CONF-23', ruledOn: '2025-03-12', judge: 'judge-wang', reason: 'r' },
      },
    ],
  ])('%s', (_title, recorded, first) => expect(recorded()[0]).toEqual(first));

  it.each<[string, () => readonly Event[]]>([
    [
      'platform',
      () =>
        events(
          given<Application>(application),
          command('NoteAgreement', { agreement: agreementOf(), source: 'platform' }),
          system,
          '2025-03-01',
        ),
    ],
    [
      'applicant',
      () =>
        events(
          given<Application>(application),
          command('SubmitAgreement', { agreement: agreementOf(), ownDispute: true }),
          boss,
          '2025-03-02',
        ),
    ],
  ])('says that an agreement came from the %s', (source, recorded) =>
    expect(recorded()[0]).toEqual({ type: 'AgreementNoted', data: { agreement: agreementOf(), source } }),
  );
  it('names the mediator of the agreement in the filing, when there was one', () =>
    expect(events(joined({ mediatorId: 'zhou' }), join('company'), boss, '2025-03-10')[1]).toMatchObject({ data: { mediatorId: 'zhou' } }));
  it('asks a late applicant for its excuse until the day its period ends (R-CONF-34)', () => {
    const [, , , , asked, armed] = events(joined({}, '2025-04-01'), join('company'), boss, '2025-04-01');
    expect(asked).toMatchObject({ type: 'ExcuseRequested', data: { dueOn: '2025-04-11' } });
    expect(armed).toMatchObject({ type: 'DeadlineArmed', data: { deadline: { dueOn: '2025-04-11', from: '2025-04-01' } } });
  });
  it.each<[string, () => readonly Event[], string, string]>([
    ['an order for papers', () => events(filed(), order, judge, '2025-03-11'), 'acceptance', 'supplement ordered'],
    ['a withdrawal', () => events(accepted(), withdraw, judge, '2025-03-12'), 'ruling', 'application withdrawn'],
    [
      'a withdrawal deemed',
      () => events(accepted(), command('DeemWithdrawn', { cause: 'refused-questions' }), judge, '2025-03-12'),
      'ruling',
      'deemed withdrawn',
    ],
    [
      'non-acceptance',
      () => events(filed({ written: false }, '2025-04-01'), rule('not-written'), judge, '2025-04-02'),
      'excuse',
      'non-acceptance ruled',
    ],
  ])('says why %s stops a clock', (_title, recorded, kind, reason) =>
    expect(recorded()).toContainEqual({ type: 'DeadlineCancelled', data: { deadlineId: kind, kind, reason } }),
  );
  it('says of both limits why they were extended (R-CONF-20)', () =>
    expect(events(accepted(), command('ExtendRuling', { days: 5 }), president, '2025-03-12')).toMatchObject([
      { data: { approvedBy: 'president', approvedOn: '2025-03-12', days: 5 } },
      { data: { deadlineId: 'ruling-internal', days: 5, reason: 'approved by the president' } },
      { data: { deadlineId: 'ruling', days: 5, reason: 'approved by the president' } },
    ]));
});

describe('the competent court (R-CONF-03, R-CONF-04)', () => {
  const at = (organisation: string | undefined, domicile?: string) =>
    filed({
      organisation: { kind: 'people-mediation-committee', ...(organisation === undefined ? {} : { court: organisation }) },
      parties: parties.map((party) => ({ ...party, ...(domicile === undefined ? {} : { domicileCourt: domicile }) })),
    });
  it.each<[string, string | undefined, string | undefined]>([
    ['the organisation’s seat', COURT, undefined],
    ['the organisation’s seat, the parties living elsewhere', COURT, ELSEWHERE],
    ['a party’s domicile', undefined, COURT],
    ['a party’s domicile, the organisation sitting elsewhere', ELSEWHERE, COURT],
  ])('is that of %s', (_title, organisation, domicile) => {
    at(organisation, domicile)
      .when(accept(), occasion(judge, '2025-03-11'))
      .thenRecordsEvents(
        { type: 'ApplicationAccepted', data: { competence: 'R-CONF-04' } },
        { type: 'DeadlineMet' },
        { type: 'DeadlineArmed' },
        { type: 'DeadlineArmed' },
      );
    at(organisation, domicile).when(rule('not-this-court'), occasion(judge, '2025-03-11')).thenRefuses('ground-contradicted');
  });
  it.each<[string, string | undefined, string | undefined]>([
    ['sits and live elsewhere', ELSEWHERE, ELSEWHERE],
    ['have no known seat', undefined, undefined],
  ])('is not this one when organisation and parties %s', (_title, organisation, domicile) =>
    at(organisation, domicile).when(accept(), occasion(judge, '2025-03-11')).thenRefuses('not-competent'),
  );
});

describe('a late application that also cannot be accepted otherwise', () => {
  const late = () => filed({ written: false }, '2025-04-01');
  it('is ruled on that ground at once, though its excuse may still come (R-CONF-14, R-CONF-36)', () => {
    late().when(rule('not-written'), occasion(judge, '2025-04-02')).thenRecords('NonAcceptanceRuled', 'DeadlineMet', 'DeadlineCancelled');
    late().when(rule('out-of-time'), occasion(judge, '2025-04-02')).thenRefuses('excuse-still-open');
  });
  it('is met by the ruling in time or late, once', () =>
    expect(events(late(), rule('not-written'), judge, '2025-04-20').filter(({ type }) => type === 'DeadlineMet')).toEqual([
      { type: 'DeadlineMet', data: { deadlineId: 'acceptance', kind: 'acceptance', on: '2025-04-20', late: true } },
    ]));
});

describe('the law of the day it was filed (R-REG-07)', () => {
  it.each<[string, string, string]>([
    ['R-REG-07', '2021-12-10', '2021-12-20'],
    ['R-CONF-04', '2021-12-20', '2022-01-05'],
  ])('competence rests on %s when it took effect on %s and was filed on %s', (competence, effectiveOn, day) =>
    expect(events(filed({ effectiveOn }, day), accept(), judge, day)[0]).toMatchObject({ data: { competence } }),
  );
});

describe('several suspicions (R-SHAM-101)', () => {
  it('are cleared one by one: the others stay open', () => {
    const raise = (suspicionId: string) => command('RaiseSuspicion', { suspicionId, tier: 'review' });
    const { state } = accepted()
      .after(raise('x1'), occasion(system, '2025-03-12'))
      .after(raise('x2'), occasion(system, '2025-03-12'))
      .after(command('ClearSuspicion', { suspicionId: 'x1', reason: 'r' }), occasion(judge, '2025-03-13'));
    expect(state.status === 'unknown' ? undefined : state.suspicions).toEqual({ x2: 'review' });
  });
});

describe('who stands for a party (R-CONF-35)', () => {
  it('is its own agent, never the other side’s', () => {
    noted()
      .when(join('worker', { authority: HASH }), occasion(lawyer, '2025-03-10'))
      .thenRefuses('not-a-party');
    noted().when(join('nobody'), occasion(worker, '2025-03-10')).thenRefuses('not-a-party');
    noted()
      .when(join('company', { authority: HASH }), occasion({ ...lawyer, role: 'people-mediator' }, '2025-03-10'))
      .thenRefuses('not-a-party');
  });
  it('takes the denial of one who never joined for nothing (R-CONF-39)', () => {
    const disown = command('DisownJoining', { partyId: 'company', statement: 'never' });
    joined().when(disown, occasion(boss, '2025-03-11')).thenRefuses('not-filed');
    joined().when(disown, occasion(clerk, '2025-03-11')).thenRefuses('not-filed');
  });
  it('is refused a filed application by name when it comes again under another party (R-CONF-35)', () =>
    given<Application>(application, [
      ...filed().events.filter((event) => event.type !== 'ApplicationJoined' || event.data.partyId !== 'company'),
    ])
      .when(join('company'), occasion(boss, '2025-03-11'))
      .thenRefuses('already-filed'));
});

describe('papers and duties', () => {
  it('come too late once the application was accepted without them (R-CONF-10)', () =>
    accepted().when(supply, occasion(worker, '2025-03-12')).thenRefuses('no-supplement-ordered'));
  it('after a withdrawal no papers are awaited any more', () =>
    filed()
      .after(order, occasion(judge, '2025-03-11'))
      .after(withdraw, occasion(judge, '2025-03-12'))
      .when(supply, occasion(worker, '2025-03-12'))
      .thenRefuses('no-supplement-ordered'));
  it.each<[string, () => ReturnType<typeof noted>, string]>([
    ['acceptance', () => filed(), 'the court has not decided on acceptance'],
    ['ruling-internal', accepted, 'the court has not ruled within its internal limit'],
    ['ruling', accepted, 'the court has not ruled within the statutory limit'],
    ['supplement', () => filed().after(order, occasion(judge, '2025-03-11')), 'the papers ordered were not supplied'],
    ['excuse', () => filed({}, '2025-04-01'), 'no excuse was given'],
  ])('says whose duty the missed clock %s was (R-CONF-22)', (deadlineId, history, cause) => {
    const { state } = history();
    const dueAt = state.status === 'unknown' ? '' : (state.deadlines[deadlineId]?.deadline.dueAt ?? '');
    history()
      .when({ type: 'FireDeadline', data: { deadlineId, dueAt } }, { ...occasion(system, '2025-03-11'), at: dueAt })
      .thenRecordsEvents({ type: 'DeadlineMissed', data: { kind: deadlineId, cause } });
  });
  it('of the thirty days it is nobody’s: they run out (R-CONF-02)', () => {
    const { state } = noted();
    const dueAt = state.status === 'unknown' ? '' : (state.deadlines['application']?.deadline.dueAt ?? '');
    noted()
      .when({ type: 'FireDeadline', data: { deadlineId: 'application', dueAt } }, { ...occasion(system, '2025-03-31'), at: dueAt })
      .thenRecords('DeadlineFired');
  });
});

describe('grounds in one family', () => {
  it.each<[Agreement['content'][number], Data<'RuleNonAcceptance'>['ground']]>([
    ['bankruptcy', 'special-procedure'],
    ['special-procedure', 'special-procedure'],
    ['ip-right', 'real-or-ip-right'],
    ['real-right', 'real-or-ip-right'],
  ])('content %s is %s (R-CONF-14)', (content, ground) =>
    filed({ content: [content] })
      .when(rule(ground), occasion(judge, '2025-03-11'))
      .thenRecordsEvents({ type: 'NonAcceptanceRuled', data: { ground, basis: 'R-CONF-14' } }, { type: 'DeadlineMet' }),
  );
  it.each(['not-this-court', 'outside-scope'] as const)('%s rests on R-CONF-14', (ground) =>
    expect(events(filed({ invitingCourt: ELSEWHERE }), rule(ground), judge, '2025-03-11')[0]).toMatchObject({
      data: { basis: 'R-CONF-14' },
    }),
  );
  it('lets a matter that is no labour matter carry any act', () =>
    expect(events(filed({ content: ['act'] }), accept(), judge, '2025-03-11')[0]).toMatchObject({ type: 'ApplicationAccepted' }));
});
