import { readFileSync, writeFileSync, rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findLocalDatabase, LocalDatabaseError, startLocalDatabase } from '@fengqiao/local-database';
import { KeepingProblem } from '@fengqiao/keeping';
import { StartProblem, workspace, type Config } from '../config.js';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What goes into the name of a folder: 2026-11-24T04-00-00.000Z. */
export const folderName = (instant: string): string => instant.replaceAll(':', '-');

export const productVersion = (): string =>
  (JSON.parse(readFileSync(join(workspace(), 'package.json'), 'utf8')) as { version: string }).version;

/** Where the embedded database was asked for; where its data really is, `findLocalDatabase` says. */
export const databaseFolder = ({ dataFolder }: Config): string => join(dataFolder, 'postgres');
/** Where the witness of this machine remembers what it has signed. */
export const witnessFolder = ({ dataFolder }: Config): string => join(dataFolder, 'witness');
/** Where backups go unless a folder is named. */
export const backupsFolder = (): string => join(workspace(), 'backups');
/** Where copies of keys go: apart from the backups, which must not bring destroyed keys back. */
export const keyCopiesFolder = (): string => join(workspace(), 'key-copies');

/** The address of a database that is there: somebody's own, the one that the program runs, or the stopped one, started for as long as this takes. */
export const withDatabase = async <T>(config: Config, use: (url: string) => Promise<T>): Promise<T> => {
  if (config.databaseUrl !== undefined) return use(config.migrationUrl ?? config.databaseUrl);
  const found = findLocalDatabase(databaseFolder(config));
  if (!found)
    throw new StartProblem(`There is no data in ${config.dataFolder} yet: set DATA_FOLDER or DATABASE_URL to what npm start uses.`);
  if (found.running) return use(found.running.url);
  const local = await startLocalDatabase({ folder: databaseFolder(config), log: say });
  return use(local.url).finally(() => local.stop());
};

const unfinished = ({ dataFolder }: Config): string => join(dataFolder, 'restoring.json');

/** While this is there, the embedded database is not the record, and nothing starts on it. */
export const beginRestore = (config: Config, backup: string): void => {
  mkdirSync(config.dataFolder, { recursive: true });
  writeFileSync(unfinished(config), `${JSON.stringify({ backup })}\n`, { flush: true });
};
export const endRestore = (config: Config): void => rmSync(unfinished(config), { force: true });

/** @throws StartProblem where a restore was cut off */
export const assertRestored = (config: Config): void => {
  let text: string;
  try {
    text = readFileSync(unfinished(config), 'utf8');
  } catch {
    return;
  }
  const { backup } = JSON.parse(text) as { backup: string };
  throw new StartProblem(
    `A restore was cut off: run "npm run restore -- ${backup} --replace" again; the data of before is beside ${databaseFolder(config)}.`,
  );
};

/** Runs a command to its end; what a person can do something about is one sentence. */
export const command = async (run: () => Promise<void>): Promise<void> => {
  try {
    await run();
  } catch (error) {
    process.exitCode = 1;
    const known = [StartProblem, KeepingProblem, LocalDatabaseError].some((Problem) => error instanceof Problem);
    process.stderr.write(`${error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)}\n`);
  }
};
