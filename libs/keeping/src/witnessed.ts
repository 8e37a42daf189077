import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { EMPTY, grow, hex, rootOf, type Edge } from '@fengqiao/ledger';
import { readMemory, TREE } from '@fengqiao/notary';
import { KeepingProblem } from './problem.js';

/** A tree that somebody has signed: the log as it was then must still be the beginning of it. */
export interface Seen {
  readonly origin: string;
  /** Leaves: positions 0 to size - 1. */
  readonly size: number;
  readonly root: Uint8Array;
}

/** What the witness of this machine remembers, one tree a log; empty where there is no such folder. @throws where its memory is damaged */
export const witnessedIn = (folder: string): readonly Seen[] => {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.checkpoint'));
  } catch {
    return [];
  }
  return names.map((name) => readMemory(join(folder, name))).filter((seen) => seen !== undefined);
};

/** What a witness has signed of the restored log: its checkpoints are named after the log's id, which every backup holds. */
export const signedOf = async (client: Client, seen: readonly Seen[]): Promise<readonly Seen[]> => {
  const { rows } = await client.query<{ id: string }>('select id from ledger.head');
  return seen.filter(({ origin }) => origin.endsWith(`/${rows[0]?.id}`));
};

const PAGE = 20_000;
const LEAVES = "select string_agg(hash, ''::bytea order by position) as hashes from ledger.leaf where position >= $1 and position < $2";

const grown = async (client: Client, edge: Edge, to: number): Promise<Edge> => {
  let tree = edge;
  while (tree.size < to) {
    const { rows } = await client.query<{ hashes: Buffer | null }>(LEAVES, [tree.size, Math.min(to, tree.size + PAGE)]);
    const hashes = rows[0]?.hashes;
    if (!hashes) throw new KeepingProblem(`The event at position ${tree.size} is missing: this is not the record.`);
    tree = grow(TREE, tree, hashes).edge;
  }
  return tree;
};

/**
 * Derives the tree anew from the events and compares it with every one that was signed.
 * @param seen of at most `size` leaves
 * @returns the root of the whole, hexadecimal
 * @throws KeepingProblem that names the smallest signed tree which is another one
 */
export const assertSameTree = async (client: Client, seen: readonly Omit<Seen, 'origin'>[], size: number): Promise<string> => {
  let edge = EMPTY;
  for (const one of [...seen].sort((a, b) => a.size - b.size)) {
    edge = await grown(client, edge, one.size);
    if (hex(rootOf(TREE, edge)) !== hex(one.root))
      throw new KeepingProblem(
        `The first ${one.size} events are not those that were signed in the checkpoint of that size: this is not the record.`,
      );
  }
  return hex(rootOf(TREE, await grown(client, edge, size)));
};

/** The checkpoints that came with the backup. */
export const keptCheckpoints = async (client: Client): Promise<readonly Omit<Seen, 'origin'>[]> => {
  const { rows } = await client.query<{ size: string; root: Buffer }>('select size, root from ledger.checkpoint order by size');
  return rows.map(({ size, root }) => ({ size: Number(size), root }));
};
