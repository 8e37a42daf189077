import { draftOf, hashOf, type CaseShape } from './golden/shape.js';
import { shamShapes } from './golden/sham.js';
import { seriesOf } from './pattern/keys.js';
import { fileOfDraft } from './heard-files.js';
import { translate } from './translate.js';

type Heard = Parameters<typeof translate>[0];
const heard = (service: string, type: string, data: unknown, more: object = {}): ReturnType<typeof translate> =>
  translate({
    service,
    type,
    data,
    stream: 'application-a1',
    at: '2025-03-10T20:00:00.000Z',
    actor: { person: 'judge-wang', role: 'judge' },
    ...more,
  } as unknown as Heard);
const sh26 = shamShapes.find(({ id }) => id === 'SH-26') as CaseShape;
const agreement = {
  agreementId: 'a1',
  disputeId: 'd1',
  parties: [
    { partyId: 'p1', side: 'applicant', personId: 'worker', agents: ['lawyer'], domicileCourt: '闽0802' },
    { partyId: 'p2', side: 'respondent', agents: [] },
  ],
  organisation: { kind: 'people-mediation-committee', court: '闽0803' },
  mediatorId: 'zhou',
  commissioned: false,
  afterDocketing: false,
  written: true,
  content: ['payment'],
  effectiveOn: '2025-03-01',
  contentHash: hashOf(1),
};

describe('what is handed in elsewhere', () => {
  const registered = {
    disputeId: 'd1',
    court: '闽0802',
    division: '350802000000',
    registeredOn: '2025-03-01',
    contentHash: hashOf(1),
    claimAmount: '5',
  };

  it('a dispute, with the family of its cause', () => {
    expect(
      heard('intake', 'DisputeRegistered', { ...registered, cause: { edition: '2020', name: '民间借贷纠纷', code: '108.3' } }),
    ).toEqual([
      {
        to: 'screening',
        id: 'd1',
        command: {
          type: 'ScreenSubmission',
          data: {
            submissionId: 'd1',
            disputeId: 'd1',
            kind: 'dispute',
            court: '闽0802',
            division: '350802000000',
            receivedOn: '2025-03-01',
            contentHash: hashOf(1),
            file: { parties: [], payments: [], claimedAmount: '5', causeKind: 'loan' },
          },
        },
      },
    ]);
    const kindOf = (cause: object): unknown =>
      (heard('intake', 'DisputeRegistered', { ...registered, cause })[0]?.command as { data: { file: { causeKind?: string } } }).data.file
        .causeKind;
    expect(kindOf({ edition: '2025', name: 'misspelt', code: '108.3' })).toBe('loan');
    expect(kindOf({ edition: '2025', name: 'unknown' })).toBeUndefined();
    expect(kindOf({ edition: '2020', name: '企业借贷纠纷' })).toBe('loan');
    expect(kindOf({ edition: '2020', name: '股东借款纠纷' })).toBe('loan');
    expect(kindOf({ edition: '2025', name: '船舶营运借款合同纠纷' })).toBe('maritime');
    expect(kindOf({ edition: '2020', name: '企业承包纠纷' })).toBeUndefined();
  });

  it('a complaint, with its parties where they are few', () => {
    const filed = (count: number): unknown =>
      heard('intake', 'ComplaintFiled', {
        complaintId: 'c1',
        disputeId: 'd1',
        court: '闽0802',
        receivedOn: '2025-03-01',
        contentHash: hashOf(1),
        amount: '5',
        plaintiffs: Array.from({ length: count }, (_, index) => `p${index}`),
        defendants: ['q'],
      })[0];
    expect(filed(1)).toMatchObject({
      id: 'c1',
      command: {
        data: {
          kind: 'complaint',
          court: '闽0802',
          file: {
            claimedAmount: '5',
            parties: [
              { partyId: 'p0', side: 'applicant' },
              { partyId: 'q', side: 'respondent' },
            ],
          },
        },
      },
    });
    expect((filed(19) as { command: { data: { file: { parties: object[] } } } }).command.data.file.parties).toHaveLength(20);
    expect(filed(20)).toMatchObject({ command: { data: { file: { parties: [] } } } });
  });

  it('a draft: who pays whom by person, and all that may fire', () => {
    const draft = draftOf(sh26, 0);
    expect(heard('mediation', 'AgreementDrafted', draft)).toEqual([
      { to: 'screening', id: 'SH-26.0', command: { type: 'ScreenSubmission', data: fileOfDraft(draft) } },
    ]);
    expect(fileOfDraft({ ...draft, court: '闽0802', paperAmount: '7' })).toMatchObject({
      kind: 'agreement',
      agreementId: 'SH-26.0',
      court: '闽0802',
      receivedOn: '2025-03-25',
      file: {
        payments: [{ from: 'owner-0', to: 'property-company', amount: '2731', account: 'property-company.account', performed: true }],
        claimedAmount: '2731',
        paperAmount: '7',
        evidenceCount: 2,
        causeKind: 'property-service',
        labour: false,
        confronted: true,
        selfSettled: false,
        mediatorId: 'forger',
        draftedOn: '2025-03-25',
      },
    });
  });

  it('of obligations only payments, of parties without an account only their place in the dispute', () => {
    const draft = draftOf(sh26, 0);
    const [payment] = draft.obligations;
    const { performed: _unsaid, ...unsaid } = payment as NonNullable<typeof payment>;
    const parties = draft.parties.map(({ personId: _unknown, ...party }) => party);
    expect(
      fileOfDraft({ ...draft, parties, obligations: [unsaid, { ...unsaid, obligationId: 'o2', kind: 'apology' }] }).file,
    ).toMatchObject({
      parties: [{ partyId: 'property-company.party', side: 'applicant', agents: [] }, { partyId: 'owner-0.party' }],
      payments: [{ from: 'owner-0.party', to: 'property-company.party', performed: false }],
    });
  });

  it('an agreement in effect, or brought by an applicant; what mediation made is heard from mediation', () => {
    const submission = {
      submissionId: 'a1',
      disputeId: 'd1',
      kind: 'agreement',
      agreementId: 'a1',
      court: '闽0803',
      receivedOn: '2025-03-01',
      contentHash: hashOf(1),
      file: {
        parties: [
          { partyId: 'p1', side: 'applicant', personId: 'worker', agents: ['lawyer'] },
          { partyId: 'p2', side: 'respondent', agents: [] },
        ],
        payments: [],
        mediatorId: 'zhou',
      },
    };
    expect(heard('mediation', 'AgreementTookEffect', { agreement })).toEqual([
      { to: 'screening', id: 'a1', command: { type: 'ScreenEffective', data: submission } },
    ]);
    expect(heard('confirmation', 'AgreementNoted', { agreement, source: 'applicant' })).toEqual([
      { to: 'screening', id: 'a1', command: { type: 'ScreenSubmission', data: submission } },
    ]);
    expect(heard('confirmation', 'AgreementNoted', { agreement, source: 'platform' })).toEqual([]);
    expect(heard('mediation', 'AgreementTookEffect', { agreement: { ...agreement, invitingCourt: '闽08' } })).toMatchObject([
      { command: { data: { court: '闽08' } } },
    ]);
  });
});

