import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { KeepingProblem } from './problem.js';
import type { Mark } from './tables.js';

export const MANIFEST = 'manifest.json';
const FORMAT = 1;

/** One table of a backup: PostgreSQL's binary COPY. */
export interface KeptFile {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: typeof FORMAT;
  /** Version of the product that wrote it. */
  readonly product: string;
  readonly takenAt: string;
  readonly postgresql: string;
  /** Migrations of the log: a restore makes exactly these tables, fills them, and migrates on. */
  readonly migrations: readonly string[];
  /** First position in here. */
  readonly from: number;
  readonly mark: Mark;
  /** The newest event, by which the next backup knows that the log is still this one. */
  readonly last?: { readonly id: string; readonly hash: string };
  /** The log's identity in its ledger, and the newest signed checkpoint: an open note (C2SP). */
  readonly ledger?: { readonly id: string; readonly algorithm: string; readonly checkpoint?: string };
  readonly files: readonly KeptFile[];
  /** The backup this one goes on from: a folder beside it, and the SHA-256 of its manifest. */
  readonly follows?: { readonly folder: string; readonly sha256: string };
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const readBytes = (folder: string): Buffer => {
  try {
    return readFileSync(join(folder, MANIFEST));
  } catch {
    throw new KeepingProblem(`There is no backup in ${folder}: name a folder that "npm run backup" made (it holds a ${MANIFEST}).`);
  }
};

const parse = (folder: string, bytes: Buffer): Manifest => {
  try {
    const manifest = JSON.parse(bytes.toString()) as Manifest;
    if (manifest.format === FORMAT) return manifest;
  } catch {
    // falls through: what cannot be read and what was written otherwise are the same to the reader
  }
  throw new KeepingProblem(
    `The ${MANIFEST} in ${folder} is damaged, or was written by another version of the product: use another copy of it.`,
  );
};

export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest. */
  readonly sha256: string;
}

/** @throws KeepingProblem */
export const readBackup = (folder: string): Backup => {
  const bytes = readBytes(folder);
  return { folder, manifest: parse(folder, bytes), sha256: digestOf(bytes) };
};

/** A backup with all it goes on from, the full one first. @throws KeepingProblem where one of them is missing or was changed */
export const readChain = (folder: string): readonly Backup[] => {
  const backup = readBackup(folder);
  const { follows } = backup.manifest;
  if (!follows) return [backup];
  const before = readChain(join(dirname(folder), basename(follows.folder)));
  if (before.at(-1)?.sha256 !== follows.sha256)
    throw new KeepingProblem(`The backup in ${folder} does not go on from the one in ${follows.folder}: that one was changed.`);
  return [...before, backup];
};
