import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Random bytes drawn ahead: one system call serves many nonces. */
const pool = Buffer.allocUnsafe(NONCE * 512);
let used = pool.length;
const nonce = (): Buffer => {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += NONCE;
  return Buffer.from(pool.subarray(used - NONCE, used));
};

/** AES-256-GCM with a random 96-bit nonce: nonce, ciphertext, tag. */
export const encrypt = (key: KeyObject, plain: Uint8Array, associatedData: string): Buffer => {
  const iv = nonce();
  const cipher = createCipheriv(ALGORITHM, key, iv);
  cipher.setAAD(Buffer.from(associatedData));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** The tag is always taken whole, 16 bytes. @throws when the key, the bytes or the associated data are not those of the encryption */
export const decrypt = (key: KeyObject, sealed: Uint8Array, associatedData: string): Buffer => {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(associatedData));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
};
