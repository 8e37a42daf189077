import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalDatabaseError } from './errors.js';
import { clusterOf } from './place.js';
import { commandOf, isAlive, within } from './processes.js';

/** What a running postmaster writes about itself: its process, its data folder, and on line 8 its state. */
export const readPostmaster = (folder: string): { pid: number; ready: boolean } | undefined => {
  try {
    const lines = readFileSync(join(clusterOf(folder), 'postmaster.pid'), 'utf8').split('\n');
    const pid = Math.abs(Number(lines[0]));
    return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
};

const isOurs = (pid: number, folder: string): boolean => {
  const command = commandOf(pid) ?? '';
  return /(^|\/)postgres( |$)/.test(command) && `${command} `.includes(` ${clusterOf(folder)} `);
};

/** The PostgreSQL that runs on `folder`, whoever started it. */
export const serverOf = (folder: string): number | undefined => {
  const found = readPostmaster(folder);
  return found && isAlive(found.pid) && isOurs(found.pid, folder) ? found.pid : undefined;
};

const signal = (pid: number, name: NodeJS.Signals, folder: string): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return;
    throw new LocalDatabaseError(
      `PostgreSQL (process ${pid}) still runs on ${folder} for another user: stop it with "kill -INT ${pid}" as that user or as root.`,
    );
  }
};

/** Ends a postmaster: a fast shutdown first (SIGINT), an immediate one (SIGQUIT) where that hangs. True once it is gone. */
export const endPostmaster = async (pid: number, folder: string, gone: () => boolean = () => !isAlive(pid)): Promise<boolean> => {
  for (const [name, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
  ] as const) {
    signal(pid, name, folder);
    if (await within(seconds, gone)) return true;
  }
  return false;
};

/**
 * Stops the PostgreSQL that a killed run left behind, so that the next one starts with its own settings and as its parent.
 * A postmaster.pid whose number now belongs to some other program would make PostgreSQL refuse to start. It is not deleted,
 * because it also guards against surviving backends: its number becomes ours, which PostgreSQL takes for stale.
 */
export const stopOrphan = async (folder: string, log: (line: string) => void): Promise<void> => {
  const found = readPostmaster(folder);
  if (!found || !isAlive(found.pid)) return;
  if (isOurs(found.pid, folder)) {
    log(`Stopping the PostgreSQL (process ${found.pid}) that an earlier run left behind.`);
    if (await endPostmaster(found.pid, folder)) return;
    throw new LocalDatabaseError(
      `PostgreSQL (process ${found.pid}) still runs on ${folder} and does not stop: end it with "kill -9 ${found.pid}" and start again.`,
    );
  }
  const file = join(clusterOf(folder), 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^.*/, String(process.pid)));
};
