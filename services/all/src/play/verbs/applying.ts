import type { Actor } from '@fengqiao/kernel';
import { present } from '@fengqiao/kernel';
import { partiesOf } from '../format/who.js';
import { authority, field, flag, officer, paper, partyId, people, some, today, words, type Desk, type Task, type Verb } from '../desk.js';
import type { Thing } from '../world.js';
import { byEach, byFirst, forEach } from './shapes.js';

const at = (id: string, what: string): string => `applications/${id}/${what}`;

export const apply = byEach('agreement', (desk, { id }, one) => {
  const { phone, address } = desk.actors.get(one.key);
  return {
    service: 'confirmation',
    actor: one.actor,
    path: at(id, 'joinings'),
    body: {
      partyId: partyId(desk, one.key),
      court: field(desk, 'court') ?? desk.scenario.dispute.court,
      address: { text: field(desk, 'address') ?? address, electronic: true, ...present({ phone: field(desk, 'phone') ?? phone }) },
      ...authority(desk, one, one.key),
    },
  };
});

export const submitAgreement: Verb = async function* (desk) {
  const { step, scenario, actors, world } = desk;
  for (const dispute of world.select('dispute', step)) {
    const parties = people(desk, 'parties') ?? dispute.parties;
    const id = `${scenario.id}-outside-${step.number}`.toLowerCase();
    const agreement = {
      agreementId: id,
      disputeId: dispute.id,
      parties: parties.map((key) => {
        const { side, signsIn, domicileCourt = scenario.place.court } = actors.get(key);
        const own = side === 'third-party' ? 'guarantor' : side;
        return { partyId: actors.person(key), side: own, agents: [], domicileCourt, ...(signsIn ? { personId: actors.person(key) } : {}) };
      }),
      organisation: { kind: 'none' },
      commissioned: false,
      afterDocketing: false,
      written: flag(desk, 'written') ?? true,
      content: words(desk, 'content').length > 0 ? words(desk, 'content') : ['payment'],
      effectiveOn: field(desk, 'effective') ?? today(desk),
      contentHash: paper(id),
      ...some({ labour: flag(desk, 'labour') }),
    };
    const [first = ''] = step.by ?? parties;
    const recorded = yield { service: 'confirmation', actor: actors.party(first), path: 'agreements', body: { agreement } };
    if (recorded) world.add({ kind: 'agreement', id, name: step.name ?? 'agreement', dispute: dispute.id, parties });
  }
};

export const excuse = byFirst('agreement', (desk, { id }, { actor, key }) => ({
  service: 'confirmation',
  actor,
  path: at(id, 'excuse'),
  body: {
    partyId: partyId(desk, key),
    obstacle: field(desk, 'obstacle') ?? 'other-proper-ground',
    obstacleEndedOn: field(desk, 'ended-on') ?? today(desk),
    reason: field(desk, 'reason') ?? '因故未能按期申请',
  },
}));

export const orderSupplement = forEach('agreement', (desk, { id }) => ({
  service: 'confirmation',
  actor: officer(desk, 'clerk'),
  path: at(id, 'supplement-order'),
  body: { items: words(desk, 'items') },
}));

export const supplyPapers = byFirst('agreement', (desk, { id }, { actor, key }) => {
  const papers = words(desk, 'papers');
  const given = papers.length > 0 ? papers : ['补充材料'];
  return {
    service: 'confirmation',
    actor,
    path: at(id, 'supplement'),
    body: { partyId: partyId(desk, key), papers: given.map((title) => paper(desk.scenario.id, title)) },
  };
});

export const decided = (desk: Desk, { id }: Thing, what: string, { usual = 'judge', body }: { usual?: string; body: object }): Task => ({
  service: 'confirmation',
  actor: officer(desk, usual),
  path: at(id, what),
  body,
  decision: `applications/${id}`,
});

export const acceptApplication = forEach('agreement', (desk, thing) => {
  const judge = field(desk, 'judge') ?? desk.step.by?.[0] ?? 'judge';
  const body = { judge: desk.actors.person(judge), ...some({ excuseAccepted: flag(desk, 'excuse-accepted') }) };
  return { ...decided(desk, thing, 'acceptance', { body }), actor: officer(desk, judge) };
});

/** A ruling ends an application: later steps are about the others. */
const ruling = (what: string, ended: string, body: (desk: Desk, thing: Thing) => object | Promise<object>): Verb =>
  forEach('agreement', async (desk, thing) => decided(desk, thing, what, { body: await body(desk, thing) }), undefined, ended);

