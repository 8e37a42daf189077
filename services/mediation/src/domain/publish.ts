import type { Mediation } from '@fengqiao/contracts';
import type { PublishTable } from '@fengqiao/bus';
import type { AgreementEvent } from './agreement/types.js';
import type { DisputeProcessEvent } from './dispute-process/types.js';
import type { MediationEvent } from './mediation/types.js';
import type { OrganisationEvent } from './organisation/types.js';

type Recorded =
  | OrganisationEvent
  | MediationEvent
  | AgreementEvent
  | DisputeProcessEvent
  | { readonly type: 'NumberAllocated'; readonly data: Mediation.NumberAllocated };

/** How much of each fact the other services may read. Personal members never leave; concessions and suspicions leave only that they are there. */
export const publish: PublishTable<Recorded> = {
  OrganisationRegistered: 'body',
  RosterEntryApproved: 'body',
  RosterEntryRemoved: 'body',
  MediatorListed: 'body',
  TrainingRecorded: 'body',
  MediatorRemoved: 'body',
  MediatorReportReceived: 'path',
  MediationBegun: 'body',
  MediationCommissioned: 'body',
  MediationEntrusted: 'body',
  MediatorProposed: 'path',
  AppointmentRequested: 'path',
  MediatorChosen: 'body',
  MediatorAppointed: 'body',
  CommissionAccepted: 'body',
  CommissionDeclined: 'body',
  CommissionLapsed: 'body',
  InterestDisclosed: 'path',
  GoingOnAgreed: 'path',
  RecusalRequested: 'path',
  RecusalRejected: 'path',
  MediatorRecused: 'body',
  PartiesInformed: 'path',
  ModeConsented: 'path',
  SessionHeld: ({ sessionId, number, mode, confronted, on }) => ({ sessionId, number, mode, confronted, on }),
  FactsRecorded: 'path',
  FactsSigned: 'path',
  UndisputedFactsConfirmed: 'body',
  ConcessionRecorded: 'path',
  ServiceAddressConfirmed: 'path',
  MediationSuspended: 'path',
  MediationResumed: 'path',
  AppraisalRequested: 'path',
  AppraisalConsented: 'path',
  AppraisalApproved: 'body',
  AppraisalReported: 'body',
  ExtensionConsented: 'path',
  PeriodExtended: 'body',
  AgreementsPlanned: 'path',
  GroupSigningHeld: 'body',
  AgreementReached: 'path',
  DocketingMarked: 'path',
  PartyRefused: 'body',
  MediationEnded: 'body',
  FailureRecorded: 'path',
  AgreementDrafted: 'body',
  AgreementSigned: ({ agreementId, partyId, by, method, on }) => ({ agreementId, partyId, by, method, on }),
  MediatorSigned: 'body',
  SealAffixed: 'body',
  SigningRefused: 'body',
  AgreementTookEffect: 'body',
  ObligationPerformed: 'body',
  ObligationDefaulted: 'body',
  ComplaintNoted: 'path',
  MediationNoted: 'body',
  DocketingNoted: 'body',
  WithdrawalNoted: 'body',
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
