import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Service } from '@fengqiao/contracts';
import { Fenced, START, type Follower, type Lease, type LogPage, type RecordedEvent } from '@fengqiao/event-store';
import type { Message } from '@fengqiao/bus';
import type { ReadModel } from './read-model.js';
import {
  foldedRows,
  quoted,
  storedRows,
  tableOf,
  touchedBy,
  writeChanges,
  type Change,
  type Rows,
  type Table,
  type Touched,
} from './table.js';
import { writtenRows, type Written } from './written.js';

export interface RunnerOptions {
  readonly service: Service;
  readonly dataSource: DataSource;
  readonly pool: Pool;
  readonly models: readonly ReadModel[];
  /** This service's own facts with their bodies. */
  readonly ownOf: (event: RecordedEvent) => Message | undefined;
  /** Every service's messages, as published. */
  readonly messageOf: (event: RecordedEvent) => Message | undefined;
  /** Absent where only one process can ever run them. */
  readonly lease?: Lease;
}

/** Name of the checkpoint and lease of a service's read models. */
export const PROJECTIONS = 'projections';
export const checkpointsOf = (service: Service): string => `${quoted(service)}.checkpoint`;

/** A checkpoint that no row goes with is saved only now and then: seeing those events again changes nothing. */
const SAVE_AFTER = 1_000;

/** Rows of a table that are remembered, beside those of the page written last. */
const KEPT = 500;

/** What a page asks for: the facts of each table, and the rows as they are before them. */
interface Prepared {
  readonly work: readonly Touched[];
  readonly stored: Promise<readonly Rows[]>;
}

export type FactsOf = Pick<RunnerOptions, 'ownOf' | 'messageOf'>;

/** Which facts of a page concern each table. */
export const workOf = (tables: readonly Table[], { ownOf, messageOf }: FactsOf, events: readonly RecordedEvent[]): readonly Touched[] => {
  const factsBy = (of: FactsOf['ownOf']): readonly Message[] => events.map(of).filter((fact) => fact !== undefined);
  const own = tables.some(({ model }) => model.hears === 'own') ? factsBy(ownOf) : [];
  const all = tables.some(({ model }) => model.hears === 'all') ? factsBy(messageOf) : [];
  return tables.map((table) => touchedBy(table, table.model.hears === 'own' ? own : all)).filter(({ facts }) => facts.length > 0);
};

/** Keeps a service's read models: rows and checkpoint change in one statement, or not at all. */
export const createRunner = ({ service, dataSource, pool, models, lease, ...facts }: RunnerOptions): Follower => {
  const tables = models.map((model) => tableOf(model, dataSource.getMetadata(model.entity)));
  const quotedCheckpoints = checkpointsOf(service);
  const name = `${service}.${PROJECTIONS}`;
  let prepared = new WeakMap<LogPage, Prepared>();
  /** Rows as this runner wrote them last: nobody else writes them in its epoch. */
  let written = writtenRows(KEPT);
  /** Events seen since the checkpoint was saved: none of them changed a row. */
  let unsaved = 0;

  /** Only what is not known is asked for. */
  const rowsBefore = async ({ table, keys }: Touched, known: Written): Promise<Rows> => {
    const rows = new Map(known.of(table, keys));
    const missing = keys.filter((key) => !rows.has(key));
    return new Map([...rows, ...(await storedRows(pool, table, missing))]);
  };

  const prepare = (page: LogPage): Prepared => {
    const known = prepared.get(page);
    if (known) return known;
    const work = workOf(tables, facts, page.events);
    const stored = Promise.all(work.map((touched) => rowsBefore(touched, written)));
    stored.catch(() => prepared.delete(page)); // asked again when the page's turn comes
    const made = { work, stored };
    prepared.set(page, made);
    return made;
  };

  const write = async (changes: readonly Change[], page: LogPage): Promise<void> => {
    const epoch = lease && (lease.epoch() ?? '-1');
    const mine = await writeChanges(pool, changes, page.checkpoint, { quotedCheckpoints, name: PROJECTIONS, epoch });
    if (!mine) throw new Fenced(name);
    written.keep(changes);
    unsaved = 0;
  };

  return {
    name,
    ...(lease ? { lease } : {}),
    async load() {
      [prepared, written, unsaved] = [new WeakMap(), writtenRows(KEPT), 0];
      const readSql = `select checkpoint from ${quotedCheckpoints} where name = $1`;
      return (await pool.query<{ checkpoint: string }>(readSql, [PROJECTIONS])).rows[0]?.checkpoint ?? START;
    },
    prepare: (page) => void prepare(page),
    async apply(page) {
      const { work, stored } = prepare(page);
      const before = await stored;
      unsaved += page.events.length;
      const worthSaving = unsaved >= SAVE_AFTER || (unsaved > 0 && (lease?.contended() ?? false));
      if (work.length === 0 && !worthSaving) return;
      const changes = work.map((touched, index) => {
        const since = written.of(touched.table, touched.keys); // the page before was still being written when these were asked for
        return { table: touched.table, rows: foldedRows(touched, new Map([...(before[index] ?? []), ...since])) };
      });
      await write(changes, page);
    },
  };
};
