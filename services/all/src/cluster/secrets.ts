import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@fengqiao/contracts';
import { masterKeyFile } from '@fengqiao/sealing';
import { environment, StartProblem } from '../config.js';
import { localIssuer } from '../issuer.js';
import { AUDIENCE, ISSUER, SERVICE_TOKEN_LIFE } from './identity.js';

/**
 * Makes what a demonstration in containers needs to be secret, once: a folder for each container, with no more in it than that one may know.
 * `database/` holds the password of each login, `<service>/` its address of the database, the master keys and the token of the services.
 */
const USAGE = 'secrets.js <folder>, with DATABASE_HOST';
const OWNER = 'fengqiao';

/** Readable by whoever has the folder: another user reads it in the container of the database. */
const READABLE = 0o444;
const PRIVATE = 0o600;

const passwordIn = (folder: string, login: string): string => {
  const file = join(folder, login);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: READABLE });
  return readFileSync(file, 'utf8');
};

const make = async (folder: string, host: string): Promise<void> => {
  const place = (...names: readonly string[]): string => {
    const made = join(folder, ...names);
    mkdirSync(made, { recursive: true });
    return made;
  };
  const database = place('database');
  const addressOf = (login: string): string => `postgres://${login}:${passwordIn(database, login)}@${host}:5432/${OWNER}`;
  passwordIn(database, 'postgres');
  const migration = place('migrate');
  writeFileSync(join(migration, 'database-url'), addressOf('migrates'), { mode: PRIVATE });
  const master = join(place('master'), 'master.json');
  masterKeyFile(master);
  const issuer = await localIssuer(join(place('gateway'), 'token-key.json'), ISSUER, AUDIENCE);
  const token = await issuer.token({ person: 'fengqiao-services', role: 'connected-system' }, SERVICE_TOKEN_LIFE);
  for (const service of services) {
    const own = place(service);
    writeFileSync(join(own, 'database-url'), addressOf(`${service}_serves`), { mode: PRIVATE });
    writeFileSync(join(own, 'service-token'), token, { mode: PRIVATE });
    copyFileSync(master, join(own, 'master.json'));
  }
  place('ledger');
};

try {
  const [folder] = process.argv.slice(2);
  const host = environment['DATABASE_HOST'];
  if (folder === undefined || host === undefined) throw new StartProblem(USAGE);
  await make(folder, host);
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
