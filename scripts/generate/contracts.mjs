import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';

const BANNER = '/* Generated from contracts/ by scripts/generate.mjs. Do not edit. */\n';
const GENERATED = 'libs/contracts/src/generated';

const load = (root) => {
  const documents = { 'common.v1.json': JSON.parse(readFileSync(join(root, 'contracts/common.v1.json'), 'utf8')) };
  for (const folder of ['events', 'inbound', 'api'])
    for (const file of readdirSync(join(root, 'contracts', folder)).sort())
      if (file.endsWith('.json')) documents[`${folder}/${file}`] = JSON.parse(readFileSync(join(root, 'contracts', folder, file), 'utf8'));
  return documents;
};

/** One flat document per service: its events, what it hears from outside, its bodies and views, and what they share, each a definition by name. */
const bundle = (documents, service) => {
  const files = ['common.v1.json', `events/${service}.v1.json`, `inbound/${service}.v1.json`, `api/${service}.v1.json`].filter(
    (file) => documents[file],
  );
  const definitions = {};
  for (const file of files)
    for (const [name, schema] of Object.entries(documents[file].$defs)) {
      if (definitions[name] && file.startsWith('api/')) throw new Error(`${file}: "${name}" is defined twice`);
      const alias = typeof schema.$ref === 'string' && schema.$ref.endsWith(`/${name}`);
      if (!alias) definitions[name] = schema;
    }
  const flat = JSON.stringify({ definitions }).replaceAll(/"\$ref":"[^"#]*#\/\$defs\/([^"]+)"/g, '"$ref":"#/definitions/$1"');
  return JSON.parse(flat);
};

const typesOf = async (documents, service) => {
  const flat = bundle(documents, service);
  const source = await compile({ ...flat, title: 'Bundle', type: 'object', additionalProperties: false, properties: {} }, 'Bundle', {
    additionalProperties: false,
    bannerComment: BANNER,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 140 },
  });
  return source
    .replace(/export interface Bundle \{\}\n/, '')
    .replaceAll(/\/\*\*\n \* This interface was referenced by `Bundle`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n \*\/\n/g, '')
    .replaceAll(/ \*\n \* This interface was referenced by `Bundle`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n/g, '');
};

export const contractTargets = async (root) => {
  const documents = load(root);
  const targets = [[`${GENERATED}/schemas.ts`, `${BANNER}export const documents = ${JSON.stringify(documents, null, 1)} as const;\n`]];
  for (const service of ['intake', 'diversion', 'mediation', 'confirmation', 'screening', 'analytics'])
    targets.push([`${GENERATED}/${service}.ts`, await typesOf(documents, service)]);
  return targets;
};
