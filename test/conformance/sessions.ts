import { Client, type Pool } from 'pg';
import type { EventStore } from '@fengqiao/event-store';
import { postgresStore, serviceRole } from '@fengqiao/event-store/postgres';
import type { PostgresSide, Tools } from './check.js';

/** One session of a service that keeps its transaction open, as no well-behaved caller does. */
export interface Session {
  /** Appends inside the open transaction. */
  readonly store: EventStore;
  query(sql: string): Promise<void>;
  end(): Promise<void>;
}

export const openSession = async ({ url }: PostgresSide, after: Tools['after']): Promise<Session> => {
  const client = new Client({
    connectionString: url,
    options: `-c role=${serviceRole('intake')}`,
    application_name: 'conformance-session',
  });
  client.on('error', () => undefined); // the server may end it, and is expected to
  await client.connect();
  const end = (): Promise<void> => client.end().catch(() => undefined);
  after(end);
  const held = new Proxy(client, {
    get(target, name) {
      const value: unknown = name === 'release' ? () => undefined : Reflect.get(target, name);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
  return {
    store: postgresStore({ query: client.query.bind(client), connect: async () => held } as unknown as Pool),
    query: async (sql) => void (await client.query(sql)),
    end,
  };
};

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
