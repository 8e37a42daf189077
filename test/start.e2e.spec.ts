import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '@fengqiao/local-broker';
import { eventually } from '@fengqiao/testing';

const root = join(import.meta.dirname, '..');

interface Program {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

describe('the program as a newcomer starts it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao start '));
  let port = 0;
  let program: Program;

  const start = (...args: readonly string[]): Program => {
    const env = { ...process.env, PORT: String(port), DATA_FOLDER: folder, NODE_OPTIONS: '' };
    delete (env as Record<string, string | undefined>)['DATABASE_URL'];
    const child = spawn(process.execPath, [join(root, 'services/all/dist/main.js'), ...args], { env });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { child, said: () => text, ended: new Promise((resolve) => child.once('exit', resolve)) };
  };
  const ready = async (): Promise<void> => {
    await eventually(async () => {
      const { status } = await fetch(`http://127.0.0.1:${port}/health/ready`);
      if (status !== 200) throw new Error(`not ready: ${status}\n${program.said()}`);
    }, 60);
  };
  const inTerminal = (command: string, env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `npm run --silent ${command}`], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), DATA_FOLDER: folder, ...env },
    });
    return { code: status, out: stdout, err: stderr };
  };
  const processesOf = (): string =>
    spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter((line) => line.includes('postgres') && line.includes(folder))
      .join('\n');

  beforeAll(async () => {
    [port = 0] = await freePorts(1);
    program = start('--no-play');
    await ready();
  }, 90_000);
  afterAll(async () => {
    program.child.kill('SIGKILL');
    await program.ended;
    await eventually(async () => expect(processesOf()).toBe(''), 30);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const path: string[] = [];

  it.each(['README.md', 'README.zh-CN.md'])(
    'answers the commands of %s with what it says',
    (file) => {
      const [, journey = ''] = /```sh\n(B=http[\s\S]*?)```/.exec(readFileSync(join(root, file), 'utf8')) ?? [];
      expect(journey).toContain('/v1/confirmation/applications/');
      const { stdout, stderr } = spawnSync('bash', ['-c', journey], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, PORT: String(port), DATA_FOLDER: folder },
      });
      expect(stdout).not.toContain('/problems/');
      expect(stdout).toContain('登记纠纷');
      expect(stdout).toContain('裁定确认调解协议有效');
      path.push(
        stdout
          .split('\n')
          .filter((line) => /^\s+\d+\s+20\d\d-/.test(line))
          .join('\n'),
      );
      expect(stderr).not.toMatch(/error|not found|No such/i);
    },
    120_000,
  );

  it('gave the same path the second time: every key was the same, nothing was recorded twice', () => {
    expect(path).toHaveLength(2);
    expect(path[1]).toBe(path[0]);
  });

  it('goes on after kill -9', async () => {
    program.child.kill('SIGKILL');
    await program.ended;
    program = start('--no-play');
    await ready();
    const { out, err } = inTerminal('token -- analyst');
    expect(err).toBe('');
    const answer = await fetch(`http://127.0.0.1:${port}/v1/analytics/disputes`, { headers: { authorization: `Bearer ${out.trim()}` } });
    expect((await answer.json()) as object).toMatchObject({ items: [{ outcome: 'confirmed', complete: true }] });
  }, 90_000);

  it('says which folder it keeps its data in, and a token of another folder that it will not be taken', () => {
    expect(program.said()).toContain(`  data       ${folder} (DATA_FOLDER, `);
    const other = join(folder, 'other');
    expect(inTerminal('token -- analyst', { DATA_FOLDER: other })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\S+\n$/),
      err: `Signed with the key in ${other}, which http://127.0.0.1:${port} does not take: set DATA_FOLDER to the folder that it was started with.\n`,
    });
    const letters = inTerminal('dead-letters -- list --service intake', { DATA_FOLDER: other });
    expect(letters).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^Signed with the key in .*\n401 /) });
  }, 30_000);

  it('is asked for its dead letters at PORT', () =>
    expect(inTerminal('dead-letters -- list --service intake')).toEqual({
      code: 0,
      out: 'intake has dealt with all that came.\n',
      err: '',
    }));

  it.each(['token', 'dead-letters'])('tells how npm run %s is used', (name) =>
    expect(inTerminal(`${name} -- --help`)).toMatchObject({ code: 0, out: expect.stringContaining(`npm run ${name} -- `), err: '' }),
  );

  it('says in one sentence that its port is busy', async () => {
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said().trim()).toMatch(/^Port \d+ is busy: .+\.$/);
  }, 30_000);

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
      /does not answer: start it, or correct the address\.$/,
    ],
    ['an address that is none', { DATABASE_URL: 'nonsense' }, /^DATABASE_URL must be an address/],
    ['the local issuer in production', { NODE_ENV: 'production' }, /^The local token issuer is refused with NODE_ENV=production/],
    ['the local issuer beyond this machine', { HOST: '0.0.0.0' }, /serves this machine only/],
    ['a port that is none', { PORT: 'x' }, /^PORT must be a number/],
  ])(
    'says in one sentence what is wrong with %s',
    async (_title, env, sentence) => {
      const [free = ''] = (await freePorts(1)).map(String);
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'services/all/dist/main.js')], {
        encoding: 'utf8',
        env: { ...process.env, PORT: free, DATA_FOLDER: folder, NODE_OPTIONS: '', ...env },
      });
      expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(sentence)]);
      expect(status).toBe(1);
    },
    30_000,
  );

  it('ends on Ctrl-C and leaves no process', async () => {
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    await eventually(async () => expect(processesOf()).toBe(''), 10);
  }, 30_000);
});
