import * as crypto from 'node:crypto';
import { sha256 } from '@fengqiao/event-store';
import { treeHash, type VerifySignature } from '@fengqiao/ledger';

export { sha256 };

/** The one tree of the ledger. */
export const TREE = treeHash('sha-256', sha256);

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export const verifyEd25519: VerifySignature = (publicKey, message, signature) =>
  crypto.verify(null, message, crypto.createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }), signature);
