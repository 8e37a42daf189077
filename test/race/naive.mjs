/** The store everyone writes first: a sequence gives the position, readers remember the highest they saw. It loses events. */
import { poolOf } from '../bench/lib/server.mjs';
import { chance, pause } from './chance.mjs';

export const NAIVE_TABLES = `
  create table caller (id uuid primary key);
  create table stream (name text primary key, version int not null);
  create table event (position bigserial primary key, id uuid not null, stream text not null, version int not null, unique (stream, version));`;

const NEXT = `insert into stream as s (name, version) values ($1, $2)
  on conflict (name) do update set version = s.version + $2 returning version`;
const INSERT = 'insert into event (id, stream, version) select id, $2, $3 + n from unnest($1::uuid[]) with ordinality e(id, n)';
const PAGE = 'select position, id, stream, version from event where position > $1 order by position limit 200';

/** @returns what a writer needs: `append` answers 'recorded' or 'refused' */
export const naiveWriter = (url, seed) => {
  const pool = poolOf(url, 8, { application_name: 'race-writer' });
  const { below, happens } = chance(seed);
  const wait = () => (happens(0.5) ? pause(below(9)) : undefined);
  const transact = async (client, { command, writes }) => {
    await client.query('insert into caller (id) values ($1)', [command]); // what the caller's own transaction wrote before
    await wait();
    for (const { stream, ids } of writes) {
      const { rows } = await client.query(NEXT, [stream, ids.length]);
      await client.query(INSERT, [ids, stream, rows[0].version - ids.length]);
    }
    await wait();
    await client.query(happens(0.1) ? 'rollback' : 'commit');
  };
  return {
    async append(wanted) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await transact(client, { ...wanted, writes: wanted.writes.slice(0, 1) });
        const { rowCount } = await client.query('select from caller where id = $1', [wanted.command]);
        return rowCount ? { kind: 'recorded' } : { kind: 'refused' };
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
};

/** Reads on from its checkpoint, as every tutorial does. */
export const naiveReader = (url) => {
  const pool = poolOf(url, 2, { application_name: 'race-reader' });
  let checkpoint = 0;
  return {
    async next() {
      const { rows } = await pool.query({ name: 'page', text: PAGE, values: [checkpoint] });
      checkpoint = Number(rows.at(-1)?.position ?? checkpoint);
      return rows.map(({ position, ...row }) => ({ ...row, place: Number(position) - 1 }));
    },
    reached: (place) => checkpoint > place,
    place: () => checkpoint - 1,
    close: () => pool.end(),
  };
};
