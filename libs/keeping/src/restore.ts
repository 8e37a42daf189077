import { basename } from 'node:path';
import type { Client } from 'pg';
import { inTransaction, withConnection } from '@fengqiao/postgres';
import { logVersion, migrateLog, migrateLogWithin } from '@fengqiao/event-store/postgres';
import { copyIn } from './copying.js';
import { loadKeyring } from './keyring.js';
import { readChain, type Backup, type KeptFile } from './manifest.js';
import { KeepingProblem } from './problem.js';
import { createRestored, recordRestored, type Restored } from './restored.js';
import { columnsOf, KEPT, type Cut } from './tables.js';
import { verifyLog } from './verify.js';
import { assertSameTree, keptCheckpoints, signedOf, type Seen } from './witnessed.js';

/** A place in the log: its position, or the instant up to which events are wanted. */
export type Until = { readonly position: number } | { readonly instant: string };

export interface RestoreOptions {
  /** An empty database, and a user that may create schemas and roles in it. */
  readonly url: string;
  /** The newest backup wanted; those it goes on from lie beside it. */
  readonly folder: string;
  readonly until?: Until;
  /** What witnesses have signed last. */
  readonly witnessed: readonly Seen[];
  /** Events that a witness has signed may be missing afterwards: it is recorded. */
  readonly acceptLoss: boolean;
  readonly restoredAt: string;
}

const assertKnown = async (chain: readonly Backup[]): Promise<void> => {
  const { known } = await logVersion();
  const unknown = chain.flatMap(({ manifest }) => manifest.migrations.filter((name) => !known.includes(name)));
  if (unknown.length > 0)
    throw new KeepingProblem(`The backup was made by a newer version of the product (${unknown.join(', ')}): restore it with that one.`);
};

const assertEmpty = async (client: Client): Promise<void> => {
  const { rowCount } = await client.query("select from pg_namespace where nspname in ('log', 'ledger', 'keyring', 'keeping')");
  if (rowCount) throw new KeepingProblem('There is a record in this database: restore into an empty one.');
};

const fileOf = ({ manifest }: Backup, table: string): KeptFile | undefined => manifest.files.find((file) => file.table === table);

/** The rows of one table of every backup into a table that lasts as long as the transaction. */
const stage = async (client: Client, chain: readonly Backup[], table: string): Promise<boolean> => {
  const found = chain.filter((backup) => fileOf(backup, table));
  if (found.length === 0) return false;
  const quotedTable = table
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.');
  await client.query('drop table if exists pg_temp.staged');
  await client.query(`create temporary table staged on commit drop as select * from ${quotedTable} with no data`);
  for (const backup of found) await copyIn(client, backup.folder, fileOf(backup, table) as KeptFile, 'pg_temp.staged');
  return true;
};

/** Never in the middle of an append: its events stand or fall together. The commands are staged. */
const cutAt = async (client: Client, until: Until | undefined, next: number): Promise<Cut> => {
  if (until === undefined) return { position: next - 1, recordedAt: 'infinity' };
  if ('position' in until && until.position >= next)
    throw new KeepingProblem(`The backup ends at position ${next - 1}: name a position up to that, or a newer backup.`);
  const whereSql = 'position' in until ? 'position <= $1::bigint' : 'recorded_at <= $1::timestamptz';
  const sql = `select position, recorded_at::text as at from staged where position is not null and ${whereSql} order by position desc limit 1`;
  const { rows } = await client.query<{ position: string; at: string }>(sql, ['position' in until ? until.position : until.instant]);
  const [last] = rows;
  if (last) return { position: Number(last.position), recordedAt: last.at };
  throw new KeepingProblem('Nothing had been recorded by then: name a later position or instant.');
};

const put = async (client: Client, table: string, { position, recordedAt }: Cut): Promise<void> => {
  const sql = KEPT[table]?.putSql;
  if (sql !== undefined) await client.query(sql, [position, recordedAt]);
};

const loadEvents = async (client: Client, chain: readonly Backup[], cut: Cut): Promise<void> => {
  await client.query('create temporary table went_on (stream text primary key) on commit drop');
  for (const backup of chain.filter(({ manifest }) => manifest.from <= cut.position)) {
    const whole = backup.manifest.mark.next - 1 <= cut.position;
    if (whole) await copyIn(client, backup.folder, fileOf(backup, 'log.event') as KeptFile, 'log.event');
    else if (await stage(client, [backup], 'log.event')) {
      await put(client, 'log.event', cut);
      await client.query('insert into went_on select distinct stream from staged where position > $1', [cut.position]);
    }
  }
};

