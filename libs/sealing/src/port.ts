import type { KeyObject } from 'node:crypto';

/** The key of one person in one subject (a dispute, else a stream). `person` is empty for what belongs to the subject as a whole. */
export interface DataKey {
  /** Random; never derived from anything about the person. */
  readonly ref: string;
  readonly key: KeyObject;
}

export type KeyState = 'active' | 'restricted' | 'destroyed';
export type FoundKey =
  { readonly state: 'active' | 'restricted'; readonly key: KeyObject } | { readonly state: 'destroyed'; readonly key?: undefined };

export interface HeldKey {
  readonly ref: string;
  readonly person: string;
  readonly state: 'active' | 'restricted';
}

/** Who read something under a restricted key, and why. */
export interface RestrictedUse {
  readonly refs: readonly string[];
  readonly person: string;
  readonly role: string;
  readonly reason: string;
}

/** Keeps the data keys. What it gives out stays in memory for at most five minutes. */
export interface KeyVault {
  /**
   * The keys that sealing for these people needs; those that are missing are made and stored first, all in one step.
   * @throws RestrictedSubject, KeysUnavailable
   */
  provide(subject: string, people: readonly string[]): Promise<ReadonlyMap<string, DataKey>>;
  /** Keys by reference. @throws KeysUnavailable, also for a reference that nobody knows */
  find(refs: readonly string[]): Promise<ReadonlyMap<string, FoundKey>>;
  /** What is held of a subject, or of one person in it; destroyed keys are not. @throws KeysUnavailable */
  held(subject: string, person?: string): Promise<readonly HeldKey[]>;
  /** From now on readable only with a reason, and nothing new is sealed. Saying it twice changes nothing. */
  restrict(refs: readonly string[]): Promise<void>;
  /** Takes a restriction back. */
  release(refs: readonly string[]): Promise<void>;
  /** For good. Saying it twice, or of a key that is not there, changes nothing. */
  destroy(refs: readonly string[]): Promise<void>;
  /** Kept before anything under a restricted key is shown. */
  noteUse(use: RestrictedUse): Promise<void>;
  /** A secret of the installation for one purpose, such as an index; made at the first call. */
  secret(purpose: string): Promise<KeyObject>;
}

/** A data key as it is stored: wrapped by a master key, gone once destroyed. */
export interface KeyRow {
  readonly ref: string;
  readonly subject: string;
  readonly person: string;
  readonly master: string;
  readonly wrapped: Uint8Array | null;
  readonly state: KeyState;
}
export type NewKeyRow = Omit<KeyRow, 'state' | 'wrapped'> & { readonly wrapped: Uint8Array };

/** Where wrapped keys lie. */
export interface KeyStore {
  /** Stores those whose person has no key yet. @returns the key that holds for each. @throws RetiredMaster */
  provide(rows: readonly NewKeyRow[]): Promise<readonly KeyRow[]>;
  byRef(refs: readonly string[]): Promise<readonly KeyRow[]>;
  bySubject(subject: string, person?: string): Promise<readonly KeyRow[]>;
  /** A destroyed key stays destroyed, and loses its bytes. */
  mark(refs: readonly string[], state: KeyState): Promise<void>;
  noteUse(use: RestrictedUse): Promise<void>;
  /** Master keys that stored keys are wrapped by. */
  masters(): Promise<readonly string[]>;
  /** From now on nothing is wrapped by `retired`; waits for what is being stored. */
  turnTo(current: string, retired: readonly string[]): Promise<void>;
  /** Up to `limit` keys that are wrapped by another master key than this. */
  notUnder(current: string, limit: number): Promise<readonly KeyRow[]>;
  rewrap(rows: readonly { readonly ref: string; readonly master: string; readonly wrapped: Uint8Array }[]): Promise<void>;
}

/** Wraps data keys: a local file, or a key service. */
export interface MasterKeys {
  /** The id of the master key that wraps now. */
  current(): string;
  /** Every master key that can unwrap. */
  ids(): readonly string[];
  wrap(key: Uint8Array, associatedData: string): { readonly master: string; readonly wrapped: Uint8Array };
  /** @throws KeysUnavailable when there is no such master key */
  unwrap(master: string, wrapped: Uint8Array, associatedData: string): Uint8Array;
}

/** The keys are out of reach: whatever needs them is refused, and nothing is written or shown in their stead. */
export class KeysUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`keys are not available: ${reason}`, options);
    this.name = 'KeysUnavailable';
  }
}

/** Something new was to be sealed for somebody whose data may only be stored (R-SEC-07). */
export class RestrictedSubject extends Error {
  constructor(readonly subject: string) {
    super(`personal data of ${subject} are restricted: nothing may be added`);
    this.name = 'RestrictedSubject';
  }
}

/** The store takes nothing more under this master key: read the current one and wrap again. */
export class RetiredMaster extends Error {
  constructor(readonly master: string) {
    super(`the master key ${master} wraps no more`);
    this.name = 'RetiredMaster';
  }
}
