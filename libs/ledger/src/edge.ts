import { joined } from './bytes.js';
import { perfectRoot, rangeRoot, TILE_WIDTH, type Tile, type TilePlace } from './tiles.js';
import type { TreeHash } from './tree-hash.js';

/** All that is needed to let a tree grow: per level, the hashes of its last tile that is not full. */
export interface Edge {
  /** Leaves of the tree. */
  readonly size: number;
  readonly levels: readonly Uint8Array[];
}

export const EMPTY: Edge = { size: 0, levels: [] };

export interface Growth {
  readonly edge: Edge;
  /** Every tile that is new or longer, full ones first within their level. */
  readonly tiles: readonly Tile[];
}

/** Appends leaf hashes, one after the other. */
export const grow = (tree: TreeHash, edge: Edge, leafHashes: Uint8Array): Growth => {
  const tileBytes = TILE_WIDTH * tree.width;
  const levels = [...edge.levels];
  const tiles: Tile[] = [];
  let incoming = leafHashes;
  for (let level = 0; incoming.length > 0; level += 1) {
    const all = joined(levels[level] ?? new Uint8Array(), incoming);
    const first = Math.floor(edge.size / TILE_WIDTH ** (level + 1));
    const full = Array.from({ length: Math.floor(all.length / tileBytes) }, (_, index) =>
      all.subarray(index * tileBytes, (index + 1) * tileBytes),
    );
    const rest = all.slice(full.length * tileBytes);
    tiles.push(...full.map((hashes, index) => ({ level, number: first + index, hashes })));
    if (rest.length > 0) tiles.push({ level, number: first + full.length, hashes: rest });
    levels[level] = rest;
    incoming = joined(...full.map((hashes) => perfectRoot(tree, hashes)));
  }
  return { edge: { size: edge.size + leafHashes.length / tree.width, levels }, tiles };
};

/** Root of the tree that has grown so far. */
export const rootOf = (tree: TreeHash, { size, levels }: Edge): Uint8Array =>
  rangeRoot(tree, ({ level }) => levels[level] ?? new Uint8Array(), { from: 0, to: size });

/** The tiles that the edge of a tree of this size is read from: those that are not full, lowest level first. */
export const edgeTiles = (size: number): readonly TilePlace[] => {
  const places: TilePlace[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH))
    if (count % TILE_WIDTH > 0) places.push({ level, number: Math.floor(count / TILE_WIDTH) });
  return places;
};

/** The edge of a tree of `size` leaves, from its tiles. A tile may be longer than that tree needs. */
export const edgeFrom = (tree: TreeHash, size: number, tileOf: (place: TilePlace) => Uint8Array): Edge => {
  const levels: Uint8Array[] = [];
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH)) {
    const width = (count % TILE_WIDTH) * tree.width;
    levels[level] = width === 0 ? new Uint8Array() : tileOf({ level, number: Math.floor(count / TILE_WIDTH) }).slice(0, width);
  }
  return { size, levels };
};
