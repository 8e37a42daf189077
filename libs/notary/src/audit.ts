import type { Client } from 'pg';
import {
  EMPTY,
  grow,
  leafHash,
  parseCheckpoint,
  parseNote,
  rootOf,
  same,
  signatureOf,
  TILE_WIDTH,
  type Edge,
  type VerifierKey,
} from '@fengqiao/ledger';
import { sha256, TREE, verifyEd25519 } from './digest.js';
import type { Remembered } from './witness/memory.js';

/** The first thing that is wrong, in one sentence that names it. */
export class AuditFailed extends Error {
  constructor(
    sentence: string,
    /** First bad position of the log, where one can be named. */
    readonly position?: number,
  ) {
    super(sentence);
    this.name = 'AuditFailed';
  }
}

export interface Audited {
  readonly events: number;
  /** Leaves of the ledger: events after them are not yet under a checkpoint. */
  readonly leaves: number;
  readonly checkpoints: number;
  readonly root: Uint8Array;
}

export interface AuditOptions {
  /** From outside the database: checkpoints must be signed with it. */
  readonly logKey?: VerifierKey;
  /** What the witness has seen of this log. */
  readonly witnessed?: Remembered;
}

/** Events a page: four full tiles. */
const PAGE = 1_024;

const SQL = {
  secret: 'select value from ledger.secret',
  head: 'select size, root from ledger.head',
  end: 'select position from log.head',
  page: `select position, subject, subject_sequence as "subjectSequence", id, stream, version, type, recorded_at as "recordedAt", hash as "bodyHash",
    sha256(body) as "trueHash" from log.event where position >= $1 and position < $2 order by position`,
  tiles: 'select number, hashes from ledger.tile where level = 0 and number between $1 and $2 order by number',
  upper: 'select hashes from ledger.tile where level = $1 and number = $2',
  checkpoints: 'select size, root, note from ledger.checkpoint where size > $1 and size <= $2 order by size',
  beyond: 'select size from ledger.checkpoint where size > $1 order by size limit 1',
} as const;

interface EventRow {
  readonly position: string;
  readonly subject: string;
  readonly subjectSequence: number;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly recordedAt: Date;
  readonly bodyHash: Buffer;
  readonly trueHash: Buffer;
}

/** The walk along the log, page by page; nothing but the page and the edge of the tree is held. */
interface Walk {
  readonly client: Client;
  readonly secret: Uint8Array;
  readonly leaves: number;
  readonly options: AuditOptions;
  edge: Edge;
  checkpoints: number;
  /** Size of the newest checkpoint that held. */
  good: number;
}

const fail = (position: number, what: string): never => {
  throw new AuditFailed(`Position ${position}: ${what}.`, position);
};

const leafAt = ({ secret }: Walk, row: EventRow, position = Number(row.position)): Uint8Array =>
  leafHash(TREE, sha256, { ...row, position, recordedAt: row.recordedAt.toISOString() }, secret);

/** The leaves that the ledger took in when these events were recorded. */
const keptLeaves = async ({ client, leaves }: Walk, from: number, to: number): Promise<Uint8Array> => {
  const { rows } = await client.query<{ number: string; hashes: Buffer }>(SQL.tiles, [
    Math.floor(from / TILE_WIDTH),
    Math.floor((to - 1) / TILE_WIDTH),
  ]);
  const kept = Buffer.concat(rows.map(({ hashes }) => hashes));
  const wanted = Math.max(0, Math.min(to, leaves) - from) * TREE.width;
  if (kept.length < wanted)
    throw new AuditFailed(
      `The ledger has lost the leaf of position ${from + Math.floor(kept.length / TREE.width)}.`,
      from + Math.floor(kept.length / TREE.width),
    );
  return kept;
};

/** Says how an event differs from what was recorded in its place. */
const explain = (walk: Walk, rows: readonly EventRow[], position: number, kept: Uint8Array): never => {
  const from = Number(rows[0]?.position);
  const row = rows[position - from] as EventRow;
  const keptAt = (place: number): Uint8Array => kept.subarray((place - from) * TREE.width, (place - from + 1) * TREE.width);
  const other = rows.find((one) => one !== row && same(leafAt(walk, one, position), keptAt(position)));
  if (other) return fail(position, `the event recorded here now stands at position ${other.position}: two events were swapped`);
  return fail(
    position,
    `the event (${row.type}, ${row.stream}, version ${row.version}) is not the one that was recorded: its row was edited`,
  );
};

const checkPage = async (walk: Walk, from: number, to: number): Promise<Uint8Array> => {
  const { rows } = await walk.client.query<EventRow>(SQL.page, [from, to]);
  const kept = await keptLeaves(walk, from, to);
  const leaves: Uint8Array[] = [];
  for (let position = from; position < to; position += 1) {
    const row = rows[position - from];
    if (!row || Number(row.position) !== position)
      return fail(position, 'there is no event here any more: it was deleted, or the log was cut');
    if (!same(row.trueHash, row.bodyHash))
      return fail(position, `the body of the event (${row.type}, ${row.stream}, version ${row.version}) was edited`);
    const leaf = leafAt(walk, row);
    const was = kept.subarray((position - from) * TREE.width, (position - from + 1) * TREE.width);
    if (position < walk.leaves && !same(leaf, was)) return explain(walk, rows, position, kept);
    leaves.push(leaf);
  }
  return Buffer.concat(leaves);
};

