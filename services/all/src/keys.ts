import { join } from 'node:path';
import { LocalDatabaseError, startLocalDatabase } from '@fengqiao/local-database';
import { openPool } from '@fengqiao/postgres';
import { KeysUnavailable, masterKeyFile, rewrapAll } from '@fengqiao/sealing';
import { KEYRING, postgresKeyStore } from '@fengqiao/sealing/postgres';
import { environment, readConfig, StartProblem, type Config } from './config.js';

const USAGE = 'npm run keys -- rotate';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const databaseOf = async ({ databaseUrl, dataFolder }: Config): Promise<{ readonly url: string; stop(): Promise<void> }> =>
  databaseUrl === undefined
    ? startLocalDatabase({ folder: join(dataFolder, 'postgres'), log: () => undefined })
    : { url: databaseUrl, stop: async () => undefined };

/** A new master key wraps every data key; the old one goes, and with it every copy of a destroyed key that it wrapped. */
const rotate = async (config: Config): Promise<void> => {
  const file = masterKeyFile(join(config.dataFolder, 'keys', 'master.json'));
  const database = await databaseOf(config);
  const pool = openPool({ connectionString: database.url, max: 1, options: `-c role=${KEYRING}` }, () => undefined);
  try {
    file.add();
    const count = await rewrapAll(postgresKeyStore(pool), file);
    file.retireOld();
    say(`${count} data keys are wrapped by the new master key ${file.current()}; the old one is gone`);
  } finally {
    await pool.end();
    await database.stop();
  }
};

try {
  if (process.argv[2] !== 'rotate') throw new StartProblem(USAGE);
  await rotate(readConfig(environment, []));
} catch (error) {
  process.exitCode = 1;
  const known = error instanceof StartProblem || error instanceof LocalDatabaseError || error instanceof KeysUnavailable;
  process.stderr.write(known ? `${error.message}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
