import type { Pool, PoolClient } from 'pg';
import { admit, admitReading } from '../admit.js';
import { CallRefused, groupAppends, type Call } from '../group.js';
import { START, type Append, type EventStore, type ReadStream } from '../port.js';
import { callAnswers, callQuery, type CallAnswer } from './call.js';
import { COLUMNS_SQL, recorded, type EventRow } from './rows.js';

const SQL = {
  forwards: `select ${COLUMNS_SQL} from log.event where stream = $1 and version between $2 and $3 order by version limit $4`,
  backwards: `select ${COLUMNS_SQL} from log.event where stream = $1 and version between $2 and $3 order by version desc limit $4`,
  version: 'select version from log.event where stream = $1 order by version desc limit 1',
  outcome: 'select place, fingerprint, result from log.outcome($1)',
} as const;

/** How long after the last deadline of a call its answer is waited for: then the connection is given up, the outcome unknown. */
const GRACE = 2_000;
/** SQLSTATE classes that end the connection or come from outside the statement: whether it was recorded is then unknown. */
const UNCERTAIN = /^(08|53|57|58|XX)/;

const refusedIt = (error: unknown): boolean => {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  return severity === 'ERROR' && typeof code === 'string' && !UNCERTAIN.test(code);
};

const askOn = async (client: PoolClient, appends: readonly Append[]): Promise<CallAnswer> => {
  const last = Math.max(...appends.map(({ deadline }) => deadline.getTime()));
  const query = { ...callQuery(appends), query_timeout: Math.max(last - Date.now(), 0) + GRACE };
  const { rows } = await client.query<CallAnswer>(query);
  const [row] = rows;
  if (!row) throw new Error('the append function gave no answer');
  return row;
};

const callOf =
  (pool: Pool): Call =>
  async (appends) => {
    const client = await pool.connect();
    try {
      const answers = callAnswers(await askOn(client, appends), appends);
      client.release();
      return answers;
    } catch (error) {
      const refused = refusedIt(error);
      client.release(!refused);
      throw refused ? new CallRefused(error) : error;
    }
  };

const MAX_VERSION = 2_147_483_647;

/** The rows that a reading asks for, whichever way it goes. */
const boundsOf = ({
  from,
  to,
  limit = MAX_VERSION,
  backwards = false,
}: ReadStream): { name: 'forwards' | 'backwards'; low: number; high: number; limit: number } =>
  backwards
    ? { name: 'backwards', low: to ?? 1, high: from ?? MAX_VERSION, limit }
    : { name: 'forwards', low: from ?? 1, high: to ?? MAX_VERSION, limit };

/** The event store over a pool whose role is a service's: it may append to its own categories and read them. Appends that wait share a round trip. */
export const postgresStore = (pool: Pool): EventStore => {
  const grouped = groupAppends(callOf(pool));
  return {
    async append(append) {
      admit(append);
      return grouped(append);
    },
    async readStream(stream, options = {}) {
      admitReading(options);
      const { name, low, high, limit } = boundsOf(options);
      const { rows } = await pool.query<EventRow>({ name: `stream-${name}`, text: SQL[name], values: [stream, low, high, limit] });
      const last = rows.at(-1);
      if (Object.keys(options).length === 0) return { version: last?.version ?? 0, events: rows.map(recorded) };
      if (options.backwards && options.from === undefined) return { version: rows[0]?.version ?? 0, events: rows.map(recorded) };
      const newest = await pool.query<{ version: number }>({ name: 'stream-version', text: SQL.version, values: [stream] });
      return { version: newest.rows[0]?.version ?? 0, events: rows.map(recorded) };
    },
    async command(id) {
      const { rows } = await pool.query<{ place: string | null; fingerprint: Buffer; result: Buffer }>({
        name: 'outcome',
        text: SQL.outcome,
        values: [id],
      });
      const [row] = rows;
      return row && { fingerprint: row.fingerprint, result: row.result, checkpoint: row.place ?? START };
    },
  };
};
