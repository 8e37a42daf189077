import type { ClientBase, Pool } from 'pg';
import type { Bookmark } from '../journal.js';
import { RetiredMaster, type KeyRow, type KeyStore } from '../port.js';

const COLUMNS = 'ref, subject, person, master, wrapped, state';
const SQL = {
  provide: `select ${COLUMNS} from keyring.provide($1, $2, $3, $4, $5)`,
  byRef: `select ${COLUMNS} from keyring.data_key where ref = any($1)`,
  bySubject: `select ${COLUMNS} from keyring.data_key where subject = $1 and ($2::text is null or person = $2) order by made_at, ref`,
  mark: `update keyring.data_key set state = $2, changed_at = now() where ref = any($1) and state <> 'destroyed' and state <> $2`,
  destroy: `update keyring.data_key set state = 'destroyed', wrapped = null, changed_at = now() where ref = any($1) and state <> 'destroyed'`,
  use: 'insert into keyring.restricted_use (person, role, reason, refs) values ($1, $2, $3, $4)',
  masters: 'select distinct master from keyring.data_key where wrapped is not null',
  current: 'insert into keyring.master (id) values ($1) on conflict (id) do nothing',
  retire: 'update keyring.master set retired = true where id = any($1) and not retired',
  notUnder: `select ${COLUMNS} from keyring.data_key where wrapped is not null and master <> $1 order by ref limit $2`,
  rewrap: `update keyring.data_key k set master = n.master, wrapped = n.wrapped
    from unnest($1::text[], $2::text[], $3::bytea[]) as n (ref, master, wrapped) where k.ref = n.ref and k.wrapped is not null`,
} as const;

const RETIRED = 'FQ001';

/** Wrapped keys in the schema `keyring`. @param pool of the role `fengqiao_keyring`, or one connection of whoever owns them */
export const postgresKeyStore = (pool: Pick<Pool | ClientBase, 'query'>): KeyStore => {
  const rows = async (text: string, values: unknown[]): Promise<readonly KeyRow[]> => (await pool.query<KeyRow>({ text, values })).rows;
  return {
    async provide(wanted) {
      const master = wanted[0]?.master ?? '';
      const columns = [wanted.map(({ ref }) => ref), wanted.map(({ subject }) => subject), wanted.map(({ person }) => person)];
      try {
        return await rows(SQL.provide, [...columns, master, wanted.map(({ wrapped }) => Buffer.from(wrapped))]);
      } catch (error) {
        if ((error as { code?: string }).code === RETIRED) throw new RetiredMaster(master);
        throw error;
      }
    },
    byRef: (refs) => rows(SQL.byRef, [refs]),
    bySubject: (subject, person) => rows(SQL.bySubject, [subject, person ?? null]),
    mark: async (refs, state) => void (await (state === 'destroyed' ? rows(SQL.destroy, [refs]) : rows(SQL.mark, [refs, state]))),
    noteUse: async ({ person, role, reason, refs }) => void (await rows(SQL.use, [person, role, reason, refs])),
    masters: async () => (await rows(SQL.masters, [])).map(({ master }) => master),
    async turnTo(current, retired) {
      await rows(SQL.current, [current]);
      if (retired.length > 0) await rows(SQL.retire, [retired]);
    },
    notUnder: (current, limit) => rows(SQL.notUnder, [current, limit]),
    rewrap: async (changed) =>
      void (await rows(SQL.rewrap, [
        changed.map(({ ref }) => ref),
        changed.map(({ master }) => master),
        changed.map(({ wrapped }) => Buffer.from(wrapped)),
      ])),
  };
};

const BOOKMARK = {
  load: 'select checkpoint from keyring.checkpoint where name = $1',
  save: 'insert into keyring.checkpoint (name, checkpoint) values ($1, $2) on conflict (name) do update set checkpoint = excluded.checkpoint',
} as const;

/** How far the log was followed for decisions about keys. */
export const keyBookmark = (pool: Pool): Bookmark => ({
  load: async () => (await pool.query<{ checkpoint: string }>(BOOKMARK.load, ['keys'])).rows[0]?.checkpoint ?? '',
  save: async (checkpoint) => void (await pool.query(BOOKMARK.save, ['keys', checkpoint])),
});
