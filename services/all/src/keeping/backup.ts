import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupKeys, backupLog, KEY_RETENTION_DAYS, MANIFEST, pruneKeys } from '@fengqiao/keeping';
import { environment, readConfig, StartProblem } from '../config.js';
import { backupsFolder, command, folderName, keyCopiesFolder, productVersion, say, withDatabase } from './data.js';

const USAGE = 'npm run backup [-- --into <folder>] [--since last|<backup>], or npm run backup -- --keys [--into <folder>]';

/** The newest backup in a folder: their names are their instants. */
const newestIn = (folder: string): string | undefined => {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, MANIFEST)) && !name.endsWith('.half'))
    : [];
  const newest = names.sort().at(-1);
  return newest && join(folder, newest);
};

const beforeOf = (since: string | undefined, into: string): string | undefined => {
  if (since !== 'last') return since === undefined ? undefined : here(since);
  const newest = newestIn(into);
  if (newest === undefined) throw new StartProblem(`There is no backup in ${into} to go on from: take a full one first (without --since).`);
  return newest;
};

const here = (path: string): string => resolve(environment['INIT_CWD'] ?? '.', path);

const copyKeys = (into: string, takenAt: string): void => {
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const folder = join(into, folderName(takenAt));
  say(`Copied ${backupKeys(readConfig(environment, []).dataFolder, folder, takenAt).length} key files.`);
  say(folder);
  for (const old of pruneKeys(into, takenAt)) say(`Deleted ${old}: older than ${KEY_RETENTION_DAYS} days.`);
};

const copyRecord = async (into: string, takenAt: string, since: string | undefined): Promise<void> => {
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const { folder, manifest } = await withDatabase(readConfig(environment, []), (url) =>
    backupLog({
      url,
      folder: join(into, folderName(takenAt)),
      product: productVersion(),
      takenAt,
      ...(since === undefined ? {} : { since }),
    }),
  );
  const { from, mark } = manifest;
  const on = since === undefined ? '' : `, going on from ${since}`;
  say(mark.next === from ? `Nothing was recorded since then${on}.` : `Backed up events ${from} to ${mark.next - 1}${on}.`);
  say(folder);
};

const OPTIONS = { into: { type: 'string' }, since: { type: 'string' }, keys: { type: 'boolean', default: false } } as const;

await command(async () => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (positionals.length > 0 || (values.keys && values.since !== undefined)) throw new StartProblem(USAGE);
  const takenAt = new Date().toISOString();
  if (values.keys) return copyKeys(values.into === undefined ? keyCopiesFolder() : here(values.into), takenAt);
  const into = values.into === undefined ? backupsFolder() : here(values.into);
  return copyRecord(into, takenAt, beforeOf(values.since, into));
});
