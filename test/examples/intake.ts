import type { Ask } from './asking.js';
import { COURT, courtClerk, DIVISION, diverter, grid, HASH, judge, li, officer, systemOf, wang } from './people.js';

const registration = (summary: string, amount: string) => ({
  channel: 'online',
  tier: 'village',
  division: DIVISION,
  court: COURT,
  cause: { name: '买卖合同纠纷' },
  claim: { summary, amount },
});
export const PARTIES = [
  {
    partyId: 'li',
    side: 'applicant',
    kind: 'person',
    name: '李娜',
    personId: 'li-na',
    idKind: 'resident-id',
    idNumber: '420202199001011231',
  },
  { partyId: 'wang', side: 'respondent', kind: 'person', name: '王五', personId: 'wang-wu', domicileCourt: COURT },
];

/** A dispute of Li Na and Wang Wu. */
export const dispute = async (ask: Ask, summary = '王五欠货款', amount = '7600'): Promise<string> => {
  const { id } = await ask(li, 'POST /v1/intake/disputes', { body: registration(summary, amount) });
  await ask(li, 'POST /v1/intake/disputes/{id}/parties', { path: { id: String(id) }, body: { parties: PARTIES } });
  return String(id);
};

/** Li Na sues. */
export const complaint = async (ask: Ask, disputeId: string): Promise<string> => {
  const suit = {
    plaintiffs: ['li'],
    defendants: ['wang'],
    court: COURT,
    channel: 'online',
    claims: '支付货款7600元',
    facts: '货已交付，款未付',
  };
  return String((await ask(li, 'POST /v1/intake/complaints', { body: { disputeId, ...suit } }))['id']);
};

/** Records of a dispute: evidence, undertakings, visits, corrections, links; who looks at it, and how it ends. */
export const recordsJourney = async (ask: Ask, id: string): Promise<void> => {
  const path = { id };
  await ask(li, 'GET /v1/intake/disputes');
  await ask(li, 'GET /v1/intake/disputes/{id}', { path });
  await ask(li, 'GET /v1/intake/disputes/{id}/parties', { path });
  await ask(officer, 'GET /v1/intake/disputes/{id}/similar', { path });
  await ask(li, 'POST /v1/intake/disputes/{id}/undertakings', { path, body: { partyId: 'li', text: HASH } });
  const added = await ask(li, 'POST /v1/intake/disputes/{id}/evidence', {
    path,
    body: { digest: HASH, category: 'documentary', title: '欠条', partyId: 'li' },
  });
  const [evidenceId] = (added['resources'] ?? ['e1']) as string[];
  await ask(officer, 'POST /v1/intake/disputes/{id}/evidence/{evidenceId}/original', {
    path: { id, evidenceId: evidenceId ?? '' },
    body: { matches: true },
  });
  await ask(officer, 'POST /v1/intake/disputes/{id}/corrections', {
    path,
    body: { partyId: 'li', field: 'phone', is: '13900000000', reason: '笔误' },
  });
  const asked = await ask(li, 'POST /v1/intake/disputes/{id}/home-visits', {
    path,
    body: { purpose: 'filing', partyId: 'li', address: '某村一组' },
  });
  const [visitId] = (asked['resources'] ?? ['v1']) as string[];
  const visit = { id, visitId: visitId ?? '' };
  await ask(grid, 'POST /v1/intake/disputes/{id}/home-visits/{visitId}/schedule', {
    path: visit,
    body: { on: '2025-03-05', visitor: 'grid-hu' },
  });
  await ask(grid, 'POST /v1/intake/disputes/{id}/home-visits/{visitId}/record', { path: visit, body: {} });
  await ask(officer, 'POST /v1/intake/people/search', { body: { number: '420202199001011231' } });
  const other = await dispute(ask, '另有一批货款未付', '1200');
  await ask(li, 'POST /v1/intake/disputes/{id}/links', { path: { id: other }, body: { to: id, relation: 'same-parties' } });
  await ask(li, 'POST /v1/intake/disputes/{id}/withdrawal', { path: { id: other }, body: { requestedBy: 'li', reason: '已另行解决' } });
  await ask(grid, 'POST /v1/intake/findings', {
    body: { tier: 'village', division: DIVISION, description: '两户因排水争执', cause: { name: '相邻用水、排水纠纷' } },
  });
};

