import type { Ask } from './asking.js';
import { accepted } from './confirmation.js';
import { dispute } from './intake.js';
import { courtClerk, judge, systemOf } from './people.js';
import { agreed, begun, type Committee } from './village.js';

const PANEL = ['judge-liu', 'judge-ma', 'judge-xu'];
const FOUND = [
  { fact: 'forged-document', evidence: ['收据鉴定意见，2025-03-02'] },
  { fact: 'money-loop', evidence: ['银行流水，2025-03-01'] },
];

/** What the court found of a submission raises a suspicion. @returns its id */
export const suspected = async (ask: Ask, id: string): Promise<string> => {
  for (const body of FOUND) await ask(courtClerk, 'POST /v1/screening/screenings/{id}/findings', { path: { id }, body });
  const { suspicions = [] } = (await ask(judge, 'GET /v1/screening/screenings/{id}', { path: { id } })) as {
    suspicions?: { suspicionId: string }[];
  };
  return suspicions.at(-1)?.suspicionId ?? '';
};

/** A suspicion of a dispute, answered by the police and closed; one of an agreement that its judge clears. */
export const suspicionsJourney = async (ask: Ask, group: Committee): Promise<void> => {
  const id = await dispute(ask);
  const suspicionId = await suspected(ask, id);
  const answer = { submissionId: id, suspicionId, by: 'police', outcome: 'not-filed', reference: '不立字〔2025〕8号' };
  await ask(systemOf('police'), 'POST /v1/screening/reports/clue-feedback', { body: { ...answer, answeredOn: '2025-03-03' } });
  await ask(judge, 'POST /v1/screening/screenings/{id}/suspicions/{suspicionId}/closure', {
    path: { id, suspicionId },
    body: { reason: '票据真实，往来有账', panel: PANEL },
  });
  const { path } = await agreed(ask, group, await begun(ask, group, await dispute(ask)));
  await accepted(ask, path);
  await ask(judge, 'POST /v1/confirmation/applications/{id}/suspicions/{suspicionId}/clearance', {
    path: { ...path, suspicionId: await suspected(ask, String(path['id'])) },
    body: { reason: '票据真实，往来有账', panel: PANEL },
  });
};
