import type { Pool } from 'pg';
import type { Service } from '@fengqiao/contracts';
import type { Lease } from '@fengqiao/event-store';

/** Columns of a lease beside the checkpoint that it guards: whoever runs the group, since which epoch, and until when without renewal. */
export const leaseColumns = (schema: Service): string => `
  alter table "${schema}".checkpoint
    add column if not exists owner bigint,
    add column if not exists epoch bigint not null default 0,
    add column if not exists expires timestamptz not null default '-infinity',
    add column if not exists contended_until timestamptz not null default '-infinity';`;

export interface LeaseOptions {
  readonly pool: Pool;
  readonly schema: Service;
  /** The group: the name of its checkpoint. */
  readonly name: string;
  /** Number of this process: see `createPresence`. */
  readonly owner: string;
  /** How long it lasts without being renewed. */
  readonly milliseconds: number;
}

/** Renewed this many times in a term. */
const RENEWALS = 3;

/**
 * A lease in the row of a group's checkpoint. It is free when its term has run out, or when its owner's connection has ended. The database's
 * clock decides.
 */
export const postgresLease = ({ pool, schema, name, owner, milliseconds }: LeaseOptions): Lease => {
  const term = `make_interval(secs => $3::float8 / 1000)`;
  const takeSql = `
    insert into "${schema}".checkpoint as held (name, checkpoint, owner, epoch, expires)
      values ($1, '', $2::bigint, 1, clock_timestamp() + ${term})
      on conflict (name) do update set owner = excluded.owner, epoch = held.epoch + 1, expires = excluded.expires
        where held.expires < clock_timestamp() or held.owner is null or held.owner = excluded.owner or pg_try_advisory_xact_lock(held.owner)
      returning epoch::text`;
  const keepSql = `update "${schema}".checkpoint set expires = clock_timestamp() + ${term}
    where name = $1 and owner = $2::bigint and epoch = $4::bigint returning contended_until > clock_timestamp() as contended`;
  const contendSql = `update "${schema}".checkpoint set contended_until = clock_timestamp() + ${term} where name = $1 and owner <> $2::bigint`;
  const releaseSql = `update "${schema}".checkpoint set expires = '-infinity' where name = $1 and owner = $2::bigint and epoch = $3::bigint`;
  let epoch: string | undefined;
  let until = 0;
  let contended = false;

  const held = (since: number): true => {
    until = since + milliseconds;
    return true;
  };
  const keep = async (mine: string): Promise<boolean> => {
    const since = performance.now();
    const { rows } = await pool.query<{ contended: boolean }>(keepSql, [name, owner, milliseconds, mine]);
    if (!rows[0]) return false;
    contended = rows[0].contended;
    return held(since);
  };
  const takeOver = async (): Promise<boolean> => {
    const since = performance.now();
    const { rows } = await pool.query<{ epoch: string }>(takeSql, [name, owner, milliseconds]);
    epoch = rows[0]?.epoch;
    if (epoch !== undefined) return held(since);
    await pool.query(contendSql, [name, owner, milliseconds]);
    return false;
  };
  return {
    async take() {
      if (epoch === undefined) return takeOver();
      if (await keep(epoch)) return true;
      epoch = undefined;
      return false;
    },
    async release() {
      const mine = epoch;
      epoch = undefined;
      if (mine !== undefined) await pool.query(releaseSql, [name, owner, mine]);
    },
    held: () => epoch !== undefined && performance.now() < until,
    epoch: () => epoch,
    contended: () => contended,
    every: Math.ceil(milliseconds / RENEWALS),
  };
};
