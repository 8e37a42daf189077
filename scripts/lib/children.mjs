import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from './checkout.mjs';

/** Runs a command to its end in this terminal; answers its exit code. */
export const run = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.once('error', (error) => {
      console.error(`${command} cannot be run (${error.code}): install it and try again.`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });

/** npm as it was called, or the one on the path. */
export const runNpm = (args) => {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args]) : run('npm', args);
};

/** Compiles what changed. */
export const runTsc = (args) => run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b', ...args]);

const follow = pathToFileURL(join(root, 'scripts', 'lib', 'follow-parent.mjs')).href;

/**
 * Starts a Node program that serves until it is told to stop. It gets a session of its own: Ctrl-C reaches the whole process
 * group, and npm passes it on once more, so that a program in that group would hear one Ctrl-C several times.
 */
const serve = (args) => {
  const child = spawn(process.execPath, ['--import', follow, ...args], {
    cwd: root,
    stdio: 'inherit',
    detached: true,
    env: { INIT_CWD: process.cwd(), ...process.env },
  });
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
  return { child, ended };
};

/** Runs such programs together: a signal is passed on once, the end of one ends all. Answers the exit code of the first to end. */
export const serveAll = async (...commands) => {
  const servers = commands.map(serve);
  let told = false;
  const stop = (signal) => {
    if (told) return;
    told = true;
    for (const { child } of servers) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  process.on('SIGWINCH', () => servers.forEach(({ child }) => child.kill('SIGWINCH')));
  const code = await Promise.race(servers.map(({ ended }) => ended));
  stop('SIGTERM');
  await Promise.all(servers.map(({ ended }) => ended));
  return code;
};
