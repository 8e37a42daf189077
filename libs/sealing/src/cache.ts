import type { FoundKey, KeyRow } from './port.js';

const LIFE = 5 * 60_000;
const MOST = 20_000;

interface Entry {
  readonly ref: string;
  readonly owner: string;
  readonly found: FoundKey;
  readonly until: number;
}

/** Unwrapped keys in memory: five minutes, and the oldest go first when there are too many. */
export interface KeyCache {
  of(subject: string, person: string): { readonly ref: string; readonly found: FoundKey } | undefined;
  named(ref: string): FoundKey | undefined;
  keep(row: KeyRow, found: FoundKey): void;
  forget(refs: readonly string[]): void;
}

const ownerOf = (subject: string, person: string): string => `${subject}\u0000${person}`;

export const createKeyCache = (now: () => number): KeyCache => {
  const byRef = new Map<string, Entry>();
  const byOwner = new Map<string, Entry>();
  const drop = (entry: Entry): void => {
    byRef.delete(entry.ref);
    if (byOwner.get(entry.owner) === entry) byOwner.delete(entry.owner);
  };
  const fresh = (entry: Entry | undefined): Entry | undefined => {
    if (entry === undefined || entry.until > now()) return entry;
    drop(entry);
    return undefined;
  };
  return {
    of: (subject, person) => fresh(byOwner.get(ownerOf(subject, person))),
    named: (ref) => fresh(byRef.get(ref))?.found,
    keep({ ref, subject, person }, found) {
      const before = byRef.get(ref);
      if (before) drop(before);
      const entry = { ref, owner: ownerOf(subject, person), found, until: now() + LIFE };
      byRef.set(ref, entry);
      if (found.state !== 'destroyed') byOwner.set(entry.owner, entry);
      const [oldest] = byRef.values();
      if (byRef.size > MOST && oldest) drop(oldest);
    },
    forget(refs) {
      for (const ref of refs) {
        const entry = byRef.get(ref);
        if (entry) drop(entry);
      }
    },
  };
};
