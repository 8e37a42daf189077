import { present, type Actor } from '@fengqiao/kernel';
import type { Screening as Contract } from '@fengqiao/contracts';
import { kindOf } from '../domain/screening/screen.js';
import { explain } from '../domain/screening/explain.js';
import type { ScreeningState } from '../domain/screening/types.js';

/** One screening with every sign, the facts it rests on, and why it holds or does not. Whoever may see it sees all of it. */
export const screeningView = (state: ScreeningState, _viewer: Actor, id: string): Contract.ScreeningView => {
  if (state.status === 'unknown') throw new Error(`screening ${id} has no state to show`);
  const { submission, application, fired, findings, suspicions, feedback, result, ruled } = state;
  return {
    id,
    disputeId: submission.disputeId,
    kind: kindOf(state),
    receivedOn: submission.receivedOn,
    contentHash: submission.contentHash,
    setVersion: submission.setVersion,
    tier: result?.tier ?? 'none',
    explanation: explain(state),
    indicators: [...fired],
    findings: findings.map(({ findingId, fact, evidence, addedOn, by }) => ({ findingId, fact, evidence, addedOn, by })),
    feedback: [...feedback],
    suspicions: suspicions.map(({ suspicionId, tier, status }) => ({ suspicionId, tier, status })),
    ...present({ agreementId: submission.agreementId, court: application?.court ?? submission.court, ruled: ruled?.outcome }),
  };
};
