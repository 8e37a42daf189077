import type { Follower } from '@fengqiao/event-store';
import { openPool } from '@fengqiao/postgres';
import { createKeyVault, ERASURES, keyKeeper, type KeyVault, type MasterKeys } from '@fengqiao/sealing';
import { keyBookmark, KEYRING, postgresKeyStore } from '@fengqiao/sealing/postgres';
import type { ServiceDefinition } from './service.js';

/** The vault of one process, and what follows the log for it. */
export interface Keys {
  readonly vault: KeyVault;
  /** Keeps the keys as the log says, where these services record what was decided about them. */
  followers(services: readonly ServiceDefinition[]): readonly Follower[];
  stop(): Promise<void>;
}

const CONNECTIONS = 2;

/** @throws KeysUnavailable when stored keys are wrapped by a master key that is not there */
export const openKeys = async (databaseUrl: string, master: MasterKeys, onFailure: (error: unknown) => void): Promise<Keys> => {
  let stopping = false;
  const config = { connectionString: databaseUrl, max: CONNECTIONS, options: `-c role=${KEYRING}`, application_name: 'fengqiao-keyring' };
  const pool = openPool(config, (error) => stopping || onFailure(error));
  const stop = async (): Promise<void> => {
    stopping = true;
    await pool.end();
  };
  try {
    const vault = await createKeyVault({ store: postgresKeyStore(pool), master, now: () => performance.now() });
    const keeper = keyKeeper(vault, keyBookmark(pool));
    const decides = ({ aggregates }: ServiceDefinition): boolean => aggregates.some(({ category }) => category === ERASURES);
    return { vault, followers: (services) => (services.some(decides) ? [keeper] : []), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
