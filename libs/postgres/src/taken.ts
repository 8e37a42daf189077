import type { Pool, PoolClient } from 'pg';

/** A connection out of its pool, to be given back once. */
export interface Taken {
  readonly client: PoolClient;
  /** @param broken it is not used again */
  giveBack(broken: boolean): void;
}

/** @param pool one of `openPool` */
export const take = async (pool: Pool): Promise<Taken> => {
  const client = await pool.connect();
  return { client, giveBack: (broken) => client.release(broken) };
};
