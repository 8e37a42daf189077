import type { Pool } from 'pg';
import { createRunner } from '@fengqiao/projections';
import { startServices, tell, type Client, type RunningServices, type Telling } from '@fengqiao/testing';
import type { RecordedEvent } from '@fengqiao/event-store';
import type { Actor } from '@fengqiao/kernel';
import { analytics } from './index.js';

const COURT = '鄂0205';

describe('analytics over HTTP', () => {
  let services: RunningServices;
  let judge: Client;
  let analyst: Client;
  let courtAnalyst: Client;
  let told = 1_000_000;

  const as = (person: string, role: Actor['role'], more: Partial<Actor> = {}): Client => services.as({ person, role, ...more });
  const source = () => services.platform.services.get('analytics')!.dataSource;

  /** What other services would have published: folded into the real tables by the real runner. */
  const hear = async (...tellings: readonly Telling[]): Promise<void> => {
    const messages = tell(tellings, told);
    told += messages.length;
    const byPosition = new Map(messages.map((message) => [message.position, message]));
    const dataSource = source();
    const runner = createRunner({
      service: 'analytics',
      dataSource,
      pool: (dataSource.driver as unknown as { master: Pool }).master,
      models: analytics.readModels as never,
      ownOf: () => undefined,
      messageOf: ({ checkpoint }) => byPosition.get(checkpoint),
    });
    const checkpoint = await runner.load();
    const events = messages.map(({ position }) => ({ checkpoint: position }) as RecordedEvent);
    await runner.apply({ events, checkpoint: String(told) });
    await source().query(`update analytics.checkpoint set checkpoint = $1 where name = 'projections'`, [checkpoint]);
  };

  const registration = (id: string, data: object = {}): Telling => ({
    what: 'intake.DisputeRegistered',
    stream: `dispute-${id}`,
    subject: id,
    data: {
      channel: 'online',
      tier: 'village',
      division: '420205001001',
      registeredOn: '2024-06-01',
      cause: { edition: '2020', name: '民间借贷纠纷' },
      ...data,
    },
    actor: { person: 'grid-1', role: 'grid-officer', tier: 'village', division: '420205001001' },
  });
  const docketing = (id: string, number: number, type = '民初', more: object = {}): Telling => ({
    what: 'intake.CaseDocketed',
    stream: `complaint-${id}`,
    subject: `suit-${id}`,
    data: { court: '浙0102', caseNumber: `(2023)浙0102${type}${number}号`, docketedOn: '2023-05-06', ...more },
  });

  beforeAll(async () => {
    services = await startServices([analytics], { startAt: '2025-03-31T02:00:00.000Z' });
    judge = as('judge-wang', 'judge', { tier: 'court', court: COURT });
    analyst = as('analyst', 'analyst');
    courtAnalyst = as('analyst-2', 'analyst', { court: COURT });
  });
  afterAll(() => services.stop());

  describe('who sees what of a dispute', () => {
    const step = (what: Telling['what'], stream: string, data?: object, actor?: Actor): Telling => ({
      what,
      stream,
      subject: 'd-seen',
      ...(data ? { data } : {}),
      ...(actor ? { actor } : {}),
    });

    beforeAll(() =>
      hear(
        registration('d-seen'),
        step('intake.PartiesAdded', 'dispute-d-seen', { page: 1, parties: [{ partyId: 'p1', personId: 'zhang', agents: ['lawyer'] }] }),
        step('mediation.MediationBegun', 'mediation-m1', { organisationId: 'o-1', tier: 'village' }),
        step('mediation.MediatorAppointed', 'mediation-m1', { mediatorId: 'uncle-wu' }),
        step('mediation.MediatorRecused', 'mediation-m1', { mediatorId: 'uncle-wu' }),
        step('mediation.MediatorAppointed', 'mediation-m1', { mediatorId: 'aunt-liu' }),
        step('mediation.AgreementTookEffect', 'agreement-g1', { agreement: {} }),
        step('screening.SubmissionScreened', 'screening-s1', { tier: 'review' }),
        step('confirmation.ApplicationFiled', 'application-g1', { court: COURT }, { person: 'zhang', role: 'party' }),
        step('confirmation.ApplicationAccepted', 'application-g1', { caseNumber: `(2025)${COURT}民特1号`, acceptedOn: '2025-03-04' }),
        step('confirmation.SuspicionRaised', 'application-g1'),
        step('confirmation.ApplicationDismissed', 'application-g1', { caseNumber: `(2025)${COURT}民特1号` }),
      ),
    );

    const path = async (client: Client) =>
      (
        await client.get<{ items: { type: string; actor: { person?: string } }[]; withheld: number; complete: boolean }>(
          '/v1/analytics/disputes/d-seen/path',
        )
      ).body;

    it.each<[string, string, Actor['role'], Partial<Actor>]>([
      ['a party', 'zhang', 'party', {}],
      ['an agent', 'lawyer', 'agent', {}],
      ['the mediator', 'aunt-liu', 'people-mediator', {}],
      ['a clerk of the organisation', 'clerk', 'organisation-clerk', { organisation: 'o-1' }],
      ['the grid officer of the area', 'grid-2', 'grid-officer', { division: '420205001' }],
    ])('shows %s no screening and no suspicion, and of persons only itself', async (_who, person, role, more) => {
      const body = await path(as(person, role, more));
      expect(body).toMatchObject({ withheld: 2, complete: true });
      expect(body.items.map(({ type }) => type).join()).not.toMatch(/Screen|Suspicion/);
      expect(body.items).toHaveLength(10);
      expect(body.items.map(({ actor }) => actor.person).filter((shown) => shown !== undefined && shown !== person)).toEqual([]);
      const summary = await as(person, role, more).get('/v1/analytics/disputes/d-seen');
      expect(summary.body['confirmations']).toEqual({ applied: 1, confirmed: 0, dismissed: 1 });
    });

    it('shows staff of its court everything', async () => {
      const body = await path(judge);
      expect(body.items).toHaveLength(12);
      expect(body).toMatchObject({ withheld: 0 });
      expect(body.items[0]?.actor.person).toBe('grid-1');
    });

    it('shows an analyst every event and no person', async () => {
      const body = await path(analyst);
      expect(body.items).toHaveLength(12);
      expect(body.items.every(({ actor }) => actor.person === undefined)).toBe(true);
    });

    it('hides it from everybody else', async () => {
      for (const [person, role, more] of [
        ['nosy', 'party', {}],
        ['uncle', 'people-mediator', { organisation: 'o-2' }],
        ['uncle-wu', 'people-mediator', {}],
        ['grid-3', 'grid-officer', { division: '420205002' }],
        ['j', 'judge', { court: '浙0102' }],
      ] as const)
        expect((await as(person, role, more).get('/v1/analytics/disputes/d-seen/path')).status).toBe(404);
    });

    it('is one row of the list of whoever may see it', async () => {
      const ids = async (client: Client, query = '') =>
        (await client.get<{ items: { dispute: string }[] }>(`/v1/analytics/disputes?limit=200${query}`)).body.items.map(
          ({ dispute }) => dispute,
        );
      expect(await ids(as('zhang', 'party'))).toEqual(['d-seen']);
      expect(await ids(as('aunt-liu', 'people-mediator'))).toEqual(['d-seen']);
      expect(await ids(as('clerk', 'organisation-clerk', { organisation: 'o-1' }))).toEqual(['d-seen']);
      expect(await ids(as('grid-2', 'grid-officer', { division: '420205001' }))).toEqual(['d-seen']);
      expect(await ids(as('nosy', 'party'))).toEqual([]);
      expect(await ids(as('uncle-wu', 'people-mediator'))).toEqual([]);
      expect(await ids(judge)).toEqual(['d-seen']);
      expect(await ids(judge, '&outcome=dismissed&tier=court&channel=online&division=4202')).toEqual(['d-seen']);
      expect(await ids(judge, '&division=3301')).toEqual([]);
      expect((await judge.get('/v1/analytics/disputes?outcome=won')).status).toBe(400);
    });

    it('is summed up in one row', async () =>
      expect((await judge.get('/v1/analytics/disputes/d-seen')).body).toMatchObject({
        dispute: 'd-seen',
        channel: 'online',
        division: '420205001001',
        cause: { edition: '2020', name: '民间借贷纠纷' },
        tierPath: ['village', 'court'],
        tier: 'court',
        outcome: 'dismissed',
        agreements: 1,
        confirmations: { applied: 1, confirmed: 0, dismissed: 1, held: 1 },
        caseNumbers: [`(2025)${COURT}民特1号`],
        events: 12,
        complete: true,
      }));
  });

  describe('counts', () => {
    type Counts = { items: { key: string; numerator?: number; denominator?: number; suppressed?: boolean }[]; next?: string; asOf: string };
    const counts = async (client: Client, query: string) => (await client.get<Counts>(`/v1/analytics/counts?${query}`)).body;
    const cells = ({ items }: Counts) => items.map(({ key, numerator, denominator }) => [key, numerator, denominator]);

    beforeAll(() =>
      hear(
        ...Array.from({ length: 6 }, (_, index) => registration(`k-${index}`, { division: '330102001001', registeredOn: '2023-01-10' })),
        ...Array.from({ length: 5 }, (_, index) =>
          registration(`l-${index}`, { division: '330102002001', registeredOn: '2023-01-10', channel: 'counter' }),
        ),
        ...Array.from({ length: 2 }, (_, index) =>
          registration(`m-${index}`, {
            division: '330105001001',
            registeredOn: '2023-02-10',
            channel: 'oral',
            tier: 'township',
            cause: { edition: '2025', code: '108', name: 'x' },
          }),
        ),
        { what: 'intake.DisputeWithdrawn', stream: 'dispute-k-0', subject: 'w-0' },
      ),
    );

    it('are set-based, by area down to the village, with numerator and denominator', async () => {
      expect(cells(await counts(courtAnalyst, 'by=area&division=33'))).toEqual([['330100000000', 13, 13]]);
      expect(cells(await counts(courtAnalyst, 'by=area&division=3301'))).toEqual([
        ['330102000000', 11, 13],
        ['330105000000', 2, 13],
      ]);
      expect(cells(await counts(courtAnalyst, 'by=area&division=33&level=township'))).toEqual([
        ['330102001000', 6, 13],
        ['330102002000', 5, 13],
        ['330105001000', 2, 13],
      ]);
    });

    it('are by tier, cause, outcome and channel, of a period', async () => {
      expect(cells(await counts(courtAnalyst, 'by=tier&division=33'))).toEqual([
        ['township', 2, 13],
        ['village', 11, 13],
      ]);
      expect(cells(await counts(courtAnalyst, 'by=cause&division=33'))).toEqual([
        ['2020:民间借贷纠纷', 11, 13],
        ['2025:108', 2, 13],
      ]);
      expect(cells(await counts(courtAnalyst, 'by=outcome&division=33'))).toEqual([['pending', 13, 13]]);
      expect(cells(await counts(courtAnalyst, 'by=channel&division=33&from=2023-02-01&to=2023-02-28'))).toEqual([['oral', 2, 2]]);
    });

    it('are paged, each page with the whole denominator', async () => {
      const first = await counts(courtAnalyst, 'by=channel&division=33&limit=2');
      expect(cells(first)).toEqual([
        ['counter', 5, 13],
        ['online', 6, 13],
      ]);
      expect(cells(await counts(courtAnalyst, `by=channel&division=33&limit=2&cursor=${first.next}`))).toEqual([['oral', 2, 13]]);
    });

    it('hide a cell under five from an analyst outside the court, and one more from which it could be worked out', async () => {
      expect((await counts(analyst, 'by=channel&division=33')).items).toMatchObject([
        { key: 'counter', suppressed: true, denominator: 13 },
        { key: 'online', numerator: 6, denominator: 13 },
        { key: 'oral', suppressed: true, denominator: 13 },
      ]);
      expect(cells(await counts(analyst, 'by=area&division=33'))).toEqual([['330100000000', 13, 13]]);
      expect(cells(await counts(analyst, 'by=channel&from=2023-02-01&to=2023-02-28'))).toEqual([['oral', undefined, undefined]]);
    });

    it('refuse what cannot be, and are not for parties', async () => {
      for (const query of ['by=colour', 'by=tier&division=00', 'by=tier&from=2023-02-29', 'by=tier&division=33&level=street'])
        expect(await analyst.get(`/v1/analytics/counts?${query}`)).toMatchObject({ status: 400, body: { code: 'query-invalid' } });
      expect((await as('zhang', 'party').get('/v1/analytics/counts?by=tier')).status).toBe(403);
    });
  });

  describe('suits per 10,000 people', () => {
    const rate = async (query: string, client = analyst) => (await client.get(`/v1/analytics/suits-per-ten-thousand?${query}`)).body;
    const set = (data: object, client = analyst) => client.post('/v1/analytics/populations', data);
    const people = { division: '330102000000', year: 2023, residents: 88_000, floating: 12_000, source: 'Invented for this test' };

    beforeAll(() =>
      hear(
        ...Array.from({ length: 1_500 }, (_, index) => docketing(`c-${index}`, index + 1)),
        ...Array.from({ length: 71 }, (_, index) => docketing(`x-${index}`, index + 1, '行初')),
        docketing('special', 1, '民特'),
        docketing('pre-suit', 1, '民诉前调'),
        docketing('next-year', 1, '民初', { caseNumber: '(2024)浙0102民初1号', docketedOn: '2024-01-01' }),
        docketing('elsewhere', 1, '民初', { court: COURT, caseNumber: `(2023)${COURT}民初1号` }),
        { ...docketing('confirmed', 2, '民特'), what: 'confirmation.ApplicationAccepted', stream: 'application-c1' },
        registration('suit-c-7', { division: '330102001001', registeredOn: '2022-12-31' }),
      ),
    );

    it('[A04.1] are 157.1 for 1,571 civil and administrative filings and a population of 100,000', async () => {
      const { status, body, etag } = await set(people);
      expect({ status, events: body['events'], etag }).toEqual({ status: 201, events: ['PopulationSet'], etag: '"1"' });
      expect(await rate('division=330102&year=2023')).toMatchObject({
        definition: { id: 'suits-per-ten-thousand', version: 1, rules: ['R-MET-10', 'R-MET-07', 'R-MET-12'] },
        countedBy: 'court',
        from: '2023-01-01',
        to: '2023-12-31',
        numerator: 1571,
        denominator: 100_000,
        value: 157.1,
        population: { year: 2023, residents: 88_000, floating: 12_000, source: 'Invented for this test' },
      });
      expect(await rate('division=330102000000&year=2023&month=5')).toMatchObject({
        from: '2023-05-01',
        to: '2023-05-31',
        numerator: 1571,
      });
      expect(await rate('division=330102&year=2023&month=6')).toMatchObject({ numerator: 0, value: 0 });
    });

    it('are counted in the areas above the court too, and below the county by the place of the dispute', async () => {
      expect(await rate('division=33&year=2023')).toMatchObject({
        numerator: 1571,
        notes: [{ en: expect.stringContaining('No population') }],
      });
      expect(await rate('division=330102001&year=2023', courtAnalyst)).toMatchObject({ countedBy: 'dispute', numerator: 1 });
      expect(await rate('division=330102001&year=2023')).toMatchObject({ suppressed: true });
    });

    it('keep every figure with its source, and take the corrected one', async () => {
      expect((await set({ ...people, year: 2022, residents: 87_000, floating: undefined })).status).toBe(201);
      const again = await set({ ...people, year: 2022, residents: 87_000, floating: undefined });
      expect(again.body['events']).toEqual([]);
      const { body } = await set({ ...people, year: 2022, residents: 87_500, floating: undefined });
      expect((await analyst.get('/v1/analytics/populations/330102000000')).body).toMatchObject({
        name: '上城区',
        figures: [
          { year: 2022, residents: 87_500 },
          { year: 2023, residents: 88_000 },
        ],
      });
      const list = await analyst.get('/v1/analytics/populations', { after: String(body['position']) });
      expect(list.body['items']).toMatchObject([{ division: '330102000000' }]);
    });

    it('refuse a figure that cannot be, and from whoever may not give it', async () => {
      expect(await set({ ...people, year: 2026 })).toMatchObject({ status: 409, body: { code: 'year-ahead', basis: 'R-MET-07' } });
      expect(await set({ ...people, division: '999999000000' })).toMatchObject({ status: 409, body: { code: 'division-unknown' } });
      expect(await set({ ...people, residents: 0 })).toMatchObject({ status: 400, body: { code: 'body-invalid' } });
      expect((await set(people, judge)).status).toBe(403);
      expect((await rate('division=3301022&year=2023'))['code']).toBe('query-invalid');
    });
  });
});
