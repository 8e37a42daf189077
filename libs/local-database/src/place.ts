import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Binaries, copyBinaries } from './binaries.js';
import { LocalDatabaseError } from './errors.js';
import { canRun, canWrite, chooseUser, type ServerUser } from './server-user.js';

/** Where the database lives and who runs it. */
export interface Place {
  folder: string;
  user: ServerUser;
  moved: boolean;
}

export const clusterOf = (folder: string): string => join(folder, 'cluster');

/** Where machines keep state that survives a restart; neither needs a home folder to be open to others. */
const stateFolder = (): string | undefined => ['/var/lib', '/var/db'].find((folder) => existsSync(folder));

const outside = (folder: string): string | undefined => {
  const state = stateFolder();
  return state && join(state, `fengqiao-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
};

/** Where the database of a wanted folder can be: there, or as root outside of what the server's user cannot reach. */
export const placesOf = (wanted: string): readonly string[] => {
  const folder = existsSync(wanted) ? realpathSync(resolve(wanted)) : resolve(wanted);
  const elsewhere = process.getuid?.() === 0 ? outside(folder) : undefined;
  return elsewhere === undefined ? [folder] : [folder, elsewhere];
};

const giveTo = (user: ServerUser, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  if (user.uid === undefined) return;
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
};

const checkOwner = (folder: string): void => {
  const owner = statSync(clusterOf(folder), { throwIfNoEntry: false })?.uid;
  if (owner === undefined || owner === process.getuid?.()) return;
  throw new LocalDatabaseError(
    `The database in ${folder} belongs to user ${owner}: start as that user or as root, or move ${folder} away to begin anew.`,
  );
};

const cannotRun = (binaries: Binaries): LocalDatabaseError =>
  new LocalDatabaseError(`PostgreSQL in ${binaries.folder} does not run on this machine: set DATABASE_URL to a PostgreSQL of your own.`);

const ordinaryPlace = (folder: string, binaries: Binaries): Place => {
  checkOwner(folder);
  if (!canRun({}, binaries)) throw cannotRun(binaries);
  if (!canWrite({}, folder))
    throw new LocalDatabaseError(
      `The database folder ${folder} cannot be written to: give your user access to it, or run from another folder.`,
    );
  return { folder, user: {}, moved: false };
};

/**
 * Decides where the database lives. As root the server runs as another user; where that user cannot reach the checkout
 * (under a 700 home), data and binaries go to a folder of the machine instead, the same one on every start.
 */
export const choosePlace = (wanted: string, binaries: Binaries, log: (line: string) => void): Place => {
  mkdirSync(resolve(wanted), { recursive: true });
  const folder = realpathSync(resolve(wanted));
  if (process.getuid?.() !== 0) return ordinaryPlace(folder, binaries);
  const elsewhere = outside(folder);
  const clusters = [folder, ...(elsewhere ? [elsewhere] : [])].map(clusterOf);
  const user = chooseUser(clusters, log);
  const stays = existsSync(clusterOf(folder)) || !clusters.some((cluster) => existsSync(cluster));
  if (stays) {
    giveTo(user, folder);
    if (canRun(user, binaries) && canWrite(user, folder)) return { folder, user, moved: false };
  }
  if (!elsewhere)
    throw new LocalDatabaseError(`The database user cannot reach ${folder}: move the checkout to a folder open to all, such as /opt.`);
  if (!existsSync(clusterOf(folder))) tryRemove(folder);
  giveTo(user, elsewhere);
  return { folder: realpathSync(elsewhere), user, moved: true };
};

/** An empty folder that nothing will ever be in would only mislead. */
const tryRemove = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch {
    // Something is in it: it stays.
  }
};

/** The binaries as the server's user can run them: those of the package, or a copy beside the data. */
export const settleBinaries = (place: Place, binaries: Binaries): Binaries => {
  if (!place.moved) return binaries;
  const copy = copyBinaries(binaries, place.folder);
  if (!canRun(place.user, copy)) throw cannotRun(copy);
  return copy;
};
