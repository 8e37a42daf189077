import type { Diversion } from '@fengqiao/contracts';
import type { DeadlineEvent, Deadlines, FireDeadline } from '@fengqiao/clocks';
import type { LocalDate, Tier } from '@fengqiao/kernel';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What can be recorded about the way of one dispute through village, township and court (分流): R-DIV-01 to R-DIV-22, R-DIV-90, R-DIV-98. */
export type RouteEvent =
  | Event<'RouteOpened', Diversion.RouteOpened>
  | Event<'PartiesNoted', Diversion.PartiesNoted>
  | Event<'DisputeAssessed', Diversion.DisputeAssessed>
  | Event<'DisputeRouted', Diversion.DisputeRouted>
  | Event<'DisputeReferred', Diversion.DisputeReferred>
  | Event<'ReferralAccepted', Diversion.ReferralAccepted>
  | Event<'ReferralReturned', Diversion.ReferralReturned>
  | Event<'ReferralClosed', Diversion.ReferralClosed>
  | Event<'SuitChosen', Diversion.SuitChosen>
  | Event<'ComplaintNoted', Diversion.ComplaintNoted>
  | Event<'SuitNoted', Diversion.SuitNoted>
  | Event<'AttemptNoted', Diversion.AttemptNoted>
  | Event<'AttemptStopped', Diversion.AttemptStopped>
  | Event<'TierResolved', Diversion.TierResolved>
  | Event<'RouteEnded', Diversion.RouteEnded>
  | Event<'AwardNoted', Diversion.AwardNoted>
  | DeadlineEvent;

/** What was heard of a registration; the court and the rule pack are found from it. */
export type Registration = Omit<Diversion.RouteOpened, 'rulePack'>;

type Referring<T> = T & { readonly referralId: string };

export type RouteCommand =
  | Event<'OpenRoute', Registration>
  | Event<'NoteParties', Diversion.PartiesNoted>
  | Event<'AssessRoute', Diversion.AssessRoute>
  | Event<'MoveDispute', Referring<Diversion.MoveDispute>>
  | Event<'ReferDispute', Referring<Diversion.ReferDispute>>
  | Event<'SendDown', Referring<Diversion.SendDown>>
  | Event<'AcceptReferral', Referring<Diversion.AcceptReferral>>
  | Event<'ReturnReferral', Referring<Diversion.ReturnReferral>>
  | Event<'RecallReferral', Referring<Diversion.RecallReferral>>
  | Event<'ChooseSuit', Diversion.ChooseSuit>
  | Event<'ReportAward', Diversion.ArbitrationAwarded>
  | Event<'NoteComplaint', Omit<Diversion.ComplaintNoted, 'on'> & { readonly referralId: string }>
  | Event<'NoteSuit', Diversion.SuitNoted & { readonly referralId: string }>
  | Event<'NoteAttempt', { readonly attemptId: string }>
  | Event<'NoteMediationEnd', { readonly mediationId: string; readonly outcome: 'agreed' | 'failed' }>
  | Event<'EndRoute', { readonly reason: 'withdrawn' }>
  | FireDeadline;

export type Facts = Diversion.RoutingFacts;
export type Answer = Diversion.DisputeRouted;

/** Who holds the dispute: a tier, and at it one organisation where one has taken it. Never nobody, never two. */
export interface Holder {
  readonly tier: Tier;
  readonly organisationId?: string;
}

/** One stay at one tier. */
export interface Stay extends Holder {
  readonly by: 'registration' | 'official' | 'party' | 'court-down';
  readonly since: LocalDate;
  readonly reason?: Diversion.ReferralReason;
}

export interface Task {
  readonly referralId: string;
  readonly organisationId: string;
  readonly to: Tier;
  readonly by: 'official' | 'party' | 'court-down';
  readonly reason?: Diversion.ReferralReason;
  readonly status: 'open' | 'accepted' | 'returned' | 'closed';
  readonly on: LocalDate;
}

export interface Known {
  readonly status: 'open' | 'resolved' | 'ended';
  readonly opened: Diversion.RouteOpened;
  readonly court?: string;
  readonly parties: Readonly<Record<string, Diversion.AttemptParty>>;
  readonly facts: Facts;
  readonly answer?: Answer;
  readonly holder: Holder;
  readonly history: readonly Stay[];
  /** At most one of them is open. */
  readonly tasks: readonly Task[];
  readonly attempts: readonly string[];
  /** Case number by complaint, once it is docketed. */
  readonly complaints: Readonly<Record<string, string | null>>;
  /** Of labour arbitration. */
  readonly awards: readonly Diversion.AwardNoted[];
  readonly suitChosenBy: readonly string[];
  readonly resolvedBy: readonly string[];
  readonly deadlines: Deadlines;
}

export type RouteState = { readonly status: 'unknown' } | Known;

export interface Route {
  readonly event: RouteEvent;
  readonly command: RouteCommand;
  readonly state: RouteState;
  readonly refusal: keyof typeof refusals;
}
