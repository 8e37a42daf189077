import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type ExistingDatabase,
  findLocalDatabase,
  putBackLocalDatabase,
  removeLocalDatabase,
  setAsideLocalDatabase,
  startLocalDatabase,
} from '@fengqiao/local-database';
import { readChain, restoreKeys, restoreLog, witnessedIn, type Restored, type Until } from '@fengqiao/keeping';
import { environment, readConfig, StartProblem, type Config } from '../config.js';
import { beginRestore, command, databaseFolder, endRestore, folderName, say, witnessFolder } from './data.js';

const USAGE = `npm run restore -- <backup> [--to <position or instant>] [--replace] [--accept-loss] [--keys <copy>] [--witness <folder>]
npm run restore -- --keys <copy>`;

const OPTIONS = {
  to: { type: 'string' },
  replace: { type: 'boolean', default: false },
  'accept-loss': { type: 'boolean', default: false },
  witness: { type: 'string' },
  keys: { type: 'string' },
} as const;

const untilOf = (to: string): Until => {
  if (/^\d{1,15}$/.test(to)) return { position: Number(to) };
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(to) && !Number.isNaN(Date.parse(to))) return { instant: to };
  throw new StartProblem(`--to takes a position or an instant with its zone such as 2026-01-31T09:00:00+08:00, not "${to}".`);
};

interface Values {
  readonly to?: string;
  readonly witness?: string;
  readonly replace: boolean;
  readonly 'accept-loss': boolean;
}

type Put = (url: string) => Promise<Restored>;

/** As it was before: what was made is gone, what was moved away is back. */
const undo = async (wanted: string, found: ExistingDatabase | undefined, aside: string | undefined): Promise<void> => {
  if (found && aside === undefined) return;
  const half = findLocalDatabase(wanted);
  if (half) await removeLocalDatabase(half);
  if (found && aside !== undefined) putBackLocalDatabase(found, aside);
};

const assertFree = (found: ExistingDatabase | undefined, replace: boolean): void => {
  if (found?.running) throw new StartProblem(`The program runs (process ${found.running.pid}): end it first.`);
  if (found && !replace)
    throw new StartProblem(`There is data in ${found.folder}: add --replace to move it away first; nothing is deleted.`);
};

/** The embedded database: what is there is moved away, and comes back where the restore fails. */
const intoEmbedded = async (config: Config, folder: string, replace: boolean, put: Put): Promise<Restored> => {
  const wanted = databaseFolder(config);
  const found = findLocalDatabase(wanted);
  assertFree(found, replace);
  let aside: string | undefined;
  beginRestore(config, folder);
  try {
    aside = found && (await setAsideLocalDatabase(found, `replaced-${folderName(new Date().toISOString())}`));
    const local = await startLocalDatabase({ folder: wanted, log: say });
    const restored = await put(local.url).finally(() => local.stop());
    if (aside !== undefined) say(`The data of before is in ${aside}`);
    return restored;
  } catch (error) {
    await undo(wanted, found, aside);
    throw error;
  } finally {
    endRestore(config);
  }
};

const tell = ({ events, root, witnessed }: Restored): void => {
  say(`Restored ${events} events, every hash checked, root ${root === '' ? 'none (the backup has no ledger)' : root}.`);
  if (witnessed !== undefined)
    say(
      `LOSS ACCEPTED: a witness had signed ${witnessed} events, and this log does not go on from them. It is recorded in keeping.restored.`,
    );
};

const here = (path: string): string => resolve(environment['INIT_CWD'] ?? '.', path);

const putKeysBack = (copy: string, { dataFolder }: Config): void => {
  const names = restoreKeys(copy, dataFolder);
  say(names.length === 0 ? 'Every key of the copy is there already.' : `Put back ${names.join(', ')}.`);
};

const putRecordBack = async (
  config: Config,
  folder: string,
  { to, replace, witness, 'accept-loss': acceptLoss }: Values,
): Promise<void> => {
  const until = to === undefined ? undefined : untilOf(to);
  readChain(folder);
  const witnessed = witnessedIn(witness === undefined ? witnessFolder(config) : here(witness));
  const put: Put = (url) =>
    restoreLog({ url, folder, witnessed, acceptLoss, restoredAt: new Date().toISOString(), ...(until ? { until } : {}) });
  if (config.databaseUrl === undefined) tell(await intoEmbedded(config, folder, replace, put));
  else tell(await put(config.migrationUrl ?? config.databaseUrl));
};

await command(async () => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [asked] = positionals;
  if (positionals.length > 1 || (asked === undefined && values.keys === undefined)) throw new StartProblem(USAGE);
  const config = readConfig(environment, []);
  if (values.keys !== undefined) putKeysBack(here(values.keys), config);
  if (asked !== undefined) await putRecordBack(config, here(asked), values);
});
