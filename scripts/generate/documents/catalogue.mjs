import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chineseOf } from './glossary.mjs';
import { between, code, codes, page, table } from './markdown.mjs';

const sampleOf = (root, service, type) => {
  const path = `samples/${service}/${type}.v1.json`;
  return existsSync(join(root, 'contracts', path)) ? `[sample](${path})` : undefined;
};

/** Members that leave the service with a fact: none of a path entry, never a personal one. */
const leaving = ({ name, definition, parts }, type, contracts) => {
  const much = definition.publish[type] ?? 'path';
  if (much === 'path') return undefined;
  const members = contracts.members(`events/${name}.v1.json`, type).filter(({ personal }) => !personal);
  if (much === 'body') return members;
  if (!parts.has(type)) return members;
  return parts
    .get(type)
    .map((key) => members.find((member) => member.key === key) ?? { key, type: 'made for publication', required: true });
};

const fact = (service, type, { root, contracts }) => {
  const members = leaving(service, type, contracts);
  if (members === undefined) return [];
  const description = contracts.find(`events/${service.name}.v1.json`, type)?.node.description;
  const whole = service.definition.publish[type] === 'body' ? 'body' : 'part';
  return [
    `#### ${type}${chineseOf(type) ? ` ${chineseOf(type)}` : ''}`,
    [description, `Published: ${whole}.`, sampleOf(root, service.name, type)].filter(Boolean).join(' '),
    table(
      ['Member', 'Always', 'Type', 'Meaning'],
      members.map(({ key, required, type: kind, description: meaning }) => [code(key), required ? 'yes' : '', kind, meaning]),
      'No members.',
    ),
  ];
};

const section = (service, knowledge) => {
  const { name, definition, events } = service;
  const paths = [...events.keys()].filter((type) => (definition.publish[type] ?? 'path') === 'path');
  return [
    `### ${name} ${chineseOf(name) ?? ''}`.trimEnd(),
    `Topic ${code(`fengqiao.${name}.events.v1`)}; schemas [events/${name}.v1.json](events/${name}.v1.json); bodies and views [api/${name}.v1.json](api/${name}.v1.json); routes [openapi/${name}.json](openapi/${name}.json).`,
    [...events.keys()].map((type) => fact(service, type, knowledge)),
    paths.length === 0 ? undefined : `Only as a path entry: ${codes(paths)}.`,
  ];
};

const HEARS = ['Service', 'Fact', 'Published', 'Heard by'];

const index = ({ services }) =>
  services.flatMap(({ name, definition, events }) =>
    [...events.keys()].map((type) => {
      const much = definition.publish[type] ?? 'path';
      const hearers = services.filter(({ heard }) => heard.some((one) => one.service === name && one.type === type)).map((one) => one.name);
      return [name, code(type), typeof much === 'function' ? 'part' : much, hearers.join(', ')];
    }),
  );

export const catalogueTarget = (knowledge, read) => {
  const path = 'contracts/README.md';
  const content = page(
    '## Index 事件索引',
    'Every fact that is recorded, how much of it is published, and which services act on it.',
    table(HEARS, index(knowledge)),
    '## Published facts 对外发布的事件',
    knowledge.services.map((service) => section(service, knowledge)),
  );
  return [path, between(path, read(path), '# Contracts 契约', content)];
};
