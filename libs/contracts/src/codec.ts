import { isUtf8 } from 'node:buffer';
import { canonicalJson, type Actor, type Instant } from '@fengqiao/kernel';
import { assertInPlace, TOKEN_START, type Place, type Seal } from '@fengqiao/sealing';
import { mapPersonal, peopleIn } from './personal.js';
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
  /** W3C `traceparent` of the step that recorded it. */
  readonly trace?: string;
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

/** The one way bodies are written and read: strict out, tolerant in; personal text leaves it sealed and comes back sealed. */
export interface Codec {
  /** Whose personal text a fact holds, empty for the subject's own: their keys are needed to write it. */
  people(type: string, data: unknown): readonly string[];
  /**
   * Canonical bytes of a fact and its metadata, personal text sealed.
   * @throws UnfitFact when it breaks its schema, or holds personal text and there is nothing to seal it with
   */
  encode(type: string, data: unknown, meta: Omit<Metadata, 'shape'>, seal?: Seal): Uint8Array;
  /**
   * What was recorded before sealing, or in the clear, comes back as it is.
   * @param place of the event: sealed texts are checked to stand where they were sealed
   * @throws UnknownShape for a type or shape this program does not know; MovedSeal
   */
  decode(type: string, body: Uint8Array, place?: Pick<Place, 'stream' | 'id'>): Decoded;
}

const unsealed = (type: string): Seal => {
  return (_text, path) => {
    throw new UnfitFact(type, `${path} is personal, and there is no key to seal it with`);
  };
};
const SEALED = Buffer.from(TOKEN_START);

export const codecOf = (service: Service, shapes: Shapes): Codec => {
  const file = `events/${service}.v1.json`;
  const known = definitions(file);
  return {
    people: (type, data) => peopleIn(file, type, data),
    encode(type, data, meta, seal = unsealed(type)) {
      const issues = check(file, type, data);
      const [first] = issues;
      if (first) throw new UnfitFact(type, `${(first.path ?? []).join('/')} ${first.message}`);
      const shape = 1 + (shapes[type]?.length ?? 0);
      return new TextEncoder().encode(canonicalJson({ data: mapPersonal(file, type, data, seal), meta: { ...meta, shape } }));
    },
    decode(type, body, place) {
      const lifts = shapes[type];
      if (!lifts || !known[type]) throw new UnknownShape(type, 'unknown type');
      const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
      if (!isUtf8(bytes)) throw new UnknownShape(type, 'its body is not UTF-8');
      const stored = JSON.parse(bytes.toString()) as { data: unknown; meta: Metadata };
      if (stored.meta.shape > lifts.length + 1) throw new UnknownShape(type, `shape ${stored.meta.shape} is newer than this program`);
      if (place && bytes.includes(SEALED)) assertInPlace({ ...place, type }, stored.data);
      const data = lifts.slice(stored.meta.shape - 1).reduce<unknown>((value, lift) => lift(value as never), stored.data);
      return { type, data, meta: stored.meta };
    },
  };
};
