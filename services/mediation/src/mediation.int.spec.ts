import { randomUUID } from 'node:crypto';
import { accept, type Actor } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import { everyServiceAccess, type ServiceDefinition } from '@fengqiao/edge';
import { eventually, startServices, type Answer, type Client, type RunningServices } from '@fengqiao/testing';
import { mediation } from './index.js';

const COURT = '鄂0205';
const DIVISION = '420205001001';
const HASH = `sha-256:${'a'.repeat(64)}`;
const root = '/v1/mediation';

interface Said {
  readonly type: string;
  readonly data: unknown;
}

/** A neighbour reduced to what it says: its messages come over the bus like those of any service. */
const neighbour = (name: Service, publish: ServiceDefinition['publish']): ServiceDefinition => ({
  name,
  aggregates: [
    {
      category: `${name}Said`,
      initial: null,
      decide: (command: Said) => accept(command),
      evolve: () => null,
      refusals: {},
      shapes: Object.fromEntries(Object.keys(publish).map((type) => [type, []])),
      ties: () => ({}),
      item: () => ({ status: 'said', title: '', waitingFor: [] }),
      subject: (_state: unknown, id: string) => id,
    },
  ],
  numbers: [],
  publish,
  translate: () => [],
  access: everyServiceAccess,
  readModels: [],
  migrations: [],
  controllers: [],
});

const neighbours = [
  neighbour('intake', { DisputeRegistered: 'body', PartiesAdded: 'body', CaseDocketed: 'body' }),
  neighbour('diversion', { MediationAgreed: 'body' }),
  neighbour('confirmation', { MediatorReported: 'body' }),
];

const party = (partyId: string, side: string, personId: string) => ({ partyId, side, personId, agents: [] });
const PAIR = [party('lender', 'applicant', 'zhang-san'), party('borrower', 'respondent', 'li-si')];
const registered = (disputeId: string, name: string, more: object = {}) => ({
  type: 'DisputeRegistered',
  data: {
    disputeId,
    channel: 'online',
    tier: 'village',
    division: DIVISION,
    registeredOn: '2024-06-03',
    registeredBy: 'zhang-san',
    cause: { edition: '2020', name },
    summary: '借款未还',
    group: false,
    contentHash: HASH,
    ...more,
  },
});
const agreedTo = (attemptId: string, disputeId: string, organisationId: string, parties: readonly object[] = PAIR) => ({
  type: 'MediationAgreed',
  data: {
    attemptId,
    disputeId,
    kind: 'commissioned',
    organisationId,
    court: COURT,
    complaintIds: [`c-${disputeId}`],
    parties,
    offeredOn: '2024-06-03',
    offeredBy: 'clerk-zhou',
    by: 'official',
    rulePack: 'RP-A',
    textVersion: '2024-1',
    agreedOn: '2024-06-03',
  },
});
const owes = (from: string, to: string, amount: string, more: object = {}) => ({ kind: 'payment', from, to, amount, ...more });