describe('what becomes of it', () => {
  it.each([
    [
      'ApplicationFiled',
      { agreementId: 'a1', court: '闽0802', filedOn: '2025-03-10', contentHash: hashOf(1), late: false },
      { type: 'NoteApplication', data: { court: '闽0802', filedOn: '2025-03-10', contentHash: hashOf(1) } },
    ],
    ['JoiningDisowned', { partyId: 'p2', disownedOn: '2025-03-10' }, { type: 'NoteDenial', data: { partyId: 'p2', on: '2025-03-10' } }],
    [
      'SuspicionCleared',
      { suspicionId: 's1.a1', clearedOn: '2025-03-10', reason: 'r' },
      { type: 'NoteClearance', data: { suspicionId: 's1.a1', closedOn: '2025-03-10', reason: 'r', by: 'judge-wang' } },
    ],
    [
      'SuspicionCleared',
      { suspicionId: 's1.a1', clearedOn: '2025-03-10', reason: 'r', panel: ['a', 'b', 'c'] },
      {
        type: 'NoteClearance',
        data: { suspicionId: 's1.a1', closedOn: '2025-03-10', reason: 'r', by: 'judge-wang', panel: ['a', 'b', 'c'] },
      },
    ],
    ['AgreementConfirmed', {}, { type: 'NoteRuling', data: { outcome: 'confirmed', on: '2025-03-11' } }],
    ['ApplicationDismissed', {}, { type: 'NoteRuling', data: { outcome: 'dismissed', on: '2025-03-11' } }],
  ])('%s goes to the screening of its agreement', (type, data, command) =>
    expect(heard('confirmation', type, data)).toEqual([{ to: 'screening', id: 'a1', command }]),
  );
  it('nothing else is heard, nor a path entry', () => {
    expect(heard('intake', 'DisputeWithdrawn', {})).toEqual([]);
    expect(heard('analytics', 'PopulationSet', {})).toEqual([]);
    expect(heard('mediation', 'AgreementDrafted', undefined)).toEqual([]);
  });
});

describe('its own facts', () => {
  const noted = { ...fileOfDraft(draftOf(sh26, 0)), setVersion: 'S-2021-11-09' };
  const member = { submissionId: 'a1', disputeId: 'd1', unit: 'u', on: '2025-03-10' };
  const mark = { submissionId: 'a1', indicator: 'EVID-DATE', kind: 'paper', rule: 'R-SHAM-28' };

  it('a case file goes to every series it may belong to', () =>
    expect(heard('screening', 'CaseFileNoted', noted)).toEqual(
      seriesOf(noted).map(({ key, pattern, unit }) => ({
        to: 'pattern',
        id: key,
        command: {
          type: 'NoteMember',
          data: { key, pattern, member: { submissionId: 'SH-26.0', disputeId: 'SH-26.0', agreementId: 'SH-26.0', on: '2025-03-25', unit } },
        },
      })),
    ));
  it('a telling sign goes to its series', () =>
    expect(heard('screening', 'IndicatorFired', { ...mark, weight: 'telling', series: ['account.x'] })).toEqual([
      { to: 'pattern', id: 'account.x', command: { type: 'MarkSeries', data: { key: 'account.x', mark } } },
    ]));
  it('a series seen goes to every member, naming twenty', () => {
    const members = Array.from({ length: 21 }, (_, index) => ({ ...member, submissionId: `a${index}` }));
    const reactions = heard('screening', 'PatternSeen', {
      key: 'account.x',
      pattern: 'PAYEE-SAME',
      total: 21,
      threshold: 3,
      members,
      marks: [mark],
    });
    expect(reactions.map(({ id }) => id)).toEqual(members.map(({ submissionId }) => submissionId));
    const named = members.slice(0, 20).map(({ submissionId }) => submissionId);
    expect(reactions[20]?.command).toEqual({
      type: 'NotePattern',
      data: { key: 'account.x', pattern: 'PAYEE-SAME', total: 21, threshold: 3, members: named, marks: [mark] },
    });
  });
  it('a mark goes to the members it names', () =>
    expect(heard('screening', 'SeriesMarked', { key: 'account.x', mark, members: [member] })).toEqual([
      { to: 'screening', id: 'a1', command: { type: 'NoteSeriesMark', data: { key: 'account.x', mark } } },
    ]));
});
