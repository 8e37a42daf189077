import type { DataSource } from 'typeorm';
import { divisionLevels, ownDigits, type DivisionLevel } from '@fengqiao/places';
import type { LocalDate } from '@fengqiao/kernel';

export const traits = ['area', 'tier', 'cause', 'outcome', 'channel'] as const;
export type Trait = (typeof traits)[number];

export interface CountQuestion {
  readonly by: Trait;
  readonly division?: string;
  /** Into which areas `by=area` divides; the level below the asked division when absent. */
  readonly level?: DivisionLevel;
  /** First and last day of registration. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly after?: string;
  readonly limit: number;
  /** Hide cells under five, and one more where a single hidden cell could be worked out from the rest. */
  readonly suppress: boolean;
}

export interface Cell {
  readonly key: string;
  readonly count: number;
  readonly total: number;
  readonly hidden: boolean;
}

/** Cells under this are suppressed for whoever is outside the court. */
export const SMALL = 5;

const DIGITS: Readonly<Record<DivisionLevel, number>> = { province: 2, city: 4, county: 6, township: 9, village: 12 };

/** The level below a division; provinces when no division is asked for, villages for what lies below townships. */
export const levelBelow = (division: string | undefined): DivisionLevel =>
  divisionLevels.find((level) => DIGITS[level] > (division === undefined ? 0 : (ownDigits(division)?.length ?? 0))) ?? 'village';

const keys: Readonly<Record<Trait, string>> = {
  area: `rpad(left(dispute.division, $6), 12, '0')`,
  tier: `coalesce(dispute.tier, 'none')`,
  cause: `coalesce(dispute.cause_edition || ':' || coalesce(dispute.cause_code, dispute.cause_name), 'none')`,
  outcome: 'dispute.outcome',
  channel: `coalesce(dispute.channel, 'none')`,
};

const cellsSql = (keySql: string): string => `
  with cell as (
    select ${keySql} as key, count(*)::int as count
    from analytics.dispute dispute
    where dispute.registered_on between $1 and $2 and ($3::text is null or dispute.division like $3) and $6::int > 0
    group by 1),
  ranked as (
    select key, count, sum(count) over ()::int as total, count(*) filter (where count < ${SMALL}) over () as small,
      row_number() over (order by count, key) as rank
    from cell)
  select key, count, total, (count < ${SMALL} or (small = 1 and rank = 2)) as hidden
  from ranked where key > $4 order by key limit $5`;

/** Registered disputes by one trait, counted in the database; one cell more than `limit` where there is more. */
export const countCells = async (source: DataSource, question: CountQuestion): Promise<readonly Cell[]> => {
  const { by, division, level = levelBelow(division), from = '0000-00-00', to = '9999-99-99', after = '', limit, suppress } = question;
  const area = division === undefined ? null : `${ownDigits(division) ?? division}%`;
  const cells = await source.query<Cell[]>(cellsSql(keys[by]), [from, to, area, after, limit + 1, DIGITS[level]]);
  return cells.map((cell) => ({ ...cell, hidden: suppress && cell.hidden }));
};
