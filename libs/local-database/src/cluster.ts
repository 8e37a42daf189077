import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Binaries, programOf } from './binaries.js';
import { LocalDatabaseError } from './errors.js';
import { clusterOf, type Place } from './place.js';
import { serverEnvironment } from './server-user.js';

/** The role that owns the database on this machine. */
export const superuser = 'postgres';

/** Keeps a file readable for the server's user and nobody else (root aside). */
const writePrivate = (place: Place, name: string, text: string): string => {
  const file = join(place.folder, name);
  writeFileSync(file, text, { mode: 0o600 });
  if (place.user.uid !== undefined) chownSync(file, place.user.uid, place.user.gid);
  return file;
};

const initialise = async (place: Place, binaries: Binaries, passwordFile: string, durable: boolean): Promise<void> => {
  // Under another name until it is whole: an initdb that was cut off never looks like a database.
  const half = `${clusterOf(place.folder)}.half`;
  rmSync(half, { recursive: true, force: true });
  const args = [
    '--encoding=UTF8',
    '--locale=C',
    '--auth=scram-sha-256',
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--no-instructions',
  ];
  const child = spawn(programOf(binaries, 'initdb'), ['-D', half, ...args, ...(durable ? [] : ['--no-sync'])], {
    ...place.user,
    cwd: place.folder,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((resolve) => child.on('error', resolve).on('close', resolve));
  if (code !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new LocalDatabaseError(
      `PostgreSQL could not create a database in ${place.folder} (${said.trim().split('\n').at(-1) || String(code)}): see "npm run doctor".`,
    );
  }
  renameSync(half, clusterOf(place.folder));
};

const checkVersion = (folder: string, binaries: Binaries): void => {
  const stored = readFileSync(join(clusterOf(folder), 'PG_VERSION'), 'utf8').trim();
  const installed = binaries.version.split('.')[0];
  if (stored === installed) return;
  throw new LocalDatabaseError(
    `The database in ${folder} is of PostgreSQL ${stored} and ${installed} is installed: move ${folder} away to begin anew, or install the earlier version.`,
  );
};

/** Makes sure that there is a database cluster and answers its password, which was drawn when it was created. */
export const ensureCluster = async (place: Place, binaries: Binaries, durable: boolean): Promise<string> => {
  const file = join(place.folder, 'password');
  if (existsSync(clusterOf(place.folder))) {
    checkVersion(place.folder, binaries);
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    throw new LocalDatabaseError(`The password of the database is missing: put ${file} back, or move ${place.folder} away to begin anew.`);
  }
  const password = randomBytes(24).toString('base64url');
  await initialise(place, binaries, writePrivate(place, 'password', `${password}\n`), durable);
  return password;
};

export const rememberPort = (place: Place, port: number): void => void writePrivate(place, 'port', `${port}\n`);

export const rememberedPort = ({ folder }: Pick<Place, 'folder'>): number | undefined => {
  const file = join(folder, 'port');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined;
};
