import { startServices, type Client, type RunningServices } from '@fengqiao/testing';
import { confirmation } from './index.js';

const HASH = `sha-256:${'a'.repeat(64)}`;
const COURT = '鄂0205';

const agreement = (id: string, effectiveOn: string, more: object = {}) => ({
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
  effectiveOn,
  contentHash: HASH,
  ...more,
});

const joining = (partyId: string) => ({ partyId, court: COURT, address: { text: '铁山区某路1号', electronic: true } });

describe('judicial confirmation over HTTP, alone', () => {
  let services: RunningServices;
  let worker: Client;
  let boss: Client;
  let judge: Client;
  let stranger: Client;

  beforeAll(async () => {
    services = await startServices([confirmation], { startAt: '2025-03-31T02:00:00.000Z' });
    worker = services.as({ person: 'li-na', role: 'party' });
    boss = services.as({ person: 'boss', role: 'party' });
    judge = services.as({ person: 'judge-wang', role: 'judge', tier: 'court', court: COURT });
    stranger = services.as({ person: 'nosy', role: 'party' });
  });
  afterAll(() => services.stop());

  const file = async (id: string, effectiveOn: string): Promise<void> => {
    expect((await worker.post('/v1/confirmation/agreements', { agreement: agreement(id, effectiveOn) })).status).toBe(201);
    expect((await worker.post(`/v1/confirmation/applications/${id}/joinings`, joining('worker'))).body).toMatchObject({
      events: ['ApplicationJoined'],
    });
    expect((await boss.post(`/v1/confirmation/applications/${id}/joinings`, joining('company'))).status).toBe(201);
  };

  it('is filed when the last party joins, accepted with the next number of its court, and waits for screening', async () => {
    await file('a1', '2025-03-01');
    const shown = await judge.get('/v1/confirmation/applications/a1');
    expect(shown.body).toMatchObject({ status: 'filed', late: false, rulePack: 'RP-B', filedOn: '2025-03-31' });
    const accepted = await judge.post(
      '/v1/confirmation/applications/a1/acceptance',
      { judge: 'judge-wang' },
      { ifMatch: shown.etag ?? '' },
    );
    expect(accepted.body).toMatchObject({ number: '(2025)鄂0205民特1号' });
    for (const partyId of ['worker', 'company'])
      await judge.post('/v1/confirmation/applications/a1/notices', { partyId, channel: 'sms', addressFrom: 'party' });
    const verified = await judge.post('/v1/confirmation/applications/a1/verification', {
      online: true,
      attended: ['worker', 'company'],
      identityChecked: true,
      record: HASH,
    });
    const refused = await judge.post(
      '/v1/confirmation/applications/a1/confirmation',
      { contentHash: HASH },
      { ifMatch: verified.etag ?? '', language: 'en' },
    );
    expect(refused).toMatchObject({ status: 409, body: { code: 'screening-missing', basis: 'R-SHAM-101' } });
  });

  it('lists what the viewer may see, and hides it from everybody else', async () => {
    const { body } = await worker.post('/v1/confirmation/agreements', { agreement: agreement('a2', '2025-03-20') });
    const after = String(body['position']);
    const list = await worker.get<{ items: { id: string }[] }>('/v1/confirmation/applications', { after });
    expect(list.body.items.map(({ id }) => id)).toContain('a2');
    expect((await stranger.get<{ items: object[] }>('/v1/confirmation/applications')).body.items).toEqual([]);
    expect((await stranger.get('/v1/confirmation/applications/a2')).status).toBe(404);
    expect((await stranger.post('/v1/confirmation/applications/a2/joinings', joining('worker'))).status).toBe(404);
    const deadlines = await worker.get<{ items: { kind: string; dueOn: string }[] }>('/v1/confirmation/deadlines?dispute=a2');
    expect(deadlines.body.items).toMatchObject([{ kind: 'application', dueOn: '2025-04-21' }]);
  });

  it('answers a repeated key once, and refuses it for something else', async () => {
    const first = await worker.post('/v1/confirmation/agreements', { agreement: agreement('a3', '2025-03-20') }, { key: 'k-1' });
    const again = await worker.post('/v1/confirmation/agreements', { agreement: agreement('a3', '2025-03-20') }, { key: 'k-1' });
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect((await worker.get('/v1/confirmation/commands/k-1')).body).toMatchObject({ id: 'a3' });
    expect((await worker.post('/v1/confirmation/agreements', { agreement: agreement('a3', '2025-03-21') }, { key: 'k-1' })).status).toBe(
      422,
    );
  });

  it('answers bad input with a problem that says what to do, and records nothing', async () => {
    const head = await services.platform.log.head();
    const fine = { agreement: agreement('bad', '2025-03-20') };
    const path = '/v1/confirmation/agreements';
    const cases: [string, () => Promise<{ status: number; body: Record<string, unknown> }>, number, string][] = [
      ['unknown field', () => worker.post(path, { ...fine, extra: 1 }), 400, 'body-invalid'],
      ['wrong type', () => worker.post(path, { agreement: 7 }), 400, 'body-invalid'],
      ['prototype', () => worker.post(path, '{"__proto__":{"a":1}}'), 400, 'body-unreadable'],
      ['not JSON', () => worker.post(path, '{'), 400, 'body-unreadable'],
      ['a megabyte', () => worker.post(path, { text: 'x'.repeat(1_100_000) }), 413, 'too-large'],
      ['no token', () => services.anonymous.post(path, fine), 401, 'token-required'],
      ['bad token', () => services.anonymous.post(path, fine, { headers: { authorization: 'Bearer a.b.c' } }), 401, 'token-invalid'],
      ['no key', () => worker.post(path, fine, { headers: { 'idempotency-key': '' } }), 400, 'idempotency-key-required'],
      ['wrong office', () => judge.post(path, fine), 403, 'forbidden'],
      ['no version', () => judge.post('/v1/confirmation/applications/a1/acceptance', { judge: 'j' }), 428, 'if-match-required'],
      [
        'old version',
        () => judge.post('/v1/confirmation/applications/a1/dismissal', { ground: 'unclear', reason: 'x' }, { ifMatch: '"1"' }),
        412,
        'stale',
      ],
      ['bad query', () => worker.get('/v1/confirmation/applications?limit=1000'), 400, 'query-invalid'],
      ['unknown query', () => worker.get('/v1/confirmation/applications?foo=1'), 400, 'query-invalid'],
      ['nowhere', () => worker.get('/v1/confirmation/nothing'), 404, 'not-found'],
    ];
    for (const [title, send, status, code] of cases) {
      const { status: got, body } = await send();
      expect({ title, status: got, code: body['code'] }).toEqual({ title, status, code });
      expect(body['detail']).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(await services.platform.log.head()).toBe(head);
  });
});
