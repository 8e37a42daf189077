import { legalDay, type Instant } from '@fengqiao/kernel';
import { listOf, type Given } from './cast.js';
import type { Parsed } from './document.js';
import { nearest } from './nearest.js';
import { instantOfStep } from './time.js';
import type { Scenario, Step } from './types.js';
import { partiesCalled } from './who.js';
import { textOf } from './text.js';

const COMMON = ['do', 'at', 'by', 'as', 'of', 'dispute', 'each', 'expect-refusal', 'note', 'published', 'invented'];

/** Told of a mistake, with the path of its place. */
export type Blame = (path: readonly (string | number)[], sentence: string) => void;

const some = (name: string, value: unknown): object => (value === undefined ? {} : { [name]: listOf(value) });

const refusalOf = (value: unknown): object => {
  if (value === undefined || value === false) return {};
  return { expectRefusal: value === true ? '*' : textOf(value) };
};

const stepOf = (given: Given, index: number, at: Instant, line: number): Step => ({
  number: index + 1,
  line,
  at,
  verb: textOf(given['do']),
  invented: given['invented'] === true,
  fields: Object.fromEntries(Object.entries(given).filter(([field]) => !COMMON.includes(field))),
  ...some('by', given['by']),
  ...some('of', given['of']),
  ...some('disputes', given['dispute']),
  ...some('each', given['each']),
  ...refusalOf(given['expect-refusal']),
  ...(given['as'] === undefined ? {} : { name: textOf(given['as']) }),
  ...(given['note'] === undefined ? {} : { note: textOf(given['note']) }),
  ...(given['published'] === undefined ? {} : { published: given['published'] }),
});

const AT_HELP = 'write a day and time such as 2022-03-10 09:00; the first step must have one, later ones may say +3 days';

/** The timeline of a file: every step with its instant, never before the one ahead of it. */
export const stepsOf = (given: readonly Given[], parsed: Parsed, blame: Blame): readonly Step[] => {
  let previous: Instant | undefined;
  return given.flatMap((step, index) => {
    const at = instantOfStep(step['at'] as string | undefined, previous);
    if (at === undefined) {
      blame(['steps', index], `\`at\` ${step['at'] === undefined ? 'is missing' : `"${textOf(step['at'])}" is no time`}: ${AT_HELP}.`);
      return [];
    }
    if (previous !== undefined && at < previous)
      blame(['steps', index, 'at'], `is before the step ahead of it (${legalDay(previous)}): put the steps in the order of time.`);
    previous = at;
    return [stepOf(step, index, at, parsed.line(['steps', index]))];
  });
};

const PARTY_FIELDS = ['parties', 'plaintiffs', 'defendants', 'attended', 'party'];

/** Every word of a step that stands for somebody must stand for somebody. */
export const checkWords = (scenario: Scenario, blame: Blame): void => {
  const offices = [...scenario.agents.keys(), ...scenario.officials.keys(), ...mediatorsOf(scenario), ...scenario.organisations.keys()];
  const known = [...scenario.groups.keys(), ...scenario.parties.keys(), ...offices];
  const check = (step: Step, field: string, words: readonly string[], allowed: readonly string[]): void => {
    for (const word of words) {
      if (allowed.includes(word) || partiesCalled(word, scenario)) continue;
      const near = nearest(word, known);
      blame(
        ['steps', step.number - 1, field],
        `nobody is called \`${word}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`} Add it to people, groups, agents, officials or organisations.`,
      );
    }
  };
  for (const step of scenario.steps) {
    check(step, 'by', step.by ?? [], offices);
    check(step, 'each', step.each ?? [], []);
    for (const field of PARTY_FIELDS) check(step, field, listOf(step.fields[field]), []);
    for (const field of ['organisation', 'mediator', 'judge']) check(step, field, listOf(step.fields[field]), offices);
    for (const obligation of (step.fields['obligations'] ?? []) as readonly Given[])
      check(step, 'obligations', [...listOf(obligation['from']), ...listOf(obligation['to'])], ['member']);
  }
};

/** Keys of everybody who mediates for an organisation of the file. */
export const mediatorsOf = (scenario: Scenario): readonly string[] => [
  ...new Set([...scenario.organisations.values()].flatMap(({ mediators }) => [...mediators.keys()])),
];
