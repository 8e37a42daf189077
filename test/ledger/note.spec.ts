import { createHash, generateKeyPairSync, sign, verify, createPublicKey } from 'node:crypto';
import {
  cosignNote,
  COSIGNATURE,
  ED25519,
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  signatureOf,
  signNote,
  verifierKey,
} from '@fengqiao/ledger';

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
const signed = (message: Uint8Array): Uint8Array => sign(null, message, privateKey);
const verified = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]), format: 'der', type: 'spki' }),
    signature,
  );

describe('a signed note', () => {
  // The example of golang.org/x/mod/sumdb/note, whose format C2SP signed-note describes.
  const neumann = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const example =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

  it('that others signed is verified, and not once a letter is changed', () => {
    const key = parseVerifierKey(hash, neumann)!;
    expect(formatVerifierKey(key)).toBe(neumann);
    expect(signatureOf(parseNote(example)!, key, verified)).toEqual({});
    expect(signatureOf(parseNote(example.replace('answer', 'Answer'))!, key, verified)).toBeUndefined();
  });

  it('carries the log’s signature and a witness’s with its time, each under its own key', () => {
    const text = formatCheckpoint({ origin: 'log.example/a', size: 20, root: hash(Buffer.from('x')), algorithm: 'sha-256' });
    const [log, witness] = [verifierKey(hash, 'log.example/a', ED25519, raw), verifierKey(hash, 'witness', COSIGNATURE, raw)];
    const note = parseNote(
      formatNote({ text, signatures: [signNote(text, log, signed), cosignNote(text, witness, 1_700_000_000, signed)] }),
    )!;
    expect(signatureOf(note, log, verified)).toEqual({});
    expect(signatureOf(note, witness, verified)).toEqual({ at: 1_700_000_000 });
    expect(signatureOf(note, verifierKey(hash, 'witness', ED25519, raw), verified)).toBeUndefined();
    expect(signatureOf({ ...note, text: text.replace('20', '21') }, witness, verified)).toBeUndefined();
  });

  it.each(['', 'text\n', 'text\n\n', 'text\n\n— a b\n', 'text\n\nno signature\n'])('is not %j', (text) =>
    expect(parseNote(text)).toBeUndefined(),
  );
  it.each(['', 'a+00000000+AQ==', neumann.replace('c74f20a3', 'c74f20a4'), neumann.slice(0, -2)])('has no key %j', (text) =>
    expect(parseVerifierKey(hash, text)).toBeUndefined(),
  );
});

describe('a checkpoint', () => {
  const checkpoint = { origin: 'log.example/a', size: 7, root: hash(Buffer.from('x')), algorithm: 'sha-256' };

  it('comes back as it was written', () => expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint));
  it.each(['a\n07\nx\n', 'a\n7\nAAAA\n', '\n7\n\n', formatCheckpoint(checkpoint).slice(0, -1)])('is not %j', (text) =>
    expect(parseCheckpoint(text)).toBeUndefined(),
  );
});
