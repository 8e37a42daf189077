/** `npm run audit`: derives the whole ledger again from the bytes in the database and names the first thing that is wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseVerifierKey } from '@fengqiao/ledger';
import { audit, AuditFailed, memoryFile, readMemory, sha256 } from '@fengqiao/notary';
import { withConnection } from '@fengqiao/postgres';
import { environment, readConfig, StartProblem, type Config } from './config.js';
import { command, say, withDatabase, witnessFolder } from './keeping/data.js';

const OPTIONS = { key: { type: 'string' }, witness: { type: 'string' } } as const;

/** The key that was named, else the one in the data folder; none is better than one from the database under audit. */
const logKeyFor = (config: Config, logId: string, named: string | undefined) => {
  const file = join(config.dataFolder, 'ledger', `${logId}.key.pub`);
  const text = named ?? (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  if (text === undefined) return undefined;
  const key = parseVerifierKey(sha256, text);
  if (!key) throw new StartProblem(`${named === undefined ? file : '--key'} is not a verifier key such as "name+1a2b3c4d+AQ...".`);
  return key;
};

const examine = async (
  config: Config,
  url: string,
  { key, witness }: { readonly key?: string; readonly witness?: string },
): Promise<void> => {
  await withConnection({ connectionString: url, application_name: 'fengqiao-audit' }, async (client) => {
    await client.query('begin transaction isolation level repeatable read read only');
    const { rows } = await client.query<{ id: string }>('select id from ledger.head');
    const logKey = logKeyFor(config, rows[0]?.id ?? '', key);
    const witnessed = logKey && readMemory(memoryFile(witness ?? witnessFolder(config), logKey.name));
    const { events, leaves, checkpoints, root } = await audit(client, {
      ...(logKey ? { logKey } : {}),
      ...(witnessed ? { witnessed } : {}),
    });
    say(
      `Whole: ${events} events, ${leaves} of them in the ledger, ${checkpoints} checkpoints; root ${Buffer.from(root).toString('hex')} (sha-256).`,
    );
    if (!logKey) say('No key of this log is in the data folder: its signatures were not verified. Name it with --key.');
    say(
      witnessed
        ? `The witness has seen the first ${witnessed.size} events, and they are these.`
        : 'No witness has seen this log, or its memory is not here: name its folder with --witness.',
    );
  });
};

await command(async () => {
  const config = readConfig(environment, []);
  const { values } = parseArgs({ options: OPTIONS });
  await withDatabase(config, async (url) => {
    try {
      await examine(config, url, values);
    } catch (error) {
      if (!(error instanceof AuditFailed)) throw error;
      throw new StartProblem(`NOT WHOLE. ${error.message}`);
    }
  });
});
