import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '@fengqiao/local-broker';
import { findLocalDatabase } from '@fengqiao/local-database';
import { eventually } from '@fengqiao/testing';

const programs = join(import.meta.dirname, '../../services/all/dist');

jest.setTimeout(120_000);

describe('keeping the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao keeping '));
  const data = join(folder, 'data');
  const backups = join(folder, 'backups');
  let env: NodeJS.ProcessEnv;
  let program: ChildProcess;
  let url = '';
  let token = '';
  let registered = 0;

  const start = async (): Promise<void> => {
    program = spawn(process.execPath, [join(programs, 'main.js'), '--no-play'], { env, stdio: 'ignore' });
    await eventually(async () => expect((await fetch(`${url}/health/ready`)).status).toBe(200), 60);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = once(program, 'exit');
    program.kill(signal);
    await ended;
  };
  /** What a command says, in one text, and its exit code. */
  const command = (name: 'backup' | 'restore' | 'reset', ...args: readonly string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(programs, 'keeping', `${name}.js`), ...args], {
      env,
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}` };
  };
  const register = async (count: number): Promise<void> => {
    for (const until = registered + count; registered < until; registered += 1) {
      const { status } = await fetch(`${url}/v1/intake/disputes`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'idempotency-key': `dispute-${registered}`,
          'content-type': 'application/json',
          prefer: 'wait=5',
        },
        body: JSON.stringify({
          channel: 'online',
          tier: 'village',
          division: '420205003001',
          court: '鄂0205',
          cause: { name: '买卖合同纠纷' },
          claim: { summary: `欠货款之${registered}`, amount: '7600' },
        }),
      });
      expect(status).toBe(201);
    }
  };
  const disputes = async (): Promise<readonly { id: string }[]> => {
    const answer = await fetch(`${url}/v1/intake/disputes?limit=100`, { headers: { authorization: `Bearer ${token}` } });
    return ((await answer.json()) as { items: { id: string }[] }).items;
  };
  const servers = (): string => spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout;
  const newest = (): string => join(backups, readdirSync(backups).sort().at(-1) ?? '');

  beforeAll(async () => {
    chmodSync(folder, 0o755); // as root the server runs as another user, who must get in
    const [port = 0, grpc = 0] = await freePorts(2);
    url = `http://127.0.0.1:${port}`;
    env = { ...process.env, PORT: String(port), GRPC_PORT: String(grpc), DATA_FOLDER: data, NODE_OPTIONS: '', LOG_LEVEL: 'silent' };
    delete env['DATABASE_URL'];
    await start();
    token = spawnSync(process.execPath, [join(programs, 'token.js'), 'party', 'li-na'], { env, encoding: 'utf8' }).stdout.trim();
  });
  afterAll(async () => {
    program.kill('SIGKILL');
    await eventually(async () => expect(servers()).not.toContain(data), 30);
    rmSync(folder, { recursive: true, force: true });
  });

  it('backs up the program that runs, and then what came since', async () => {
    await register(3);
    expect(command('backup', '--into', backups)).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^Backed up events 0 to \d+\.\n/),
    });
    await register(2);
    const second = command('backup', '--into', backups, '--since', 'last');
    expect(second.said).toMatch(/^Backed up events \d+ to \d+, going on from /);
    expect(readdirSync(backups)).toHaveLength(2);
  });

  it.each([
    ['restore', ['backups'], /^The program runs \(process \d+\): end it first\.$/],
    ['reset', ['--yes'], /^The program runs \(process \d+\): end it first\.$/],
  ] as const)('does not %s under the program that runs', (name, args, sentence) => {
    const { status, said } = command(name, ...(name === 'restore' ? [newest()] : args));
    expect(said.trim()).toMatch(sentence);
    expect(status).toBe(1);
  });

  it('comes back after the loss of the database, answers what it answered, and goes on', async () => {
    const before = await disputes();
    expect(before).toHaveLength(5);
    await end('SIGKILL');
    await eventually(async () => expect(servers()).not.toContain(data), 30);
    rmSync(findLocalDatabase(join(data, 'postgres'))?.folder ?? '', { recursive: true });
    const { status, said } = command('restore', newest());
    expect(said).toMatch(/Restored \d+ events, every hash checked, root [0-9a-f]{64}\./);
    expect(status).toBe(0);
    await start();
    await eventually(async () => expect(await disputes()).toEqual(before), 60);
    await register(1);
    await end('SIGINT');
  });

  it('keeps the data it has: where nobody said --replace, and where the backup turns out to be damaged', async () => {
    const { said } = command('restore', newest());
    expect(said).toMatch(/^There is data in .+: add --replace to move it away first; nothing is deleted\.$/m);
    const file = join(newest(), 'log.event.copy');
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, -30));
    const { folder: place } = findLocalDatabase(join(data, 'postgres')) ?? { folder: '' };
    const before = readFileSync(join(place, 'password'), 'utf8');
    expect(command('restore', newest(), '--replace').said).toMatch(/log\.event\.copy is not the one that was written/);
    expect(readFileSync(join(place, 'password'), 'utf8')).toBe(before);
    writeFileSync(file, whole);
  });

  it('does not start where a restore was cut off', () => {
    writeFileSync(join(data, 'restoring.json'), JSON.stringify({ backup: newest() }));
    const { status, stderr } = spawnSync(process.execPath, [join(programs, 'main.js'), '--no-play'], { env, encoding: 'utf8' });
    expect(stderr).toMatch(/^A restore was cut off: run "npm run restore -- .+ --replace" again; .+\n$/);
    expect(status).toBe(1);
  });

  it('deletes the data only when it is told so', () => {
    const asked = command('reset');
    expect(asked).toMatchObject({ status: 1, said: expect.stringMatching(/^Nobody can be asked here: add --yes to delete .+\.\n$/) });
    const own = spawnSync(process.execPath, [join(programs, 'keeping', 'reset.js'), '--yes'], {
      env: { ...env, DATABASE_URL: 'postgres://somebody@127.0.0.1:1/own' },
      encoding: 'utf8',
    });
    expect(own.stderr).toMatch(/never somebody's own\.\n$/);
    expect(findLocalDatabase(join(data, 'postgres'))).toBeDefined();
    expect(command('reset', '--yes').said).toMatch(/^Deleted .+\n$/);
    expect(findLocalDatabase(join(data, 'postgres'))).toBeUndefined();
    expect(command('backup', '--into', backups).said).toMatch(/^There is no data in /);
  });
});
