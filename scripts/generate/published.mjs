/** What leaves a service with each of its facts, as a JSON Schema of its own that an outsider can validate with. */

const BASE = 'https://fengqiao.example/contracts/';
const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Keywords that say how a fact is kept; they mean nothing outside. */
const isInner = (key) => key.startsWith('x-');

const nameOf = (reference) => reference.replace(/^.*\/\$defs\//, '');
const onlyRefers = (node) => typeof node.$ref === 'string' && Object.keys(node).every((key) => key === '$ref' || key === 'description');

/** Copies definitions of the contracts into one document, without personal members, open to members that come later. */
class Copy {
  constructor(contracts) {
    this.contracts = contracts;
    this.definitions = new Map();
    this.origins = new Map();
  }

  personal(node, file) {
    return this.contracts.resolve(node, file).node['x-personal'] === true;
  }

  /** Follows definitions that are nothing but another name. */
  definition(reference, file) {
    let [node, at] = [{ $ref: reference }, file];
    for (;;) {
      const [document, pointer] = node.$ref.split('#');
      const target = document === '' ? at : document.replace(/^(\.\.\/)+/, '');
      const found = this.contracts.documents.get(target)?.[nameOf(pointer)];
      if (!found) throw new Error(`contracts/${at}: ${node.$ref} leads nowhere`);
      if (!onlyRefers(found) || nameOf(found.$ref) !== nameOf(pointer)) return { node: found, file: target, name: nameOf(pointer) };
      [node, at] = [found, target];
    }
  }

  reference(reference, file) {
    const { node, file: at, name } = this.definition(reference, file);
    const origin = `${at}#${name}`;
    if (!this.origins.has(name)) {
      this.origins.set(name, origin);
      this.definitions.set(name, this.node(node, at));
    }
    if (this.origins.get(name) !== origin) throw new Error(`${origin} and ${this.origins.get(name)} have one name`);
    return `#/$defs/${name}`;
  }

  members(node, file, only) {
    const kept = Object.entries(node.properties ?? {}).filter(
      ([key, member]) => !this.personal(member, file) && (only === undefined || only.includes(key)),
    );
    const unknown = (only ?? []).filter((key) => !kept.some(([name]) => name === key));
    if (unknown.length > 0) throw new Error(`contracts/${file}: x-publish names ${unknown.join(', ')}, which cannot leave`);
    const required = (node.required ?? []).filter((key) => kept.some(([name]) => name === key));
    return {
      ...(required.length > 0 ? { required } : {}),
      properties: Object.fromEntries(kept.map(([key, member]) => [key, this.node(member, file)])),
    };
  }

  node(node, file, only) {
    const copied = {};
    for (const [key, value] of Object.entries(node)) {
      if (isInner(key) || ['additionalProperties', 'required', 'properties'].includes(key)) continue;
      if (key === '$ref') copied.$ref = this.reference(value, file);
      else copied[key] = key === 'items' ? this.node(value, file) : value;
    }
    return node.properties ? { ...copied, ...this.members(node, file, only) } : copied;
  }
}

const eventSchema = (copy, { file, type, much }) => {
  const { node, file: at } = copy.definition(`#/$defs/${type}`, file);
  const says = node.description === undefined ? {} : { description: node.description };
  if (much === 'path') return { ...says, 'x-published': 'path', not: {} };
  if (much === 'body') return { ...copy.node(node, at), 'x-published': 'body' };
  const part = node['x-publish'];
  if (part === undefined) throw new Error(`contracts/${file}: ${type} is published in part, and x-publish does not say which`);
  if (Array.isArray(part)) return { ...copy.node(node, at, part), 'x-published': 'part' };
  return { ...copy.node(copy.definition(`#/$defs/${part}`, file).node, file), ...says, 'x-published': 'part' };
};

const sorted = (entries) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * @param service `name`, its `publish` table and the `types` it records
 * @returns a document with one $def an event (`x-published`: body, part or path) and the shapes they refer to
 */
export const publishedDocument = (contracts, { name, publish, types }) => {
  const file = `events/${name}.v1.json`;
  const copy = new Copy(contracts);
  const events = types.map((type) => {
    const much = publish[type] ?? 'path';
    return [type, eventSchema(copy, { file, type, much: typeof much === 'function' ? 'part' : much })];
  });
  const both = types.filter((type) => copy.definitions.has(type));
  if (both.length > 0) throw new Error(`contracts/${file}: ${both.join(', ')} is an event and a shape`);
  return {
    $schema: DRAFT,
    $id: `${BASE}published/${name}.v1.json`,
    title: `What leaves ${name}: the data of each message on fengqiao.${name}.events.v1`,
    description: 'Generated. Members and values that are not named here may come later: ignore them.',
    $defs: { ...sorted(events), ...sorted(copy.definitions) },
  };
};

/** The events among the definitions of a published document. */
export const eventsIn = (document) => Object.entries(document.$defs).filter(([, schema]) => schema['x-published'] !== undefined);
