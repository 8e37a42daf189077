import { Client } from 'pg';

const POLL = 1_000;

/**
 * Calls back on every notification of the log and, as a fallback, once a second: a lost notification or connection
 * delays news, it never loses any. One connection per process; it is opened again whenever it breaks.
 */
export const watchLog = async (url: string, onNews: () => void, quotedChannel = 'fengqiao_log'): Promise<() => Promise<void>> => {
  let stopped = false;
  let client: Client | undefined;
  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, application_name: 'fengqiao-watch' });
    const lose = (): void => {
      if (client === next) client = undefined;
    };
    next.on('error', lose);
    next.on('end', lose);
    next.on('notification', onNews);
    await next.connect();
    await next.query(`listen ${quotedChannel}`);
    client = next;
  };
  await connect();
  let connecting = false;
  const timer = setInterval(() => {
    onNews();
    if (client || connecting || stopped) return;
    connecting = true;
    connect()
      .catch(() => undefined) // the next second tries again; the poll goes on meanwhile
      .finally(() => (connecting = false));
  }, POLL);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await client?.end();
  };
};
