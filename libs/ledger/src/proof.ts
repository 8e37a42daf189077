import { same } from './bytes.js';
import type { TreeHash } from './tree-hash.js';

/** Leaves `from` up to, but not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The largest power of two below `count`. Requires count > 1. */
const splitOf = (count: number): number => {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
};

/** The subtrees whose roots prove that leaf `index` is in the tree of `size` leaves, from the leaf up. Requires 0 <= index < size. */
export const inclusionPath = (index: number, size: number): readonly Range[] => {
  const path: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  return path.reverse();
};

/** The subtrees whose roots prove that the tree of `older` leaves is the beginning of that of `newer`. Requires 0 <= older <= newer. */
export const consistencyPath = (older: number, newer: number): readonly Range[] => {
  if (older === 0 || older === newer) return [];
  const path: Range[] = [];
  let [from, to] = [0, newer];
  while (older !== to) {
    const middle = from + splitOf(to - from);
    if (older <= middle) {
      path.push({ from: middle, to });
      to = middle;
    } else {
      path.push({ from, to: middle });
      from = middle;
    }
  }
  if (from > 0) path.push({ from, to }); // the verifier holds the root of [0, older) itself, not of a part of it
  return path.reverse();
};

const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

const isPlace = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** The root that an inclusion proof leads to (RFC 9162 section 2.1.3.2); undefined when the proof has not the shape of one. */
export const rootOfInclusion = (tree: TreeHash, { index, size, leafHash, proof }: Inclusion): Uint8Array | undefined => {
  if (!isPlace(index) || !isPlace(size) || index >= size || [leafHash, ...proof].some(({ length }) => length !== tree.width))
    return undefined;
  let [node, last, root] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (isOdd(node) || node === last) {
      root = tree.node(sibling, root);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else root = tree.node(root, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? root : undefined;
};

/** Whether leaf `index` of the tree with this root is the one whose hash is given. */
export const verifyInclusion = (tree: TreeHash, inclusion: Inclusion, root: Uint8Array): boolean => {
  const found = rootOfInclusion(tree, inclusion);
  return found !== undefined && same(found, root);
};

/** A tree as a checkpoint names it. */
export interface Head {
  readonly size: number;
  readonly root: Uint8Array;
}

const roots = (tree: TreeHash, older: Head, newer: Head, proof: readonly Uint8Array[]): readonly [Uint8Array, Uint8Array] | undefined => {
  let [node, last] = [older.size - 1, newer.size - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  const [seed, ...rest] = node === 0 ? [older.root, ...proof] : proof; // a full older tree is its own seed
  if (!seed) return undefined;
  let [left, right] = [seed, seed];
  for (const hash of rest) {
    if (last === 0) return undefined;
    if (isOdd(node) || node === last) {
      left = tree.node(hash, left);
      right = tree.node(hash, right);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else right = tree.node(right, hash);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? [left, right] : undefined;
};

/** Whether the older tree is the beginning of the newer one (RFC 9162 section 2.1.4.2). The tree without leaves begins every tree. */
export const verifyConsistency = (tree: TreeHash, older: Head, newer: Head, proof: readonly Uint8Array[]): boolean => {
  if (!isPlace(older.size) || !isPlace(newer.size) || older.size > newer.size) return false;
  if ([older.root, newer.root, ...proof].some(({ length }) => length !== tree.width)) return false;
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root);
  if (older.size === 0) return proof.length === 0 && same(older.root, tree.empty);
  if (proof.length === 0) return false;
  const found = roots(tree, older, newer, proof);
  return found !== undefined && same(found[0], older.root) && same(found[1], newer.root);
};
