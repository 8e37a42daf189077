import { sha256 } from '../digest.js';
import { CLOSED, isKept, isLegal, TAKEN } from './names.js';
import type { Place, Seen } from './server.js';

/** An event of a service's stream, ready to be numbered. */
export interface Indexable {
  readonly place: Place;
  readonly at: Date;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly subject: string;
  readonly type: string;
  readonly hash: Uint8Array;
}

/** A sign that records of a stream were or will be taken away; without `what`: limits found before were taken back. */
export interface Finding {
  readonly place: Place;
  readonly stream: string;
  readonly what: string | undefined;
}

export interface Sifted {
  readonly events: readonly Indexable[];
  readonly findings: readonly Finding[];
}

const METADATA = '$metadata';
const DELETED = '$streamDeleted';
const LIMITS = ['$maxCount', '$maxAge', '$tb'] as const;

const limitsOf = (data: unknown): string | undefined => {
  const settings = typeof data === 'object' && data !== null && !(data instanceof Uint8Array) ? (data as Record<string, unknown>) : {};
  const set = LIMITS.filter((limit) => settings[limit] !== undefined && settings[limit] !== null);
  return set.length > 0 ? `limited by ${set.map((limit) => `${limit} ${String(settings[limit])}`).join(', ')}` : undefined;
};

const findingOf = ({ place, stream, type, data }: Seen): Finding | undefined => {
  if (type === DELETED && isKept(stream)) return { place, stream, what: 'deleted for good' };
  if (type === METADATA && stream.startsWith('$$') && isKept(stream.slice(2)))
    return { place, stream: stream.slice(2), what: limitsOf(data) };
  return undefined;
};

/** Records of other programs on the same server carry no subject; one of them in a stream of ours leaves a hole, and that stops the index. */
const indexableOf = ({ place, stream, type, properties, data, revision, created, id }: Seen): Indexable | undefined => {
  const { subject } = properties;
  if (!isLegal(stream) || type === CLOSED || type.startsWith('$') || typeof subject !== 'string') return undefined;
  if (!(data instanceof Uint8Array)) return undefined;
  return { place, at: created, id, stream, version: revision + 1, subject, type, hash: sha256(data) };
};

/** Deletions all count; of the settings of one stream only the newest does. */
const newest = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(
    ({ stream, what }, index) =>
      what?.startsWith('deleted') === true ||
      !findings.slice(index + 1).some((later) => later.stream === stream && later.what?.startsWith('deleted') !== true),
  );

/**
 * How many records of a batch are whole appends: one lies in one piece in the log, and its command's record is the last of it. The rest waits for
 * the next batch, so that no reader of the index sees half an append.
 */
export const wholeAppends = (batch: readonly Seen[]): number =>
  batch.findLastIndex((seen) => seen.type !== TAKEN && seen.type !== CLOSED && indexableOf(seen) === undefined) + 1;

/** Of what `$all` brought, what is numbered and what must alarm; the rest is the server's own, the adapter's own, or another program's. */
export const sift = (batch: readonly Seen[]): Sifted => ({
  events: batch.map(indexableOf).filter((event) => event !== undefined),
  findings: newest(batch.map(findingOf).filter((finding) => finding !== undefined)),
});
