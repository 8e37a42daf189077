import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const readOrNothing = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** The fields of /proc/<pid>/stat after the command name, which may itself contain spaces and brackets. */
const statOf = (pid: number): string[] | undefined =>
  readOrNothing(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');

const ps = (pid: number, column: string): string | undefined => {
  const { status, stdout } = spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** False for a zombie too: in a container without an init process a dead orphan is never collected. */
export const isAlive = (pid: number): boolean => {
  const state = statOf(pid)?.[0];
  if (state !== undefined) return state !== 'Z' && state !== 'X';
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The command line of a process, or undefined once it is gone. */
export const commandOf = (pid: number): string | undefined =>
  process.platform === 'linux' ? readOrNothing(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() : ps(pid, 'command');

/** Tells a process from a later one that was given the same number: its start, and on Linux the boot it belongs to. */
export const identityOf = (pid: number): string | undefined => {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  const started = statOf(pid)?.[19];
  return started === undefined ? undefined : `${readOrNothing('/proc/sys/kernel/random/boot_id')?.trim() ?? ''} ${started}`;
};

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** True as soon as the condition holds, false when it still does not after `seconds`. */
export const within = async (seconds: number, condition: () => boolean): Promise<boolean> => {
  for (const until = performance.now() + seconds * 1000; performance.now() < until; await pause(20)) if (condition()) return true;
  return condition();
};
