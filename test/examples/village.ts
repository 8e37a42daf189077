import type { Actor } from '@fengqiao/kernel';
import type { Ask } from './asking.js';
import { confirmed, enforced, otherEnds } from './confirmation.js';
import { consented } from './court.js';
import { dispute } from './intake.js';
import { clerkOf, COURT, DIVISION, HASH, judge, li, mediatorOf, operator, PEOPLE, wang } from './people.js';

export interface Committee {
  readonly organisation: string;
  readonly clerk: Actor;
  readonly mediator: Actor;
}

/** A people's mediation committee, with mediators and on the roster of the court. */
export const committee = async (ask: Ask): Promise<Committee> => {
  const body = {
    kind: 'people-mediation-committee',
    name: '友爱街社区人民调解委员会',
    division: DIVISION,
    court: COURT,
    fee: false,
    seals: ['seal'],
  };
  const organisation = String((await ask(operator, 'POST /v1/mediation/organisations', { body }))['id']);
  const path = { id: organisation };
  const clerk = clerkOf(organisation);
  await ask(clerk, 'POST /v1/mediation/organisations/{id}/mediators', {
    path,
    body: { mediatorId: 'mediator-he', name: '何调解员', skills: ['借贷'] },
  });
  await ask(clerk, 'POST /v1/mediation/organisations/{id}/mediators', { path, body: { mediatorId: 'mediator-wu', name: '吴调解员' } });
  const one = { id: organisation, mediatorId: 'mediator-he' };
  await ask(clerk, 'POST /v1/mediation/organisations/{id}/mediators/{mediatorId}/training', {
    path: one,
    body: { course: 'sham-mediation', completedOn: '2024-02-10' },
  });
  await ask(judge, 'POST /v1/mediation/organisations/{id}/roster', { path, body: {} });
  await ask(li, 'GET /v1/mediation/organisations');
  await ask(li, 'GET /v1/mediation/organisations/{id}', { path });
  return { organisation, clerk, mediator: mediatorOf(organisation) };
};

/** A mediation of that dispute that both consented to, with its mediator. @returns its id */
export const begun = async (ask: Ask, { organisation, clerk }: Committee, disputeId: string): Promise<string> => {
  const offered = await ask(li, 'POST /v1/diversion/disputes/{disputeId}/attempts', {
    path: { disputeId },
    body: { kind: 'people', organisationId: organisation },
  });
  const id = String(offered['id']);
  await consented(ask, id);
  await ask(clerk, 'POST /v1/mediation/mediations/{id}/appointment', { path: { id }, body: { mediatorId: 'mediator-he' } });
  return id;
};

const draft = { partyIds: ['li', 'wang'], claimedAmount: '7600', evidenceCount: 1, confronted: true, facts: '王五欠李娜货款7600元' };
const owed = { kind: 'payment', from: 'wang', to: 'li', amount: '7600', dueOn: '2025-03-10' };

const hashOf = async (ask: Ask, path: Readonly<Record<string, string>>): Promise<string> =>
  String((await ask(li, 'GET /v1/mediation/agreements/{id}', { path }))['contentHash']);

/** Drafted, and signed by both, the mediator and the committee. @returns id and hash of the agreement */
export const agreed = async (ask: Ask, { clerk, mediator }: Committee, mediation: string) => {
  const made = await ask(mediator, 'POST /v1/mediation/mediations/{id}/agreements', {
    path: { id: mediation },
    body: { ...draft, obligations: [owed] },
  });
  const path = { id: String(made['id']) };
  const contentHash = await hashOf(ask, path);
  await ask(li, 'POST /v1/mediation/agreements/{id}/signatures', { path, body: { partyId: 'li', contentHash } });
  await ask(mediator, 'POST /v1/mediation/agreements/{id}/paper-signatures', {
    path,
    body: { witness: 'neighbour-wu', signatures: [{ partyId: 'wang', method: 'fingerprint', paper: HASH }] },
  });
  await ask(mediator, 'POST /v1/mediation/agreements/{id}/mediator-signature', { path, body: {} });
  await ask(clerk, 'POST /v1/mediation/agreements/{id}/seal', { path, body: { sealId: 'seal' } });
  return { path, contentHash };
};

