import type { Mediation } from '@fengqiao/contracts';
import { fold } from '@fengqiao/kernel';
import { agreement } from './agreement/aggregate.js';
import type { Agreement, AgreementEvent } from './agreement/types.js';
import { disputeProcess } from './dispute-process/aggregate.js';
import { mediation } from './mediation/aggregate.js';
import type { Mediation as MediationShape, MediationEvent, Party } from './mediation/types.js';
import { organisation } from './organisation/aggregate.js';
import { publish } from './publish.js';

const DAY = '2024-06-03';
const parties: Party[] = [
  { partyId: 'lender', side: 'applicant', personId: 'zhang-san', agents: ['lawyer'] },
  { partyId: 'borrower', side: 'respondent', agents: ['lawyer'] },
];
const opened = { mediationId: 'm1', disputeId: 'd1', organisationId: 'o1', parties, on: DAY };
const begun: MediationEvent = { type: 'MediationBegun', data: { ...opened, unasked: true, tier: 'village' } };
const commissioned: MediationEvent = {
  type: 'MediationCommissioned',
  data: { ...opened, court: '鄂0205', complaintIds: [], caseNumber: '(2024)鄂0205民诉前调1号', rulePack: 'RP-A', receivedOn: DAY },
};
const entrusted: MediationEvent = {
  type: 'MediationEntrusted',
  data: { ...opened, court: '鄂0205', complaintIds: [], caseNumber: '(2024)鄂0205民初1号', rulePack: 'RP-A', receivedOn: DAY },
};
const choosing = { id: 'choose', kind: 'choose' } as Mediation.Deadline;
const named: MediationEvent = { type: 'MediatorChosen', data: { mediatorId: 'liu', organisationId: 'o2', on: DAY } };
const accepted: MediationEvent = {
  type: 'CommissionAccepted',
  data: { mediationId: 'm1', disputeId: 'd1', mediatorId: 'liu', organisationId: 'o2', on: DAY },
};
const appointed: MediationEvent = {
  type: 'MediatorAppointed',
  data: { mediatorId: 'wang', organisationId: 'o1', by: 'organisation', appointedBy: 'wang', on: DAY },
};
const recusal: MediationEvent = {
  type: 'RecusalRequested',
  data: { partyIds: ['lender'], ground: 'other-relation', reason: 'x', on: DAY },
};
const appraisal: MediationEvent = { type: 'AppraisalRequested', data: { appraisalId: 'a1', partyIds: ['lender'], matter: 'x', on: DAY } };
const approved: MediationEvent = { type: 'AppraisalApproved', data: { appraisalId: 'a1', institution: 'x', approvedBy: 'judge', on: DAY } };
const suspended: MediationEvent = { type: 'MediationSuspended', data: { reason: 'x', on: DAY } };
const ended: MediationEvent = {
  type: 'MediationEnded',
  data: { mediationId: 'm1', disputeId: 'd1', kind: 'commissioned', outcome: 'failed', reason: 'unreachable', agreements: [], on: DAY },
};
const shown = (...events: MediationEvent[]) => mediation.item(fold<MediationShape>(mediation, events));

describe('the worklist', () => {
  it.each<[string, MediationEvent[], object]>([
    ['nothing', [], { status: 'unknown', title: '', waitingFor: [] }],
    [
      'a committee’s case without mediator',
      [begun],
      { status: 'waiting-mediator', title: '人民调解 m1', waitingFor: ['organisation-clerk', 'people-mediator'], tier: 'village' },
    ],
    ['one under way in the village', [begun, appointed], { status: 'under-way', waitingFor: ['people-mediator'] }],
    ['a challenged mediator in the village', [begun, appointed, recusal], { waitingFor: ['organisation-clerk'] }],
    [
      'parties who may choose',
      [commissioned, { type: 'DeadlineArmed', data: { deadline: choosing } }],
      { title: '委派调解 (2024)鄂0205民诉前调1号', waitingFor: ['party'], tier: 'court' },
    ],
    ['a court that has to appoint', [entrusted], { title: '委托调解 (2024)鄂0205民初1号', waitingFor: ['diversion-clerk'] }],
    ['a mediator who has to answer', [commissioned, named], { status: 'waiting-acceptance', waitingFor: ['invited-mediator'] }],
    ['one under way at court', [commissioned, named, accepted], { status: 'under-way', waitingFor: ['invited-mediator'] }],
    ['a challenged mediator at court', [commissioned, named, accepted, recusal], { waitingFor: ['judge', 'diversion-clerk'] }],
    ['an appraisal to approve', [commissioned, named, accepted, appraisal], { waitingFor: ['invited-mediator', 'judge'] }],
    ['an appraisal that runs', [commissioned, named, accepted, appraisal, approved], { waitingFor: ['invited-mediator'] }],
    ['a suspended one', [commissioned, named, accepted, suspended], { status: 'suspended', waitingFor: ['judge', 'organisation-clerk'] }],
    ['the end', [commissioned, ended], { status: 'failed', waitingFor: [] }],
  ])('shows of a mediation: %s', (_title, events, item) => expect(shown(...events)).toMatchObject(item));

  it('ties a mediation to its parties and agents, its organisation, its mediator and its court', () => {
    const ties = (...events: MediationEvent[]) => mediation.ties(fold<MediationShape>(mediation, events));
    expect(ties()).toEqual({});
    expect(ties(begun)).toEqual({ persons: ['zhang-san', 'lawyer'], organisations: ['o1'], assigned: [] });
    expect(ties(commissioned, named)).toEqual({
      persons: ['zhang-san', 'lawyer'],
      organisations: ['o2'],
      assigned: ['liu'],
      court: '鄂0205',
    });
    expect(ties(commissioned, named, accepted)).toMatchObject({ assigned: ['liu'] });
    expect(mediation.subject(fold<MediationShape>(mediation, [begun]), 'm1')).toBe('d1');
    expect(mediation.subject(mediation.initial, 'm1')).toBeUndefined();
  });
});

