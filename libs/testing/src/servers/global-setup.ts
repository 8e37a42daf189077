import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LocalDatabase } from '@fengqiao/local-database';

/** What the teardown ends; the two modules share nothing but the process. */
export interface StartedServers {
  fengqiaoServers?: { stop(): Promise<void> };
}

/** Jest loads this file with Node's own resolution, which reads `dist`: it must be that of the sources under test. */
const buildLocalDatabase = (): void => {
  const root = resolve(import.meta.dirname, '../../../..');
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-b', join(root, 'libs', 'local-database')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`libs/local-database does not compile:\n${stdout}`);
};

const startEmbedded = async (folder: string): Promise<LocalDatabase> => {
  buildLocalDatabase();
  const { startLocalDatabase } = await import('@fengqiao/local-database');
  return startLocalDatabase({ folder, durable: false, log: (line) => console.log(line) });
};

const prefix = 'fengqiao-test-';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A run that was killed (by a limit, or by a mutation runner) cannot remove its folder; the next one does. */
const sweep = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
};

/** A folder for the run (TEST_FOLDER), and one PostgreSQL for all files: the one that DATABASE_URL names, else an embedded one in a temporary folder. */
const setup = async (): Promise<void> => {
  sweep();
  const parent = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(parent, 0o755); // as root the server runs as another user, who must get in
  process.env['TEST_FOLDER'] = parent;
  const remove = (): void => rmSync(parent, { recursive: true, force: true });
  const given = process.env['DATABASE_URL'];
  if (given) {
    const { hostname, port, pathname } = new URL(given);
    console.log(`Tests use the PostgreSQL of DATABASE_URL: ${hostname}:${port || 5432}${pathname}`);
    process.env['TEST_DATABASE_URL'] = given;
    (globalThis as StartedServers).fengqiaoServers = { stop: async () => remove() };
    return;
  }
  const database = await startEmbedded(join(parent, 'postgres'));
  console.log(`Tests use an embedded PostgreSQL in ${database.folder}`);
  process.env['TEST_DATABASE_URL'] = database.url;
  (globalThis as StartedServers).fengqiaoServers = {
    async stop() {
      await database.stop();
      rmSync(database.folder, { recursive: true, force: true });
      remove();
    },
  };
};

/** Jest asks for a default export here. */
export { setup as default };
