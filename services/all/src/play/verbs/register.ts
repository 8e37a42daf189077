import type { Actor, Tier } from '@fengqiao/kernel';
import { present } from '@fengqiao/kernel';
import { partiesOf } from '../format/who.js';
import {
  claimsOf,
  field,
  flag,
  officer,
  organisationFor,
  paper,
  people,
  some,
  sum,
  type Desk,
  type Doing,
  type Task,
  type Verb,
} from '../desk.js';
import { NothingThere } from '../world.js';

/** Parties travel in pages of this size. */
const PAGE = 1_000;
/** More parties than these are a group. */
const FEW = 4;

const partyAsked = ({ actors, scenario }: Desk, key: string): object => {
  const { side, kind, name, sex, idNumber, usci, phone, address, representative, agents, domicileCourt, signsIn } = actors.get(key);
  const own = agents.map((agent) => ({
    personId: actors.person(agent),
    name: scenario.agents.get(agent)?.name.zh ?? agent,
    authority: scenario.agents.get(agent)?.authority ?? 'special',
    paper: paper('authority', scenario.id, agent, key),
  }));
  return {
    partyId: actors.person(key),
    side,
    kind,
    name: name.zh,
    domicile: address,
    domicileCourt: domicileCourt ?? scenario.place.court,
    ...present({ sex, idNumber, usci, phone, representative }),
    ...(idNumber === undefined ? {} : { idKind: 'resident-id' }),
    ...(signsIn ? { personId: actors.person(key) } : {}),
    ...(own.length > 0 ? { agents: own } : {}),
  };
};

const AT_GRASSROOTS = ['begin-mediation', 'accept-referral'];

/** Where it is registered: at the grassroots where the file mediates there, else at court. */
const tierFor = (desk: Desk): Tier => {
  const given = (field(desk, 'tier') ?? desk.scenario.dispute.tier) as Tier | undefined;
  const first = desk.scenario.steps.find(({ verb }) => AT_GRASSROOTS.includes(verb) || verb === 'complain');
  return given ?? (first?.verb === 'begin-mediation' ? organisationFor(desk).tier : 'court');
};

const named = ({ actors, scenario }: Desk, by: string, applicant: string): Actor => {
  const [party] = partiesOf([by], scenario);
  if (party !== undefined) return actors.party(party);
  return scenario.agents.has(by) ? actors.agent(by, applicant) : actors.office(by);
};

const registrar = (desk: Desk, channel: string, tier: Tier, applicant: string): Actor => {
  const { step, actors } = desk;
  const [by] = step.by ?? [];
  if (by !== undefined) return named(desk, by, applicant);
  if (channel === 'online') return actors.party(applicant);
  if (channel === 'grid-finding') return actors.office('grid');
  return tier === 'court' ? actors.office('docketing') : actors.mediator(organisationFor(desk));
};

interface Registering {
  readonly name: string;
  readonly parties: readonly string[];
  readonly member?: string;
}

const claimOf = (desk: Desk, { parties, member }: Registering): string | undefined => {
  const own = member === undefined ? undefined : desk.actors.get(member).claim;
  return sum(desk, 'claim') ?? own ?? desk.scenario.dispute.claim ?? claimsOf(desk, parties);
};

const olderDispute = (desk: Desk): string | undefined => {
  const name = field(desk, 'linked-to');
  const found = desk.world.all('dispute').find((one) => one.name === name);
  if (name !== undefined && !found) throw new NothingThere(`no dispute is called \`${name}\`: give its \`register\` an \`as: ${name}\``);
  return found?.id;
};

const commonBody = (desk: Desk, { parties }: Registering): object => {
  const { dispute } = desk.scenario;
  const invented = dispute.invented || desk.step.invented ? true : undefined;
  return {
    division: field(desk, 'division')?.padEnd(12, '0') ?? dispute.division,
    cause: { name: field(desk, 'cause') ?? dispute.cause },
    group: flag(desk, 'group') ?? dispute.group ?? parties.length > FEW,
    ...some({ linkedTo: olderDispute(desk), invented }),
  };
};

/** How a dispute comes in: by which way, where, by whose hand, and for whom. */
interface Way {
  readonly channel: string;
  readonly tier: Tier;
  readonly actor: Actor;
  readonly applicant: string;
}

const wayIn = (desk: Desk, { parties }: Registering): Way => {
  const { scenario, actors } = desk;
  const tier = tierFor(desk);
  const channel = field(desk, 'channel') ?? scenario.dispute.channel ?? (tier === 'court' ? 'online' : 'counter');
  const applicant = parties.find((key) => actors.get(key).side === 'applicant') ?? parties[0] ?? '';
  return { channel, tier, applicant, actor: registrar(desk, channel, tier, applicant) };
};

const disputeTask = (desk: Desk, registering: Registering, { channel, tier, actor, applicant }: Way): Task => {
  const common = commonBody(desk, registering);
  const amount = claimOf(desk, registering);
  const facts = field(desk, 'facts') ?? desk.scenario.dispute.facts;
  if (channel === 'grid-finding') {
    const finding = { ...common, tier: tier === 'court' ? 'village' : tier, description: facts, ...some({ amount }) };
    return { service: 'intake', actor, path: 'findings', body: finding };
  }
  const reporter = channel === 'online' || !desk.actors.get(applicant).signsIn ? undefined : desk.actors.person(applicant);
  const court = field(desk, 'court') ?? desk.scenario.dispute.court;
  const body = { channel, tier, court, ...common, claim: { summary: facts, ...some({ amount }) }, ...some({ reporter }) };
  return { service: 'intake', actor, path: 'disputes', body };
};

const addParties = async function* (desk: Desk, id: string, keys: readonly string[], actor: Actor): Doing {
  for (let from = 0; from < keys.length; from += PAGE) {
    const parties = keys.slice(from, from + PAGE).map((key) => partyAsked(desk, key));
    yield { service: 'intake', actor, path: `disputes/${id}/parties`, body: { parties } };
  }
};

const registerOne = async function* (desk: Desk, registering: Registering): Doing {
  const way = wayIn(desk, registering);
  const recorded = yield disputeTask(desk, registering, way);
  if (!recorded) return;
  const { name, parties, member } = registering;
  desk.world.add({ kind: 'dispute', id: recorded.id, dispute: recorded.id, name, parties, ...some({ member }) });
  yield* addParties(desk, recorded.id, parties, way.actor);
};

const inNoGroup = ({ scenario }: Desk): readonly string[] =>
  [...scenario.parties.values()].filter(({ group }) => group === undefined).map(({ key }) => key);

export const register: Verb = async function* (desk) {
  const { step, scenario, world } = desk;
  const parties = people(desk, 'parties');
  world.begin();
  if (step.each === undefined) {
    const name = step.name ?? `dispute-${world.all('dispute').length + 1}`;
    return yield* registerOne(desk, { name, parties: parties ?? [...scenario.parties.keys()] });
  }
  for (const member of partiesOf(step.each, scenario)) {
    const others = (parties ?? inNoGroup(desk)).filter((key) => key !== member);
    yield* registerOne(desk, { name: member, member, parties: [member, ...others] });
  }
};

export const addPartiesLater: Verb = async function* (desk) {
  const keys = people(desk, 'parties') ?? [];
  for (const dispute of desk.world.select('dispute', desk.step)) {
    yield* addParties(desk, dispute.id, keys, officer(desk, 'docketing'));
    (dispute as { parties: readonly string[] }).parties = [...new Set([...dispute.parties, ...keys])];
  }
};
