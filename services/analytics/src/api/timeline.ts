import { legalDay, startOfDay } from '@fengqiao/kernel';
import type { Analytics } from '@fengqiao/contracts';
import type { Language } from '@fengqiao/edge';
import { roleLabel, tierLabel, type Label } from './labels/index.js';

const said = ({ zh, en }: Label, language: Language): string => (language === 'en' ? en : zh);

/** Hours and minutes of a legal day in Asia/Shanghai: R-TIME-06. */
const clockOf = (at: string): string => new Date(Date.parse(at) - Date.parse(startOfDay(legalDay(at)))).toISOString().slice(11, 16);

const lineOf = ({ sequence, at, label, actor, tier, court, caseNumber }: Analytics.PathEntry, language: Language): string => {
  const where = [tier && said(tierLabel(tier), language), court].filter((part) => part !== undefined).join(' ');
  const who = said(roleLabel(actor.role), language);
  const number = caseNumber === undefined ? '' : `  ${caseNumber}`;
  return `${String(sequence).padStart(4)}  ${legalDay(at)} ${clockOf(at)}  ${said(label, language)}${number}  [${[who, where].filter((part) => part !== '').join(', ')}]`;
};

const heading = ({ dispute, events, complete }: Analytics.PathView, language: Language): string => {
  if (language === 'en') return `The path of dispute ${dispute}: ${events} events, ${complete ? 'none missing' : 'not all heard yet'}.`;
  return `纠纷 ${dispute} 的办理过程：共 ${events} 步，${complete ? '记录完整' : '记录尚未收全'}。`;
};

const withheldNote = (withheld: number, language: Language): string =>
  language === 'en'
    ? `${withheld} of them are not shown to you (R-ACC-01); their numbers are left out.`
    : `其中 ${withheld} 步依规定不向您显示（R-ACC-01），编号相应空缺。`;

const nextNote = (next: string, language: Language): string =>
  language === 'en' ? `There is more: ask again with ?cursor=${next}` : `后面还有，请加参数再次查询：?cursor=${next}`;

/** A path as plain text, a line per event, for whoever reads it for the first time. */
export const timeline = (view: Analytics.PathView, language: Language): string =>
  [
    heading(view, language),
    ...(view.withheld > 0 ? [withheldNote(view.withheld, language)] : []),
    '',
    ...view.items.map((entry) => lineOf(entry, language)),
    ...(view.next === undefined ? [] : ['', nextNote(view.next, language)]),
    '',
  ].join('\n');
