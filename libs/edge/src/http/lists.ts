import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { roles, tiers, type Actor, type Role, type Tier } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import { deadlineName, itemName, type DeadlineRow, type ItemRow } from '@fengqiao/projections';
import { conditionOf, type AccessTable, type Condition } from '../access.js';
import { problem } from '../problems.js';

/** A page of at most 200, by an opaque cursor. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ type: 'string', maxLength: 200, description: 'The `next` of the page before.' })
  @IsOptional()
  @MaxLength(200)
  @Matches(/^[A-Za-z0-9_-]+$/)
  cursor?: string;
}

/** Filters of every list and worklist. */
export class ItemQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'string', maxLength: 40 })
  @IsOptional()
  @Matches(/^[a-z-]{1,40}$/)
  status?: string;

  @ApiPropertyOptional({ enum: roles, description: 'Only what waits for this office.' })
  @IsOptional()
  @IsIn(roles)
  waitingFor?: Role;

  @ApiPropertyOptional({ enum: tiers })
  @IsOptional()
  @IsIn(tiers)
  tier?: Tier;

  @ApiPropertyOptional({ type: 'string', maxLength: 200, description: 'Only what belongs to this dispute.' })
  @IsOptional()
  @MaxLength(200)
  dispute?: string;
}

export class DeadlineQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['armed', 'paused', 'fired', 'met', 'missed', 'cancelled'] })
  @IsOptional()
  @IsIn(['armed', 'paused', 'fired', 'met', 'missed', 'cancelled'])
  status?: string;

  @ApiPropertyOptional({ type: 'string', maxLength: 200, description: 'Only deadlines of this dispute.' })
  @IsOptional()
  @MaxLength(200)
  dispute?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();

/** Where a cursor points: the `next` of the page before, read back. */
export const readCursor = decode;

/** A page of at most `limit` of the rows, which hold one more where there is more. */
export const pageOf = <Row, T>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string, present: (row: Row) => T): Page<T> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), ...(rows.length > limit && last !== undefined ? { next: encode(cursorOf(last)) } : {}) };
};

const filtered = (
  query: SelectQueryBuilder<ItemRow>,
  { status, waitingFor, tier, dispute, cursor }: ItemQuery,
): SelectQueryBuilder<ItemRow> => {
  if (status !== undefined) query.andWhere('item.status = :status', { status });
  if (waitingFor !== undefined) query.andWhere('item.waiting_for @> array[:waitingFor]::text[]', { waitingFor });
  if (tier !== undefined) query.andWhere('item.tier = :tier', { tier });
  if (dispute !== undefined) query.andWhere('item.subject = :dispute', { dispute });
  if (cursor !== undefined) query.andWhere('item.opened > :cursor', { cursor: /^\d{1,18}$/.test(decode(cursor)) ? decode(cursor) : '0' });
  return query;
};

/** Which categories a list is about, and the access entry of each. */
export interface Listed {
  readonly category: string;
  readonly view: string;
}

/** Where a list comes from, and by which access table. */
export interface Listing {
  readonly source: DataSource;
  readonly service: Service;
  readonly access: AccessTable;
  readonly listed: readonly Listed[];
  /** Another table with the same columns than the one that serves: `schema.table`. */
  readonly table?: string;
}

/** What this actor may see of the listed categories, as one condition on the alias `item`. */
const rightsOf = ({ access, listed }: Listing, actor: Actor): Condition => {
  const rights = listed.map(({ category, view }, index) => ({
    ...conditionOf(access[`see:${view}`], actor),
    name: `category${index}`,
    category,
  }));
  const parameters = Object.assign({}, ...rights.map((right) => ({ ...right.parameters, [right.name]: right.category }))) as Record<
    string,
    unknown
  >;
  return { sql: `(${rights.map(({ sql, name }) => `(item.category = :${name} and ${sql})`).join(' or ') || 'false'})`, parameters };
};

/** A page of items that this actor may see one by one, oldest first. */
export const listItems = async <T>(listing: Listing, actor: Actor, query: ItemQuery, present: (row: ItemRow) => T): Promise<Page<T>> => {
  const builder = filtered(
    listing.source.getRepository<ItemRow>(itemName(listing.service)).createQueryBuilder('item').where('true'),
    query,
  );
  const { sql, parameters } = rightsOf(listing, actor);
  const from = builder.expressionMap.mainAlias;
  if (from && listing.table !== undefined) from.tablePath = listing.table;
  const rows = await builder
    .andWhere(sql, parameters)
    .orderBy('item.opened', 'ASC')
    .limit(query.limit + 1)
    .getMany();
  return pageOf(rows, query.limit, ({ opened }) => opened, present);
};

/** A page of deadlines of the items that this actor may see, earliest first. */
export const listDeadlines = async (listing: Listing, actor: Actor, query: DeadlineQuery): Promise<Page<DeadlineRow>> => {
  const { source, service } = listing;
  const { sql, parameters } = rightsOf(listing, actor);
  const builder = source
    .getRepository<DeadlineRow>(deadlineName(service))
    .createQueryBuilder('deadline')
    .innerJoin(itemName(service), 'item', 'item.stream = deadline.stream')
    .where(sql, parameters);
  if (query.status !== undefined) builder.andWhere('deadline.status = :status', { status: query.status });
  if (query.dispute !== undefined) builder.andWhere('deadline.subject = :dispute', { dispute: query.dispute });
  if (query.cursor !== undefined) {
    const [dueAt = '', key = ''] = decode(query.cursor).split('|');
    if (Number.isNaN(Date.parse(dueAt)))
      throw problem('query-invalid', [{ pointer: 'cursor', detail: 'is not the `next` of a page', zh: '不是某一页的 `next`' }]);
    builder.andWhere('(deadline.due_at, deadline.key) > (:dueAt, :key)', { dueAt, key });
  }
  const rows = await builder
    .orderBy('deadline.dueAt', 'ASC')
    .addOrderBy('deadline.key', 'ASC')
    .limit(query.limit + 1)
    .getMany();
  return pageOf(
    rows,
    query.limit,
    ({ dueAt, key }) => `${new Date(dueAt).toISOString()}|${key}`,
    (row) => row,
  );
};
