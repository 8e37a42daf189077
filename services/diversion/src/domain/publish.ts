import type { PublishTable } from '@fengqiao/bus';
import type { AttemptEvent } from './attempt/types.js';
import type { ConsentEvent } from './consent/types.js';
import type { RouteEvent } from './route/types.js';

/** How much of each fact the other services and court IT may read. Personal members never leave, whatever stands here. */
export const publish: PublishTable<RouteEvent | AttemptEvent | ConsentEvent> = {
  RouteOpened: 'path',
  PartiesNoted: 'path',
  DisputeAssessed: 'path',
  DisputeRouted: 'body',
  DisputeReferred: 'body',
  ReferralAccepted: 'body',
  ReferralReturned: 'body',
  ReferralClosed: 'body',
  SuitChosen: 'body',
  ComplaintNoted: 'path',
  SuitNoted: 'path',
  AttemptNoted: 'path',
  AttemptStopped: 'body',
  TierResolved: 'body',
  RouteEnded: 'body',
  AwardNoted: 'body',
  MediationOffered: 'body',
  NoticeDelivered: 'body',
  ConsentCounted: 'path',
  MediationAgreed: 'body',
  EffectNoted: 'path',
  AttemptEnded: 'body',
  ConsentGiven: ({ attemptId, disputeId, partyId, on }) => ({ attemptId, disputeId, partyId, on }),
  ConsentRevoked: ({ attemptId, disputeId, partyId, on }) => ({ attemptId, disputeId, partyId, on }),
  MediationRefused: ({ attemptId, disputeId, partyId, on }) => ({ attemptId, disputeId, partyId, on }),
  DeadlineArmed: 'body',
  DeadlinePaused: 'body',
  DeadlineResumed: 'body',
  DeadlineExtended: 'body',
  DeadlineFired: 'body',
  DeadlineMet: 'body',
  DeadlineMissed: 'body',
  DeadlineCancelled: 'body',
};
