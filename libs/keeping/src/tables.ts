import type { Client } from 'pg';
import { KeepingProblem } from './problem.js';

/** How far a backup reaches: the next one takes what came after. */
export interface Mark {
  /** The next position of the log. */
  readonly next: number;
  /** Of the newest append, as PostgreSQL writes it. */
  readonly recordedAt: string;
  /** Size of the newest cosigned checkpoint: those up to it change no more. */
  readonly cosigned: number;
}

export const BEGINNING: Mark = { next: 0, recordedAt: '-infinity', cosigned: 0 };

/** How far a restore goes. */
export interface Cut {
  /** The last position that is kept; -1 for none. */
  readonly position: number;
  readonly recordedAt: string;
}

interface Kept {
  /** The rows after a mark; literals only, as COPY takes no parameters. */
  readonly takeSql: (since: Mark, literal: (text: string) => string) => string;
  /** From the staged rows into the table; $1 is the last position kept, $2 the instant of its append. Several backups may bring the same row. */
  readonly putSql?: string;
}

const everyRow = (): string => '';

/** What of the record a backup holds, in the order in which it is put back. */
export const KEPT: Readonly<Record<string, Kept>> = {
  'log.command': {
    takeSql: ({ next, recordedAt }, literal) => `where position >= ${next} or (position is null and recorded_at >= ${literal(recordedAt)})`,
    putSql: `insert into log.command select * from staged where position <= $1 or (position is null and recorded_at <= $2::timestamptz) on conflict do nothing`,
  },
  'log.event': {
    takeSql: ({ next }) => `where position >= ${next} order by position`,
    putSql: 'insert into log.event select * from staged where position <= $1 and $2::timestamptz is not null order by position',
  },
  'log.closed': {
    takeSql: ({ recordedAt }, literal) => `where recorded_at >= ${literal(recordedAt)}`,
    // A stream that went on after the cut was not closed before it, though both may have happened in one millisecond.
    putSql: `insert into log.closed select * from staged where $1::bigint is not null and recorded_at <= $2::timestamptz
      and stream not in (select stream from went_on) on conflict do nothing`,
  },
  'ledger.checkpoint': {
    takeSql: ({ cosigned }) => `where size > ${cosigned}`,
    putSql: `insert into ledger.checkpoint as c select * from staged where size <= $1::bigint + 1 and $2::timestamptz is not null
      on conflict (size) do update set note = excluded.note, cosigned = true where excluded.cosigned and not c.cosigned`,
  },
  'ledger.key': {
    takeSql: everyRow,
    putSql:
      'insert into ledger.key select * from staged where $1::bigint is not null and $2::timestamptz is not null on conflict do nothing',
  },
  'ledger.secret': { takeSql: everyRow },
  'keyring.master': { takeSql: everyRow },
  'keyring.data_key': { takeSql: everyRow },
  'keyring.restricted_use': { takeSql: everyRow },
  'keeping.restored': {
    takeSql: everyRow,
    putSql:
      'insert into keeping.restored select * from staged where $1::bigint is not null and $2::timestamptz is not null on conflict do nothing',
  },
};

/** Made anew from what is kept: numbers of the log's end, who may write what, the tree. */
const DERIVED = ['log.head', 'log.category', 'log.migration', 'ledger.head', 'ledger.tile', 'keyring.checkpoint'];

/** The tables of the record that are there. @throws KeepingProblem for one of which nobody has said how it is kept */
export const recordTables = async (client: Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select schemaname || '.' || tablename as name from pg_tables where schemaname in ('log', 'ledger', 'keyring', 'keeping')",
  );
  const there = rows.map(({ name }) => name);
  const unknown = there.filter((name) => !(name in KEPT) && !DERIVED.includes(name));
  if (unknown.length > 0)
    throw new KeepingProblem(
      `The database has tables that this version of the product does not know (${unknown.join(', ')}): use the newer one.`,
    );
  return Object.keys(KEPT).filter((name) => there.includes(name));
};

export const quotedTable = (client: Client, name: string): string =>
  name
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.');

export const columnsOf = async (client: Client, name: string): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
    [quotedTable(client, name)],
  );
  return rows.map(({ name: column }) => column);
};
