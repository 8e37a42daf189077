import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';

const BANNER = '/* Generated from contracts/ by scripts/generate.mjs. Do not edit. */\n';
const GENERATED = 'libs/contracts/src/generated';
const COMMON = 'common.v1.json';

const load = (root) => {
  const documents = { [COMMON]: JSON.parse(readFileSync(join(root, 'contracts', COMMON), 'utf8')) };
  for (const folder of ['events', 'inbound', 'api'])
    for (const file of readdirSync(join(root, 'contracts', folder)).sort())
      if (file.endsWith('.json')) documents[`${folder}/${file}`] = JSON.parse(readFileSync(join(root, 'contracts', folder, file), 'utf8'));
  return documents;
};

/** One flat document per service: its events, what it hears from outside, its bodies and views, each a definition by name. */
const bundle = (documents, service) => {
  const definitions = {};
  for (const file of [`events/${service}.v1.json`, `inbound/${service}.v1.json`, `api/${service}.v1.json`])
    for (const [name, schema] of Object.entries(documents[file]?.$defs ?? {})) {
      const alias = typeof schema.$ref === 'string' && schema.$ref.endsWith(`/${name}`);
      if (alias) continue;
      if (definitions[name] || documents[COMMON].$defs[name]) throw new Error(`${file}: "${name}" is defined twice`);
      definitions[name] = schema;
    }
  return definitions;
};

/** References become names in the one document; those to what the services share, types of the one file that has them. */
const flattened = (definitions, shared, used) =>
  JSON.parse(
    JSON.stringify(definitions).replaceAll(/"\$ref":"[^"#]*#\/\$defs\/([^"]+)"/g, (_, name) => {
      if (!shared.has(name)) return `"$ref":"#/definitions/${name}"`;
      used.add(name);
      return `"tsType":"${name}"`;
    }),
  );

const compiled = async (definitions) => {
  const schema = { definitions, title: 'Bundle', type: 'object', additionalProperties: false, properties: {} };
  const source = await compile(schema, 'Bundle', {
    additionalProperties: false,
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 140 },
  });
  return source
    .replace(/export interface Bundle \{\}\n/, '')
    .replaceAll(/\/\*\*\n \* This interface was referenced by `Bundle`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n \*\/\n/g, '')
    .replaceAll(/ \*\n \* This interface was referenced by `Bundle`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n/g, '');
};

const commonTypes = async (documents) => `${BANNER}\n${await compiled(flattened(documents[COMMON].$defs, new Set(), new Set()))}`;

const typesOf = async (documents, service) => {
  const used = new Set();
  const shared = new Set(Object.keys(documents[COMMON].$defs));
  const types = await compiled(flattened(bundle(documents, service), shared, used));
  const imported = `import type { ${[...used].sort().join(', ')} } from './common.js';\n`;
  return `${BANNER}\n${used.size > 0 ? imported : ''}export type * from './common.js';\n\n${types}`;
};

/** Examples of every operation, as the tests play them: contracts/examples. */
const examplesOf = (root) => {
  const folder = join(root, 'contracts/examples');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return Object.fromEntries(files.sort().map((file) => [file.split('.')[0], JSON.parse(readFileSync(join(folder, file), 'utf8'))]));
};

export const contractTargets = async (root) => {
  const documents = load(root);
  const targets = [[`${GENERATED}/schemas.ts`, `${BANNER}export const documents = ${JSON.stringify(documents, null, 1)} as const;\n`]];
  targets.push([`${GENERATED}/common.ts`, await commonTypes(documents)]);
  targets.push([
    `${GENERATED}/examples.ts`,
    `${BANNER}export const examples: unknown = JSON.parse(\n  ${JSON.stringify(JSON.stringify(examplesOf(root)))},\n);\n`,
  ]);
  for (const service of ['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'])
    targets.push([`${GENERATED}/${service}.ts`, await typesOf(documents, service)]);
  return targets;
};
