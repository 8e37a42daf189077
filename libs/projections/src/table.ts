import type { PoolClient } from 'pg';
import type { EntityMetadata } from 'typeorm';
import type { Message } from '@fengqiao/bus';
import type { ReadModel } from './read-model.js';

/** Runs a statement: a pool, or one of its connections. */
export type Queries = Pick<PoolClient, 'query'>;

/** The table of a read model, or a shadow of it with the same columns. */
export interface Table {
  readonly model: ReadModel;
  /** As SQL names it. */
  readonly quotedName: string;
  /** Property of its one key column, and the column. */
  readonly key: string;
  readonly quotedKey: string;
  readonly select: string;
  /** Property name to column name. */
  readonly columns: ReadonlyMap<string, string>;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** @param at another table than the model's own: schema and name */
export const tableOf = (model: ReadModel, metadata: EntityMetadata, at?: readonly [string, string]): Table => {
  const quotedTable = (at ?? metadata.tablePath.split('.')).map(quoted).join('.');
  const quotedKey = quoted(metadata.primaryColumns[0]?.databaseName ?? '');
  const quotedColumns = metadata.columns
    .map(({ databaseName, type }) => (type === 'date' ? `${quoted(databaseName)}::text` : quoted(databaseName)))
    .join(', ');
  return {
    model,
    quotedName: quotedTable,
    key: metadata.primaryColumns[0]?.propertyName ?? '',
    quotedKey,
    select: `select ${quotedColumns} from ${quotedTable} where ${quotedKey} = any($1)`,
    columns: new Map(metadata.columns.map((column) => [column.propertyName, column.databaseName])),
  };
};

/** Rows by key; undefined where a row is gone. */
export type Rows = ReadonlyMap<string, object | undefined>;

const fromDatabase = (table: Table, stored: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    [...table.columns].map(([property, column]) => [
      property,
      stored[column] instanceof Date ? stored[column].toISOString() : stored[column],
    ]),
  );

const toDatabase = (table: Table, row: object): object =>
  Object.fromEntries([...table.columns].map(([property, column]) => [column, (row as Record<string, unknown>)[property] ?? null]));

/** The rows that facts fold onto. */
export const storedRows = async (client: Queries, table: Table, keys: readonly string[]): Promise<Rows> => {
  if (keys.length === 0 || (table.model.anew ?? false)) return new Map();
  const { rows } = await client.query<Record<string, unknown>>(table.select, [keys]);
  return new Map(
    rows.map((row) => fromDatabase(table, row)).map((row) => [String((row as Record<string, unknown>)[table.key]), row] as const),
  );
};

/** The facts that concern one table, with the keys of the rows that each changes. */
export interface Touched {
  readonly table: Table;
  readonly facts: readonly { readonly fact: Message; readonly keys: readonly string[] }[];
  readonly keys: readonly string[];
}

export const touchedBy = (table: Table, messages: readonly Message[]): Touched => {
  const facts = messages.map((fact) => ({ fact, keys: table.model.keysOf(fact) })).filter(({ keys }) => keys.length > 0);
  return { table, facts, keys: [...new Set(facts.flatMap(({ keys }) => keys))] };
};

/** The rows that these facts change, as they are after them: folded in memory in the order of the log. */
export const foldedRows = ({ table, facts }: Touched, stored: Rows): Rows => {
  const rows = new Map(stored);
  for (const { fact, keys } of facts) for (const key of keys) rows.set(key, table.model.fold(rows.get(key), fact, key));
  return new Map([...rows].filter(([key, row]) => row !== stored.get(key)));
};

export interface Change {
  readonly table: Table;
  readonly rows: Rows;
}

/** Where a group of read models keeps how far it has come. */
export interface Group {
  /** Its table of checkpoints, as SQL names it. */
  readonly quotedCheckpoints: string;
  readonly name: string;
  /** The epoch that its row must still have; undefined where nobody else can run it. */
  readonly epoch: string | undefined;
}

interface Part {
  readonly text: string;
  readonly value: unknown;
}

const partsOf = ({ table, rows }: Change, index: number, from: number): readonly Part[] => {
  const { quotedName, quotedKey } = table;
  const kept = [...rows.values()].filter((row) => row !== undefined).map((row) => toDatabase(table, row));
  const gone = [...rows].filter(([, row]) => row === undefined).map(([key]) => key);
  const columns = [...table.columns.values()].map(quoted);
  const [quotedColumns, quotedChanges] = [columns.join(', '), columns.map((column) => `${column} = excluded.${column}`).join(', ')];
  const upsert = (parameter: number): string => `kept${index} as (
    insert into ${quotedName} (${quotedColumns}) select ${quotedColumns} from json_populate_recordset(null::${quotedName}, $${parameter}::json)
    where exists (select from fence) on conflict (${quotedKey}) do update set ${quotedChanges})`;
  const remove = (parameter: number): string =>
    `gone${index} as (delete from ${quotedName} where ${quotedKey} = any($${parameter}) and exists (select from fence))`;
  const parts: Part[] = [];
  if (kept.length > 0) parts.push({ text: upsert(from), value: JSON.stringify(kept) });
  if (gone.length > 0) parts.push({ text: remove(from + parts.length), value: gone });
  return parts;
};

/**
 * Writes rows of any number of tables and the checkpoint that goes with them: one statement, which commits by itself, so that no pause of this
 * process can leave it half done or keep a lock. @returns false when another process has taken the group over: nothing is written then
 */
export const writeChanges = async (
  client: Queries,
  changes: readonly Change[],
  checkpoint: string,
  { quotedCheckpoints, name, epoch }: Group,
): Promise<boolean> => {
  const parts: Part[] = [];
  for (const [index, change] of changes.entries()) parts.push(...partsOf(change, index, 4 + parts.length));
  const fenceSql =
    epoch === undefined
      ? `insert into ${quotedCheckpoints} (name, checkpoint) select $1, $2 where $3::bigint is null
         on conflict (name) do update set checkpoint = excluded.checkpoint returning 1`
      : `update ${quotedCheckpoints} set checkpoint = $2 where name = $1 and epoch = $3::bigint returning 1`;
  const partsSql = parts.map(({ text }) => `, ${text}`).join('');
  const { rows } = await client.query<{ mine: boolean }>(
    `with fence as (${fenceSql})${partsSql} select exists (select from fence) as mine`,
    [name, checkpoint, epoch ?? null, ...parts.map(({ value }) => value)],
  );
  return rows[0]?.mine === true;
};
