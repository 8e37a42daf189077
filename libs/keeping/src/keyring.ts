import type { Client } from 'pg';
import { replayDestroyed, type Journal } from '@fengqiao/sealing';
import { migrateKeyringWithin, postgresKeyStore } from '@fengqiao/sealing/postgres';
import { copyIn } from './copying.js';
import type { Backup } from './manifest.js';

const TABLES = ['keyring.master', 'keyring.data_key', 'keyring.restricted_use'];

/** The restored log, as far as it says what was decided about keys. */
const journalOf = (client: Client): Journal => ({
  async readLog(after, limit, { types, categories }) {
    const { rows } = await client.query<{ position: string; stream: string; type: string; body: Buffer }>(
      `select position, stream, type, body from log.event
        where position > $1 and type = any($2) and split_part(stream, '-', 1) = any($3) order by position limit $4`,
      [after === '' ? -1 : after, types, categories, limit],
    );
    return { events: rows, checkpoint: rows.at(-1)?.position ?? after };
  },
});

/**
 * The wrapped keys of the newest backup. Keys that the log says were destroyed are destroyed again, before anything is served: a copy of the
 * keyring that is older than the decision brings nobody back.
 */
export const loadKeyring = async (client: Client, { folder, manifest }: Backup): Promise<void> => {
  const files = manifest.files.filter(({ table }) => TABLES.includes(table));
  if (files.length === 0) return;
  await migrateKeyringWithin(client);
  for (const file of files) await copyIn(client, folder, file, file.table);
  const store = postgresKeyStore(client);
  await replayDestroyed(journalOf(client), { destroy: (refs) => store.mark(refs, 'destroyed') });
};
