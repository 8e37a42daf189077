/** The text of one message. */
const STRUCT = 'google/protobuf/struct.proto';

export const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

export const comment = (text, indent = '') =>
  text === undefined || text === ''
    ? ''
    : `${text
        .split('\n')
        .map((line) => `${indent}// ${line}\n`)
        .join('')}`;

/** What a person must know of a field beside its type. */
const meaningOf = ({ description, enum: values, format, const: only }, required) =>
  [
    required && 'Required.',
    description,
    values && `One of: ${values.join(', ')}.`,
    only !== undefined && `Always ${only}.`,
    format && `Format: ${format}.`,
  ]
    .filter(Boolean)
    .join(' ');

/** An object that has no name of its own is a message inside the one that holds it. */
const nested = (context, { parent, property, schema, suffix }) => {
  const name = `${capital(property)}${suffix}`;
  parent.inner.push({ name, schema, path: `${parent.path}.${name}` });
  return name;
};

/** Of an item, a map's value or a plain field. */
const typeOf = (context, schema, place) => {
  const shape = context.shapeOf(schema, context.components);
  if (shape.kind === 'scalar') return shape.type;
  if (shape.kind === 'struct' || shape.kind === 'value') {
    context.imports.add(STRUCT);
    return `google.protobuf.${capital(shape.kind)}`;
  }
  if (shape.kind !== 'message') throw new Error(`${place.parent.path}.${place.property}: a ${shape.kind} in a list or map has no proto`);
  return shape.name === undefined ? nested(context, { ...place, schema: shape.schema }) : context.refer(shape.name);
};

const declared = (context, schema, { parent, property }) => {
  const shape = context.shapeOf(schema, context.components);
  if (shape.kind === 'list') return `repeated ${typeOf(context, shape.of, { parent, property, suffix: 'Item' })}`;
  if (shape.kind === 'map') return `map<string, ${typeOf(context, shape.of, { parent, property, suffix: 'Item' })}>`;
  const type = typeOf(context, schema, { parent, property, suffix: 'Value' });
  return shape.kind === 'scalar' ? `optional ${type}` : type;
};

/** The schema a field's words stand in: its own, or that of the component it refers to. */
const described = ({ components }, schema) => {
  const target = schema.$ref === undefined ? undefined : components[schema.$ref.split('/').at(-1)];
  return target && !target.properties ? { ...target, ...schema } : schema;
};

const reservedText = (gone, indent) =>
  gone.length === 0
    ? ''
    : `${indent}  reserved ${gone.map(([, number]) => number).join(', ')};\n${indent}  reserved ${gone.map(([field]) => `"${field}"`).join(', ')};\n`;

export const messageText = (context, { name, schema, path }, indent = '') => {
  const parent = { path, inner: [] };
  const properties = Object.entries(schema.properties ?? {});
  const names = properties.map(([property]) => context.fieldName(property));
  if (new Set(names).size !== names.length) throw new Error(`${path}: two fields have one name`);
  const fields = properties.map(([property, field]) => {
    const type = declared(context, field, { parent, property });
    const proto = context.fieldName(property);
    return `${comment(meaningOf(described(context, field), schema.required?.includes(property)), `${indent}  `)}${indent}  ${type} ${proto} = ${context.numbers.of(path, proto)};\n`;
  });
  const reserved = reservedText(context.numbers.gone(path, names), indent);
  const inner = parent.inner.map((one) => messageText(context, one, `${indent}  `));
  const content = [reserved, ...inner, ...fields].join('');
  return `${comment(schema.description, indent)}${indent}message ${name} {${content === '' ? '' : `\n${content}${indent}`}}\n`;
};
