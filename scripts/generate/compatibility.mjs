/** Whether a reader of a published schema can go on reading: what is optional and new may come, anything else needs a v2. */

const PROSE = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'examples',
  'x-published',
  'required',
  'properties',
  'enum',
  '$ref',
  'items',
]);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const members = (was, is, place) => {
  const [before, after] = [was.properties ?? {}, is.properties ?? {}];
  const [needed, needs] = [was.required ?? [], is.required ?? []];
  return [
    ...Object.keys(before).flatMap((key) =>
      key in after ? node(before[key], after[key], `${place}/${key}`) : [`${place}/${key} is gone (removed or renamed)`],
    ),
    ...needs.filter((key) => !needed.includes(key)).map((key) => `${place}/${key} is required now`),
    ...needed.filter((key) => key in after && !needs.includes(key)).map((key) => `${place}/${key} is no longer always there`),
  ];
};

const values = (was, is, place) => {
  if (was.enum === undefined && is.enum === undefined) return [];
  if (was.enum === undefined) return [`${place} takes only some values now`];
  if (is.enum === undefined) return [`${place} takes any value now`];
  const gone = was.enum.filter((value) => !is.enum.includes(value));
  return gone.length > 0 ? [`${place} no longer takes ${gone.join(', ')}`] : [];
};

const node = (was, is, place) => {
  const others = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => !PROSE.has(key));
  return [
    ...(was.$ref === is.$ref ? [] : [`${place} is of another kind: ${is.$ref ?? 'a shape of its own'}`]),
    ...others
      .filter((key) => !same(was[key], is[key]))
      .map((key) => `${place}: ${key} was ${JSON.stringify(was[key])}, is ${JSON.stringify(is[key])}`),
    ...values(was, is, place),
    ...members(was, is, place),
    ...(was.items && is.items ? node(was.items, is.items, `${place}[]`) : []),
    ...(Boolean(was.items) === Boolean(is.items) ? [] : [`${place}: items came or went`]),
  ];
};

const isPath = (schema) => schema['x-published'] === 'path';

/** @returns why a v2 is needed, a line each with the place; none when readers of `was` can read `is` */
export const incompatibilities = (was, is) => [
  ...node({ ...was, $defs: undefined }, { ...is, $defs: undefined }, ''),
  ...Object.entries(was.$defs ?? {}).flatMap(([name, schema]) => {
    const now = is.$defs?.[name];
    if (now === undefined) return [`${name} is gone (removed or renamed)`];
    return isPath(schema) && !isPath(now) ? [] : node(schema, now, name); // what was silent may speak
  }),
];
