import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ApiHideProperty, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isLocalDate, tiers, type Tier } from '@fengqiao/kernel';
import { PageQuery, problem, readCursor } from '@fengqiao/edge';
import { divisionLevels, ownDigits, type DivisionLevel } from '@fengqiao/places';
import { traits, type Trait } from '../read-models/dispute/counts.js';
import { outcomes, type OutcomeOfDispute } from '../read-models/dispute/row.js';

/** 2 to 12 digits: a province, city, county, township or village, filled up with zeros or not. */
const DIVISION = /^\d{2}(\d{2}){0,2}(\d{3}){0,2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Filters of the list of disputes. */
export class DisputesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: outcomes })
  @IsOptional()
  @IsIn(outcomes)
  outcome?: OutcomeOfDispute;

  @ApiPropertyOptional({ enum: tiers, description: 'Where it ended, or stands.' })
  @IsOptional()
  @IsIn(tiers)
  tier?: Tier;

  @ApiPropertyOptional({ type: 'string', maxLength: 40 })
  @IsOptional()
  @Matches(/^[a-z-]{1,40}$/)
  channel?: string;

  @ApiPropertyOptional({ type: 'string', description: 'Only disputes of this division and what lies in it.' })
  @IsOptional()
  @Matches(DIVISION)
  division?: string;
}

/** A page of a path; the moment is read by the edge. */
export class PathQuery extends PageQuery {
  @ApiHideProperty()
  @IsOptional()
  asOf?: unknown;

  @ApiHideProperty()
  @IsOptional()
  knownAt?: unknown;
}

/** What to count, and of which disputes. */
export class CountsQuery extends PageQuery {
  @ApiProperty({ enum: traits })
  @IsIn(traits)
  by!: Trait;

  @ApiPropertyOptional({ type: 'string', description: 'Only disputes of this division and what lies in it.' })
  @IsOptional()
  @Matches(DIVISION)
  division?: string;

  @ApiPropertyOptional({ enum: divisionLevels, description: 'With by=area: into which areas; the level below the division when absent.' })
  @IsOptional()
  @IsIn(divisionLevels)
  level?: DivisionLevel;

  @ApiPropertyOptional({ type: 'string', format: 'date', description: 'First day of registration.' })
  @IsOptional()
  @Matches(DAY)
  from?: string;

  @ApiPropertyOptional({ type: 'string', format: 'date', description: 'Last day of registration.' })
  @IsOptional()
  @Matches(DAY)
  to?: string;
}

/** The area and the period of a rate. */
export class SuitsQuery {
  @ApiProperty({ type: 'string' })
  @Matches(DIVISION)
  division!: string;

  @ApiProperty({ type: 'integer', minimum: 1949, maximum: 2100 })
  @Type(() => Number)
  @IsInt()
  @Min(1949)
  @Max(2100)
  year!: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 12, description: 'The whole year when absent.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(12)
  month?: number;
}

const invalid = (pointer: string, detail: string, zh: string): Error => problem('query-invalid', [{ pointer, detail, zh }]);

/** The position that a cursor of a list in log order points at. @throws Problem 400 */
export const positionIn = (cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined;
  const position = readCursor(cursor);
  if (!/^\d{1,18}$/.test(position)) throw invalid('cursor', 'is not the `next` of a page', '不是某一页的 `next`');
  return position;
};

/** @throws Problem 400 for a day or a division that cannot be. */
export const checkPlaceAndDays = ({ division, from, to }: Pick<CountsQuery, 'division' | 'from' | 'to'>): void => {
  if (division !== undefined && ownDigits(division) === undefined) throw invalid('division', 'is no division code', '不是行政区划代码');
  for (const [pointer, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (day !== undefined && !isLocalDate(day)) throw invalid(pointer, 'is no day of the calendar', '不是日历上的日期');
};
