import { code, codes, page, table } from './markdown.mjs';
import { withdrawals, terms } from '../glossary.data.mjs';

const HEAD = ['中文', 'Identifier', 'Meaning', 'Rule'];
const KINDS = [
  ['service', 'Services 服务'],
  ['record', 'Records and aggregates 对象'],
  ['event', 'Facts 事件'],
  ['role', 'People, offices and organisations 主体'],
  ['word', 'Other words 其他用语'],
];

const row = ({ zh, ids, meaning, rules }) => [zh, codes(ids), meaning, rules.join(' ')];

const section = ([kind, title]) => [`## ${title}`, table(HEAD, terms.filter((term) => term.kind === kind).map(row))];

/** The Chinese term of an identifier, where the glossary has it. */
export const chineseOf = (identifier) => {
  const term = terms.find(({ ids }) => ids.includes(identifier));
  if (!term) return undefined;
  const parts = term.zh.split(' / ');
  return parts.length === term.ids.length ? parts[term.ids.indexOf(identifier)] : term.zh;
};

export const glossaryTarget = () => [
  'contracts/docs/glossary.md',
  page(
    '# Glossary 术语表',
    'One Chinese term, one English identifier, in every service. 一个中文术语对应一个英文标识，各服务一致。',
    `Made from ${code('scripts/generate/glossary.data.mjs')}: a new term goes there. UpperCamel names a record or a fact, kebab-case a role, kind or ground.`,
    KINDS.map(section),
    '## Four different withdrawals 四种撤回 (R-MED-64)',
    table(
      ['中文', 'Fact', 'Effect'],
      withdrawals.map(({ zh, id, effect }) => [zh, id && code(id), effect]),
    ),
  ),
];
