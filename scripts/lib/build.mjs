import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './checkout.mjs';
import { runTsc } from './children.mjs';

const stamp = join(root, '.data', 'build');

/** The projects that `tsc -b` builds. */
const projects = () => JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).references.map(({ path }) => path);

const list = (path, into) => {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? into.push(`${path} ${found.size} ${found.mtimeMs}`) : 0;
  for (const name of readdirSync(join(root, path)).sort()) list(join(path, name), into);
  return into.length;
};

/** Names, sizes and times of everything a build reads: a deleted file counts as a change too. */
const fingerprint = () => {
  const files = [];
  for (const path of ['contracts', 'tsconfig.base.json', 'tsconfig.json', 'node_modules/.package-lock.json']) list(path, files);
  for (const project of projects()) for (const path of ['src', 'package.json', 'tsconfig.json']) list(join(project, path), files);
  return createHash('sha256').update(files.join('\n')).digest('hex');
};

const isBuilt = (project) => existsSync(join(root, project, 'dist', '.tsbuildinfo'));

/** Whether `dist` is what the sources say, without asking the compiler, which takes seconds to find out. */
export const buildCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint() && projects().every(isBuilt);

const remember = (sources) => {
  try {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, sources);
  } catch {
    // .data is not ours to write: the next start builds again, and the database says what to do about it.
  }
};

/** Builds and remembers of what; answers the compiler's exit code. */
export const build = async () => {
  const sources = fingerprint();
  const code = await runTsc([]);
  if (code !== 0) return code;
  remember(sources);
  return 0;
};
