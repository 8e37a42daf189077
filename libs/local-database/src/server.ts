import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Binaries, programOf } from './binaries.js';
import { LocalDatabaseError } from './errors.js';
import { endPostmaster, readPostmaster } from './orphan.js';
import { clusterOf, type Place } from './place.js';
import { within } from './processes.js';
import { serverEnvironment } from './server-user.js';

export interface Server {
  readonly pid: number;
  /** A fast shutdown; done when no process is left. */
  stop(): Promise<void>;
}

export interface Start {
  place: Place;
  binaries: Binaries;
  port: number;
  durable: boolean;
  connections: number;
  log: (line: string) => void;
}

/** Why a start failed, as far as another attempt can help. */
export type Failure = { failure: 'port-taken' | 'backends-remain' } | { failure: 'other'; said: string };

const largestLog = 16 * 1024 * 1024;
const repairSeconds = 3;
const longestStart = 300;

const settings = ({ port, durable, connections }: Start): string[] => {
  const safety = durable ? 'on' : 'off';
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: connections,
    shared_buffers: '256MB',
    fsync: safety,
    synchronous_commit: safety,
    full_page_writes: safety,
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

const openLog = (place: Place): { file: string; fd: number; from: number } => {
  const file = join(place.folder, 'postgres.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`);
  const fd = openSync(file, 'a', 0o600);
  if (place.user.uid !== undefined) chownSync(file, place.user.uid, place.user.gid);
  return { file, fd, from: statSync(file).size };
};

const failureIn = (said: string): Failure => {
  if (/could not bind|Address already in use/.test(said)) return { failure: 'port-taken' };
  if (/pre-existing shared memory block/.test(said)) return { failure: 'backends-remain' };
  return { failure: 'other', said: /(?:FATAL|PANIC|error):\s*(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? '' };
};

/**
 * Ends PostgreSQL when this process dies, however it dies: a shell waits at the end of a pipe that only we hold open.
 * It looks at postmaster.pid first, so that it never signals a process that merely got the same number.
 */
const guard = (place: Place, pid: number): ChildProcess => {
  const script = 'read -r _; read -r now < "$1"; [ "$now" = "$0" ] && kill -INT "$0"';
  const file = join(clusterOf(place.folder), 'postmaster.pid');
  const child = spawn('/bin/sh', ['-c', script, String(pid), file], {
    ...place.user,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('error', () => undefined);
  child.unref();
  (child.stdin as unknown as { unref?(): void } | null)?.unref?.();
  return child;
};

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const notReady = (place: Place): LocalDatabaseError =>
  new LocalDatabaseError(`PostgreSQL in ${place.folder} is not ready after ${longestStart} s: see ${join(place.folder, 'postgres.log')}.`);

/** True once it takes connections, false when it ended before. */
const untilReady = async (place: Place, child: ChildProcess, pid: number, log: (line: string) => void): Promise<boolean> => {
  const ready = (): boolean => {
    const postmaster = readPostmaster(place.folder);
    return postmaster?.ready === true && postmaster.pid === pid;
  };
  const settled = (): boolean => ended(child) || ready();
  if (!(await within(repairSeconds, settled))) {
    log('PostgreSQL is repairing its files after an unclean end; this can take a while.');
    if (!(await within(longestStart, settled))) {
      await endPostmaster(pid, place.folder, () => ended(child));
      throw notReady(place);
    }
  }
  return !ended(child);
};

const spawned = (child: ChildProcess): Promise<Error | undefined> =>
  new Promise((resolve) => child.once('error', resolve).once('spawn', () => resolve(undefined)));

/** Starts the server on 127.0.0.1:port in a session of its own, so that a Ctrl-C reaches it only through us. */
export const startServer = async (start: Start): Promise<Server | Failure> => {
  const { place, log } = start;
  const { file, fd, from } = openLog(place);
  const child = spawn(programOf(start.binaries, 'postgres'), ['-D', clusterOf(place.folder), ...settings(start)], {
    ...place.user,
    cwd: place.folder,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', fd, fd],
  });
  closeSync(fd);
  const refused = await spawned(child);
  if (refused || child.pid === undefined) return { failure: 'other', said: String(refused?.message) };
  const watcher = guard(place, child.pid);
  child.once('exit', () => watcher.kill('SIGKILL'));
  if (!(await untilReady(place, child, child.pid, log))) return failureIn(readFileSync(file).subarray(from).toString());
  child.unref();
  return running(start, child, child.pid);
};

const running = ({ place, log }: Start, child: ChildProcess, pid: number): Server => {
  let stopping: Promise<void> | undefined;
  child.once('exit', () => stopping ?? log(`PostgreSQL ended by itself: see ${join(place.folder, 'postgres.log')}, and start again.`));
  const end = async (): Promise<void> => {
    child.ref();
    if (ended(child) || (await endPostmaster(pid, place.folder, () => ended(child)))) return;
    throw new LocalDatabaseError(`PostgreSQL (process ${pid}) does not stop: end it with "kill -9 ${pid}".`);
  };
  return { pid, stop: () => (stopping ??= end()) };
};
