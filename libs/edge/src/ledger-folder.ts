import { join } from 'node:path';
import { ED25519, formatVerifierKey } from '@fengqiao/ledger';
import { localSigner, localWitness, remoteWitness } from '@fengqiao/notary';
import type { LedgerOptions } from './ledger.js';

/** A witness somewhere else; `key` is its verifier key, as whoever runs it says. */
export interface OutsideWitness {
  readonly url: string;
  readonly key: string;
}

/**
 * The ledger's key in a folder, beside the database and apart from it: `ledger/<log>.key`. Without a witness somewhere else, one runs as a child
 * process with its memory and its key in `witness/`.
 */
export const ledgerIn = (folder: string, outside?: OutsideWitness): LedgerOptions => ({
  signerFor: (logId) => localSigner(join(folder, 'ledger', `${logId}.key`), `fengqiao.local/log/${logId}`, ED25519),
  witnessFor: ({ key }) => {
    if (outside) return { of: remoteWitness(outside.url), key: outside.key };
    const of = localWitness({ folder: join(folder, 'witness'), logs: [formatVerifierKey(key)] });
    return { of, stop: () => of.stop() };
  },
});
