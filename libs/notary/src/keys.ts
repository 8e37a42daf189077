import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { encode64, formatVerifierKey, joined, verifierKey, type Sign, type VerifierKey } from '@fengqiao/ledger';
import { sha256 } from './digest.js';

/** The key port: who signs, and how. A key that never leaves its module signs through the same two members. */
export interface Signer {
  readonly key: VerifierKey;
  readonly sign: Sign;
}

/** A key file that cannot be used: one sentence that says what to do. */
export class KeyProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'KeyProblem';
  }
}

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const isCode = (error: unknown, code: string): boolean => (error as { code?: string }).code === code;

const signerOf = (name: string, kind: number, seed: Uint8Array): Signer => {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
  return { key: verifierKey(sha256, name, kind, publicKey), sign: (message) => sign(null, message, privateKey) };
};

const newSigner = (name: string, kind: number): { readonly signer: Signer; readonly text: string } => {
  const seed = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  const signer = signerOf(name, kind, seed);
  return { signer, text: `PRIVATE+KEY+${name}+${signer.key.id}+${encode64(joined(Uint8Array.of(kind), seed))}\n` };
};

const read = (file: string, kind: number): Signer | undefined => {
  try {
    const [, name, id, encoded] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)\s*$/.exec(readFileSync(file, 'utf8')) ?? [];
    const bytes = Buffer.from(encoded ?? '', 'base64');
    const signer = name !== undefined && bytes.length === 33 && bytes[0] === kind ? signerOf(name, kind, bytes.subarray(1)) : undefined;
    if (signer?.key.id === id) return signer;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw new KeyProblem(`The key ${file} cannot be read: make it readable for this user.`);
  }
  throw new KeyProblem(`The key ${file} is damaged: put the right one back from a copy.`);
};

const keep = (file: string, text: string): void => {
  const fd = openSync(file, 'wx', 0o600);
  writeSync(fd, text);
  fsyncSync(fd);
  closeSync(fd);
};

/**
 * The key of a local file, made at first use and readable for its owner only; beside it, `<file>.pub` is the half that verifies.
 * @throws KeyProblem
 */
export const localSigner = (file: string, name: string, kind: number): Signer => {
  const known = read(file, kind);
  if (known) return known;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const { signer, text } = newSigner(name, kind);
  try {
    keep(file, text);
  } catch (error) {
    const other = isCode(error, 'EEXIST') ? read(file, kind) : undefined; // another process was faster
    if (other) return other;
    throw new KeyProblem(`The key ${file} cannot be written: make its folder writable for this user.`);
  }
  writeFileSync(`${file}.pub`, `${formatVerifierKey(signer.key)}\n`);
  return signer;
};
