import fc, { type Arbitrary } from 'fast-check';

/** As much of JSON Schema as the OpenAPI documents use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Components = Readonly<Record<string, Schema>>;

const DEEPEST = 5;
const LONGEST = 30;
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const FORMATS: Readonly<Record<string, Arbitrary<string>>> = {
  date: day,
  'date-time': day.map((text) => `${text}T02:00:00.000Z`),
  uuid: fc.uuid(),
};

const texts = ({ pattern, format, minLength = 0, maxLength = LONGEST }: Schema): Arbitrary<string> => {
  if (format !== undefined && FORMATS[format]) return FORMATS[format];
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  const length = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, LONGEST)) };
  return fc.oneof(fc.string({ ...length, unit: 'grapheme' }), fc.string({ ...length, unit: 'grapheme-ascii' }));
};

const objects = (schema: Schema, components: Components, depth: number): Arbitrary<unknown> => {
  const { properties = {}, required = [] } = schema;
  const kept = Object.entries(properties).filter(([name]) => depth < DEEPEST || required.includes(name));
  const record = Object.fromEntries(kept.map(([name, inner]) => [name, valuesOf(inner, components, depth + 1)]));
  return fc.record(record, { requiredKeys: required.filter((name) => name in record) });
};

const lists = ({ items = {}, minItems = 0, maxItems = 3 }: Schema, components: Components, depth: number): Arbitrary<unknown> =>
  fc.array(valuesOf(items, components, depth + 1), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) });

const BY_TYPE: Readonly<Record<string, (schema: Schema, components: Components, depth: number) => Arbitrary<unknown>>> = {
  object: objects,
  array: lists,
  string: texts,
  integer: ({ minimum = -10, maximum = 1_000 }) => fc.integer({ min: minimum, max: maximum }),
  number: ({ minimum = -10, maximum = 1_000 }) => fc.double({ min: minimum, max: maximum, noNaN: true }),
  boolean: () => fc.boolean(),
};

/** Values that a schema takes. */
export const valuesOf = (schema: Schema, components: Components, depth = 0): Arbitrary<unknown> => {
  if (schema.$ref !== undefined) return valuesOf(components[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {}, components, depth);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  return BY_TYPE[schema.type ?? '']?.(schema, components, depth) ?? fc.jsonValue({ maxDepth: 2 });
};

/** What is put where something else belongs. */
const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  1e300,
  '',
  '\u0000',
  '\ud800',
  '𠮷'.repeat(300),
  '2025-02-30',
  '../..',
  [],
  {},
  [[[]]],
  { constructor: { prototype: 1 } },
];

const changedAt = (value: unknown, odd: unknown, path: readonly number[]): unknown => {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  if (keys.length === 0) return { unknown: odd };
  const key = keys[step % (keys.length + 1)];
  if (key === undefined) return { ...value, unknown: odd };
  const inner = (value as Record<string, unknown>)[key];
  const changed = changedAt(inner, odd, rest);
  return Array.isArray(value) ? value.map((one: unknown, index) => (String(index) === key ? changed : one)) : { ...value, [key]: changed };
};

/** The same, broken somewhere: another type, a member too many, text that is none. */
export const brokenOf = (values: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc
    .tuple(values, fc.constantFrom(...ODD), fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 3 }))
    .map(([value, odd, path]) => changedAt(value, odd, path));
