import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Tools } from '../check.js';

export interface Child<News> {
  readonly process: ChildProcess;
  /** The last thing it said. */
  news(): News | undefined;
  kill(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  /** Resolves when it has ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts a program of this folder in a process of its own, which ends with the check. */
export const startChild = <News>(program: string, settings: object, after: Tools['after']): Child<News> => {
  const child = fork(join(import.meta.dirname, 'child.mjs'), [program], {
    execArgv: ['--conditions=@fengqiao/source', '--no-warnings'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let news: News | undefined;
  child.on('message', (said) => (news = said as News));
  const ended = new Promise<number | string>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code ?? -1)));
  child.send(settings);
  after(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { process: child, news: () => news, kill: (signal) => void child.kill(signal), ended };
};
