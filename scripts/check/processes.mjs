/** Child processes that are timed, limited and never left behind. Node built-ins only. */
import { spawn } from 'node:child_process';

const running = new Set();

const kill = (child) => {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
};

const killAll = () => {
  for (const child of running) kill(child);
};

process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

/**
 * Runs a program to its end, or to its limit. With `live`, what it prints is shown as it comes (standard error only); else it is kept.
 * @returns {Promise<{ code: number, output: string, seconds: number, timedOut: boolean }>}
 */
export const run = (command, args, { root, minutes, live = false, env = {} }) =>
  new Promise((resolve) => {
    const start = performance.now();
    const stdio = live ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd: root, stdio, detached: true, env: { ...process.env, ...env } });
    running.add(child);
    let output = '';
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
    const limit = setTimeout(() => {
      timedOut = true;
      kill(child);
    }, minutes * 60_000);
    const end = (code, problem = '') => {
      clearTimeout(limit);
      running.delete(child);
      if (timedOut) output += `\nstopped after ${minutes} minutes`;
      resolve({ code, output: output + problem, seconds: (performance.now() - start) / 1000, timedOut });
    };
    child.on('error', (error) => end(1, String(error)));
    child.on('close', (code) => end(timedOut ? 1 : (code ?? 1)));
  });

/** Runs every job, two at a time, each after the one it names in `after`; `done` is called as each ends. */
export const inPairs = async (jobs, perform, done) => {
  const waiting = [...jobs];
  const ended = new Set();
  const active = new Set();
  while (waiting.length > 0 || active.size > 0) {
    const next = waiting.findIndex((job) => !job.after || ended.has(job.after));
    if (next >= 0 && active.size < 2) {
      const [job] = waiting.splice(next, 1);
      const task = perform(job).then((result) => {
        ended.add(job.name);
        active.delete(task);
        done(job, result);
      });
      active.add(task);
    } else await Promise.race(active);
  }
};
