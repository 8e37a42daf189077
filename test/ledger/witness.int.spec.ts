import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  consistencyPath,
  ED25519,
  EMPTY,
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  grow,
  joined,
  parseVerifierKey,
  rootOf,
  signatureOf,
  signNote,
  type Range,
} from '@fengqiao/ledger';
import { localSigner, localWitness, memoryFile, readMemory, sha256, TREE, verifyEd25519, type WitnessAnswer } from '@fengqiao/notary';
import { eventually } from '@fengqiao/testing';

const ORIGIN = 'log.example/witnessed';
const leaves = Array.from({ length: 300 }, (_, index) => sha256(Buffer.from(`leaf ${index}`)));
const others = leaves.map((leaf, index) => (index === 5 ? sha256(Buffer.from('another history')) : leaf));
const rootFrom = (all: readonly Uint8Array[], { from, to }: Range): Uint8Array =>
  rootOf(TREE, grow(TREE, EMPTY, joined(...all.slice(from, to))).edge);

describe('the witness, a process of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-witness-'));
  const log = localSigner(join(folder, 'log.key'), ORIGIN, ED25519);
  const stranger = localSigner(join(folder, 'stranger.key'), ORIGIN, ED25519);
  const memory = join(folder, 'memory');
  const witness = localWitness({ folder: memory, logs: [formatVerifierKey(log.key)] });
  afterAll(async () => {
    await witness.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const noteOf = (size: number, { all = leaves, signer = log, origin = ORIGIN } = {}): string => {
    const text = formatCheckpoint({ origin, size, root: rootFrom(all, { from: 0, to: size }), algorithm: 'sha-256' });
    return formatNote({ text, signatures: [signNote(text, signer.key, signer.sign)] });
  };
  const proofOf = (older: number, newer: number, all = leaves): Uint8Array[] =>
    consistencyPath(older, newer).map((range) => rootFrom(all, range));
  const ask = (older: number, newer: number): Promise<WitnessAnswer> =>
    witness.ask({ older, proof: proofOf(older, newer), note: noteOf(newer) });
  /** The request as it goes over the wire, bent as somebody may bend it. */
  const post = async (body: string): Promise<number> => {
    await witness.key(); // it runs
    return (await fetch(new URL('add-checkpoint', await witness.url()), { method: 'POST', body })).status;
  };
  const killed = async (): Promise<void> => {
    const pid = witness.pid()!;
    process.kill(pid, 'SIGKILL');
    await eventually(async () => expect(() => process.kill(pid, 0)).toThrow('ESRCH'));
  };

  it('signs a tree, and one that continues it, with the time it did', async () => {
    const first = await ask(0, 100);
    const second = await ask(100, 200);
    expect([first.kind, second.kind]).toEqual(['signed', 'signed']);
    const key = parseVerifierKey(sha256, await witness.key())!;
    const { signatures } = second as Extract<WitnessAnswer, { kind: 'signed' }>;
    const text = noteOf(200).split('\n\n')[0]!;
    expect(signatureOf({ text: `${text}\n`, signatures }, key, verifyEd25519)?.at).toBeGreaterThan(1_700_000_000);
  });

  it('remembers over kill -9: the next process knows what the last one signed, under the same key', async () => {
    const key = await witness.key();
    await killed();
    expect(await ask(100, 250)).toEqual({ kind: 'seen', size: 200 });
    expect(await witness.key()).toBe(key);
    expect((await ask(200, 250)).kind).toBe('signed');
    expect(readMemory(memoryFile(memory, ORIGIN))?.size).toBe(250);
  });

  it('has remembered whatever it answered, however often it is killed on the way', async () => {
    let seen = 250;
    for (let round = 0; round < 5; round += 1) {
      const asked = ask(seen, seen + 5).catch(() => undefined);
      if (round % 2 === 1) await asked;
      await killed();
      const answer = await asked;
      const kept = readMemory(memoryFile(memory, ORIGIN))!.size;
      if (answer?.kind === 'signed') expect(kept).toBe(seen + 5);
      expect([seen, seen + 5]).toContain(kept);
      seen = kept;
      await witness.key();
    }
  });

  it('refuses what it cannot read, a log or key it does not know, an older tree and another history, each by its status', async () => {
    const { size: seen } = readMemory(memoryFile(memory, ORIGIN))!;
    const wire = (older: number, note: string, proof: readonly Uint8Array[] = []): string =>
      `old ${older}\n${proof.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')}\n${note}`;
    const next = proofOf(seen, 300);
    expect(await post('old many\n\nnothing')).toBe(400);
    expect(await post(wire(300, noteOf(seen)))).toBe(400);
    expect(await post(wire(0, noteOf(300, { origin: 'log.example/foreign' })))).toBe(404);
    expect(await post(wire(seen, noteOf(300, { signer: stranger }), next))).toBe(403);
    expect(await post(wire(0, noteOf(300)))).toBe(409);
    expect(await post(wire(seen, noteOf(300, { all: others }), proofOf(seen, 300, others)))).toBe(422);
    expect(await post(wire(seen, noteOf(300), next.slice(1)))).toBe(422);
    expect(await post('x'.repeat(70_000))).toBe(413);
    expect(readMemory(memoryFile(memory, ORIGIN))!.size).toBe(seen);
    expect((await ask(seen, 300)).kind).toBe('signed');
  });

  it('signs nothing while its memory is damaged, instead of beginning anew', async () => {
    const file = memoryFile(memory, ORIGIN);
    await killed();
    writeFileSync(file, 'not a checkpoint');
    expect(await ask(0, 10)).toMatchObject({ kind: 'refused', status: 500, reason: expect.stringContaining('damaged') as string });
  });

  it('does not start for a key that is none', async () => {
    const lost = localWitness({ folder: join(folder, 'lost'), logs: ['nobody'] });
    await expect(lost.key()).rejects.toThrow('is not a verifier key');
    await lost.stop();
  });
});
