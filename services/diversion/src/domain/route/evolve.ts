import { evolveDeadlines, isDeadlineEvent, noDeadlines } from '@fengqiao/clocks';
import type { Holder, Known, RouteEvent, RouteState, Stay, Task } from './types.js';

type Of<T extends RouteEvent['type']> = Extract<RouteEvent, { type: T }>['data'];

const stayOf = (holder: Holder, stay: Pick<Stay, 'by' | 'since' | 'reason'>): Stay => ({
  ...holder,
  by: stay.by,
  since: stay.since,
  ...(stay.reason === undefined ? {} : { reason: stay.reason }),
});

const opened = (data: Of<'RouteOpened'>): Known => {
  const { tier, organisationId, court, registeredOn } = data;
  const holder = { tier, ...(organisationId === undefined ? {} : { organisationId }) };
  return {
    status: 'open',
    opened: data,
    ...(court === undefined ? {} : { court }),
    parties: {},
    facts: {},
    holder,
    history: [stayOf(holder, { by: 'registration', since: registeredOn })],
    tasks: [],
    attempts: [],
    complaints: {},
    awards: [],
    suitChosenBy: [],
    resolvedBy: [],
    deadlines: noDeadlines,
  };
};

const taken = (state: Known, holder: Holder, stay: Pick<Stay, 'by' | 'since' | 'reason'>): Known => ({
  ...state,
  holder,
  history: [...state.history, stayOf(holder, stay)],
});

/** An official's referral to a unit moves nothing before the unit accepts; anything else moves at once. A party's own move opens a resolved dispute again. */
const referred = (state: Known, { referralId, to, toUnit, by, partyId, reason, on }: Of<'DisputeReferred'>): Known => {
  const why = reason === undefined ? {} : { reason };
  const open: Known = { ...state, status: partyId === undefined ? state.status : 'open' };
  const moved = toUnit === undefined || by === 'party' ? taken(open, { tier: to }, { by, since: on, ...why }) : open;
  if (toUnit === undefined) return moved;
  return { ...moved, tasks: [...moved.tasks, { referralId, organisationId: toUnit, to, by, status: 'open', on, ...why }] };
};

const answered = (state: Known, referralId: string, status: Task['status']): Known => ({
  ...state,
  tasks: state.tasks.map((task) => (task.referralId === referralId ? { ...task, status } : task)),
});

const accepted = (state: Known, { referralId, organisationId, tier, on }: Of<'ReferralAccepted'>): Known => {
  const task = state.tasks.find((one) => one.referralId === referralId);
  const stay = { by: task?.by ?? 'official', since: on, ...(task?.reason === undefined ? {} : { reason: task.reason }) };
  return taken(answered(state, referralId, 'accepted'), { tier, organisationId }, stay);
};

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: RouteState, event: RouteEvent): RouteState => {
  if (event.type === 'RouteOpened') return opened(event.data);
  return state.status === 'unknown' ? state : evolveKnown(state, event);
};

const evolveKnown = (state: Known, event: Exclude<RouteEvent, { type: 'RouteOpened' }>): Known => {
  if (isDeadlineEvent(event)) return { ...state, deadlines: evolveDeadlines(state.deadlines, event) };
  switch (event.type) {
    case 'PartiesNoted':
      return { ...state, parties: { ...state.parties, ...Object.fromEntries(event.data.parties.map((party) => [party.partyId, party])) } };
    case 'DisputeAssessed':
      return { ...state, facts: event.data.facts };
    case 'DisputeRouted':
      return { ...state, answer: event.data };
    case 'DisputeReferred':
      return referred(state, event.data);
    case 'ReferralAccepted':
      return accepted(state, event.data);
    case 'ReferralReturned':
      return answered(state, event.data.referralId, 'returned');
    case 'ReferralClosed':
      return answered(state, event.data.referralId, 'closed');
    case 'SuitChosen':
      return { ...state, suitChosenBy: [...state.suitChosenBy, event.data.partyId] };
    case 'ComplaintNoted':
      return { ...state, court: event.data.court, complaints: { ...state.complaints, [event.data.complaintId]: null } };
    case 'SuitNoted': {
      const { complaintId, court, caseNumber } = event.data;
      return { ...state, court, complaints: { ...state.complaints, [complaintId]: caseNumber } };
    }
    case 'AttemptNoted':
      return { ...state, attempts: [...state.attempts, event.data.attemptId] };
    case 'TierResolved':
      return { ...state, status: 'resolved', resolvedBy: [...state.resolvedBy, event.data.mediationId] };
    case 'AwardNoted':
      return { ...state, awards: [...state.awards, event.data] };
    case 'RouteEnded':
      return { ...state, status: 'ended' };
    case 'AttemptStopped':
      return state;
  }
};
