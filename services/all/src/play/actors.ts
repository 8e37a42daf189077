import type { Actor } from '@fengqiao/kernel';
import { present } from '@fengqiao/kernel';
import type { Organisation, Party, Scenario } from './format/types.js';
import { NothingThere, type World } from './world.js';

/** Everybody of a case, as they sign in. */
export interface Actors {
  /** The person as the platform knows it: no two cases share one. */
  person(key: string): string;
  party(key: string): Actor;
  agent(key: string, party?: string): Actor;
  /** An official, a mediator, or the clerk of an organisation. @throws NothingThere where nobody is called so */
  office(key: string): Actor;
  mediator(organisation: Organisation, key?: string): Actor;
  organisationOf(mediator: string): Organisation | undefined;
  get(key: string): Party;
}

const mediatorRole = ({ kind }: Organisation): 'people-mediator' | 'invited-mediator' =>
  kind === 'people-mediation-committee' ? 'people-mediator' : 'invited-mediator';

export const createActors = (scenario: Scenario, world: World): Actors => {
  const { id, officials, organisations, parties, agents } = scenario;
  const person = (key: string): string => `${id}-${key}`.toLowerCase();

  const organisationOf = (mediator: string): Organisation | undefined =>
    [...organisations.values()].find(({ mediators }) => mediators.has(mediator));

  const mediator = (organisation: Organisation, key = [...organisation.mediators.keys()][0] ?? 'mediator'): Actor => ({
    person: person(key),
    role: mediatorRole(organisation),
    tier: organisation.tier,
    division: organisation.division,
    ...present({ organisation: world.organisation(organisation.key) }),
  });

  const official = (key: string): Actor | undefined => {
    const found = officials.get(key);
    if (!found) return undefined;
    const { role, tier, court, division, organisation } = found;
    const own = organisation === undefined ? undefined : world.organisation(organisation);
    return { person: person(key), role, ...present({ tier, court, division, organisation: own }) };
  };

  const clerkOf = (key: string): Actor | undefined => {
    const organisation = organisations.get(key);
    return organisation && { ...mediator(organisation, `${key}-clerk`), role: 'organisation-clerk' };
  };

  const office = (key: string): Actor => {
    const own = organisationOf(key);
    const found = official(key) ?? (own ? mediator(own, key) : clerkOf(key));
    if (found) return found;
    if (parties.has(key)) return { person: person(key), role: 'party' };
    if (agents.has(key)) return { person: person(key), role: 'agent' };
    throw new NothingThere(`nobody is called \`${key}\`: add it to officials or organisations`);
  };

  return {
    person,
    party: (key) => ({ person: person(key), role: 'party' }),
    agent: (key, party) => ({ person: person(key), role: 'agent', ...(party === undefined ? {} : { onBehalfOf: person(party) }) }),
    office,
    mediator,
    organisationOf,
    get(key) {
      const found = parties.get(key);
      if (!found) throw new NothingThere(`nobody is called \`${key}\`: add it to people or groups`);
      return found;
    },
  };
};
