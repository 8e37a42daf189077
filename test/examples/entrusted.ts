import type { Ask } from './asking.js';
import { entrusted } from './court.js';
import { judge, li, mediatorOf, PEOPLE } from './people.js';
import { agreed, type Committee } from './village.js';

/** Facts that nobody disputes, signed by both. */
const facts = async (ask: Ask, { mediator }: Committee, path: Readonly<Record<string, string>>): Promise<void> => {
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/facts', { path, body: { text: '货已交付，价款7600元' } });
  const { facts: found = [] } = (await ask(mediator, 'GET /v1/mediation/mediations/{id}', { path })) as {
    facts?: { factsId: string; contentHash: string }[];
  };
  const { factsId = '', contentHash = '' } = found[0] ?? {};
  for (const [partyId, who] of PEOPLE)
    await ask(who, 'POST /v1/mediation/mediations/{id}/facts/{factsId}/signatures', {
      path: { ...path, factsId },
      body: { partyIds: [partyId], contentHash },
    });
};

/** The court appoints, one declines and another accepts; the parties lengthen the period, agree, and the court is given the results. */
export const entrustedJourney = async (ask: Ask, group: Committee): Promise<void> => {
  const { organisation, clerk, mediator } = group;
  const another = { mediatorId: 'mediator-zhao', name: '赵调解员', skills: ['婚姻'] };
  await ask(clerk, 'POST /v1/mediation/organisations/{id}/mediators', { path: { id: organisation }, body: another });
  await ask(clerk, 'POST /v1/mediation/organisations/{id}/mediators/{mediatorId}/training', {
    path: { id: organisation, mediatorId: another.mediatorId },
    body: { course: 'sham-mediation', completedOn: '2024-02-10' },
  });
  const path = { id: await entrusted(ask, group) };
  await ask(li, 'POST /v1/mediation/mediations/{id}/appointment-requests', { path, body: { partyIds: ['li'] } });
  await ask(judge, 'POST /v1/mediation/mediations/{id}/appointment', { path, body: { mediatorId: another.mediatorId } });
  await ask(mediatorOf(organisation, another.mediatorId), 'POST /v1/mediation/mediations/{id}/declining', {
    path,
    body: { ground: 'beyond-skill', reason: '不熟悉买卖合同' },
  });
  await ask(judge, 'POST /v1/mediation/mediations/{id}/appointment', { path, body: { mediatorId: mediator.person } });
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/acceptance', { path, body: {} });
  await facts(ask, group, path);
  for (const [partyId, who] of PEOPLE)
    await ask(who, 'POST /v1/mediation/mediations/{id}/extensions', { path, body: { partyIds: [partyId], until: '2025-04-01' } });
  await agreed(ask, group, path.id);
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/end', { path, body: { reason: 'agreed' } });
  await ask(judge, 'GET /v1/mediation/mediations/{id}/hand-over', { path });
};
