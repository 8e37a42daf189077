import type { OpenAPIObject } from '@nestjs/swagger';
import { referenced, type Components, type Schema } from './shapes.js';

/** One remote procedure: the same application call as one route. */
export interface Rpc {
  readonly name: string;
  readonly description: string;
  readonly method: 'GET' | 'POST';
  /** With `{parameter}` in it. */
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: 'path' | 'query' }[];
  readonly request: Schema;
  readonly response: Schema;
  /** The route answers with text, not with JSON. */
  readonly text: boolean;
  /** The body of the route is one view: `result`, with the `version` that its ETag names. */
  readonly wraps: boolean;
  /** A request of it that is answered well, as JSON. */
  readonly example?: object;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
  readonly example?: unknown;
}

interface Operation {
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>> }>
  >;
}

const METHODS = { get: 'GET', post: 'POST' } as const;

const pascal = (words: string): string =>
  words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');

/** `disputes/{id}/parties` is `DisputeParties`: a segment that a parameter follows names one of them. */
const thing = (segments: readonly string[]): string =>
  segments
    .map((segment, index) => (segment.startsWith('{') ? '' : pascal(segments[index + 1]?.startsWith('{') ? singular(segment) : segment)))
    .join('');

const isPage = (response: Schema): boolean => response.properties?.['items'] !== undefined || /Page$/.test(response.$ref ?? '');

const nameOf = (method: 'GET' | 'POST', path: string, body: Schema | undefined, response: Schema): string => {
  if (body?.$ref !== undefined) return referenced(body.$ref);
  const segments = path.split('/').slice(3);
  if (method === 'GET') return `${isPage(response) ? 'List' : 'Get'}${thing(segments)}`;
  return pascal(segments.at(-1) ?? '') + thing(segments.slice(0, -1));
};

const REQUEST_ID: Schema = {
  type: 'string',
  description:
    'Names this submission: repeating it with the same content records nothing new. Or the metadata idempotency-key or x-request-id.',
};
const EXPECTED_VERSION: Schema = {
  type: 'integer',
  description: 'The version of the state that this rests on, as it was last read; a decision needs it. Or the metadata if-match.',
};
const VERSION: Schema = { type: 'integer', description: 'Of what is shown, where it has one: give it back as expected_version.' };

const requestOf = (parameters: readonly Parameter[], body: Schema | undefined): Schema => {
  const inUrl = parameters.filter((parameter) => parameter.in === 'path' || parameter.in === 'query');
  const fields = inUrl.map(({ name, schema = { type: 'string' }, description }): [string, Schema] => [
    name,
    description === undefined ? schema : { ...schema, description },
  ]);
  const isCommand = parameters.some(({ name }) => name.toLowerCase() === 'idempotency-key');
  return {
    type: 'object',
    required: [...inUrl.filter(({ required }) => required).map(({ name }) => name), ...(body ? ['command'] : [])],
    properties: {
      ...Object.fromEntries(fields),
      ...(body ? { command: body } : {}),
      ...(isCommand ? { requestId: REQUEST_ID, expectedVersion: EXPECTED_VERSION } : {}),
    },
  };
};

const responseOf = (schema: Schema, text: boolean): Schema => {
  if (text) return { type: 'object', properties: { text: { type: 'string' } } };
  if (schema.$ref === undefined) return schema;
  const versioned = referenced(schema.$ref) === 'CommandResult' ? {} : { version: VERSION };
  return { type: 'object', properties: { result: schema, ...versioned } };
};

/** A route of a kind that no rpc can be. */
const unfit = (path: string, reason: string): Error => new Error(`${path}: ${reason}`);

/** Media type and schema of what a route answers when all is well. */
const answerOf = (responses: Operation['responses']): readonly [type?: string, schema?: Schema | undefined] => {
  const good = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const [type, content] = Object.entries(good?.content ?? {})[0] ?? [];
  return type === undefined ? [] : [type, content?.schema];
};

/** The example of a route, as a request of the rpc. */
const exampleOf = ({ parameters = [], requestBody, responses }: Operation): object | undefined => {
  const shown = Object.values(responses).some(({ content = {} }) => Object.values(content).some((media) => 'example' in media));
  if (!shown) return undefined;
  const command = requestBody?.content?.['application/json']?.example;
  const given = parameters.filter(({ example }) => example !== undefined);
  const header = (name: string): unknown => given.find((parameter) => parameter.in === 'header' && parameter.name === name)?.example;
  const [, version] = /"(\d+)"/.exec(String(header('If-Match'))) ?? [];
  const key = header('Idempotency-Key');
  return {
    ...Object.fromEntries(given.flatMap(({ name, in: place, example }) => (place === 'header' ? [] : [[name, example]]))),
    ...(command === undefined ? {} : { command }),
    ...(key === undefined ? {} : { requestId: key }),
    ...(version === undefined ? {} : { expectedVersion: Number(version) }),
  };
};

const rpcOf = (path: string, method: 'GET' | 'POST', operation: Operation): Rpc => {
  const { parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content?.['application/json']?.schema;
  const [type, schema] = answerOf(responses);
  if (type === undefined || !schema) throw unfit(path, 'the answer has no schema');
  const text = type !== 'application/json';
  const example = exampleOf(operation);
  return {
    name: nameOf(method, path, body, schema),
    description: operation.description ?? '',
    method,
    path,
    parameters: parameters.flatMap(({ name, in: place }) => (place === 'path' || place === 'query' ? [{ name, in: place }] : [])),
    request: requestOf(parameters, body),
    response: responseOf(schema, text),
    text,
    wraps: !text && schema.$ref !== undefined,
    ...(example ? { example } : {}),
  };
};

/** Every route of a service as a remote procedure. @throws where one cannot be, or two have one name */
export const rpcsOf = ({ paths }: Pick<OpenAPIObject, 'paths'>): readonly Rpc[] => {
  const rpcs = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([verb, operation]) => {
      const method = METHODS[verb as keyof typeof METHODS];
      if (!method) throw unfit(path, `${verb} has no rpc`);
      return rpcOf(path, method, operation as Operation);
    }),
  );
  const twice = rpcs.find(({ name }, index) => rpcs.findIndex((other) => other.name === name) !== index);
  if (twice) throw unfit(twice.path, `another route is the rpc ${twice.name} already`);
  return rpcs;
};

export const componentsOf = (document: Pick<OpenAPIObject, 'components'>): Components => (document.components?.schemas ?? {}) as Components;
