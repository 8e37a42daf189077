import type { Actor } from '@fengqiao/kernel';
import { given, occasion, repeating, type Given } from '@fengqiao/testing';
import type { SigningFacts } from '../mediation/drafts.js';
import { agreement } from './aggregate.js';
import type { Agreement, AgreementCommand, AgreementEvent, Draft } from './types.js';

const DAY = '2024-06-03';
const HASH = `sha-256:${'a'.repeat(64)}`;
const actors = {
  lender: { person: 'zhang-san', role: 'party' },
  borrower: { person: 'li-si', role: 'party' },
  lawyer: { person: 'lawyer', role: 'agent' },
  wang: { person: 'wang', role: 'people-mediator', organisation: 'committee' },
  clerk: { person: 'clerk', role: 'organisation-clerk', organisation: 'committee' },
  otherClerk: { person: 'clerk-2', role: 'organisation-clerk', organisation: 'elsewhere' },
  system: { person: 'system:mediation', role: 'system' },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof actors;
const on = (who: Who, day = DAY) => occasion(actors[who], day);
const OPEN: SigningFacts = { open: 'open', afterDocketing: false };

const draft: Draft = {
  agreementId: 'g1',
  mediationId: 'm1',
  disputeId: 'd1',
  kind: 'people',
  organisationId: 'committee',
  organisationKind: 'people-mediation-committee',
  organisationCourt: '鄂0205',
  mediatorId: 'wang',
  parties: [
    { partyId: 'lender', side: 'applicant', personId: 'zhang-san', agents: [] },
    { partyId: 'borrower', side: 'respondent', personId: 'li-si', agents: ['lawyer'] },
  ],
  obligations: [
    { obligationId: 'o1', kind: 'payment', from: 'borrower', to: 'lender', amount: '30000', dueOn: '2024-06-10' },
    { obligationId: 'o2', kind: 'apology', from: 'borrower', to: 'lender' },
    { obligationId: 'o3', kind: 'payment', from: 'borrower', to: 'lender', amount: '100', performed: true },
  ],
  facts: '借款',
  clauses: [],
  oral: false,
  evidenceCount: 1,
  labour: false,
  confronted: true,
  selfSettled: false,
  seals: ['seal-1'],
  contentHash: HASH,
};
const drafting = (more: Partial<Draft> = {}, mediation = OPEN): AgreementCommand => ({
  type: 'DraftAgreement',
  data: { ...draft, ...more, mediation },
});
const drafted = (more: Partial<Draft> = {}): Given<Agreement> => given(agreement).after(drafting(more), on('wang'));
const atCourt = { kind: 'commissioned', court: '鄂0205' } as const;
const sign = (partyId: string, more: object = {}): AgreementCommand => ({
  type: 'SignAgreement',
  data: { partyId, contentHash: HASH, mediation: OPEN, ...more },
});
const record = (partyIds: readonly string[], more: object = {}): AgreementCommand => ({
  type: 'RecordSignatures',
  data: {
    witness: 'wu',
    signatures: partyIds.map((partyId) => ({ partyId, method: 'mark', paper: HASH })) as never,
    mediation: OPEN,
    ...more,
  },
});
const bySelf: AgreementCommand = { type: 'SignAsMediator', data: { mediation: OPEN } };
const seal = (sealId = 'seal-1', mediation = OPEN): AgreementCommand => ({ type: 'AffixSeal', data: { sealId, mediation } });
const signed = (more: Partial<Draft> = {}): Given<Agreement> =>
  drafted(more).after(sign('lender'), on('lender')).after(sign('borrower'), on('borrower'));
const effective = (): Given<Agreement> => signed().after(bySelf, on('wang')).after(seal(), on('clerk'));
const paid = (obligationId: string, performedOn = DAY): AgreementCommand => ({
  type: 'RecordPerformance',
  data: { obligationId, performedOn },
});
const unpaid = (obligationId: string): AgreementCommand => ({ type: 'DeclareDefault', data: { obligationId } });
const effectOf = (decision: { kind: string; events?: readonly AgreementEvent[] }) =>
  (decision.events ?? []).flatMap((event) => (event.type === 'AgreementTookEffect' ? [event.data.agreement] : []))[0];

describe('the text', () => {
  it('is drafted once', () => {
    given(agreement)
      .when(drafting(), on('wang'))
      .thenRecordsEvents({ type: 'AgreementDrafted', data: { draftedOn: DAY } });
    drafted().when(drafting(), on('wang')).thenRecordsNothing();
    given(agreement).when(sign('lender'), on('lender')).thenRefuses('agreement-unknown');
    given(agreement)
      .when({ type: 'FireDeadline', data: { deadlineId: 'o1', dueAt: '' } }, on('system'))
      .thenRecordsNothing();
  });
  it.each<[string, Draft['obligations'][number], Agreement['refusal']]>([
    ['an outsider who owes', { obligationId: 'o', kind: 'act', from: 'x', to: 'lender' }, 'obligation-of-outsider'],
    ['an outsider who is owed', { obligationId: 'o', kind: 'act', from: 'lender', to: 'x' }, 'obligation-of-outsider'],
    ['a duty to oneself', { obligationId: 'o', kind: 'act', from: 'lender', to: 'lender' }, 'obligation-of-outsider'],
    ['a payment of nothing', { obligationId: 'o', kind: 'payment', from: 'borrower', to: 'lender' }, 'amount-missing'],
  ])('knows no %s', (_title, obligation, refusal) =>
    given(agreement)
      .when(drafting({ obligations: [obligation] }), on('wang'))
      .thenRefuses(refusal),
  );
  it('marks the clause that the court shall judge on breach, and refuses it in court mediation (R-AGR-07, T-26)', () => {
    const clauses: Draft['clauses'] = [
      { kind: 'liability', text: '违约金' },
      { kind: 'court-judges-on-breach', text: '逾期由法院判决' },
    ];
    for (const kind of ['people', 'commissioned'] as const)
      given(agreement)
        .when(drafting({ kind, clauses }), on('wang'))
        .thenRecordsEvents({
          type: 'AgreementDrafted',
          data: {
            clauses: [
              { kind: 'liability', text: '违约金' },
              { kind: 'court-judges-on-breach', text: '逾期由法院判决', marked: true },
            ],
          },
        });
    given(agreement)
      .when(drafting({ kind: 'entrusted', clauses }), on('wang'))
      .thenRefuses('clause-not-allowed');
    given(agreement)
      .when(drafting({ kind: 'entrusted' }), on('wang'))
      .thenRecords('AgreementDrafted');
  });
  it('may be oral in the village, effective when reached, and never at court (R-AGR-02)', () => {
    const oral = given(agreement).when(drafting({ oral: true }, { open: 'open', afterDocketing: true }), on('wang'));
    oral.thenRecords('AgreementDrafted', 'AgreementTookEffect', 'DeadlineArmed', 'ObligationPerformed');
    expect(effectOf(oral.decision)).toMatchObject({ written: false, afterDocketing: true });
    given(agreement)
      .when(drafting({ oral: true, ...atCourt }), on('wang'))
      .thenRefuses('writing-needed');
  });
});

describe('signatures', () => {
  it('make an agreement of the village effective with the mediator’s and the seal, whatever comes last (R-AGR-05)', () => {
    signed().when(bySelf, on('wang')).thenRecords('MediatorSigned');
    const last = signed().after(bySelf, on('wang')).when(seal(), on('clerk', '2024-06-05'));
    last.thenRecordsEvents(
      { type: 'SealAffixed', data: { sealId: 'seal-1', person: 'clerk' } },
      { type: 'AgreementTookEffect' },
      { type: 'DeadlineArmed', data: { deadline: { id: 'o1', kind: 'performance', rule: 'R-AGR-14', dueOn: '2024-06-10' } } },
      {
        type: 'ObligationPerformed',
        data: { obligationId: 'o3', confirmedBy: 'mediator', sameDay: true, late: false, performedOn: '2024-06-05' },
      },
    );
    expect(effectOf(last.decision)).toEqual({
      agreementId: 'g1',
      disputeId: 'd1',
      mediationId: 'm1',
      parties: draft.parties,
      organisation: { organisationId: 'committee', kind: 'people-mediation-committee', court: '鄂0205' },
      mediatorId: 'wang',
      commissioned: false,
      afterDocketing: false,
      written: true,
      labour: false,
      content: ['payment', 'apology'],
      effectiveOn: '2024-06-05',
      contentHash: HASH,
    });
    const sealed = drafted().after(bySelf, on('wang')).after(seal(), on('clerk')).after(sign('lender'), on('lender'));
    sealed
      .when(sign('borrower'), on('borrower'))
      .thenRecords('AgreementSigned', 'AgreementTookEffect', 'DeadlineArmed', 'ObligationPerformed');
    signed()
      .after(seal(), on('clerk'))
      .when(bySelf, on('wang'))
      .thenRecords('MediatorSigned', 'AgreementTookEffect', 'DeadlineArmed', 'ObligationPerformed');
  });
  it('make an agreement at court effective when all parties have signed (R-AGR-03, R-AGR-04)', () => {
    const one = drafted(atCourt).after(sign('lender'), on('lender'));
    one.when(sign('lender'), on('lender')).thenRecordsNothing();
    const both = one.when(sign('borrower', { mediation: { open: 'open', afterDocketing: true } }), on('borrower'));
    expect(effectOf(both.decision)).toMatchObject({ commissioned: true, afterDocketing: true, invitingCourt: '鄂0205' });
    const entrusted = drafted({ kind: 'entrusted', court: '鄂0205' })
      .after(sign('lender'), on('lender'))
      .when(sign('borrower'), on('borrower'));
    expect(effectOf(entrusted.decision)).toMatchObject({ commissioned: false });
    signed(atCourt).when(bySelf, on('wang')).thenRecords('MediatorSigned');
  });
  it('are each party’s own, of exactly this text, by an agent only with authority (R-AGR-03, R-MED-50)', () => {
    drafted()
      .when(sign('lender'), on('lender'))
      .thenRecordsEvents({ type: 'AgreementSigned', data: { by: 'party', method: 'electronic', person: 'zhang-san' } });
    drafted().when(sign('borrower'), on('lender')).thenRefuses('not-a-party');
    drafted().when(sign('lender'), on('wang')).thenRefuses('not-a-party');
    drafted()
      .when(sign('lender', { contentHash: `sha-256:${'b'.repeat(64)}` }), on('lender'))
      .thenRefuses('other-content');
    drafted().when(sign('borrower'), on('lawyer')).thenRefuses('authority-missing');
    drafted()
      .when(sign('borrower', { authority: HASH }), on('lawyer'))
      .thenRecordsEvents({ type: 'AgreementSigned', data: { by: 'agent', authority: HASH } });
  });
  it('on paper are recorded by the mediator before a witness', () => {
    drafted()
      .when(record(['lender']), on('wang'))
      .thenRecordsEvents({ type: 'AgreementSigned', data: { by: 'record', method: 'mark', witness: 'wu', person: 'wang', paper: HASH } });
    drafted()
      .when(record(['lender']), on('clerk'))
      .thenRefuses('not-the-mediator');
    drafted()
      .when(record(['lender'], { witness: 'wang' }), on('wang'))
      .thenRefuses('witness-needed');
    drafted()
      .when(record(['lender', 'nobody']), on('wang'))
      .thenRefuses('not-a-party');
    drafted()
      .when(record(['lender'], { sealId: 'other' }), on('wang'))
      .thenRefuses('seal-unknown');
    const all = record(['lender', 'borrower'], { mediatorSigns: true, sealId: 'seal-1' });
    drafted()
      .when(all, on('wang'))
      .thenRecords(
        'AgreementSigned',
        'AgreementSigned',
        'MediatorSigned',
        'SealAffixed',
        'AgreementTookEffect',
        'DeadlineArmed',
        'ObligationPerformed',
      );
    drafted().after(all, on('wang')).when(all, on('wang')).thenRecordsNothing();
    drafted()
      .after(record(['lender']), on('wang'))
      .when(record(['lender', 'borrower'], { mediatorSigns: false }), on('wang'))
      .thenRecords('AgreementSigned');
  });
  it('of mediator and organisation are their own', () => {
    drafted().when(bySelf, on('clerk')).thenRefuses('not-the-mediator');
    drafted().after(bySelf, on('wang')).when(bySelf, on('wang')).thenRecordsNothing();
    drafted().when(seal('other'), on('clerk')).thenRefuses('seal-unknown');
    drafted().after(seal(), on('clerk')).when(seal(), on('clerk')).thenRecordsNothing();
  });
  it.each([
    ['suspended', 'mediation-suspended'],
    ['ended', 'mediation-ended'],
  ] as const)('come too late when the mediation is %s (R-MED-64)', (open, refusal) => {
    const mediation = { open, afterDocketing: false };
    drafted().when(sign('lender', { mediation }), on('lender')).thenRefuses(refusal);
    drafted()
      .when(record(['lender'], { mediation }), on('wang'))
      .thenRefuses(refusal);
    drafted().when({ type: 'SignAsMediator', data: { mediation } }, on('wang')).thenRefuses(refusal);
    drafted().when(seal('seal-1', mediation), on('clerk')).thenRefuses(refusal);
    effective().when(sign('lender', { mediation }), on('lender')).thenRecordsNothing();
  });
  it('may be refused by a party until the agreement takes effect, and that ends this agreement (R-MED-64)', () => {
    const refuse = (partyId: string): AgreementCommand => ({ type: 'RefuseToSign', data: { partyId } });
    drafted().when(refuse('lender'), on('borrower')).thenRefuses('not-a-party');
    const run = drafted().after(refuse('lender'), on('lender'));
    run.when(refuse('lender'), on('lender')).thenRecordsNothing();
    run.when(sign('borrower'), on('borrower')).thenRefuses('already-ended');
    run.when(paid('o1'), on('lender')).thenRefuses('not-in-effect');
    effective().when(refuse('lender'), on('lender')).thenRefuses('already-in-effect');
  });
});

describe('performance', () => {
  it('is told by payer, payee or committee (R-AGR-14)', () => {
    for (const [who, confirmedBy] of [
      ['lender', 'creditor'],
      ['borrower', 'debtor'],
      ['wang', 'mediator'],
      ['clerk', 'mediator'],
    ] as const)
      effective()
        .when(paid('o1'), on(who))
        .thenRecordsEvents(
          { type: 'ObligationPerformed', data: { confirmedBy, sameDay: true, late: false } },
          { type: 'DeadlineMet', data: { late: false } },
        );
    effective()
      .when(paid('o1', '2024-06-11'), on('lender', '2024-06-12'))
      .thenRecordsEvents(
        { type: 'ObligationPerformed', data: { sameDay: false, late: true } },
        { type: 'DeadlineMet', data: { late: true } },
      );
    effective()
      .when(paid('o1', '2024-06-10'), on('lender', '2024-06-12'))
      .thenRecordsEvents({ type: 'ObligationPerformed', data: { late: false } }, { type: 'DeadlineMet' });
    effective().when(paid('o2'), on('lender')).thenRecords('ObligationPerformed');
    effective().when(paid('o1'), on('otherClerk')).thenRefuses('not-of-this-obligation');
    effective().when(paid('o9'), on('lender')).thenRefuses('obligation-unknown');
    effective().when(paid('o1', '2024-06-04'), on('lender')).thenRefuses('in-the-future');
    drafted().when(paid('o1'), on('lender')).thenRefuses('not-in-effect');
  });
  it('on the debtor’s word alone does not bind the creditor', () => {
    const said = effective().after(paid('o1'), on('borrower'));
    said.when(paid('o1'), on('borrower')).thenRecordsNothing();
    said.when(unpaid('o1'), on('lender', '2024-06-11')).thenRecordsEvents({ type: 'ObligationDefaulted', data: { by: 'creditor' } });
    said.when(paid('o1'), on('lender')).thenRecords('ObligationPerformed');
    const confirmed = said.after(paid('o1'), on('lender'));
    confirmed.when(paid('o1'), on('borrower')).thenRecordsNothing();
    confirmed.when(unpaid('o1'), on('lender', '2024-06-11')).thenRefuses('performed-already');
  });
  it('fails when the day passes: by the clock on the next day, or by the creditor’s word', () => {
    const run = effective();
    const fire: AgreementCommand = { type: 'FireDeadline', data: { deadlineId: 'o1', dueAt: '2024-06-10T16:00:00.000Z' } };
    run.when(fire, on('system', '2024-06-10')).thenRecordsNothing();
    run
      .when(fire, on('system', '2024-06-11'))
      .thenRecordsEvents(
        { type: 'DeadlineMissed', data: { cause: 'the obligation was not performed' } },
        { type: 'ObligationDefaulted', data: { obligationId: 'o1', by: 'deadline' } },
      );
    run.after(paid('o1'), on('lender')).when(fire, on('system', '2024-06-11')).thenRecordsNothing();
    run.when(unpaid('o1'), on('lender', '2024-06-10')).thenRefuses('not-due');
    run.when(unpaid('o1'), on('lender', '2024-06-11')).thenRecords('ObligationDefaulted');
    run.when(unpaid('o2'), on('lender')).thenRecords('ObligationDefaulted');
    run.when(unpaid('o9'), on('lender')).thenRefuses('obligation-unknown');
    run.when(unpaid('o1'), on('borrower', '2024-06-11')).thenRefuses('not-of-this-obligation');
    drafted().when(unpaid('o1'), on('lender', '2024-06-11')).thenRefuses('not-in-effect');
    const late = run.after(fire, on('system', '2024-06-11'));
    late.when(unpaid('o1'), on('lender', '2024-06-11')).thenRecordsNothing();
    late.when(paid('o1', '2024-06-11'), on('lender', '2024-06-11')).thenRecords('ObligationPerformed', 'DeadlineMet');
  });
});

it('records nothing when the last command is repeated, anywhere in a whole course', () => {
  const course: [AgreementCommand, Who][] = [
    [drafting(), 'wang'],
    [sign('lender'), 'lender'],
    [record(['borrower']), 'wang'],
    [bySelf, 'wang'],
    [seal(), 'clerk'],
    [paid('o1'), 'borrower'],
    [paid('o1'), 'lender'],
    [unpaid('o2'), 'lender'],
  ];
  expect(
    repeating(
      agreement,
      course.map(([command, who]) => ({ command, occasion: on(who) })),
    ),
  ).toEqual([]);
});
