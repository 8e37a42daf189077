import type { Ask } from './asking.js';
import { dispute } from './intake.js';
import { HASH, li } from './people.js';
import { begun, type Committee } from './village.js';

/** Agreements of a group, drafted together and signed on paper in one meeting; what is then not paid. */
export const groupJourney = async (ask: Ask, group: Committee): Promise<void> => {
  const path = { id: await begun(ask, group, await dispute(ask)) };
  const owed = { kind: 'payment', from: 'wang', to: 'li', amount: '7600' };
  const terms = { memberId: 'li', obligations: [owed], claimedAmount: '7600', evidenceCount: 1, confronted: true };
  const drafted = await ask(group.mediator, 'POST /v1/mediation/mediations/{id}/agreements/batch', {
    path,
    body: { respondentIds: ['wang'], members: [terms], facts: '王五欠李娜货款7600元' },
  });
  const agreements = (drafted['resources'] ?? []) as string[];
  const signatures = ['li', 'wang'].map((partyId) => ({ partyId, method: 'fingerprint', paper: HASH }));
  await ask(group.mediator, 'POST /v1/mediation/mediations/{id}/signings', {
    path,
    body: {
      witness: 'neighbour-wu',
      mediatorSigns: true,
      sealId: 'seal',
      agreements: agreements.map((agreementId) => ({ agreementId, signatures })),
    },
  });
  const id = agreements[0] ?? '';
  await ask(li, 'POST /v1/mediation/agreements/{id}/obligations/{obligationId}/default', { path: { id, obligationId: 'o1' }, body: {} });
};
