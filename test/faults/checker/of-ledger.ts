import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client as Database, type Pool } from 'pg';
import { leafHash, parseVerifierKey, TileMissing, verifyConsistency, verifyInclusion, type VerifierKey } from '@fengqiao/ledger';
import {
  audit,
  AuditFailed,
  consistencyProof,
  inclusionProofs,
  memoryFile,
  postgresLedger,
  readMemory,
  sha256,
  TREE,
  type LedgerStore,
} from '@fengqiao/notary';
import { openPool } from '@fengqiao/postgres';
import { violations, type Evidence, type Log, type Violation } from './evidence.js';

interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
}

const logKeyIn = (folder: string, logId: string): VerifierKey | undefined => {
  const file = join(folder, 'ledger', `${logId}.key.pub`);
  return existsSync(file) ? parseVerifierKey(sha256, readFileSync(file, 'utf8')) : undefined;
};

/** The tree from the bytes, every checkpoint and the witness's memory against it. */
const whole = async ({ databaseUrl, ledgerFolder }: Evidence, store: LedgerStore): Promise<readonly string[]> => {
  const logKey = logKeyIn(ledgerFolder, (await store.head()).id);
  if (!logKey) return ['there is no key of this log: nobody keeps its ledger'];
  const witnessed = readMemory(memoryFile(join(ledgerFolder, 'witness'), logKey.name));
  if (!witnessed) return ['no witness has seen this log'];
  const client = new Database({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    await audit(client, { logKey, witnessed });
    return [];
  } catch (error) {
    if (error instanceof AuditFailed) return [error.message];
    throw error;
  } finally {
    await client.end();
  }
};

const checkpointsOf = async (pool: Pool): Promise<readonly Tree[]> =>
  (await pool.query<{ size: string; root: Buffer }>('select size, root from ledger.checkpoint order by size')).rows.map(
    ({ size, root }) => ({
      size: Number(size),
      root,
    }),
  );

/** Every event by its proof in the newest checkpoint, its leaf made from its own bytes. */
const included = async ({ events }: Log, pool: Pool, store: LedgerStore, newest: Tree): Promise<readonly string[]> => {
  const secret = (await pool.query<{ value: Buffer }>('select value from ledger.secret')).rows[0]?.value ?? Buffer.alloc(0);
  const beneath = events.filter(({ position }) => position < newest.size);
  const proofs = await inclusionProofs(
    store,
    beneath.map(({ position }) => position),
    newest.size,
  );
  return beneath.flatMap((event, index) => {
    const leaf = leafHash(TREE, sha256, { ...event, bodyHash: event.hash }, secret);
    const inclusion = { index: event.position, size: newest.size, leafHash: leaf, proof: proofs[index] ?? [] };
    return verifyInclusion(TREE, inclusion, newest.root) ? [] : [`position ${event.position} is not in the tree of ${newest.size}`];
  });
};

/** Each checkpoint continues the one before and begins the newest: then any two of them agree. */
const consistent = async (store: LedgerStore, checkpoints: readonly Tree[], newest: Tree): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [index, older] of checkpoints.entries())
    for (const newer of [checkpoints[index + 1] ?? newest, newest])
      if (!verifyConsistency(TREE, older, newer, await consistencyProof(store, older.size, newer.size)))
        found.push(`the checkpoint of ${newer.size} events does not continue that of ${older.size}`);
  return found;
};

/** I7: one tree over the recorded bytes; it is what was signed, proven and witnessed, and the newest checkpoint covers the whole log. */
export const oneTree = async (log: Log, evidence: Evidence): Promise<readonly Violation[]> => {
  const pool = openPool({ connectionString: evidence.databaseUrl, max: 1 }, () => undefined); // whose end may be cut short
  try {
    const store = postgresLedger(pool);
    const checkpoints = await checkpointsOf(pool);
    const newest = checkpoints.at(-1);
    if (!newest) return violations('I7', ['no checkpoint was ever published']);
    const found = [...(await whole(evidence, store))];
    if (newest.size !== log.events.length) found.push(`the newest checkpoint is of ${newest.size} events, of ${log.events.length}`);
    if (found.length === 0) found.push(...(await included(log, pool, store, newest)), ...(await consistent(store, checkpoints, newest)));
    return violations('I7', found);
  } catch (error) {
    if (error instanceof TileMissing) return violations('I7', [error.message]);
    throw error;
  } finally {
    await pool.end();
  }
};
