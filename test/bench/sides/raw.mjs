/** The floor: the same bytes into a plain table, one commit each, prepared. */
import { randomUUID } from 'node:crypto';
import { nextFact, nextStream } from '../lib/facts.mjs';
import { once, poolOf } from '../lib/server.mjs';

const TABLE = `create table if not exists event (
  position bigint generated always as identity primary key, id uuid not null, stream text not null, version int not null,
  type text not null, body bytea not null)`;
const ONE = 'insert into event (id, stream, version, type, body) values ($1, $2, $3, $4, $5)';
const MANY = `insert into event (id, stream, version, type, body)
  select * from unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::bytea[])`;

export const openRaw = async (url, connections) => {
  await once(url, TABLE);
  const pool = poolOf(url, connections);
  const row = (version) => [randomUUID(), nextStream().stream, version, 'ApplicationFiled', nextFact().bytes];
  return {
    pool,
    /** So many rows, each with a commit of its own. */
    async append(events) {
      for (let version = 1; version <= events; version += 1) await pool.query({ name: 'one', text: ONE, values: row(version) });
    },
    /** One statement and one commit for so many rows. */
    async batch(events) {
      const rows = Array.from({ length: events }, () => row(1));
      const columns = [0, 1, 2, 3, 4].map((column) => rows.map((values) => values[column]));
      await pool.query({ name: 'many', text: MANY, values: columns });
    },
    close: () => pool.end(),
  };
};
