import type { Pool, PoolClient } from 'pg';

/** Whoever takes a connection hears of its break by its next query. */
const heard = (): void => undefined;

/** A connection out of its pool, to be given back once. */
export interface Taken {
  readonly client: PoolClient;
  /** @param broken it is not used again */
  giveBack(broken: boolean): void;
}

/** @param pool one of `openPool`; of another, a break in the moment between its being handed out and taken is not heard */
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
