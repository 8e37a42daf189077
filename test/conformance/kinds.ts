import { openInMemory } from './stores/in-memory.js';
import { openPostgres } from './stores/postgresql.js';
import type { Kind } from './suite.js';

const databases = async () => import('@fengqiao/testing');

/** An empty database on the server of TEST_DATABASE_URL. */
const database: Kind['database'] = async () => (await databases()).freshDatabase();

/** @param effects whether there is a PostgreSQL for what checks write beside the log */
export const inMemoryKind = (effects: boolean): Kind => ({
  name: 'in-memory',
  open: () => openInMemory(),
  ...(effects ? { database } : {}),
});

export const postgresKind: Kind = {
  name: 'postgresql',
  async open() {
    const { url, drop } = await (await databases()).preparedDatabase('conformance', async (fresh) => (await openPostgres(fresh)).close());
    return openPostgres(url, drop);
  },
  database,
};
