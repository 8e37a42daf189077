import type { Pool } from 'pg';
import type { Growth, LedgerEvent, TileOf, TilePlace } from '@fengqiao/ledger';

export interface LedgerHead {
  /** Which log this is. */
  readonly id: string;
  readonly algorithm: string;
  readonly size: number;
  readonly root: Uint8Array;
}

export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  /** The signed note. */
  readonly note: string;
  readonly cosigned: boolean;
}

export interface NamedKey {
  readonly holder: 'log' | 'witness';
  /** C2SP verifier key. */
  readonly verifier: string;
}

/** The log has a hole where the next leaf should be: somebody removed an event. */
export class HoleInLog extends Error {
  constructor(readonly position: number) {
    super(`the log has no event at position ${position}, but events after it`);
    this.name = 'HoleInLog';
  }
}

/** What the ledger keeps in the database: `ledger.*`, and the leaves of `log.event`. */
export interface LedgerStore {
  head(): Promise<LedgerHead>;
  /** Leaf hashes of up to `limit` events from a position on, one after the other. @throws HoleInLog */
  leaves(from: number, limit: number): Promise<Uint8Array>;
  /** False when the tree has moved on since `from`: nothing was changed. */
  extend(from: number, growth: Growth, root: Uint8Array): Promise<boolean>;
  /** The wanted tiles, in one query; one that is not there is empty. */
  tiles(places: readonly TilePlace[]): Promise<TileOf>;
  /** The newest checkpoint, of those that a witness has signed, or of all; or the newest of all only where a witness has signed none. */
  newest(of: 'cosigned' | 'all' | 'cosignedFirst'): Promise<StoredCheckpoint | undefined>;
  /** Durable when it returns. */
  publish(checkpoint: StoredCheckpoint): Promise<void>;
  keys(): Promise<readonly NamedKey[]>;
  nameKey(key: NamedKey): Promise<void>;
  /** Per position, what turns the hash of its body into the commitment in its leaf. */
  salts(positions: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>>;
  /** What the leaf of an event says, found by its position or its id; a reader's pool only. */
  find(what: { readonly position: number } | { readonly id: string }): Promise<LedgerEvent | undefined>;
}

const NOTHING = new Uint8Array();
const COLUMNS_SQL =
  'position, subject, subject_sequence as "subjectSequence", id, stream, version, type, recorded_at as "recordedAt", hash as "bodyHash"';

const SQL = {
  head: 'select id, algorithm, size, root from ledger.head',
  leaves: `select string_agg(l.hash, ''::bytea order by l.position) as hashes, count(*)::int as count, min(l.position) as first, max(l.position) as last
    from (select position, hash from ledger.leaf where position >= $1 and position < $1::bigint + $2) l`,
  gap: `select g as position from generate_series($1::bigint, $2::bigint) g where not exists (select from ledger.leaf l where l.position = g) order by g limit 1`,
  // One statement: an event that is recorded between two of them is no hole.
  after: 'select from ledger.leaf where position > $1 and not exists (select from ledger.leaf where position = $1) limit 1',
  extend: 'select ledger.extend($1, $2, $3, $4, $5, $6) as done',
  tiles:
    'select t.level, t.number, t.hashes from unnest($1::int2[], $2::bigint[]) w(level, number) join ledger.tile t using (level, number)',
  cosigned: 'select size, root, note, cosigned from ledger.checkpoint where cosigned order by size desc limit 1',
  all: 'select size, root, note, cosigned from ledger.checkpoint order by size desc limit 1',
  cosignedFirst: `select size, root, note, cosigned from (
    (select 1 as choice, size, root, note, cosigned from ledger.checkpoint where cosigned order by size desc limit 1) union all
    (select 2 as choice, size, root, note, cosigned from ledger.checkpoint order by size desc limit 1)) c order by choice limit 1`,
  publish: 'select ledger.publish($1, $2, $3, $4)',
  keys: 'select holder, verifier from ledger.key order by since desc, verifier',
  nameKey: 'select ledger.name_key($1, $2)',
  salts: 'select position, salt from ledger.leaf where position = any ($1)',
  position: `select ${COLUMNS_SQL} from log.event where position = $1`,
  id: `select ${COLUMNS_SQL} from log.event where id = $1`,
} as const;

interface LeavesRow {
  readonly hashes: Buffer | null;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
}

type EventRow = Omit<LedgerEvent, 'position' | 'recordedAt'> & { readonly position: string; readonly recordedAt: Date };
type CheckpointRow = Omit<StoredCheckpoint, 'size'> & { readonly size: string };
type TileRow = { readonly level: number; readonly number: string; readonly hashes: Buffer };
type Ask = <Row extends object>(name: keyof typeof SQL, values?: readonly unknown[]) => Promise<readonly Row[]>;

const asking =
  (pool: Pool): Ask =>
  async <Row extends object>(name: keyof typeof SQL, values: readonly unknown[] = []) =>
    (await pool.query<Row>({ name: `ledger-${name}`, text: SQL[name], values: [...values] })).rows;

const readLeaves = async (ask: Ask, from: number, limit: number): Promise<Uint8Array> => {
  const [row] = await ask<LeavesRow>('leaves', [from, limit]);
  if (!row || row.count === 0) {
    if ((await ask('after', [from])).length > 0) throw new HoleInLog(from);
    return NOTHING;
  }
  if (Number(row.first) === from && Number(row.last) - from + 1 === row.count) return row.hashes ?? NOTHING;
  const [hole] = await ask<{ position: string }>('gap', [from, row.last]);
  throw new HoleInLog(Number(hole?.position ?? from));
};

/** The ledger over a pool whose role is fengqiao_ledger (reads and writes) or fengqiao_reader (reads). */
export const postgresLedger = (pool: Pool): LedgerStore => {
  const ask = asking(pool);
  return {
    async head() {
      const [row] = await ask<LedgerHead & { readonly size: string }>('head');
      if (!row) throw new Error('the ledger has no head: migrate the database first');
      return { ...row, size: Number(row.size) };
    },
    leaves: (from, limit) => readLeaves(ask, from, limit),
    async extend(from, { edge, tiles }, root) {
      const columns = [tiles.map(({ level }) => level), tiles.map(({ number }) => number), tiles.map(({ hashes }) => Buffer.from(hashes))];
      const [row] = await ask<{ done: boolean }>('extend', [from, edge.size, Buffer.from(root), ...columns]);
      return row?.done ?? false;
    },
    async tiles(places) {
      const rows = await ask<TileRow>('tiles', [places.map(({ level }) => level), places.map(({ number }) => number)]);
      const found = new Map(rows.map(({ level, number, hashes }) => [`${level}/${number}`, hashes]));
      return ({ level, number }) => found.get(`${level}/${number}`) ?? NOTHING;
    },
    async newest(of) {
      const [row] = await ask<CheckpointRow>(of);
      return row && { ...row, size: Number(row.size) };
    },
    async publish({ size, root, note, cosigned }) {
      await ask('publish', [size, Buffer.from(root), note, cosigned]);
    },
    keys: () => ask<NamedKey>('keys'),
    async nameKey({ holder, verifier }) {
      await ask('nameKey', [holder, verifier]);
    },
    async salts(positions) {
      const rows = await ask<{ position: string; salt: Buffer }>('salts', [positions]);
      return new Map(rows.map(({ position, salt }) => [Number(position), salt]));
    },
    async find(what) {
      const [row] = await ('id' in what ? ask<EventRow>('id', [what.id]) : ask<EventRow>('position', [what.position]));
      return row && { ...row, position: Number(row.position), recordedAt: row.recordedAt.toISOString() };
    },
  };
};
