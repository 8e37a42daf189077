import type { Pool, PoolClient } from 'pg';

/** A connection that is taken from its pool has nobody else to hear that it broke; its query fails with the same. */
const heard = (): void => undefined;

/** A connection out of its pool, to be given back once. */
export interface Taken {
  readonly client: PoolClient;
  /** @param broken it is not used again */
  giveBack(broken: boolean): void;
}

export const take = async (pool: Pool): Promise<Taken> => {
  const client = await pool.connect();
  client.on('error', heard);
  return {
    client,
    giveBack(broken) {
      if (!broken) client.off('error', heard);
      client.release(broken);
    },
  };
};
