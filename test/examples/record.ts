import { operationOf, type Described } from './documents.js';
import type { Asked, Given, Send } from './sender.js';

/** What is shown of an operation: the first request of the journey that was answered well, and its answer. */
export interface Example {
  readonly as: Asked['as'];
  readonly path?: Asked['path'];
  readonly query?: Asked['query'];
  readonly key?: string;
  readonly version?: number;
  readonly body?: object;
  readonly status: number;
  readonly answer: unknown;
}

export type Examples = Record<string, Example>;

const filled = <T extends object>(record: T): boolean => Object.keys(record).length > 0;

/** A secret is nobody's, even of a database that is gone. */
const withoutSecret = (answer: Given['body']): object => ({
  ...answer,
  ...('secret' in answer ? { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' } : {}),
});

const exampleOf = ({ as, path, query, key, version, body }: Asked, { status, body: answer }: Given): Example => ({
  as,
  ...(filled(path) ? { path } : {}),
  ...(filled(query) ? { query } : {}),
  ...(key === undefined ? {} : { key }),
  ...(version === undefined ? {} : { version }),
  ...(body ? { body } : {}),
  status,
  answer: withoutSecret(answer),
});

/** Keeps, by service and operation, the first that went well. */
export const recording = (send: Send, described: Described): { readonly send: Send; readonly examples: Record<string, Examples> } => {
  const examples: Record<string, Examples> = {};
  return {
    examples,
    send: async (asked) => {
      const given = await send(asked);
      const { service, id } = operationOf(described, asked.route);
      const known = (examples[service] ??= {});
      if (given.status < 300 && !asked.aside) known[id] ??= exampleOf(asked, given);
      return given;
    },
  };
};

/** What is another in every play: instants of real time, places in the log, what is random. */
const VOLATILE = [
  'position',
  'checkpoint',
  'recordedtime',
  'recordedAt',
  'createdAt',
  'askedAt',
  'endedAt',
  'expiresAt',
  'updatedAt',
  'openedAt',
  'secret',
  'previousSecretUntil',
  'hash',
  'serving',
  'after',
  'next',
  'more',
];

/** What is made at random, and not from the request. */
const RANDOM = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/;

/** The same without that, to be compared. */
export const steady = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(steady);
  if (typeof value === 'string') return RANDOM.test(value) ? '…' : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, VOLATILE.includes(key) ? '…' : steady(inner)]));
};
