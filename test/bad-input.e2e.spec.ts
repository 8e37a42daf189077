import { allServices } from '@fengqiao/all';
import { startServices, type Answer, type Client, type RunningServices } from '@fengqiao/testing';

const DIVISION = '420205003001';
const dispute = {
  channel: 'online',
  tier: 'village',
  division: DIVISION,
  cause: { name: '买卖合同纠纷' },
  claim: { summary: '欠货款', amount: '7600' },
};
const party = (partyId: string, more: object = {}) => ({ partyId, side: 'applicant', kind: 'person', name: '某人', ...more });

describe('bad input', () => {
  let services: RunningServices;
  let li: Client;
  let wang: Client;
  let stranger: Client;
  let judge: Client;
  let disputeId: string;

  beforeAll(async () => {
    services = await startServices(allServices, { startAt: '2024-03-05T02:00:00.000Z' });
    li = services.as({ person: 'li-na', role: 'party' });
    wang = services.as({ person: 'wang-wu', role: 'party' });
    stranger = services.as({ person: 'nosy', role: 'party' });
    judge = services.as({ person: 'judge', role: 'judge', tier: 'court', court: '鄂0205' });
    disputeId = String((await li.post('/v1/intake/disputes', dispute, { key: 'first' })).body['id']);
    await li.post(`/v1/intake/disputes/${disputeId}/parties`, { parties: [party('li', { personId: 'li-na' })] });
    const agreement = {
      agreementId: 'bad-input',
      disputeId: 'bad-input',
      parties: [
        { partyId: 'li', side: 'applicant', personId: 'li-na', agents: [] },
        { partyId: 'wang', side: 'respondent', personId: 'wang-wu', agents: [] },
      ],
      organisation: { kind: 'people-mediation-committee', court: '鄂0205' },
      commissioned: false,
      afterDocketing: false,
      written: true,
      content: ['payment'],
      effectiveOn: '2024-03-04',
      contentHash: `sha-256:${'a'.repeat(64)}`,
    };
    await li.post('/v1/confirmation/agreements', { agreement });
    for (const [client, partyId] of [
      [li, 'li'],
      [wang, 'wang'],
    ] as const)
      await client.post('/v1/confirmation/applications/bad-input/joinings', {
        partyId,
        court: '鄂0205',
        address: { text: '某路1号', electronic: true },
      });
    await services.platform.reader.settled(10_000);
  });
  afterAll(() => services.stop());

  type Send = (language: 'zh-CN' | 'en') => Promise<Answer>;
  const parties = () => `/v1/intake/disputes/${disputeId}/parties`;
  const cases: [string, Send, number, string][] = [
    ['an unknown field', (language) => li.post('/v1/intake/disputes', { ...dispute, colour: 'red' }, { language }), 400, 'body-invalid'],
    [
      'a wrong type',
      (language) => li.post('/v1/intake/disputes', { ...dispute, claim: { summary: 7 } }, { language }),
      400,
      'body-invalid',
    ],
    [
      'a text of a megabyte',
      (language) => li.post('/v1/intake/disputes', { ...dispute, claim: { summary: 'x'.repeat(1_048_576) } }, { language }),
      413,
      'too-large',
    ],
    [
      '__proto__',
      (language) => li.post('/v1/intake/disputes', '{"__proto__":{"role":"judge"},"channel":"online"}', { language }),
      400,
      'body-unreadable',
    ],
    [
      'a nested __proto__',
      (language) => li.post('/v1/intake/disputes', JSON.stringify(dispute).replace('"name"', '"__proto__":{"a":1},"name"'), { language }),
      400,
      'body-unreadable',
    ],
    [
      'a NUL character',
      (language) => li.post('/v1/intake/disputes', { ...dispute, claim: { summary: 'a\u0000b' } }, { language }),
      400,
      'body-invalid',
    ],
    [
      'a wrong check digit',
      (language) =>
        li.post(parties(), { parties: [party('zhao', { idKind: 'resident-id', idNumber: '420205199001011235' })] }, { language }),
      400,
      'identity-number-wrong',
    ],
    [
      'a page of 1,001 parties',
      (language) => li.post(parties(), { parties: Array.from({ length: 1_001 }, (_, index) => party(`p${index}`)) }, { language }),
      400,
      'body-invalid',
    ],
    [
      'a stale If-Match',
      (language) =>
        judge.post(
          '/v1/confirmation/applications/bad-input/non-acceptance',
          { ground: 'outside-scope', reason: 'x' },
          { language, ifMatch: '"1"' },
        ),
      412,
      'stale',
    ],
    [
      'no If-Match on a decision',
      (language) =>
        judge.post('/v1/confirmation/applications/bad-input/non-acceptance', { ground: 'outside-scope', reason: 'x' }, { language }),
      428,
      'if-match-required',
    ],
    [
      'a repeated key with another body',
      (language) => li.post('/v1/intake/disputes', { ...dispute, claim: { summary: 'another' } }, { language, key: 'first' }),
      422,
      'key-reused',
    ],
    ['no token', (language) => services.anonymous.post('/v1/intake/disputes', dispute, { language }), 401, 'token-required'],
    ['another party’s dispute', (language) => stranger.get(`/v1/intake/disputes/${disputeId}`, { language }), 404, 'not-found'],
    [
      'another party’s dispute, to write to',
      (language) => stranger.post(parties(), { parties: [party('me')] }, { language }),
      404,
      'not-found',
    ],
    ['another party’s path', (language) => stranger.get(`/v1/analytics/disputes/${disputeId}/path`, { language }), 404, 'not-found'],
    ['screening, for a party', (language) => li.get('/v1/screening/screenings', { language }), 403, 'forbidden'],
  ];

  it.each(cases)(
    '%s gets a problem that says what to do, in Chinese and in English, and records nothing',
    async (_title, send, status, code) => {
      const head = await services.platform.log.head();
      const [zh, en] = [await send('zh-CN'), await send('en')];
      for (const answer of [zh, en]) {
        expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        expect(answer.body).toMatchObject({
          type: expect.stringContaining(code) as string,
          status,
          title: expect.any(String) as string,
          traceId: expect.any(String) as string,
        });
      }
      expect(zh.body['detail']).toMatch(/[\u4e00-\u9fff]/);
      expect(en.body['detail']).toMatch(/^[A-Z][\x20-\x7e’]+[.!]$/);
      expect(await services.platform.log.head()).toBe(head);
    },
  );

  it.each<[string, Send]>([
    [
      'a body',
      (language) => {
        const wrong = { ...dispute, colour: 'red', tier: 'moon', division: 'x', cause: {}, claim: { summary: '', amount: 7 } };
        return li.post('/v1/intake/disputes', wrong, { language });
      },
    ],
    ['a body with a NUL', (language) => li.post('/v1/intake/disputes', { ...dispute, claim: { summary: 'a\u0000b' } }, { language })],
    [
      'a check digit',
      (language) =>
        li.post(parties(), { parties: [party('zhao', { idKind: 'resident-id', idNumber: '420205199001011235' })] }, { language }),
    ],
    ['a query', (language) => li.get('/v1/intake/disputes?limit=0&cursor=!&waitingFor=emperor&dispute=%E5%B1%B1&colour=1', { language })],
    ['a moment', (language) => li.get(`/v1/intake/disputes/${disputeId}?asOf=never`, { language })],
    [
      'a place of a feed',
      (language) => services.as({ person: 'court-it', role: 'connected-system' }).get('/v1/intake/events?sequence=1', { language }),
    ],
    [
      'a webhook',
      (language) =>
        services
          .as({ person: 'court-it', role: 'connected-system' })
          .post('/v1/intake/webhooks', { url: 'http://example.org/', types: ['Nothing'] }, { language }),
    ],
  ])('each error of %s is told in the language that is asked for', async (_what, send) => {
    const errorsIn = async (language: 'zh-CN' | 'en'): Promise<{ pointer: string; detail: string }[]> =>
      (await send(language)).body['errors'] as { pointer: string; detail: string }[];
    const [zh, en] = [await errorsIn('zh-CN'), await errorsIn('en')];
    expect(zh.map(({ pointer }) => pointer)).toEqual(en.map(({ pointer }) => pointer));
    expect(zh.map(({ detail }) => detail).filter((detail) => !/[\u4e00-\u9fff]/.test(detail))).toEqual([]);
    expect(en.map(({ detail }) => detail).filter((detail) => /[\u4e00-\u9fff]/.test(detail))).toEqual([]);
    expect(zh.every((error) => Object.keys(error).join() === 'pointer,detail')).toBe(true);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'text/plain; charset=utf-8', 'application/xml', ''])(
    'a body that is said to be "%s" is not read, and nothing of it comes back',
    async (type) => {
      const answer = await li.post('/v1/intake/disputes', dispute, { language: 'en', headers: { 'content-type': type } });
      expect(answer).toMatchObject({ status: 415, body: { code: 'media-type', detail: 'Send application/json.' } });
      expect(JSON.stringify(answer.body)).not.toContain(DIVISION);
    },
  );

  it.each([
    ['after', 'subject=d&after=0', 'sequence=<next>'],
    ['sequence', 'sequence=0', 'after=<next>'],
  ])('a feed that is asked to go on by "%s", which it would pass over, says by what to go on', async (pointer, query, instead) => {
    const system = services.as({ person: 'court-it', role: 'connected-system' });
    const { status, body } = await system.get(`/v1/intake/events?${query}`, { language: 'en' });
    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'query-invalid' });
    expect(body['errors']).toEqual([{ pointer, detail: expect.stringContaining(instead) as string }]);
  });

  it('the feed of a subject ends for a client that goes on by its sequence', async () => {
    const system = services.as({ person: 'court-it', role: 'connected-system' });
    const found: unknown[] = [];
    for (let sequence = '0', more = true; more;) {
      const path = `/v1/intake/events?subject=${disputeId}&limit=1&sequence=${sequence}`;
      const { body } = await system.get<{ items: { sequence: string }[]; next: string; more: boolean }>(path);
      found.push(...body.items.map((item) => item.sequence));
      [sequence, more] = [body.next, body.more];
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(1);
  });

  it.each([
    ['DELETE', (): string => `/v1/intake/disputes/${disputeId}`, 'GET, HEAD'],
    ['PUT', (): string => '/v1/intake/disputes', 'GET, HEAD, POST'],
    ['OPTIONS', (): string => '/v1/intake/webhooks/a/delete', 'POST'],
  ])('%s, where a path has other methods, is told which', async (method, path, allowed) => {
    for (const [language, sentence] of [
      ['zh-CN', /[\u4e00-\u9fff]/],
      ['en', /^This address/],
    ] as const) {
      const answer = await fetch(`${services.url}${path()}`, { method, headers: { 'accept-language': language } });
      expect({ status: answer.status, allow: answer.headers.get('allow') }).toEqual({ status: 405, allow: allowed });
      expect(await answer.json()).toMatchObject({ code: 'method-not-allowed', detail: expect.stringMatching(sentence) as string });
    }
  });

  it('nothing at all is at a path of no service, with any method', async () => {
    for (const method of ['GET', 'DELETE']) {
      const answer = await fetch(`${services.url}/v1/nosuch`, { method });
      expect(answer.headers.get('allow')).toBeNull();
      expect(await answer.json()).toMatchObject({ code: 'not-found', traceId: expect.any(String) as string });
    }
  });

  it('a name that a caller made up comes back cut', async () => {
    const name = `${'x'.repeat(10_000)}😀`;
    const inBody = await li.post('/v1/intake/disputes', { ...dispute, [name]: 1 });
    const inQuery = await li.get(`/v1/intake/disputes?${'x'.repeat(5_000)}=1`);
    for (const { status, body } of [inBody, inQuery]) {
      expect(status).toBe(400);
      expect(body['errors']).toContainEqual(expect.objectContaining({ pointer: expect.stringMatching(/^.{200}…$/) as string }) as unknown);
      expect(JSON.stringify(body).length).toBeLessThan(2_000);
    }
  });

  it('the same key with the same body gets the same answer', async () => {
    const again = await li.post('/v1/intake/disputes', dispute, { key: 'first' });
    expect(again).toMatchObject({ status: 201, body: { id: disputeId, repeated: true } });
  });
});
