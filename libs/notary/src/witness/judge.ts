import {
  cosignNote,
  decode64,
  formatNote,
  formatSignature,
  parseCheckpoint,
  parseNote,
  same,
  signatureOf,
  verifyConsistency,
  type Checkpoint,
  type Note,
  type VerifierKey,
} from '@fengqiao/ledger';
import { TREE, verifyEd25519 } from '../digest.js';
import type { Signer } from '../keys.js';
import type { WitnessMemory } from './memory.js';

export interface Witnessing {
  /** Keys of the logs it serves: the name of a key is the origin of its log. */
  readonly logs: readonly VerifierKey[];
  readonly memory: WitnessMemory;
  readonly signer: Signer;
  /** Seconds since 1970. */
  readonly now: () => number;
}

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

interface Request {
  readonly older: number;
  readonly proof: readonly Uint8Array[];
  readonly note: Note;
  readonly checkpoint: Checkpoint;
}

const MOST_HASHES = 63;

const requestOf = (body: string): Request | undefined => {
  const end = body.indexOf('\n\n');
  const [old, ...lines] = body.slice(0, end).split('\n');
  const [, size] = /^old (0|[1-9]\d{0,15})$/.exec(old ?? '') ?? [];
  const proof = lines.map(decode64);
  const note = end < 0 ? undefined : parseNote(body.slice(end + 2));
  const checkpoint = note && parseCheckpoint(note.text);
  if (size === undefined || proof.length > MOST_HASHES || !proof.every((hash) => hash !== undefined) || !note || !checkpoint)
    return undefined;
  return { older: Number(size), proof, note, checkpoint };
};

const refused = (status: number, body: string): Reply => ({ status, body: `${body}\n` });
const seen = (size: number): Reply => ({ status: 409, body: `${size}\n`, type: 'text/x.tlog.size' });

/**
 * Answers one `add-checkpoint` (C2SP tlog-witness). Nothing waits in here, so that looking up and remembering are one step,
 * and what is signed is remembered before it is answered.
 */
export const judgeCheckpoint = ({ logs, memory, signer, now }: Witnessing, body: string): Reply => {
  const request = requestOf(body);
  if (!request) return refused(400, 'this is not a request to sign a checkpoint');
  const { older, proof, note, checkpoint } = request;
  const keys = logs.filter(({ name }) => name === checkpoint.origin);
  if (keys.length === 0) return refused(404, 'this log is not known here');
  const trusted = note.signatures.filter((signature) =>
    keys.some((key) => signatureOf({ ...note, signatures: [signature] }, key, verifyEd25519)),
  );
  if (trusted.length === 0) return refused(403, 'no known key of this log has signed this');
  if (older > checkpoint.size || checkpoint.algorithm !== TREE.algorithm) return refused(400, 'the old size is larger than the new one');
  const known = memory.recall(checkpoint.origin) ?? { size: 0, root: TREE.empty };
  if (known.size !== older) return seen(known.size);
  if (checkpoint.size === known.size && !same(checkpoint.root, known.root)) return seen(known.size);
  if (!verifyConsistency(TREE, known, checkpoint, proof)) return refused(422, 'this tree does not continue the one signed before');
  const cosignature = cosignNote(note.text, signer.key, now(), signer.sign);
  memory.remember(checkpoint.origin, formatNote({ text: note.text, signatures: [...trusted, cosignature] }));
  return { status: 200, body: formatSignature(cosignature) };
};
