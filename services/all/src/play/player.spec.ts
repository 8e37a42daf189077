import { has } from './expect.js';
import { knownVerbs } from './format/document.js';
import { readScenario } from './format/read.js';
import { cut, padded, width } from './lines.js';
import { keyOf, merged } from './timeline.js';
import { verbs } from './verbs/index.js';

const scenario = (id: string, ...times: readonly string[]) =>
  readScenario(
    `${id}.yaml`,
    `id: ${id}
place: { division: '150502' }
people: { a: applicant, b: respondent }
dispute: { cause: 买卖合同纠纷, claim: 100 }
steps:
${times.map((at) => `  - { at: ${at}, do: wait-until }`).join('\n')}
`,
  );

describe('the verbs of the player', () => {
  it('are those of the format, beside `expect`, which only looks', () =>
    expect([...Object.keys(verbs), 'expect'].sort()).toEqual([...knownVerbs()].sort()));
});

describe('one timeline of all cases', () => {
  const one = scenario('ONE', '2022-03-15 09:00', '2022-03-15 11:00', '2022-03-15 11:00');
  const two = scenario('TWO', '2022-03-15 10:00', '2022-03-15 11:00');
  const moments = merged([one, two]);

  it('goes by time, then by case, then as written', () =>
    expect(moments.map((moment) => `${moment.scenario.id} ${moment.step.number}`)).toEqual(['ONE 1', 'TWO 1', 'ONE 2', 'ONE 3', 'TWO 2']));

  it('gives each step an instant of its own, in order, on its own minute', () => {
    const instants = moments.map(({ instant }) => instant);
    expect(new Set(instants).size).toBe(instants.length);
    expect([...instants].sort()).toEqual(instants);
    for (const { step, instant } of moments) expect(instant.slice(0, 16)).toBe(step.at.slice(0, 16));
  });

  it('is the same whenever it is made', () => expect(merged([one, two])).toEqual(moments));
});

describe('command keys', () => {
  it('are the same in every play, and another for every request', () => {
    expect(keyOf('MG-01', 7, 3)).toBe('MG-01/7/3');
    const keys = [keyOf('A', 1, 11), keyOf('A', 11, 1), keyOf('A', 1, 1), keyOf('B', 1, 1)];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are fit for a header', () => expect(keyOf('MG-01', 2_000, 10_000)).toMatch(/^[\x21-\x7e]{1,128}$/));
});

describe('what a file expects', () => {
  it.each<[string, unknown, unknown, boolean]>([
    ['the same word', { status: 'closed', more: 1 }, { status: 'closed' }, true],
    ['another word', { status: 'noted' }, { status: 'closed' }, false],
    ['what is not there', {}, { status: 'closed' }, false],
    ['a sum written as a number', { amount: '7600' }, { amount: 7600 }, true],
    ['part of a list', { joined: ['a', 'b'] }, { joined: ['b'] }, true],
    ['a list that lacks it', { joined: ['a'] }, { joined: ['b'] }, false],
    ['something inside', { agreement: { written: true, labour: false } }, { agreement: { written: true } }, true],
  ])('is met by %s: %#', (_title, view, wanted, expected) => expect(has(view, wanted)).toBe(expected));
});

describe('lines', () => {
  it('count Chinese letters as two columns', () => {
    expect(width('村 > court')).toBe(10);
    expect(padded('村', 4)).toBe('村  ');
    expect(cut('追索劳动报酬纠纷', 9)).toBe('追索劳动…');
  });
});
