import type { Pool } from 'pg';
import { START, type Checkpoint } from '@fengqiao/event-store';
import type { Service } from '@fengqiao/contracts';

/** A message that was not taken yet: it waits for news, is parked by a failure, or queues behind a parked one. */
export interface Held {
  readonly position: Checkpoint;
  readonly subject: string;
  readonly status: 'waiting' | 'parked' | 'queued';
  readonly reason: string;
}

/** What a consumer remembers: its checkpoint and the messages it holds. Small, so it is mirrored in memory. */
export interface Inbox {
  load(): Promise<Checkpoint>;
  advance(checkpoint: Checkpoint): Promise<void>;
  hold(held: Held): Promise<void>;
  remove(position: Checkpoint): Promise<void>;
  of(subject: string): readonly Held[];
  all(): readonly Held[];
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

const CONSUMER = 'consumer';

export const postgresInbox = (pool: Pool, schema: Service): Inbox => {
  const held = new Map<Checkpoint, Held>();
  const sql = {
    read: `select checkpoint from "${schema}".checkpoint where name = $1`,
    held: `select position::text, subject, status, reason from "${schema}".held_message order by position`,
    advance: `insert into "${schema}".checkpoint (name, checkpoint) values ($1, $2) on conflict (name) do update set checkpoint = excluded.checkpoint`,
    hold: `insert into "${schema}".held_message (position, subject, status, reason) values ($1, $2, $3, $4)
      on conflict (position) do update set status = excluded.status, reason = excluded.reason, attempts = held_message.attempts + 1`,
    remove: `delete from "${schema}".held_message where position = $1`,
  };
  return {
    async load() {
      held.clear();
      for (const row of (await pool.query<Held>(sql.held)).rows) held.set(row.position, row);
      return (await pool.query<{ checkpoint: string }>(sql.read, [CONSUMER])).rows[0]?.checkpoint ?? START;
    },
    advance: async (checkpoint) => void (await pool.query(sql.advance, [CONSUMER, checkpoint])),
    async hold(one) {
      await pool.query(sql.hold, [one.position, one.subject, one.status, one.reason]);
      held.set(one.position, one);
    },
    async remove(position) {
      if (!held.has(position)) return;
      await pool.query(sql.remove, [position]);
      held.delete(position);
    },
    of: (subject) => [...held.values()].filter((one) => one.subject === subject).sort((a, b) => Number(a.position) - Number(b.position)),
    all: () => [...held.values()],
    before: (position) => (position === '0' ? START : String(Number(position) - 1)),
  };
};
