import { hex, joined, utf8 } from './bytes.js';
import type { Hash, TreeHash } from './tree-hash.js';

/** What the ledger says of an event. All of it is fixed by the leaf; its parts can be shown one without the other. */
export interface LedgerEvent {
  readonly position: number;
  readonly subject: string;
  readonly subjectSequence: number;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  /** RFC 3339 in UTC with milliseconds. */
  readonly recordedAt: string;
  /** SHA-256 of the stored body. */
  readonly bodyHash: Uint8Array;
}

const LEAF = 'fengqiao.leaf.v1';
const ENTRY = 'fengqiao.entry.v1';

/** 32 bytes per event that cannot be guessed: without them, nobody can try out what a withheld body may say. Requires 0 <= position < 2^53. */
export const saltOf = (hash: Hash, secret: Uint8Array, position: number): Uint8Array => {
  const number = new Uint8Array(8);
  new DataView(number.buffer).setBigInt64(0, BigInt(position));
  return hash(joined(secret, number));
};

/** Stands for a body without giving it away. */
export const bodyCommitment = (hash: Hash, salt: Uint8Array, bodyHash: Uint8Array): Uint8Array => hash(joined(salt, bodyHash));

type Described = Pick<LedgerEvent, 'id' | 'stream' | 'version' | 'type' | 'recordedAt'>;

/** Stands for what happened without giving it away: the commitment inside cannot be guessed. */
export const entryHash = (hash: Hash, { id, stream, version, type, recordedAt }: Described, commitment: Uint8Array): Uint8Array =>
  hash(utf8(JSON.stringify([ENTRY, id, stream, version, type, recordedAt, hex(commitment)])));

type Placed = Pick<LedgerEvent, 'position' | 'subject' | 'subjectSequence'>;

/** The bytes of a leaf: its place in the log, the dispute and the place in it, and what happened, as a hash. */
export const leafBytes = ({ position, subject, subjectSequence }: Placed, entry: Uint8Array): Uint8Array =>
  utf8(JSON.stringify([LEAF, position, subject, subjectSequence, hex(entry)]));

/** The leaf hash of a recorded event. */
export const leafHash = (tree: TreeHash, hash: Hash, event: LedgerEvent, secret: Uint8Array): Uint8Array => {
  const commitment = bodyCommitment(hash, saltOf(hash, secret, event.position), event.bodyHash);
  return tree.leaf(leafBytes(event, entryHash(hash, event, commitment)));
};
