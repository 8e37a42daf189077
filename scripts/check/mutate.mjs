/** Mutation tests of domain code: of every service, or of the folders and files named on the command line. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

const pattern = (path) => {
  const clean = path.replace(/\/$/, '');
  if (!statSync(join(root, clean)).isDirectory()) return [clean];
  const folder = /^services\/[^/]+$/.test(clean) ? `${clean}/src/domain` : clean;
  return [`${folder}/**/*.ts`, `!${folder}/**/*.spec.ts`];
};

const chosen = process.argv.slice(2).flatMap(pattern);
const mutate = chosen.length > 0 ? ['--mutate', chosen.join(',')] : [];
const args = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'stryker.config.mjs', ...mutate];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
