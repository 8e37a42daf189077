import type { Range } from './proof.js';
import type { TreeHash } from './tree-hash.js';

/** Levels of the tree in one tile (C2SP tlog-tiles): a full one holds 2^8 hashes. */
export const TILE_HEIGHT = 8;
export const TILE_WIDTH = 2 ** TILE_HEIGHT;

/** Where a tile lies: its hashes are roots of perfect subtrees of 256^level leaves. */
export interface TilePlace {
  readonly level: number;
  readonly number: number;
}

export interface Tile extends TilePlace {
  /** One hash after the other; fewer than 256 at the right edge. */
  readonly hashes: Uint8Array;
}

/** The hashes of a tile. */
export type TileOf = (place: TilePlace) => Uint8Array;

/** A perfect subtree: 2^height leaves from index * 2^height on. */
interface Perfect {
  readonly height: number;
  readonly index: number;
}

const perfectIn = ({ from, to }: Range): readonly Perfect[] => {
  const found: Perfect[] = [];
  for (let at = from; at < to;) {
    const height = Math.floor(Math.log2(to - at));
    found.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return found;
};

interface Slice extends TilePlace {
  readonly first: number;
  readonly count: number;
}

/** The hashes whose tree is this subtree: all in one tile. */
const sliceOf = ({ height, index }: Perfect): Slice => {
  const count = 2 ** (height % TILE_HEIGHT);
  const first = index * count;
  return { level: Math.floor(height / TILE_HEIGHT), number: Math.floor(first / TILE_WIDTH), first: first % TILE_WIDTH, count };
};

/** Root of a perfect tree over hashes that lie one after the other. Their count is a power of two. */
export const perfectRoot = (tree: TreeHash, hashes: Uint8Array): Uint8Array => {
  const { width } = tree;
  let row = Array.from({ length: hashes.length / width }, (_, index) => hashes.subarray(index * width, (index + 1) * width));
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, index) => tree.node(row[2 * index] as Uint8Array, row[2 * index + 1] as Uint8Array));
  return row[0] as Uint8Array;
};

/** A tile that is missing, or shorter than a tree of this size needs it: the ledger is damaged. */
export class TileMissing extends Error {
  constructor({ level, number }: TilePlace) {
    super(`tile ${level}/${number} of the ledger is missing or too short`);
    this.name = 'TileMissing';
  }
}

const perfectHash = (tree: TreeHash, tileOf: TileOf, perfect: Perfect): Uint8Array => {
  const { first, count, ...place } = sliceOf(perfect);
  const hashes = tileOf(place).subarray(first * tree.width, (first + count) * tree.width);
  if (hashes.length !== count * tree.width) throw new TileMissing(place);
  return perfectRoot(tree, hashes);
};

/** The tiles that `rangeRoot` will look at, each once. */
export const tilesUnder = (ranges: readonly Range[]): readonly TilePlace[] => {
  const places = ranges.flatMap(perfectIn).map(sliceOf);
  return [...new Map(places.map(({ level, number }) => [`${level}/${number}`, { level, number }])).values()];
};

/** Root of the subtree over some leaves, as proofs and roots of whole trees ask for them. @throws TileMissing */
export const rangeRoot = (tree: TreeHash, tileOf: TileOf, range: Range): Uint8Array => {
  const parts = perfectIn(range).map((perfect) => perfectHash(tree, tileOf, perfect));
  return parts.length === 0 ? tree.empty : parts.reduceRight((right, left) => tree.node(left, right));
};

/** The path of a tile below a log's address, such as `tile/0/x001/067` or, `width` hashes wide, `tile/1/000.p/8` (C2SP tlog-tiles). */
export const tilePath = ({ level, number }: TilePlace, width = TILE_WIDTH): string => {
  const digits = String(number).padStart(Math.ceil(String(number).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const name = groups.map((group, index) => (index < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${name}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
};

/** Reads what `tilePath` wrote, below `tile/`; undefined for anything else. */
export const parseTilePath = (path: string): (TilePlace & { readonly width: number }) | undefined => {
  const [, level, name, width] = /^(\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  if (level === undefined || name === undefined) return undefined;
  const place = { level: Number(level), number: Number(name.replaceAll(/[x/]/g, '')) };
  const wide = Number(width ?? TILE_WIDTH);
  return wide >= 1 && `tile/${path}` === tilePath(place, wide) ? { ...place, width: wide } : undefined;
};
