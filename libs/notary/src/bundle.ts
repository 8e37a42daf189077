import { bodyCommitment, encode64, entryHash, hex } from '@fengqiao/ledger';
import type { EventLog, RecordedEvent } from '@fengqiao/event-store';
import { sha256, TREE } from './digest.js';
import { inclusionProofs } from './proofs.js';
import type { LedgerStore, StoredCheckpoint } from './store.js';

/** How much of an event a bundle shows: that there is one, what it is, or its body too. */
export type Sight = 'place' | 'entry' | 'body';

interface Placed {
  readonly sequence: number;
  readonly position: number;
  /** Hashes in base64, from the leaf up. */
  readonly proof: readonly string[];
}

export interface EntryFields {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly recordedAt: string;
}

/** One event: `entry` (hex) stands for it where it is withheld, `commitment` (hex) for its body; with `salt` (hex) and `body` (base64) nothing is. */
export type BundledEvent = Placed & Shown;
type Shown =
  | { readonly entry: string }
  | (EntryFields & { readonly commitment: string })
  | (EntryFields & { readonly salt: string; readonly body: string });

/** The path of one subject as a checkpoint holds it, to be verified without the platform. */
export interface Bundle {
  readonly format: 'fengqiao.bundle.v1';
  readonly algorithm: string;
  readonly subject: string;
  /** How many events the subject has below the checkpoint. */
  readonly count: number;
  readonly events: readonly BundledEvent[];
  /** Signed note. */
  readonly checkpoint: string;
}

/** A subject with more events than one bundle holds. */
export class BundleTooLarge extends Error {
  constructor(readonly most: number) {
    super(`a bundle holds at most ${most} events`);
    this.name = 'BundleTooLarge';
  }
}

export const MOST_EVENTS = 2_000;
const PAGE = 500;

/** Every event of a subject below a position, in order. @throws BundleTooLarge */
const eventsOf = async (log: EventLog, subject: string, below: number): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await log.readSubject(subject, events.length + 1, PAGE);
    events.push(...page.filter(({ position }) => position < below));
    if (events.length > MOST_EVENTS) throw new BundleTooLarge(MOST_EVENTS);
    if (page.length < PAGE) return events;
  }
};

export const fieldsOf = ({ id, stream, version, type, recordedAt }: RecordedEvent): EntryFields => ({
  id,
  stream,
  version,
  type,
  recordedAt,
});

const shown = (event: RecordedEvent, sight: Sight, salt: Uint8Array): Shown => {
  const commitment = bodyCommitment(sha256, salt, event.hash);
  if (sight === 'place') return { entry: hex(entryHash(sha256, event, commitment)) };
  if (sight === 'entry') return { ...fieldsOf(event), commitment: hex(commitment) };
  return { ...fieldsOf(event), salt: hex(salt), body: encode64(event.body) };
};

export interface BundleRequest {
  readonly subject: string;
  readonly sightOf: (event: RecordedEvent) => Sight;
}

/** The whole path of a subject below a checkpoint. @throws BundleTooLarge, TileMissing */
export const createBundle = async (
  store: LedgerStore,
  log: EventLog,
  checkpoint: StoredCheckpoint,
  { subject, sightOf }: BundleRequest,
): Promise<Bundle> => {
  const events = await eventsOf(log, subject, checkpoint.size);
  const positions = events.map(({ position }) => position);
  const [proofs, salts] = await Promise.all([inclusionProofs(store, positions, checkpoint.size), store.salts(positions)]);
  const bundled = events.map((event, index) => ({
    sequence: event.subjectSequence,
    position: event.position,
    ...shown(event, sightOf(event), salts.get(event.position) ?? new Uint8Array()),
    proof: (proofs[index] ?? []).map(encode64),
  }));
  const { algorithm } = TREE;
  return { format: 'fengqiao.bundle.v1', algorithm, subject, count: bundled.length, events: bundled, checkpoint: checkpoint.note };
};
