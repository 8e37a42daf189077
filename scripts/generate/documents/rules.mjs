import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { page, table } from './markdown.mjs';
import { filesUnder } from './services.mjs';
import { sources } from './sources.data.mjs';

const CITED = /\bR-[A-Z0-9]+-\d+\b/g;
const TEXT = /\.(ts|json|sql|mjs)$/;
const IS_THE_LIST = 'libs/law/src/data/rules.ts';

/** Files that cite each rule; generated places and the list itself do not count. */
const citations = (root) => {
  const found = new Map();
  const paths = ['libs', 'services', 'contracts/events', 'contracts/api'].flatMap((folder) => filesUnder(root, folder, TEXT));
  for (const path of [...paths, 'contracts/common.v1.json']) {
    if (path === IS_THE_LIST) continue;
    for (const id of new Set(readFileSync(join(root, path), 'utf8').match(CITED))) found.set(id, [...(found.get(id) ?? []), path]);
  }
  return found;
};

const link = (path) => `[${path.replace('/src/', '/')}](../../${path})`;
const familyOf = (id) => id.replace(/-\d+$/, '');

export const rulesTarget = ({ root, law }) => {
  const cited = citations(root);
  const known = [...law.ruleIds].filter(([id]) => cited.has(id));
  const families = [...new Set(known.map(([id]) => familyOf(id)))];
  const rows = (family) =>
    known
      .filter(([id]) => familyOf(id) === family)
      .map(([id, { source, confidence }]) => [id, source, confidence, cited.get(id).map(link).join('<br>')]);
  return [
    'contracts/docs/rules.md',
    page(
      '# Rules 规则',
      'Every rule that the code cites: where it comes from, how sure that is, and where it is applied. 代码引用的每条规则：出处、可信度与所在文件。',
      'Confidence: S1 the article was read; S2 an excerpt was read; M general knowledge, never without a setting; D a choice of design.',
      `${known.length} of ${law.ruleIds.size} rules of the rule book are cited.`,
      '## Sources 出处',
      table(['Short name', 'Document'], sources),
      families.map((family) => [`## ${family}`, table(['Rule', 'Source', 'Confidence', 'Cited in'], rows(family))]),
    ),
  ];
};
