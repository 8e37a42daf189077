import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export const exists = (path: string): boolean => existsSync(join(root, path));
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
export const readJson = (path: string): unknown => JSON.parse(read(path));

const skipped = new Set(['node_modules', 'dist', '.git', '.data', '.nx', '.stryker-tmp', 'coverage', 'reports']);

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });

const listed = (): string[] => {
  try {
    return execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).split(
      '\0',
    );
  } catch {
    return walk(''); // a copy without its history, such as an image or a tarball
  }
};

/** Every file of the repository, tracked or about to be, by its path from the root. */
export const repositoryFiles = (): string[] => listed().filter((path) => path !== '' && exists(path));

/** The files under a folder, by their path from the root; none when there is no such folder. */
export const filesUnder = (folder: string): string[] => (exists(folder) ? walk(folder) : []);

export const folders = (parent: string): string[] =>
  readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && exists(`${parent}/${entry.name}/package.json`))
    .map((entry) => `${parent}/${entry.name}`);

/** Standard output of a Node program run in a folder of the repository, whatever its exit code. */
export const output = (program: string, args: readonly string[], folder: string): string => {
  const options: ExecFileSyncOptionsWithStringEncoding = { cwd: join(root, folder), encoding: 'utf8', maxBuffer: 1 << 26, stdio: 'pipe' };
  try {
    return execFileSync(process.execPath, [join(root, program), ...args], options);
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};
