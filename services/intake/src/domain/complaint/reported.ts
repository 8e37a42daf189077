import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { parseCaseNumber } from '@fengqiao/law';
import { decided } from './docketing.js';
import type { Complaint, KnownComplaint } from './types.js';

const isNumberOf = (caseNumber: string, court: string): boolean => parseCaseNumber(caseNumber)?.court === court;

/** What the report says of itself: its court, its number and its day. */
const wrongly = (
  { court, caseNumber, on }: { readonly court: string; readonly caseNumber: string; readonly on: string },
  { filed }: KnownComplaint,
  occasion: Occasion,
): Complaint['refusal'] | undefined => {
  if (court !== filed.court) return 'another-court';
  if (!isNumberOf(caseNumber, court)) return 'number-of-another-court';
  return on > occasion.on ? 'in-the-future' : undefined;
};

/** The court docketed in its own case system: its number counts, whatever was outstanding here (R-DOCK-02, R-DOCK-06). */
export const reportingDocketing = (data: Intake.DocketingDecided, state: KnownComplaint, occasion: Occasion): Decision<Complaint> => {
  const { court, caseNumber, docketedOn } = data;
  const wrong = wrongly({ court, caseNumber, on: docketedOn }, state, occasion);
  if (wrong) return refuse(wrong);
  switch (state.status) {
    case 'docketed':
      return state.docketed?.caseNumber === caseNumber ? accept() : refuse('docketed-otherwise');
    case 'not-accepted':
    case 'withdrawn':
    case 'closed':
      return refuse('already-ended');
    case 'received':
    case 'correcting':
    case 'returned': {
      const { complaintId, disputeId } = state.filed;
      return accept(
        { type: 'CaseDocketed', data: { complaintId, disputeId, court, caseNumber, docketedOn, automatic: false } },
        ...decided(state, docketedOn),
      );
    }
  }
};

/** Judgment, statement or withdrawal of the docketed suit, as the court reports it (R-AGR-10, R-REG-05, R-REG-06). */
export const reportingSuitEnd = (data: Intake.SuitConcluded, state: KnownComplaint, occasion: Occasion): Decision<Complaint> => {
  const { court, caseNumber, outcome, endedOn } = data;
  const wrong = wrongly({ court, caseNumber, on: endedOn }, state, occasion);
  if (wrong) return refuse(wrong);
  const { docketed, ended } = state;
  if (!docketed) return refuse(state.status === 'received' || state.status === 'correcting' ? 'not-docketed' : 'already-ended');
  if (docketed.caseNumber !== caseNumber) return refuse('docketed-otherwise');
  if (endedOn < docketed.on) return refuse('before-docketing');
  if (ended) return ended.outcome === outcome && ended.endedOn === endedOn ? accept() : refuse('ended-otherwise');
  const { complaintId, disputeId } = state.filed;
  return accept({ type: 'SuitEndNoted', data: { complaintId, disputeId, court, caseNumber, outcome, endedOn } });
};
