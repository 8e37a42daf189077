/** The published contracts as they stand against those before this branch, or before the last commit. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { incompatibilities } from './compatibility.mjs';

const git = (root, ...args) => {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 }).trim();
  } catch {
    return undefined; // no git, no history that deep, or nothing of that name
  }
};

/** The commit that this work stands on: the merge base with main, or the last one on main itself; undefined without a history. */
export const baseOf = (root) => {
  const main = ['origin/main', 'main'].map((name) => git(root, 'merge-base', 'HEAD', name)).find((commit) => commit !== undefined);
  const head = git(root, 'rev-parse', 'HEAD');
  return main === undefined || main === head ? git(root, 'rev-parse', '--verify', 'HEAD^') : main;
};

const PLACES = ['contracts/published/', 'contracts/cloud-event.v1.json', 'contracts/inbound/'];

/** @returns the commit compared with, undefined where there is none, and what readers would stumble over */
export const brokenPromises = (root) => {
  const base = baseOf(root);
  if (base === undefined) return { base, breaks: [] };
  const files = (git(root, 'ls-tree', '-r', '--name-only', base, ...PLACES) ?? '').split('\n').filter((path) => path.endsWith('.json'));
  const breaks = files.flatMap((path) => {
    if (!existsSync(join(root, path))) return [`${path} is gone`];
    const is = JSON.parse(readFileSync(join(root, path), 'utf8'));
    return incompatibilities(JSON.parse(git(root, 'show', `${base}:${path}`)), is).map((reason) => `${path}: ${reason}`);
  });
  return { base, breaks };
};
