import type { Ask } from './asking.js';
import { COURT, courtClerk, HASH, judge, li, PEOPLE, president, systemOf, wang } from './people.js';

/** An agreement that the parties bring from outside. */
export const madeElsewhere = (id: string) => ({
  agreementId: id,
  disputeId: id,
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
});

/** Applied for by both. */
const applied = async (ask: Ask, path: Readonly<Record<string, string>>): Promise<void> => {
  for (const [partyId, who] of PEOPLE)
    await ask(who, 'POST /v1/confirmation/applications/{id}/joinings', {
      path,
      body: { partyId, court: COURT, address: { text: '铁山区某路1号', electronic: true } },
    });
};
const accept = (ask: Ask, path: Readonly<Record<string, string>>): Promise<unknown> =>
  ask(judge, 'POST /v1/confirmation/applications/{id}/acceptance', { path, body: { judge: judge.person } });

/** Applied for by both, and accepted by the judge. */
export const accepted = async (ask: Ask, path: Readonly<Record<string, string>>): Promise<void> => {
  await applied(ask, path);
  await accept(ask, path);
};

/** Applied for long after the agreement took effect: whoever is late says why. */
export const lateJourney = async (ask: Ask): Promise<void> => {
  const agreement = { ...madeElsewhere('made-long-ago'), effectiveOn: '2025-01-10' };
  await ask(li, 'POST /v1/confirmation/agreements', { body: { agreement } });
  const path = { id: agreement.agreementId };
  await applied(ask, path);
  await ask(li, 'POST /v1/confirmation/applications/{id}/excuse', {
    path,
    body: { partyId: 'li', obstacle: 'force-majeure', obstacleEndedOn: '2025-02-25', reason: '大雪封路' },
  });
};

/** Both told and heard, and confirmed. */
export const ruled = async (ask: Ask, path: Readonly<Record<string, string>>, contentHash: string): Promise<void> => {
  for (const [partyId] of PEOPLE)
    await ask(courtClerk, 'POST /v1/confirmation/applications/{id}/notices', {
      path,
      body: { partyId, channel: 'sms', addressFrom: 'party' },
    });
  await ask(judge, 'POST /v1/confirmation/applications/{id}/verification', {
    path,
    body: { online: true, attended: ['li', 'wang'], identityChecked: true, record: HASH },
  });
  await ask(judge, 'POST /v1/confirmation/applications/{id}/confirmation', { path, body: { contentHash } });
};

/** Applied for, asked about, confirmed, served, objected to. */
export const confirmed = async (ask: Ask, path: Readonly<Record<string, string>>, contentHash: string): Promise<void> => {
  await applied(ask, path);
  await ask(li, 'GET /v1/confirmation/applications');
  await ask(li, 'GET /v1/confirmation/applications/{id}', { path });
  await ask(courtClerk, 'POST /v1/confirmation/applications/{id}/supplement-order', { path, body: { items: ['调解组织出具的证明'] } });
  await ask(li, 'POST /v1/confirmation/applications/{id}/supplement', { path, body: { partyId: 'li', papers: [HASH] } });
  await accept(ask, path);
  await ask(president, 'POST /v1/confirmation/applications/{id}/extension', { path, body: { days: 10 } });
  await ruled(ask, path, contentHash);
  await ask(courtClerk, 'POST /v1/confirmation/applications/{id}/services', { path, body: { partyId: 'li' } });
  await ask(courtClerk, 'POST /v1/confirmation/applications/{id}/services', { path, body: { partyId: 'wang' } });
  const objection = await ask(wang, 'POST /v1/confirmation/applications/{id}/objections', {
    path,
    body: { partyId: 'wang', knownOn: '2025-03-03', reason: '金额有误' },
  });
  const objectionId = String(((objection['resources'] ?? []) as string[])[0] ?? '');
  await ask(judge, 'POST /v1/confirmation/applications/{id}/objections/{objectionId}/ruling', {
    path: { ...path, objectionId },
    body: { upheld: false, reason: '与协议一致' },
  });
};

/** Enforced as the court's own system says. */
export const enforced = async (ask: Ask, path: Readonly<Record<string, string>>): Promise<void> => {
  await ask(systemOf('court-enforcement'), 'POST /v1/confirmation/reports/enforcement', {
    body: { agreementId: path['id'], court: COURT, caseNumber: `(2025)${COURT}执12号`, startedOn: '2025-03-03' },
  });
};

/** Signed agreements that are not confirmed, each for another reason. */
export const otherEnds = async (ask: Ask, signed: () => Promise<Readonly<Record<string, string>>>): Promise<void> => {
  const refused = await signed();
  await applied(ask, refused);
  await ask(judge, 'POST /v1/confirmation/applications/{id}/non-acceptance', {
    path: refused,
    body: { ground: 'outside-scope', reason: '不属于确认范围' },
  });
  const withdrawn = await signed();
  await accepted(ask, withdrawn);
  await ask(judge, 'POST /v1/confirmation/applications/{id}/withdrawal', { path: withdrawn, body: { requestedBy: 'li' } });
  const deemed = await signed();
  await accepted(ask, deemed);
  await ask(judge, 'POST /v1/confirmation/applications/{id}/deemed-withdrawal', { path: deemed, body: { cause: 'refused-questions' } });
  const ended = await signed();
  await accepted(ask, ended);
  await ask(judge, 'POST /v1/confirmation/applications/{id}/special-procedure-end', {
    path: ended,
    body: { reason: '双方对数额有实质争议' },
  });
  const disowned = await signed();
  await accepted(ask, disowned);
  await ask(wang, 'POST /v1/confirmation/applications/{id}/disowning', {
    path: disowned,
    body: { partyId: 'wang', statement: '从未申请' },
  });
  await ask(judge, 'POST /v1/confirmation/applications/{id}/dismissal', {
    path: disowned,
    body: { ground: 'not-joint', reason: '不是共同申请' },
  });
  await ask(judge, 'POST /v1/confirmation/applications/{id}/mediator-report', { path: disowned, body: { reason: '伪造申请手续' } });
};
