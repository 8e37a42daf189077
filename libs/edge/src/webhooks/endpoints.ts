import type { Pool } from 'pg';
import type { Service } from '@fengqiao/contracts';
import type { Checkpoint } from '@fengqiao/event-store';

/** Why an endpoint gets nothing any more. */
export type DisabledBecause = 'asked' | 'failures' | 'gone';

export interface Endpoint {
  readonly id: string;
  /** The system that registered it. */
  readonly owner: string;
  readonly url: string;
  /** Event types that it wants; none: all. */
  readonly types: readonly string[];
  readonly createdAt: Date;
  readonly secret: Uint8Array;
  readonly previousSecret: Uint8Array | null;
  readonly previousUntil: Date | null;
  readonly rotatedBy: string | null;
  readonly status: 'enabled' | 'disabled';
  readonly disabledBecause: DisabledBecause | null;
  /** All up to here was delivered. */
  readonly checkpoint: Checkpoint;
  /** Raised by whatever makes the courier begin anew: what an older one still does is not written. */
  readonly generation: string;
  /** In a row. */
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly lastFailure: string | null;
}

export type NewEndpoint = Pick<Endpoint, 'id' | 'owner' | 'url' | 'types' | 'createdAt' | 'secret' | 'checkpoint'>;

export interface Delivery {
  readonly eventId: string;
  readonly position: string;
  readonly type: string;
  readonly subject: string;
  readonly attempt: number;
  readonly delivered: boolean;
  readonly httpStatus: number | null;
  readonly reason: string | null;
  readonly at: Date;
}

export interface Rotation {
  readonly by: string;
  readonly secret: Uint8Array;
  readonly previousUntil: Date;
}

/** The endpoints of one service, as their owners manage them. */
export interface Endpoints {
  /** @returns false when there is one of this id, or the owner has `most` */
  add(endpoint: NewEndpoint, most: number): Promise<boolean>;
  find(id: string): Promise<Endpoint | undefined>;
  /** In the order of registration. @param owner absent: everybody's */
  list(limit: number, owner?: string): Promise<readonly Endpoint[]>;
  /** The same rotation again changes nothing. */
  rotate(id: string, rotation: Rotation): Promise<void>;
  disable(id: string, because: DisabledBecause): Promise<void>;
  /** Its failures are forgotten. */
  enable(id: string): Promise<void>;
  /** Everything after this place is delivered, again where it was before. */
  rewind(id: string, after: Checkpoint): Promise<void>;
  remove(id: string): Promise<void>;
  /** The newest first. */
  deliveries(id: string, limit: number): Promise<readonly Delivery[]>;
}

const COLUMNS = `id, owner, url, types, created_at as "createdAt", secret, previous_secret as "previousSecret", previous_until as "previousUntil",
  rotated_by as "rotatedBy", status, disabled_because as "disabledBecause", checkpoint, generation::text, failures,
  failing_since as "failingSince", last_failure as "lastFailure"`;

export const selectSql = (schema: Service): string => `select ${COLUMNS} from "${schema}".webhook`;

export const postgresEndpoints = (pool: Pool, schema: Service): Endpoints => {
  const quotedTable = `"${schema}".webhook`;
  const endpointSql = selectSql(schema);
  const change = async (changeSql: string, ...values: readonly unknown[]): Promise<void> => {
    await pool.query(`update ${quotedTable} set generation = generation + 1, ${changeSql} where id = $1`, [...values]);
  };
  return {
    async add({ id, owner, url, types, createdAt, secret, checkpoint }, most) {
      const addSql = `insert into ${quotedTable} (id, owner, url, types, created_at, secret, checkpoint)
        select $1, $2, $3, $4, $5, $6, $7 where (select count(*) from ${quotedTable} where owner = $2) < $8 on conflict do nothing`;
      return (await pool.query(addSql, [id, owner, url, types, createdAt, secret, checkpoint, most])).rowCount === 1;
    },
    async find(id) {
      return (await pool.query<Endpoint>(`${endpointSql} where id = $1`, [id])).rows[0];
    },
    async list(limit, owner) {
      const listSql = `${endpointSql} where $2::text is null or owner = $2 order by created_at, id limit $1`;
      return (await pool.query<Endpoint>(listSql, [limit, owner ?? null])).rows;
    },
    async rotate(id, { by, secret, previousUntil }) {
      const rotateSql = `update ${quotedTable} set previous_secret = secret, previous_until = $4, secret = $3, rotated_by = $2,
        generation = generation + 1 where id = $1 and rotated_by is distinct from $2`;
      await pool.query(rotateSql, [id, by, secret, previousUntil]);
    },
    disable: (id, because) => change(`status = 'disabled', disabled_because = coalesce(disabled_because, $2)`, id, because),
    enable: (id) => change(`status = 'enabled', disabled_because = null, failures = 0, failing_since = null, last_failure = null`, id),
    rewind: (id, after) => change('checkpoint = $2', id, after),
    async remove(id) {
      await pool.query(`delete from ${quotedTable} where id = $1`, [id]);
    },
    async deliveries(id, limit) {
      const deliveriesSql = `select event_id as "eventId", position::text, type, subject, attempt, delivered, http_status as "httpStatus", reason, at
        from "${schema}".webhook_delivery where webhook = $1 order by number desc limit $2`;
      return (await pool.query<Delivery>(deliveriesSql, [id, limit])).rows;
    },
  };
};
