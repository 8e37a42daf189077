import type { DataSource } from 'typeorm';
import { ownDigits } from '@fengqiao/places';
import { SUIT_TYPES, type Period } from './suits.js';
import { PROCEEDING, type ProceedingRow } from './model.js';

/** County and above by the area of the court, below by the place of the dispute: R-MET-10, R-MET-12. */
export const countedBy = (division: string): 'court' | 'dispute' => ((ownDigits(division)?.length ?? 0) <= 6 ? 'court' : 'dispute');

/** First-instance suits docketed in an area and period. */
export const countSuits = (source: DataSource, division: string, { from, to }: Period): Promise<number> => {
  const area = `${ownDigits(division) ?? division}%`;
  const query = source
    .getRepository<ProceedingRow>(PROCEEDING)
    .createQueryBuilder('suit')
    .where(`suit.kind = 'complaint'`)
    .andWhere('suit.caseType = any(:types)', { types: SUIT_TYPES })
    .andWhere('suit.docketedOn between :from and :to', { from, to });
  if (countedBy(division) === 'court') return query.andWhere('suit.area like :area', { area }).getCount();
  return query
    .andWhere('suit.dispute in (select dispute.dispute from analytics.dispute dispute where dispute.division like :area)', { area })
    .getCount();
};

/** What a summary tells of the proceedings of its dispute. */
export interface Proceedings {
  readonly dispute: string;
  readonly held: number;
  /** The first 20, in the order in which they were given. */
  readonly caseNumbers: readonly string[];
}

const proceedingsSql = `
  select dispute, count(*) filter (where kind = 'application' and held)::int as held,
    coalesce((array_agg(case_number order by numbered) filter (where case_number is not null))[1:20], '{}') as "caseNumbers"
  from analytics.proceeding where dispute = any($1) group by dispute`;

const CASE_NUMBERS = 20;

/** The same from the rows of one dispute. */
export const proceedingsIn = (dispute: string, rows: readonly ProceedingRow[]): Proceedings => ({
  dispute,
  held: rows.filter(({ kind, held }) => kind === 'application' && held).length,
  caseNumbers: rows
    .toSorted((a, b) => (a.numbered ?? 0) - (b.numbered ?? 0))
    .flatMap(({ caseNumber }) => (caseNumber === null ? [] : [caseNumber]))
    .slice(0, CASE_NUMBERS),
});

/** For the disputes of one page at once. */
export const proceedingsOf = async (source: DataSource, disputes: readonly string[]): Promise<ReadonlyMap<string, Proceedings>> => {
  const rows = await source.query<Proceedings[]>(proceedingsSql, [disputes]);
  return new Map(rows.map((row) => [row.dispute, row]));
};
