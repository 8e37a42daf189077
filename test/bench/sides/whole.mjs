/**
 * Our append with everything on: each event holds a personal text that is sealed on the way, and a signing notary takes what is appended into
 * the ledger meanwhile, in this same process. As many bytes as the raw side writes.
 */
import { join } from 'node:path';
import { LEDGER } from '@fengqiao/event-store/postgres';
import { createNotary, localSigner, postgresLedger } from '@fengqiao/notary';
import { makeFolder, removeFolder } from '../lib/folders.mjs';
import { poolOf } from '../lib/server.mjs';
import { openOurs, recorded } from './ours.mjs';
import { openSealing } from './sealing.mjs';

const LOG_KEY = 1; // Ed25519 (C2SP)

/** A notary at work. @returns what ends it @throws then, where it failed meanwhile */
const keepLedger = (url) => {
  const pool = poolOf(url, 2, { role: LEDGER });
  const folder = makeFolder('key');
  const failures = [];
  const notary = createNotary({
    store: postgresLedger(pool),
    signer: localSigner(join(folder, 'log.key'), 'bench.example/log', LOG_KEY),
    onFailure: (error) => failures.push(error),
  });
  notary.start();
  return async () => {
    await notary.stop();
    await pool.end();
    removeFolder(folder);
    if (failures.length > 0) throw failures[0];
  };
};

/** Our append with sealing and no ledger. @param url migrated already */
export const openSealed = async (url) => {
  const sealing = await openSealing(url);
  const ours = openOurs(url);
  return {
    ...ours,
    append: async (events) => recorded(await ours.store.append(sealing.next(events))),
    close: async () => void (await Promise.all([ours.close(), sealing.close()])),
  };
};

/** @param url migrated already */
export const openWhole = async (url) => {
  const sealed = await openSealed(url);
  const stopLedger = keepLedger(url);
  const close = () => stopLedger().finally(() => sealed.close());
  return { ...sealed, close };
};
