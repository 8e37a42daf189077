import { sides, type Scenario, type Side } from './types.js';

type Cast = Pick<Scenario, 'parties' | 'groups'>;

const isSide = (word: string): word is Side => (sides as readonly string[]).includes(word);

const PLURALS: Readonly<Record<string, Side>> = { applicants: 'applicant', respondents: 'respondent', guarantors: 'guarantor' };

const part = (members: readonly string[], from: string, to: string | undefined): readonly string[] =>
  members.slice(Number(from) - 1, Number(to ?? from));

/**
 * The parties one word stands for: a key, a group, part of a group (`workers[1-12]`), `all`, or a side (`applicants`).
 * Undefined where nobody is called so.
 */
export const partiesCalled = (word: string, { parties, groups }: Cast): readonly string[] | undefined => {
  if (parties.has(word)) return [word];
  const [, group, from, to] = /^([a-z][a-z0-9-]*)(?:\[(\d+)(?:-(\d+))?\])?$/.exec(word) ?? [];
  const members = group === undefined ? undefined : groups.get(group);
  if (members) return from === undefined ? members : part(members, from, to);
  if (word === 'all') return [...parties.keys()];
  const side = PLURALS[word] ?? word;
  return isSide(side) ? [...parties.values()].filter((party) => party.side === side).map(({ key }) => key) : undefined;
};

/** All parties that some words stand for, each once. Words for nobody are left out. */
export const partiesOf = (words: readonly string[], cast: Cast): readonly string[] => [
  ...new Set(words.flatMap((word) => partiesCalled(word, cast) ?? [])),
];
