import { createHmac } from 'node:crypto';
import type { KeyVault } from './port.js';

/** The form in which two writings of the same name or number are one. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/** By what something can be found without being kept: HMAC-SHA-256 under a secret of the installation, never a bare digest. */
export type BlindIndex = (kind: 'name' | 'number', text: string) => string;

/** @throws KeysUnavailable */
export const blindIndex = async (vault: KeyVault): Promise<BlindIndex> => {
  const secret = await vault.secret('blind-index-1');
  return (kind, text) =>
    `hmac-1:${createHmac('sha256', secret)
      .update(`${kind}|${plain(text)}`)
      .digest('base64url')}`;
};
