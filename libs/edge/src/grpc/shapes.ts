/** As much of JSON Schema as the contracts use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

export type Components = Readonly<Record<string, Schema>>;

/** What a JSON Schema is in Protocol Buffers. Closed sets are strings, so that both edges accept and refuse the same values. */
export type Shape =
  | { readonly kind: 'scalar'; readonly type: 'string' | 'int64' | 'double' | 'bool' }
  | { readonly kind: 'list'; readonly of: Schema }
  | { readonly kind: 'map'; readonly of: Schema }
  | { readonly kind: 'struct' }
  | { readonly kind: 'value' }
  | { readonly kind: 'message'; readonly name?: string; readonly schema: Schema };

/** A schema that has no proto: the generator and the boot say which one. */
export class NoShape extends Error {
  constructor(schema: Schema) {
    super(`there is no proto for ${JSON.stringify(schema)}`);
    this.name = 'NoShape';
  }
}

const SCALARS: Readonly<Record<string, 'string' | 'int64' | 'double' | 'bool'>> = {
  string: 'string',
  integer: 'int64',
  number: 'double',
  boolean: 'bool',
};

const UNSUPPORTED = ['oneOf', 'anyOf', 'allOf', 'patternProperties', 'prefixItems'];

/** The name that a reference to a component ends with. */
export const referenced = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const shapeOfObject = (schema: Schema): Shape => {
  const { properties, additionalProperties } = schema;
  if (properties) return { kind: 'message', schema };
  return typeof additionalProperties === 'object' ? { kind: 'map', of: additionalProperties } : { kind: 'struct' };
};

const shapeOfType = (schema: Schema, type: string): Shape => {
  if (type === 'array' && schema.items) return { kind: 'list', of: schema.items };
  if (type === 'object') return shapeOfObject(schema);
  const scalar = SCALARS[type];
  if (!scalar) throw new NoShape(schema);
  return { kind: 'scalar', type: scalar };
};

/** @throws NoShape */
export const shapeOf = (schema: Schema, components: Components): Shape => {
  if (schema.$ref !== undefined) {
    const name = referenced(schema.$ref);
    const target = components[name];
    if (!target) throw new NoShape(schema);
    const shape = shapeOf(target, components);
    return shape.kind === 'message' && shape.name === undefined ? { ...shape, name } : shape;
  }
  if (UNSUPPORTED.some((keyword) => keyword in schema) || Array.isArray(schema.type)) throw new NoShape(schema);
  const values = schema.enum ?? ('const' in schema ? [schema.const] : undefined);
  if (values?.every((value) => typeof value === 'string')) return { kind: 'scalar', type: 'string' };
  return schema.type === undefined ? { kind: 'value' } : shapeOfType(schema, schema.type);
};

/** `disputeId` is `dispute_id` in a proto. */
export const fieldName = (property: string): string => property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
