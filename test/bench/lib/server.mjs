/** The PostgreSQL of a whole run: embedded, durable (fsync and synchronous_commit on), in a folder of its own that goes with the run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalDatabase } from '@fengqiao/local-database';
import { openPool } from '@fengqiao/postgres';
import pg from 'pg';
import { makeFolder, removeFolder } from './folders.mjs';

const CONNECTIONS = 400;

/** A pool; a connection that breaks while idle is dropped, the next query opens another. @param settings of its sessions, by name */
export const poolOf = (url, max, settings = {}, more = {}) => {
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  return openPool({ connectionString: url, max, options, ...more }, () => undefined);
};

/** One statement as the owner. */
export const once = async (url, text, values) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // its query fails with the same
  await client.connect();
  return client.query(text, values).finally(() => client.end());
};

const settingsOf = async (url, durable) => {
  const names = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_connections'];
  const { rows } = await once(url, 'select name, setting from pg_settings where name = any ($1)', [names]);
  const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  if (durable && (settings.fsync !== 'on' || settings.synchronous_commit !== 'on'))
    throw new Error('a benchmark without durable commits says nothing');
  return settings;
};

/** @param options.durable false only where nothing is measured */
export const startServer = async ({ durable = true } = {}) => {
  const parent = makeFolder('server');
  const start = () => startLocalDatabase({ folder: join(parent, 'postgres'), connections: CONNECTIONS, durable });
  let database = await start();
  const at = (name) => database.url.replace(/[^/]*$/, name);
  await once(database.url, "alter system set track_functions = 'all'");
  await once(database.url, 'select pg_reload_conf()');
  return {
    settings: await settingsOf(database.url, durable),
    /** Makes a database, empty or from a template, and answers its address. */
    async create(name, template = 'template1') {
      await once(database.url, `drop database if exists ${name} with (force)`);
      await once(database.url, `create database ${name} template ${template}`);
      return at(name);
    },
    urlOf: at,
    /** Does now what PostgreSQL would do in the background during the next measure. */
    async settle(name) {
      await once(at(name), 'vacuum analyze');
      await once(at(name), 'checkpoint');
    },
    /** kill -9 of the server, then a start at the same address. */
    async crash() {
      const [postmaster] = readFileSync(join(database.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(postmaster), 'SIGKILL');
      await database.stop();
      database = await start();
    },
    async stop() {
      await database.stop();
      for (const folder of [parent, database.folder]) removeFolder(folder);
    },
  };
};
