import { canonicalJson, type Actor, type Instant } from '@fengqiao/kernel';
import { check, definitions, type Service } from './validators.js';

/** What is recorded beside the fact itself. */
export interface Metadata {
  readonly actor: Actor;
  /** Legal time of the command. */
  readonly at: Instant;
  /** Command that caused it. */
  readonly command: string;
  /** Message or event that caused the command, when it was a reaction. */
  readonly causation?: string;
  /** Version of the stored shape: 1 + number of lifts. */
  readonly shape: number;
}

export interface Decoded {
  readonly type: string;
  readonly data: unknown;
  readonly meta: Metadata;
}

/** Lifts one stored shape of an event to the next. */
export type Lift = (data: never) => unknown;
/** Per event type, the lifts from each older shape; an empty list says that the first shape still holds. */
export type Shapes = Readonly<Record<string, readonly Lift[]>>;

/** A body that this program cannot read: the reader of its stream stops, loudly. */
export class UnknownShape extends Error {
  constructor(
    readonly type: string,
    reason: string,
  ) {
    super(`cannot read a recorded ${type}: ${reason}`);
    this.name = 'UnknownShape';
  }
}

/** A fact that does not fit its own contract: a bug in the service that decided it, never bad input. */
export class UnfitFact extends Error {
  constructor(
    readonly type: string,
    detail: string,
  ) {
    super(`${type} does not fit its contract: ${detail}`);
    this.name = 'UnfitFact';
  }
}

/** The one way bodies are written and read: strict out, tolerant in. */
export interface Codec {
  /** Canonical bytes of a fact and its metadata. @throws UnfitFact when it breaks its schema. */
  encode(type: string, data: unknown, meta: Omit<Metadata, 'shape'>): Uint8Array;
  /** @throws UnknownShape for a type or shape this program does not know. */
  decode(type: string, body: Uint8Array): Decoded;
}

export const codecOf = (service: Service, shapes: Shapes): Codec => {
  const file = `events/${service}.v1.json`;
  const known = definitions(file);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  return {
    encode(type, data, meta) {
      const issues = check(file, type, data);
      const [first] = issues;
      if (first) throw new UnfitFact(type, `${(first.path ?? []).join('/')} ${first.message}`);
      const shape = 1 + (shapes[type]?.length ?? 0);
      return new TextEncoder().encode(canonicalJson({ data, meta: { ...meta, shape } }));
    },
    decode(type, body) {
      const lifts = shapes[type];
      if (!lifts || !known[type]) throw new UnknownShape(type, 'unknown type');
      const stored = JSON.parse(utf8.decode(body)) as { data: unknown; meta: Metadata };
      if (stored.meta.shape > lifts.length + 1) throw new UnknownShape(type, `shape ${stored.meta.shape} is newer than this program`);
      const data = lifts.slice(stored.meta.shape - 1).reduce<unknown>((value, lift) => lift(value as never), stored.data);
      return { type, data, meta: stored.meta };
    },
  };
};
