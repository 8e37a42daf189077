import { parseArgs } from 'node:util';
import { NotApplicable, type Check, type Result, type StoreName } from './check.js';
import { checks } from './checks/index.js';
import { inMemoryKind, postgresKind } from './kinds.js';
import { startOwnServer } from './own-server.js';
import { runCheck, type Kind, type Settings } from './suite.js';
import { tableOf } from './table.js';

const STORES: readonly StoreName[] = ['in-memory', 'postgresql', 'kurrentdb'];

interface Asked {
  readonly chosen: readonly Check[];
  readonly stores: readonly StoreName[];
  readonly json: boolean;
  readonly long: boolean;
}

class Unknown extends Error {}

const askedFor = (args: readonly string[]): Asked => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      store: { type: 'string', multiple: true, default: [...STORES] },
      json: { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
    },
  });
  const strangers = [
    ...positionals.filter((id) => !checks.some((check) => check.id === id)),
    ...values.store.filter((store) => !STORES.some((name) => name === store)),
  ];
  if (strangers.length > 0) throw new Unknown(`There is no check or store called ${strangers.join(', ')}.`);
  return {
    chosen: positionals.length === 0 ? checks : checks.filter(({ id }) => positionals.includes(id)),
    stores: STORES.filter((store) => values.store.includes(store)),
    json: values.json,
    long: !values.short,
  };
};

const notRun = ({ id, title }: Check, store: StoreName, note: string): Result => ({ id, title, store, ok: null, note });

/** The kind of store by this name. @throws NotApplicable where it is not there */
const kindOf = async (name: StoreName): Promise<Kind> => {
  if (name === 'in-memory') return inMemoryKind(true);
  if (name === 'postgresql') return postgresKind;
  const { realKurrentKind } = await import('../kurrent/kind.js');
  return realKurrentKind();
};

const runStore = async (name: StoreName, { chosen, json }: Asked, settings: Settings): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const tell = (result: Result, milliseconds: number): void => {
    results.push(result);
    const { id, title: _, store, ok, note } = result;
    if (json) console.log(JSON.stringify({ id, store, ok, note }));
    else console.error(`${id} ${store} ${ok === null ? 'not run' : ok ? 'passed' : 'FAILED'} in ${Math.round(milliseconds)} ms`);
  };
  const kind = await kindOf(name).catch((error: unknown) => {
    if (!(error instanceof NotApplicable)) throw error;
    for (const check of chosen) tell(notRun(check, name, error.message), 0);
    return undefined;
  });
  if (!kind) return results;
  const under = await kind.open();
  for (const check of chosen) {
    const started = performance.now();
    const { result, error } = await runCheck(check, under, kind, settings);
    tell(result, performance.now() - started);
    if (error !== undefined && !json) console.error(error);
  }
  await under.close();
  return results;
};

/** Runs the suite as a command. @returns the exit code: 1 where a check failed, 2 where it was asked for what is not there */
export const main = async (args: readonly string[]): Promise<number> => {
  const ends: (() => Promise<void>)[] = [];
  let starting: ReturnType<typeof startOwnServer> | undefined;
  const server = async () => {
    starting ??= startOwnServer();
    const started = await starting;
    if (ends.length === 0) ends.push(() => started.stop());
    return started;
  };
  try {
    const asked = askedFor(args);
    process.env['TEST_DATABASE_URL'] = process.env['DATABASE_URL'] ?? (await server()).url;
    const results: Result[] = [];
    for (const store of asked.stores) results.push(...(await runStore(store, asked, { long: asked.long, server })));
    if (!asked.json) console.log(tableOf(results));
    return results.some(({ ok }) => ok === false) ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Unknown ? error.message : error);
    return 2;
  } finally {
    for (const end of ends) await end();
  }
};
