import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import pg from 'pg';

export interface FreshDatabase {
  readonly url: string;
  /** Ends whatever is still connected and removes the database. */
  drop(): Promise<void>;
}

let counter = 0;

const serverUrl = (): string => {
  const url = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  if (url) return url;
  throw new Error('There is no test database: name the file *.int.spec.ts or *.e2e.spec.ts, so that Jest starts one for it.');
};

const onServer = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

/** The file is in the name for whoever looks at the server; the rest keeps runs on one server apart. */
const nameFor = (file: string): string => {
  const readable = basename(file).replace(/\W+/g, '_').toLowerCase().slice(0, 24);
  counter += 1;
  return `test_${readable}_${process.pid}_${counter}_${randomUUID().slice(0, 8)}`;
};

/** Jest's own global, looked up so that this file compiles and runs without Jest. */
const currentFile = (): string => (globalThis as { expect?: { getState(): { testPath?: string } } }).expect?.getState().testPath ?? '';

const opened = (name: string): FreshDatabase => {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`) };
};

const databaseFrom = async (name: string, template: string): Promise<FreshDatabase> => {
  await onServer(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`);
  return opened(name);
};

/** An empty database on the test server (UTF8, locale C) that no other test can see. Drop it in `afterAll`. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const name = nameFor(currentFile());
  await onServer(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
  return opened(name);
};

const prepared = new Map<string, Promise<string>>();

/** As `freshDatabase`, already prepared: `prepare` runs once per key and file, and each further database is a quick copy. */
export const preparedDatabase = async (key: string, prepare: (url: string) => Promise<void>): Promise<FreshDatabase> => {
  const make = async (): Promise<string> => {
    const { url } = await freshDatabase();
    await prepare(url);
    return new URL(url).pathname.slice(1);
  };
  const template = prepared.get(key) ?? make();
  prepared.set(key, template);
  return databaseFrom(nameFor(currentFile()), await template);
};
