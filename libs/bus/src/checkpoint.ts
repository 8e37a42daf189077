import type { Pool } from 'pg';
import { Fenced, START, type Checkpoint, type Lease } from '@fengqiao/event-store';
import type { Service } from '@fengqiao/contracts';

/** How far something has come, kept in its service's schema. */
export interface KeptCheckpoint {
  load(): Promise<Checkpoint>;
  /** @throws Fenced when another process runs it now: nothing was written */
  advance(checkpoint: Checkpoint): Promise<void>;
}

export const keptCheckpoint = (pool: Pool, schema: Service, name: string, lease?: Lease): KeptCheckpoint => {
  const readSql = `select checkpoint from "${schema}".checkpoint where name = $1`;
  const advanceSql = `insert into "${schema}".checkpoint as kept (name, checkpoint, epoch) values ($1, $3, coalesce($2::bigint, 0))
    on conflict (name) do update set checkpoint = excluded.checkpoint where $2::bigint is null or kept.epoch = $2::bigint returning true as mine`;
  return {
    load: async () => (await pool.query<{ checkpoint: string }>(readSql, [name])).rows[0]?.checkpoint ?? START,
    async advance(checkpoint) {
      const epoch = lease ? (lease.epoch() ?? '-1') : null;
      const { rows } = await pool.query<{ mine: boolean }>(advanceSql, [name, epoch, checkpoint]);
      if (!rows[0]?.mine) throw new Fenced(`${schema}.${name}`);
    },
  };
};
