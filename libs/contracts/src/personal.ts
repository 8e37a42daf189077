import { definitions } from './validators.js';

type Node = {
  readonly [key: string]: unknown;
  readonly properties?: Record<string, Node>;
  readonly items?: Node;
  readonly $ref?: string;
};

const resolve = (node: Node, file: string): { node: Node; file: string } => {
  if (typeof node.$ref !== 'string') return { node, file };
  const [document = '', pointer = ''] = node.$ref.split('#');
  const target = document === '' ? file : document.replace(/^(\.\.\/)+/, '');
  const definition = definitions(target)[pointer.replace('/$defs/', '')];
  if (!definition) throw new Error(`${file}: ${node.$ref} leads nowhere`);
  const { $ref: _ref, ...beside } = node;
  const resolved = resolve(definition as Node, target);
  return { node: { ...resolved.node, ...beside }, file: resolved.file };
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

type Values = Readonly<Record<string, unknown>>;

/** Where personal text can stand in a value of one schema; undefined where nowhere. */
type Plan =
  | { readonly kind: 'text'; readonly plainWhen: readonly (readonly [member: string, values: readonly unknown[]])[] }
  | { readonly kind: 'list'; readonly items: Plan }
  | { readonly kind: 'object'; readonly members: readonly (readonly [key: string, plan: Plan])[]; readonly person?: string };

const planOf = (input: Node, from: string): Plan | undefined => {
  const { node, file } = resolve(input, from);
  if (node['x-personal'] === true) {
    const plain = (node['x-plain-when'] ?? {}) as Readonly<Record<string, readonly unknown[]>>;
    return { kind: 'text', plainWhen: Object.entries(plain) };
  }
  if (node.items) {
    const items = planOf(node.items, file);
    return items && { kind: 'list', items };
  }
  const members = Object.entries(node.properties ?? {}).flatMap(([key, schema]): (readonly [string, Plan])[] => {
    const plan = planOf(schema, file);
    return plan ? [[key, plan]] : [];
  });
  if (members.length === 0) return undefined;
  const person = node['x-person'] as string | undefined;
  return { kind: 'object', members, ...(person === undefined ? {} : { person }) };
};

const plans = new Map<string, Plan | undefined>();
const planFor = (file: string, name: string): Plan | undefined => {
  const key = `${file}#${name}`;
  if (!plans.has(key)) plans.set(key, planOf({ $ref: `${file}#/$defs/${name}` }, file));
  return plans.get(key);
};

const membersOf = (plan: Plan | undefined): readonly string[] => {
  if (!plan || plan.kind === 'text') return [];
  if (plan.kind === 'list') return membersOf(plan.items);
  return plan.members.flatMap(([key, inner]) => {
    const isText = inner.kind === 'text' || (inner.kind === 'list' && inner.items.kind === 'text');
    return isText ? [key] : membersOf(inner);
  });
};

/** Names of the members of a contract that hold personal text, each once. */
export const personalMembers = (file: string): readonly string[] => [
  ...new Set(Object.keys(definitions(file)).flatMap((name) => membersOf(planFor(file, name)))),
];

/** Takes one personal text: where it stands (JSON pointer) and whose it is; empty for what belongs to the subject as a whole. */
export type TakeText = (text: string, path: string, person: string) => string;

const isPlain = ({ plainWhen }: Extract<Plan, { kind: 'text' }>, siblings: Values): boolean =>
  plainWhen.some(([member, values]) => values.includes(siblings[member]));

/** A person, or the only one of a list: what several share is nobody's own. */
const oneOf = (named: unknown): string | undefined => {
  const only: unknown = Array.isArray(named) && named.length === 1 ? named[0] : named;
  return typeof only === 'string' ? only : undefined;
};

/** @param place where `value` stands: its pointer, whose it is, and the members beside it */
const mapped = (plan: Plan, value: unknown, place: { path: string; person: string; siblings: Values }, take: TakeText): unknown => {
  const { path, person, siblings } = place;
  if (plan.kind === 'text') return typeof value === 'string' && !isPlain(plan, siblings) ? take(value, path, person) : value;
  if (plan.kind === 'list')
    return Array.isArray(value)
      ? value.map((item, index) => mapped(plan.items, item, { path: `${path}/${index}`, person, siblings: {} }, take))
      : value;
  if (typeof value !== 'object' || value === null) return value;
  const own = value as Values;
  const whose = (plan.person === undefined ? undefined : oneOf(own[plan.person])) ?? person;
  const changed: Record<string, unknown> = { ...own };
  for (const [key, inner] of plan.members)
    if (own[key] !== undefined) changed[key] = mapped(inner, own[key], { path: `${path}/${key}`, person: whose, siblings: own }, take);
  return changed;
};

/**
 * A copy of a value in which `take` has been given every text that its schema marks `x-personal`. `x-person` on an object names the member
 * that says whose its texts are (a list counts when it names one); without it they are those of the enclosing object, else the subject's. `x-plain-when` names members beside
 * a text, and values of theirs with which the text is not personal.
 */
export const mapPersonal = (file: string, name: string, value: unknown, take: TakeText): unknown => {
  const plan = planFor(file, name);
  return plan ? mapped(plan, value, { path: '', person: '', siblings: {} }, take) : value;
};

/** Whose personal text a value holds: empty for the subject's own. */
export const peopleIn = (file: string, name: string, value: unknown): readonly string[] => {
  const people = new Set<string>();
  mapPersonal(file, name, value, (text, _path, person) => {
    people.add(person);
    return text;
  });
  return [...people];
};
