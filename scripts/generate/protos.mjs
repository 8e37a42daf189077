/**
 * The protos of the six services, from the same OpenAPI documents that their controllers make. Field numbers come from a committed lock, to
 * which this only appends: a field that goes leaves its number and name reserved.
 */
import protobuf from 'protobufjs';
import { fileDescriptors } from './protos/descriptors.mjs';
import { capital, messageText } from './protos/messages.mjs';
import { serviceText } from './protos/service.mjs';

const FOLDER = 'contracts/proto';
const LOCK = `${FOLDER}/field-numbers.lock.json`;
const COMMON = 'fengqiao.common.v1';
const HEADER = '// Generated from the routes and contracts by scripts/generate/protos.mjs. Do not edit.\n';

const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const fileOf = (name) => `fengqiao/${name}/v1/${name}.proto`;

/** Components that every document has alike are written once. */
const commonNames = (documents) => {
  const all = documents.map(({ components }) => components);
  const alike = (name) => all.every((components) => JSON.stringify(components[name]) === JSON.stringify(all[0][name]));
  return new Set(Object.keys(all[0]).filter(alike));
};

/** Numbers by message: those of the lock, then further ones in the order the fields are written. */
const numbering = (lock) => ({
  numbers: structuredClone(lock),
  of(message, field) {
    const known = (this.numbers[message] ??= {});
    return (known[field] ??= 1 + Math.max(0, ...Object.values(known)));
  },
  gone(message, present) {
    return Object.entries(this.numbers[message] ?? {}).filter(([field]) => !present.includes(field));
  },
});

/** Text of one file: its messages in the order they are first needed. */
const writer = (packageName, { components, common, numbers, shapeOf, fieldName, requireCommon }) => {
  const written = new Map();
  const imports = new Set();
  const context = {
    components,
    shapeOf,
    fieldName,
    numbers,
    imports,
    refer(name) {
      if (packageName !== COMMON && common.has(name)) {
        imports.add(fileOf('common'));
        requireCommon(name, components);
        return `${COMMON}.${name}`;
      }
      this.message(name, components[name]);
      return name;
    },
    message(name, schema) {
      if (written.has(name)) return;
      written.set(name, '');
      written.set(name, messageText(context, { name, schema, path: `${packageName}.${name}` }));
    },
  };
  return { context, written, imports };
};

const fileText = (packageName, { written, imports }, service = '') => {
  const imported = [...imports].sort().map((path) => `import "${path}";\n`);
  const messages = [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const parts = ['syntax = "proto3";\n', `package ${packageName};\n`, imported.join(''), service, ...messages];
  return `${HEADER}\n${parts.filter((part) => part !== '').join('\n')}`;
};

/** What the running service loads: the same definitions as JSON, read from the very text that is committed. */
const loadable = (texts) => {
  const root = new protobuf.Root();
  root.addJSON(protobuf.common.get('google/protobuf/struct.proto').nested);
  for (const text of texts) protobuf.parse(text, root, { keepCase: true });
  const json = JSON.stringify(root.resolveAll().toJSON());
  return `/* Generated from contracts/proto by scripts/generate/protos.mjs. Do not edit. */\nexport const protos: unknown = JSON.parse(\n  ${JSON.stringify(json)},\n);\n`;
};

/** What reflection tells: with full names and imports, which the definitions above do not keep. */
const reflected = (files) =>
  `/* Generated from contracts/proto by scripts/generate/protos.mjs. Do not edit. */\nexport const descriptors: Readonly<Record<string, string>> = JSON.parse(\n  ${JSON.stringify(JSON.stringify(fileDescriptors(files)))},\n) as Record<string, string>;\n`;

/** [path, content] of every proto, the lock, and what the services load. */
export const protoTargets = (documents, { rpcsOf, componentsOf, shapeOf, fieldName }, read) => {
  const described = [...documents].map(([name, document]) => ({ name, document, components: componentsOf(document) }));
  const common = commonNames(described);
  const numbers = numbering(JSON.parse(read(LOCK) ?? '{}'));
  const shared = { common, numbers, shapeOf, fieldName };
  const ours = writer(COMMON, { ...shared, components: described[0].components });
  const requireCommon = (name) => ours.context.message(name, described[0].components[name]);
  const files = described.map(({ name, document, components }) => {
    const packageName = `fengqiao.${name}.v1`;
    const file = writer(packageName, { ...shared, components, requireCommon });
    const rpcs = rpcsOf(document);
    for (const { name: rpc, request, response } of rpcs) {
      file.context.message(`${rpc}Request`, request);
      file.context.message(`${rpc}Response`, response);
    }
    return [fileOf(name), fileText(packageName, file, serviceText(capital(name), rpcs))];
  });
  files.unshift([fileOf('common'), fileText(COMMON, ours)]);
  return [
    ...files.map(([path, text]) => [`${FOLDER}/${path}`, text]),
    [LOCK, `${JSON.stringify(sorted(numbers.numbers), null, 1)}\n`],
    ['libs/edge/src/generated/protos.ts', loadable(files.map(([, text]) => text))],
    ['libs/edge/src/generated/descriptors.ts', reflected(files)],
  ];
};
