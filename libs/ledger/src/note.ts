import { encode64, decode64, hex, joined, utf8 } from './bytes.js';
import type { Hash } from './tree-hash.js';

/** Kinds of signature (C2SP signed-note): a plain Ed25519 one, and a witness's with the time it was made. */
export const ED25519 = 1;
export const COSIGNATURE = 4;

/** A key that signatures are verified with, from outside the note. */
export interface VerifierKey {
  readonly name: string;
  /** Eight hex digits that a signature line begins with. */
  readonly id: string;
  readonly kind: number;
  readonly publicKey: Uint8Array;
}

export interface Signature {
  readonly name: string;
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

export interface Note {
  /** Ends with a newline. */
  readonly text: string;
  readonly signatures: readonly Signature[];
}

export type Sign = (message: Uint8Array) => Uint8Array;
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

const NAME = /^[^\s+\p{Cc}]+$/u;

export const verifierKey = (hash: Hash, name: string, kind: number, publicKey: Uint8Array): VerifierKey => {
  const id = hex(hash(joined(utf8(`${name}\n`), Uint8Array.of(kind), publicKey)).subarray(0, 4));
  return { name, id, kind, publicKey };
};

/** As one line: `name+id+base64`. */
export const formatVerifierKey = ({ name, id, kind, publicKey }: VerifierKey): string =>
  `${name}+${id}+${encode64(joined(Uint8Array.of(kind), publicKey))}`;

/** Undefined for anything that is not a verifier key, or whose id is not that of its content. */
export const parseVerifierKey = (hash: Hash, text: string): VerifierKey | undefined => {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = encoded === undefined ? undefined : decode64(encoded);
  if (name === undefined || !NAME.test(name) || bytes?.length !== 33) return undefined;
  const key = verifierKey(hash, name, bytes[0] ?? 0, bytes.subarray(1));
  return key.id === id ? key : undefined;
};

export const formatSignature = ({ name, keyId, bytes }: Signature): string =>
  `— ${name} ${encode64(joined(Buffer.from(keyId, 'hex'), bytes))}\n`;

const parseSignature = (line: string): Signature | undefined => {
  const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : decode64(encoded);
  return name === undefined || !bytes || bytes.length < 5
    ? undefined
    : { name, keyId: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
};

/** Lines of signatures alone, as a witness answers; undefined when one of them is not a signature line. */
export const parseSignatures = (text: string): readonly Signature[] | undefined => {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length > 100) return undefined;
  const signatures = lines.map(parseSignature);
  return signatures.every((signature) => signature !== undefined) ? signatures : undefined;
};

export const formatNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(formatSignature).join('')}`;

/** Undefined for anything that is not a signed note. */
export const parseNote = (note: string): Note | undefined => {
  const split = note.lastIndexOf('\n\n');
  if (split < 0) return undefined;
  const signatures = parseSignatures(note.slice(split + 2));
  return signatures && signatures.length > 0 ? { text: note.slice(0, split + 1), signatures } : undefined;
};

export const signNote = (text: string, key: VerifierKey, sign: Sign): Signature => ({
  name: key.name,
  keyId: key.id,
  bytes: sign(utf8(text)),
});

const cosigned = (text: string, seconds: number): Uint8Array => utf8(`cosignature/v1\ntime ${seconds}\n${text}`);

/** A witness's signature (C2SP tlog-cosignature). @param seconds when, since 1970 */
export const cosignNote = (text: string, key: VerifierKey, seconds: number, sign: Sign): Signature => {
  const time = new Uint8Array(8);
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
  return { name: key.name, keyId: key.id, bytes: joined(time, sign(cosigned(text, seconds))) };
};

export interface Signed {
  /** Seconds since 1970 at which a witness signed; undefined for a plain signature. */
  readonly at?: number;
}

const verified = ({ bytes }: Signature, text: string, key: VerifierKey, verify: VerifySignature): Signed | undefined => {
  if (key.kind === ED25519) return verify(key.publicKey, utf8(text), bytes) ? {} : undefined;
  if (key.kind !== COSIGNATURE || bytes.length !== 72) return undefined;
  const at = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  return verify(key.publicKey, cosigned(text, at), bytes.subarray(8)) ? { at } : undefined;
};

/** The signature of this key on a note; undefined when there is none that verifies. */
export const signatureOf = ({ text, signatures }: Note, key: VerifierKey, verify: VerifySignature): Signed | undefined =>
  signatures
    .filter(({ name, keyId }) => name === key.name && keyId === key.id)
    .map((signature) => verified(signature, text, key, verify))
    .find((signed) => signed !== undefined);
