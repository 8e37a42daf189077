import type { Pool } from 'pg';
import type { LogFilter, RecordedEvent } from '../port.js';
import type { Sifted } from './indexable.js';
import type { Place } from './server.js';

/** One event as the index knows it: everything but its body. */
export interface Numbered {
  readonly position: number;
  readonly place: Place;
  readonly stream: string;
  readonly version: number;
  readonly subject: string;
  readonly subjectSequence: number;
  readonly id: string;
  readonly type: string;
  readonly hash: Buffer;
  readonly recordedAt: Date;
}

export interface Head {
  /** The next position. */
  readonly position: number;
  /** The last place looked at. */
  readonly place: Place | undefined;
}

/** The durable index in PostgreSQL. */
export interface Numbers {
  head(): Promise<Head>;
  /** Numbers what was read after one place up to another; what another process numbered meanwhile is left out. */
  add(after: Place | undefined, to: Place, sifted: Sifted): Promise<void>;
  /** What threatens streams that are kept, a sentence each. */
  unkept(): Promise<readonly { readonly stream: string; readonly what: string }[]>;
  ofStream(stream: string, low: number, high: number): Promise<readonly Numbered[]>;
  ofSubject(subject: string, from: number, limit: number): Promise<readonly Numbered[]>;
  /** Positions from `low` to `high`, both included, in order. */
  window(low: number, high: number, filter?: LogFilter): Promise<readonly Numbered[]>;
  /** For each event, the subject sequence of the newest one before it on its subject in these categories; 0 where there is none. */
  previousIn(
    categories: readonly string[],
    events: readonly Pick<RecordedEvent, 'subject' | 'subjectSequence'>[],
  ): Promise<readonly number[]>;
  /** Positions of those of these events that are numbered, by id. */
  positions(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

interface Row {
  readonly position: string;
  readonly commit_position: string;
  readonly prepare_position: string;
  readonly stream: string;
  readonly version: number;
  readonly subject: string;
  readonly subject_sequence: number;
  readonly id: string;
  readonly type: string;
  readonly hash: Buffer;
  readonly recorded_at: Date;
}

const numbered = (row: Row): Numbered => ({
  position: Number(row.position),
  place: { commit: BigInt(row.commit_position), prepare: BigInt(row.prepare_position) },
  stream: row.stream,
  version: row.version,
  subject: row.subject,
  subjectSequence: row.subject_sequence,
  id: row.id,
  type: row.type,
  hash: row.hash,
  recordedAt: row.recorded_at,
});

const COLUMNS_SQL = 'position, commit_position, prepare_position, stream, version, subject, subject_sequence, id, type, hash, recorded_at';
const SQL = {
  head: 'select position, commit_position, prepare_position from kurrent.head',
  add: `select kurrent.index($1,$2,$3,$4,$5::bigint[],$6::bigint[],$7::timestamptz[],$8::uuid[],$9::text[],$10::int[],$11::text[],$12::text[],$13::bytea[],
    $14::bigint[],$15::bigint[],$16::text[],$17::text[])`,
  unkept: 'select stream, what from kurrent.unkept order by stream, what',
  stream: `select ${COLUMNS_SQL} from kurrent.event_index where stream = $1 and version between $2 and $3 order by version`,
  subject: `select ${COLUMNS_SQL} from kurrent.event_index where subject = $1 and subject_sequence >= $2 order by subject_sequence limit $3`,
  window: `select ${COLUMNS_SQL} from kurrent.event_index where position between $1 and $2
    and ($3::text[] is null or type = any ($3)) and ($4::text[] is null or split_part(stream, '-', 1) = any ($4)) order by position`,
  previous: `select coalesce((select e.subject_sequence from kurrent.event_index e where e.subject = x.subject and e.subject_sequence < x.sequence
    and split_part(e.stream, '-', 1) = any ($3) order by e.subject_sequence desc limit 1), 0) as sequence
    from unnest($1::text[], $2::int[]) with ordinality x(subject, sequence, o) order by o`,
  positions: 'select id, position from kurrent.event_index where id = any ($1::uuid[])',
} as const;

const addition = (after: Place | undefined, to: Place, { events, findings }: Sifted): unknown[] => [
  after?.commit ?? null,
  after?.prepare ?? null,
  to.commit,
  to.prepare,
  events.map(({ place }) => place.commit),
  events.map(({ place }) => place.prepare),
  events.map(({ at }) => at),
  events.map(({ id }) => id),
  events.map(({ stream }) => stream),
  events.map(({ version }) => version),
  events.map(({ subject }) => subject),
  events.map(({ type }) => type),
  events.map(({ hash }) => hash),
  findings.map(({ place }) => place.commit),
  findings.map(({ place }) => place.prepare),
  findings.map(({ stream }) => stream),
  findings.map(({ what }) => what ?? null),
];

/** The index over a pool whose role is the indexer's. */
export const numbers = (pool: Pool): Numbers => {
  const rows = async (name: keyof typeof SQL, values: readonly unknown[]): Promise<Numbered[]> =>
    (await pool.query<Row>({ name: `kurrent-${name}`, text: SQL[name], values: [...values] })).rows.map(numbered);
  return {
    async head() {
      const [row] = (await pool.query<Row>(SQL.head)).rows;
      const place =
        row && row.commit_position !== null ? { commit: BigInt(row.commit_position), prepare: BigInt(row.prepare_position) } : undefined;
      return { position: Number(row?.position ?? 0), place };
    },
    add: async (after, to, sifted) => void (await pool.query({ name: 'kurrent-add', text: SQL.add, values: addition(after, to, sifted) })),
    unkept: async () => (await pool.query<{ stream: string; what: string }>(SQL.unkept)).rows,
    ofStream: (stream, low, high) => rows('stream', [stream, low, high]),
    ofSubject: (subject, from, limit) => rows('subject', [subject, from, limit]),
    window: (low, high, { types, categories } = {}) => rows('window', [low, high, types ?? null, categories ?? null]),
    async previousIn(categories, events) {
      const values = [events.map(({ subject }) => subject), events.map(({ subjectSequence }) => subjectSequence), categories];
      const { rows: found } = await pool.query<{ sequence: number }>({ name: 'kurrent-previous', text: SQL.previous, values });
      return found.map(({ sequence }) => sequence);
    },
    async positions(ids) {
      const { rows: found } = await pool.query<Row>({ name: 'kurrent-positions', text: SQL.positions, values: [ids] });
      return new Map(found.map(({ id, position }) => [id, Number(position)]));
    },
  };
};
