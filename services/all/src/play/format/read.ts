import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { agentsOf, listOf, membersOf, nameOf, peopleOf, type Given, type Setting } from './cast.js';
import { parseScenario, scenarioFolder, type Parsed } from './document.js';
import { yuanOf } from './invented.js';
import { officialsOf, organisationsOf, placeOf } from './offices.js';
import { checkWords, stepsOf, type Blame } from './steps.js';
import { ScenarioProblem, type DisputeDefaults, type Party, type Place, type Scenario } from './types.js';
import { textOf } from './text.js';

const blank = (value: unknown): Given => (value ?? {}) as Given;

/** Parties of the file: the people one by one, then the groups. */
const castOf = (given: Given, setting: Setting): Pick<Scenario, 'parties' | 'groups'> => {
  let counted = [...setting.id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7);
  const counter = { next: () => (counted += 1) };
  const people = peopleOf(blank(given['people']), setting, counter);
  const groups = Object.entries(blank(given['groups'])).map(
    ([key, group]) => [key, membersOf(key, group as Given, setting, counter)] as const,
  );
  const parties: readonly Party[] = [...people, ...groups.flatMap(([, members]) => members)];
  return {
    parties: new Map(parties.map((party) => [party.key, party])),
    groups: new Map(groups.map(([key, members]) => [key, members.map((member) => member.key)])),
  };
};

const FLAGS = ['channel', 'tier', 'group'];

const disputeOf = (given: Given, { division, court }: Place, title: string): DisputeDefaults => {
  const claim = yuanOf(given['claim']);
  return {
    cause: textOf(given['cause']),
    facts: textOf(given['facts'] ?? title),
    division: given['division'] === undefined ? division : textOf(given['division']).padEnd(12, '0'),
    court: given['court'] === undefined ? court : textOf(given['court']),
    invented: given['invented'] === true,
    ...(claim === undefined ? {} : { claim }),
    ...Object.fromEntries(FLAGS.filter((flag) => given[flag] !== undefined).map((flag) => [flag, given[flag]])),
  };
};

const inventedOf = (value: unknown): readonly string[] => {
  if (value === undefined || value === false) return [];
  return value === true ? ['as marked'] : listOf(value);
};

const aboutOf = (given: Given): Pick<Scenario, 'title' | 'shape' | 'sources' | 'published' | 'invented'> => ({
  title: nameOf(given['title']) ?? { zh: textOf(given['id']) },
  shape: given['shape'] === true,
  sources: listOf(given['sources']),
  published: blank(given['published']),
  invented: inventedOf(given['invented']),
});

const build = (parsed: Parsed, place: Place, blame: Blame): Scenario => {
  const given = parsed.value;
  const about = aboutOf(given);
  const setting = { id: textOf(given['id']), place };
  const scenario: Scenario = {
    id: setting.id,
    file: parsed.file,
    ...about,
    place,
    ...castOf(given, setting),
    agents: new Map(agentsOf(blank(given['agents']), setting).map((agent) => [agent.key, agent])),
    officials: officialsOf(blank(given['officials']), setting),
    organisations: organisationsOf(blank(given['organisations']), setting),
    organisationsNamed: given['organisations'] !== undefined,
    dispute: disputeOf(given['dispute'] as Given, place, about.title.zh),
    steps: stepsOf(given['steps'] as readonly Given[], parsed, blame),
    ...(given['grade'] === undefined ? {} : { grade: textOf(given['grade']) }),
    ...(given['kind'] === undefined ? {} : { kind: given['kind'] as NonNullable<Scenario['kind']> }),
    ...(given['shifted'] ? { shifted: given['shifted'] === true ? 'dates are moved' : textOf(given['shifted']) } : {}),
  };
  return scenario;
};

const checkParties = ({ parties, agents }: Scenario, blame: Blame): void => {
  const sidesThere = new Set([...parties.values()].map(({ side }) => side));
  if (!sidesThere.has('applicant') || !sidesThere.has('respondent'))
    blame(['people'], 'a dispute has at least one applicant and one respondent: give each of people and groups its `side`.');
  for (const { key, agents: own } of parties.values())
    for (const agent of own.filter((name) => !agents.has(name)))
      blame(['people', key], `its agent \`${agent}\` is not under \`agents\`: add it there.`);
};

/** Reads one scenario from text. @throws ScenarioProblem that names every mistake with its line */
export const readScenario = (file: string, text: string): Scenario => {
  const parsed = parseScenario(file, text);
  const mistakes: string[] = [];
  const blame: Blame = (path, sentence) => {
    const [first, second] = path;
    const step = first === 'steps' && typeof second === 'number' ? `step ${second + 1}` : path.join('.');
    mistakes.push(`line ${parsed.line(path)}, ${step}: ${sentence}`);
  };
  const place = placeOf(blank(parsed.value['place']));
  if (place === undefined) {
    const { division } = blank(parsed.value['place']);
    blame(['place'], `no basic court is listed for ${String(division)}: add its code, such as \`court: 鄂0205\`.`);
    throw new ScenarioProblem(file, mistakes);
  }
  const scenario = build(parsed, place, blame);
  checkParties(scenario, blame);
  checkWords(scenario, blame);
  if (mistakes.length > 0) throw new ScenarioProblem(file, mistakes);
  return scenario;
};

const isScenario = (name: string): boolean => name.endsWith('.yaml') || name.endsWith('.yml');

const scenariosIn = (folder: string, recursive: boolean): readonly Scenario[] =>
  readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter(isScenario)
    .sort()
    .map((name) => readScenario(basename(name), readFileSync(join(folder, name), 'utf8')));

/** The scenarios that are played at the first start, by file name: those of the folder itself. @throws ScenarioProblem */
export const builtInScenarios = (): readonly Scenario[] => scenariosIn(scenarioFolder(), false);

/** Those of its subfolders too, which are played one by one when asked for. @throws ScenarioProblem */
export const everyScenario = (): readonly Scenario[] => scenariosIn(scenarioFolder(), true);
