import type { Pool } from 'pg';
import { Fenced, START, type Checkpoint, type Lease } from '@fengqiao/event-store';
import type { Service } from '@fengqiao/contracts';
import { keptCheckpoint } from './checkpoint.js';

/** A message that was not taken yet: it waits for news, is parked by a failure, or queues behind a parked one. */
export interface Held {
  readonly position: Checkpoint;
  readonly subject: string;
  readonly status: 'waiting' | 'parked' | 'queued';
  readonly reason: string;
}

/** What a consumer remembers: its checkpoint and the messages it holds. Small, so it is mirrored in memory by the process that runs it. */
export interface Inbox {
  readonly lease?: Lease;
  load(): Promise<Checkpoint>;
  /** @throws Fenced as `hold` and `remove` do: another process runs this consumer now, and nothing was written. */
  advance(checkpoint: Checkpoint): Promise<void>;
  hold(held: Held): Promise<void>;
  remove(position: Checkpoint): Promise<void>;
  /** @throws Fenced when another process may already run this consumer. */
  assertMine(): void;
  of(subject: string): readonly Held[];
  all(): readonly Held[];
  /** The oldest, at most `limit`, as the database has them: also right where another process runs the consumer. */
  list(limit: number): Promise<readonly Held[]>;
  has(position: Checkpoint): Promise<boolean>;
  count(): Promise<number>;
  /** The place just before a position. */
  before(position: Checkpoint): Checkpoint;
}

/** The tables of one consumer, in its service's schema. */
export const inboxTables = (schema: Service): string => `
  create table if not exists "${schema}".checkpoint (name text primary key, checkpoint text not null);
  create table if not exists "${schema}".held_message (
    position bigint primary key, subject text not null, status text not null check (status in ('waiting', 'parked', 'queued')),
    reason text not null, attempts int not null default 1, since timestamptz not null default now());
  create index if not exists held_message_subject on "${schema}".held_message (subject);`;

/** Name of a consumer's checkpoint and lease. */
export const CONSUMER = 'consumer';

const statements = (schema: Service) => {
  /** The row of the group, kept from being taken over until the statement has committed; none when it was taken over. */
  const fenceSql = `fence as (select from "${schema}".checkpoint where name = $1 and ($2::bigint is null or epoch = $2::bigint) for share)`;
  const openSql = `($2::bigint is null or exists (select from fence))`;
  return {
    held: `select position::text, subject, status, reason from "${schema}".held_message order by held_message.position limit $1`,
    has: `select from "${schema}".held_message where position = $1::bigint`,
    count: `select count(*)::int as count from "${schema}".held_message`,
    hold: `with ${fenceSql}, held as (
      insert into "${schema}".held_message (position, subject, status, reason) select $3::bigint, $4, $5, $6 where ${openSql}
      on conflict (position) do update set status = excluded.status, reason = excluded.reason, attempts = held_message.attempts + 1)
      select ${openSql} as mine`,
    remove: `with ${fenceSql}, gone as (delete from "${schema}".held_message where position = $3::bigint and ${openSql}) select ${openSql} as mine`,
  };
};

export const postgresInbox = (pool: Pool, schema: Service, lease?: Lease): Inbox => {
  const held = new Map<Checkpoint, Held>();
  const sql = statements(schema);
  const kept = keptCheckpoint(pool, schema, CONSUMER, lease);
  const name = `${schema}.${CONSUMER}`;
  /** One statement, which commits by itself: no pause of this process can leave it half done or hold a lock. */
  const write = async (text: string, values: readonly unknown[]): Promise<void> => {
    const epoch = lease ? (lease.epoch() ?? '-1') : null;
    const { rows } = await pool.query<{ mine: boolean }>(text, [CONSUMER, epoch, ...values]);
    if (!rows[0]?.mine) throw new Fenced(name);
  };
  const list = async (limit: number | null): Promise<readonly Held[]> => (await pool.query<Held>(sql.held, [limit])).rows;
  return {
    ...(lease ? { lease } : {}),
    async load() {
      held.clear();
      for (const row of await list(null)) held.set(row.position, row);
      return kept.load();
    },
    advance: (checkpoint) => kept.advance(checkpoint),
    async hold(one) {
      await write(sql.hold, [one.position, one.subject, one.status, one.reason]);
      held.set(one.position, one);
    },
    async remove(position) {
      if (!held.has(position)) return;
      await write(sql.remove, [position]);
      held.delete(position);
    },
    assertMine() {
      if (lease && !lease.held()) throw new Fenced(name);
    },
    of: (subject) => [...held.values()].filter((one) => one.subject === subject).sort((a, b) => Number(a.position) - Number(b.position)),
    all: () => [...held.values()],
    list,
    has: async (position) => (await pool.query(sql.has, [position])).rowCount === 1,
    count: async () => (await pool.query<{ count: number }>(sql.count)).rows[0]?.count ?? 0,
    before: (position) => (position === '0' ? START : String(Number(position) - 1)),
  };
};
