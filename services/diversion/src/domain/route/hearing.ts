import { accept, type Decision, type Occasion } from '@fengqiao/kernel';
import { rulePackFor } from '@fengqiao/law';
import { courtsOf } from '@fengqiao/places';
import { closing, leaving, tierClock, toCourt } from './holding.js';
import { routeOf } from './routing.js';
import type { Known, Registration, Route, RouteCommand, RouteState } from './types.js';

type Data<T extends RouteCommand['type']> = Extract<RouteCommand, { type: T }>['data'];

/** The court that received it, else the basic court of the place. */
const courtOf = ({ court, division }: Registration): string | undefined =>
  court ?? (division === undefined ? undefined : courtsOf(division)[0]?.code);

/** A registered dispute has a holder and a first answer from its first moment. */
export const opening = (data: Registration, state: RouteState, occasion: Occasion): Decision<Route> => {
  if (state.status !== 'unknown') return accept();
  const court = courtOf(data);
  const found = court === undefined ? {} : { court };
  const opened = { ...data, ...found, rulePack: rulePackFor({ receivedOn: data.registeredOn, ...found }).id };
  return accept(
    { type: 'RouteOpened', data: opened },
    { type: 'DisputeRouted', data: routeOf(opened, {}, data.tier, occasion) },
    ...tierClock(data.tier, 1, opened, occasion.on),
  );
};

export const notingParties = (data: Data<'NoteParties'>, { parties }: Known): Decision<Route> => {
  const known = data.parties.every(
    ({ partyId, personId, agents }) => parties[partyId]?.personId === personId && parties[partyId]?.agents.join() === agents.join(),
  );
  return known ? accept() : accept({ type: 'PartiesNoted', data });
};

export const notingComplaint = (data: Data<'NoteComplaint'>, state: Known, occasion: Occasion): Decision<Route> => {
  const { referralId, ...complaint } = data;
  if (Object.hasOwn(state.complaints, complaint.complaintId)) return accept();
  return accept({ type: 'ComplaintNoted', data: { ...complaint, on: occasion.on } }, ...toCourt(state, referralId, occasion));
};

export const notingSuit = (data: Data<'NoteSuit'>, state: Known, occasion: Occasion): Decision<Route> => {
  const { referralId, ...suit } = data;
  if (typeof state.complaints[suit.complaintId] === 'string') return accept();
  return accept({ type: 'SuitNoted', data: suit }, ...toCourt(state, referralId, occasion));
};

export const notingAttempt = ({ attemptId }: Data<'NoteAttempt'>, state: Known, { on }: Occasion): Decision<Route> => {
  if (state.attempts.includes(attemptId)) return accept();
  const late: Route['event'][] = state.status === 'ended' ? [{ type: 'AttemptStopped', data: { attemptId, on } }] : [];
  return accept({ type: 'AttemptNoted', data: { attemptId, on } }, ...late);
};

/** A mediation that ended in agreement resolves the dispute at the tier that holds it (A07.1). */
export const notingMediationEnd = (
  { mediationId, outcome }: Data<'NoteMediationEnd'>,
  state: Known,
  occasion: Occasion,
): Decision<Route> => {
  if (outcome === 'failed' || state.status !== 'open' || state.resolvedBy.includes(mediationId)) return accept();
  const { opened, holder } = state;
  return accept(
    { type: 'TierResolved', data: { disputeId: opened.disputeId, tier: holder.tier, mediationId, on: occasion.on } },
    ...closing(state, 'resolved', occasion),
    ...leaving(state, 'resolved'),
  );
};

/** The dispute was withdrawn: its attempts end with it. */
export const ending = ({ reason }: Data<'EndRoute'>, state: Known, occasion: Occasion): Decision<Route> => {
  if (state.status === 'ended') return accept();
  const { on } = occasion;
  return accept(
    { type: 'RouteEnded', data: { disputeId: state.opened.disputeId, reason, on } },
    ...state.attempts.map((attemptId) => ({ type: 'AttemptStopped' as const, data: { attemptId, on } })),
    ...closing(state, 'ended', occasion),
    ...leaving(state, 'withdrawn'),
  );
};
