import { examples } from './generated/examples.js';
import type { Service } from './validators.js';

/** One request that is answered well, and its answer: what the documents show of an operation, and what the tests send as it stands. */
export interface Example {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  /** The Idempotency-Key. */
  readonly key?: string;
  /** What If-Match names. */
  readonly version?: number;
  readonly body?: object;
  readonly status: number;
  readonly answer: unknown;
}

/** By operation id. */
export const examplesOf = (service: Service): Readonly<Record<string, Example>> =>
  (examples as Partial<Record<Service, Readonly<Record<string, Example>>>>)[service] ?? {};
