import * as crypto from 'node:crypto';
import { canonicalJson } from '@fengqiao/kernel';

const oneShot = (crypto as { hash?: (algorithm: string, bytes: Uint8Array, encoding: 'buffer') => Buffer }).hash;

/** In one call where this Node has it, at a third of the cost. */
export const sha256: (bytes: Uint8Array) => Uint8Array = oneShot
  ? (bytes) => oneShot('sha256', bytes, 'buffer')
  : (bytes) => crypto.createHash('sha256').update(bytes).digest();

/** `sha-256:` and 64 hex digits, of the canonical JSON of a value. */
export const contentHash = (value: unknown): string => `sha-256:${Buffer.from(sha256(Buffer.from(canonicalJson(value)))).toString('hex')}`;

const NAMESPACE = Buffer.from('8f1d3f0c5f6e4b7e9a54c2a2d9f30b61', 'hex');

/** A UUID (version 5) that is always the same for the same parts: ids of reactions, of events, of created resources. */
export const deriveId = (...parts: readonly string[]): string => {
  const digest = crypto.createHash('sha1').update(NAMESPACE).update(canonicalJson(parts)).digest().subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