/** Everything that may happen in a mediation before it is agreed. */
const talks = async (ask: Ask, { clerk, mediator }: Committee, id: string): Promise<void> => {
  const path = { id };
  await ask(li, 'GET /v1/mediation/mediations');
  await ask(li, 'GET /v1/mediation/mediations/{id}', { path });
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/informing', {
    path,
    body: { partyIds: ['li', 'wang'], identity: 'document', rightsTold: true, shamWarned: true },
  });
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/disclosures', {
    path,
    body: { ground: 'other-relation', statement: '与王五同村' },
  });
  for (const [partyId, who] of PEOPLE)
    await ask(who, 'POST /v1/mediation/mediations/{id}/continuations', { path, body: { partyIds: [partyId] } });
  for (const [partyId, who] of PEOPLE)
    await ask(who, 'POST /v1/mediation/mediations/{id}/modes', { path, body: { partyIds: [partyId], mode: 'online' } });
  await ask(li, 'POST /v1/mediation/mediations/{id}/recusal-requests', {
    path,
    body: { partyIds: ['li'], ground: 'other-relation', reason: '与王五同村' },
  });
  await ask(clerk, 'POST /v1/mediation/mediations/{id}/recusal/rejection', { path, body: { reason: '不影响公正调解' } });
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/sessions', {
    path,
    body: { mode: 'on-site', attended: ['li', 'wang'], identityRechecked: true, confronted: true, record: HASH },
  });
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/facts', { path, body: { text: '二〇二四年供货，价款7600元' } });
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/concessions', { path, body: { partyIds: ['wang'], text: '愿意一次付清' } });
  await ask(wang, 'POST /v1/mediation/mediations/{id}/addresses', {
    path,
    body: { partyIds: ['wang'], address: { text: '铁山区某路2号', electronic: true } },
  });
};

/** Mediations that come to other ends than a signed agreement. */
const failures = async (ask: Ask, group: Committee): Promise<void> => {
  const { mediator, clerk } = group;
  const recused = await begun(ask, group, await dispute(ask));
  await ask(li, 'POST /v1/mediation/mediations/{id}/recusal-requests', {
    path: { id: recused },
    body: { partyIds: ['li'], ground: 'other-relation', reason: '与王五同村' },
  });
  await ask(clerk, 'POST /v1/mediation/mediations/{id}/recusal', { path: { id: recused }, body: { ground: 'other-relation' } });
  await ask(wang, 'POST /v1/mediation/mediations/{id}/refusals', { path: { id: recused }, body: { partyIds: ['wang'] } });
  const failed = await begun(ask, group, await dispute(ask));
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/end', {
    path: { id: failed },
    body: { reason: 'failed', text: '分歧较大' },
  });
  const unsigned = await begun(ask, group, await dispute(ask));
  const drafted = await ask(mediator, 'POST /v1/mediation/mediations/{id}/agreements', {
    path: { id: unsigned },
    body: { ...draft, obligations: [owed] },
  });
  await ask(wang, 'POST /v1/mediation/agreements/{id}/refusals', {
    path: { id: String(drafted['id']) },
    body: { partyId: 'wang', reason: '金额不符' },
  });
};

/** From a dispute in the community to the ruling, and what may come instead. */
export const villageJourney = async (ask: Ask, group: Committee): Promise<string> => {
  const disputeId = await dispute(ask);
  const mediation = await begun(ask, group, disputeId);
  await talks(ask, group, mediation);
  const { path, contentHash } = await agreed(ask, group, mediation);
  await ask(li, 'GET /v1/mediation/agreements');
  await confirmed(ask, path, contentHash);
  await enforced(ask, path);
  const { obligations = [] } = (await ask(li, 'GET /v1/mediation/agreements/{id}', { path })) as {
    obligations?: { obligationId: string }[];
  };
  const one = { ...path, obligationId: obligations[0]?.obligationId ?? '' };
  await ask(li, 'POST /v1/mediation/agreements/{id}/obligations/{obligationId}/performance', {
    path: one,
    body: { performedOn: '2025-03-03' },
  });
  await otherEnds(ask, async () => (await agreed(ask, group, await begun(ask, group, await dispute(ask)))).path);
  await failures(ask, group);
  const brought = await ask(group.mediator, 'POST /v1/mediation/mediations', {
    body: { disputeId: await dispute(ask), partyIds: ['li', 'wang'], unasked: true },
  });
  await ask(li, 'GET /v1/mediation/mediations/{id}', { path: { id: String(brought['id']) } });
  return disputeId;
};

/** A mediator who may no longer mediate, and a committee that is on no roster any more. */
export const leaving = async (ask: Ask, { organisation, clerk }: Committee): Promise<void> => {
  const rests = 'GET /v1/mediation/organisations/{id}';
  await ask(clerk, 'POST /v1/mediation/organisations/{id}/mediators/{mediatorId}/removal', {
    path: { id: organisation, mediatorId: 'mediator-wu' },
    body: { reason: '泄露调解内容' },
    rests,
  });
  await ask(judge, 'POST /v1/mediation/organisations/{id}/roster/removal', {
    path: { id: organisation },
    body: { reason: '不再从事调解' },
    rests,
  });
};
