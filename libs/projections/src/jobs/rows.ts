import type { DataSource } from 'typeorm';
import type { ReadModel } from '../read-model.js';

export interface RowsWanted {
  /** The table that a job built: `schema.table`. */
  readonly table: string;
  readonly limit: number;
  /** Key after which the page begins. */
  readonly after?: string;
}

/** Rows that a job built, by key, one more than `limit` where there is more; what points at a person is left out. */
export const jobRows = async (
  source: DataSource,
  { entity, withheld = [] }: ReadModel,
  { table, limit, after }: RowsWanted,
): Promise<readonly { readonly key: string; readonly row: object }[]> => {
  const query = source.createQueryBuilder().select('row').from(entity, 'row');
  const from = query.expressionMap.mainAlias;
  if (from) from.tablePath = table;
  const key = source.getMetadata(entity).primaryColumns[0]?.propertyName ?? '';
  if (after !== undefined) query.where(`row.${key} > :after`, { after });
  const rows = await query
    .orderBy(`row.${key}`, 'ASC')
    .limit(limit + 1)
    .getMany();
  return rows.map((row) => ({
    key: String((row as Record<string, unknown>)[key]),
    row: Object.fromEntries(Object.entries(row).filter(([property]) => !withheld.includes(property))),
  }));
};
