import type { Ask } from './asking.js';
import { complaint, dispute } from './intake.js';
import { COURT, courtClerk, diverter, HASH, judge, li, mediatorOf, officer, operator, wang } from './people.js';
import type { Committee } from './village.js';

const PEOPLE = [
  ['li', li],
  ['wang', wang],
] as const;

/** Mediation that the court entrusts after docketing: the mediator whom both name, appraisal, suspension. */
export const courtJourney = async (ask: Ask, { organisation }: Committee): Promise<void> => {
  const disputeId = await dispute(ask);
  const complaintId = await complaint(ask, disputeId);
  const docketed = await ask(officer, 'POST /v1/intake/complaints/{id}/docketing', { path: { id: complaintId }, body: {} });
  const body = { kind: 'entrusted', organisationId: organisation, complaintIds: [complaintId], caseNumber: docketed['number'] };
  const offered = await ask(diverter, 'POST /v1/diversion/disputes/{disputeId}/attempts', { path: { disputeId }, body });
  const attempt = { attemptId: String(offered['id']) };
  for (const [, who] of PEOPLE)
    await ask(who, 'POST /v1/diversion/attempts/{attemptId}/notices', { path: attempt, body: { channel: 'online' } });
  for (const [partyId, who] of PEOPLE)
    await ask(who, 'POST /v1/diversion/attempts/{attemptId}/consents', {
      path: attempt,
      body: { textVersion: '2025-1', parties: [{ partyId }] },
    });
  await ask(li, 'GET /v1/diversion/attempts');
  await ask(li, 'GET /v1/diversion/attempts/{attemptId}', { path: attempt });
  const path = { id: attempt.attemptId };
  for (const [partyId, who] of PEOPLE)
    await ask(who, 'POST /v1/mediation/mediations/{id}/choices', { path, body: { partyIds: [partyId], mediatorId: 'mediator-he' } });
  const mediator = mediatorOf(organisation);
  await ask(mediator, 'POST /v1/mediation/mediations/{id}/acceptance', { path, body: {} });
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
  const agreement = {
    agreementId: 'made-elsewhere',
    disputeId: 'made-elsewhere',
    parties: [
      { partyId: 'li', side: 'applicant', personId: li.person, agents: [], domicileCourt: COURT },
      { partyId: 'wang', side: 'respondent', personId: wang.person, agents: [] },
    ],
    organisation: { organisationId: 'another-committee', kind: 'people-mediation-committee', court: COURT },
    commissioned: false,
    afterDocketing: false,
    written: true,
    content: ['payment'],
    effectiveOn: '2025-03-01',
    contentHash: HASH,
  };
  await ask(operator, 'GET /v1/intake/erasures');
  await ask(li, 'POST /v1/confirmation/agreements', { body: { agreement } });
};
