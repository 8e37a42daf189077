import type { Pool } from 'pg';
import { deriveId } from '@fengqiao/event-store';
import type { Service } from '@fengqiao/contracts';

/** A record of a topic as it came. */
export interface Heard {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** A record that was not dealt with: it waits for what must come before it, or it is dead until somebody replays it. */
export interface Letter extends Heard {
  readonly id: string;
  readonly status: 'waiting' | 'dead';
  readonly reason: string;
  /** Times it was tried, from 1. */
  readonly attempts: number;
  readonly receivedAt: string;
}

/** What a service keeps of the records it could not deal with: in its database, since no topic keeps anything for ever. */
export interface Letters {
  /** @returns false where the same record was kept before: nothing is changed then */
  add(heard: Heard, verdict: Pick<Letter, 'status' | 'reason'>): Promise<boolean>;
  /** It was tried once more. */
  tried(id: string, verdict: Pick<Letter, 'status' | 'reason'>): Promise<void>;
  /** Waiting ones that are due, at most `limit`; whoever takes them has them for a while. */
  due(limit: number): Promise<readonly Letter[]>;
  /** Those that waited too long are dead now. @returns them */
  expire(): Promise<readonly Letter[]>;
  remove(id: string): Promise<void>;
  /** The oldest of them, after the given id. */
  list(limit: number, after?: string): Promise<readonly Letter[]>;
  get(id: string): Promise<Letter | undefined>;
  count(): Promise<Readonly<Record<Letter['status'], number>>>;
}

export const lettersTable = (schema: Service): string => `
  create table if not exists "${schema}".letter (
    id uuid primary key, topic text not null, partition int not null, "offset" bigint not null, key text, headers jsonb not null, body bytea,
    status text not null check (status in ('waiting', 'dead')), reason text not null, attempts int not null default 1,
    received_at timestamptz not null default now(), next_try timestamptz not null default now() + interval '1 second');
  create index if not exists letter_due on "${schema}".letter (next_try) where status = 'waiting';`;

/** The same record always has the same id; another one at the same offset, of a topic that began anew, has another. */
export const letterId = ({ topic, partition, offset, key, headers, body }: Heard): string =>
  deriveId('letter', topic, String(partition), offset, key ?? '', JSON.stringify(headers), body?.toString('base64') ?? '');

interface Row extends Omit<Letter, 'receivedAt'> {
  readonly received_at: Date;
}

const letterOf = ({ received_at: receivedAt, ...row }: Row): Letter => ({ ...row, receivedAt: receivedAt.toISOString() });

const statements = (schema: Service) => {
  const quotedLetter = `"${schema}".letter`;
  const columnsSql = 'id, topic, partition, "offset"::text, key, headers, body, status, reason, attempts, received_at';
  /** Twice as long each time, a minute at most. */
  const laterSql = `now() + least(60, power(2, least(attempts, 10))) * interval '1 second'`;
  return {
    add: `insert into ${quotedLetter} (id, topic, partition, "offset", key, headers, body, status, reason)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
    tried: `update ${quotedLetter} set status = $2, reason = $3, attempts = attempts + 1, next_try = ${laterSql} where id = $1`,
    expire: `update ${quotedLetter} set status = 'dead', reason = 'waited too long: ' || reason
      where status = 'waiting' and received_at < now() - $1::bigint * interval '1 millisecond' returning ${columnsSql}`,
    due: `update ${quotedLetter} set next_try = ${laterSql} where id in (
      select id from ${quotedLetter} where status = 'waiting' and next_try <= now() order by received_at, id limit $1 for update skip locked)
      returning ${columnsSql}`,
    remove: `delete from ${quotedLetter} where id = $1`,
    list: `select ${columnsSql} from ${quotedLetter} where $2::uuid is null or (received_at, id) > (select received_at, id from ${quotedLetter} where id = $2::uuid)
      order by letter.received_at, letter.id limit $1`,
    get: `select ${columnsSql} from ${quotedLetter} where id = $1`,
    count: `select status, count(*)::int as count from ${quotedLetter} group by status`,
  };
};

const LONGEST_REASON = 2_000;

/** PostgreSQL keeps no NUL in text: what came with one was wrong anyway. */
const storable = (text: string): string => text.replaceAll('\0', '\uFFFD');

/** @param patience milliseconds that a letter waits for what must come before it */
export const postgresLetters = (pool: Pool, schema: Service, patience: number): Letters => {
  const sql = statements(schema);
  const rows = async (text: string, ...values: readonly unknown[]): Promise<readonly Letter[]> =>
    (await pool.query<Row>(text, [...values])).rows.map(letterOf);
  return {
    async add(heard, { status, reason }) {
      const { topic, partition, offset, key, headers, body } = heard;
      const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [storable(name), storable(value)]));
      const what = [topic, partition, offset, key === null ? null : storable(key), JSON.stringify(own), body];
      const values = [letterId(heard), ...what, status, storable(reason).slice(0, LONGEST_REASON)];
      return (await pool.query(sql.add, values)).rowCount === 1;
    },
    async tried(id, { status, reason }) {
      await pool.query(sql.tried, [id, status, storable(reason).slice(0, LONGEST_REASON)]);
    },
    due: (limit) => rows(sql.due, limit),
    expire: () => rows(sql.expire, patience),
    async remove(id) {
      await pool.query(sql.remove, [id]);
    },
    list: (limit, after) => rows(sql.list, limit, after ?? null),
    get: async (id) => (await rows(sql.get, id))[0],
    async count() {
      const counted = (await pool.query<{ status: Letter['status']; count: number }>(sql.count)).rows;
      return { waiting: 0, dead: 0, ...Object.fromEntries(counted.map(({ status, count }) => [status, count])) };
    },
  };
};
