import type { Actor, LocalDate } from '@fengqiao/kernel';
import { legalDay } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import { contentHash } from '@fengqiao/event-store';
import type { Actors } from './actors.js';
import type { Api, Recorded } from './client.js';
import { listOf } from './format/cast.js';
import { money, yuanOf } from './format/invented.js';
import { textOf } from './format/text.js';
import type { Organisation, Scenario, Step } from './format/types.js';
import { partiesOf } from './format/who.js';
import { NothingThere, type Thing, type World } from './world.js';

/** One command of a step, ready to be sent. */
export interface Task {
  readonly service: Service;
  readonly actor: Actor;
  /** Under `/v1/<service>/`. */
  readonly path: string;
  readonly body: object;
  /** A decision rests on the state read here just before, under `/v1/<service>/`. */
  readonly decision?: string;
  /** Made of parts that are commands of their own: after a cut it is asked again, and goes on with the first part that is missing. */
  readonly parts?: true;
}

/** A verb at work: gives one command after the other, and is told what each recorded; undefined where it was refused. */
export type Doing = AsyncGenerator<Task, void, Recorded | undefined>;

/** What a verb works with. */
export interface Desk {
  readonly scenario: Scenario;
  readonly step: Step;
  readonly world: World;
  readonly actors: Actors;
  readonly api: Pick<Api, 'get'>;
}

export type Verb = (desk: Desk) => Doing;

/** Parties that act together in one request: one by itself, or all that an agent acts for. */
export interface Acting {
  readonly actor: Actor;
  readonly parties: readonly string[];
  readonly agent?: string;
}

/** Digest of a paper that the demonstration does not have. */
export const paper = (...words: readonly string[]): string => contentHash(words);

export const partyId = ({ actors }: Pick<Desk, 'actors'>, key: string): string => actors.person(key);

export const today = ({ step }: Desk): LocalDate => legalDay(step.at);

export const field = ({ step }: Desk, name: string): string | undefined =>
  step.fields[name] === undefined ? undefined : textOf(step.fields[name]);
export const sum = ({ step }: Desk, name: string): string | undefined => yuanOf(step.fields[name]);
export const flag = ({ step }: Desk, name: string): boolean | undefined => step.fields[name] as boolean | undefined;
export const people = ({ step, scenario }: Desk, name: string): readonly string[] | undefined =>
  step.fields[name] === undefined ? undefined : partiesOf(listOf(step.fields[name]), scenario);

/** Words of a list field. */
export const words = ({ step }: Desk, name: string): readonly string[] => listOf(step.fields[name]);

/** What some parties claim together; undefined where none of them claims a sum. */
export const claimsOf = ({ actors }: Desk, keys: readonly string[]): string | undefined => {
  const claims = keys.map((key) => actors.get(key).claim).filter((claim) => claim !== undefined);
  return claims.length === 0 ? undefined : money(claims.reduce((all, claim) => all + Math.round(Number(claim) * 100), 0));
};

/** Only the members a file gives: what is left out stays out of the request. */
export const some = (members: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** The organisation a step names, else the one of the mediation, else the first of the file. */
export const organisationFor = ({ step, scenario }: Desk, thing?: Thing): Organisation => {
  const named = step.fields['organisation'] ?? thing?.organisation;
  const found = named === undefined ? [...scenario.organisations.values()][0] : scenario.organisations.get(textOf(named));
  if (!found) throw new NothingThere(`no organisation is called \`${textOf(named)}\`: add it under \`organisations\``);
  return found;
};

/** The official who acts: whoever the step names, else the usual one. */
export const officer = ({ step, actors }: Desk, usual: string): Actor => actors.office(step.by?.[0] ?? usual);

/** The mediator who acts for a mediation. */
export const mediatorFor = (desk: Desk, thing?: Thing): Actor => {
  const { step, actors } = desk;
  const [by] = step.by ?? [];
  return by === undefined ? actors.mediator(organisationFor(desk, thing), thing?.note?.['mediator']) : actors.office(by);
};

const agentOf = ({ step, scenario, actors }: Desk, key: string): string | undefined => {
  const party = actors.get(key);
  const named = party.agents.find((agent) => step.by?.includes(agent));
  if (named !== undefined) return named;
  const meant = step.by !== undefined && partiesOf(step.by, scenario).includes(key);
  return party.signsIn || meant ? undefined : party.agents[0];
};

const meant = (desk: Desk, thing: Thing): readonly string[] => {
  const { step, scenario, actors } = desk;
  const each = step.each === undefined || thing.kind === 'agreement' ? thing.parties : partiesOf(step.each, scenario);
  const there = thing.parties.filter((key) => each.includes(key));
  if (step.by === undefined) return there;
  const named = partiesOf(step.by, scenario);
  return there.filter((key) => named.includes(key) || actors.get(key).agents.some((agent) => step.by?.includes(agent)));
};

/** Who acts as a party to a thing: each by itself, or through the agent that the step names, with all the agent acts for in one request. */
export const actingFor = (desk: Desk, thing: Thing): readonly Acting[] => {
  const parties = meant(desk, thing);
  if (parties.length === 0) throw new NothingThere('nobody of those named by `by` or `each` is a party to it');
  const byAgent = new Map<string, string[]>();
  const alone: Acting[] = [];
  for (const key of parties) {
    const agent = agentOf(desk, key);
    if (agent === undefined) alone.push({ actor: desk.actors.party(key), parties: [key] });
    else byAgent.set(agent, [...(byAgent.get(agent) ?? []), key]);
  }
  const together = [...byAgent].map(([agent, own]) => ({
    agent,
    parties: own,
    actor: desk.actors.agent(agent, own.length === 1 ? own[0] : undefined),
  }));
  return [...alone, ...together];
};

/** The same, one party a request. */
export const oneByOne = (desk: Desk, thing: Thing): readonly (Acting & { readonly key: string })[] =>
  actingFor(desk, thing).flatMap((acting) =>
    acting.parties.map((key) => ({
      ...acting,
      parties: [key],
      key,
      actor: acting.agent === undefined ? acting.actor : desk.actors.agent(acting.agent, key),
    })),
  );

export const authority = (desk: Desk, { agent }: Pick<Acting, 'agent'>, key: string): object =>
  agent === undefined ? {} : { authority: paper('authority', desk.scenario.id, agent, key) };
