import { bodyCommitment, encode64, entryHash, hex, leafBytes, TILE_WIDTH, type TilePlace } from '@fengqiao/ledger';
import type { EventLog } from '@fengqiao/event-store';
import { createBundle, type Bundle, type BundleRequest, type EntryFields } from './bundle.js';
import { sha256, TREE } from './digest.js';
import { consistencyProof, inclusionProofs } from './proofs.js';
import type { LedgerStore, NamedKey, StoredCheckpoint } from './store.js';

/** That one event is in the tree of a checkpoint, and what its leaf says of it. */
export interface EventProof extends EntryFields {
  readonly algorithm: string;
  readonly position: number;
  readonly subject: string;
  readonly subjectSequence: number;
  /** Stands for the body (hex). */
  readonly commitment: string;
  /** Base64, as are the hashes of the proof. */
  readonly leafHash: string;
  readonly proof: readonly string[];
  /** Signed note. */
  readonly checkpoint: string;
}

export interface ConsistencyAnswer {
  readonly algorithm: string;
  readonly from: number;
  readonly to: number;
  readonly proof: readonly string[];
}

/** What anybody who may may read of the ledger. Nothing is given before a checkpoint is published. */
export interface LedgerReader {
  /** The newest that a witness has signed; where there is none, the newest. */
  checkpoint(): Promise<StoredCheckpoint | undefined>;
  keys(): Promise<readonly NamedKey[]>;
  /** Undefined unless 0 <= from <= to <= leaves. */
  consistency(from: number, to: number): Promise<ConsistencyAnswer | undefined>;
  /** Undefined where there is no such event, or none below the newest checkpoint so far. */
  event(what: { readonly position: number } | { readonly id: string }): Promise<EventProof | undefined>;
  /** The first `width` hashes of a tile. */
  tile(place: TilePlace, width: number): Promise<Uint8Array | undefined>;
  /** @throws BundleTooLarge */
  bundle(request: BundleRequest): Promise<Bundle | undefined>;
}

export const createLedgerReader = (store: LedgerStore, log: EventLog): LedgerReader => {
  const checkpoint = (): Promise<StoredCheckpoint | undefined> => store.newest('cosignedFirst');
  return {
    checkpoint,
    keys: () => store.keys(),
    async consistency(from, to) {
      if (from > to || to > (await store.head()).size) return undefined;
      return { algorithm: TREE.algorithm, from, to, proof: (await consistencyProof(store, from, to)).map(encode64) };
    },
    async event(what) {
      const known = 'position' in what ? store.salts([what.position]) : undefined;
      const [newest, event, early] = await Promise.all([checkpoint(), store.find(what), known]);
      if (!newest || !event || event.position >= newest.size) return undefined;
      const [[proof = []], salts] = await Promise.all([
        inclusionProofs(store, [event.position], newest.size),
        early ?? store.salts([event.position]),
      ]);
      const { bodyHash, ...fields } = event;
      const commitment = bodyCommitment(sha256, salts.get(event.position) ?? new Uint8Array(), bodyHash);
      return {
        algorithm: TREE.algorithm,
        ...fields,
        commitment: hex(commitment),
        leafHash: encode64(TREE.leaf(leafBytes(event, entryHash(sha256, event, commitment)))),
        proof: proof.map(encode64),
        checkpoint: newest.note,
      };
    },
    async tile(place, width) {
      const hashes = (await store.tiles([place]))(place).subarray(0, width * TREE.width);
      return width <= TILE_WIDTH && hashes.length === width * TREE.width ? hashes : undefined;
    },
    async bundle(request) {
      const newest = await checkpoint();
      return newest && createBundle(store, log, newest, request);
    },
  };
};
