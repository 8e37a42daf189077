import { createHash } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { KeptFile } from './manifest.js';
import { KeepingProblem } from './problem.js';
import { columnsOf, quotedTable } from './tables.js';

const measuring = (): { readonly through: Transform; readonly measured: () => { bytes: number; sha256: string } } => {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, measured: () => ({ bytes, sha256: hash.digest('hex') }) };
};

/** Makes what was written survive a power failure. */
export const syncPath = (path: string): void => {
  const fd = openSync(path, 'r');
  fsyncSync(fd);
  closeSync(fd);
};

const quotedList = (client: Client, columns: readonly string[]): string =>
  columns.map((column) => client.escapeIdentifier(column)).join(', ');

/** The rows of a table into a file of its own, streamed. */
export const copyOut = async (client: Client, folder: string, table: string, whereSql: string): Promise<KeptFile> => {
  const columns = await columnsOf(client, table);
  const name = `${table}.copy`;
  const [quotedColumns, quotedName] = [quotedList(client, columns), quotedTable(client, table)];
  const rows = client.query(copyTo(`copy (select ${quotedColumns} from ${quotedName} ${whereSql}) to stdout (format binary)`));
  const { through, measured } = measuring();
  await pipeline(rows, through, createWriteStream(join(folder, name), { flags: 'wx', mode: 0o600 }));
  syncPath(join(folder, name));
  return { name, table, columns, rows: rows.rowCount, ...measured() };
};

/** A file into a table, streamed; the caller's transaction is not to be committed when it throws. @throws KeepingProblem where the file was changed */
export const copyIn = async (client: Client, folder: string, file: KeptFile, into: string): Promise<void> => {
  const path = join(folder, file.name);
  const [quotedColumns, quotedName] = [quotedList(client, file.columns), quotedTable(client, into)];
  const rows = client.query(copyFrom(`copy ${quotedName} (${quotedColumns}) from stdin (format binary)`));
  const { through, measured } = measuring();
  const damaged = new KeepingProblem(`The file ${path} is not the one that was written: take another copy of this backup.`);
  try {
    await pipeline(createReadStream(path), through, rows);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === '22P04' || code === '22P03' || code === '22021') throw damaged;
    throw error;
  }
  const { bytes, sha256 } = measured();
  if (bytes !== file.bytes || sha256 !== file.sha256 || rows.rowCount !== file.rows) throw damaged;
};
