import type { Intake } from '@fengqiao/contracts';
import type { LocalDate, Tier } from '@fengqiao/kernel';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What can be recorded about one dispute (纠纷), the whole quarrel, a group included: SPC21 art. 7, R-DIV-90. */
export type DisputeEvent =
  | Event<'FindingReported', Intake.FindingReported>
  | Event<'DisputeRegistered', Intake.DisputeRegistered>
  | Event<'UndertakingInvited', Intake.UndertakingInvited>
  | Event<'PartiesAdded', Intake.PartiesAdded>
  | Event<'IdentityCorrectionAsked', Intake.IdentityCorrectionAsked>
  | Event<'EvidenceAdded', Intake.EvidenceAdded>
  | Event<'OriginalChecked', Intake.OriginalChecked>
  | Event<'UndertakingSigned', Intake.UndertakingSigned>
  | Event<'ClericalMistakeCorrected', Intake.ClericalMistakeCorrected>
  | Event<'DisputeLinked', Intake.DisputeLinked>
  | Event<'DisputeWithdrawn', Intake.DisputeWithdrawn>
  | Event<'ComplaintNoted', Intake.ComplaintNoted>
  | Event<'CommissionNoted', Intake.CommissionNoted>
  | Event<'AttemptEndNoted', Intake.AttemptEndNoted>
  | Event<'CommissionEnded', Intake.CommissionEnded>
  | Event<'HomeVisitRequested', Intake.HomeVisitRequested>
  | Event<'HomeVisitScheduled', Intake.HomeVisitScheduled>
  | Event<'HomeVisitMade', Intake.HomeVisitMade>;

/** A party as it was asked for, with the id it has or was given, and what its name and number are found by. */
export type PartyAsked = Intake.PartyAsked & Pick<Intake.DisputeParty, 'nameIndex' | 'idIndex'> & { readonly partyId: string };

/** A correction as it was asked for, and what a corrected name or number is found by. */
export type CorrectionAsked = Intake.CorrectMistake & Pick<Intake.ClericalMistakeCorrected, 'index'>;

type Created = { readonly disputeId: string; readonly contentHash: string };

export type DisputeCommand =
  | Event<'RegisterDispute', Intake.RegisterDispute & Created>
  | Event<'ReportFinding', Intake.ReportFinding & Created>
  | Event<'AddParties', { readonly parties: readonly PartyAsked[] }>
  | Event<'AddEvidence', Intake.AddEvidence & { readonly evidenceId: string }>
  | Event<'CheckOriginal', Intake.CheckOriginal & { readonly evidenceId: string }>
  | Event<'SignUndertaking', Intake.SignUndertaking>
  | Event<'CorrectMistake', CorrectionAsked>
  | Event<'LinkDispute', Intake.LinkDispute>
  | Event<'WithdrawDispute', Intake.WithdrawDispute>
  | Event<'RequestHomeVisit', Intake.RequestHomeVisit & { readonly visitId: string }>
  | Event<'ScheduleHomeVisit', Intake.ScheduleHomeVisit & { readonly visitId: string }>
  | Event<'RecordHomeVisit', { readonly visitId: string }>
  | Event<'NoteComplaint', Intake.ComplaintNoted>
  | Event<'NoteCommission', { readonly mediationId: string; readonly complaintIds: readonly string[] }>
  | Event<'NoteMediationEnd', { readonly mediationId: string; readonly outcome: 'agreed' | 'failed'; readonly on: LocalDate }>
  | Event<'NoteAttemptEnd', Intake.AttemptEndNoted & { readonly on: LocalDate }>;

export type Party = Intake.DisputeParty;

export interface Evidence {
  readonly digest: string;
  readonly category: Intake.EvidenceCategory;
  readonly title: string;
  readonly partyId?: string;
  readonly addedOn: LocalDate;
  readonly checked?: { readonly by: string; readonly matches: boolean; readonly on: LocalDate };
}

export interface Visit {
  readonly purpose: Intake.HomeVisitRequested['purpose'];
  readonly partyId?: string;
  readonly address: string;
  readonly requestedOn: LocalDate;
  readonly scheduled?: { readonly on: LocalDate; readonly visitor: string };
  readonly made?: { readonly on: LocalDate; readonly by: string };
}

/** Complaints of this dispute that a court commissioned to one mediation. */
export interface Commission {
  readonly complaintIds: readonly string[];
  readonly ended: boolean;
}

/** `draft`: registered, and nobody is named in it yet. */
export type DisputePhase = 'draft' | 'registered' | 'withdrawn';

export interface KnownDispute {
  readonly status: DisputePhase;
  readonly registered: Intake.DisputeRegistered;
  readonly finding?: Intake.FindingReported;
  readonly tier: Tier;
  readonly invited: boolean;
  readonly parties: readonly Party[];
  readonly pages: number;
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** The day each party signed the undertaking of honesty. */
  readonly signed: Readonly<Record<string, LocalDate>>;
  readonly corrections: readonly Intake.ClericalMistakeCorrected[];
  readonly links: readonly { readonly to: string; readonly relation: Intake.Relation }[];
  readonly complaints: readonly Intake.ComplaintNoted[];
  readonly commissions: Readonly<Record<string, Commission>>;
  /** Attempts that ended before their commission was heard of. */
  readonly endedAttempts: readonly string[];
  readonly visits: Readonly<Record<string, Visit>>;
}

export type DisputeState = { readonly status: 'unknown' } | KnownDispute;

export interface Dispute {
  readonly event: DisputeEvent;
  readonly command: DisputeCommand;
  readonly state: DisputeState;
  readonly refusal: keyof typeof refusals;
}
