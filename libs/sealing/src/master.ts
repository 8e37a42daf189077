import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decrypt, encrypt } from './aead.js';
import { KeysUnavailable, type MasterKeys } from './port.js';

interface Ring {
  readonly current: string;
  /** Master keys by id, 32 bytes in base64. */
  readonly keys: Readonly<Record<string, string>>;
}

const grown = (keys: Ring['keys']): Ring => {
  const current = `m${randomBytes(6).toString('hex')}`;
  return { current, keys: { ...keys, [current]: randomBytes(32).toString('base64') } };
};

/** Master keys over a ring that is asked for at every use: it may be exchanged meanwhile. */
const over = (ring: () => Ring): MasterKeys => {
  const keyOf = (id: string): KeyObject => {
    const key = ring().keys[id];
    if (key === undefined) throw new KeysUnavailable(`the master key ${id} is not there`);
    return createSecretKey(Buffer.from(key, 'base64'));
  };
  return {
    current: () => ring().current,
    ids: () => Object.keys(ring().keys),
    wrap(key, associatedData) {
      const master = ring().current;
      return { master, wrapped: encrypt(keyOf(master), key, `${master}|${associatedData}`) };
    },
    unwrap: (master, wrapped, associatedData) => decrypt(keyOf(master), wrapped, `${master}|${associatedData}`),
  };
};

/** A master key that lives as long as the process: for tests. */
export const memoryMasterKeys = (): MasterKeys & { rotate(): void; retireOld(): void } => {
  let ring = grown({});
  return {
    ...over(() => ring),
    rotate: () => void (ring = grown(ring.keys)),
    retireOld: () => void (ring = { current: ring.current, keys: { [ring.current]: ring.keys[ring.current] ?? '' } }),
  };
};

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';
const isThere = (error: unknown): boolean => (error as { code?: string }).code === 'EEXIST';

const parsed = (file: string, text: string): Ring => {
  const ring = JSON.parse(text) as Partial<Ring>;
  if (typeof ring.current !== 'string' || ring.keys?.[ring.current] === undefined)
    throw new KeysUnavailable(`${file} is not a file of master keys`);
  return ring as Ring;
};

/** The file as a whole, or as it was: never half of it. */
const replaced = (file: string, ring: Ring): void => {
  const next = `${file}.next`;
  writeFileSync(next, JSON.stringify(ring, null, 2), { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, file);
};

/** Master keys in a local file that only its owner can read; made at the first start, read again whenever it has changed. */
export interface MasterKeyFile extends MasterKeys {
  /** Adds a new master key, which wraps from now on; the older ones still unwrap. */
  add(): void;
  /** Removes every master key but the current one: what only they can unwrap is lost, for good. */
  retireOld(): void;
}

/** @throws KeysUnavailable when the file cannot be read, or can be read by others */
export const masterKeyFile = (file: string): MasterKeyFile => {
  let held: { readonly ring: Ring; readonly stamp: string } | undefined;
  const read = (): Ring => {
    try {
      const { mode, mtimeMs, ino, size } = statSync(file);
      if (process.platform !== 'win32' && (mode & 0o077) !== 0)
        throw new KeysUnavailable(`${file} can be read by others: run chmod 600 ${file}`);
      const stamp = `${mtimeMs}/${ino}/${size}`;
      if (held?.stamp !== stamp) held = { ring: parsed(file, readFileSync(file, 'utf8')), stamp };
      return held.ring;
    } catch (error) {
      if (error instanceof KeysUnavailable) throw error;
      throw new KeysUnavailable(`${file} cannot be read`, { cause: error });
    }
  };
  try {
    statSync(file);
  } catch (error) {
    if (!isMissing(error)) throw new KeysUnavailable(`${file} cannot be read`, { cause: error });
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, JSON.stringify(grown({}), null, 2), { mode: 0o600, flag: 'wx' });
    } catch (other) {
      if (!isThere(other)) throw new KeysUnavailable(`${file} cannot be written`, { cause: other });
    }
  }
  read();
  return {
    ...over(read),
    add: () => replaced(file, grown(read().keys)),
    retireOld: () => {
      const { current, keys } = read();
      replaced(file, { current, keys: { [current]: keys[current] ?? '' } });
    },
  };
};
