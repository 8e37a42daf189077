import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import type { Confirmation } from '@fengqiao/contracts';
import { arm, meet } from '@fengqiao/clocks';
import { parseCaseNumber, periodEnd } from '@fengqiao/law';
import { packOf, standing } from './joining.js';
import type { Application, ApplicationCommand, Known } from './types.js';

type Data<T extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: T }>['data'];

const objectionClock = (partyId: string): string => `objection-${partyId}`;

/** Service starts the 15 days of a party that may object to a confirming ruling (R-CONF-29). */
export const serving = ({ partyId }: Confirmation.ServeRuling, state: Known, { on }: Occasion): Decision<Application> => {
  if (state.status !== 'closed') return refuse('no-ruling');
  if (!state.agreement.parties.some((party) => party.partyId === partyId)) return refuse('not-a-party');
  if (state.served[partyId] !== undefined) return accept();
  const clock =
    state.ending?.outcome === 'confirmed' ? [arm('objection', packOf(state).limits.objectionParty, on, objectionClock(partyId))] : [];
  return accept({ type: 'RulingServed', data: { partyId, servedOn: on } }, ...clock);
};

const objectionInTime = (state: Known, { partyId, knownOn }: Data<'FileObjection'>, on: string): boolean => {
  const running = partyId === undefined ? undefined : state.deadlines[objectionClock(partyId)];
  if (running) return on <= running.deadline.dueOn;
  if (partyId !== undefined) return true; // not served yet: its period has not begun
  const { unit, count } = packOf(state).limits.objectionOutsider;
  return unit !== 'hour' && on <= periodEnd({ unit, count, from: knownOn }).dueOn;
};

/** Received and recorded whenever it comes; whether it is in time is part of the record. */
export const filingObjection = (data: Data<'FileObjection'>, state: Known, { on, actor }: Occasion): Decision<Application> => {
  const { objectionId, partyId, knownOn, reason } = data;
  if (state.status !== 'closed' || state.ending?.outcome !== 'confirmed') return refuse('not-confirmed');
  if (partyId !== undefined && !standing(state.agreement, partyId, actor)) return refuse('not-a-party');
  if (Object.hasOwn(state.objections, objectionId)) return accept();
  const clock = partyId === undefined ? [] : meet(state.deadlines, objectionClock(partyId), on);
  const filed = {
    objectionId,
    knownOn,
    filedOn: on,
    reason,
    inTime: objectionInTime(state, data, on),
    ...(partyId === undefined ? { by: 'interested-person' as const } : { by: 'party' as const, partyId }),
  };
  return accept({ type: 'ObjectionFiled', data: filed }, ...clock);
};

export const rulingObjection = (
  { objectionId, upheld, reason }: Data<'RuleObjection'>,
  state: Known,
  { on, actor }: Occasion,
): Decision<Application> => {
  const standingNow = state.objections[objectionId];
  if (standingNow === undefined) return refuse('objection-unknown');
  if (standingNow === 'late' && upheld) return refuse('objection-late');
  if (standingNow !== 'filed' && standingNow !== 'late') return refuse('objection-unknown');
  return accept({ type: 'ObjectionRuled', data: { objectionId, upheld, reason, ruledOn: on, judge: actor.person } });
};

/** What was confirmed and not performed is enforced by the court that is asked, which need not be this one (R-CONF-27). */
export const reportingEnforcement = (data: Data<'ReportEnforcement'>, state: Known, { on }: Occasion): Decision<Application> => {
  const { agreementId, court, caseNumber, startedOn } = data;
  if (parseCaseNumber(caseNumber)?.court !== court) return refuse('number-of-another-court');
  if (startedOn > on) return refuse('in-the-future');
  if (state.status !== 'closed') return refuse('no-ruling');
  if (state.ending?.outcome !== 'confirmed') return refuse('nothing-to-enforce');
  if (state.enforcement) return state.enforcement.caseNumber === caseNumber ? accept() : refuse('enforced-otherwise');
  const { disputeId } = state.agreement;
  return accept({ type: 'EnforcementNoted', data: { agreementId, disputeId, court, caseNumber, startedOn } });
};
