import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import { intake } from '@fengqiao/intake';
import { eventually, startServices, type Answer, type RunningServices } from '@fengqiao/testing';
import { startReceiver, type Received } from './receiver.js';

type Body = Record<string, unknown>;

const registration = {
  channel: 'online',
  tier: 'village',
  division: '420204001001',
  cause: { name: '民间借贷纠纷' },
  claim: { summary: '借款五万元未还', amount: '50000' },
};
const REBOUND = 'rebound.example.org';
const PATIENT = 30;

const signedBy = (secret: unknown, { headers, body }: Received): boolean => {
  try {
    new Webhook(String(secret)).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
};
const idsOf = (received: readonly Received[]): unknown[] => received.map(({ headers }) => headers['webhook-id']);

describe('webhooks', () => {
  let services: RunningServices;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  const system = () => services.as({ person: 'court-it', role: 'connected-system' });
  const party = () => services.as({ person: 'zhang-san', role: 'party' });

  beforeAll(async () => {
    receiver = await startReceiver();
    services = await startServices([intake], {
      startAt: '2025-03-03T02:00:00.000Z',
      webhooks: {
        loopback: true,
        policy: { patience: 2_000, firstPause: 20, longestPause: 60, failures: 4, failingFor: 0, overlap: 3_000 },
        resolve: async (host) => [host === REBOUND ? '10.0.0.8' : '93.184.215.14'],
      },
    });
  });
  afterAll(async () => {
    await services.stop();
    await receiver.stop();
  });
  beforeEach(() => receiver.answers(() => ({ status: 204 })));

  const register = async (path: string, more: object = {}): Promise<Body> => {
    const answer = await system().post('/v1/intake/webhooks', { url: receiver.url(path), ...more });
    expect(answer).toMatchObject({ status: 201, body: { status: 'enabled', secret: expect.stringMatching(/^whsec_/) as string } });
    return answer.body;
  };
  const shown = async ({ id }: Body): Promise<Body> => (await system().get(`/v1/intake/webhooks/${String(id)}`)).body;
  const change = (endpoint: Body, what: string, body: object = {}): Promise<Answer> =>
    system().post(`/v1/intake/webhooks/${String(endpoint['id'])}/${what}`, body);
  const recordDispute = async (): Promise<string> => {
    const { status, body } = await party().post('/v1/intake/disputes', registration);
    expect(status).toBe(201);
    return String(body['id']);
  };
  const arrived = (path: string, count: number): Promise<readonly Received[]> =>
    eventually(async () => {
      expect(receiver.on(path).length).toBeGreaterThanOrEqual(count);
      return receiver.on(path);
    }, PATIENT);

  it('deliver what is recorded, in order and signed, as CloudEvents', async () => {
    const endpoint = await register('/signed');
    const dispute = await recordDispute();
    const received = await arrived('/signed', 2);
    expect(received.every((one) => signedBy(endpoint['secret'], one))).toBe(true);
    const events = received.map(({ body }) => JSON.parse(body) as Body);
    expect(events.map(({ subject, sequence }) => [subject, sequence])).toEqual([
      [dispute, '1'],
      [dispute, '2'],
    ]);
    expect(idsOf(received)).toEqual(events.map(({ id }) => id));
    expect(received[0]!.headers['content-type']).toContain('application/cloudevents+json');
    expect(signedBy(endpoint['secret'], { ...received[0]!, body: received[1]!.body })).toBe(false);
  });

  it('show their secret once, and keep it where a reader of the database cannot read it', async () => {
    const endpoint = await register('/secret');
    expect(await shown(endpoint)).not.toHaveProperty('secret');
    const client = new Client({ connectionString: services.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ secret: Buffer }>('select secret from intake.webhook');
    await client.end();
    const secret = String(endpoint['secret']);
    const key = secret.slice('whsec_'.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const needle of [secret, key, Buffer.from(key, 'base64')]) expect(rows.filter((row) => row.secret.includes(needle))).toEqual([]);
  });

  it('register once, however often the request comes', async () => {
    const asked = { url: receiver.url('/once') };
    const first = await system().post('/v1/intake/webhooks', asked, { key: 'register-once' });
    const again = await system().post('/v1/intake/webhooks', asked, { key: 'register-once' });
    expect(again.body['id']).toBe(first.body['id']);
    expect(again.body).not.toHaveProperty('secret');
    const other = await system().post('/v1/intake/webhooks', { url: receiver.url('/other') }, { key: 'register-once' });
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
  });

  it('send only the types that were asked for', async () => {
    await register('/typed', { types: ['PartiesAdded'] });
    const dispute = await recordDispute();
    const parties = [{ partyId: 'lender', side: 'applicant', kind: 'person', name: '张三' }];
    expect((await party().post(`/v1/intake/disputes/${dispute}/parties`, { parties })).status).toBe(201);
    const received = await arrived('/typed', 1);
    expect(received.map(({ body }) => (JSON.parse(body) as Body)['type'])).toEqual(['fengqiao.intake.PartiesAdded.v1']);
  });

  it('try again what failed, and tell of each attempt; nothing is skipped and the order stays', async () => {
    let failing = 2;
    receiver.answers(({ path }) => ({ status: path === '/again' && (failing -= 1) >= 0 ? 500 : 204 }));
    const endpoint = await register('/again');
    await recordDispute();
    const received = await arrived('/again', 4);
    expect(idsOf(received).slice(0, 3)).toEqual(Array.from({ length: 3 }, () => received[0]!.headers['webhook-id']));
    await eventually(async () => {
      const { body } = await system().get<{ items: Body[] }>(`/v1/intake/webhooks/${String(endpoint['id'])}/deliveries`);
      expect(
        body.items
          .map(({ attempt, delivered, httpStatus }) => [attempt, delivered, httpStatus])
          .reverse()
          .slice(0, 4),
      ).toEqual([
        [1, false, 500],
        [2, false, 500],
        [3, true, 204],
        [1, true, 204], // the next event of the subject, sent for the first time
      ]);
    }, PATIENT);
  });

  it('are disabled after too many failures, say why, and go on where they were once enabled', async () => {
    receiver.answers(({ path }) => ({ status: path === '/down' ? 503 : 204 }));
    const endpoint = await register('/down');
    await recordDispute();
    await eventually(
      async () =>
        expect(await shown(endpoint)).toMatchObject({ status: 'disabled', disabledBecause: 'failures', lastFailure: 'answered-503' }),
      PATIENT,
    );
    const before = receiver.on('/down').length;
    receiver.answers(() => ({ status: 204 }));
    expect((await change(endpoint, 'enable')).body).toMatchObject({ status: 'enabled', failures: 0 });
    const received = await arrived('/down', before + 2);
    expect(received[before]!.headers['webhook-id']).toBe(received[0]!.headers['webhook-id']);
  });

  it('end where the receiver says it is gone', async () => {
    receiver.answers(({ path }) => ({ status: path === '/gone' ? 410 : 204 }));
    const endpoint = await register('/gone');
    await recordDispute();
    await eventually(async () => expect(await shown(endpoint)).toMatchObject({ status: 'disabled', disabledBecause: 'gone' }), PATIENT);
  });

  it('follow no redirect', async () => {
    receiver.answers(({ path }) =>
      path === '/moved' ? { status: 302, headers: { location: receiver.url('/elsewhere') } } : { status: 204 },
    );
    const endpoint = await register('/moved');
    await recordDispute();
    await eventually(async () => expect(await shown(endpoint)).toMatchObject({ lastFailure: 'answered-302' }), PATIENT);
    expect(receiver.on('/elsewhere')).toEqual([]);
  });

  it('sign with both secrets while a rotation lasts, and with the new one alone afterwards', async () => {
    const endpoint = await register('/rotated');
    const rotated = await change(endpoint, 'rotate-secret');
    expect(rotated.body['secret']).not.toBe(endpoint['secret']);
    expect(rotated.body).toHaveProperty('previousSecretUntil');
    await recordDispute();
    const [first] = await arrived('/rotated', 1);
    expect(signedBy(rotated.body['secret'], first!)).toBe(true);
    await eventually(async () => {
      const count = receiver.on('/rotated').length;
      await recordDispute();
      const last = (await arrived('/rotated', count + 1)).at(-1)!;
      expect([signedBy(endpoint['secret'], last), signedBy(rotated.body['secret'], last)]).toEqual([false, true]);
    }, PATIENT);
  });

  it('deliver everything again from a place, under the same ids', async () => {
    const endpoint = await register('/replayed');
    await recordDispute();
    const before = await arrived('/replayed', 2);
    expect((await change(endpoint, 'redeliver', { after: '' })).status).toBe(201);
    await eventually(async () => {
      const later = idsOf(receiver.on('/replayed').slice(before.length));
      expect(later).toEqual(expect.arrayContaining(idsOf(before)));
    }, PATIENT);
  });

  it('stop when they are deleted or disabled', async () => {
    const [off, gone] = [await register('/off'), await register('/deleted')];
    expect((await change(off, 'disable')).body).toMatchObject({ status: 'disabled', disabledBecause: 'asked' });
    expect((await change(gone, 'delete')).body).toMatchObject({ id: gone['id'], status: 'deleted' });
    expect(await shown(gone)).toMatchObject({ code: 'not-found' });
    await register('/witness');
    await recordDispute();
    await arrived('/witness', 2);
    expect([receiver.on('/off'), receiver.on('/deleted')]).toEqual([[], []]);
  });

  it.each([
    ['a private address', { url: 'https://10.0.0.8/hook' }],
    ['this machine by another port of its name', { url: 'https://localhost/hook' }],
    ['the metadata service of a cloud', { url: 'https://169.254.169.254/latest' }],
    ['a number that is such an address', { url: 'https://2852039166/' }],
    ['IPv4 within IPv6', { url: 'https://[::ffff:10.0.0.8]/hook' }],
    ['plain http', { url: 'http://example.org/hook' }],
    ['credentials', { url: 'https://a:b@example.org/hook' }],
    ['an event that does not exist', { url: 'https://example.org/hook', types: ['Nothing'] }],
  ])('refuse %s', async (_what, asked) => {
    expect(await system().post('/v1/intake/webhooks', asked)).toMatchObject({ status: 400, body: { code: 'body-invalid' } });
  });

  it('connect to no private address that a public name turns out to be', async () => {
    const { body } = await system().post('/v1/intake/webhooks', { url: `https://${REBOUND}/hook` });
    await recordDispute();
    await eventually(async () => expect(await shown(body)).toMatchObject({ lastFailure: 'address-refused' }), PATIENT);
  });

  it('belong to whoever registered them: nobody else sees or changes them', async () => {
    const endpoint = await register('/own');
    const other = services.as({ person: 'another-system', role: 'connected-system' });
    const path = `/v1/intake/webhooks/${String(endpoint['id'])}`;
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${path}/disable`)).status).toBe(404);
    expect((await other.get<{ items: unknown[] }>('/v1/intake/webhooks')).body.items).toEqual([]);
    expect((await party().post('/v1/intake/webhooks', { url: 'https://example.org/hook' })).status).toBe(403);
  });
});
