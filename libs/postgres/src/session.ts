import type { Client, ClientBase, ClientConfig } from 'pg';
import { SteadyClient } from './steady.js';

/** One connection for one piece of work. When it breaks, the work's next query fails, and nothing else does. */
export const withConnection = async <T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new SteadyClient(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** @param begin where the transaction is of another kind than the server's default */
export const inTransaction = async <T>(client: ClientBase, work: () => Promise<T>, begin = 'begin'): Promise<T> => {
  await client.query(begin);
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};
