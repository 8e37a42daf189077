import type { Pool } from 'pg';
import { analytics } from '@fengqiao/analytics';
import { messagesFrom } from '@fengqiao/bus';
import { confirmation } from '@fengqiao/confirmation';
import { publisherOf } from '@fengqiao/edge';
import { createRunner } from '@fengqiao/projections';
import { eventually, startServices, type Client, type RunningServices } from '@fengqiao/testing';
import type { Actor } from '@fengqiao/kernel';

const HASH = `sha-256:${'a'.repeat(64)}`;
const COURT = '鄂0205';
const TABLES = ['path_entry', 'tie', 'dispute', 'proceeding'] as const;

const agreement = {
  agreementId: 'd-real',
  disputeId: 'd-real',
  parties: [
    { partyId: 'worker', side: 'applicant', personId: 'li-na', agents: [], domicileCourt: COURT },
    { partyId: 'company', side: 'respondent', personId: 'boss', agents: [] },
  ],
  organisation: { organisationId: 'committee', kind: 'people-mediation-committee', court: COURT },
  commissioned: false,
  afterDocketing: false,
  written: true,
  content: ['payment'],
  effectiveOn: '2025-03-01',
  contentHash: HASH,
};

/** One service records, another shows: what no service can test alone. */
describe('the path of a dispute, heard from another service', () => {
  let services: RunningServices;
  let judge: Client;
  let after: string;

  const as = (person: string, role: Actor['role'], more: Partial<Actor> = {}): Client => services.as({ person, role, ...more });

  beforeAll(async () => {
    services = await startServices([analytics, confirmation], { startAt: '2025-03-31T02:00:00.000Z' });
    judge = as('judge-wang', 'judge', { tier: 'court', court: COURT });
    await as('li-na', 'party').post('/v1/confirmation/agreements', { agreement });
    for (const [partyId, person] of [
      ['worker', 'li-na'],
      ['company', 'boss'],
    ] as const) {
      const { body } = await as(person, 'party').post('/v1/confirmation/applications/d-real/joinings', {
        partyId,
        court: COURT,
        address: { text: '铁山区某路1号', electronic: true },
      });
      after = String(body['position']);
    }
  });
  afterAll(() => services.stop());

  it('shows every event with its actor, tier, court, times and position, in the order of the log', async () => {
    const { body, status } = await judge.get('/v1/analytics/disputes/d-real/path', { after });
    expect(status).toBe(200);
    const recorded = (await services.platform.log.readLog('', 1000)).events.filter(({ subject }) => subject === 'd-real');
    expect(body).toMatchObject({ dispute: 'd-real', events: recorded.length, withheld: 0, complete: true });
    expect(body['items']).toMatchObject(
      recorded.map(({ checkpoint, type, stream, version, subjectSequence, recordedAt }) => ({
        position: checkpoint,
        type,
        stream,
        version,
        sequence: subjectSequence,
        service: 'confirmation',
        tier: 'court',
        at: '2025-03-31T02:00:00.000Z',
        recordedAt,
      })),
    );
    expect(body['items']).toContainEqual(
      expect.objectContaining({ type: 'ApplicationJoined', actor: { role: 'party', person: 'li-na' }, court: COURT }),
    );
  });

  it('is paged by position, and complete together', async () => {
    const sequences: number[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const query: string = next === '' ? '' : `&cursor=${next}`;
      const { body } = await judge.get<{ items: { sequence: number }[]; next?: string; events: number }>(
        `/v1/analytics/disputes/d-real/path?limit=2${query}`,
      );
      expect(body.items.length).toBeLessThanOrEqual(2);
      sequences.push(...body.items.map(({ sequence }) => sequence));
      next = body.next;
      if (next === undefined) expect(sequences).toEqual(Array.from({ length: body.events }, (_, index) => index + 1));
    }
  });

  it('is read as text, in Chinese or in English', async () => {
    const token = await services.token({ person: 'judge-wang', role: 'judge', tier: 'court', court: COURT });
    const text = async (language: string) => {
      const answer = await fetch(`${services.url}/v1/analytics/disputes/d-real/path.txt`, {
        headers: { authorization: `Bearer ${token}`, 'accept-language': language },
      });
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      return answer.text();
    };
    expect(await text('zh-CN')).toContain('各方共同申请司法确认');
    expect(await text('en')).toContain('Application for confirmation filed');
  });

  it('is hidden from a party of another dispute, and from whoever only named it in an application of his own', async () => {
    for (const client of [as('nosy', 'party'), as('li-na', 'party'), as('judge-far', 'judge', { court: '浙0102' })])
      for (const path of ['path', 'path.txt', ''])
        expect((await client.get(`/v1/analytics/disputes/d-real/${path}`.replace(/\/$/, ''))).status).toBe(404);
    expect((await judge.get('/v1/analytics/disputes/nowhere/path')).status).toBe(404);
    expect((await as('op', 'operator').get('/v1/analytics/disputes/d-real/path')).status).toBe(403);
  });

  it('refuses a cursor that is none', async () =>
    expect(await judge.get('/v1/analytics/disputes/d-real/path?cursor=eA')).toMatchObject({
      status: 400,
      body: { code: 'query-invalid' },
    }));

  it('builds the same rows again from the log, event by event, after all of them are dropped (R-MET-07)', async () => {
    const { platform } = services;
    const { dataSource } = platform.services.get('analytics')!;
    const rowsOf = async (table: (typeof TABLES)[number]): Promise<object[]> =>
      dataSource.query<object[]>(`select to_jsonb(t) as row from analytics."${table}" t order by 1`);
    const before = await Promise.all(TABLES.map(rowsOf));
    for (const table of TABLES) await dataSource.query(`delete from analytics."${table}"`);
    const runner = createRunner({
      service: 'analytics',
      dataSource,
      pool: (dataSource.driver as unknown as { master: Pool }).master,
      models: analytics.readModels as never,
      ownOf: () => undefined,
      messageOf: messagesFrom([publisherOf(analytics), publisherOf(confirmation)]),
    });
    await eventually(async () => expect(await runner.load()).toBe(await platform.log.head()));
    for (const event of (await platform.log.readLog('', 1_000)).events)
      await runner.apply({ events: [event], checkpoint: event.checkpoint });
    const again = await Promise.all(TABLES.map(rowsOf));
    expect(again.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
    expect(again).toEqual(before);
  });
});
