/** Digest of some bytes, such as SHA-256. It keeps no reference to them. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** How leaves and nodes of a tree are hashed (RFC 9162 section 2.1.1). */
export interface TreeHash {
  /** Carried in every artefact, such as `sha-256`. */
  readonly algorithm: string;
  /** Bytes of one hash. */
  readonly width: number;
  /** Root of the tree without leaves. */
  readonly empty: Uint8Array;
  leaf(bytes: Uint8Array): Uint8Array;
  node(left: Uint8Array, right: Uint8Array): Uint8Array;
}

// Domain separation: no leaf can be passed off as a node, nor a node as a leaf.
const LEAF = 0;
const NODE = 1;

export const treeHash = (algorithm: string, hash: Hash): TreeHash => {
  const empty = hash(new Uint8Array());
  const width = empty.length;
  const pair = new Uint8Array(1 + 2 * width);
  pair[0] = NODE;
  return {
    algorithm,
    width,
    empty,
    leaf(bytes) {
      const prefixed = new Uint8Array(1 + bytes.length);
      prefixed[0] = LEAF;
      prefixed.set(bytes, 1);
      return hash(prefixed);
    },
    node(left, right) {
      pair.set(left, 1);
      pair.set(right, 1 + width);
      return hash(pair);
    },
  };
};