/** The log's identity and its secret, which the migration has just drawn for a new one, become those of the log that is restored. */
const loadIdentity = async (client: Client, newest: Backup): Promise<void> => {
  const { ledger } = newest.manifest;
  const secret = fileOf(newest, 'ledger.secret');
  if (!ledger || !secret) return;
  await client.query('update ledger.head set id = $1, algorithm = $2', [ledger.id, ledger.algorithm]);
  await client.query('alter table ledger.secret disable trigger user');
  await client.query('delete from ledger.secret');
  await copyIn(client, newest.folder, secret, 'ledger.secret');
  await client.query('alter table ledger.secret enable trigger user');
};

/** @returns where the log ends now */
const load = async (client: Client, chain: readonly Backup[], until: Until | undefined): Promise<Cut> => {
  const newest = chain.at(-1) as Backup;
  await stage(client, chain, 'log.command');
  const cut = await cutAt(client, until, newest.manifest.mark.next);
  await put(client, 'log.command', cut);
  await loadEvents(client, chain, cut);
  const others = Object.keys(KEPT).filter((table) => table !== 'log.command' && table !== 'log.event' && KEPT[table]?.putSql !== undefined);
  for (const table of others) if (await stage(client, chain, table)) await put(client, table, cut);
  await loadIdentity(client, newest);
  await client.query('update log.head set position = $1', [cut.position + 1]);
  if ((await columnsOf(client, 'log.head')).includes('recorded_at'))
    await client.query("update log.head set recorded_at = coalesce((select recorded_at from log.event where position = $1), '-infinity')", [
      cut.position,
    ]);
  return cut;
};

const giveUp = (accepted: boolean, sentence: string): void => {
  if (!accepted) throw new KeepingProblem(sentence);
};

/**
 * How many events a witness has signed that are not there any more; undefined for none.
 * @param mine of these, what it has signed of this log
 * @throws KeepingProblem
 */
const lossOf = (seen: readonly Seen[], mine: readonly Seen[], size: number, accepted: boolean): number | undefined => {
  const most = Math.max(0, ...(mine.length > 0 ? mine : seen).map((one) => one.size));
  if (mine.length > 0 ? most <= size : seen.length === 0) return undefined;
  giveUp(
    accepted,
    mine.length > 0
      ? `A witness has signed ${most} events and this restores ${size}: use a newer backup, or give up the ${most - size} later ones with --accept-loss.`
      : `The witness has signed ${most} events of ${seen.map(({ origin }) => origin).join(', ')} and nothing of this log: use a backup of that one, or give it up with --accept-loss.`,
  );
  return most;
};

const checkLedger = async (
  client: Client,
  ledger: boolean,
  size: number,
  options: RestoreOptions,
): Promise<Pick<Restored, 'root' | 'witnessed'>> => {
  const mine = ledger ? await signedOf(client, options.witnessed) : [];
  const loss = lossOf(options.witnessed, mine, size, options.acceptLoss);
  const lost = loss === undefined ? {} : { witnessed: loss };
  if (!ledger) return { root: '', ...lost };
  const root = await assertSameTree(
    client,
    [...(await keptCheckpoints(client)), ...mine].filter((one) => one.size <= size),
    size,
  );
  // No witness would ever sign it again under its name: from here on it is another log, with a key of its own.
  if (loss !== undefined) await client.query('update ledger.head set id = gen_random_uuid()');
  return { root, ...lost };
};

const restoreWithin = async (client: Client, chain: readonly Backup[], options: RestoreOptions): Promise<Restored> => {
  const newest = chain.at(-1) as Backup;
  await assertEmpty(client);
  await migrateLogWithin(client, {}, { only: newest.manifest.migrations });
  await createRestored(client);
  const cut = await load(client, chain, options.until);
  await loadKeyring(client, newest);
  const events = cut.position + 1;
  await verifyLog(client, events);
  const ledger = await checkLedger(client, newest.manifest.ledger !== undefined, events, options);
  const restored = { restoredAt: options.restoredAt, backup: basename(newest.folder), events, ...ledger };
  await recordRestored(client, restored);
  return restored;
};

/**
 * Puts the record back, whole and verified, in one transaction: all or nothing. Read models are built from it at the next start.
 * @throws KeepingProblem
 */
export const restoreLog = async (options: RestoreOptions): Promise<Restored> => {
  const chain = readChain(options.folder);
  await assertKnown(chain);
  const config = { connectionString: options.url, application_name: 'fengqiao-restore', options: '-c timezone=UTC' };
  const restored = await withConnection(config, (client) => inTransaction(client, () => restoreWithin(client, chain, options)));
  await migrateLog(options.url, {});
  return restored;
};