const draft = (kind: Mediation.MediationKind): AgreementEvent => ({
  type: 'AgreementDrafted',
  data: {
    agreementId: 'g1',
    mediationId: 'm1',
    disputeId: 'd1',
    kind,
    organisationId: 'o1',
    organisationKind: 'people-mediation-committee',
    mediatorId: 'wang',
    parties: [
      { partyId: 'lender', side: 'applicant', personId: 'zhang-san', agents: ['lawyer'] },
      { partyId: 'borrower', side: 'respondent', agents: [] },
    ],
    obligations: [{ obligationId: 'o1', kind: 'apology', from: 'borrower', to: 'lender' }],
    facts: 'x',
    clauses: [],
    oral: false,
    evidenceCount: 0,
    labour: false,
    confronted: false,
    selfSettled: false,
    seals: [],
    contentHash: 'h',
    draftedOn: DAY,
    ...(kind === 'people' ? {} : { court: '鄂0205' }),
  },
});
const signed = (partyId: string): AgreementEvent => ({
  type: 'AgreementSigned',
  data: { agreementId: 'g1', partyId, person: 'p', by: 'party', method: 'electronic', contentHash: 'h', on: DAY },
});
const effect: AgreementEvent = {
  type: 'AgreementTookEffect',
  data: { agreement: { agreementId: 'g1' } as Mediation.AgreementTookEffect['agreement'] },
};
const performed: AgreementEvent = {
  type: 'ObligationPerformed',
  data: { agreementId: 'g1', obligationId: 'o1', confirmedBy: 'creditor', performedOn: DAY, sameDay: true, late: false, on: DAY },
};
const own: AgreementEvent = { type: 'MediatorSigned', data: { agreementId: 'g1', mediatorId: 'wang', on: DAY } };
const seal: AgreementEvent = { type: 'SealAffixed', data: { agreementId: 'g1', sealId: 's', person: 'c', on: DAY } };

describe('the worklist of agreements', () => {
  const of = (...events: AgreementEvent[]) => agreement.item(fold<Agreement>(agreement, events));
  it.each<[string, AgreementEvent[], object]>([
    ['nothing', [], { status: 'unknown', title: '', waitingFor: [] }],
    [
      'a draft in the village',
      [draft('people')],
      { status: 'drafted', title: '调解协议 g1', waitingFor: ['party', 'people-mediator', 'organisation-clerk'] },
    ],
    [
      'one with all marks and the mediator’s',
      [draft('people'), signed('lender'), signed('borrower'), own],
      { waitingFor: ['organisation-clerk'] },
    ],
    ['one with the seal', [draft('people'), seal], { waitingFor: ['party', 'people-mediator'] }],
    ['a draft at court', [draft('commissioned'), signed('lender')], { waitingFor: ['party'], tier: 'court' }],
    ['one to be performed', [draft('commissioned'), effect], { status: 'effective', waitingFor: ['party'] }],
    ['one performed', [draft('commissioned'), effect, performed], { status: 'effective', waitingFor: [] }],
    [
      'one refused',
      [draft('people'), { type: 'SigningRefused', data: { agreementId: 'g1', partyId: 'lender', on: DAY } }],
      { status: 'refused', waitingFor: [] },
    ],
  ])('shows %s', (_title, events, item) => expect(of(...events)).toMatchObject(item));
  it('has no tier in the village', () => expect(of(draft('people'))).not.toHaveProperty('tier'));
  it('ties an agreement to its parties, organisation, mediator and court', () => {
    const ties = (...events: AgreementEvent[]) => agreement.ties(fold<Agreement>(agreement, events));
    expect(ties()).toEqual({});
    expect(ties(draft('people'))).toEqual({ persons: ['zhang-san', 'lawyer'], organisations: ['o1'], assigned: ['wang'] });
    expect(ties(draft('commissioned'))).toMatchObject({ court: '鄂0205' });
    expect(agreement.subject(fold<Agreement>(agreement, [draft('people')]), 'g1')).toBe('d1');
    expect(agreement.subject(agreement.initial, 'g1')).toBeUndefined();
  });
});

