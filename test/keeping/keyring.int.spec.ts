import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type Pool } from 'pg';
import { openPool } from '@fengqiao/postgres';
import { deriveId } from '@fengqiao/event-store';
import { migrateLog, postgresStore, serviceRole } from '@fengqiao/event-store/postgres';
import { backupLog, restoreLog } from '@fengqiao/keeping';
import { createKeyVault, ERASED, memoryMasterKeys, open, sealFor, type KeyVault } from '@fengqiao/sealing';
import { KEYRING, migrateKeyring, postgresKeyStore } from '@fengqiao/sealing/postgres';
import { freshDatabase } from '@fengqiao/testing';

const place = { stream: 'dispute-d1', id: 'e1', type: 'PartiesAdded' };

it('a restore brings the wrapped keys back, and nobody whose key the log says was destroyed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-keyring-'));
  const [source, target] = [await freshDatabase(), await freshDatabase()];
  const pools: Pool[] = [];
  const master = memoryMasterKeys();
  const vaultOf = (url: string): Promise<KeyVault> => {
    const pool = openPool({ connectionString: url, max: 1, options: `-c role=${KEYRING}` }, () => undefined);
    pools.push(pool);
    return createKeyVault({ store: postgresKeyStore(pool), master, now: () => 0 });
  };
  await migrateKeyring(source.url);
  await migrateLog(source.url, { test: ['erasure'] });
  const keys = await (await vaultOf(source.url)).provide('d1', ['p1', 'p2']);
  const texts = ['p1', 'p2'].map((person) => sealFor(place, keys)(`金丝雀 ${person}`, '/name', person));

  // The decision is in the log, and whoever acts on it has not seen it yet: the copied keyring still has the key.
  const service = openPool({ connectionString: source.url, max: 1, options: `-c role=${serviceRole('test')}` }, () => undefined);
  pools.push(service);
  const body = Buffer.from(JSON.stringify({ data: { keys: [{ ref: keys.get('p1')?.ref, person: 'p1' }] } }));
  await postgresStore(service).append({
    command: { id: deriveId('erase'), fingerprint: Buffer.from('f'), result: Buffer.from('{}') },
    writes: [
      { stream: 'erasure-e1', expected: 'none', subject: 'd1', events: [{ id: deriveId('event'), type: 'SubjectKeyDestroyed', body }] },
    ],
    deadline: new Date(Date.now() + 10_000),
  });
  const { folder: backup } = await backupLog({
    url: source.url,
    folder: join(folder, 'one'),
    product: '0',
    takenAt: '2026-01-01T00:00:00.000Z',
  });
  await restoreLog({ url: target.url, folder: backup, witnessed: [], acceptLoss: false, restoredAt: '2026-01-02T00:00:00.000Z' });

  expect(await open(texts, await vaultOf(target.url))).toEqual([ERASED, '金丝雀 p2']);
  const looking = new Client({ connectionString: target.url });
  await looking.connect();
  const { rows } = await looking.query('select person, state, wrapped is null as gone from keyring.data_key order by person');
  expect(rows).toEqual([
    { person: 'p1', state: 'destroyed', gone: true },
    { person: 'p2', state: 'active', gone: false },
  ]);
  await looking.end();
  for (const pool of pools) await pool.end();
  await Promise.all([source.drop(), target.drop()]);
  rmSync(folder, { recursive: true });
}, 60_000);
