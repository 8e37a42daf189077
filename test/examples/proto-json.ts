import { join } from 'node:path';
import protobuf from 'protobufjs';
import { services } from '@fengqiao/contracts';
import { root as repository } from '../architecture/repository.js';

type Json = unknown;
type Fields = Readonly<Record<string, unknown>>;

const VALUE = '.google.protobuf.Value';
const STRUCT = '.google.protobuf.Struct';

const each = (record: unknown, change: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries((record ?? {}) as Fields).map(([name, value]) => [name, change(value)]));

const toValue = (json: Json): Fields => {
  if (json === null) return { nullValue: 0 };
  if (typeof json === 'string') return { stringValue: json };
  if (typeof json === 'number') return { numberValue: json };
  if (typeof json === 'boolean') return { boolValue: json };
  return Array.isArray(json) ? { listValue: { values: json.map(toValue) } } : { structValue: { fields: each(json, toValue) } };
};

const fromValue = (value: unknown): Json => {
  const { listValue, structValue, stringValue, numberValue, boolValue } = value as {
    readonly listValue?: { readonly values?: readonly unknown[] };
    readonly structValue?: { readonly fields?: Fields };
    readonly [plain: string]: unknown;
  };
  if (listValue) return (listValue.values ?? []).map(fromValue);
  return structValue ? each(structValue.fields, fromValue) : (stringValue ?? numberValue ?? boolValue ?? null);
};

interface Way {
  readonly value: (value: unknown) => unknown;
  readonly struct: (value: unknown) => unknown;
}

const IN: Way = { value: toValue, struct: (json) => ({ fields: each(json, toValue) }) };
const OUT: Way = { value: fromValue, struct: (struct) => each((struct as { readonly fields?: Fields }).fields, fromValue) };

/** The JSON mapping of proto3 for what has one of its own; protobufjs knows the rest. */
const along = (way: Way, type: protobuf.Type, message: unknown): Fields => {
  const inner = (field: protobuf.Field, value: unknown): unknown => {
    const { resolvedType } = field.resolve();
    if (!(resolvedType instanceof protobuf.Type)) return value;
    if (resolvedType.fullName === VALUE) return way.value(value);
    return resolvedType.fullName === STRUCT ? way.struct(value) : along(way, resolvedType, value);
  };
  return Object.fromEntries(
    Object.entries(message as Fields).map(([name, value]) => {
      const field = type.fields[name];
      if (!field) return [name, value];
      if (field.repeated) return [name, (value as readonly unknown[]).map((one) => inner(field, one))];
      return [name, field.map ? each(value, (one) => inner(field, one)) : inner(field, value)];
    }),
  );
};

/** The protos as they are committed, with the names that JSON has. */
export const protos = (): protobuf.Root => {
  const folder = join(repository, 'contracts/proto');
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) => (target.startsWith('google/') ? target : join(folder, target.replace(`${folder}/`, '')));
  root.loadSync(services.map((service) => `fengqiao/${service}/v1/${service}.proto`)).resolveAll();
  return root;
};

/** @throws where the JSON is none of the type, unknown members included */
export const encode = (type: protobuf.Type, json: Json): Buffer => {
  const message = along(IN, type, json);
  const unknown = Object.keys(message).find((name) => !type.fields[name]);
  if (unknown !== undefined) throw new Error(`${type.fullName} has no field ${unknown}`);
  return Buffer.from(type.encode(type.fromObject(message)).finish());
};

export const decode = (type: protobuf.Type, bytes: Buffer): Fields =>
  along(OUT, type, type.toObject(type.decode(bytes), { longs: Number, enums: String }));
