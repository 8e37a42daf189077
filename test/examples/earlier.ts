import type { Ask } from './asking.js';
import { accepted, ruled } from './confirmation.js';
import { chosen, consented } from './court.js';
import { complaint, dispute } from './intake.js';
import { diverter, officer } from './people.js';
import { agreed, begun, committee } from './village.js';

/** A day on which courts still commissioned mediation before docketing (R-REG-02). */
export const EARLIER = '2024-12-02T02:00:00.000Z';

/** What was begun earlier. */
export interface Earlier {
  /** A confirmed agreement. */
  readonly confirmed: Readonly<Record<string, string>>;
  /** What has then waited long enough. */
  goOn(): Promise<void>;
}

/** What only goes well under the earlier rules, or takes time. @param aside asks what is shown of a later day */
export const earlierJourney = async (ask: Ask, aside: Ask): Promise<Earlier> => {
  const group = await committee(aside);
  const disputeId = await dispute(aside);
  const settled = await complaint(aside, disputeId);
  const offered = await aside(diverter, 'POST /v1/diversion/disputes/{disputeId}/attempts', {
    path: { disputeId },
    body: { kind: 'commissioned', organisationId: group.organisation, complaintIds: [settled] },
  });
  const id = String(offered['id']);
  await consented(aside, id);
  await chosen(aside, group, id);
  await agreed(aside, group, id);
  await aside(group.mediator, 'POST /v1/mediation/mediations/{id}/end', { path: { id }, body: { reason: 'agreed' } });
  const path = { id: await complaint(aside, await dispute(aside)) };
  await aside(officer, 'POST /v1/intake/complaints/{id}/correction-order', { path, body: { defects: ['缺少被告住址'] } });
  const { path: confirmed, contentHash } = await agreed(aside, group, await begun(aside, group, await dispute(aside)));
  await accepted(aside, confirmed);
  await ruled(aside, confirmed, contentHash);
  return {
    confirmed,
    async goOn() {
      await ask(officer, 'POST /v1/intake/complaints/{id}/closing', { path: { id: settled }, body: {} });
      await ask(officer, 'POST /v1/intake/complaints/{id}/return', { path, body: { reason: '逾期未补正' } });
    },
  };
};
