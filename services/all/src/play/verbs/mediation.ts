import { present } from '@fengqiao/kernel';
import { field, flag, mediatorFor, officer, organisationFor, paper, partyId, people, some, type Desk, type Verb } from '../desk.js';
import { NothingThere, type Thing } from '../world.js';
import { byFirst, byParties, forEach } from './shapes.js';

export const at = (id: string, what: string): string => `mediations/${id}/${what}`;
export const ids = (desk: Desk, keys: readonly string[]): readonly string[] => keys.map((key) => partyId(desk, key));
export const view = (id: string): string => `mediations/${id}`;

export const beginMediation: Verb = async function* (desk) {
  const { step, world, actors } = desk;
  const organisation = organisationFor(desk);
  const named = field(desk, 'mediator');
  const actor = step.by === undefined ? actors.mediator(organisation, named) : actors.office(step.by[0] ?? '');
  for (const dispute of world.select('dispute', step)) {
    const parties = people(desk, 'parties') ?? dispute.parties;
    const body = {
      disputeId: dispute.id,
      partyIds: ids(desk, parties),
      unasked: flag(desk, 'unasked') ?? false,
      ...(named === undefined ? {} : { mediatorId: actors.person(named) }),
    };
    const recorded = yield { service: 'mediation', actor, path: 'mediations', body };
    if (!recorded) continue;
    const mediator = named ?? step.by?.find((key) => actors.organisationOf(key) !== undefined);
    world.add({
      kind: 'mediation',
      id: recorded.id,
      name: step.name ?? 'mediation',
      dispute: dispute.id,
      parties,
      organisation: organisation.key,
      mediationKind: 'people',
      ...(mediator === undefined ? {} : { note: { mediator } }),
    });
  }
};

const chosen = (desk: Desk, thing: Thing): object => {
  const organisation = organisationFor(desk, thing);
  const key = field(desk, 'mediator') ?? [...organisation.mediators.keys()][0] ?? 'mediator';
  const own = desk.actors.organisationOf(key) ?? organisation;
  const organisationId = desk.world.organisation(own.key);
  thing.note = { ...thing.note, mediator: key };
  return { mediatorId: desk.actors.person(key), ...present({ organisationId }) };
};

export const chooseMediator = byParties('mediation', (desk, thing, { actor, parties }) => ({
  service: 'mediation',
  actor,
  path: at(thing.id, 'choices'),
  body: { partyIds: ids(desk, parties), ...chosen(desk, thing) },
}));

export const requestAppointment = byFirst('mediation', (desk, { id }, { actor, key }) => ({
  service: 'mediation',
  actor,
  path: at(id, 'appointment-requests'),
  body: { partyIds: ids(desk, [key]) },
}));

export const appointMediator = forEach('mediation', (desk, thing) => ({
  service: 'mediation',
  actor: thing.mediationKind === 'people' ? mediatorFor(desk, thing) : officer(desk, 'diversion'),
  path: at(thing.id, 'appointment'),
  body: chosen(desk, thing),
  decision: view(thing.id),
}));

/** What the mediator does with a mediation: one request, nothing to decide on. */
export const mediatorDoes = (what: string, body: (desk: Desk, thing: Thing) => object): Verb =>
  forEach('mediation', (desk, thing) => ({
    service: 'mediation',
    actor: mediatorFor(desk, thing),
    path: at(thing.id, what),
    body: body(desk, thing),
  }));

/** What every party does by itself, all that one agent acts for in one request. */
export const partiesDo = (what: string, body: (desk: Desk, thing: Thing) => object = () => ({})): Verb =>
  byParties('mediation', (desk, thing, { actor, parties }) => ({
    service: 'mediation',
    actor,
    path: at(thing.id, what),
    body: { partyIds: ids(desk, parties), ...body(desk, thing) },
  }));

const ground = (desk: Desk): string => field(desk, 'ground') ?? 'other-relation';
const reason = (desk: Desk, usual: string): string => field(desk, 'reason') ?? usual;

