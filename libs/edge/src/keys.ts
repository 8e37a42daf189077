import { Pool } from 'pg';
import type { Follower } from '@fengqiao/event-store';
import { createKeyVault, keyKeeper, type KeyVault, type MasterKeys } from '@fengqiao/sealing';
import { keyBookmark, KEYRING, postgresKeyStore } from '@fengqiao/sealing/postgres';

/** The vault of one process, and what keeps it as the log says. */
export interface Keys {
  readonly vault: KeyVault;
  readonly keeper: Follower;
  stop(): Promise<void>;
}

const CONNECTIONS = 2;

/** @throws KeysUnavailable when stored keys are wrapped by a master key that is not there */
export const openKeys = async (databaseUrl: string, master: MasterKeys, onFailure: (error: unknown) => void): Promise<Keys> => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    options: `-c role=${KEYRING}`,
    application_name: 'fengqiao-keyring',
  });
  let stopping = false;
  pool.on('error', (error) => stopping || onFailure(error));
  const stop = async (): Promise<void> => {
    stopping = true;
    await pool.end();
  };
  try {
    const vault = await createKeyVault({ store: postgresKeyStore(pool), master, now: () => performance.now() });
    return { vault, keeper: keyKeeper(vault, keyBookmark(pool)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
