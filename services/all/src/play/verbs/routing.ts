import { present, type Actor } from '@fengqiao/kernel';
import { partiesOf } from '../format/who.js';
import { authority, field, mediatorFor, officer, organisationFor, partyId, people, some, type Desk, type Verb } from '../desk.js';
import { NothingThere, type Thing } from '../world.js';
import { byEach, byFirst, byParties, forEach } from './shapes.js';

const at = (id: string, what: string): string => `disputes/${id}/${what}`;

const organisationId = (desk: Desk, thing?: Thing): string => {
  const { key } = organisationFor(desk, thing);
  const id = desk.world.organisation(key);
  if (id === undefined) throw new NothingThere(`the organisation \`${key}\` is not registered: see the steps before`);
  return id;
};

const named = (desk: Desk): object => (desk.step.fields['organisation'] === undefined ? {} : { organisationId: organisationId(desk) });

/** Whoever holds it: the mediator of its last mediation, else the court. */
const holderOf = (desk: Desk, { id }: Thing): Actor => {
  if (desk.step.by) return officer(desk, 'diversion');
  const last = desk.world.all('mediation').findLast(({ dispute, mediationKind }) => dispute === id && mediationKind === 'people');
  return last ? mediatorFor(desk, last) : desk.actors.office('diversion');
};

export const assess = forEach('dispute', (desk, { id }) => ({
  service: 'diversion',
  actor: officer(desk, 'diversion'),
  path: at(id, 'assessments'),
  body: { facts: desk.step.fields['facts'] },
}));

export const move = byFirst('dispute', (desk, { id }, { actor, key }) => ({
  service: 'diversion',
  actor,
  path: at(id, 'moves'),
  body: { partyId: partyId(desk, key), to: field(desk, 'to'), ...named(desk) },
}));

export const refer = forEach('dispute', (desk, dispute) => ({
  service: 'diversion',
  actor: holderOf(desk, dispute),
  path: at(dispute.id, 'referrals'),
  body: { to: field(desk, 'to'), ...named(desk), ...some({ reason: field(desk, 'reason'), reasonText: field(desk, 'text') }) },
  decision: at(dispute.id, 'route'),
}));

export const sendDown = forEach('dispute', (desk, { id }) => ({
  service: 'diversion',
  actor: officer(desk, 'diversion'),
  path: at(id, 'send-downs'),
  body: {
    to: field(desk, 'to') ?? organisationFor(desk).tier,
    organisationId: organisationId(desk),
    ...some({ reason: field(desk, 'reason'), reasonText: field(desk, 'text') }),
  },
  decision: at(id, 'route'),
}));

interface Route {
  readonly tasks?: readonly { readonly referralId: string; readonly organisationId: string; readonly status: string }[];
}

/** The open task of an organisation, as the route shows it; else the last one it had. */
const taskOf = async (desk: Desk, actor: Actor, { id }: Thing): Promise<string> => {
  const { body } = await desk.api.get<Route>(actor, `/v1/diversion/${at(id, 'route')}`);
  const tasks = body.tasks ?? [];
  return (tasks.find(({ status }) => status === 'open') ?? tasks.at(-1))?.referralId ?? 'none';
};

const onTask = (what: string, usual: (desk: Desk) => Actor, body: (desk: Desk) => object): Verb =>
  forEach('dispute', async (desk, thing) => {
    const actor = usual(desk);
    return { service: 'diversion', actor, path: at(thing.id, `referrals/${await taskOf(desk, actor, thing)}/${what}`), body: body(desk) };
  });

export const acceptReferral = onTask(
  'acceptance',
  (desk) => mediatorFor(desk),
  () => ({}),
);
export const returnReferral = onTask(
  'return',
  (desk) => mediatorFor(desk),
  (desk) => ({ reason: field(desk, 'reason') ?? '不属于受理范围' }),
);
export const recallReferral = onTask(
  'recall',
  (desk) => officer(desk, 'diversion'),
  (desk) => ({ reason: field(desk, 'reason') ?? '另行安排' }),
);

