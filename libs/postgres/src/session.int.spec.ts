import { Client, type ClientBase, type Pool, type PoolClient } from 'pg';
import { freshDatabase } from '@fengqiao/testing';
import { isOutage } from './outage.js';
import { inTransaction, withConnection } from './session.js';
import { openPool } from './steady.js';

describe('connections that break', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let pool: Pool;

  /** Ends the session of a connection that does nothing, as an operator or a crash would. */
  const end = async (client: ClientBase): Promise<void> => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const other = new Client({ connectionString: database.url });
    await other.connect();
    const ended = new Promise((resolve) => client.once('end', resolve));
    await Promise.all([ended, other.query('select pg_terminate_backend($1)', [rows[0]?.pid])]);
    await other.end();
  };

  beforeAll(async () => {
    database = await freshDatabase();
    pool = openPool({ connectionString: database.url, max: 1 }, () => undefined);
    await pool.query('create table kept (number int primary key)');
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('ends nothing but the next query of whoever took it; the pool opens another', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await end(client);
    const error: unknown = await client.query('select 1').catch((failure: unknown) => failure);
    expect(isOutage(error)).toBe(true);
    client.release(true);
    expect((await pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('ends nothing in the moment in which it is handed out, before whoever asked for it can listen', async () => {
    const asked = new Promise<PoolClient>((resolve, reject) =>
      pool.connect((error, client) => {
        if (!client) return reject(error ?? new Error('no connection'));
        client.emit('error', new Error('terminating connection'));
        resolve(client);
      }),
    );
    (await asked).release(true);
    expect((await pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('ends nothing but the work that it was opened for', async () => {
    const work = withConnection({ connectionString: database.url }, async (client) => {
      await end(client);
      await client.query('select 1');
    });
    expect(isOutage(await work.catch((failure: unknown) => failure))).toBe(true);
  });

  it('leaves no half of a transaction', async () => {
    const client = await pool.connect();
    const half = inTransaction(client, async () => {
      await client.query('insert into kept values (1)');
      throw new Error('no further');
    });
    await expect(half).rejects.toThrow('no further');
    await inTransaction(client, () => client.query('insert into kept values (2)'));
    client.release();
    expect((await pool.query('select number from kept')).rows).toEqual([{ number: 2 }]);
  });

  it('is no outage where the asking is wrong', async () => {
    expect(isOutage(await pool.query('select nothing').catch((failure: unknown) => failure))).toBe(false);
    const nowhere = withConnection({ host: '127.0.0.1', port: 9 }, async () => undefined);
    expect(isOutage(await nowhere.catch((failure: unknown) => failure))).toBe(true);
  });
});
