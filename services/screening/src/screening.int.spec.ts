import { randomUUID } from 'node:crypto';
import type { Actor } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import { everyServiceAccess, type ServiceDefinition } from '@fengqiao/edge';
import type { Aggregate } from '@fengqiao/event-store';
import { eventually, startServices, type Client, type RunningServices } from '@fengqiao/testing';
import { draftOf, hashOf, idOf, type CaseShape } from './domain/golden/shape.js';
import { genuineShapes } from './domain/golden/genuine.js';
import { shamShapes } from './domain/golden/sham.js';
import { screening } from './index.js';

const COURT = '闽0802';
type Said = { readonly type: string; readonly data: { readonly disputeId?: string } };
type Saying = { event: Said; command: Said; state: string | undefined; refusal: never };

/** Another service as the bus knows it: it says what its contract says, and nothing is decided. */
const speaker = (name: Service, category: string, types: readonly string[]): ServiceDefinition => {
  const aggregate: Aggregate<Saying> = {
    category,
    initial: undefined,
    decide: ({ type, data }) => ({ kind: 'accepted', events: [{ type, data }] }),
    evolve: (state, { data }) => data.disputeId ?? state,
    refusals: {} as never,
    shapes: Object.fromEntries(types.map((type) => [type, []])),
    ties: () => ({}),
    item: () => ({ status: 'said', title: '', waitingFor: [] }),
    subject: (state) => state,
  };
  const publish = Object.fromEntries(types.map((type) => [type, 'body' as const]));
  return {
    name,
    aggregates: [aggregate],
    numbers: [],
    publish,
    translate: () => [],
    access: everyServiceAccess,
    readModels: [],
    migrations: [],
    controllers: [],
  };
};

const mediation = speaker('mediation', 'agreement', ['AgreementDrafted']);
const confirmation = speaker('confirmation', 'application', [
  'ApplicationFiled',
  'JoiningDisowned',
  'SuspicionCleared',
  'AgreementConfirmed',
]);
const intake = speaker('intake', 'dispute', ['DisputeRegistered']);

