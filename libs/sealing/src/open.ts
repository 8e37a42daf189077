import { decrypt } from './aead.js';
import { KeysUnavailable, type FoundKey, type KeyVault } from './port.js';
import { associated, replaceTokens, TOKEN_START, tokensIn, type Token } from './token.js';

/** What stands where a text was whose key has been destroyed. The API documents it. */
export const ERASED = '[erased]';
/** What stands where a text may only be stored, for whoever has no office and reason to read it. The API documents it. */
export const RESTRICTED = '[restricted]';

const gather = (value: unknown, refs: Set<string>): void => {
  if (typeof value === 'string') for (const { ref } of tokensIn(value)) refs.add(ref);
  else if (Array.isArray(value)) for (const item of value) gather(item, refs);
  else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) gather(member, refs);
};

/** References of the keys that a value needs to be read. */
export const refsIn = (value: unknown): readonly string[] => {
  const refs = new Set<string>();
  gather(value, refs);
  return [...refs];
};

const textOf = (token: Token, found: FoundKey | undefined, restrictedToo: boolean): string => {
  if (!found) throw new KeysUnavailable(`there is no key ${token.ref}`);
  if (found.state === 'destroyed') return ERASED;
  if (found.state === 'restricted' && !restrictedToo) return RESTRICTED;
  return decrypt(found.key, Buffer.from(token.payload, 'base64url'), associated(token)).toString();
};

/** A copy of a value with every sealed text in it read; parts without any are shared. */
export const withOpened = <T>(value: T, keys: ReadonlyMap<string, FoundKey>, restrictedToo = false): T => {
  const read = (current: unknown): unknown => {
    if (typeof current === 'string') return replaceTokens(current, (token) => textOf(token, keys.get(token.ref), restrictedToo));
    if (Array.isArray(current)) return current.map(read);
    if (typeof current !== 'object' || current === null || Object.getPrototypeOf(current) !== Object.prototype) return current;
    return Object.fromEntries(Object.entries(current).map(([key, member]) => [key, read(member)]));
  };
  return read(value) as T;
};

/** Whether a text holds what is reserved for sealed texts. */
export const holdsToken = (text: string): boolean => text.includes(TOKEN_START);

/** Reads every sealed text of a value; its keys are asked for at once. Restricted texts stay closed. @throws KeysUnavailable */
export const open = async <T>(value: T, vault: KeyVault): Promise<T> => {
  const refs = refsIn(value);
  return refs.length === 0 ? value : withOpened(value, await vault.find(refs));
};
