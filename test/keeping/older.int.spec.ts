import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { logVersion, migrateLog } from '@fengqiao/event-store/postgres';
import { backupLog, restoreLog } from '@fengqiao/keeping';
import { freshDatabase } from '@fengqiao/testing';

jest.setTimeout(30_000);

/** The log as the first version of the product had it. */
const FIRST = ['001-tables.sql', '002-append-only.sql', '003-append.sql', '004-roles.sql'];

describe('data of the first version of the product', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let admin: Client;
  const applied = async (client: Client): Promise<readonly string[]> =>
    (await client.query<{ name: string }>('select name from log.migration order by name')).rows.map(({ name }) => name);

  beforeAll(async () => {
    database = await freshDatabase();
    await migrateLog(database.url, {}, { only: FIRST });
    admin = new Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(`insert into log.event (position, version, subject_sequence, id, stream, subject, type, hash, body)
      select n, n + 1, n + 1, gen_random_uuid(), 'test-1', 'test-1', 'Happened', sha256('{}'), '{}' from generate_series(0, 9) n`);
    await admin.query(
      `insert into log.command (id, position, fingerprint, result) select gen_random_uuid(), n, '', '' from generate_series(0, 9) n`,
    );
    await admin.query('update log.head set position = 10');
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('is backed up as it is, and restored into the tables of today', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fengqiao-older-'));
    const backup = await backupLog({ url: database.url, folder: join(folder, 'one'), product: '0', takenAt: '2026-01-01T00:00:00.000Z' });
    expect(backup.manifest.migrations).toEqual(FIRST);
    const target = await freshDatabase();
    const options = { url: target.url, folder: backup.folder, witnessed: [], acceptLoss: false, restoredAt: '2026-01-02T00:00:00.000Z' };
    expect(await restoreLog(options)).toMatchObject({ events: 10 });
    const restored = new Client({ connectionString: target.url });
    await restored.connect();
    expect(await applied(restored)).toEqual((await logVersion()).known);
    expect((await restored.query('select position::int from log.head')).rows).toEqual([{ position: 10 }]);
    await restored.end();
    await target.drop();
    rmSync(folder, { recursive: true });
  });

  it('is migrated whole or not at all', async () => {
    await admin.query('create table log.closed (in_the_way int)');
    await expect(migrateLog(database.url, {})).rejects.toThrow('already exists');
    expect(await applied(admin)).toEqual(FIRST);
    expect((await admin.query("select from pg_attribute where attrelid = 'log.head'::regclass and attname = 'recorded_at'")).rowCount).toBe(
      0,
    );
    await admin.query('drop table log.closed');
    await migrateLog(database.url, {});
    expect(await applied(admin)).toEqual((await logVersion()).known);
  });
});
