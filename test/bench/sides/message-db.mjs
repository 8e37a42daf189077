/** Message DB through its own function, prepared; several messages of one append share a transaction, as its documentation says. */
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { nextFact, nextStream } from '../lib/facts.mjs';
import { once, poolOf } from '../lib/server.mjs';

const folder = join(dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json')), 'database');
const settings = { search_path: 'message_store,public' };
/** The order of the package's own install script. */
const FUNCTIONS = ['message-store-version', 'hash-64', 'acquire-lock', 'category', 'is-category', 'id', 'cardinal-id', 'stream-version']
  .concat(['write-message', 'get-stream-messages', 'get-category-messages', 'get-last-stream-message'])
  .map((name) => `functions/${name}.sql`);

export const installMessageDb = async (url) => {
  const all = (name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`);
  await once(url, readFileSync(join(folder, 'roles/message-store.sql'), 'utf8')).catch((error) => {
    if (error.code !== '42710') throw error; // the role is there
  });
  const client = poolOf(url, 1, settings);
  const files = ['schema/message-store.sql', 'extensions/pgcrypto.sql', 'tables/messages.sql', 'types/message.sql', ...FUNCTIONS];
  for (const file of [...files, ...all('indexes')]) await client.query(readFileSync(join(folder, file), 'utf8'));
  await client.end();
};

const WRITE = 'select write_message($1, $2, $3, $4, $5, $6)';

export const openMessageDb = (url, connections) => {
  const pool = poolOf(url, connections, settings);
  const write = (client, stream, expected) => {
    const { data, meta } = nextFact().value;
    const values = [randomUUID(), stream, 'ApplicationFiled', JSON.stringify(data), JSON.stringify(meta), expected];
    return client.query({ name: 'write', text: WRITE, values });
  };
  const several = async (stream, events) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      for (let version = 0; version < events; version += 1) await write(client, stream, version - 1);
      await client.query('commit');
    } finally {
      client.release();
    }
  };
  return {
    pool,
    async append(events) {
      const { stream } = nextStream();
      if (events === 1) await write(pool, stream, -1);
      else await several(stream, events);
    },
    close: () => pool.end(),
  };
};
