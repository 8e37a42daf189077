import type { Name, Scenario, Step } from './format/types.js';
import { shanghai } from './format/time.js';
import type { Played } from './performer.js';

/** A name in both languages where it has both. */
export const bothNames = ({ zh, en }: Name): string => (en === undefined || en === zh ? zh : `${zh} / ${en}`);

/** Columns a text takes on a terminal: Chinese letters take two. */
export const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(letter) ? 2 : 1), 0);

export const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

/** At most so many columns. */
export const cut = (text: string, columns: number): string => {
  if (width(text) <= columns) return text;
  let kept = '';
  for (const letter of text) {
    if (width(kept + letter) > columns - 1) break;
    kept += letter;
  }
  return `${kept}…`;
};

const NAMED = 3;

const who = ({ who: keys, step }: Played): string => {
  const all = keys.length > 0 ? keys : (step.by ?? []);
  return all.length > NAMED ? `${all.slice(0, NAMED - 1).join(', ')} +${all.length - NAMED + 1}` : all.join(', ');
};

const DEADLINES = ['DeadlineArmed', 'DeadlineMet', 'DeadlineCancelled', 'NumberAllocated'];

/** `ApplicationJoined x76, ApplicationFiled x38`; clocks and numbers are not counted out. */
const counted = (events: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const event of events.filter((type) => !DEADLINES.includes(type))) counts.set(event, (counts.get(event) ?? 0) + 1);
  return [...counts].map(([type, count]) => (count === 1 ? type : `${type} x${count}`)).join(', ');
};

const numbersOf = (numbers: readonly string[]): string => {
  if (numbers.length === 0) return '';
  return numbers.length === 1 ? ` ${numbers[0]}` : ` ${numbers[0]} ... ${numbers.at(-1)}`;
};

const becameOf = (played: Played): string => {
  const { step, events, numbers, refusals, deviation } = played;
  const [refusal] = refusals;
  if (deviation !== undefined) return `DEVIATION ${deviation}`;
  if (refusal) return `refused, as told: ${refusal.code}: ${refusal.detail}${refusals.length > 1 ? ` (${refusals.length} times)` : ''}`;
  if (step.verb === 'expect') return 'as expected';
  if (step.verb === 'wait-until') return 'time passes';
  return (counted(events) || 'was so already') + numbersOf(numbers);
};

const besides = ({ published, invented, note }: Step): string => {
  const said = typeof published === 'object' ? JSON.stringify(published) : String(published as string | undefined);
  const marks = [
    ...(published === undefined ? [] : [`published: ${said}`]),
    ...(invented ? ['invented'] : []),
    ...(note === undefined ? [] : [note]),
  ];
  return marks.length === 0 ? '' : `  [${marks.join('; ')}]`;
};

/** One step as one line: legal time, what, who, what became of it. */
export const stepLine = (played: Played): string => {
  const { step } = played;
  const times = played.sent > 1 ? ` (${played.sent})` : '';
  return `${shanghai(step.at)}  ${padded(`${step.verb}${times}`, 26)} ${padded(cut(who(played), 30), 30)} ${becameOf(played)}${besides(step)}`;
};

const castOf = ({ parties, groups }: Scenario): readonly string[] => {
  const alone = [...parties.values()].filter(({ group }) => group === undefined);
  return [
    ...alone.map(({ key, name, side, invented }) => `  ${key}: ${bothNames(name)}, ${side}${invented ? ' (invented)' : ''}`),
    ...[...groups].map(([key, members]) => {
      const first = parties.get(members[0] ?? '');
      return `  ${key}: ${members.length} times ${first?.side ?? ''}, such as ${first ? bothNames(first.name) : ''}${first?.invented ? ' (invented)' : ''}`;
    }),
  ];
};

/** Who and what a case is about, before it is played. */
export const heading = (scenario: Scenario): readonly string[] => {
  const { id, title, grade, kind, shape, published, shifted, invented, sources, place } = scenario;
  const marks = [grade === undefined ? '' : `grade ${grade}`, kind ?? '', shape ? 'shape only' : ''].filter((mark) => mark !== '');
  return [
    `${id}  ${bothNames(title)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`,
    ...sources.map((source) => `  source: ${source}`),
    ...Object.entries(published).map(
      ([name, value]) => `  published ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ),
    ...(shifted === undefined ? [] : [`  shifted: ${shifted}`]),
    ...(invented.length === 0 ? [] : [`  invented: ${invented.join('; ')}`]),
    `  at ${place.court}, ${place.division}`,
    ...castOf(scenario),
  ];
};
