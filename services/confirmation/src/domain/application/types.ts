import type { Confirmation } from '@fengqiao/contracts';
import type { DeadlineEvent, Deadlines, FireDeadline } from '@fengqiao/clocks';
import type { LocalDate } from '@fengqiao/kernel';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What can be recorded about one application for judicial confirmation (司法确认): CPL (2023) 205-206, R-CONF-34 to R-CONF-39. */
export type ApplicationEvent =
  | Event<'AgreementNoted', Confirmation.AgreementNoted>
  | Event<'ApplicationJoined', Confirmation.ApplicationJoined>
  | Event<'ApplicationFiled', Confirmation.ApplicationFiled>
  | Event<'ExcuseRequested', Confirmation.ExcuseRequested>
  | Event<'ExcuseGiven', Confirmation.ExcuseGiven>
  | Event<'SupplementOrdered', Confirmation.SupplementOrdered>
  | Event<'SupplementReceived', Confirmation.SupplementReceived>
  | Event<'ApplicationAccepted', Confirmation.ApplicationAccepted>
  | Event<'NonAcceptanceRuled', Confirmation.NonAcceptanceRuled>
  | Event<'ScreeningReceived', Confirmation.ScreeningReceived>
  | Event<'SuspicionRaised', Confirmation.SuspicionRaised>
  | Event<'SuspicionCleared', Confirmation.SuspicionCleared>
  | Event<'PartyNotified', Confirmation.PartyNotified>
  | Event<'JoiningDisowned', Confirmation.JoiningDisowned>
  | Event<'VerificationHeld', Confirmation.VerificationHeld>
  | Event<'AgreementConfirmed', Confirmation.AgreementConfirmed>
  | Event<'ApplicationDismissed', Confirmation.ApplicationDismissed>
  | Event<'MediatorReported', Confirmation.MediatorReported>
  | Event<'ApplicationWithdrawn', Confirmation.ApplicationWithdrawn>
  | Event<'ApplicationDeemedWithdrawn', Confirmation.ApplicationDeemedWithdrawn>
  | Event<'SpecialProcedureEnded', Confirmation.SpecialProcedureEnded>
  | Event<'RulingServed', Confirmation.RulingServed>
  | Event<'RulingExtended', Confirmation.RulingExtended>
  | Event<'ObjectionFiled', Confirmation.ObjectionFiled>
  | Event<'ObjectionRuled', Confirmation.ObjectionRuled>
  | Event<'EnforcementNoted', Confirmation.EnforcementNoted>
  | DeadlineEvent;

export type ApplicationCommand =
  | Event<'NoteAgreement', Confirmation.AgreementNoted>
  | Event<'SubmitAgreement', Confirmation.SubmitAgreement & { readonly ownDispute: boolean }>
  | Event<'JoinApplication', Confirmation.JoinApplication>
  | Event<'GiveExcuse', Confirmation.GiveExcuse>
  | Event<'OrderSupplement', Confirmation.OrderSupplement>
  | Event<'SupplyPapers', Confirmation.SupplyPapers>
  | Event<'AcceptApplication', Confirmation.AcceptApplication & { readonly caseNumber: string }>
  | Event<'RuleNonAcceptance', Confirmation.RuleNonAcceptance>
  | Event<'ReceiveScreening', Confirmation.ScreeningReceived>
  | Event<'RaiseSuspicion', Confirmation.SuspicionRaised>
  | Event<'ClearSuspicion', Confirmation.ClearSuspicion & { readonly suspicionId: string }>
  | Event<'NotifyParty', Confirmation.NotifyParty>
  | Event<'DisownJoining', Confirmation.DisownJoining>
  | Event<'HoldVerification', Confirmation.HoldVerification>
  | Event<'ConfirmAgreement', Confirmation.ConfirmAgreement>
  | Event<'DismissApplication', Confirmation.DismissApplication>
  | Event<'ReportMediator', Confirmation.ReportMediator>
  | Event<'AllowWithdrawal', Confirmation.AllowWithdrawal>
  | Event<'DeemWithdrawn', Confirmation.DeemWithdrawn>
  | Event<'EndSpecialProcedure', Confirmation.EndSpecialProcedure>
  | Event<'ServeRuling', Confirmation.ServeRuling>
  | Event<'ExtendRuling', Confirmation.ExtendRuling>
  | Event<'FileObjection', Confirmation.FileObjection & { readonly objectionId: string }>
  | Event<'RuleObjection', Confirmation.RuleObjection & { readonly objectionId: string }>
  | Event<'ReportEnforcement', Confirmation.EnforcementStarted>
  | FireDeadline;

export type Agreement = Confirmation.Agreement;

export interface Joining {
  readonly partyId: string;
  readonly person: string;
  readonly by: 'party' | 'agent';
}

/** Where the application stands. `noted`: the agreement is known, nobody has applied. */
export type Phase = 'noted' | 'joining' | 'filed' | 'under-review' | 'closed';

export type Ending = 'non-acceptance' | 'confirmed' | 'dismissed' | 'withdrawn' | 'deemed-withdrawn' | 'ended' | 'revoked';

export interface Known {
  readonly status: Phase;
  readonly agreement: Agreement;
  readonly deadlines: Deadlines;
  readonly joined: readonly Joining[];
  readonly court?: string;
  readonly filed?: { readonly on: LocalDate; readonly late: boolean; readonly rulePack: Confirmation.RulePackId };
  readonly excuse?: 'asked' | 'given';
  readonly supplement?: 'ordered' | 'received';
  readonly accepted?: { readonly caseNumber: string; readonly judge: string; readonly on: LocalDate };
  /** Content hash of the newest screening result. */
  readonly screened?: string;
  /** Open suspicions by id, with their tier. */
  readonly suspicions: Readonly<Record<string, 'review' | 'alert'>>;
  readonly notified: readonly string[];
  readonly disowned: readonly string[];
  readonly verifiedOn?: LocalDate;
  readonly served: Readonly<Record<string, LocalDate>>;
  readonly objections: Readonly<Record<string, 'filed' | 'late' | 'upheld' | 'rejected'>>;
  /** Once one side had to have it enforced. */
  readonly enforcement?: Confirmation.EnforcementNoted;
  readonly ending?: { readonly outcome: Ending; readonly ground?: string };
}

export type ApplicationState = { readonly status: 'unknown' } | Known;

export interface Application {
  readonly event: ApplicationEvent;
  readonly command: ApplicationCommand;
  readonly state: ApplicationState;
  readonly refusal: keyof typeof refusals;
}
