import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { findLocalDatabase, removeLocalDatabase } from '@fengqiao/local-database';
import { environment, readConfig, StartProblem } from '../config.js';
import { command, databaseFolder, endRestore, say } from './data.js';

const WORD = 'delete';

/** @throws StartProblem unless a person has typed the word, or said so on the command line */
const confirm = async (yes: boolean, folder: string): Promise<void> => {
  if (yes) return;
  if (!process.stdin.isTTY) throw new StartProblem(`Nobody can be asked here: add --yes to delete ${folder}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Delete all data in ${folder}? Type "${WORD}": `).finally(() => terminal.close());
  if (answer.trim() !== WORD) throw new StartProblem('Nothing was deleted.');
};

await command(async () => {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', default: false } } });
  const config = readConfig(environment, []);
  if (config.databaseUrl !== undefined)
    throw new StartProblem("DATABASE_URL is set: reset deletes the embedded database only, never somebody's own.");
  const found = findLocalDatabase(databaseFolder(config));
  if (!found) throw new StartProblem(`There is no data in ${config.dataFolder}.`);
  if (found.running) throw new StartProblem(`The program runs (process ${found.running.pid}): end it first.`);
  await confirm(values.yes, found.folder);
  await removeLocalDatabase(found);
  endRestore(config);
  say(`Deleted ${found.folder}. Keys and backups were left as they are.`);
});
