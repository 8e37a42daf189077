import { encrypt } from './aead.js';
import type { DataKey } from './port.js';
import { associated, contextOf, tokenText, type Place } from './token.js';

/** Seals one text of an event: `path` is its member, `person` whose it is (empty: the subject's). */
export type Seal = (text: string, path: string, person: string) => string;

/** Seals the texts of one event. @param keys of everybody whose text it holds */
export const sealFor = (place: Place, keys: ReadonlyMap<string, DataKey>): Seal => {
  const context = contextOf(place);
  return (text, path, person) => {
    const found = keys.get(person);
    if (!found) throw new Error(`${place.type}: no key was provided for the text at ${path}`);
    const { ref, key } = found;
    const named = { ref, context, path };
    return tokenText({ ...named, payload: encrypt(key, Buffer.from(text), associated(named)).toString('base64url') });
  };
};
