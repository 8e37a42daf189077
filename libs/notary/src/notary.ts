import { parseVerifierKey, formatVerifierKey, TileMissing, type VerifierKey } from '@fengqiao/ledger';
import { sha256 } from './digest.js';
import { createIndexer, TilesChanged } from './indexer.js';
import type { Signer } from './keys.js';
import { publishTree, WitnessRefuses } from './publisher.js';
import { HoleInLog, type LedgerStore } from './store.js';
import type { Witness } from './witness/client.js';

export interface NotaryOptions {
  readonly store: LedgerStore;
  /** Its key's name is the origin of the log. */
  readonly signer: Signer;
  /** `key`, as a verifier key: absent, the witness is one's own and names it. */
  readonly witness?: { readonly of: Witness; readonly key?: string };
  /** Milliseconds from the end of one round to the next; also the least time between two checkpoints. */
  readonly every?: number;
  readonly onFailure: (error: unknown) => void;
}

/** Keeps the ledger: takes in what is recorded, and publishes a cosigned checkpoint where there is something new. */
export interface Notary {
  start(): void;
  /** After the round under way. */
  stop(): Promise<void>;
  /** One round now. @throws what went wrong */
  round(): Promise<void>;
  /** What a person must look at: the record and the ledger disagree, or the witness refuses. A witness out of reach is none. */
  alarm(): string | undefined;
}

const EVERY = 1_000;

const isAlarm = (error: unknown): error is Error =>
  error instanceof WitnessRefuses || error instanceof HoleInLog || error instanceof TilesChanged || error instanceof TileMissing;

/** The witness and its key, asked for once. */
const witnessed = ({ witness, store }: NotaryOptions): (() => Promise<{ readonly of: Witness; readonly key: VerifierKey } | undefined>) => {
  let key: VerifierKey | undefined;
  return async () => {
    if (!witness) return undefined;
    if (!key) {
      const named = parseVerifierKey(sha256, witness.key ?? (await witness.of.key()));
      if (!named) throw new WitnessRefuses('The key named for the witness is not a verifier key.');
      await store.nameKey({ holder: 'witness', verifier: formatVerifierKey(named) });
      key = named;
    }
    return { of: witness.of, key };
  };
};

/** What one round does. */
const roundOf = (options: NotaryOptions): (() => Promise<void>) => {
  const { store, signer } = options;
  const indexer = createIndexer(store);
  const witnessOf = witnessed(options);
  let named = false;
  return async () => {
    const tree = await indexer.catchUp();
    if (!named) await store.nameKey({ holder: 'log', verifier: formatVerifierKey(signer.key) });
    named = true;
    const newest = await store.newest('all');
    if (tree.size === 0 || (newest?.size === tree.size && (newest.cosigned || !options.witness))) return;
    const witness = await witnessOf();
    await publishTree({ store, signer, ...(witness ? { witness } : {}) }, tree);
  };
};

export const createNotary = (options: NotaryOptions): Notary => {
  const { every = EVERY, onFailure } = options;
  const work = roundOf(options);
  let [running, failure, alarm] = [false, undefined as string | undefined, undefined as string | undefined];
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();

  const round = async (): Promise<void> => {
    try {
      await work();
      [failure, alarm] = [undefined, undefined];
    } catch (error) {
      if (isAlarm(error)) alarm = error.message;
      throw error;
    }
  };
  /** The same failure is told once, not every second. */
  const tell = (error: unknown): void => {
    const said = String(error);
    if (said !== failure) onFailure(error);
    failure = said;
  };
  const next = (): void => {
    if (!running) return;
    timer = setTimeout(() => {
      current = round().catch(tell).finally(next);
    }, every);
  };
  return {
    start() {
      running = true;
      next();
    },
    async stop() {
      running = false;
      clearTimeout(timer);
      await current;
    },
    round,
    alarm: () => alarm,
  };
};
