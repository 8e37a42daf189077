import { Client } from 'pg';
import { intake } from '@fengqiao/intake';
import { TOKEN_START } from '@fengqiao/sealing';
import { startServices, type Client as Api, type RunningServices } from '@fengqiao/testing';

const registration = (summary: string) => ({
  channel: 'counter',
  tier: 'court',
  division: '420205001001',
  court: '鄂0205',
  cause: { name: '民间借贷纠纷' },
  claim: { summary, amount: '50000' },
});

describe('the keys of personal text', () => {
  let services: RunningServices;
  let officer: Api;
  let database: Client;

  beforeAll(async () => {
    services = await startServices([intake], { startAt: '2025-03-31T02:00:00.000Z' });
    officer = services.as({ person: 'officer', role: 'docketing-officer', court: '鄂0205' });
    database = new Client({ connectionString: services.databaseUrl });
    await database.connect();
  }, 60_000);
  afterAll(async () => {
    await database.end();
    await services.stop();
  });
  const recorded = async (): Promise<number> =>
    (await database.query<{ count: number }>('select count(*)::int from log.event')).rows[0]?.count ?? -1;

  it('out of reach: what needs them is refused, nothing is written in the clear, and the same key succeeds afterwards', async () => {
    const before = await recorded();
    await database.query('alter schema keyring rename to out_of_reach');
    const answer = await officer.post('/v1/intake/disputes', registration('借款未还'), { key: 'once' });
    expect(answer).toMatchObject({ status: 503, body: { code: 'keys-unavailable' } });
    expect(await recorded()).toBe(before);
    await database.query('alter schema out_of_reach rename to keyring');
    const again = await officer.post<{ id: string }>('/v1/intake/disputes', registration('借款未还'), { key: 'once' });
    expect(again).toMatchObject({ status: 201, body: { repeated: false } });
    expect((await officer.get(`/v1/intake/disputes/${again.body.id}`)).body).toMatchObject({ summary: '借款未还' });
  });

  it('open nothing for whoever brings in what is reserved for sealed text', async () => {
    const { rows } = await database.query<{ body: Buffer }>(`select body from log.event where type = 'DisputeRegistered'`);
    const { summary } = (JSON.parse(rows[0]?.body.toString() ?? '') as { data: { summary: string } }).data;
    expect(summary.startsWith(TOKEN_START)).toBe(true);
    const before = await recorded();
    const smuggled = { ...registration('借款'), cause: { name: summary.slice(0, 100) } };
    expect(await officer.post('/v1/intake/disputes', smuggled)).toMatchObject({ status: 400, body: { code: 'body-invalid' } });
    expect(await recorded()).toBe(before);
  });

  it('are read by no role of a service', async () => {
    await database.query('begin');
    await database.query('set local role fengqiao_intake');
    await expect(database.query('select from keyring.data_key')).rejects.toThrow('permission denied');
    await database.query('rollback');
  });
});
