import { randomInt } from 'node:crypto';
import { Client } from 'pg';

/** That a process is there: one connection, which ends when the process does, however it ends. */
export interface Presence {
  /** Number of this process, in every lease that it takes. */
  readonly owner: string;
  stop(): Promise<void>;
}

const AGAIN = 1_000;

/**
 * Holds an advisory lock under a number of its own, so that after a crash nobody has to wait until the leases of the dead run out.
 * A paused process keeps its connection: then they run out.
 */
export const createPresence = async (url: string): Promise<Presence> => {
  const owner = String(randomInt(1, 2 ** 47));
  let stopped = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, application_name: 'fengqiao-presence' });
    const lose = (): void => {
      if (client === next) client = undefined;
      if (!stopped && client === undefined) timer ??= setTimeout(again, AGAIN);
    };
    next.on('error', lose);
    next.on('end', lose);
    await next.connect();
    await next.query('select pg_advisory_lock($1)', [owner]);
    client = next;
  };
  /** Its leases go on meanwhile: each is renewed by itself, and another process that takes one over raises its epoch. */
  const again = (): void => {
    timer = undefined;
    connect().catch(() => (stopped ? undefined : (timer ??= setTimeout(again, AGAIN))));
  };
  await connect();
  return {
    owner,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
};
