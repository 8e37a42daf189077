import type { LocalDate } from '@fengqiao/kernel';
import type { Screening as Contract } from '@fengqiao/contracts';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What can be recorded about the screening (甄别) of one submission: R-SHAM-08, R-SHAM-100 to R-SHAM-104. */
export type ScreeningEvent =
  | Event<'CaseFileNoted', Contract.CaseFileNoted>
  | Event<'ApplicationNoted', Contract.ApplicationNoted>
  | Event<'DenialNoted', Contract.DenialNoted>
  | Event<'PatternNoted', Contract.PatternNoted>
  | Event<'SeriesMarkNoted', Contract.SeriesMarkNoted>
  | Event<'FindingAdded', Contract.FindingAdded>
  | Event<'IndicatorFired', Contract.IndicatorFired>
  | Event<'SubmissionScreened', Contract.SubmissionScreened>
  | Event<'SuspicionRaised', Contract.SuspicionRaised>
  | Event<'SuspicionClosed', Contract.SuspicionClosed>
  | Event<'RulingNoted', Contract.RulingNoted>
  | Event<'ClueFeedbackNoted', Contract.ClueFeedbackNoted>;

export type ScreeningCommand =
  | Event<'ScreenSubmission', Omit<Contract.CaseFileNoted, 'setVersion'>>
  | Event<'ScreenEffective', Omit<Contract.CaseFileNoted, 'setVersion'>>
  | Event<'NoteApplication', Contract.ApplicationNoted>
  | Event<'NoteDenial', Contract.DenialNoted>
  | Event<'NotePattern', Contract.PatternNoted>
  | Event<'NoteSeriesMark', Contract.SeriesMarkNoted>
  | Event<'NoteClearance', Pick<Contract.SuspicionClosed, 'suspicionId' | 'closedOn' | 'by' | 'reason' | 'panel'>>
  | Event<'NoteRuling', Contract.RulingNoted>
  | Event<'AddFinding', Contract.AddFinding & { readonly findingId: string }>
  | Event<'ReportClueFeedback', Contract.ClueAnswered>
  | Event<'CloseSuspicion', Contract.CloseSuspicion & { readonly suspicionId: string }>;

export type Tier = Contract.SubmissionScreened['tier'];
export type Mark = Contract.Mark;

/** A fired indicator, as it is recorded but for the submission it belongs to. */
export type Fired = Pick<Contract.IndicatorFired, 'indicator' | 'kind' | 'weight' | 'rule' | 'evidence' | 'explanation'>;

export interface Suspicion {
  readonly suspicionId: string;
  readonly tier: 'review' | 'alert';
  readonly contentHash: string;
  readonly status: 'open' | 'cleared';
}

export interface Known {
  readonly status: 'known';
  readonly submission: Contract.CaseFileNoted;
  readonly application?: Contract.ApplicationNoted;
  readonly denials: readonly string[];
  readonly patterns: readonly Contract.PatternNoted[];
  readonly marks: readonly Contract.SeriesMarkNoted[];
  readonly findings: readonly Contract.FindingAdded[];
  /** What has fired for the present content. */
  readonly fired: readonly Fired[];
  /** The newest published result. */
  readonly result?: Pick<Contract.SubmissionScreened, 'kind' | 'contentHash' | 'tier'>;
  readonly suspicions: readonly Suspicion[];
  /** What police and procuratorate answered. */
  readonly feedback: readonly Contract.ClueFeedbackNoted[];
  /** Per content, what a judge has looked at and cleared. */
  readonly cleared: Readonly<Record<string, readonly string[]>>;
  readonly ruled?: { readonly outcome: Contract.RulingNoted['outcome']; readonly on: LocalDate };
}

export type ScreeningState = { readonly status: 'unknown' } | Known;

export interface Screening {
  readonly event: ScreeningEvent;
  readonly command: ScreeningCommand;
  readonly state: ScreeningState;
  readonly refusal: keyof typeof refusals;
}
