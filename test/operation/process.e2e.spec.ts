import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import { describeKafka, eventually } from '@fengqiao/testing';
import { byGrpc, rpcsTold } from '../examples/by-grpc.js';
import { install, runMain, startMain, type Installation, type Running } from './alone.js';

const MARK = '金丝雀乂';
const NUMBER = '650102199003070038';
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const DISPUTE = {
  channel: 'online',
  tier: 'village',
  division: '420205003001',
  court: '鄂0205',
  cause: { name: '买卖合同纠纷' },
  claim: { summary: `${MARK}欠货款，${NUMBER}`, amount: '7600' },
};
/** Milliseconds. */
const PATIENCE = 60_000;
const SEARCHED = ['金丝雀', NUMBER, 'serves-secret', 'migrates-secret', 'eyJ'];

interface Line {
  readonly level: number;
  readonly service: string;
  readonly msg: string;
  readonly traceId?: string;
  readonly dispute?: string;
  readonly route?: string;
  readonly status?: number;
}

describeKafka('one service as a process of its own', (broker) => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-operation-'));
  let installation: Installation;
  let running: Running;
  let bearer: string;
  let dispute = '';
  const all: string[] = [];

  const get = (path: string) => fetch(`${installation.url}${path}`);
  const file = (key: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${installation.url}/v1/intake/disputes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'idempotency-key': key, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(DISPUTE),
    });
  const ready = () => eventually(async () => expect((await get('/health/ready')).status).toBe(200), 60);
  const lines = (): readonly Line[] => running.lines().map((line) => JSON.parse(line) as Line);

  beforeAll(async () => {
    installation = await install(folder, broker().addresses);
    bearer = await installation.issuer.token({ person: 'li-na', role: 'party' });
  }, 120_000);
  afterAll(async () => {
    running.child.kill('SIGKILL');
    await running.ended;
    await installation.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('does not start on a database that nobody has migrated, and says what to do', () => {
    const { status, stderr } = runMain('intake', [], installation.environment);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('set MIGRATION_DATABASE_URL') as string });
  }, 60_000);

  it('is migrated in a step of its own, by a user who is no superuser, and then serves as one who may take on this service alone', async () => {
    const { DATABASE_URL_FILE = '' } = installation.environment;
    const env = { DATABASE_URL_FILE, MIGRATION_DATABASE_URL_FILE: join(folder, 'migration-url') };
    expect(runMain('intake', ['--migrate'], env)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(runMain('analytics', ['--migrate'], { ...env, DATABASE_URL_FILE: join(folder, 'migration-url') }).stderr).toBe('');
    const admin = new Client({ connectionString: installation.database.url });
    await admin.connect();
    const { rows } = await admin.query<{ role: string }>(
      `select rolname as role from pg_roles where rolname like 'fengqiao%' and pg_has_role('intake_serves', oid, 'member') order by 1`,
    );
    await admin.end();
    expect(rows.map(({ role }) => role)).toEqual(['fengqiao_intake', 'fengqiao_keyring', 'fengqiao_service']);
  }, 60_000);

  it('says what it would run with, without secrets', () => {
    const { status, stdout } = runMain('intake', ['--print-config'], installation.environment);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ drainMilliseconds: 1_500, logLevel: 'trace' });
    expect(stdout).toContain('intake_serves:***@');
    expect(stdout).not.toContain('serves-secret');
  });

  it('waits for its database where that is not there yet, and says so', async () => {
    await installation.database.stop();
    running = startMain('intake', installation.environment);
    const told = async () => expect(lines().map(({ msg }) => msg)).toContain('the database is out of reach, and is tried again');
    await eventually(told, 60);
    await installation.startDatabase();
    await ready();
    expect(running.child.exitCode).toBeNull();
  }, 90_000);

  it('has started, lives and is ready', async () => {
    const answers = await Promise.all(['startup', 'live', 'ready'].map(async (probe) => (await get(`/health/${probe}`)).json()));
    expect(answers).toEqual([{ status: 'started', failing: {} }, { status: 'live' }, { status: 'ready', failing: {}, held: 0 }]);
    expect(await (await get('/metrics')).text()).toContain('fengqiao_follower_lag_positions{follower="intake.relay"}');
  }, 90_000);

  it('goes on with the trace of whoever asks: in its log lines, in what it records, and on its topic', async () => {
    const answer = await file('k1', { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` });
    expect(answer.status).toBe(201);
    ({ id: dispute } = (await answer.json()) as { id: string });
    await eventually(async () =>
      expect(lines()).toContainEqual(
        expect.objectContaining({ service: 'intake', traceId: TRACE, dispute, route: '/v1/intake/disputes', status: 201, msg: 'answered' }),
      ),
    );
    const consumer = new Kafka({ brokers: [...broker().addresses], logLevel: logLevel.NOTHING }).consumer({ groupId: randomUUID() });
    await consumer.connect();
    await consumer.subscribe({ topics: ['fengqiao.intake.events.v1'], fromBeginning: true });
    const heard = await new Promise<string>((resolve, reject) => {
      const run = {
        eachMessage: async ({ message: { headers } }: { message: { headers?: object } }) =>
          resolve(String((headers as Record<string, unknown>)['ce_traceparent'])),
      };
      consumer.run(run).catch(reject);
    });
    await consumer.disconnect();
    expect(heard).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
  }, 60_000);

  it('goes on when all its sessions are ended in the middle of its work: what was asked meanwhile is done, or its answer says that nobody knows', async () => {
    const admin = new Client({ connectionString: installation.database.url });
    await admin.connect();
    const asked: Promise<number>[] = [];
    for (let round = 1; round <= 5; round += 1) {
      for (let number = 1; number <= 8; number += 1) asked.push(file(`cut-${round}-${number}`).then(({ status }) => status));
      await asked.at(-4);
      await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'intake_serves'");
    }
    await admin.end();
    expect((await Promise.all(asked)).filter((status) => status !== 201 && status !== 503)).toEqual([]);
    await ready();
    for (let number = 1; number <= 8; number += 1)
      for (let round = 1; round <= 5; round += 1) expect([200, 201]).toContain((await file(`cut-${round}-${number}`)).status);
    expect(running.child.exitCode).toBeNull();
  }, 90_000);

  it('names the trace in a problem, and begins one where nobody did', async () => {
    const problem = (await (await get('/v1/intake/disputes/none')).json()) as { traceId: string };
    expect(problem.traceId).toMatch(/^[0-9a-f]{32}$/);
    await eventually(async () => expect(lines()).toContainEqual(expect.objectContaining({ traceId: problem.traceId, status: 401 })));
  });

  it('told to end under load it is not ready first, answers all that was asked by HTTP and by gRPC, and ends cleanly', async () => {
    const answered: number[] = [];
    const lost: unknown[] = [];
    let [open, count, answeredByGrpc] = [true, 0, 0];
    const ask = async (): Promise<void> => {
      while (open) {
        await file(`load-${(count += 1)}`).then(
          async (answer) => {
            await answer.text();
            answered.push(answer.status);
          },
          (error: unknown) => lost.push(error),
        );
      }
    };
    const grpc = byGrpc({ address: installation.grpc, token: (as) => installation.issuer.token(as) }, rpcsTold());
    const askByGrpc = async (): Promise<void> => {
      while (open) {
        const key = `load-${(count += 1)}`;
        const asked = {
          as: { person: 'li-na', role: 'party' },
          route: 'POST /v1/intake/disputes',
          path: {},
          query: {},
          key,
          body: DISPUTE,
        } as const;
        const { status, body } = await grpc.send(asked);
        if (status === 200) answeredByGrpc += 1;
        else lost.push(body);
      }
    };
    /** As whoever hands out requests does: it asks for readiness again and again, and sends no more once that is off. */
    const balance = async (): Promise<string> => {
      for (const end = performance.now() + PATIENCE; performance.now() < end;) {
        const probe = await get('/health/ready');
        if (probe.status !== 200) return JSON.stringify(await probe.json());
        if (answered.length >= 100 && answeredByGrpc >= 100) running.child.kill('SIGTERM');
      }
      throw new Error(`after ${PATIENCE / 1_000} s it was still ready: ${answered.length} answered by HTTP, ${answeredByGrpc} by gRPC`);
    };
    const asking = [...Array.from({ length: 4 }, ask), ...Array.from({ length: 4 }, askByGrpc)];
    const stopAsking = async (): Promise<void> => {
      open = false;
      await Promise.all(asking);
      grpc.close();
    };
    const drained = async (): Promise<string> => {
      const answer = await balance();
      const [before, beforeByGrpc] = [answered.length, answeredByGrpc];
      await eventually(async () => {
        expect(answered.length).toBeGreaterThan(before); // still answered, though not ready
        expect(answeredByGrpc).toBeGreaterThan(beforeByGrpc);
      });
      return answer;
    };
    const said = await drained().finally(stopAsking);
    expect(JSON.parse(said)).toMatchObject({ status: 'not-ready', failing: { draining: 'failing' } });
    expect({ lost, others: answered.filter((status) => status !== 201) }).toEqual({ lost: [], others: [] });
    expect(await running.ended).toBe(0);
    expect(lines().map(({ msg }) => msg)).toEqual(expect.arrayContaining(['ready', 'stopping', 'stopped']));
    all.push(...running.lines());

    running = startMain('intake', { ...installation.environment });
    await ready();
    const admin = new Client({ connectionString: installation.database.url });
    await admin.connect();
    const { rows } = await admin.query<{ count: number }>(
      "select count(*)::int as count from log.event where stream like 'dispute-%' and version = 1",
    );
    await admin.end();
    expect(rows[0]?.count).toBe(answered.length + answeredByGrpc + 1 + 40);
  }, 120_000);

  it('has written lines of JSON alone, and in none of them a word, number, token or password that went through it', () => {
    const written = [...all, ...running.lines()];
    expect(written.length).toBeGreaterThan(100);
    expect(written.filter((line) => (JSON.parse(line) as Line).service !== 'intake')).toEqual([]);
    expect(written.filter((line) => SEARCHED.some((canary) => line.includes(canary)))).toEqual([]);
  });
});
