import { consistencyPath, inclusionPath, rangeRoot, tilesUnder, type Range } from '@fengqiao/ledger';
import { TREE } from './digest.js';
import type { LedgerStore } from './store.js';

/** The hashes of several paths, from one query for all their tiles. @throws TileMissing */
const hashesOf = async (store: LedgerStore, paths: readonly (readonly Range[])[]): Promise<readonly (readonly Uint8Array[])[]> => {
  const tileOf = await store.tiles(tilesUnder(paths.flat()));
  return paths.map((path) => path.map((range) => rangeRoot(TREE, tileOf, range)));
};

/** Per position, what proves that it is in the tree of `size` leaves. Requires every position < size <= head. */
export const inclusionProofs = (
  store: LedgerStore,
  positions: readonly number[],
  size: number,
): Promise<readonly (readonly Uint8Array[])[]> =>
  hashesOf(
    store,
    positions.map((position) => inclusionPath(position, size)),
  );

/** What proves that the tree of `older` leaves begins that of `newer`. Requires older <= newer <= head. */
export const consistencyProof = async (store: LedgerStore, older: number, newer: number): Promise<readonly Uint8Array[]> =>
  (await hashesOf(store, [consistencyPath(older, newer)]))[0] ?? [];
