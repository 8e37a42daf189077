import { definitions } from './validators.js';

type Node = {
  readonly [key: string]: unknown;
  readonly properties?: Record<string, Node>;
  readonly items?: Node;
  readonly $ref?: string;
  readonly oneOf?: readonly Node[];
};

const resolve = (node: Node, file: string): { node: Node; file: string } => {
  if (typeof node.$ref !== 'string') return { node, file };
  const [document = '', pointer = ''] = node.$ref.split('#');
  const target = document === '' ? file : document.replace(/^(\.\.\/)+/, '');
  const definition = definitions(target)[pointer.replace('/$defs/', '')];
  if (!definition) throw new Error(`${file}: ${node.$ref} leads nowhere`);
  return { ...resolve(definition as Node, target), ...(node['x-personal'] ? { node: { ...definition, 'x-personal': true } } : {}) };
};

/**
 * A copy of a value without the members its schema marks `x-personal`: what may leave the service that recorded it.
 * A list of personal values becomes an empty list. Unknown members are left out too.
 */
export const withoutPersonal = (file: string, name: string, value: unknown): unknown => {
  const strip = (input: Node, from: string, current: unknown): unknown => {
    const { node, file: at } = resolve(input, from);
    if (Array.isArray(current)) return node.items ? current.map((item) => strip(node.items as Node, at, item)) : current;
    if (node.properties === undefined || typeof current !== 'object' || current === null) return current;
    const kept: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(node.properties)) {
      const member = (current as Record<string, unknown>)[key];
      if (member === undefined || resolve(schema, at).node['x-personal'] === true) continue;
      kept[key] = strip(schema, at, member);
    }
    return kept;
  };
  return strip({ $ref: `${file}#/$defs/${name}` }, file, value);
};