export const acceptCommission = mediatorDoes('acceptance', (desk) => some({ procedure: field(desk, 'procedure') }));
export const decline = mediatorDoes('declining', (desk) => ({
  ground: field(desk, 'ground') ?? 'otherwise-unsuitable',
  reason: reason(desk, '不宜承办'),
}));
export const disclose = mediatorDoes('disclosures', (desk) => ({
  ground: ground(desk),
  statement: field(desk, 'statement') ?? '披露利害关系',
}));
export const agreeToGoOn = partiesDo('continuations');
export const requestRecusal = byFirst('mediation', (desk, { id }, { actor, key }) => ({
  service: 'mediation',
  actor,
  path: at(id, 'recusal-requests'),
  body: { partyIds: ids(desk, [key]), ground: ground(desk), reason: reason(desk, '可能影响公正调解') },
}));
export const recuse = forEach('mediation', (desk, thing) => ({
  service: 'mediation',
  actor: mediatorFor(desk, thing),
  path: at(thing.id, 'recusal'),
  body: { ground: ground(desk) },
  decision: view(thing.id),
}));
export const rejectRecusal = forEach('mediation', (desk, { id }) => ({
  service: 'mediation',
  actor: officer(desk, 'diversion'),
  path: at(id, 'recusal/rejection'),
  body: { reason: reason(desk, '申请回避的理由不成立') },
  decision: view(id),
}));

export const informParties = mediatorDoes('informing', (desk, { parties }) => ({
  partyIds: ids(desk, people(desk, 'parties') ?? parties),
  identity: field(desk, 'identity') ?? 'document',
  rightsTold: true,
  shamWarned: true,
}));
export const consentToMode = partiesDo('modes', (desk) => ({ mode: field(desk, 'mode') ?? 'online' }));

export const holdSession: Verb = async function* (desk) {
  for (const thing of desk.world.select('mediation', desk.step)) {
    const body = {
      mode: field(desk, 'mode') ?? 'on-site',
      attended: ids(desk, people(desk, 'parties') ?? thing.parties),
      identityRechecked: true,
      confronted: flag(desk, 'confronted') ?? true,
      record: paperOf(desk, field(desk, 'record') ?? `session ${desk.step.number}`),
    };
    const recorded = yield { service: 'mediation', actor: mediatorFor(desk, thing), path: at(thing.id, 'sessions'), body };
    if (recorded) thing.sessions = (thing.sessions ?? 0) + 1;
  }
};

export const recordFacts = mediatorDoes('facts', (desk) => ({ text: field(desk, 'text') ?? desk.scenario.dispute.facts }));

interface Shown {
  readonly facts?: readonly { readonly factsId: string; readonly contentHash: string }[];
}

export const confirmFacts = byParties('mediation', async (desk, { id }, { actor, parties }) => {
  const { body } = await desk.api.get<Shown>(actor, `/v1/mediation/${view(id)}`);
  const last = body.facts?.at(-1);
  if (!last) throw new NothingThere('no facts are written down yet: `record-facts` comes first');
  return {
    service: 'mediation',
    actor,
    path: at(id, `facts/${last.factsId}/signatures`),
    body: { partyIds: ids(desk, parties), contentHash: last.contentHash },
  };
});

export const recordConcession = mediatorDoes('concessions', (desk, { parties }) => {
  const who = people(desk, 'party') ?? parties.slice(0, 1);
  return { partyIds: ids(desk, who), text: field(desk, 'text') ?? '为达成调解作出的让步' };
});

export const confirmAddress = partiesDo('addresses', (desk) => ({
  address: {
    text: field(desk, 'address') ?? '本人住所',
    electronic: flag(desk, 'electronic') ?? true,
    ...some({ phone: field(desk, 'phone') }),
  },
}));

export const suspend = mediatorDoes('suspension', (desk) => ({ reason: reason(desk, '涉嫌虚假调解') }));
export const resume = forEach('mediation', (desk, { id }) => ({
  service: 'mediation',
  actor: officer(desk, 'diversion'),
  path: at(id, 'resumption'),
  body: { reason: reason(desk, '经审查可以继续') },
  decision: view(id),
}));

export const refuseFurtherMediation = byFirst('mediation', (desk, { id }, { actor, key }) => ({
  service: 'mediation',
  actor,
  path: at(id, 'refusals'),
  body: { partyIds: ids(desk, [key]) },
}));

const NEEDS_WORDS = ['failed', 'other'];

export const endMediation = forEach(
  'mediation',
  (desk, thing) => {
    const reached = desk.world.all('agreement').some(({ mediation, ended }) => mediation === thing.id && ended !== 'refused');
    const why = field(desk, 'reason') ?? (reached ? 'agreed' : 'failed');
    const words = field(desk, 'text') ?? (NEEDS_WORDS.includes(why) ? '双方未能达成协议' : undefined);
    return {
      service: 'mediation',
      actor: mediatorFor(desk, thing),
      path: at(thing.id, 'end'),
      body: { reason: why, ...some({ text: words }) },
    };
  },
  undefined,
  undefined,
);

export const paperOf = ({ scenario }: Desk, title: string): string => paper(scenario.id, title);