describe('screening over HTTP, alone', () => {
  let services: RunningServices;
  let judge: Client;
  let clerk: Client;

  beforeAll(async () => {
    services = await startServices([intake, mediation, confirmation, screening], {
      startAt: '2025-09-02T02:00:00.000Z',
      chaos: { seed: 7 },
    });
    judge = services.as({ person: 'judge-wang', role: 'judge', tier: 'court', court: COURT });
    clerk = services.as({ person: 'clerk-li', role: 'court-clerk', tier: 'court', court: COURT });
  });
  afterAll(() => services.stop());

  const say = async (service: Service, stream: string, type: string, data: object): Promise<void> => {
    const [category = '', ...id] = stream.split('-');
    const actor: Actor = { person: 'judge-wang', role: 'system' };
    const context = { commandId: randomUUID(), actor, at: services.clock.now(), on: '2025-09-02' };
    const outcome = await services.platform.services
      .get(service)
      ?.handlers.get(category)
      ?.handle(context, { id: id.join('-'), command: { type, data } });
    expect(outcome).toMatchObject({ kind: 'recorded' });
  };
  const shapeOf = (id: string): CaseShape => [...shamShapes, ...genuineShapes].find((shape) => shape.id === id) as CaseShape;
  const filed = (shape: CaseShape, index: number): Promise<void> => {
    const { agreementId, disputeId, contentHash, draftedOn } = draftOf(shape, index);
    const data = { agreementId, disputeId, contentHash, court: COURT, filedOn: draftedOn, rulePack: 'RP-B', late: false };
    return say('confirmation', `application-${agreementId}`, 'ApplicationFiled', data);
  };
  const drafted = (shape: CaseShape, index: number): Promise<void> =>
    say('mediation', `agreement-${idOf(shape, index)}`, 'AgreementDrafted', draftOf(shape, index));
  const view = async (id: string): Promise<Record<string, unknown>> => (await judge.get(`/v1/screening/screenings/${id}`)).body;
  const tiers = async (shape: CaseShape): Promise<unknown[]> =>
    Promise.all(shape.agreements.map(async (_, index) => (await view(idOf(shape, index)))['tier']));

  it('holds eighteen same-day agreements of one payer, the first four too, whatever comes first (SH-13)', async () => {
    const shape = shapeOf('SH-13');
    for (const index of shape.agreements.keys()) {
      await filed(shape, index);
      await drafted(shape, index);
    }
    await eventually(async () => expect(await tiers(shape)).toEqual(shape.agreements.map(() => 'review')), 40);
    const shown = await view(idOf(shape, 5));
    expect(shown).toMatchObject({
      kind: 'application',
      court: COURT,
      contentHash: hashOf(5),
      suspicions: [{ status: 'open', tier: 'review' }],
    });
    expect(shown['indicators']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ indicator: 'SAME-DAY-BATCH', rule: 'R-SHAM-29' }),
        expect.objectContaining({
          indicator: 'SERIES-MARKED',
          kind: 'amount',
          evidence: [{ ref: 'series.AGREED-EXCEEDS-CLAIM', value: 'SH-13.0' }],
        }),
      ]),
    );
    await eventually(async () => {
      const list = await judge.get<{ items: object[] }>('/v1/screening/screenings?status=review&waitingFor=judge&limit=200');
      expect(list.body.items).toHaveLength(18);
    });
  }, 60_000);

  it('does not hold workers of one employer on one day (MG-06), and says why', async () => {
    const shape = shapeOf('MG-06');
    const few = { ...shape, agreements: shape.agreements.slice(0, 6) };
    for (const index of few.agreements.keys()) {
      await drafted(few, index);
      await filed(few, index);
    }
    await eventually(async () => expect((await view(idOf(few, 0)))['indicators']).toHaveLength(3));
    await eventually(async () => expect(await tiers(few)).toEqual(few.agreements.map(() => 'watch')), 40);
    expect(await view(idOf(few, 0))).toMatchObject({
      suspicions: [],
      explanation: { en: expect.stringContaining('do not hold it') as string },
    });
  });

  it('takes a finding, closes what the judge cleared in confirmation, and raises it no more', async () => {
    const shape = { ...shapeOf('SH-05'), findings: [] };
    await drafted(shape, 0);
    await filed(shape, 0);
    const id = idOf(shape, 0);
    await eventually(async () => expect(await view(id)).toMatchObject({ kind: 'application', tier: 'watch' }));
    const found = await clerk.post(`/v1/screening/screenings/${id}/findings`, {
      fact: 'enforcement-pending',
      evidence: ['enforcement register, 2025-03-26'],
    });
    expect(found.body).toMatchObject({ events: ['FindingAdded', 'IndicatorFired', 'SubmissionScreened', 'SuspicionRaised'] });
    const refused = await judge.post(
      `/v1/screening/screenings/${id}/suspicions/s1.${id}/closure`,
      { reason: 'x' },
      { ifMatch: found.etag ?? '', language: 'en' },
    );
    expect(refused).toMatchObject({ status: 409, body: { code: 'cleared-in-confirmation', basis: 'R-SHAM-101' } });
    await say('confirmation', `application-${id}`, 'SuspicionCleared', {
      suspicionId: `s1.${id}`,
      clearedOn: '2025-09-02',
      reason: 'the balance was proven',
    });
    await eventually(async () => expect(await view(id)).toMatchObject({ suspicions: [{ status: 'cleared' }] }));
    expect(
      (await clerk.post(`/v1/screening/screenings/${id}/findings`, { fact: 'document-dates', evidence: ['IOU'] }, { language: 'en' })).body,
    ).toMatchObject({
      code: 'dates-needed',
      basis: 'R-SHAM-28',
    });
  });

  it('[A20.2] an old case is screened by its own set of indicators, a new one by the newest', async () => {
    const register = (disputeId: string, registeredOn: string): Promise<void> =>
      say('intake', `dispute-${disputeId}`, 'DisputeRegistered', {
        disputeId,
        channel: 'online',
        tier: 'court',
        division: '350802000000',
        court: COURT,
        registeredOn,
        registeredBy: 'somebody',
        cause: { edition: '2020', name: '买卖合同纠纷' },
        summary: '-',
        group: false,
        contentHash: hashOf(1),
      });
    await register('old', '2021-11-08');
    await register('new', '2021-11-09');
    for (const id of ['old', 'new']) {
      await eventually(async () => expect(await view(id)).toMatchObject({ kind: 'dispute', tier: 'none' }));
      await judge.post(`/v1/screening/screenings/${id}/findings`, { fact: 'low-price', evidence: ['valuation'] });
    }
    expect(await view('old')).toMatchObject({ setVersion: 'S-2018-10-01', indicators: [], findings: [{ fact: 'low-price' }] });
    expect(await view('new')).toMatchObject({ setVersion: 'S-2021-11-09', indicators: [{ indicator: 'ASSET-LOWPRICE' }] });
    const sets = await judge.get<{ items: { setVersion: string }[] }>('/v1/screening/indicators');
    expect(sets.body.items.map(({ setVersion }) => setVersion)).toEqual(['S-2021-11-09', 'S-2018-10-01', 'S-2016-06-20']);
  });

  it('applies the factors of private lending to a dispute whose cause is lending by name only (企业借贷纠纷), and to no other', async () => {
    for (const [disputeId, name] of [
      ['lending', '企业借贷纠纷'],
      ['leasing', '企业租赁经营纠纷'],
    ] as const) {
      await say('intake', `dispute-${disputeId}`, 'DisputeRegistered', {
        disputeId,
        channel: 'online',
        tier: 'court',
        division: '350802000000',
        court: COURT,
        registeredOn: '2025-09-02',
        registeredBy: 'somebody',
        cause: { edition: '2020', name },
        summary: '-',
        group: false,
        contentHash: hashOf(1),
      });
      await eventually(async () => expect(await view(disputeId)).toMatchObject({ tier: 'none' }));
      for (const fact of ['large-cash', 'professional-lender', 'document-dates'])
        await judge.post(`/v1/screening/screenings/${disputeId}/findings`, {
          fact,
          evidence: ['court file'],
          ...(fact === 'document-dates' ? { documentOn: '2014-08-01', notBefore: '2015-06-16' } : {}),
        });
    }
    expect(await view('lending')).toMatchObject({
      tier: 'alert',
      explanation: { en: expect.stringContaining('lending factors: R-SHAM-40, R-SHAM-42, R-SHAM-43') as string },
    });
    expect(await view('leasing')).toMatchObject({ tier: 'review' });
  });

  it('shows nothing to parties, agents, mediators, other courts (R-ACC-01)', async () => {
    for (const [actor, status] of [
      [{ person: 'worker-5', role: 'party' }, 403],
      [{ person: 'agent', role: 'agent' }, 403],
      [{ person: 'SH-13.mediator', role: 'people-mediator', organisation: 'committee' }, 403],
      [{ person: 'zhao', role: 'organisation-clerk', organisation: 'committee' }, 403],
      [{ person: 'elsewhere', role: 'judge', court: '闽0803' }, 404],
    ] as const) {
      const client = services.as(actor);
      expect((await client.get('/v1/screening/screenings/SH-13.5')).status).toBe(status);
      if (status === 404) expect((await client.get('/v1/screening/screenings')).body).toMatchObject({ items: [] });
      expect((await client.post('/v1/screening/screenings/SH-13.5/findings', { fact: 'kinship', evidence: ['x'] })).status).toBe(status);
    }
  });
});
