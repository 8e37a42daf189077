import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { type LocalDatabase, LocalDatabaseError, startLocalDatabase } from './index.js';
import { isAlive, within } from './processes.js';

const isRoot = process.getuid?.() === 0;
const dist = pathToFileURL(join(import.meta.dirname, '..', 'dist', 'index.js')).href;

// Each test starts PostgreSQL several times, and creating it takes seconds on a busy machine.
jest.setTimeout(60_000);

let folder: string;
const opened: LocalDatabase[] = [];
const children: ChildProcess[] = [];

const start = async (options: { port?: number; log?: (line: string) => void } = {}): Promise<LocalDatabase> => {
  const database = await startLocalDatabase({ folder, ...options });
  opened.push(database);
  return database;
};

/** Another Node process that runs the database of the same folder, and says its address once it is ready. */
const startElsewhere = async (): Promise<{ child: ChildProcess; url: string; pid: number }> => {
  const script = `const { startLocalDatabase } = await import(${JSON.stringify(dist)});
    const { url, folder } = await startLocalDatabase({ folder: process.env.FOLDER });
    console.log(JSON.stringify({ url, folder })); setInterval(() => 0, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const said = await new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())));
  const { url, folder: at } = JSON.parse(said) as { url: string; folder: string };
  return { child, url, pid: postmaster(at) };
};

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' }).finally(() => client.end());
  return rows.flat();
};

const pidFile = (at: string): string => join(at, 'cluster', 'postmaster.pid');
const postmaster = (at: string): number => Number(readFileSync(pidFile(at), 'utf8').split('\n')[0]);
/** The shells that wait for the end of the Node process; their first argument is the server they would stop. */
const guardsOf = (pid: number): number[] =>
  spawnSync('ps', ['-A', '-ww', '-o', 'pid=,command='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes('read -r now') && line.includes(` ${pid} `))
    .map((line) => Number.parseInt(line, 10));
const gone = (pid: number): Promise<boolean> => within(15, () => !isAlive(pid));
const occupy = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });

beforeEach(() => {
  const parent = mkdtempSync(join(tmpdir(), 'fengqiao local '));
  chmodSync(parent, 0o755);
  folder = join(parent, 'a folder', 'postgres');
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  const databases = opened.splice(0);
  for (const database of databases) await database.stop();
  for (const { moved, folder: elsewhere } of databases) if (moved) rmSync(elsewhere, { recursive: true, force: true });
  await within(15, () => !existsSync(pidFile(folder)));
  rmSync(join(folder, '..', '..'), { recursive: true, force: true });
});

describe('the database of one machine', () => {
  it('keeps its data and its port between runs, in a path with spaces', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([7]);
    expect(second.url).toBe(first.url);
  });

  it('is safe by default, private, and speaks UTF-8', async () => {
    const { url, folder: at } = await start();
    const setting = async (name: string): Promise<unknown> => (await query(url, `SHOW ${name}`))[0];
    expect(
      await Promise.all(['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'server_encoding'].map(setting)),
    ).toEqual(['on', 'on', 'on', '127.0.0.1', 'UTF8']);
    expect(await query(url, 'SELECT datcollate FROM pg_database WHERE datname = current_database()')).toEqual(['C']);
    expect(statSync(join(at, 'password')).mode & 0o777).toBe(0o600);
    await expect(query(url.replace(/:[^:@]*@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('leaves no process when stopped', async () => {
    const { folder: at, stop } = await start();
    const pid = postmaster(at);
    await stop();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(pidFile(at))).toBe(false);
  });

  it('starts on another port when the remembered one is taken', async () => {
    const first = await start();
    await first.stop();
    const squatter = await occupy(Number(new URL(first.url).port));
    const second = await start().finally(() => squatter.close());
    expect(second.url).not.toBe(first.url);
  });

  it('says so when the port that was asked for is taken', async () => {
    const squatter = await occupy(0);
    const { port } = squatter.address() as { port: number };
    await expect(start({ port }).finally(() => squatter.close())).rejects.toThrow(
      new LocalDatabaseError(`Port ${port} for the database is taken: stop the program that uses it, or leave the port to be chosen.`),
    );
  });
});

describe('under a folder that only its owner may enter', () => {
  it('stays there for an ordinary user, and for root moves to one place of the machine, the same on every start', async () => {
    chmodSync(join(folder, '..', '..'), 0o700);
    const first = await start();
    expect(first.moved).toBe(isRoot);
    expect(first.folder).toMatch(isRoot ? /^\/var\/(lib|db)\/fengqiao-[0-9a-f]{12}$/ : / folder\/postgres$/);
    expect(existsSync(folder)).toBe(!isRoot);
    await query(first.url, 'CREATE TABLE kept AS SELECT 6 AS n');
    await first.stop();
    chmodSync(join(folder, '..', '..'), 0o755);
    const second = await start();
    expect(second.folder).toBe(first.folder);
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([6]);
  });
});

describe('after a crash', () => {
  it('starts again when PostgreSQL was killed', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 8 AS n');
    const pid = postmaster(first.folder);
    process.kill(pid, 'SIGKILL');
    expect(await gone(pid)).toBe(true);
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([8]);
  });

  it('starts again when the number in postmaster.pid now belongs to another program', async () => {
    const first = await start();
    const left = readFileSync(pidFile(first.folder), 'utf8');
    await first.stop();
    const other = spawn('sleep', ['60'], { uid: statSync(join(first.folder, 'cluster')).uid });
    children.push(other);
    writeFileSync(pidFile(first.folder), left.replace(/^.*/, String(other.pid)));
    await start();
    expect(other.exitCode).toBeNull();
  });

  it('ends PostgreSQL when the Node process that runs it is killed', async () => {
    const { child, pid } = await startElsewhere();
    child.kill('SIGKILL');
    expect(await gone(pid)).toBe(true);
  });

  it('starts again at once, with everything that was committed', async () => {
    const { child, url } = await startElsewhere();
    await query(url, 'CREATE TABLE kept AS SELECT 9 AS n');
    child.kill('SIGKILL');
    expect(await query((await start()).url, 'SELECT n FROM kept')).toEqual([9]);
  });

  it('stops an orphan whose guard was killed as well', async () => {
    const { child, pid: orphan } = await startElsewhere();
    for (const guard of guardsOf(orphan)) process.kill(guard, 'SIGKILL');
    child.kill('SIGKILL');
    const said: string[] = [];
    await start({ log: (line) => said.push(line) });
    expect(said).toContain(`Stopping the PostgreSQL (process ${orphan}) that an earlier run left behind.`);
    expect(isAlive(orphan)).toBe(false);
  });
});

describe('a second run', () => {
  it('is refused by name while another process runs the database', async () => {
    const { child } = await startElsewhere();
    const refused = await start().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LocalDatabaseError);
    expect((refused as Error).message).toContain(`is already run by process ${child.pid} (`);
  });

  it('is refused in the same process too, and the first goes on', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow('is already run by this process: stop that one first, or use DATABASE_URL.');
    expect(await query(first.url, 'SELECT 1')).toEqual([1]);
  });
});