const checkCheckpoint = (
  { options, good }: Walk,
  { size, root, note }: { size: number; root: Uint8Array; note: string },
  now: Uint8Array,
): void => {
  const parsed = parseNote(note);
  const signed = parsed && parseCheckpoint(parsed.text);
  if (!parsed || signed?.size !== size || !same(signed.root, root))
    throw new AuditFailed(`The checkpoint of ${size} events was edited.`, good);
  if (options.logKey && !signatureOf(parsed, options.logKey, verifyEd25519))
    throw new AuditFailed(`The checkpoint of ${size} events is not signed with the key of this log.`, good);
  if (!same(root, now))
    throw new AuditFailed(
      `The first ${size} events are not those that were signed: from position ${good} on, the log and its tiles were rewritten.`,
      good,
    );
};

/** Every checkpoint and the witness's tree up to a size, each against the tree grown exactly so far. */
const checkSigned = async (walk: Walk, before: Edge, hashes: Uint8Array): Promise<void> => {
  const to = before.size + hashes.length / TREE.width;
  const rootAt = (size: number): Uint8Array => rootOf(TREE, grow(TREE, before, hashes.subarray(0, (size - before.size) * TREE.width)).edge);
  const { rows } = await walk.client.query<{ size: string; root: Buffer; note: string }>(SQL.checkpoints, [before.size, to]);
  for (const row of rows) {
    const size = Number(row.size);
    checkCheckpoint(walk, { ...row, size }, rootAt(size));
    walk.good = size;
    walk.checkpoints += 1;
  }
  const { witnessed } = walk.options;
  if (witnessed && witnessed.size > before.size && witnessed.size <= to && !same(rootAt(witnessed.size), witnessed.root))
    throw new AuditFailed(
      `The witness has signed another history: its first ${witnessed.size} events are not those of this log, which was rewritten and signed again.`,
    );
};

/** Upper tiles follow from the lower ones: whoever changed one of them alone has bent every proof, not the record. */
const checkTiles = async (
  { client, leaves }: Walk,
  tiles: readonly { level: number; number: number; hashes: Uint8Array }[],
): Promise<void> => {
  for (const { level, number, hashes } of tiles) {
    if (level === 0 || (number + 1) * TILE_WIDTH ** (level + 1) > leaves) continue;
    const { rows } = await client.query<{ hashes: Buffer }>(SQL.upper, [level, number]);
    if (!rows[0] || !same(rows[0].hashes, hashes)) throw new AuditFailed(`Tile ${level}/${number} of the ledger was edited.`);
  }
};

const checkEnds = async (
  { client, edge, leaves, options: { witnessed } }: Walk,
  head: Uint8Array,
  rootAtLeaves: Uint8Array,
): Promise<void> => {
  if (!same(head, rootAtLeaves)) throw new AuditFailed(`The root that the ledger keeps for its ${leaves} leaves is not that of the log.`);
  const { rows } = await client.query<{ size: string }>(SQL.beyond, [edge.size]);
  if (rows[0])
    throw new AuditFailed(
      `A checkpoint of ${rows[0].size} events was signed, and there are only ${edge.size}: the log was cut at position ${edge.size}.`,
      edge.size,
    );
  if (witnessed && witnessed.size > edge.size)
    throw new AuditFailed(
      `The witness has signed ${witnessed.size} events, and there are only ${edge.size}: the log was cut at position ${edge.size}, or put back to an older state.`,
      edge.size,
    );
};

const one = async <Row extends object>(client: Client, sql: string): Promise<Row> => {
  const { rows } = await client.query<Row>(sql);
  if (!rows[0]) throw new AuditFailed('The database holds no ledger: start the program on it once.');
  return rows[0];
};

/**
 * Derives the whole tree again from the bytes in the database and compares it with the leaves, tiles, checkpoints and the witness's memory.
 * @param client as the owner of the database, in a transaction of its own (one snapshot)
 * @throws AuditFailed that names the first thing that is wrong
 */
export const audit = async (client: Client, options: AuditOptions = {}): Promise<Audited> => {
  const head = await one<{ size: string; root: Buffer }>(client, SQL.head);
  const { value: secret } = await one<{ value: Buffer }>(client, SQL.secret);
  const end = Math.max(Number((await one<{ position: string }>(client, SQL.end)).position), Number(head.size));
  const walk: Walk = { client, secret, leaves: Number(head.size), options, edge: EMPTY, checkpoints: 0, good: 0 };
  let rootAtLeaves = rootOf(TREE, EMPTY);
  for (let from = 0; from < end; from += PAGE) {
    const hashes = await checkPage(walk, from, Math.min(from + PAGE, end));
    await checkSigned(walk, walk.edge, hashes);
    const { edge, tiles } = grow(TREE, walk.edge, hashes);
    await checkTiles(walk, tiles);
    if (walk.leaves > from && walk.leaves <= edge.size)
      rootAtLeaves = rootOf(TREE, grow(TREE, walk.edge, hashes.subarray(0, (walk.leaves - from) * TREE.width)).edge);
    walk.edge = edge;
  }
  await checkEnds(walk, head.root, rootAtLeaves);
  return { events: end, leaves: walk.leaves, checkpoints: walk.checkpoints, root: rootOf(TREE, walk.edge) };
};
