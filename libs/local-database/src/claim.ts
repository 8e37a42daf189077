import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalDatabaseError } from './errors.js';
import { commandOf, identityOf, isAlive, within } from './processes.js';

interface Owner {
  pid: number;
  identity: string | undefined;
}

/** How long a run that is just ending may keep the next one waiting. */
const patienceSeconds = 2;

const readOwner = (file: string): Owner | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
};

const holds = (owner: Owner): boolean => isAlive(owner.pid) && identityOf(owner.pid) === owner.identity;

/** A link appears whole or not at all, and only for one of two processes that try at the same time. */
const tryLink = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Takes away what a dead process left; if another process claimed in between, its claim is put back. */
const clearStale = (file: string, mine: string): void => {
  const aside = `${mine}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const owner = readOwner(aside);
  if (owner && holds(owner)) tryLink(aside, file);
  rmSync(aside, { force: true });
};

/** The process that has the database of `folder`. */
export const runBy = (folder: string): number | undefined => {
  const owner = readOwner(join(folder, 'owner.json'));
  return owner && holds(owner) ? owner.pid : undefined;
};

/**
 * Makes this process the only one that runs the database of `folder`, until the returned function is called or the process dies.
 * Fails with a LocalDatabaseError that names the process which has it.
 */
export const claim = async (folder: string): Promise<() => void> => {
  const file = join(folder, 'owner.json');
  const mine = join(folder, `owner-${process.pid}.json`);
  const take = (): boolean => {
    if (tryLink(mine, file)) return true;
    const current = readOwner(file);
    if (!current || !holds(current)) clearStale(file, mine);
    return tryLink(mine, file);
  };
  const owner = readOwner(file);
  if (owner?.pid === process.pid && holds(owner)) throw inUse(folder, process.pid);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) } satisfies Owner), { mode: 0o644 });
  try {
    if (!(await within(patienceSeconds, take))) throw inUse(folder, readOwner(file)?.pid);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(file, { force: true });
};

const inUse = (folder: string, pid: number | undefined): LocalDatabaseError => {
  const who = pid === process.pid ? 'this process' : `process ${pid ?? 'unknown'} (${(pid && commandOf(pid)) || 'unknown command'})`;
  return new LocalDatabaseError(`The database in ${folder} is already run by ${who}: stop that one first, or use DATABASE_URL.`);
};
