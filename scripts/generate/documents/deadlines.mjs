import { code, codes, page, period, table } from './markdown.mjs';
import { PACKS } from './limits.mjs';

const users = (services, key) => services.filter(({ periods }) => periods.limits.has(key)).map(({ name }) => name);

const limitRows = ({ limits, services }) =>
  limits.map(({ key, values, rule, setting }) => [
    code(key),
    ...values.map(period),
    rule,
    setting ? code(setting) : 'fixed',
    users(services, key).join(', '),
  ]);

const settingRows = ({ law, limits }) =>
  Object.entries(law.settingRules).map(([name, { rule, confidence }]) => [
    code(name),
    code(JSON.stringify(law.defaultSettings[name])),
    codes(limits.filter(({ setting }) => setting === name).map(({ key }) => key)),
    rule,
    confidence,
  ]);

export const deadlinesTarget = (knowledge) => [
  'contracts/docs/deadlines.md',
  page(
    '# Periods 期限',
    'Every period of the law and of the courts, under each dated rule pack. 各规则版本下的全部期限。',
    `A proceeding keeps the pack of its court and of the day it was received (R-REG-07): RP-0 until 2021-12-31, RP-A until 2024-12-31, RP-B after it. A day counts from the day after its cause, and an end on a day off moves to the next working day (R-TIME-01, R-TIME-02). The numbers live in ${code('libs/law/src/limits.ts')} and nowhere else.`,
    '## Limits 期限表',
    table(['Limit', ...PACKS, 'Rule', 'Setting', 'Used by'], limitRows(knowledge)),
    '## Settings 可设定项',
    `What rests on general knowledge (M) or on a choice of design (D) is a setting of the rule pack, with the default below. No environment variable changes a legal number: ${code('rulePackFor')} takes the values of a court as a ${code('CourtOverride')} (court, first and last day, settings), which holds for what is received on those days; the code of a higher court covers the courts under it (R-REG-09).`,
    table(['Setting', 'Default', 'Limit', 'Rule', 'Confidence'], settingRows(knowledge)),
  ),
];