/** Complaints, each to another end. */
export const complaintsJourney = async (ask: Ask): Promise<void> => {
  const filed = async (): Promise<Readonly<Record<string, string>>> => ({ id: await complaint(ask, await dispute(ask)) });
  const docketed = await filed();
  await ask(li, 'GET /v1/intake/complaints');
  await ask(li, 'GET /v1/intake/complaints/{id}', { path: docketed });
  await ask(officer, 'POST /v1/intake/complaints/{id}/docketing', { path: docketed, body: {} });
  const corrected = await filed();
  await ask(officer, 'POST /v1/intake/complaints/{id}/correction-order', { path: corrected, body: { defects: ['缺少被告住址'] } });
  await ask(li, 'POST /v1/intake/complaints/{id}/correction', { path: corrected, body: { papers: [HASH] } });
  await ask(li, 'POST /v1/intake/complaints/{id}/withdrawal', { path: corrected, body: { plaintiffs: ['li'] } });
  const refused = await filed();
  await ask(judge, 'POST /v1/intake/complaints/{id}/non-acceptance', {
    path: refused,
    body: { ground: 'no-specific-claim', reason: '没有具体的诉讼请求。' },
  });
  const reported = await filed();
  const caseNumber = `(2025)${COURT}民初71号`;
  const told = { complaintId: reported['id'], court: COURT, caseNumber };
  await ask(systemOf('court-cases', COURT), 'POST /v1/intake/reports/docketing', { body: { ...told, docketedOn: '2025-03-03' } });
  await ask(courtClerk, 'POST /v1/intake/reports/suit-end', { body: { ...told, outcome: 'judgment', endedOn: '2025-03-03' } });
};

/** Where disputes go, and come back from. */
export const routesJourney = async (ask: Ask, organisation: string, clerk: Parameters<Ask>[0]): Promise<void> => {
  const path = { disputeId: await dispute(ask, '货款分期未付', '5200') };
  await ask(li, 'GET /v1/diversion/routes');
  await ask(li, 'GET /v1/diversion/disputes/{disputeId}/route', { path });
  await ask(diverter, 'POST /v1/diversion/disputes/{disputeId}/assessments', { path, body: { facts: { violence: false } } });
  await ask(li, 'POST /v1/diversion/disputes/{disputeId}/moves', { path, body: { partyId: 'li', to: 'court' } });
  const sent = async (): Promise<Readonly<Record<string, string>>> => {
    const down = await ask(diverter, 'POST /v1/diversion/disputes/{disputeId}/send-downs', {
      path,
      body: { to: 'township', organisationId: organisation },
    });
    const { tasks = [] } = (await ask(li, 'GET /v1/diversion/disputes/{disputeId}/route', { path })) as {
      tasks?: { referralId: string }[];
    };
    return { ...path, referralId: String(tasks.at(-1)?.referralId ?? down['id']) };
  };
  const first = await sent();
  await ask(clerk, 'POST /v1/diversion/disputes/{disputeId}/referrals/{referralId}/return', {
    path: first,
    body: { reason: '当事人不在本镇' },
  });
  const second = await sent();
  await ask(diverter, 'POST /v1/diversion/disputes/{disputeId}/referrals/{referralId}/recall', {
    path: second,
    body: { reason: '双方已到法庭' },
  });
  const third = await sent();
  await ask(clerk, 'POST /v1/diversion/disputes/{disputeId}/referrals/{referralId}/acceptance', { path: third, body: {} });
  await ask(clerk, 'POST /v1/diversion/disputes/{disputeId}/referrals', {
    path,
    body: { to: 'court', reason: 'other', reasonText: '双方要求由法庭调解' },
  });
  await ask(li, 'POST /v1/diversion/disputes/{disputeId}/suit-choices', { path, body: { partyId: 'li' } });
};

/** What a route hears from elsewhere, and attempts that come to nothing. */
export const attemptsJourney = async (ask: Ask, organisation: string): Promise<void> => {
  const routed = async (): Promise<Readonly<Record<string, string>>> => ({ disputeId: await dispute(ask, '货款分期未付', '5200') });
  const labour = await ask(li, 'POST /v1/intake/disputes', {
    body: { ...registration('拖欠工资', '8000'), cause: { name: '追索劳动报酬纠纷' } },
  });
  const disputeId = String(labour['id']);
  await ask(li, 'POST /v1/intake/disputes/{id}/parties', { path: { id: disputeId }, body: { parties: PARTIES } });
  await ask(systemOf('labour-arbitration'), 'POST /v1/diversion/reports/arbitration-award', {
    body: { disputeId, commission: '某市仲裁委', awardNumber: '〔2025〕12号', outcome: 'award', awardedOn: '2025-03-03' },
  });
  const attempt = await ask(li, 'POST /v1/diversion/disputes/{disputeId}/attempts', {
    path: await routed(),
    body: { kind: 'people', organisationId: organisation },
  });
  const attemptId = { attemptId: String(attempt['id']) };
  await ask(li, 'POST /v1/diversion/attempts/{attemptId}/notices', { path: attemptId, body: { channel: 'online' } });
  await ask(li, 'POST /v1/diversion/attempts/{attemptId}/consents', {
    path: attemptId,
    body: { textVersion: '2025-1', parties: [{ partyId: 'li' }] },
  });
  await ask(li, 'POST /v1/diversion/attempts/{attemptId}/revocations', { path: attemptId, body: { partyId: 'li', reason: '改变主意' } });
  const refused = await ask(li, 'POST /v1/diversion/disputes/{disputeId}/attempts', {
    path: await routed(),
    body: { kind: 'people', organisationId: organisation },
  });
  await ask(wang, 'POST /v1/diversion/attempts/{attemptId}/refusals', {
    path: { attemptId: String(refused['id']) },
    body: { partyId: 'wang' },
  });
};
