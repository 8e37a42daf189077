import type { Confirmation } from '@fengqiao/contracts';
import type { PublishTable } from '@fengqiao/bus';
import type { ApplicationEvent } from './application/types.js';

type Recorded = ApplicationEvent | { readonly type: 'NumberAllocated'; readonly data: Confirmation.NumberAllocated };

/** How much of each fact the other services and court IT may read. Personal members never leave, whatever stands here. */
export const publish: PublishTable<Recorded> = {
  AgreementNoted: 'body',
  ApplicationJoined: ({ partyId, by, court, joinedOn }) => ({ partyId, by, court, joinedOn }),
  ApplicationFiled: 'body',
  ExcuseRequested: 'body',
  ExcuseGiven: 'path',
  SupplementOrdered: 'path',
  SupplementReceived: 'path',
  ApplicationAccepted: 'body',
  NonAcceptanceRuled: 'body',
  ScreeningReceived: 'path',
  SuspicionRaised: 'path',
  SuspicionCleared: 'body',
  PartyNotified: 'body',
  JoiningDisowned: 'body',
  VerificationHeld: 'body',
  AgreementConfirmed: 'body',
  ApplicationDismissed: 'body',
  MediatorReported: 'body',
  ApplicationWithdrawn: 'body',
  ApplicationDeemedWithdrawn: 'body',
  SpecialProcedureEnded: 'body',
  RulingServed: 'body',
  RulingExtended: 'body',
  ObjectionFiled: 'body',
  ObjectionRuled: 'body',
  EnforcementNoted: 'body',
  NumberAllocated: 'path',
  DeadlineArmed: 'body',
  DeadlinePaused: 'body',
  DeadlineResumed: 'body',
  DeadlineExtended: 'body',
  DeadlineFired: 'body',
  DeadlineMet: 'body',
  DeadlineMissed: 'body',
  DeadlineCancelled: 'body',
};
