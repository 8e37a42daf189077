import { Client as Database } from 'pg';
import { analytics } from '@fengqiao/analytics';
import { confirmation } from '@fengqiao/confirmation';
import type { RecordedEvent } from '@fengqiao/event-store';
import { startServices, type Client, type RunningServices } from '@fengqiao/testing';

const COURT = '鄂0205';
const START_AT = '2025-03-31T02:00:00.000Z';
const DISPUTES = ['a1', 'a2'];

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
  effectiveOn: '2025-03-25',
  contentHash: `sha-256:${'a'.repeat(64)}`,
});
const joining = (partyId: string) => ({ partyId, court: COURT, address: { text: '铁山区某路1号', electronic: true } });

/** A question and its whole answer: status, ETag and body. */
type Views = Readonly<Record<string, unknown>>;

describe('looking back', () => {
  let services: RunningServices;
  let fresh: RunningServices;
  let from: Database;
  let into: Database;
  let events: readonly RecordedEvent[];

  const as = (running: RunningServices) => ({
    worker: running.as({ person: 'li-na', role: 'party' }),
    boss: running.as({ person: 'boss', role: 'party' }),
    judge: running.as({ person: 'judge-wang', role: 'judge', tier: 'court', court: COURT }),
    analyst: running.as({ person: 'an', role: 'analyst' }),
    stranger: running.as({ person: 'nosy', role: 'party' }),
  });
  const database = async (running: RunningServices): Promise<Database> => {
    const url = String(running.platform.services.get('analytics')?.dataSource.options['url' as never]);
    const client = new Database({ connectionString: url });
    await client.connect();
    return client;
  };
  const show = async (client: Client, path: string, more: string): Promise<unknown> => {
    const { status, body, etag } = await client.get(`${path}${path.includes('?') ? '&' : '?'}${more}`);
    return status === 200 ? { status, etag, body } : { status };
  };
  /** Every view of every dispute. @param moment query, empty for now */
  const views = async (running: RunningServices, moment: string): Promise<Views> => {
    const { analyst, judge, worker } = as(running);
    const answers: Record<string, unknown> = {};
    for (const id of DISPUTES) {
      answers[`summary ${id}`] = await show(analyst, `/v1/analytics/disputes/${id}`, moment);
      answers[`path ${id}`] = await show(analyst, `/v1/analytics/disputes/${id}/path?limit=200`, moment);
      answers[`first of path ${id}`] = await show(analyst, `/v1/analytics/disputes/${id}/path?limit=2`, moment);
      answers[`application ${id}`] = await show(judge, `/v1/confirmation/applications/${id}`, moment);
      answers[`application ${id} of the worker`] = await show(worker, `/v1/confirmation/applications/${id}`, moment);
    }
    answers['population'] = await show(analyst, '/v1/analytics/populations/420205000000', moment);
    return answers;
  };

  const play = async (): Promise<void> => {
    const { worker, boss, judge, analyst } = as(services);
    for (const [index, id] of DISPUTES.entries()) {
      await services.advance(`2025-04-0${index + 1}T01:00:00.000Z`);
      expect((await worker.post('/v1/confirmation/agreements', { agreement: agreement(id) })).status).toBe(201);
      await worker.post(`/v1/confirmation/applications/${id}/joinings`, joining('worker'));
      await analyst.post('/v1/analytics/populations', { division: '420205000000', year: 2020 + index, residents: 1, source: 'test' });
      await services.advance(`2025-04-0${index + 1}T02:00:00.000Z`);
      await boss.post(`/v1/confirmation/applications/${id}/joinings`, joining('company'));
      const { etag = '' } = await judge.get(`/v1/confirmation/applications/${id}`);
      expect((await judge.post(`/v1/confirmation/applications/${id}/acceptance`, { judge: 'judge-wang' }, { ifMatch: etag })).status).toBe(
        201,
      );
    }
    await services.platform.reader.settled(10_000);
    events = (await services.platform.log.readLog('', 500)).events;
  };

  /** Feeds the next event to the fresh installation, whose consumers stand by: nothing happens there by itself. */
  const feed = async (position: number): Promise<void> => {
    const { rows } = await from.query<Record<string, unknown>>('select * from log.event where position = $1', [position]);
    const row = Object.entries(rows[0] ?? {});
    const quotedColumns = row.map(([name]) => into.escapeIdentifier(name)).join();
    const quotedPlaces = row.map((_, index) => `$${index + 1}`).join();
    await into.query(
      `insert into log.event (${quotedColumns}) values (${quotedPlaces})`,
      row.map(([, value]) => value),
    );
    await into.query('update log.head set position = $1', [position + 1]);
    for (const service of ['analytics', 'confirmation'])
      await into.query(`update ${into.escapeIdentifier(service)}.checkpoint set checkpoint = $1 where name = 'consumer'`, [position]);
    await into.query('notify fengqiao_log');
    expect(await fresh.platform.reader.reached(String(position), 10_000)).toBe(true);
  };

  /** It had begun, and whoever may look now was not yet allowed to. */
  const isNewlySeen = (question: string, answer: unknown, index: number): boolean => {
    const [view, id] = question.split(' ');
    const begun = events.slice(0, index + 1).some(({ stream }) => stream === `application-${id}`);
    return view === 'application' && begun && (answer as { status: number }).status === 404;
  };

  beforeAll(async () => {
    services = await startServices([confirmation, analytics], { startAt: START_AT });
    from = await database(services);
    await play();
    fresh = await startServices([confirmation, analytics], { startAt: START_AT });
    into = await database(fresh);
    await into.query('select pg_advisory_lock(1)');
    for (const service of ['analytics', 'confirmation']) {
      const quotedService = into.escapeIdentifier(service);
      await into.query(`update ${quotedService}.checkpoint set owner = 1, epoch = epoch + 1, expires = 'infinity' where name = 'consumer'`);
    }
  }, 120_000);
  afterAll(async () => {
    for (const connection of [from, into]) await connection?.end();
    for (const running of [services, fresh]) await running?.stop();
  });

  it('shows what a fresh installation shows that was fed as many events, at every position, instant, and as known then', async () => {
    expect(events.length).toBeGreaterThan(20);
    let [instants, knowns] = [0, 0];
    for (const [index, event] of events.entries()) {
      await feed(index);
      const then = await views(fresh, '');
      const same = async (moment: string): Promise<void> => {
        const looked = await views(services, moment);
        for (const [question, answer] of Object.entries(then))
          if (!isNewlySeen(question, answer, index)) expect([index, question, looked[question]]).toEqual([index, question, answer]);
      };
      await same(`asOf=${index}`);
      const next = events[index + 1];
      if (next === undefined || next.recordedAt > event.recordedAt) {
        knowns += 1;
        await same(`knownAt=${event.recordedAt}`);
      }
      const at = (one: RecordedEvent): string => (JSON.parse(Buffer.from(one.body).toString()) as { meta: { at: string } }).meta.at;
      if (next === undefined || at(next) > at(event)) {
        instants += 1;
        await same(`asOf=${at(event)}`);
      }
    }
    expect([instants >= 4, knowns >= 10]).toEqual([true, true]);
  }, 240_000);

  it('is the same now and as of the newest event', async () => {
    const last = events.length - 1;
    expect(await views(services, `asOf=${last}`)).toEqual(await views(services, ''));
    const other = encodeURIComponent('2025-04-02T10:00:00+08:00');
    expect(await views(services, `asOf=${other}`)).toEqual(await views(services, 'asOf=2025-04-02T02:00:00Z'));
  });

  it('pages through a path as of then', async () => {
    const { analyst } = as(services);
    const path = '/v1/analytics/disputes/a1/path?asOf=6&limit=2';
    type Path = { items: { position: string }[]; next: string };
    const first = (await analyst.get<Path>(path)).body;
    const second = (await analyst.get<Path>(`${path}&cursor=${first.next}`)).body;
    const whole = (await analyst.get<Path>('/v1/analytics/disputes/a1/path?asOf=6&limit=4')).body;
    expect([...first.items, ...second.items]).toEqual(whole.items);
  });

  it('is judged by the rights of now, and shows nothing that had not begun', async () => {
    const { stranger, analyst, judge } = as(services);
    expect((await stranger.get('/v1/confirmation/applications/a1?asOf=3')).status).toBe(404);
    expect((await analyst.get('/v1/analytics/disputes/a2?asOf=0')).status).toBe(404);
    expect((await judge.get('/v1/confirmation/applications/a2?asOf=2025-03-31T02:00:00Z')).status).toBe(404);
  });

  it.each([
    ['asOf=yesterday', 'as-of-invalid'],
    ['asOf=', 'as-of-invalid'],
    ['asOf=-1', 'as-of-invalid'],
    ['asOf=2025-02-30T00:00:00Z', 'as-of-invalid'],
    ['asOf=2025-03-31', 'as-of-invalid'],
    ['asOf=2025-03-31T10:00:00+08:00', 'as-of-invalid'],
    ['asOf=999999', 'as-of-invalid'],
    ['asOf=2999-01-01T00:00:00Z', 'as-of-invalid'],
    ['asOf=1&asOf=2', 'as-of-invalid'],
    ['knownAt=3', 'as-of-invalid'],
    ['asOf=1&knownAt=never', 'as-of-invalid'],
  ])('refuses %s', async (moment, code) => {
    const { analyst, judge } = as(services);
    expect(await analyst.get(`/v1/analytics/disputes/a1?${moment}`)).toMatchObject({ status: 400, body: { code, status: 400 } });
    expect(await judge.get(`/v1/confirmation/applications/a1?${moment}`)).toMatchObject({ status: 400, body: { code } });
  });

  it('is not for commands, lists or what is only about now', async () => {
    const { worker, judge, analyst } = as(services);
    const command = await worker.post('/v1/confirmation/agreements?asOf=3', { agreement: agreement('a9') });
    expect(command).toMatchObject({ status: 400, body: { code: 'as-of-not-here' } });
    expect((await analyst.get('/v1/analytics/counts?by=tier&asOf=3')).status).toBe(400);
    for (const list of ['applications', 'worklist']) expect((await judge.get(`/v1/confirmation/${list}?asOf=3`)).status).toBe(400);
  });
});
