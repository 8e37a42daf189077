import type { Ask } from './asking.js';
import { madeElsewhere } from './confirmation.js';
import { complaint, dispute } from './intake.js';
import { courtClerk, diverter, HASH, judge, li, mediatorOf, officer, operator, PEOPLE, wang } from './people.js';
import type { Committee } from './village.js';

/** A mediation that the court entrusts after docketing, and that both consented to. @returns the attempt */
export const entrusted = async (ask: Ask, { organisation }: Committee): Promise<string> => {
  const disputeId = await dispute(ask);
  const complaintId = await complaint(ask, disputeId);
  const docketed = await ask(officer, 'POST /v1/intake/complaints/{id}/docketing', { path: { id: complaintId }, body: {} });
  const body = { kind: 'entrusted', organisationId: organisation, complaintIds: [complaintId], caseNumber: docketed['number'] };
  const offered = await ask(diverter, 'POST /v1/diversion/disputes/{disputeId}/attempts', { path: { disputeId }, body });
  const attemptId = String(offered['id']);
  await consented(ask, attemptId);
  return attemptId;
};

/** Told of it, and willing: both. */
export const consented = async (ask: Ask, attemptId: string): Promise<void> => {
  const path = { attemptId };
  for (const [, who] of PEOPLE) await ask(who, 'POST /v1/diversion/attempts/{attemptId}/notices', { path, body: { channel: 'online' } });
  for (const [partyId, who] of PEOPLE)
    await ask(who, 'POST /v1/diversion/attempts/{attemptId}/consents', { path, body: { textVersion: '2025-1', parties: [{ partyId }] } });
};

/** The mediator whom both name, and who accepts. */
export const chosen = async (ask: Ask, { organisation }: Committee, id: string): Promise<void> => {
  const path = { id };
  for (const [partyId, who] of PEOPLE)
    await ask(who, 'POST /v1/mediation/mediations/{id}/choices', { path, body: { partyIds: [partyId], mediatorId: 'mediator-he' } });
  await ask(mediatorOf(organisation), 'POST /v1/mediation/mediations/{id}/acceptance', { path, body: {} });
};

/** Mediation that the court entrusts after docketing: the mediator whom both name, appraisal, suspension. */
export const courtJourney = async (ask: Ask, group: Committee): Promise<void> => {
  const attempt = { attemptId: await entrusted(ask, group) };
  await ask(li, 'GET /v1/diversion/attempts');
  await ask(li, 'GET /v1/diversion/attempts/{attemptId}', { path: attempt });
  const path = { id: attempt.attemptId };
  const mediator = mediatorOf(group.organisation);
  await chosen(ask, group, path.id);
  await ask(li, 'POST /v1/mediation/mediations/{id}/appraisals', { path, body: { partyIds: ['li'], matter: '笔迹鉴定' } });
  await ask(wang, 'POST /v1/mediation/mediations/{id}/appraisal/consents', { path, body: { partyIds: ['wang'] } });
  await ask(judge, 'POST /v1/mediation/mediations/{id}/appraisal/approval', { path, body: { institution: '某司法鉴定中心' } });
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/appraisal/report', { path, body: { report: HASH } });
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/suspension', { path, body: { reason: '等待对账' } });
  await ask(judge, 'POST /v1/mediation/mediations/{id}/resumption', { path, body: { reason: '已对账' } });
};

/** What an office adds to a screening, and an agreement that was made elsewhere. */
export const screeningJourney = async (ask: Ask): Promise<void> => {
  const { items = [] } = (await ask(judge, 'GET /v1/screening/screenings', { query: { limit: 2 } })) as { items?: { id: string }[] };
  const path = { id: items[0]?.id ?? '' };
  await ask(judge, 'GET /v1/screening/screenings/{id}', { path });
  const body = { fact: 'enforcement-pending', evidence: ['执行登记，2025-03-02'] };
  await ask(courtClerk, 'POST /v1/screening/screenings/{id}/findings', { path, body });
  const key = 'example-screenings-id-findings-1';
  await ask(courtClerk, 'GET /v1/screening/commands/{key}', { path: { key } });
  await ask(operator, 'GET /v1/intake/erasures');
  await ask(li, 'POST /v1/confirmation/agreements', { body: { agreement: madeElsewhere('made-elsewhere') } });
};
