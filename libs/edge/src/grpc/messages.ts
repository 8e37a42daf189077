import { fieldName, shapeOf, type Components, type Schema } from './shapes.js';

/** A decoded message: fields by their proto names; absent fields and empty lists are not there. */
export type Message = Readonly<Record<string, unknown>>;

type Json = unknown;

const mapped = (record: unknown, each: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries((record ?? {}) as Message).map(([key, value]) => [key, each(value)]));

/** JSON as google.protobuf.Value, whose fields have the names that its own definition in protobufjs gives them. */
const toValue = (json: Json): Message => {
  if (json === null || json === undefined) return { nullValue: 0 };
  if (typeof json === 'string') return { stringValue: json };
  if (typeof json === 'number') return { numberValue: json };
  if (typeof json === 'boolean') return { boolValue: json };
  if (Array.isArray(json)) return { listValue: { values: json.map(toValue) } };
  return { structValue: { fields: mapped(json, toValue) } };
};

const fromValue = (value: unknown): Json => {
  const { stringValue, numberValue, boolValue, listValue, structValue } = value as Message;
  if (listValue !== undefined) return (((listValue as Message)['values'] ?? []) as unknown[]).map(fromValue);
  if (structValue !== undefined) return mapped((structValue as Message)['fields'], fromValue);
  return stringValue ?? numberValue ?? boolValue ?? null;
};

/** Numbers beyond 2^53 stay text, which the contract then refuses, rather than become another number. */
const integer = (value: unknown): Json => (Number.isSafeInteger(Number(value)) ? Number(value) : value);

const isEmpty = (value: unknown): boolean => value === undefined || value === null;

const readFields = ({ properties = {}, required = [] }: Schema, message: unknown, components: Components): Json =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([property, schema]): [string, Json][] => {
      const value = (message as Message)[fieldName(property)];
      if (!isEmpty(value)) return [[property, toJson(schema, value, components)]];
      const { kind } = shapeOf(schema, components);
      if (!required.includes(property) || (kind !== 'list' && kind !== 'map')) return [];
      return [[property, kind === 'list' ? [] : {}]];
    }),
  );

/** What a decoded message says, as the JSON that REST would carry. */
export const toJson = (schema: Schema, value: unknown, components: Components): Json => {
  const shape = shapeOf(schema, components);
  switch (shape.kind) {
    case 'scalar':
      return shape.type === 'int64' ? integer(value) : value;
    case 'list':
      return (value as unknown[]).map((item) => toJson(shape.of, item, components));
    case 'map':
      return mapped(value, (item) => toJson(shape.of, item, components));
    case 'struct':
      return mapped((value as Message)['fields'], fromValue);
    case 'value':
      return fromValue(value);
    case 'message':
      return readFields(shape.schema, value, components);
  }
};

const writeFields = ({ properties = {} }: Schema, json: Json, components: Components): Message =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([property, schema]): [string, unknown][] => {
      const value = (json as Message)[property];
      return isEmpty(value) ? [] : [[fieldName(property), toMessage(schema, value, components)]];
    }),
  );

/** What REST would answer, as a message to encode. */
export const toMessage = (schema: Schema, json: Json, components: Components): unknown => {
  const shape = shapeOf(schema, components);
  switch (shape.kind) {
    case 'scalar':
      return json;
    case 'list':
      return (json as unknown[]).map((item) => toMessage(shape.of, item, components));
    case 'map':
      return mapped(json, (item) => toMessage(shape.of, item, components));
    case 'struct':
      return { fields: mapped(json, toValue) };
    case 'value':
      return toValue(json);
    case 'message':
      return writeFields(shape.schema, json, components);
  }
};
