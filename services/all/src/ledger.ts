import { join } from 'node:path';
import { ED25519, formatVerifierKey } from '@fengqiao/ledger';
import { localSigner, localWitness } from '@fengqiao/notary';
import type { LedgerOptions } from '@fengqiao/edge';

/** The ledger's key and its witness in the data folder, beside the database and apart from it: `ledger/<log>.key`, `witness/`. */
export const ledgerIn = (dataFolder: string): LedgerOptions => ({
  signerFor: (logId) => localSigner(join(dataFolder, 'ledger', `${logId}.key`), `fengqiao.local/log/${logId}`, ED25519),
  witnessFor: ({ key }) => {
    const of = localWitness({ folder: join(dataFolder, 'witness'), logs: [formatVerifierKey(key)] });
    return { of, stop: () => of.stop() };
  },
});
