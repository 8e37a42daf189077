/** Small pieces of Markdown, and the part of a hand-written file that is made by the generator. */
const BEGIN = '<!-- generated:begin -->';
const END = '<!-- generated:end -->';

const cell = (value) =>
  String(value ?? '')
    .replaceAll('|', '\\|')
    .replaceAll(/\s+/g, ' ')
    .trim() || '–';

/** A table; the sentence `none` where there is no row. */
export const table = (head, rows, none = 'None.') =>
  rows.length === 0
    ? none
    : [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((value) => cell(value)).join(' | ')} |`).join('\n');

export const code = (text) => `\`${text}\``;
export const codes = (texts) => [...texts].map(code).join(' ');

/** Paragraphs, one empty line between each; what is undefined is left out. */
export const page = (...parts) =>
  `${parts
    .flat(Infinity)
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n')}\n`;

/** Puts `content` between the marks of a file and leaves the rest as somebody wrote it; `head` begins a file that is not there yet. */
export const between = (path, existing, head, content) => {
  const made = `${BEGIN}\n\n${content.trimEnd()}\n\n${END}`;
  if (existing === undefined) return `${head.trimEnd()}\n\n${made}\n`;
  const from = existing.indexOf(BEGIN);
  const until = existing.indexOf(END);
  if (from < 0 && until < 0) return `${existing.trimEnd()}\n\n${made}\n`;
  if (from < 0 || until < from) throw new Error(`${path}: "${BEGIN}" and "${END}" belong there once, in this order`);
  return `${existing.slice(0, from)}${made}${existing.slice(until + END.length)}`;
};

const UNITS = {
  day: ['day', '日'],
  'working-day': ['working day', '个工作日'],
  month: ['month', '个月'],
  year: ['year', '年'],
  hour: ['hour', '小时'],
};

/** A period in both languages. */
export const period = (limit) => {
  if (!limit) return undefined;
  const [en, zh] = UNITS[limit.unit];
  return `${limit.count} ${en}${limit.count === 1 ? '' : 's'} ${limit.count}${zh}`;
};
