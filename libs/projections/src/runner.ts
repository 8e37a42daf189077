import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { Service } from '@fengqiao/contracts';
import { START, type Follower, type RecordedEvent } from '@fengqiao/event-store';
import type { Message } from '@fengqiao/bus';
import type { ReadModel } from './read-model.js';

export interface RunnerOptions {
  readonly service: Service;
  readonly dataSource: DataSource;
  readonly pool: Pool;
  readonly models: readonly ReadModel[];
  /** This service's own facts with their bodies. */
  readonly ownOf: (event: RecordedEvent) => Message | undefined;
  /** Every service's messages, as published. */
  readonly messageOf: (event: RecordedEvent) => Message | undefined;
}

interface Table {
  readonly model: ReadModel;
  readonly key: string;
  readonly select: string;
  readonly upsert: string;
  readonly remove: string;
  /** Property name to column name. */
  readonly columns: ReadonlyMap<string, string>;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const tableOf = (model: ReadModel, metadata: EntityMetadata): Table => {
  const quotedTable = metadata.tablePath.split('.').map(quoted).join('.');
  const columns = metadata.columns.map((column) => quoted(column.databaseName));
  const quotedKey = quoted(metadata.primaryColumns[0]?.databaseName ?? '');
  const quotedColumns = columns.join(', ');
  const quotedChanges = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return {
    model,
    key: metadata.primaryColumns[0]?.propertyName ?? '',
    select: `select ${quotedColumns} from ${quotedTable} where ${quotedKey}::text = any($1::text[])`,
    upsert: `insert into ${quotedTable} (${quotedColumns}) select ${quotedColumns} from jsonb_populate_recordset(null::${quotedTable}, $1::jsonb) on conflict (${quotedKey}) do update set ${quotedChanges}`,
    remove: `delete from ${quotedTable} where ${quotedKey}::text = any($1::text[])`,
    columns: new Map(metadata.columns.map((column) => [column.propertyName, column.databaseName])),
  };
};

const fromDatabase = (table: Table, stored: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    [...table.columns].map(([property, column]) => [
      property,
      stored[column] instanceof Date ? stored[column].toISOString() : stored[column],
    ]),
  );

const toDatabase = (table: Table, row: object): object =>
  Object.fromEntries([...table.columns].map(([property, column]) => [column, (row as Record<string, unknown>)[property]]));

type Touched = readonly { readonly fact: Message; readonly keys: readonly string[] }[];

const touchedBy = (facts: readonly Message[], { model }: Table): Touched =>
  facts.map((fact) => ({ fact, keys: model.keysOf(fact) })).filter(({ keys }) => keys.length > 0);

/** Folds the facts of one page into one table: rows read once, folded in memory, written set-wise. */
const project = async (client: PoolClient, table: Table, touched: Touched): Promise<void> => {
  const keys = [...new Set(touched.flatMap((one) => one.keys))];
  const stored = await client.query<Record<string, unknown>>(table.select, [keys]);
  const rows = new Map<string, object | undefined>(
    stored.rows.map((row) => fromDatabase(table, row)).map((row) => [String((row as Record<string, unknown>)[table.key]), row]),
  );
  for (const { fact, keys: own } of touched) for (const key of own) rows.set(key, table.model.fold(rows.get(key), fact, key));
  const kept = [...rows.values()].filter((row) => row !== undefined).map((row) => toDatabase(table, row));
  const gone = [...rows].filter(([, row]) => row === undefined).map(([key]) => key);
  if (kept.length > 0) await client.query(table.upsert, [JSON.stringify(kept)]);
  if (gone.length > 0) await client.query(table.remove, [gone]);
};

/** A checkpoint that no row goes with is saved only now and then: seeing those events again changes nothing. */
const SAVE_AFTER = 1_000;

/** Keeps a service's read models: rows and checkpoint change in one transaction, or not at all. */
export const createRunner = ({ service, dataSource, pool, models, ownOf, messageOf }: RunnerOptions): Follower => {
  const tables = models.map((model) => tableOf(model, dataSource.getMetadata(model.entity)));
  const name = 'projections';
  const read = `select checkpoint from ${quoted(service)}.checkpoint where name = $1`;
  const save = `insert into ${quoted(service)}.checkpoint (name, checkpoint) values ($1, $2) on conflict (name) do update set checkpoint = excluded.checkpoint`;
  const factsOf = (events: readonly RecordedEvent[], of: RunnerOptions['ownOf']): readonly Message[] =>
    events.map(of).filter((fact) => fact !== undefined);
  /** Events seen since the checkpoint was saved: none of them changed a row. */
  let unsaved = 0;
  return {
    name: `${service}.projections`,
    load: async () => (await pool.query<{ checkpoint: string }>(read, [name])).rows[0]?.checkpoint ?? START,
    async apply(events) {
      const own = factsOf(events, ownOf);
      const all = models.some(({ hears }) => hears === 'all') ? factsOf(events, messageOf) : [];
      const work = tables
        .map((table) => ({ table, touched: touchedBy(table.model.hears === 'own' ? own : all, table) }))
        .filter(({ touched }) => touched.length > 0);
      unsaved += events.length;
      if (work.length === 0 && unsaved < SAVE_AFTER) return;
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (const { table, touched } of work) await project(client, table, touched);
        await client.query(save, [name, events.at(-1)?.checkpoint ?? START]);
        await client.query('commit');
        unsaved = 0;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
  };
};
