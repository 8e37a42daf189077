import type { Actor, Tier } from '@fengqiao/kernel';
import { present } from '@fengqiao/kernel';
import { listOf } from '../format/cast.js';
import { textOf } from '../format/text.js';
import { partiesOf } from '../format/who.js';
import {
  field,
  flag,
  officer,
  organisationFor,
  paper,
  partyId,
  people,
  some,
  sum,
  type Desk,
  type Doing,
  type Task,
  type Verb,
} from '../desk.js';
import type { Thing } from '../world.js';
import { byEach, forEach } from './shapes.js';

/** Parties travel in pages of this size. */
const PAGE = 1_000;

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

const registrar = (desk: Desk, channel: string, tier: Tier, applicant: string): Actor => {
  const { step, actors, scenario } = desk;
  const [by] = step.by ?? [];
  if (by !== undefined) return partiesOf([by], scenario).length > 0 ? actors.party(partiesOf([by], scenario)[0] ?? by) : actors.office(by);
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
  const given = sum(desk, 'claim') ?? own ?? desk.scenario.dispute.claim;
  if (given !== undefined) return given;
  const claims = parties.flatMap((key) => desk.actors.get(key).claim ?? []);
  return claims.length === 0 ? undefined : (claims.reduce((all, one) => all + Math.round(Number(one) * 100), 0) / 100).toFixed(2);
};

const disputeTask = (desk: Desk, registering: Registering, channel: string, actor: Actor): Task => {
  const { scenario, actors, world } = desk;
  const { dispute } = scenario;
  const tier = tierFor(desk);
  const [applicant = ''] = registering.parties.filter((key) => actors.get(key).side === 'applicant');
  const older = field(desk, 'linked-to');
  const linkedTo = older === undefined ? undefined : world.all('dispute').find(({ name }) => name === older)?.id;
  const group = flag(desk, 'group') ?? dispute.group ?? registering.parties.length > 4;
  const common = {
    tier: channel === 'grid-finding' && tier === 'court' ? 'village' : tier,
    division: field(desk, 'division')?.padEnd(12, '0') ?? dispute.division,
    cause: { name: field(desk, 'cause') ?? dispute.cause },
    group,
    ...some({ linkedTo, invented: dispute.invented || desk.step.invented || undefined }),
  };
  const amount = claimOf(desk, registering);
  const facts = field(desk, 'facts') ?? dispute.facts;
  if (channel === 'grid-finding')
    return { service: 'intake', actor, path: 'findings', body: { ...common, description: facts, ...some({ amount }) } };
  const reporter = channel === 'online' || !actors.get(applicant).signsIn ? undefined : actors.person(applicant);
  const court = field(desk, 'court') ?? dispute.court;
  const body = { channel, court, ...common, claim: { summary: facts, ...some({ amount }) }, ...some({ reporter }) };
  return { service: 'intake', actor, path: 'disputes', body };
};

const addParties = async function* (desk: Desk, id: string, keys: readonly string[], actor: Actor): Doing {
  for (let from = 0; from < keys.length; from += PAGE) {
    const parties = keys.slice(from, from + PAGE).map((key) => partyAsked(desk, key));
    yield { service: 'intake', actor, path: `disputes/${id}/parties`, body: { parties } };
  }
};

const registerOne = async function* (desk: Desk, registering: Registering): Doing {
  const { scenario, actors } = desk;
  const tier = tierFor(desk);
  const channel = field(desk, 'channel') ?? scenario.dispute.channel ?? (tier === 'court' ? 'online' : 'counter');
  const [applicant = registering.parties[0] ?? ''] = registering.parties.filter((key) => actors.get(key).side === 'applicant');
  const actor = registrar(desk, channel, tier, applicant);
  const recorded = yield disputeTask(desk, registering, channel, actor);
  if (!recorded) return;
  const { name, parties, member } = registering;
  desk.world.add({ kind: 'dispute', id: recorded.id, dispute: recorded.id, name, parties, ...some({ member }) });
  yield* addParties(desk, recorded.id, parties, actor);
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

const registrarOf = (desk: Desk, { parties }: Thing): Actor => {
  const { step, actors, scenario } = desk;
  const [by] = step.by ?? [];
  if (by === undefined) return actors.party(field(desk, 'party') ?? parties[0] ?? '');
  return partiesOf([by], scenario).length > 0 ? actors.party(by) : actors.office(by);
};

export const addEvidence: Verb = async function* (desk) {
  const title = field(desk, 'title') ?? '证据';
  for (const dispute of desk.world.select('dispute', desk.step)) {
    const of = field(desk, 'party') ?? dispute.parties[0] ?? '';
    const body = {
      digest: paper(desk.scenario.id, title),
      category: field(desk, 'category') ?? 'documentary',
      title,
      partyId: partyId(desk, of),
    };
    const recorded = yield { service: 'intake', actor: registrarOf(desk, dispute), path: `disputes/${dispute.id}/evidence`, body };
    if (!recorded) continue;
    dispute.evidence = (dispute.evidence ?? 0) + 1;
    dispute.note = { ...dispute.note, evidence: recorded.resources?.[0] ?? '' };
  }
};

export const checkOriginal = forEach('dispute', (desk, { id, note }) => ({
  service: 'intake',
  actor: officer(desk, 'docketing'),
  path: `disputes/${id}/evidence/${note?.['evidence'] ?? '-'}/original`,
  body: { matches: flag(desk, 'matches') ?? true },
}));

export const signUndertaking = byEach('dispute', (desk, { id }, { actor, key }) => ({
  service: 'intake',
  actor,
  path: `disputes/${id}/undertakings`,
  body: { partyId: partyId(desk, key), text: paper('undertaking') },
}));

export const correct = forEach('dispute', (desk, thing) => {
  const party = field(desk, 'party');
  const body = { field: field(desk, 'field'), is: field(desk, 'is'), reason: field(desk, 'reason') ?? '笔误' };
  const own = party === undefined ? {} : { partyId: partyId(desk, party) };
  return { service: 'intake', actor: officer(desk, 'docketing'), path: `disputes/${thing.id}/corrections`, body: { ...body, ...own } };
});

export const linkDisputes = forEach('dispute', (desk, { id }) => {
  const to = desk.world.all('dispute').find(({ name }) => name === field(desk, 'to'));
  const body = { to: to?.id ?? '-', relation: field(desk, 'relation') ?? 'continues' };
  return { service: 'intake', actor: officer(desk, 'docketing'), path: `disputes/${id}/links`, body };
});

export const withdrawDispute = forEach(
  'dispute',
  (desk, thing) => ({
    service: 'intake',
    actor: registrarOf(desk, thing),
    path: `disputes/${thing.id}/withdrawal`,
    body: { reason: field(desk, 'reason') ?? '申请人撤回' },
  }),
  undefined,
  'withdrawn',
);

/** Words of a list field. */
export const words = ({ step }: Desk, name: string): readonly string[] => listOf(step.fields[name]).map(textOf);
