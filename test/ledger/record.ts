import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import { deriveId, sha256, type Append } from '@fengqiao/event-store';
import { LEDGER, migrateLog, postgresLog, postgresStore, READER, serviceRole } from '@fengqiao/event-store/postgres';
import { ED25519 } from '@fengqiao/ledger';
import { createLedgerReader, createNotary, localSigner, postgresLedger, type NotaryOptions } from '@fengqiao/notary';
import { preparedDatabase } from '@fengqiao/testing';

/** One append of events to a stream of a subject. */
export const appendOf = (subject: string, bodies: readonly string[], stream = `test-${subject}`): Append => ({
  command: { id: randomUUID(), fingerprint: sha256(Buffer.from('asked')), result: Buffer.from('{}') },
  writes: [
    {
      stream,
      expected: 'any',
      subject,
      events: bodies.map((body) => ({ id: randomUUID(), type: 'Happened', body: Buffer.from(body) })),
    },
  ],
  deadline: new Date(Date.now() + 60_000),
});

/** A log with its ledger, in a database and a folder of its own. */
export const openRecord = async () => {
  const database = await preparedDatabase('record', (url) => migrateLog(url, { all: ['test'] }));
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-ledger-'));
  const pools: Pool[] = [];
  const poolAs = (role?: string): Pool => {
    const pool = openPool({ connectionString: database.url, max: 4, ...(role ? { options: `-c role=${role}` } : {}) }, () => undefined);
    pools.push(pool);
    return pool;
  };
  const [service, reading, ledger, owner] = [poolAs(serviceRole('all')), poolAs(READER), poolAs(LEDGER), poolAs()];
  const log = postgresLog(reading, database.url);
  const store = postgresLedger(ledger);
  const { id } = await store.head();
  const signer = localSigner(join(folder, 'ledger', `${id}.key`), `fengqiao.local/log/${id}`, ED25519);
  return {
    database,
    folder,
    owner,
    poolAs,
    log,
    signer,
    store,
    events: postgresStore(service),
    reader: createLedgerReader(postgresLedger(reading), log),
    notary: (more: Partial<NotaryOptions> = {}) => createNotary({ store, signer, onFailure: () => undefined, ...more }),
    /** Appends `count` events to as many subjects as wanted, in turn. */
    async record(count: number, subjects = 1) {
      const each = Math.ceil(count / subjects);
      for (let subject = 0; subject < subjects; subject += 1) {
        const bodies = Array.from({ length: Math.min(each, count - subject * each) }, (_, index) => `{"data":{"n":${index}},"meta":{}}`);
        if (bodies.length > 0) await postgresStore(service).append(appendOf(deriveId('subject', String(subject)), bodies));
      }
    },
    /** As somebody who has the whole database: triggers are off. */
    async tamper(...statements: readonly string[]) {
      const client = await owner.connect();
      await client.query('begin; set local session_replication_role = replica');
      for (const statement of statements) await client.query(statement);
      await client.query('commit');
      client.release();
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type Record = Awaited<ReturnType<typeof openRecord>>;
