import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioFolder } from './document.js';
import { checkDigit, shareOut } from './invented.js';
import { builtInScenarios, readScenario } from './read.js';
import { ScenarioProblem, type Scenario } from './types.js';

const SMALL = `id: my-case
title: A debt for tiles
place: { division: '150502' }
people:
  seller: { side: applicant, kind: company }
  buyer: { side: respondent }
dispute: { cause: 买卖合同纠纷, claim: '7,600' }
steps:
  - { at: 2022-03-15 09:00, do: register }
  - { at: 10:00, do: begin-mediation }
  - { at: +1 day, do: sign }
`;

const small = (change: (text: string) => string = (text) => text): Scenario => readScenario('my-case.yaml', change(SMALL));

const mistakes = (change: (text: string) => string): readonly string[] => {
  try {
    small(change);
  } catch (error) {
    if (error instanceof ScenarioProblem) return error.mistakes;
    throw error;
  }
  return [];
};

const step = (line: string) => (text: string) => `${text}  - ${line}\n`;

describe('the format of scenario files', () => {
  it('fills in what a short file leaves out', () => {
    const scenario = small();
    expect(scenario.place).toEqual({ division: '150502000000', court: '内0502' });
    expect([...scenario.organisations.keys()]).toEqual(['committee']);
    expect(scenario.officials.get('judge')).toMatchObject({ role: 'judge', court: '内0502' });
    expect(scenario.dispute).toMatchObject({ claim: '7600', facts: 'A debt for tiles' });
    expect(scenario.parties.get('buyer')).toMatchObject({ invented: true, side: 'respondent', kind: 'person' });
  });

  it('reads times of a day, of the same day, and so many days later, in Shanghai time', () => {
    expect(small().steps.map(({ at }) => at)).toEqual(['2022-03-15T01:00:00.000Z', '2022-03-15T02:00:00.000Z', '2022-03-16T02:00:00.000Z']);
  });

  it('takes the example of its README', () => {
    const readme = readFileSync(join(scenarioFolder(), 'README.md'), 'utf8');
    const [, yaml = ''] = /```yaml\n(id: [\s\S]*?)```/.exec(readme) ?? [];
    expect(readScenario('README.md', yaml).steps.map(({ verb }) => verb)).toContain('confirm');
  });

  it('reads every file that comes with the program', () => {
    const ids = builtInScenarios().map(({ id }) => id);
    expect(ids).toContain('MG-23');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['an unknown verb', step('{ do: sgin }'), /^line 12, step 4, do: `sgin` is not a verb. Did you mean `sign`\?/],
    ['a field the verb does not take', step('{ do: sign, obligation: 1 }'), /^line 12, step 4: `obligation` is not known with `sign`/],
    ['a misspelt common field', step('{ do: sign, eahc: buyer }'), /Did you mean `each`\?/],
    ['an unknown part', (text) => `peoples: {}\n${text}`, /^line 1, the file: `peoples` is not known here.*Did you mean `people`\?/],
    ['a missing part', (text) => text.replace(/dispute:.*\n/, ''), /`dispute` is missing/],
    ['a missing field', step('{ do: dismiss }'), /^line 12, step 4: `ground` is missing/],
    ['an unknown person', step('{ do: sign, by: byuer }'), /^line 12, step 4: nobody is called `byuer`. Did you mean `buyer`\?/],
    ['a wrong choice', step('{ do: hold-session, mode: drunk }'), /^line 12, step 4, mode: must be one of on-site, online/],
    ['a step before the one ahead', step('{ at: 2022-03-01, do: sign }'), /^line 12, step 4: is before the step ahead of it/],
    ['a day that is none', step('{ at: 2022-02-30, do: sign }'), /^line 12, step 4: `at` "2022-02-30" is no time/],
    ['no first time', (text) => text.replace('at: 2022-03-15 09:00, ', ''), /^line 9, step 1: `at` is missing/],
    ['one side only', (text) => text.replace('side: respondent', 'side: applicant'), /at least one applicant and one respondent/],
    [
      'an agent nobody is',
      (text) => text.replace('side: respondent', 'side: respondent, agent: lu'),
      /its agent `lu` is not under `agents`/,
    ],
    ['a place without a listed court', (text) => text.replace("'150502'", "'110101'"), /no basic court is listed for 110101/],
    ['what is no YAML', (text) => `${text}  - { do: sign`, /^line 1\d: not readable as YAML/],
  ])('names %s, with its line and what to do', (_title, change, expected) => {
    expect(mistakes(change).join('\n')).toMatch(new RegExp(expected.source, 'm'));
  });
});

describe('people nobody has met', () => {
  const group = (text: string): string =>
    text.replace('dispute:', 'groups:\n  workers: { count: 38, side: applicant, total: 72000 }\ndispute:');

  it('have identity numbers with a right check digit that nobody can have, each another', () => {
    const numbers = [...small(group).parties.values()].flatMap(({ idNumber }) => (idNumber === undefined ? [] : [idNumber]));
    expect(numbers).toHaveLength(39);
    expect(new Set(numbers).size).toBe(39);
    for (const number of numbers) {
      expect(number).toMatch(/^150502\d{8}99[6-9][\dX]$/);
      expect(number.at(-1)).toBe(checkDigit(number.slice(0, 17)));
    }
  });

  it('check digits follow GB 11643', () => expect(checkDigit('11010519491231002')).toBe('X'));

  it('are the same people every time', () => expect(small(group).parties).toEqual(small(group).parties));

  it('share out a sum to the last yuan', () => {
    const claims = [...small(group).parties.values()].flatMap(({ group: of, claim }) => (of === 'workers' ? [Number(claim)] : []));
    expect(claims.reduce((sum, claim) => sum + claim, 0)).toBe(72_000);
    expect(shareOut('100.01', 3, 'a', 'b').reduce((sum, share) => sum + Number(share), 0)).toBeCloseTo(100.01, 8);
  });
});