export const chooseSuit = byFirst('dispute', (desk, { id }, { actor, key }) => ({
  service: 'diversion',
  actor,
  path: at(id, 'suit-choices'),
  body: { partyId: partyId(desk, key) },
}));

type Kind = NonNullable<Thing['mediationKind']>;

const kindOf = (desk: Desk, complaints: readonly Thing[]): Kind => {
  const given = field(desk, 'kind') as Kind | undefined;
  if (given !== undefined) return given;
  if (complaints.length === 0) return 'people';
  return complaints.some(({ caseNumber }) => caseNumber !== undefined) ? 'entrusted' : 'commissioned';
};

const offering = (desk: Desk, dispute: Thing): { kind: Kind; actor: Actor; body: object; parties: readonly string[] } => {
  const complaints = desk.world.all('complaint').filter((one) => one.dispute === dispute.id && one.ended === undefined);
  const kind = kindOf(desk, complaints);
  const asked = people(desk, 'parties') ?? (desk.step.each === undefined ? undefined : partiesOf(desk.step.each, desk.scenario));
  const atCourt = kind !== 'people';
  const caseNumber = kind === 'entrusted' ? complaints.find((one) => one.caseNumber !== undefined)?.caseNumber : undefined;
  const body = {
    kind,
    organisationId: organisationId(desk),
    ...(atCourt && complaints.length > 0 ? { complaintIds: complaints.slice(0, 100).map(({ id }) => id) } : {}),
    ...some({ partyIds: asked?.map((key) => partyId(desk, key)), answerBy: field(desk, 'answer-by') }),
    ...present({ caseNumber }),
  };
  return { kind, body, parties: asked ?? dispute.parties, actor: atCourt ? officer(desk, 'diversion') : mediatorFor(desk) };
};

export const offerMediation: Verb = async function* (desk) {
  const { step, world, scenario } = desk;
  const noticeIsAStep = scenario.steps.some(({ verb }) => verb === 'deliver-notice');
  for (const dispute of world.select('dispute', { ...step, each: undefined } as unknown as typeof step)) {
    const { kind, actor, body, parties } = offering(desk, dispute);
    const recorded = yield { service: 'diversion', actor, path: at(dispute.id, 'attempts'), body };
    if (!recorded) continue;
    const { id } = recorded;
    const organisation = organisationFor(desk).key;
    const thing = { id, name: step.name ?? 'attempt', dispute: dispute.id, parties, organisation, mediationKind: kind };
    world.add({ ...thing, kind: 'attempt', note: { by: step.by?.[0] ?? '' } });
    world.add({ ...thing, kind: 'mediation' });
    if (!noticeIsAStep) yield { service: 'diversion', actor, path: `attempts/${id}/notices`, body: { channel: 'online' } };
  }
};

export const deliverNotice = forEach('attempt', (desk, thing) => ({
  service: 'diversion',
  actor: thing.mediationKind === 'people' ? mediatorFor(desk, thing) : officer(desk, 'diversion'),
  path: `attempts/${thing.id}/notices`,
  body: { channel: field(desk, 'channel') ?? 'online' },
}));

export const consent = byParties('attempt', async (desk, { id }, acting) => {
  const { body } = await desk.api.get<{ textVersion?: string }>(acting.actor, `/v1/diversion/attempts/${id}`);
  const parties = acting.parties.map((key) => ({ partyId: partyId(desk, key), ...authority(desk, acting, key) }));
  return {
    service: 'diversion',
    actor: acting.actor,
    path: `attempts/${id}/consents`,
    body: { textVersion: body.textVersion ?? 'unknown', parties },
    parts: true,
  };
});

const ending = (what: 'refusals' | 'revocations'): Verb =>
  (what === 'refusals' ? byFirst : byEach)('attempt', (desk, { id }, one) => ({
    service: 'diversion',
    actor: one.actor,
    path: `attempts/${id}/${what}`,
    body: { partyId: partyId(desk, one.key), ...authority(desk, one, one.key), ...some({ reason: field(desk, 'reason') }) },
  }));

export const refuse = ending('refusals');
export const revoke = ending('revocations');
