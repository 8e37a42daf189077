import type { DataSource } from 'typeorm';
import { PATH, type PathRow } from './model.js';

/** Which part of a path is wanted. */
export interface PathSlice {
  readonly dispute: string;
  /** Position after which the page begins; absent, from the start. */
  readonly after?: string;
  readonly limit: number;
  /** Leave out what parties and mediators are not shown. */
  readonly open: boolean;
}

/** Of all rows of one path, the same part as `pathRows` reads. */
export const sliced = (rows: readonly PathRow[], { after, limit, open }: Omit<PathSlice, 'dispute'>): readonly PathRow[] =>
  rows
    .filter(({ position, restricted }) => (after === undefined || BigInt(position) > BigInt(after)) && !(open && restricted))
    .slice(0, limit + 1);

/** One row more than `limit` where there is more. */
export const pathRows = (source: DataSource, { dispute, after, limit, open }: PathSlice): Promise<readonly PathRow[]> => {
  const query = source.getRepository<PathRow>(PATH).createQueryBuilder('entry').where('entry.dispute = :dispute', { dispute });
  if (after !== undefined) query.andWhere('entry.position > :after', { after });
  if (open) query.andWhere('not entry.restricted');
  return query
    .orderBy('entry.position', 'ASC')
    .limit(limit + 1)
    .getMany();
};
