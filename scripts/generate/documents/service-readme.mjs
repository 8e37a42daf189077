import { chineseOf } from './glossary.mjs';
import { between, code, codes, page, period, table } from './markdown.mjs';
import { PACKS } from './limits.mjs';

const pascal = (word) => word.charAt(0).toUpperCase() + word.slice(1);

const titleOf = ({ aggregate }) => [code(aggregate.category), chineseOf(pascal(aggregate.category))].filter(Boolean).join(' ');

/** Mermaid names may hold no hyphen. */
const node = (prefix, name) => `${prefix}_${name.replaceAll(/[^A-Za-z0-9]/g, '_')}`;

const diagram = ({ aggregate, setBy }) => {
  const initial = aggregate.initial?.status;
  const statuses = [...setBy.keys()].map((status) => `  ${node('s', status)}["${status}"]`);
  const facts = [...new Set([...setBy.values()].flatMap((types) => [...types]))].map((type) => `  ${node('f', type)}(["${type}"])`);
  const edges = [...setBy].flatMap(([status, types]) => [...types].map((type) => `  ${node('f', type)} --> ${node('s', status)}`));
  const start = initial === undefined ? [] : [`  start((" ")) --> ${node('s', initial)}`];
  return ['```mermaid', 'flowchart LR', ...statuses, ...facts, ...start, ...edges, '```'].join('\n');
};

const states = (one) => {
  const { aggregate, setBy, statuses } = one;
  const first = (status) => (status === aggregate.initial?.status ? 'before the first fact' : '');
  const rows = statuses.map((status) => [code(status), first(status) || codes(setBy.get(status)) || 'see `evolve.ts`']);
  return [
    `### ${titleOf(one)}`,
    `Stream ${code(`${aggregate.category}-{id}`)}${aggregate.viewName ? `, shown as ${code(aggregate.viewName)}` : ''}.`,
    table(['Status', 'Set by'], rows, 'It has no status.'),
    statuses.length === 0 ? undefined : diagram(one),
  ];
};

const grantsOf = (access) =>
  access?.grants
    .map(({ roles, tie, system }) => `${roles.map((role) => code(role)).join(' ')}${system ? ` ${code(system)}` : ''} (${tie})`)
    .join('; ') ?? '';

const describe = (contracts, name, command) => contracts.find(`api/${name}.v1.json`, command)?.node.description;

/** Commands that no route gives: what the platform gives itself. */
const given = (service, command) => {
  if (command === 'FireDeadline') return 'a deadline that fires';
  const heard = service.heard.filter(({ becomes }) => becomes.includes(command)).map((one) => `${one.service} ${code(one.type)}`);
  return heard.length > 0 ? `heard: ${heard.join(', ')}` : 'the service itself';
};

const commands = (service, contracts) => {
  const { name, definition, routes } = service;
  const all = [...new Set([...service.aggregates.flatMap((one) => one.commands), ...Object.keys(definition.access)])];
  return all
    .filter((command) => !command.startsWith('see:'))
    .map((command) => {
      const access = definition.access[command];
      const urls = routes.get(command);
      const note = describe(contracts, name, command);
      return [code(command), urls ? codes(urls) : given(service, command), grantsOf(access), access?.decision ? 'yes' : '', note];
    });
};

const views = ({ definition, routes }) =>
  Object.entries(definition.access)
    .filter(([entry]) => entry.startsWith('see:') && routes.has(entry))
    .map(([entry, access]) => [code(entry.slice(4)), codes(routes.get(entry)), grantsOf(access)]);

const refusals = ({ aggregates }) =>
  aggregates.flatMap(({ aggregate }) =>
    Object.entries(aggregate.refusals).map(([ground, { zh, en, basis }]) => [code(aggregate.category), code(ground), zh, en, basis]),
  );

const published = (definition, type, parts) => {
  const much = definition.publish[type] ?? 'path';
  if (typeof much !== 'function') return much;
  return parts.has(type) ? `part: ${codes(parts.get(type))}` : 'part';
};

const events = ({ name, definition, events: recorded, parts }, contracts) =>
  [...recorded].map(([type, categories]) => {
    const file = `events/${name}.v1.json`;
    const description = contracts.find(file, type)?.node.description ?? chineseOf(type);
    return [code(type), codes(new Set(categories)), description, published(definition, type, parts), codes(contracts.personal(file, type))];
  });

/** A period put together where it is armed: the same under every pack, unless its setting differs. */
const builtRow = (law, { kind, setting, rule, unit, count }) => {
  const value = count ?? law.defaultSettings[setting];
  const shown = value === undefined || unit === undefined ? 'see the code' : period({ count: value, unit });
  return [code(kind), '', ...PACKS.map(() => shown), rule, setting && code(setting)];
};

const deadlines = ({ periods }, { limits, law }) => [
  ...limits
    .filter(({ key }) => periods.limits.has(key))
    .map(({ key, values, rule, setting }) => [
      codes(periods.limits.get(key)),
      code(key),
      ...values.map(period),
      rule,
      setting && code(setting),
    ]),
  ...periods.built.map((one) => builtRow(law, one)),
];

const readModels = ({ definition }) => [
  ['`item`', 'its own facts', 'Worklist and lists, every service the same'],
  ['`deadline`', 'its own facts', 'Deadlines, every service the same'],
  ...definition.readModels.map(({ name, hears, entity }) => [
    code(name),
    hears === 'own' ? 'its own facts' : "every service's published facts",
    `Columns: ${codes(Object.keys(entity.options.columns))}`,
  ]),
];

const hears = ({ heard }) => heard.map(({ service, type, becomes }) => [service, code(type), codes(becomes)]);

const body = (service, knowledge) => {
  const { contracts } = knowledge;
  return page(
    '## States 状态',
    'Which facts may lead to each status, as `evolve` writes it. 各状态由哪些事件形成。',
    service.aggregates.map(states),
    '## Commands 命令',
    'The tie in brackets says how the person must stand to the instance. `If-Match`: a decision of an office, made on the newest state.',
    table(['Command', 'Given by', 'Who may', 'If-Match', 'What it does'], commands(service, contracts)),
    `Bodies and answers: [OpenAPI](../../contracts/openapi/${service.name}.json).`,
    '## Views 视图',
    table(['View', 'Route', 'Who may see'], views(service)),
    '## Refusals 不予办理的理由',
    table(['Aggregate', 'Code', '中文', 'English', 'Basis'], refusals(service)),
    '## Facts 事件',
    'Published: `body`, all but the personal members; `part`, the members named; `path`, only that it happened. Personal members are sealed in the log.',
    table(['Fact', 'Recorded in', 'What it says', 'Published', 'Personal members'], events(service, contracts)),
    '## Periods 期限',
    table(['Deadline', 'Limit', ...PACKS, 'Rule', 'Setting'], deadlines(service, knowledge), 'It arms none.'),
    '## Read models 读模型',
    table(['Name', 'Made from', 'What'], readModels(service)),
    '## What it hears 接收的事件',
    table(['Service', 'Fact', 'Becomes'], hears(service), 'Nothing of the others.'),
  );
};

export const readmeTarget = (service, knowledge, read) => {
  const path = `${service.folder}/README.md`;
  const head = `# ${service.name} ${chineseOf(service.name) ?? ''}`;
  return [path, between(path, read(path), head, body(service, knowledge))];
};
