import { edgeFrom, edgeTiles, grow, rootOf, same, type Edge } from '@fengqiao/ledger';
import { TREE } from './digest.js';
import type { LedgerStore } from './store.js';

/** Tiles whose root is not the one kept beside them: somebody changed the ledger. */
export class TilesChanged extends Error {
  constructor(readonly size: number) {
    super(`the tiles of the ledger do not give the root that was kept for its ${size} leaves`);
    this.name = 'TilesChanged';
  }
}

/** Lets the tree grow to the end of the log. Several may work at once: the database takes each leaf once. */
export interface Indexer {
  /** Takes in what is recorded; answers the tree then. @throws TilesChanged, HoleInLog */
  catchUp(): Promise<{ readonly size: number; readonly root: Uint8Array }>;
}

/** Leaves a round trip: a few milliseconds of the database, and eight full tiles. */
const PAGE = 2_048;

const loadEdge = async (store: LedgerStore): Promise<Edge> => {
  const { size, root } = await store.head();
  const edge = edgeFrom(TREE, size, await store.tiles(edgeTiles(size)));
  if (!same(rootOf(TREE, edge), root)) throw new TilesChanged(size);
  return edge;
};

export const createIndexer = (store: LedgerStore, page = PAGE): Indexer => {
  let known: Edge | undefined;
  const step = async (edge: Edge): Promise<Edge | undefined> => {
    const leaves = await store.leaves(edge.size, page);
    if (leaves.length === 0) return undefined;
    const growth = grow(TREE, edge, leaves);
    if (await store.extend(edge.size, growth, rootOf(TREE, growth.edge))) return growth.edge;
    return loadEdge(store); // another indexer was faster
  };
  return {
    async catchUp() {
      let edge = known ?? (await loadEdge(store));
      for (let next: Edge | undefined = edge; next; next = await step(edge)) edge = next;
      known = edge;
      return { size: edge.size, root: rootOf(TREE, edge) };
    },
  };
};
