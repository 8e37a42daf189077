import type { Pool } from 'pg';
import type { Service } from '@fengqiao/contracts';
import { START, type Checkpoint } from '@fengqiao/event-store';
import { selectSql, type Delivery, type Endpoint } from './endpoints.js';
import type { Policy } from './policy.js';
import { REMEMBERED } from './tables.js';

/** What became of one round of deliveries to an endpoint. */
export interface Round {
  readonly deliveries: readonly Delivery[];
  /** All up to here is delivered now; absent while something still waits. */
  readonly checkpoint?: Checkpoint;
  /** Why something could not be delivered. */
  readonly failure?: string;
  /** The receiver said that it is gone for good. */
  readonly gone: boolean;
  readonly at: Date;
}

export type Standing = Pick<Endpoint, 'failures' | 'status'>;

/** How far each endpoint has come: kept beside what is remembered of its deliveries, and only by the courier of the newest generation. */
export interface Progress {
  /** Those that get something. */
  enabled(): Promise<readonly Endpoint[]>;
  load(id: string): Promise<Checkpoint>;
  /** @returns undefined when another courier has taken over, or the endpoint is disabled or gone: nothing was written */
  settle(endpoint: Endpoint, round: Round): Promise<Standing | undefined>;
  /** Couriers of another process write nothing from now on. */
  takeOver(): Promise<void>;
}

const settleSql = (schema: Service): string => `
  with settled as (
    update "${schema}".webhook as w set
      checkpoint = coalesce($3, w.checkpoint),
      failures = case when $4::text is null then 0 else w.failures + 1 end,
      failing_since = case when $4::text is null then null else coalesce(w.failing_since, $5) end,
      last_failure = $4,
      status = case when ended.because is null then w.status else 'disabled' end,
      disabled_because = ended.because
    from (select id, case
        when $6::boolean then 'gone'
        when $4::text is not null and failures + 1 >= $7 and coalesce(failing_since, $5) <= $5::timestamptz - make_interval(secs => $8::float8 / 1000)
          then 'failures' end as because
      from "${schema}".webhook where id = $1) as ended
    where w.id = ended.id and w.generation = $2::bigint and w.status = 'enabled'
    returning w.id, w.failures, w.status),
  remembered as (
    insert into "${schema}".webhook_delivery (webhook, event_id, position, type, subject, attempt, delivered, http_status, reason, at)
      select settled.id, d."eventId", d.position, d.type, d.subject, d.attempt, d.delivered, d."httpStatus", d.reason, d.at
      from settled, jsonb_to_recordset($9::jsonb) as d ("eventId" uuid, position bigint, type text, subject text, attempt int,
        delivered boolean, "httpStatus" int, reason text, at timestamptz)),
  forgotten as (
    delete from "${schema}".webhook_delivery using settled where webhook = settled.id and number <=
      (select number from "${schema}".webhook_delivery where webhook = $1 order by number desc offset $10 limit 1))
  select failures, status from settled`;

export const postgresProgress = (pool: Pool, schema: Service, { failures, failingFor }: Policy): Progress => {
  const endpointSql = selectSql(schema);
  const roundSql = settleSql(schema);
  return {
    enabled: async () => (await pool.query<Endpoint>(`${endpointSql} where status = 'enabled'`)).rows,
    async load(id) {
      const { rows } = await pool.query<{ checkpoint: string }>(`select checkpoint from "${schema}".webhook where id = $1`, [id]);
      return rows[0]?.checkpoint ?? START;
    },
    async settle({ id, generation }, { deliveries, checkpoint, failure, gone, at }) {
      const values = [
        id,
        generation,
        checkpoint ?? null,
        failure ?? null,
        at,
        gone,
        failures,
        failingFor,
        JSON.stringify(deliveries),
        REMEMBERED,
      ];
      return (await pool.query<Standing>(roundSql, values)).rows[0];
    },
    async takeOver() {
      await pool.query(`update "${schema}".webhook set generation = generation + 1 where status = 'enabled'`);
    },
  };
};
