import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncPath } from './copying.js';
import { digestOf } from './manifest.js';
import { KeepingProblem } from './problem.js';

/** Folders of the data folder that hold keys. The witness's is not among them: its memory must never go back. */
const KEY_FOLDERS = ['keys', 'ledger'];
const LIST = 'keys.json';
const DAY = 86_400_000;
/** Days after which a copy of keys is deleted: a person's key that was destroyed is then gone everywhere. */
export const KEY_RETENTION_DAYS = 30;

interface KeyList {
  readonly takenAt: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

const filesUnder = (folder: string, below: string): readonly string[] => {
  const path = join(folder, below);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => (statSync(join(path, name)).isDirectory() ? filesUnder(folder, join(below, name)) : [join(below, name)]));
};

const writeKey = (file: string, bytes: Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, bytes, { mode: 0o600, flag: 'wx', flush: true });
};

/** Copies every key file into a folder that appears whole or not at all. @returns their names */
export const backupKeys = (dataFolder: string, folder: string, takenAt: string): readonly string[] => {
  const names = KEY_FOLDERS.flatMap((below) => filesUnder(dataFolder, below));
  if (names.length === 0) throw new KeepingProblem(`There are no keys in ${dataFolder}: set DATA_FOLDER to what npm start uses.`);
  const half = `${folder}.half`;
  try {
    const files = names.map((name) => {
      const bytes = readFileSync(join(dataFolder, name));
      writeKey(join(half, name), bytes);
      return { name, sha256: digestOf(bytes) };
    });
    writeKey(join(half, LIST), Buffer.from(`${JSON.stringify({ takenAt, files } satisfies KeyList, undefined, 2)}\n`));
    renameSync(half, folder);
    syncPath(dirname(folder));
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
  return names;
};

const readList = (folder: string): KeyList => {
  try {
    return JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as KeyList;
  } catch {
    throw new KeepingProblem(
      `There is no copy of keys in ${folder}: name a folder that "npm run backup -- --keys" made (it holds a ${LIST}).`,
    );
  }
};

/** Deletes the copies in a folder that are older than may be. @returns those that were deleted */
export const pruneKeys = (into: string, now: string): readonly string[] => {
  const copies = readdirSync(into)
    .map((name) => join(into, name))
    .filter((folder) => existsSync(join(folder, LIST)));
  const old = copies.filter((folder) => Date.parse(now) - Date.parse(readList(folder).takenAt) > KEY_RETENTION_DAYS * DAY);
  for (const folder of old) rmSync(folder, { recursive: true });
  return old;
};

/** Puts the key files of a copy back. A key that is there already stays. @returns the names of those that were put back @throws KeepingProblem, nothing changed */
export const restoreKeys = (folder: string, dataFolder: string): readonly string[] => {
  const { files } = readList(folder);
  const keys = files.map(({ name, sha256 }) => ({ name, sha256, bytes: readFileSync(join(folder, name)) }));
  const damaged = keys.find(({ bytes, sha256 }) => digestOf(bytes) !== sha256);
  if (damaged) throw new KeepingProblem(`The key ${join(folder, damaged.name)} is not the one that was written: take another copy.`);
  const there = (name: string): boolean => existsSync(join(dataFolder, name));
  const other = keys.find(({ name, sha256 }) => there(name) && digestOf(readFileSync(join(dataFolder, name))) !== sha256);
  if (other)
    throw new KeepingProblem(`There is another key in ${join(dataFolder, other.name)}: move it away first, if it is not needed any more.`);
  const missing = keys.filter(({ name }) => !there(name));
  for (const { name, bytes } of missing) writeKey(join(dataFolder, name), bytes);
  return missing.map(({ name }) => name);
};
