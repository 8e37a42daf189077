import { present, type Actor } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import type { Running } from '@fengqiao/clocks';
import { explainPeriod, type Period } from '@fengqiao/law';
import type { ComplaintState, KnownComplaint } from '../domain/complaint/types.js';
import type { DisputeState } from '../domain/dispute/types.js';

const reasonOf = (reason: string): Period['excluded'][number]['reason'] => {
  if (reason.startsWith('weekend')) return 'weekend';
  return reason.startsWith('holiday') ? 'holiday' : 'start-day';
};

/** The clock and the sentence that explains it: which days count, which do not, and when it ends. */
const explained = ({ deadline, status, pausedOn }: Running): object => {
  const excluded = deadline.excluded.map(({ day, reason }) => {
    const [, name] = reason.split(': ');
    return { day, reason: reasonOf(reason), ...(name === undefined ? {} : { name: { zh: name, en: name } }) };
  });
  const period: Period = { ...deadline, excluded };
  return {
    ...deadline,
    status,
    ...present({ pausedOn }),
    explanation: { zh: explainPeriod(period, 'zh'), en: explainPeriod(period, 'en') },
  };
};

/** A missing undertaking is shown beside the complaint, and holds nothing (R-SHAM-93). */
const undertakings = ({ plaintiffs }: KnownComplaint, dispute: DisputeState): NonNullable<Intake.ComplaintView['undertakings']> =>
  plaintiffs.map((partyId) => ({
    partyId,
    undertaking: dispute.status !== 'unknown' && dispute.signed[partyId] !== undefined ? 'signed' : 'not-signed',
  }));

/** One complaint as its viewer may see it. @param dispute the one it belongs to, where the view tells more than the complaint knows */
export const complaintView = (state: ComplaintState, _viewer: Actor, id: string, dispute?: DisputeState): Intake.ComplaintView => {
  if (state.status === 'unknown') throw new Error(`complaint ${id} has no state to show`);
  const { filed, plaintiffs, docketed, ruled, mediation, ended } = state;
  const { disputeId, court, channel, receiptNumber, receivedOn, rulePack, claims, facts, amount, contentHash, parties } = filed;
  return {
    id,
    status: state.status,
    ...present({ disputeId, court, channel, receiptNumber, receivedOn, rulePack, claims, facts, amount, contentHash }),
    plaintiffs: [...plaintiffs],
    defendants: parties.filter(({ side }) => side === 'defendant').map(({ partyId }) => partyId),
    papers: [...state.papers],
    ...(state.defects ? { defects: [...state.defects] } : {}),
    ...(mediation ? { mediation } : {}),
    ...(docketed ? { caseNumber: docketed.caseNumber, docketedOn: docketed.on, automatic: docketed.automatic } : {}),
    ...(ended ? { ended } : {}),
    ...(ruled ? present({ ground: ruled.ground, basis: ruled.basis, redirectTo: ruled.redirectTo }) : {}),
    ...(dispute ? { undertakings: undertakings(state, dispute) } : {}),
    deadlines: Object.values(state.deadlines).map(explained),
  };
};
