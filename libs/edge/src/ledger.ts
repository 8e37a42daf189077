import { LEDGER, postgresLog, READER } from '@fengqiao/event-store/postgres';
import type { EventLog } from '@fengqiao/event-store';
import {
  createLedgerReader,
  createNotary,
  postgresLedger,
  type LedgerReader,
  type Notary,
  type Signer,
  type Witness,
} from '@fengqiao/notary';
import { openPool } from '@fengqiao/postgres';

/** How a process keeps the ledger: without this it only reads what another one keeps. */
export interface LedgerOptions {
  /** The key of the log that has this id; its name is the origin that checkpoints carry. */
  readonly signerFor: (logId: string) => Signer;
  /** Whoever cosigns; `key` is its verifier key, absent where the witness is one's own. */
  readonly witnessFor?: (signer: Signer) => { readonly of: Witness; readonly key?: string; stop?(): Promise<void> };
}

/** The ledger of one process: read by its controllers, kept where it was asked to. */
export interface PlatformLedger extends LedgerReader {
  /** Does not wait: what is recorded meanwhile is taken in once it runs. */
  start(): void;
  stop(): Promise<void>;
  /** What a person must look at; undefined while ledger, log and witness agree. */
  alarm(): string | undefined;
}

interface Kept {
  readonly notary: Notary;
  readonly stop: () => Promise<void>;
}

export interface LedgerGround {
  readonly databaseUrl: string;
  /** The whole log; absent, it is read from the database. */
  readonly log?: EventLog;
  readonly onFailure: (where: string, error: unknown) => void;
}

const keep = async ({ databaseUrl, onFailure }: LedgerGround, { signerFor, witnessFor }: LedgerOptions): Promise<Kept> => {
  let stopping = false;
  const tell = (error: unknown): void => (stopping ? undefined : onFailure('ledger', error));
  const config = { connectionString: databaseUrl, max: 2, options: `-c role=${LEDGER}`, application_name: 'fengqiao-ledger' };
  const pool = openPool(config, tell);
  try {
    const store = postgresLedger(pool);
    const signer = signerFor((await store.head()).id);
    const witness = witnessFor?.(signer);
    const notary = createNotary({ store, signer, ...(witness ? { witness } : {}), onFailure: tell });
    notary.start();
    const stop = async (): Promise<void> => {
      stopping = true;
      await notary.stop();
      await witness?.stop?.();
      await pool.end();
    };
    return { notary, stop };
  } catch (error) {
    await pool.end();
    throw error;
  }
};

export const createPlatformLedger = (ground: LedgerGround, options?: LedgerOptions): PlatformLedger => {
  let keeping: Promise<Kept | undefined> = Promise.resolve(undefined);
  let kept: Kept | undefined;
  let failure: string | undefined;
  let stopping = false;
  const config = {
    connectionString: ground.databaseUrl,
    max: 2,
    options: `-c role=${READER}`,
    application_name: 'fengqiao-ledger-reader',
  };
  const reading = openPool(config, (error) => stopping || ground.onFailure('ledger', error));
  return {
    ...createLedgerReader(postgresLedger(reading), ground.log ?? postgresLog(reading, ground.databaseUrl)),
    start() {
      if (!options) return;
      keeping = keep(ground, options).catch((error: unknown) => {
        failure = error instanceof Error ? error.message : String(error);
        ground.onFailure('ledger', error);
        return undefined;
      });
      void keeping.then((started) => (kept = started));
    },
    async stop() {
      stopping = true;
      await (await keeping)?.stop();
      await reading.end();
    },
    alarm: () => failure ?? kept?.notary.alarm(),
  };
};
