/** Our store as a service has it: its own role and the append function. */
import { randomUUID } from 'node:crypto';
import { postgresLog, postgresStore, migrateLog, READER, serviceRole } from '@fengqiao/event-store/postgres';
import { nextFact, nextStream } from '../lib/facts.mjs';
import { poolOf } from '../lib/server.mjs';

const fingerprint = Buffer.alloc(32, 7);

const factsOf = (events) => Array.from({ length: events }, () => ({ id: randomUUID(), type: 'ApplicationFiled', body: nextFact().bytes }));

/** Several new streams in one append. */
export const seedOf = (streams, events) => ({
  command: { id: randomUUID(), fingerprint, result: Buffer.alloc(0) },
  writes: streams.map((stream) => ({ stream, expected: 0, subject: stream, events: factsOf(events) })),
  deadline: new Date(Date.now() + 60_000),
});

/** New facts as the first of a new stream. */
export const appendOfBodies = ({ stream, subject }, facts) => {
  const id = randomUUID();
  const result = Buffer.from(`{"events":["ApplicationFiled"],"id":"${id}","stream":"${stream}","version":${facts.length}}`);
  return {
    command: { id, fingerprint, result },
    writes: [{ stream, expected: 0, subject, events: facts }],
    deadline: new Date(Date.now() + 10_000),
  };
};

export const appendOf = (events) => appendOfBodies(nextStream(), factsOf(events));

export const recorded = (answer) => {
  if (answer.kind !== 'recorded') throw new Error(`an append was answered ${answer.kind}`);
};

export const migrate = (url) => migrateLog(url, { bench: ['bench'] });

/** @param connections of the service's pool: what the edge gives a service, unless said otherwise */
export const openOurs = (url, connections = 6) => {
  const pool = poolOf(url, connections, { role: serviceRole('bench') });
  const reader = poolOf(url, 3, { role: READER });
  const store = postgresStore(pool);
  return {
    pool,
    reader,
    store,
    log: postgresLog(reader, url),
    append: async (events) => recorded(await store.append(appendOf(events))),
    async close() {
      await pool.end();
      await reader.end();
    },
  };
};
