import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { createKeyCache } from './cache.js';
import { KeysUnavailable, RestrictedSubject, RetiredMaster, type DataKey, type FoundKey, type KeyRow, type KeyStore } from './port.js';
import type { KeyVault, MasterKeys, NewKeyRow } from './port.js';

export interface VaultOptions {
  readonly store: KeyStore;
  readonly master: MasterKeys;
  /** Real time in milliseconds, for how long keys stay in memory. */
  readonly now: () => number;
}

interface Want {
  readonly subject: string;
  readonly people: readonly string[];
  readonly done: (rows: readonly KeyRow[]) => void;
  readonly failed: (error: unknown) => void;
}

/** What binds a wrapped key to its row. */
export const wrappedFor = ({ ref, subject, person }: Pick<KeyRow, 'ref' | 'subject' | 'person'>): string =>
  `data-key|1|${ref}|${subject}|${person}`;

const SECRETS = '#secrets';
const inOrder = (a: NewKeyRow, b: NewKeyRow): number => (`${a.subject}\u0000${a.person}` < `${b.subject}\u0000${b.person}` ? -1 : 1);

/** An outage of whatever kind is the same to whoever asks. */
const reaching = async <T>(what: Promise<T>): Promise<T> => {
  try {
    return await what;
  } catch (error) {
    if (error instanceof KeysUnavailable || error instanceof RestrictedSubject || error instanceof RetiredMaster) throw error;
    throw new KeysUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
  }
};

/** Keys wanted at the same time are stored in one step, by one call at a time. */
const gathering = (store: KeyStore, master: MasterKeys): ((subject: string, people: readonly string[]) => Promise<readonly KeyRow[]>) => {
  let waiting: Want[] = [];
  let busy = false;

  const made = (subject: string, person: string): NewKeyRow => {
    const ref = randomBytes(16).toString('base64url');
    return { ref, subject, person, ...master.wrap(randomBytes(32), wrappedFor({ ref, subject, person })) };
  };
  const stored = async (wants: readonly Want[], again = true): Promise<readonly KeyRow[]> => {
    const pairs = new Map(
      wants.flatMap(({ subject, people }) => people.map((person) => [`${subject}\u0000${person}`, { subject, person }])),
    );
    const rows = [...pairs.values()].map(({ subject, person }) => made(subject, person)).sort(inOrder);
    try {
      return await store.provide(rows);
    } catch (error) {
      if (error instanceof RetiredMaster && again) return stored(wants, false);
      throw error;
    }
  };
  const work = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0) {
      const wants = waiting;
      waiting = [];
      try {
        const rows = await reaching(stored(wants));
        for (const { done } of wants) done(rows);
      } catch (error) {
        for (const { failed } of wants) failed(error);
      }
    }
    busy = false;
  };
  return (subject, people) =>
    new Promise((done, failed) => {
      waiting.push({ subject, people, done, failed });
      if (!busy) void work();
    });
};

/** @throws KeysUnavailable at once when stored keys are wrapped by a master key that is not there */
export const createKeyVault = async ({ store, master, now }: VaultOptions): Promise<KeyVault> => {
  const missing = (await reaching(store.masters())).filter((id) => !master.ids().includes(id));
  if (missing.length > 0) throw new KeysUnavailable(`the master key ${missing.join(', ')} is missing, which stored keys are wrapped by`);
  await reaching(store.turnTo(master.current(), []));
  const cache = createKeyCache(now);
  const wanted = gathering(store, master);

  const unwrapped = (row: KeyRow): FoundKey =>
    row.state === 'destroyed' || row.wrapped === null
      ? { state: 'destroyed' }
      : { state: row.state, key: createSecretKey(master.unwrap(row.master, row.wrapped, wrappedFor(row))) };
  const remembered = (row: KeyRow): FoundKey => {
    const found = unwrapped(row);
    cache.keep(row, found);
    return found;
  };
  const marking = async (refs: readonly string[], state: KeyRow['state']): Promise<void> => {
    if (refs.length > 0) await reaching(store.mark(refs, state));
    cache.forget(refs);
  };

  const provide: KeyVault['provide'] = async (subject, people) => {
    const missed = people.filter((person) => cache.of(subject, person) === undefined);
    if (missed.length > 0)
      for (const row of await wanted(subject, missed)) if (row.subject === subject && missed.includes(row.person)) remembered(row);
    const keys = people.map((person): readonly [string, DataKey] => {
      const known = cache.of(subject, person);
      if (known?.found.state === 'restricted') throw new RestrictedSubject(subject);
      if (known?.found.key === undefined) throw new KeysUnavailable(`no key was given for ${subject}`);
      return [person, { ref: known.ref, key: known.found.key }];
    });
    return new Map(keys);
  };

  return {
    provide,
    async find(refs) {
      const found = new Map<string, FoundKey>();
      const missed: string[] = [];
      for (const ref of refs) {
        const known = cache.named(ref);
        if (known) found.set(ref, known);
        else missed.push(ref);
      }
      if (missed.length > 0) for (const row of await reaching(store.byRef(missed))) found.set(row.ref, remembered(row));
      const unknown = refs.find((ref) => !found.has(ref));
      if (unknown !== undefined) throw new KeysUnavailable(`there is no key ${unknown}`);
      return found;
    },
    async held(subject, person) {
      const rows = await reaching(store.bySubject(subject, person));
      return rows.flatMap(({ ref, person: whose, state }) => (state === 'destroyed' ? [] : [{ ref, person: whose, state }]));
    },
    restrict: (refs) => marking(refs, 'restricted'),
    release: (refs) => marking(refs, 'active'),
    destroy: (refs) => marking(refs, 'destroyed'),
    noteUse: (use) => reaching(store.noteUse(use)),
    secret: async (purpose) => (await provide(SECRETS, [purpose])).get(purpose)?.key as KeyObject,
  };
};

const BATCH = 500;

/**
 * Wraps every stored key anew by the current master key. Readers go on meanwhile: both master keys unwrap until this is done.
 * @returns how many keys were wrapped anew
 */
export const rewrapAll = async (store: KeyStore, master: MasterKeys): Promise<number> => {
  const current = master.current();
  await store.turnTo(
    current,
    master.ids().filter((id) => id !== current),
  );
  let done = 0;
  for (;;) {
    const rows = await store.notUnder(current, BATCH);
    if (rows.length === 0) return done;
    await store.rewrap(
      rows.flatMap((row) =>
        row.wrapped === null
          ? []
          : [{ ref: row.ref, ...master.wrap(master.unwrap(row.master, row.wrapped, wrappedFor(row)), wrappedFor(row)) }],
      ),
    );
    done += rows.length;
  }
};
