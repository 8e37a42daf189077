import type { Pool } from 'pg';
import type { Instant } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import type { Moment } from '../moment.js';
import type { Queries } from '../table.js';

/**
 * What is done with a read model from the start of the log, beside what serves: `rebuild` takes its place when both have come equally far,
 * `compare` says whether the rows are the same, `as-of` builds it as of a moment and keeps it for a while.
 */
export type JobKind = 'rebuild' | 'compare' | 'as-of';
export type JobStatus = 'running' | 'done' | 'failed' | 'cancelled';

/** What came of it. */
export interface JobResult {
  /** The last place of the log whose event is in it. */
  readonly checkpoint: string;
  readonly rows: number;
  /** MD5 of all rows, by key: two tables with the same rows have the same. Absent where nobody could compare it. */
  readonly hash?: string;
  /** Comparing: the hash of the rows that serve, and how many rows differ. */
  readonly serving?: string;
  readonly differing?: number;
}

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly model: string;
  readonly status: JobStatus;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly moment: Moment;
  /** While it runs: how far it has come. */
  readonly checkpoint?: string;
  /** Why it failed. */
  readonly reason?: string;
  readonly result?: JobResult;
  readonly endedAt?: Instant;
  /** Until when what it built can be read. */
  readonly expiresAt?: Instant;
}

export type Asked = Pick<Job, 'id' | 'kind' | 'model' | 'askedBy' | 'moment'>;

/** Name of the checkpoint and the lease of a job. */
export const groupOf = ({ id }: Pick<Job, 'id'>): string => `job:${id}`;

/** The jobs of one service, as its schema keeps them. */
export interface JobRecords {
  /** @returns the id of the job that runs already, for a rebuilding asked for twice */
  add(job: Asked): Promise<string>;
  list(): Promise<readonly Job[]>;
  find(id: string): Promise<Job | undefined>;
  /** Only a job that runs can end. @returns whether it did */
  end(client: Queries, id: string, how: Pick<Job, 'status' | 'reason' | 'result'> & { readonly keepFor?: number }): Promise<boolean>;
  /** Jobs whose time to be read is over, and whose table is still there. */
  expired(): Promise<readonly Job[]>;
  emptied(id: string): Promise<void>;
}

const LISTED = 200;

const optional = ({ checkpoint, reason, result, endedAt, expiresAt }: Record<string, unknown>): object => ({
  ...(checkpoint == null ? {} : { checkpoint }),
  ...(reason == null ? {} : { reason }),
  ...(result == null ? {} : { result }),
  ...(endedAt instanceof Date ? { endedAt: endedAt.toISOString() } : {}),
  ...(expiresAt instanceof Date ? { expiresAt: expiresAt.toISOString() } : {}),
});

const jobOf = (row: Record<string, unknown>): Job => {
  const { id, kind, model, status, askedBy, askedAt, moment } = row;
  return { id, kind, model, status, askedBy, askedAt: (askedAt as Date).toISOString(), moment, ...optional(row) } as Job;
};

export const jobRecords = (pool: Pool, service: Service): JobRecords => {
  const selectSql = `
    select id, kind, model, status, asked_by as "askedBy", asked_at as "askedAt", moment, checkpoint, reason, result, ended_at as "endedAt",
      expires_at as "expiresAt"
    from "${service}".projection_job left join "${service}".checkpoint on name = 'job:' || id`;
  const jobs = async (text: string, values: readonly unknown[]): Promise<readonly Job[]> =>
    (await pool.query<Record<string, unknown>>(text, [...values])).rows.map(jobOf);
  return {
    async add({ id, kind, model, askedBy, moment }) {
      const addSql = `
        insert into "${service}".projection_job (id, kind, model, asked_by, moment) values ($1, $2, $3, $4, $5)
        on conflict (model) where kind = 'rebuild' and status = 'running' do update set kind = excluded.kind returning id`;
      const { rows } = await pool.query<{ id: string }>(addSql, [id, kind, model, askedBy, moment]);
      return rows[0]?.id ?? id;
    },
    list: () => jobs(`${selectSql} order by asked_at desc, id limit $1`, [LISTED]),
    find: async (id) => (await jobs(`${selectSql} where id = $1`, [id]))[0],
    async end(client, id, { status, reason, result, keepFor }) {
      const endSql = `
        with ended as (
          update "${service}".projection_job set status = $2, reason = $3, result = $4, ended_at = now(),
            expires_at = now() + make_interval(secs => $5::float8 / 1000)
          where id = $1 and status = 'running' returning 1),
        fenced as (delete from "${service}".checkpoint where name = 'job:' || $1::uuid and exists (select from ended))
        select exists (select from ended) as ended`;
      const { rows } = await client.query<{ ended: boolean }>(endSql, [id, status, reason ?? null, result ?? null, keepFor ?? null]);
      return rows[0]?.ended === true;
    },
    expired: () => jobs(`${selectSql} where expires_at < now()`, []),
    emptied: async (id) => void (await pool.query(`update "${service}".projection_job set expires_at = null where id = $1`, [id])),
  };
};
