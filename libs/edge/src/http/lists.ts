import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { roles, tiers, type Actor, type Role, type Tier } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import type { DeadlineRow, ItemRow } from '@fengqiao/projections';
import { conditionOf, type AccessTable } from '../access.js';

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

const pageOf = <Row, T>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string, present: (row: Row) => T): Page<T> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), ...(rows.length > limit && last !== undefined ? { next: encode(cursorOf(last)) } : {}) };
};

const filtered = (query: SelectQueryBuilder<ItemRow>, { status, waitingFor, tier, dispute, cursor }: ItemQuery): SelectQueryBuilder<ItemRow> => {
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

/** A page of items that this actor may see one by one, oldest first. */
export const listItems = async <T>(source: DataSource, service: Service, table: AccessTable, listed: readonly Listed[], actor: Actor, query: ItemQuery, present: (row: ItemRow) => T): Promise<Page<T>> => {
  const builder = filtered(source.getRepository<ItemRow>(`${service}.item`).createQueryBuilder('item').where('true'), query);
  const rights = listed.map(({ category, view }, index) => ({ ...conditionOf(table[`see:${view}`], actor), name: `category${index}`, category }));
  const sql = rights.map(({ sql: right, name }) => `(item.category = :${name} and ${right})`).join(' or ');
  builder.andWhere(`(${sql || 'false'})`, Object.assign({}, ...rights.map(({ name, category, parameters }) => ({ ...parameters, [name]: category }))) as Record<string, unknown>);
  const rows = await builder.orderBy('item.opened', 'ASC').limit(query.limit + 1).getMany();
  return pageOf(rows, query.limit, ({ opened }) => String(opened), present);
};

/** A page of deadlines of the items that this actor may see, earliest first. */
export const listDeadlines = async (source: DataSource, service: Service, table: AccessTable, listed: readonly Listed[], actor: Actor, query: DeadlineQuery): Promise<Page<DeadlineRow>> => {
  const builder = source.getRepository<DeadlineRow>(`${service}.deadline`).createQueryBuilder('deadline').innerJoin(`${service}.item`, 'item', 'item.stream = deadline.stream');
  const rights = listed.map(({ category, view }, index) => ({ ...conditionOf(table[`see:${view}`], actor), name: `category${index}`, category }));
  builder.where(`(${rights.map(({ sql, name }) => `(item.category = :${name} and ${sql})`).join(' or ') || 'false'})`, Object.assign({}, ...rights.map(({ name, category, parameters }) => ({ ...parameters, [name]: category }))) as Record<string, unknown>);
  if (query.status !== undefined) builder.andWhere('deadline.status = :status', { status: query.status });
  if (query.dispute !== undefined) builder.andWhere('deadline.subject = :dispute', { dispute: query.dispute });
  if (query.cursor !== undefined) {
    const [dueAt = '', key = ''] = decode(query.cursor).split('|');
    builder.andWhere('(deadline.due_at, deadline.key) > (:dueAt, :key)', { dueAt, key });
  }
  const rows = await builder.orderBy('deadline.dueAt', 'ASC').addOrderBy('deadline.key', 'ASC').limit(query.limit + 1).getMany();
  return pageOf(rows, query.limit, ({ dueAt, key }) => `${new Date(dueAt).toISOString()}|${key}`, (row) => row);
};
