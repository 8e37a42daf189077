import type { Diversion } from '@fengqiao/contracts';
import type { DeadlineEvent, Deadlines, FireDeadline } from '@fengqiao/clocks';
import type { LocalDate } from '@fengqiao/kernel';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What can be recorded about one attempt to mediate (调解征询): every party is asked, every party's consent is needed (R-MED-01, R-MED-62). */
export type AttemptEvent =
  | Event<'MediationOffered', Diversion.MediationOffered>
  | Event<'NoticeDelivered', Diversion.NoticeDelivered>
  | Event<'ConsentCounted', Diversion.ConsentCounted>
  | Event<'MediationAgreed', Diversion.MediationAgreed>
  | Event<'EffectNoted', Diversion.EffectNoted>
  | Event<'AttemptEnded', Diversion.AttemptEnded>
  | DeadlineEvent;

/** What was looked up for an offer: the parties named, and what the route allows now. */
export interface Found {
  readonly attemptId: string;
  readonly disputeId: string;
  readonly parties: readonly Diversion.AttemptParty[];
  /** Parties that were named and are not of this dispute. */
  readonly unknownParties: number;
  /** There are more than one attempt can bind. */
  readonly tooMany: boolean;
  readonly routeEnded: boolean;
  readonly mediation: Diversion.DisputeRouted['mediation'];
  readonly barredBy?: string;
}

export type AttemptCommand =
  | Event<'OfferMediation', Diversion.OfferMediation & Found>
  | Event<'DeliverNotice', Diversion.DeliverNotice>
  | Event<'CountConsent', Pick<Diversion.ConsentCounted, 'partyId' | 'status'>>
  | Event<'NoteEffect', Omit<Diversion.EffectNoted, 'on'>>
  | Event<'ConcludeAttempt', { readonly outcome: 'agreed' | 'failed' }>
  | Event<'StopAttempt', { readonly reason: 'withdrawn' }>
  | FireDeadline;

export type Consented = Diversion.ConsentCounted['status'];

export interface Known {
  readonly status: 'offered' | 'agreed' | 'ended';
  readonly offer: Diversion.MediationOffered;
  readonly notified: readonly string[];
  readonly consents: Readonly<Record<string, Consented>>;
  /** Parties bound by an agreement that took effect. */
  readonly bound: readonly string[];
  readonly agreements: readonly string[];
  readonly agreedOn?: LocalDate;
  readonly ending?: Diversion.AttemptEnded['reason'];
  readonly deadlines: Deadlines;
}

export type AttemptState = { readonly status: 'unknown' } | Known;

export interface Attempt {
  readonly event: AttemptEvent;
  readonly command: AttemptCommand;
  readonly state: AttemptState;
  readonly refusal: keyof typeof refusals;
}
