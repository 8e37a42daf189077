import fc, { type Arbitrary } from 'fast-check';
import { brokenOf, valuesOf, type Components, type Schema } from './values.js';

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Components };
}

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Path steps and query values as somebody else's program might send them. */
const ODD_TEXT = [
  '%00',
  '%zz',
  '%F0%9F',
  '..%2F..',
  '%20',
  '0',
  'null',
  '-1',
  '9'.repeat(18),
  'x'.repeat(300),
  "'%3B--",
  '%E2%80%AE',
  '{}',
];

const steps = (known: readonly string[]): Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...known), weight: 4 },
    { arbitrary: fc.uuid(), weight: 1 },
    { arbitrary: fc.constantFrom(...ODD_TEXT), weight: 2 },
  );

const queries = (parameters: readonly Parameter[], components: Components): Arbitrary<string> => {
  const entry = ({ name, schema = {} }: Parameter): Arbitrary<string> =>
    fc
      .oneof(
        { arbitrary: valuesOf(schema, components).map((value) => encodeURIComponent(String(value).toWellFormed())), weight: 3 },
        { arbitrary: fc.constantFrom(...ODD_TEXT), weight: 1 },
      )
      .map((text) => `${name}=${text}`);
  const some = fc.subarray([...parameters]).chain((chosen) => fc.tuple(...chosen.map(entry)));
  return fc
    .tuple(some, fc.constantFrom([], [], [], [], ['unknown=1'], [`${parameters[0]?.name ?? 'x'}=a&${parameters[0]?.name ?? 'x'}=b`]))
    .map(([given, more]) => [...given, ...more].join('&'));
};

const bodies = (schema: Schema | undefined, components: Components): Arbitrary<string> => {
  const values = valuesOf(schema ?? { type: 'object' }, components);
  return fc.oneof(
    { arbitrary: values.map((value) => JSON.stringify(value)), weight: 6 },
    { arbitrary: brokenOf(values).map((value) => JSON.stringify(value)), weight: 6 },
    { arbitrary: fc.constantFrom('', '{', 'null', '[]', '"x"', '{"__proto__":{"a":1}}', '\u0000', '{"a":1}{"b":2}'), weight: 1 },
  );
};

const headers = (parameters: readonly Parameter[], sends: boolean): Arbitrary<Record<string, string>> => {
  const has = (name: string): boolean => parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
  return fc
    .record({
      key: fc.oneof({ arbitrary: fc.uuid(), weight: 8 }, { arbitrary: fc.constantFrom('', 'a b', 'x'.repeat(129)), weight: 1 }),
      match: fc.constantFrom('"1"', '"2"', '"1"', 'W/"3"', '*', '"x"', ''),
      type: fc.constantFrom(...Array.from({ length: 9 }, () => 'application/json'), 'text/plain', 'application/json; charset=utf-16'),
      language: fc.constantFrom('zh-CN', 'en', '', 'xx;q=2'),
    })
    .map(({ key, match, type, language }) => ({
      'accept-language': language,
      ...(has('Idempotency-Key') ? { 'idempotency-key': key } : {}),
      ...(has('If-Match') ? { 'if-match': match } : {}),
      ...(sends ? { 'content-type': type } : {}),
    }));
};

/** Requests of one operation, right and wrong. @param known ids that lead somewhere */
export const requestsOf = (
  method: string,
  path: string,
  { operation, components, known }: { readonly operation: Operation; readonly components: Components; readonly known: readonly string[] },
): Arbitrary<Request> => {
  const { parameters = [], requestBody } = operation;
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const sends = method === 'post';
  return fc
    .tuple(
      fc.tuple(...names.map(() => steps(known))),
      queries(
        parameters.filter((parameter) => parameter.in === 'query'),
        components,
      ),
      headers(parameters, sends),
      bodies(requestBody?.content['application/json']?.schema, components),
    )
    .map(([values, query, head, body]) => {
      const url = names.reduce((so, name, index) => so.replace(`{${name}}`, values[index] ?? ''), path);
      return { method: method.toUpperCase(), url: query === '' ? url : `${url}?${query}`, headers: head, ...(sends ? { body } : {}) };
    });
};
