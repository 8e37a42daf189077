import { formatCheckpoint, formatNote, signatureOf, signNote, type Signature, type VerifierKey } from '@fengqiao/ledger';
import { TREE, verifyEd25519 } from './digest.js';
import type { Signer } from './keys.js';
import { consistencyProof } from './proofs.js';
import type { LedgerStore } from './store.js';
import type { Witness, WitnessAnswer } from './witness/client.js';

/** The witness remembers another history than this one: nothing is published any more until a person has looked. */
export class WitnessRefuses extends Error {
  constructor(
    sentence: string,
    /** Events the witness has seen, where it said so. */
    readonly seen?: number,
  ) {
    super(sentence);
    this.name = 'WitnessRefuses';
  }
}

export interface Publishing {
  readonly store: LedgerStore;
  readonly signer: Signer;
  readonly witness?: { readonly of: Witness; readonly key: VerifierKey };
}

interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Undefined when the answer carries a signature; otherwise the size to prove from. @throws WitnessRefuses */
const sizeToProveFrom = (answer: WitnessAnswer, asked: number, { size }: Tree): number | undefined => {
  if (answer.kind === 'signed') return undefined;
  if (answer.kind === 'refused')
    throw new WitnessRefuses(
      answer.status === 422
        ? `The witness refuses this log: its ${size} events do not continue the ${asked} that the witness has signed.`
        : `The witness refuses this log (${answer.status}): ${answer.reason}.`,
    );
  if (answer.size > size)
    throw new WitnessRefuses(
      `The witness has signed ${answer.size} events of this log, and there are only ${size}: the log was cut or put back to an older state.`,
      answer.size,
    );
  if (answer.size === asked) throw new WitnessRefuses(`The witness has signed another tree of ${size} events for this log.`, answer.size);
  return answer.size;
};

/** @param note signed by the log alone */
const cosign = async (store: LedgerStore, witness: Witness, note: string, tree: Tree): Promise<readonly Signature[]> => {
  const ask = async (older: number): Promise<WitnessAnswer> =>
    witness.ask({ older, proof: await consistencyProof(store, older, tree.size), note });
  let asked = Math.min((await store.newest('cosigned'))?.size ?? 0, tree.size);
  let answer = await ask(asked);
  const older = sizeToProveFrom(answer, asked, tree);
  if (older !== undefined) {
    asked = older;
    answer = await ask(asked);
    if (sizeToProveFrom(answer, asked, tree) !== undefined) throw new Error('the witness changed its mind: asked again later');
  }
  return answer.kind === 'signed' ? answer.signatures : [];
};

const taken = (signatures: readonly Signature[], text: string, key: VerifierKey): readonly Signature[] =>
  signatures.filter((signature) => signatureOf({ text, signatures: [signature] }, key, verifyEd25519));

/**
 * Signs a tree, has it cosigned, and keeps the note; nobody sees a checkpoint that is not on disk.
 * Out of reach of the witness it is kept with the log's signature alone, and cosigned later.
 * @throws WitnessRefuses; anything else when the witness is out of reach
 */
export const publishTree = async (publishing: Publishing, tree: Tree): Promise<{ readonly cosigned: boolean }> => {
  const { store, signer, witness } = publishing;
  const text = formatCheckpoint({ origin: signer.key.name, algorithm: TREE.algorithm, ...tree });
  const own = signNote(text, signer.key, signer.sign);
  const keep = (signatures: readonly Signature[], cosigned: boolean): Promise<void> =>
    store.publish({ ...tree, note: formatNote({ text, signatures: [own, ...signatures] }), cosigned });
  if (!witness) {
    await keep([], false);
    return { cosigned: false };
  }
  try {
    const signatures = taken(await cosign(store, witness.of, formatNote({ text, signatures: [own] }), tree), text, witness.key);
    await keep(signatures, signatures.length > 0);
    if (signatures.length === 0) throw new WitnessRefuses('The witness signs with another key than the one that was named for it.');
    return { cosigned: true };
  } catch (error) {
    if (!(error instanceof WitnessRefuses)) await keep([], false);
    throw error;
  }
};
