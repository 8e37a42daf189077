import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Client } from 'pg';
import { inTransaction, withConnection } from '@fengqiao/postgres';
import { appliedMigrations } from '@fengqiao/event-store/postgres';
import { copyOut, syncPath } from './copying.js';
import { MANIFEST, readBackup, type Backup, type KeptFile, type Manifest } from './manifest.js';
import { KeepingProblem } from './problem.js';
import { BEGINNING, KEPT, recordTables, type Mark } from './tables.js';

export interface BackupOptions {
  /** A user that may read every table of the record: the one that migrates. */
  readonly url: string;
  /** The folder to make; those beside it are other backups. */
  readonly folder: string;
  /** Version of the product. */
  readonly product: string;
  readonly takenAt: string;
  /** The backup to go on from, in the same folder; absent, everything is taken. */
  readonly since?: string;
}

interface State extends Pick<Manifest, 'postgresql' | 'migrations' | 'mark' | 'last' | 'ledger'> {
  readonly tables: readonly string[];
}

const single = async <Row extends object>(client: Client, sql: string, values: readonly unknown[] = []): Promise<Row | undefined> =>
  (await client.query<Row>(sql, [...values])).rows[0];

const ledgerOf = async (client: Client): Promise<Pick<State, 'ledger'> & { readonly cosigned: number }> => {
  const head = await single<{ id: string; algorithm: string }>(client, 'select id, algorithm from ledger.head');
  const newest = await single<{ note: string }>(client, 'select note from ledger.checkpoint order by cosigned desc, size desc limit 1');
  const seen = await single<{ size: string }>(client, 'select coalesce(max(size), 0) as size from ledger.checkpoint where cosigned');
  return { ...(head ? { ledger: { ...head, ...(newest ? { checkpoint: newest.note } : {}) } } : {}), cosigned: Number(seen?.size ?? 0) };
};

const stateOf = async (client: Client): Promise<State> => {
  const tables = await recordTables(client);
  if (!tables.includes('log.event')) throw new KeepingProblem('There is no record in this database yet: start the program on it once.');
  const head = await single<{ head: { position: number; recorded_at?: string } }>(client, 'select to_jsonb(h) as head from log.head h');
  const next = Number(head?.head.position ?? 0);
  const last = await single<{ id: string; hash: string }>(
    client,
    "select id, encode(hash, 'hex') as hash from log.event where position = $1",
    [next - 1],
  );
  const { cosigned, ...ledger } = tables.includes('ledger.checkpoint') ? await ledgerOf(client) : { cosigned: 0 };
  const version = await single<{ server_version: string }>(client, 'show server_version');
  return {
    tables,
    postgresql: version?.server_version ?? '',
    migrations: await appliedMigrations(client, 'log'),
    mark: { next, recordedAt: head?.head.recorded_at ?? BEGINNING.recordedAt, cosigned },
    ...(last ? { last } : {}),
    ...ledger,
  };
};

/** @throws KeepingProblem where this database does not hold what was backed up before */
const assertContinues = async (client: Client, { manifest, folder }: Backup, { mark }: State): Promise<void> => {
  const { last, mark: before } = manifest;
  const same =
    last === undefined ||
    (await single(client, "select from log.event where position = $1 and id = $2 and encode(hash, 'hex') = $3", [
      before.next - 1,
      last.id,
      last.hash,
    ]));
  if (same && before.next <= mark.next) return;
  throw new KeepingProblem(`The log does not go on from the backup in ${folder}: take a full one (without --since).`);
};

const copyTables = async (client: Client, folder: string, tables: readonly string[], since: Mark): Promise<readonly KeptFile[]> => {
  const files: KeptFile[] = [];
  for (const table of tables) {
    const takeSql = KEPT[table]?.takeSql(since, (text) => client.escapeLiteral(text)) ?? '';
    files.push(await copyOut(client, folder, table, takeSql));
  }
  return files;
};

const assertWhole = (files: readonly KeptFile[], from: number, next: number): void => {
  const rows = files.find(({ table }) => table === 'log.event')?.rows;
  if (rows !== next - from)
    throw new KeepingProblem(`The log should hold ${next - from} events from position ${from} on and holds ${rows}: run "npm run audit".`);
};

const writeManifest = (folder: string, manifest: Manifest): void => {
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600, flush: true });
  syncPath(folder);
};

/** Everything in one snapshot, while the services go on writing. */
const AS_OF_NOW = 'begin transaction isolation level repeatable read, read only';

const snapshot = async (client: Client, folder: string, { since, product, takenAt }: BackupOptions): Promise<Manifest> => {
  const state = await stateOf(client);
  const before = since === undefined ? undefined : readBackup(since);
  if (before) await assertContinues(client, before, state);
  const mark = before?.manifest.mark ?? BEGINNING;
  const { tables, ...described } = state;
  const files = await copyTables(client, folder, tables, mark);
  assertWhole(files, mark.next, state.mark.next);
  const follows = before && { folder: basename(before.folder), sha256: before.sha256 };
  return { format: 1, product, takenAt, ...described, from: mark.next, files, ...(follows ? { follows } : {}) };
};

/**
 * Copies the record, or what came since another backup, into a folder that appears whole or not at all. Memory is bounded by a page,
 * and no writer waits. @throws KeepingProblem
 */
export const backupLog = async (options: BackupOptions): Promise<Backup> => {
  const folder = resolve(options.folder);
  if (options.since !== undefined && dirname(resolve(options.since)) !== dirname(folder))
    throw new KeepingProblem(`A backup lies beside the one it goes on from: ${options.since} is in another folder than ${folder}.`);
  const half = `${folder}.half`;
  const config = { connectionString: options.url, application_name: 'fengqiao-backup', options: '-c timezone=UTC' };
  try {
    mkdirSync(half, { recursive: true, mode: 0o700 });
    writeManifest(half, await withConnection(config, (client) => inTransaction(client, () => snapshot(client, half, options), AS_OF_NOW)));
    renameSync(half, folder);
    syncPath(dirname(folder));
    return readBackup(folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
};
