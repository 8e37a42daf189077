import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { decrypt, encrypt, type KeyVault } from '@fengqiao/sealing';

const BYTES = 32;
const PURPOSE = 'webhooks';

/** A signing secret as Standard Webhooks writes it: `whsec_` and base64. */
export const newSecret = (): string => `whsec_${randomBytes(BYTES).toString('base64')}`;

/** `webhook-signature`: one for each secret, so that a receiver may know either. */
export const signatures = (secrets: readonly string[], id: string, at: Date, body: string): string =>
  secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ');

/** Secrets as they are stored: encrypted by a key of the installation, each bound to its endpoint. */
export interface SecretBox {
  close(endpoint: string, secret: string): Promise<Buffer>;
  open(endpoint: string, sealed: Uint8Array): Promise<string>;
}

export const secretBox = (vault: Pick<KeyVault, 'secret'>): SecretBox => ({
  close: async (endpoint, secret) => encrypt(await vault.secret(PURPOSE), Buffer.from(secret), `${PURPOSE}|${endpoint}`),
  open: async (endpoint, sealed) => decrypt(await vault.secret(PURPOSE), sealed, `${PURPOSE}|${endpoint}`).toString(),
});
