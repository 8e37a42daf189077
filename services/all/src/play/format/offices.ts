import type { Role, Tier } from '@fengqiao/kernel';
import { courtsOf, findDivision, fullCode, tierOf } from '@fengqiao/places';
import { inventedName } from './invented.js';
import { listOf, nameOf, type Given, type Setting } from './cast.js';
import type { Official, Organisation, Place } from './types.js';
import { textOf } from './text.js';

/** The offices that every case has, by key. */
const USUAL: Readonly<Record<string, Role>> = {
  judge: 'judge',
  clerk: 'court-clerk',
  docketing: 'docketing-officer',
  diversion: 'diversion-clerk',
  president: 'court-president',
  grid: 'grid-officer',
  analyst: 'analyst',
  operator: 'operator',
};
const AT_COURT: readonly Role[] = ['judge', 'court-clerk', 'docketing-officer', 'diversion-clerk', 'court-president'];

/** Where everything happens. Undefined where no basic court is listed for the place and the file names none. */
export const placeOf = (given: Given): Place | undefined => {
  const division = fullCode(textOf(given['village'] ?? given['township'] ?? given['division']));
  const county = `${division.slice(0, 6)}000000`;
  const court = given['court'] === undefined ? courtsOf(county)[0]?.code : textOf(given['court']);
  return court === undefined ? undefined : { division, court };
};

const officialOf = (key: string, given: Given, { id, place }: Setting): Official => {
  const role = given['role'] as Role;
  const atCourt = AT_COURT.includes(role);
  const tier = (given['tier'] as Tier | undefined) ?? (atCourt ? 'court' : undefined);
  const court = given['court'] === undefined ? place.court : textOf(given['court']);
  const division = given['division'] === undefined ? place.division : fullCode(textOf(given['division']));
  return {
    key,
    role,
    name: nameOf(given['name']) ?? { zh: inventedName(id, key) },
    ...(atCourt ? { court } : {}),
    ...(role === 'grid-officer' || role === 'diversion-clerk' ? { division } : {}),
    ...(given['organisation'] === undefined ? {} : { organisation: textOf(given['organisation']) }),
    ...(tier === undefined ? {} : { tier }),
  };
};

export const officialsOf = (officials: Given, setting: Setting): ReadonlyMap<string, Official> => {
  const usual = Object.entries(USUAL).map(([key, role]) => [key, { role }] as const);
  const all = [...usual, ...Object.entries(officials)];
  return new Map(all.map(([key, given]) => [key, officialOf(key, given as Given, setting)]));
};

const placeName = (division: string): string => findDivision(division)?.name ?? findDivision(division.slice(0, 9))?.name ?? '';

/** Keys alone, or keys with names; where the file names nobody, one invented mediator. */
const mediatorsOf = (organisation: string, given: unknown, id: string): Organisation['mediators'] => {
  const named =
    typeof given === 'object' && given !== null && !Array.isArray(given)
      ? Object.entries(given)
      : listOf(given).map((key) => [key, null] as const);
  const usual = organisation === 'committee' ? 'mediator' : `${organisation}-mediator`;
  const all = named.length > 0 ? named : [[usual, null] as const];
  return new Map(all.map(([key, name]) => [key, nameOf(name) ?? { zh: `${inventedName(id, key)}（虚构）` }]));
};

const organisationOf = (key: string, given: Given, { id, place }: Setting): Organisation => {
  const division = given['division'] === undefined ? place.division : fullCode(textOf(given['division']));
  const kind = (given['kind'] as Organisation['kind'] | undefined) ?? 'people-mediation-committee';
  const name = nameOf(given['name']);
  return {
    key,
    kind,
    name: name ?? { zh: `${placeName(division)}人民调解委员会（虚构）` },
    invented: given['invented'] === true || name === undefined,
    division,
    court: given['court'] === undefined ? place.court : textOf(given['court']),
    fee: given['fee'] === true,
    tier: tierOf(division) ?? 'township',
    mediators: mediatorsOf(key, given['mediators'], id),
  };
};

/** The organisations of the file; where it names none, the people's mediation committee of the place (`committee`, mediator `mediator`). */
export const organisationsOf = (organisations: Given, setting: Setting): ReadonlyMap<string, Organisation> => {
  const given = Object.entries(organisations);
  const all = given.length > 0 ? given : [['committee', {}] as const];
  return new Map(all.map(([key, value]) => [key, organisationOf(key, (value ?? {}) as Given, setting)]));
};
