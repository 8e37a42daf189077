import type { Intake } from '@fengqiao/contracts';
import type { DeadlineEvent, Deadlines, FireDeadline } from '@fengqiao/clocks';
import type { LocalDate } from '@fengqiao/kernel';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What can be recorded about one complaint to a court (起诉状), from receipt to docketing or its other ends: CPL (2023) 122-127. */
export type ComplaintEvent =
  | Event<'ComplaintFiled', Intake.ComplaintFiled>
  | Event<'CorrectionOrdered', Intake.CorrectionOrdered>
  | Event<'CorrectionReceived', Intake.CorrectionReceived>
  | Event<'ComplaintReturned', Intake.ComplaintReturned>
  | Event<'PlaintiffPersisted', Intake.PlaintiffPersisted>
  | Event<'NonAcceptanceRuled', Intake.NonAcceptanceRuled>
  | Event<'CaseDocketed', Intake.CaseDocketed>
  | Event<'PlaintiffsLeft', Intake.PlaintiffsLeft>
  | Event<'ComplaintWithdrawn', Intake.ComplaintWithdrawn>
  | Event<'MediationNoted', Intake.MediationNoted>
  | Event<'MediationEndNoted', Intake.MediationEndNoted>
  | Event<'ComplaintClosed', Intake.ComplaintClosed>
  | Event<'SuitEndNoted', Intake.SuitEndNoted>
  | DeadlineEvent;

/** What was asked, and what intake knows of the parties named: those it does not know are listed. */
export type Filing = Omit<Intake.FileComplaint, 'plaintiffs' | 'defendants'> & {
  readonly complaintId: string;
  readonly parties: readonly Intake.SuitParty[];
  readonly unknown: readonly string[];
  readonly contentHash: string;
};

export type ComplaintCommand =
  | Event<'FileComplaint', Filing>
  | Event<'DocketComplaint', { readonly caseNumber: string }>
  | Event<'OrderCorrection', Intake.OrderCorrection>
  | Event<'ReceiveCorrection', Intake.ReceiveCorrection>
  | Event<'ReturnComplaint', Intake.ReturnComplaint>
  | Event<'PersistInSuit', Intake.PersistInSuit>
  | Event<'RuleNonAcceptance', Intake.RuleNonAcceptance>
  | Event<'WithdrawComplaint', Intake.WithdrawComplaint>
  | Event<'CloseComplaint', Intake.CloseComplaint>
  | Event<'ReportDocketing', Intake.DocketingDecided>
  | Event<'ReportSuitEnd', Intake.SuitConcluded>
  | Event<'NoteMediation', Intake.MediationNoted>
  | Event<'NoteMediationEnd', Intake.MediationEndNoted>
  | FireDeadline;

/** `received`: the court decides. `correcting`: the plaintiff does. */
export type ComplaintPhase = 'received' | 'correcting' | 'returned' | 'docketed' | 'not-accepted' | 'withdrawn' | 'closed';

export interface KnownComplaint {
  readonly status: ComplaintPhase;
  readonly filed: Intake.ComplaintFiled;
  /** Those who have not left. */
  readonly plaintiffs: readonly string[];
  readonly deadlines: Deadlines;
  readonly papers: readonly string[];
  readonly defects?: readonly string[];
  readonly corrected: boolean;
  /** The plaintiff asked for the suit: no mediation delays it any more. */
  readonly persisted: boolean;
  readonly mediation?: { readonly mediationId: string; readonly status: 'running' | 'agreed' | 'failed' };
  readonly docketed?: { readonly caseNumber: string; readonly on: LocalDate; readonly automatic: boolean };
  /** The docketed suit, once the court has reported its end. */
  readonly ended?: Intake.SuitEndNoted;
  readonly ruled?: { readonly ground: Intake.Ground; readonly basis: string; readonly redirectTo?: string };
}

export type ComplaintState = { readonly status: 'unknown' } | KnownComplaint;

export interface Complaint {
  readonly event: ComplaintEvent;
  readonly command: ComplaintCommand;
  readonly state: ComplaintState;
  readonly refusal: keyof typeof refusals;
}