describe('mediation over HTTP, with its neighbours reduced to their messages', () => {
  let services: RunningServices;
  const as = (actor: Actor): Client => services.as(actor);
  const ok = (answer: Answer): string => {
    expect(answer).toMatchObject({ status: 201 });
    return String(answer.body['id']);
  };
  const says = async (service: Service, dispute: string, ...said: readonly Said[]): Promise<void> => {
    for (const command of said) {
      const context = { commandId: randomUUID(), actor: { person: 'x', role: 'system' as const }, at: services.clock.now() };
      const handler = services.platform.services.get(service)?.handlers.get(`${service}Said`);
      const outcome = await handler?.handle({ ...context, on: services.clock.today() }, { id: dispute, command });
      expect(outcome).toMatchObject({ kind: 'recorded' });
    }
  };
  let [lender, borrower, stranger, operator, judge, mediator, clerk, invited]: Client[] = [];
  let committee: string;
  let detachment: string;

  const decided = async (by: Client, path: string, suffix: string, body: object = {}): Promise<Answer> =>
    by.post(`${path}/${suffix}`, body, { ifMatch: (await by.get(path)).etag ?? '' });
  const listed = async (organisationId: string, mediatorId: string): Promise<string> =>
    ok(
      await operator!.post(`${root}/organisations/${organisationId}/mediators`, {
        mediatorId,
        name: '王调解',
        skills: ['借贷'],
        trainedOn: '2024-01-10',
        shamCourseOn: '2024-01-12',
      }),
    );

  beforeAll(async () => {
    services = await startServices([mediation, ...neighbours], { startAt: '2024-06-03T02:00:00.000Z' });
    [lender, borrower, stranger] = ['zhang-san', 'li-si', 'nosy'].map((person) => as({ person, role: 'party' }));
    operator = as({ person: 'operator', role: 'operator' });
    judge = as({ person: 'judge-wang', role: 'judge', tier: 'court', court: COURT });
    const organisation = { kind: 'people-mediation-committee', name: '某村人民调解委员会', division: DIVISION, court: COURT, fee: false };
    committee = ok(await operator.post(`${root}/organisations`, { ...organisation, seals: ['seal-1'] }));
    detachment = ok(
      await operator.post(`${root}/organisations`, { ...organisation, kind: 'administrative-body', name: '劳动保障监察大队' }),
    );
    await listed(committee, 'mediator-wang');
    await listed(detachment, 'inspector-liu');
    ok(await decided(judge, `${root}/organisations/${detachment}`, 'roster'));
    mediator = as({ person: 'mediator-wang', role: 'people-mediator', tier: 'village', organisation: committee });
    clerk = as({ person: 'clerk-tang', role: 'organisation-clerk', organisation: committee });
    invited = as({ person: 'inspector-liu', role: 'invited-mediator', organisation: detachment });
  });
  afterAll(() => services.stop());

  const commissioned = async (dispute: string, parties: readonly object[] = PAIR, choice = true): Promise<string> => {
    await says('diversion', dispute, agreedTo(`m-${dispute}`, dispute, detachment, parties));
    const path = `${root}/mediations/m-${dispute}`;
    await eventually(async () => expect((await judge!.get(path)).status).toBe(200));
    if (!choice) return path;
    for (const [by, partyId] of [
      [lender!, 'lender'],
      [borrower!, 'borrower'],
    ] as const)
      ok(await by.post(`${path}/choices`, { partyIds: [partyId], mediatorId: 'inspector-liu' }));
    ok(await invited!.post(`${path}/acceptance`, {}));
    return path;
  };
  const begun = async (dispute: string): Promise<string> => {
    const parties = PAIR.map((one) => ({ ...one, kind: 'person', name: '某人', identity: 'plausible', agents: [] }));
    await says('intake', dispute, registered(dispute, '民间借贷纠纷', { claimAmount: '50000' }), {
      type: 'PartiesAdded',
      data: { page: 1, parties, addedOn: '2024-06-03' },
    });
    const body = { disputeId: dispute, partyIds: ['lender', 'borrower'], unasked: true };
    const answer = await eventually(async () => {
      const begin = await mediator!.post(`${root}/mediations`, body);
      expect(begin.status).toBe(201);
      return begin;
    });
    return `${root}/mediations/${String(answer.body['id'])}`;
  };

  it('[A09.1] refuses a people’s mediation committee with a fee, and takes another body with its standard', async () => {
    const body = {
      kind: 'people-mediation-committee',
      name: '收费调委会',
      division: DIVISION,
      fee: true,
      feeStandard: '每件100元',
      seals: ['s'],
    };
    const refused = await operator!.post(`${root}/organisations`, body, { language: 'en' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'committee-charges', basis: 'R-MED-08' } });
    const id = ok(await operator!.post(`${root}/organisations`, { ...body, kind: 'other-lawful-organisation' }));
    expect((await stranger!.get(`${root}/organisations/${id}`)).body).toMatchObject({ fee: true, feeStandard: '每件100元', court: COURT });
    const directory = await stranger!.get<{ items: { id: string }[] }>(`${root}/organisations`);
    expect(directory.body.items.map((one) => one.id)).toEqual(expect.arrayContaining([committee, detachment]));
  });

  it('[A19.1] keeps the performance of instalments: paid, defaulted after the due day, with the way to confirmation', async () => {
    const path = await begun('d-people');
    ok(
      await mediator!.post(`${path}/sessions`, {
        mode: 'on-site',
        attended: ['lender', 'borrower'],
        identityRechecked: false,
        confronted: true,
        record: HASH,
      }),
    );
    const draft = await mediator!.post(`${path}/agreements`, {
      partyIds: ['lender', 'borrower'],
      facts: '双方确认借款五万元。',
      obligations: [
        owes('borrower', 'lender', '30000', { dueOn: '2024-06-10' }),
        owes('borrower', 'lender', '20000', { dueOn: '2024-06-11' }),
      ],
    });
    const agreement = `${root}/agreements/${ok(draft)}`;
    const { contentHash } = (await lender!.get<{ contentHash: string }>(agreement)).body;
    expect(
      (await lender!.post(`${agreement}/signatures`, { partyId: 'lender', contentHash: HASH }, { language: 'en' })).body,
    ).toMatchObject({ code: 'other-content' });
    ok(await lender!.post(`${agreement}/signatures`, { partyId: 'lender', contentHash }));
    ok(
      await mediator!.post(`${agreement}/paper-signatures`, {
        witness: 'wu',
        signatures: [{ partyId: 'borrower', method: 'fingerprint', paper: HASH }],
      }),
    );
    ok(await mediator!.post(`${agreement}/mediator-signature`, {}));
    expect((await clerk!.post(`${agreement}/seal`, { sealId: 'seal-1' })).body).toMatchObject({
      events: ['SealAffixed', 'AgreementTookEffect', 'DeadlineArmed', 'DeadlineArmed'],
    });
    ok(await lender!.post(`${agreement}/obligations/o1/performance`, { performedOn: '2024-06-03' }));
    services.clock.moveTo('2024-06-12T02:00:00.000Z');
    await eventually(async () =>
      expect((await lender!.get(agreement)).body).toMatchObject({
        obligations: [
          { obligationId: 'o1', status: 'performed' },
          { obligationId: 'o2', status: 'defaulted' },
        ],
        confirmation: { href: `/v1/confirmation/applications/${agreement.split('/').at(-1)}`, until: '2024-07-03' },
        deadlines: [
          { id: 'o1', status: 'met' },
          { id: 'o2', status: 'missed' },
        ],
      }),
    );
    expect((await stranger!.get(agreement)).status).toBe(404);
    expect((await mediator!.post(`${path}/end`, { reason: 'agreed' })).body).toMatchObject({
      events: expect.arrayContaining(['MediationEnded']),
    });
  });

  it('[A16.5] [A06.5] hands the court the facts all have signed, the addresses and the failure, never a concession', async () => {
    const path = await commissioned('d-court');
    expect((await judge!.get(path)).body).toMatchObject({
      kind: 'commissioned',
      caseNumber: '(2024)鄂0205民诉前调1号',
      status: 'under-way',
    });
    ok(
      await invited!.post(`${path}/informing`, {
        partyIds: ['lender', 'borrower'],
        identity: 'document',
        rightsTold: true,
        shamWarned: true,
      }),
    );
    ok(await invited!.post(`${path}/facts`, { text: '二〇二三年借款五万元' }));
    const [facts] = (await lender!.get<{ facts: { factsId: string; contentHash: string }[] }>(path)).body.facts;
    for (const [by, partyId] of [
      [lender!, 'lender'],
      [borrower!, 'borrower'],
    ] as const)
      ok(await by.post(`${path}/facts/${facts?.factsId}/signatures`, { partyIds: [partyId], contentHash: facts?.contentHash }));
    ok(await invited!.post(`${path}/concessions`, { partyIds: ['borrower'], text: '愿意一次付清四万八' }));
    ok(await borrower!.post(`${path}/addresses`, { partyIds: ['borrower'], address: { text: '铁山区某路2号', electronic: true } }));
    ok(
      await invited!.post(`${path}/end`, {
        reason: 'too-far-apart',
        points: '金额差距过大',
        costActs: [{ partyId: 'borrower', act: '无故缺席一次' }],
      }),
    );
    const handOver = await judge!.get(`${path}/hand-over`);
    expect(handOver.body).toMatchObject({
      outcome: 'failed',
      reason: 'too-far-apart',
      undisputedFacts: [{ text: '二〇二三年借款五万元' }],
      addresses: [{ partyId: 'borrower', address: { text: '铁山区某路2号' } }],
      failure: { points: '金额差距过大', costActs: [{ act: '无故缺席一次' }] },
    });
    for (const seen of [handOver, await judge!.get(path), await lender!.get(path)])
      expect(JSON.stringify(seen.body)).not.toContain('四万八');
    expect(JSON.stringify((await invited!.get(path)).body)).toContain('四万八');
    expect(JSON.stringify((await lender!.get(path)).body)).not.toContain('某路2号');
    expect((await lender!.get(`${path}/hand-over`)).status).toBe(403);
  });

  it('[A16.3] adds the days of an appraisal to the period, and needs the consent of the other party', async () => {
    const path = await commissioned('d-appraisal');
    const period = async (): Promise<unknown> =>
      (await lender!.get<{ deadlines: { id: string; dueOn: string }[] }>(path)).body.deadlines.find(({ id }) => id === 'period')?.dueOn;
    expect(await period()).toBe('2024-07-12');
    ok(await lender!.post(`${path}/appraisals`, { partyIds: ['lender'], matter: '笔迹鉴定' }));
    expect((await decided(judge!, path, 'appraisal/approval', { institution: '某司法鉴定中心' })).body).toMatchObject({
      code: 'appraisal-not-consented',
      basis: 'R-DIV-24',
    });
    ok(await borrower!.post(`${path}/appraisal/consents`, { partyIds: ['borrower'] }));
    ok(await decided(judge!, path, 'appraisal/approval', { institution: '某司法鉴定中心' }));
    services.clock.moveTo('2024-07-02T02:00:00.000Z');
    ok(await invited!.post(`${path}/appraisal/report`, { report: HASH }));
    expect(await period()).toBe('2024-08-01');
  });

  it('keeps the report of a court on the organisation that lists the mediator', async () => {
    const report = { mediatorId: 'mediator-wang', organisationId: committee, reportedOn: '2024-07-02', reason: '伪造申请' };
    await says('confirmation', 'd-people', { type: 'MediatorReported', data: report });
    const path = `${root}/organisations/${committee}`;
    await eventually(async () => expect((await judge!.get(path)).body['reports']).toMatchObject([{ mediatorId: 'mediator-wang' }]));
    expect((await stranger!.get(path)).body['reports']).toBeUndefined();
  });

  it('drafts and signs for a group in batches, each safe to repeat, and marks who agrees after docketing', async () => {
    const members = ['w1', 'w2', 'w3'].map((id) => party(id, 'applicant', `p-${id}`));
    await says('intake', 'd-group', registered('d-group', '追索劳动报酬纠纷', { group: true }));
    const path = await commissioned('d-group', [...members, party('company', 'respondent', 'boss')], false);
    const boss = as({ person: 'boss', role: 'party' });
    ok(await boss.post(`${path}/appointment-requests`, { partyIds: ['company'] }));
    ok(await decided(judge!, path, 'appointment', { mediatorId: 'inspector-liu' }));
    ok(await invited!.post(`${path}/acceptance`, {}));
    const batch = {
      respondentIds: ['company'],
      facts: '拖欠工资。',
      members: members.map(({ partyId }) => ({
        memberId: partyId,
        obligations: [owes('company', partyId, '8000')],
        claimedAmount: '9000',
      })),
    };
    const drafted = await invited!.post<{ resources: string[]; position: string }>(`${path}/agreements/batch`, batch, { key: 'draft-1' });
    expect(drafted.body.resources).toHaveLength(3);
    const again = await invited!.post<{ resources: string[]; repeated: boolean }>(`${path}/agreements/batch`, batch, { key: 'draft-1' });
    expect(again.body).toMatchObject({ resources: drafted.body.resources, repeated: true });
    const [first = '', second = '', third = ''] = drafted.body.resources;
    const signing = (...ids: readonly (readonly [string, string])[]) => ({
      witness: 'witness-wu',
      mediatorSigns: true,
      agreements: ids.map(([agreementId, member]) => ({
        agreementId,
        signatures: [member, 'company'].map((partyId) => ({ partyId, method: 'paper', paper: HASH })),
      })),
    });
    ok(await invited!.post(`${path}/signings`, signing([first, 'w1'], [second, 'w2']), { key: 'sign-1' }));
    expect((await invited!.post(`${path}/signings`, signing([first, 'w1'], [second, 'w2']), { key: 'sign-1' })).body).toMatchObject({
      repeated: true,
    });
    await says('intake', 'd-group', {
      type: 'CaseDocketed',
      data: {
        complaintId: 'c-d-group',
        disputeId: 'd-group',
        court: COURT,
        caseNumber: '(2024)鄂0205民初9号',
        docketedOn: '2024-07-02',
        automatic: false,
      },
    });
    await eventually(async () => expect((await judge!.get(path)).body['docketed']).toMatchObject([{ caseNumber: '(2024)鄂0205民初9号' }]));
    ok(await invited!.post(`${path}/signings`, signing([third, 'w3'])));
    const flags = await Promise.all(
      [first, second, third].map(async (id) => (await judge!.get(`${root}/agreements/${id}`)).body['afterDocketing']),
    );
    expect(flags).toEqual([false, false, true]);
    expect((await invited!.post(`${path}/end`, { reason: 'agreed' })).status).toBe(201);
    expect((await judge!.get(`${path}/hand-over`)).body['agreements']).toEqual(expect.arrayContaining([first, second, third]));
  });

  it('[A09.3] gives a removed mediator no new case: not by choice, appointment or acceptance at court, not in the village', async () => {
    await listed(detachment, 'inspector-zhao');
    const [chosen, open] = [await commissioned('d-chosen', PAIR, false), await commissioned('d-open', PAIR, false)];
    const zhao = { mediatorId: 'inspector-zhao' };
    ok(await lender!.post(`${chosen}/choices`, { ...zhao, partyIds: ['lender'] }));
    ok(await borrower!.post(`${chosen}/choices`, { ...zhao, partyIds: ['borrower'] }));
    const removal = { reason: '泄露调解内容' };
    ok(await decided(operator!, `${root}/organisations/${detachment}`, 'mediators/inspector-zhao/removal', removal));
    const accepting = as({ person: 'inspector-zhao', role: 'invited-mediator', organisation: detachment });
    expect((await accepting.post(`${chosen}/acceptance`, {})).body).toMatchObject({ code: 'mediator-removed', basis: 'R-MED-24' });
    expect((await lender!.post(`${open}/choices`, { ...zhao, partyIds: ['lender'] })).body).toMatchObject({ code: 'mediator-removed' });
    ok(await lender!.post(`${open}/appointment-requests`, { partyIds: ['lender'] }));
    expect((await decided(judge!, open, 'appointment', zhao)).body).toMatchObject({ code: 'mediator-removed' });
    expect((await stranger!.get(`${root}/organisations/${detachment}`)).body['mediators']).not.toEqual(
      expect.arrayContaining([expect.objectContaining(zhao)]),
    );
    ok(await decided(operator!, `${root}/organisations/${committee}`, 'mediators/mediator-wang/removal', removal));
    const begin = await mediator!.post(`${root}/mediations`, { disputeId: 'd-people', partyIds: ['lender', 'borrower'], unasked: true });
    expect(begin.body).toMatchObject({ code: 'mediator-removed' });
  });
});
