import type { Client } from 'pg';

/** What was restored, when, and what was knowingly lost by it: kept in the database for good, and in every later backup. */
export interface Restored {
  readonly restoredAt: string;
  readonly backup: string;
  /** Events that are there. */
  readonly events: number;
  /** Root of the ledger's tree over them, hexadecimal. */
  readonly root: string;
  /** Events that a witness had signed, where they are more. */
  readonly witnessed?: number;
}

const TABLE = `
  create schema if not exists keeping;
  create table if not exists keeping.restored (
    restored_at timestamptz primary key, backup text not null, events bigint not null, root text not null, witnessed bigint);
  create or replace function keeping.refuse_change() returns trigger language plpgsql as $f$
  begin
    raise exception 'what was restored stays said: % is refused', tg_op using errcode = 'insufficient_privilege';
  end $f$;
  create or replace trigger append_only before update or delete or truncate on keeping.restored for each statement execute function keeping.refuse_change();
  grant usage on schema keeping to fengqiao_reader;
  grant select on keeping.restored to fengqiao_reader;`;

export const createRestored = async (client: Client): Promise<void> => void (await client.query(TABLE));

export const recordRestored = async (client: Client, { restoredAt, backup, events, root, witnessed }: Restored): Promise<void> => {
  await client.query('insert into keeping.restored (restored_at, backup, events, root, witnessed) values ($1, $2, $3, $4, $5)', [
    restoredAt,
    backup,
    events,
    root,
    witnessed ?? null,
  ]);
};
