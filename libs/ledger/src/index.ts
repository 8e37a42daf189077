export { encode64, decode64, hex, joined, same, utf8 } from './bytes.js';
export { formatCheckpoint, parseCheckpoint } from './checkpoint.js';
export type { Checkpoint } from './checkpoint.js';
export { edgeFrom, edgeTiles, EMPTY, grow, rootOf } from './edge.js';
export type { Edge, Growth } from './edge.js';
export { bodyCommitment, entryHash, leafBytes, leafHash, saltOf } from './leaf.js';
export type { LedgerEvent } from './leaf.js';
export {
  cosignNote,
  COSIGNATURE,
  ED25519,
  formatNote,
  formatSignature,
  formatVerifierKey,
  parseNote,
  parseSignatures,
  parseVerifierKey,
  signatureOf,
  signNote,
  verifierKey,
} from './note.js';
export type { Note, Sign, Signature, Signed, VerifierKey, VerifySignature } from './note.js';
export { consistencyPath, inclusionPath, rootOfInclusion, verifyConsistency, verifyInclusion } from './proof.js';
export type { Head, Inclusion, Range } from './proof.js';
export { parseTilePath, perfectRoot, rangeRoot, TILE_HEIGHT, TILE_WIDTH, TileMissing, tilePath, tilesUnder } from './tiles.js';
export type { Tile, TileOf, TilePlace } from './tiles.js';
export { treeHash } from './tree-hash.js';
export type { Hash, TreeHash } from './tree-hash.js';
