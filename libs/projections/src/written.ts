import type { Change, Rows, Table } from './table.js';

/** The rows that were written last, by table. */
export interface Written {
  /** What is known of these rows; undefined where one is gone. */
  of(table: Table, keys: readonly string[]): Rows;
  /** Remembers a page's rows: all of them until the next page, so that whoever read ahead of it finds them. */
  keep(changes: readonly Change[]): void;
}

/** @param most rows of a table that are kept beyond those of the last page, the ones written last before it */
export const writtenRows = (most: number): Written => {
  const tables = new Map<Table, Map<string, object | undefined>>();

  const keepIn = (known: Map<string, object | undefined>, rows: Rows): void => {
    for (const [key, row] of rows) {
      known.delete(key); // it becomes the newest
      known.set(key, row);
    }
  };

  const forget = (known: Map<string, object | undefined>, last: number): void => {
    let left = known.size - Math.max(most, last);
    for (const key of known.keys()) {
      if (left <= 0) return;
      known.delete(key);
      left -= 1;
    }
  };

  return {
    of(table, keys) {
      const known = tables.get(table);
      return new Map(known ? keys.filter((key) => known.has(key)).map((key) => [key, known.get(key)]) : []);
    },
    keep(changes) {
      const pages = new Map(changes.map(({ table, rows }) => [table, rows]));
      for (const { table, rows } of changes) {
        const known = tables.get(table) ?? new Map<string, object | undefined>();
        tables.set(table, known);
        keepIn(known, rows);
      }
      for (const [table, known] of tables) forget(known, pages.get(table)?.size ?? 0);
    },
  };
};