describe('organisations and processes', () => {
  const registered = {
    organisationId: 'o1',
    kind: 'people-mediation-committee',
    name: '调委会',
    division: '420205001001',
    fee: false,
    fields: [],
    seals: [],
    registeredOn: DAY,
  } as const;
  it('show an organisation by name, and its clerk what courts have reported', () => {
    const state = organisation.evolve(organisation.initial, {
      type: 'OrganisationRegistered',
      data: { ...registered, fields: [], seals: [] },
    });
    expect(organisation.item(organisation.initial)).toEqual({ status: 'unknown', title: '', waitingFor: [] });
    expect(organisation.item(state)).toEqual({ status: 'registered', title: '调委会', waitingFor: [] });
    expect(organisation.ties(organisation.initial)).toEqual({});
    expect(organisation.ties(state)).toEqual({ organisations: ['o1'], division: '420205001001' });
    const reported = organisation.evolve(state, {
      type: 'MediatorReportReceived',
      data: { organisationId: 'o1', mediatorId: 'w', disputeId: 'd1', reportedOn: DAY, reason: 'x' },
    });
    expect(organisation.item(reported).waitingFor).toEqual(['organisation-clerk']);
    expect(organisation.subject(state, 'o1')).toBeUndefined();
  });
  it('keep a process under its dispute, and out of every list', () => {
    expect(disputeProcess.subject(disputeProcess.initial, 'd1')).toBe('d1');
    expect(disputeProcess.ties(disputeProcess.initial)).toEqual({});
    expect(disputeProcess.item(disputeProcess.initial)).toEqual({ status: 'noted', title: '', waitingFor: [] });
    expect(disputeProcess.viewName).toBeUndefined();
  });
});

describe('what leaves the service', () => {
  const path = Object.entries(publish).flatMap(([type, much]) => (much === 'path' ? [type] : []));
  it('is only the path entry of what is confidential, and of what is on its way (R-MED-11, R-ACC-01)', () =>
    expect(path).toEqual([
      'MediatorReportReceived',
      'MediatorProposed',
      'AppointmentRequested',
      'InterestDisclosed',
      'GoingOnAgreed',
      'RecusalRequested',
      'RecusalRejected',
      'PartiesInformed',
      'ModeConsented',
      'FactsRecorded',
      'FactsSigned',
      'ConcessionRecorded',
      'ServiceAddressConfirmed',
      'MediationSuspended',
      'MediationResumed',
      'AppraisalRequested',
      'AppraisalConsented',
      'ExtensionConsented',
      'AgreementsPlanned',
      'AgreementReached',
      'DocketingMarked',
      'FailureRecorded',
      'ComplaintNoted',
      'NumberAllocated',
    ]));
  it('is the whole body of everything else, but sessions and signatures', () =>
    expect(Object.values(publish).filter((much) => much === 'body')).toHaveLength(Object.keys(publish).length - path.length - 2));
  it('says of a session and of a signature no more than others need', () => {
    const session = {
      sessionId: 's',
      number: 1,
      mode: 'online',
      attended: ['a'],
      identityRechecked: true,
      confronted: true,
      record: 'h',
      on: DAY,
    } as const;
    expect((publish.SessionHeld as (data: unknown) => unknown)(session)).toEqual({
      sessionId: 's',
      number: 1,
      mode: 'online',
      confronted: true,
      on: DAY,
    });
    const { data } = signed('lender') as Extract<AgreementEvent, { type: 'AgreementSigned' }>;
    expect((publish.AgreementSigned as (data: unknown) => unknown)(data)).toEqual({
      agreementId: 'g1',
      partyId: 'lender',
      by: 'party',
      method: 'electronic',
      on: DAY,
    });
  });
});
