import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claim, runBy } from './claim.js';
import { rememberedPort } from './cluster.js';
import { LocalDatabaseError } from './errors.js';
import { urlOf } from './local-database.js';
import { serverOf } from './orphan.js';
import { clusterOf, placesOf } from './place.js';
import { within } from './processes.js';

export interface ExistingDatabase {
  /** Where its data really is. */
  readonly folder: string;
  /** The process that runs it, and its address meanwhile. */
  readonly running?: { readonly pid: number; readonly url: string };
}

/** The database that `startLocalDatabase` would start for this folder, found without changing anything; undefined where there is none yet. */
export const findLocalDatabase = (wanted: string): ExistingDatabase | undefined => {
  const folder = placesOf(wanted).find((place) => existsSync(clusterOf(place)));
  if (folder === undefined) return undefined;
  const pid = runBy(folder);
  const port = rememberedPort({ folder });
  if (pid === undefined || port === undefined) return { folder };
  return { folder, running: { pid, url: urlOf(port, readFileSync(join(folder, 'password'), 'utf8').trim()) } };
};

/** How long the server of a run that was killed may take to end by itself. */
const patienceSeconds = 10;

/** Claims a database that nothing runs. @throws LocalDatabaseError */
const claimIdle = async (folder: string): Promise<() => void> => {
  const release = await claim(folder);
  if (await within(patienceSeconds, () => serverOf(folder) === undefined)) return release;
  release();
  throw new LocalDatabaseError(
    `PostgreSQL (process ${serverOf(folder)}) still runs on ${folder}: start the program once and end it with Ctrl-C, then try again.`,
  );
};

const claimFile = (name: string): boolean => name.startsWith('owner');

/** Moves a database that nothing runs out of the way, to `<folder>-<name>`. Nothing is deleted. @returns where it is now @throws LocalDatabaseError */
export const setAsideLocalDatabase = async ({ folder }: ExistingDatabase, name: string): Promise<string> => {
  const release = await claimIdle(folder);
  try {
    const aside = `${folder}-${name}`;
    mkdirSync(aside, { mode: 0o700 });
    for (const entry of readdirSync(folder)) if (!claimFile(entry)) renameSync(join(folder, entry), join(aside, entry));
    return aside;
  } finally {
    release();
  }
};

/** Undoes `setAsideLocalDatabase`, once nothing else is in its place. */
export const putBackLocalDatabase = ({ folder }: ExistingDatabase, aside: string): void => {
  rmSync(folder, { recursive: true, force: true });
  renameSync(aside, folder);
};

/** Deletes a database that nothing runs, with its password and its log. @throws LocalDatabaseError */
export const removeLocalDatabase = async ({ folder }: ExistingDatabase): Promise<void> => {
  const release = await claimIdle(folder);
  try {
    for (const entry of readdirSync(folder)) if (!claimFile(entry)) rmSync(join(folder, entry), { recursive: true, force: true });
  } finally {
    release();
  }
  rmSync(folder, { recursive: true, force: true });
};
