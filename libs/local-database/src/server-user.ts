import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { statSync } from 'node:fs';
import { type Binaries, programOf } from './binaries.js';
import { LocalDatabaseError } from './errors.js';

/** Whom the server runs as; empty means: whoever runs Node. PostgreSQL refuses to run as root. */
export type ServerUser = { uid: number; gid: number } | Record<string, never>;

/** Nothing of the caller's PG* settings or language reaches the server. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' });

const idsOf = (name: string): ServerUser | undefined => {
  const [uid, gid] = ['-u', '-g']
    .map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    .map((id) => (id.status === 0 ? Number(id.stdout) : 0));
  return uid && gid ? { uid, gid } : undefined;
};

const createUser = (log: (line: string) => void): ServerUser | undefined => {
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  if (made.status !== 0) return undefined;
  log('PostgreSQL does not run as root: created the system user "postgres" for it.');
  return idsOf('postgres');
};

const ownerOf = (folder: string): ServerUser | undefined => {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
};

/** As root: the owner of an existing cluster, so that the choice is the same on every start; else a database user; else nobody. */
export const chooseUser = (clusters: readonly string[], log: (line: string) => void): ServerUser => {
  if (process.getuid?.() !== 0) return {};
  const owner = clusters.map(ownerOf).find((user) => user !== undefined);
  const user = owner ?? idsOf('postgres') ?? idsOf('_postgres') ?? createUser(log) ?? idsOf('nobody');
  if (user) return user;
  throw new LocalDatabaseError(
    'PostgreSQL does not run as root and there is no other user for it: run "useradd --system postgres", or start as an ordinary user.',
  );
};

const asUser = (user: ServerUser, script: string, ...args: string[]): boolean =>
  spawnSync('/bin/sh', ['-c', script, ...args], { ...user, cwd: '/', env: serverEnvironment(), stdio: 'ignore' }).status === 0;

/** Tried, not computed: access lists, mount options and missing libraries all count. */
export const canRun = (user: ServerUser, binaries: Binaries): boolean =>
  asUser(
    user,
    '"$0" --version && [ -r "$1" ]',
    programOf(binaries, 'postgres'),
    join(binaries.folder, 'share', 'postgresql', 'postgres.bki'),
  );

export const canWrite = (user: ServerUser, folder: string): boolean => asUser(user, 'cd "$0" && [ -w . ]', folder);
