import type { Pool } from 'pg';
import { analytics } from '@fengqiao/analytics';
import { confirmation } from '@fengqiao/confirmation';
import { messagesFrom, postgresLease } from '@fengqiao/bus';
import { publisherOf } from '@fengqiao/edge';
import { createJobs, type Job } from '@fengqiao/projections';
import { eventually, startServices, type Client, type RunningServices } from '@fengqiao/testing';

const COURT = '鄂0205';

const agreement = (id: string) => ({
  agreementId: id,
  disputeId: id,
  parties: [
    { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: [], domicileCourt: COURT },
    { partyId: 'company', side: 'respondent', personId: 'boss', agents: ['lawyer'] },
  ],
  organisation: { organisationId: 'committee', kind: 'people-mediation-committee', court: COURT },
  commissioned: false,
  afterDocketing: false,
  written: true,
  content: ['payment'],
  effectiveOn: '2025-03-01',
  contentHash: `sha-256:${'a'.repeat(64)}`,
});
const joining = (partyId: string) => ({ partyId, court: COURT, address: { text: '铁山区某路1号', electronic: true } });

describe('jobs on read models', () => {
  let services: RunningServices;
  let operator: Client;
  let worker: Client;
  let boss: Client;
  let analyst: Client;
  const source = () => services.platform.services.get('analytics')!.dataSource;

  beforeAll(async () => {
    services = await startServices([confirmation, analytics], { startAt: '2025-03-31T02:00:00.000Z' });
    operator = services.as({ person: 'op', role: 'operator' });
    worker = services.as({ person: 'li-na', role: 'party' });
    boss = services.as({ person: 'boss', role: 'party' });
    analyst = services.as({ person: 'an', role: 'analyst' });
    for (const id of ['a1', 'a2', 'a3']) await file(id);
    await services.platform.reader.settled(10_000);
  }, 60_000);
  afterAll(() => services.stop());

  const file = async (id: string): Promise<void> => {
    expect(await worker.post('/v1/confirmation/agreements', { agreement: agreement(id) })).toMatchObject({ status: 201 });
    expect((await worker.post(`/v1/confirmation/applications/${id}/joinings`, joining('worker'))).status).toBe(201);
    expect((await boss.post(`/v1/confirmation/applications/${id}/joinings`, joining('company'))).status).toBe(201);
  };
  const ended = (service: string, id: string): Promise<Job> =>
    eventually(async () => {
      const { body } = await operator.get<Job>(`/v1/${service}/projection-jobs/${id}`);
      expect(body.status).not.toBe('running');
      return body;
    });
  const done = async (service: string, model: string, kind: string): Promise<Job> => {
    const asked = await operator.post<Job>(`/v1/${service}/projections/${model}/${kind}`);
    expect(asked).toMatchObject({ status: 202, body: { model, askedBy: 'op' } });
    return ended(service, asked.body.id);
  };
  /** Everything by which one table can be told from another: columns, indexes, constraints, rights. */
  const anatomy = async (table: string): Promise<unknown> => ({
    columns: await source().query(
      `select column_name, data_type, is_nullable from information_schema.columns where table_schema = 'analytics' and table_name = $1 order by ordinal_position`,
      [table],
    ),
    indexes: await source().query(
      `select indexname, indexdef from pg_indexes where schemaname = 'analytics' and tablename = $1 order by 1`,
      [table],
    ),
    rights: await source().query(
      `select grantee, privilege_type from information_schema.table_privileges where table_schema = 'analytics' and table_name = $1 order by 1, 2`,
      [table],
    ),
  });

  it('rebuild a model beside the one that serves, and put it in its place with its indexes and rights', async () => {
    const [rows, before] = [await source().query('select * from analytics.dispute order by dispute'), await anatomy('dispute')];
    expect(rows).toHaveLength(3);
    await source().query(
      `update analytics.dispute set events = 99, outcome = 'withdrawn'; delete from analytics.dispute where dispute = 'a2'`,
    );
    expect(await done('analytics', 'dispute', 'compare')).toMatchObject({ status: 'done', result: { rows: 3, differing: 3 } });
    const job = await done('analytics', 'dispute', 'rebuild');
    expect(job).toMatchObject({ kind: 'rebuild', status: 'done', result: { rows: 3 } });
    expect(await source().query('select * from analytics.dispute order by dispute')).toEqual(rows);
    expect(await anatomy('dispute')).toEqual(before);
    expect(await done('analytics', 'dispute', 'compare')).toMatchObject({ status: 'done', result: { rows: 3, differing: 0 } });
    await file('a4');
    await services.platform.reader.settled(10_000);
    expect(await source().query('select count(*)::int from analytics.dispute')).toEqual([{ count: 4 }]);
  });

  it('leave nothing of a damaged row, though whoever keeps the model has gone on from it and remembers what it wrote', async () => {
    const told = async (): Promise<number> => {
      await services.platform.reader.settled(10_000);
      const [row] = await source().query<{ events: number }[]>("select events from analytics.dispute where dispute = 'a5'");
      return row?.events ?? 0;
    };
    expect(await worker.post('/v1/confirmation/agreements', { agreement: agreement('a5') })).toMatchObject({ status: 201 });
    const before = await told();
    await source().query("update analytics.dispute set events = 90 where dispute = 'a5'");
    await source().query("update analytics.checkpoint set epoch = epoch + 1, expires = '-infinity' where name = 'projections'"); // it looks again
    expect((await worker.post('/v1/confirmation/applications/a5/joinings', joining('worker'))).status).toBe(201);
    expect(await told()).toBeGreaterThan(90);
    await done('analytics', 'dispute', 'rebuild');
    expect((await boss.post('/v1/confirmation/applications/a5/joinings', joining('company'))).status).toBe(201);
    expect(await told()).toBeGreaterThan(before + 1);
    expect(await told()).toBeLessThan(90);
    expect(await done('analytics', 'dispute', 'compare')).toMatchObject({ status: 'done', result: { differing: 0 } });
  });

  it('are for operators, name a read model, and are listed', async () => {
    expect((await analyst.post('/v1/analytics/projections/dispute/rebuild')).status).toBe(403);
    expect((await operator.post('/v1/analytics/projections/checkpoint/rebuild')).status).toBe(404);
    expect((await operator.post('/v1/analytics/projections/dispute/as-of?asOf=tomorrow')).body).toMatchObject({ code: 'as-of-invalid' });
    expect((await operator.post('/v1/analytics/projections/dispute/as-of')).body).toMatchObject({ code: 'as-of-invalid' });
    expect((await operator.get('/v1/analytics/projection-jobs/none')).status).toBe(404);
    const { body } = await operator.get<{ items: Job[] }>('/v1/analytics/projection-jobs');
    expect(body.items.length).toBeGreaterThan(2);
  });

  it('build a model as of a position, which is then listed without persons until it expires', async () => {
    const asked = await operator.post<Job>('/v1/analytics/projections/path_entry/as-of?asOf=3');
    expect(await ended('analytics', asked.body.id)).toMatchObject({ status: 'done', moment: { position: 3 }, result: { rows: 4 } });
    const rows = `/v1/analytics/projection-jobs/${asked.body.id}/rows`;
    const first = await operator.get<{ items: { key: string; person?: string }[]; next: string }>(`${rows}?limit=3`);
    const second = await operator.get<{ items: { key: string }[] }>(`${rows}?limit=3&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map(({ key }) => key)).toEqual(['0', '1', '2', '3']);
    expect(first.body.items[0]).not.toHaveProperty('person');
    await source().query(`update analytics.projection_job set expires_at = now() - interval '1 second' where id = $1`, [asked.body.id]);
    await done('analytics', 'tie', 'compare');
    expect((await operator.get(rows)).status).toBe(404);
    expect(await source().query(`select tablename from pg_tables where schemaname = 'analytics_shadow'`)).toEqual([]);
  });

  it('build items as of then, which everybody lists by his rights of now', async () => {
    const asked = await operator.post<Job>('/v1/confirmation/projections/item/as-of?asOf=3');
    expect(await ended('confirmation', asked.body.id)).toMatchObject({ status: 'done' });
    const list = (client: Client) =>
      client.get<{ items: { id: string; status: string }[] }>(`/v1/confirmation/projection-jobs/${asked.body.id}/items`);
    const mine = (await list(worker)).body.items;
    expect(mine).toMatchObject([{ id: 'a1', category: 'application' }]);
    expect(mine).toHaveLength(1);
    expect((await list(services.as({ person: 'nosy', role: 'party' }))).body.items).toEqual([]);
    expect((await operator.get(`/v1/confirmation/projection-jobs/${asked.body.id}/rows`)).status).toBe(404);
  });

  it('can be cancelled while they wait, and leave nothing', async () => {
    const client = await (
      source().driver as unknown as { master: { connect(): Promise<{ query(sql: string): Promise<unknown>; release(): void }> } }
    ).master.connect();
    await client.query('begin');
    await client.query('select count(*) from analytics.tie'); // who reads it keeps it from being replaced
    const asked = await operator.post<Job>('/v1/analytics/projections/tie/rebuild');
    expect((await operator.post<Job>('/v1/analytics/projections/tie/rebuild')).body.id).toBe(asked.body.id);
    await eventually(async () =>
      expect(await source().query(`select tablename from pg_tables where schemaname = 'analytics_shadow'`)).toHaveLength(1),
    );
    expect((await operator.post<Job>(`/v1/analytics/projection-jobs/${asked.body.id}/cancel`)).body).toMatchObject({ status: 'cancelled' });
    await client.query('rollback');
    client.release();
    await services.platform.services.get('analytics')?.jobs.idle();
    expect(await source().query(`select tablename from pg_tables where schemaname = 'analytics_shadow'`)).toEqual([]);
    expect(await source().query(`select name from analytics.checkpoint where name like 'job:%'`)).toEqual([]);
  });

  it('fail when they read more than they may', async () => {
    const pool = (source().driver as unknown as { master: Pool }).master;
    const leaseFor = (name: string) => postgresLease({ pool, schema: 'analytics', name, owner: '1', milliseconds: 1_000 });
    const limits = { events: 3, milliseconds: 60_000 };
    const { log } = services.platform;
    const messageOf = messagesFrom([publisherOf(confirmation), publisherOf(analytics)]);
    const models = analytics.readModels;
    const jobs = createJobs({
      service: 'analytics',
      dataSource: source(),
      pool,
      log,
      models,
      ownOf: messageOf,
      messageOf,
      leaseFor,
      limits,
    });
    const id = '00000000-0000-4000-8000-000000000001';
    await jobs.ask({ id, kind: 'compare', model: 'path_entry', askedBy: 'op', moment: {} });
    await jobs.idle();
    expect(await jobs.find(id)).toMatchObject({ status: 'failed', reason: 'more than 3 events or 60 seconds' });
  });
});