export const ruleNonAcceptance = ruling('non-acceptance', 'not-accepted', (desk) => ({
  ground: field(desk, 'ground'),
  reason: field(desk, 'reason') ?? '不符合受理条件',
}));
export const confirm = ruling('confirmation', 'confirmed', async (desk, { id }) => {
  const { body } = await desk.api.get<{ agreement?: { contentHash?: string } }>(
    officer(desk, 'judge'),
    `/v1/confirmation/applications/${id}`,
  );
  return { contentHash: body.agreement?.contentHash ?? paper('nothing') };
});
export const dismiss = ruling('dismissal', 'dismissed', (desk) => ({
  ground: field(desk, 'ground'),
  reason: field(desk, 'reason') ?? '不符合司法确认条件',
}));
export const withdrawApplication = ruling('withdrawal', 'withdrawn', (desk, { parties }) => ({
  requestedBy: partyId(desk, partiesOf(desk.step.by ?? [], desk.scenario)[0] ?? parties[0] ?? ''),
}));
export const deemWithdrawn = ruling('deemed-withdrawal', 'withdrawn', (desk) => ({ cause: field(desk, 'cause') ?? 'not-supplemented' }));
export const endSpecialProcedure = ruling('special-procedure-end', 'ended', (desk) => ({
  reason: field(desk, 'reason') ?? '存在民事权益争议',
}));

export const extendRuling = forEach('agreement', (desk, thing) =>
  decided(desk, thing, 'extension', { usual: 'president', body: { days: desk.step.fields['days'] ?? 10 } }),
);

const eachParty = (what: string, body: (desk: Desk) => object, which?: (thing: Thing) => boolean): Verb =>
  async function* (desk) {
    for (const { id, parties } of desk.world.select('agreement', desk.step, which))
      for (const key of parties) {
        const actor: Actor = officer(desk, 'clerk');
        yield { service: 'confirmation', actor, path: at(id, what), body: { partyId: partyId(desk, key), ...body(desk) } };
      }
  };

const RULED = ['confirmed', 'dismissed', 'not-accepted', 'ended'];
const ruled = ({ ended }: Thing): boolean => ended !== undefined && RULED.includes(ended);

export const notify = eachParty('notices', (desk) => ({
  channel: field(desk, 'channel') ?? 'sms',
  addressFrom: field(desk, 'address-from') ?? 'party',
}));
export const serve = eachParty('services', () => ({}), ruled);

export const disown = byEach(
  'agreement',
  (desk, { id }, { actor, key }) => ({
    service: 'confirmation',
    actor,
    path: at(id, 'disowning'),
    body: { partyId: partyId(desk, key), statement: field(desk, 'statement') ?? '本人没有申请过司法确认' },
  }),
  () => true,
);

export const verify = forEach('agreement', (desk, { id, parties }) => ({
  service: 'confirmation',
  actor: officer(desk, 'judge'),
  path: at(id, 'verification'),
  body: {
    online: flag(desk, 'online') ?? false,
    attended: (people(desk, 'attended') ?? parties).filter((key) => parties.includes(key)).map((key) => partyId(desk, key)),
    identityChecked: flag(desk, 'identity-checked') ?? true,
    record: paper('verification', desk.scenario.id, id),
  },
}));

export const clearSuspicion: Verb = async function* (desk) {
  const judge = officer(desk, 'judge');
  const panel = (desk.step.fields['panel'] === undefined ? [] : words(desk, 'panel')).map((key) => desk.actors.person(key));
  const body = { reason: field(desk, 'reason') ?? '经核对原始证据，疑点已排除', ...(panel.length > 0 ? { panel } : {}) };
  for (const { id } of desk.world.select('agreement', desk.step)) {
    const { body: shown } = await desk.api.get<{ openSuspicions?: readonly string[] }>(judge, `/v1/confirmation/applications/${id}`);
    for (const suspicion of shown.openSuspicions ?? [])
      yield {
        service: 'confirmation',
        actor: judge,
        path: at(id, `suspicions/${suspicion}/clearance`),
        body,
        decision: `applications/${id}`,
      };
  }
};

export const reportMediator = forEach(
  'agreement',
  (desk, { id }) => ({
    service: 'confirmation',
    actor: officer(desk, 'judge'),
    path: at(id, 'mediator-report'),
    body: { reason: field(desk, 'reason') ?? '涉嫌虚假调解' },
  }),
  () => true,
);
