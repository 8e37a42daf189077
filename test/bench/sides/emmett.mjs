/** Emmett's PostgreSQL store through its public interface, over a pool as large as the load. */
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { nextFact, nextStream } from '../lib/facts.mjs';
import { poolOf } from '../lib/server.mjs';

const PARSED = [20, 114, 3802]; // bigint, json, jsonb
const parsers = () => new Map(PARSED.map((oid) => [oid, pg.types.getTypeParser(oid)]));
const before = parsers();
let emmetts;

/** Its first connection changes how the whole process reads these types: that is put back, and kept for its own connections. */
export const installEmmett = async (url) => {
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  await store.close();
  emmetts ??= parsers();
  for (const [oid, parser] of before) pg.types.setTypeParser(oid, parser);
};

/** @param url of a database with `installEmmett` done */
export const openEmmett = (url, connections) => {
  const own = emmetts;
  const types = { getTypeParser: (oid, format) => (format !== 'binary' && own.get(oid)) || pg.types.getTypeParser(oid, format) };
  const pool = poolOf(url, connections, {}, { types });
  const store = getPostgreSQLEventStore(url, { schema: { autoMigration: 'None' }, connectionOptions: { pooled: true, pool } });
  const expectedStreamVersion = 'STREAM_DOES_NOT_EXIST';
  return {
    pool,
    store,
    async append(events) {
      const facts = Array.from({ length: events }, () => {
        const { data, meta } = nextFact().value;
        return { type: 'ApplicationFiled', data, metadata: meta };
      });
      await store.appendToStream(nextStream().stream, facts, { expectedStreamVersion });
    },
    async close() {
      await store.close();
      await pool.end().catch(() => undefined); // the store may have ended it
    },
  };
};
