import type { Diversion } from '@fengqiao/contracts';
import type { Found } from '../domain/attempt/types.js';
import type { Asked } from '../domain/consent/types.js';
import type { AttemptState } from '../domain/attempt/types.js';
import type { RouteState } from '../domain/route/types.js';

/** One attempt binds at most so many parties. */
const MOST = 1_000;

/** What an offer needs to know of its dispute: the parties named, else all, and what the route allows now. */
export const foundFor = ({ partyIds }: Diversion.OfferMediation, route: RouteState): Omit<Found, 'attemptId' | 'disputeId'> => {
  const known = route.status === 'unknown' ? {} : route.parties;
  const named = [...new Set(partyIds ?? Object.keys(known))];
  const parties = named.flatMap((partyId) => known[partyId] ?? []);
  const answer = route.status === 'unknown' ? undefined : route.answer;
  return {
    parties: parties.slice(0, MOST),
    tooMany: parties.length > MOST,
    unknownParties: named.length - parties.length,
    routeEnded: route.status === 'ended',
    mediation: answer?.mediation ?? 'open',
    ...(answer?.barredBy === undefined ? {} : { barredBy: answer.barredBy }),
  };
};

/** What a party's act needs to know of the attempt it is about. */
export const askedOf = (state: AttemptState, partyId: string): Asked | undefined => {
  if (state.status === 'unknown') return undefined;
  const { attemptId, disputeId, textVersion, parties } = state.offer;
  const party = parties.find((one) => one.partyId === partyId);
  return {
    attemptId,
    disputeId,
    textVersion,
    open: state.status !== 'ended',
    notified: state.notified.includes(partyId),
    bound: state.bound.includes(partyId),
    ...(party === undefined ? {} : { party }),
  };
};
