import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckpoint, parseNote, type Checkpoint } from '@fengqiao/ledger';

/** The newest tree of a log that a witness has signed. */
export interface Remembered extends Checkpoint {
  readonly note: string;
}

/** What a witness has seen. It lies apart from the database, so that whoever bends the one has not bent the other. */
export interface WitnessMemory {
  recall(origin: string): Remembered | undefined;
  /** On disk when it returns. */
  remember(origin: string, note: string): void;
}

/** The file of one log in a witness's folder. */
export const memoryFile = (folder: string, origin: string): string =>
  join(folder, `${createHash('sha256').update(origin).digest('hex').slice(0, 32)}.checkpoint`);

const synced = (path: string, flags: string, write: (fd: number) => void): void => {
  const fd = openSync(path, flags, 0o600);
  try {
    write(fd);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
};

/** A damaged memory is not an empty one: whoever reads it must stop. @throws */
export const readMemory = (file: string): Remembered | undefined => {
  let note: string;
  try {
    note = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? '');
  if (!checkpoint) throw new Error(`the witness's memory ${file} is damaged: put it back from a copy`);
  return { ...checkpoint, note };
};

/** One file a log: written aside, synced, renamed, and the folder synced, before anybody is answered. */
export const folderMemory = (folder: string): WitnessMemory => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    recall: (origin) => readMemory(memoryFile(folder, origin)),
    remember(origin, note) {
      const file = memoryFile(folder, origin);
      synced(`${file}.new`, 'w', (fd) => void writeSync(fd, note));
      renameSync(`${file}.new`, file);
      synced(folder, 'r', () => undefined);
    },
  };
};
