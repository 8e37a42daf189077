import type { Mediation } from '@fengqiao/contracts';
import type { LocalDate } from '@fengqiao/kernel';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/**
 * What the mediations of one dispute have to know of its suit. Intake speaks of disputes and complaints, never of mediations: this process
 * remembers which mediations a dispute has, and its own facts carry the news to each of them, in whatever order both arrive.
 */
export type DisputeProcessEvent =
  | Event<'ComplaintNoted', Mediation.ComplaintNoted>
  | Event<'MediationNoted', Mediation.MediationNoted>
  | Event<'DocketingNoted', Mediation.DocketingNoted>
  | Event<'WithdrawalNoted', Mediation.WithdrawalNoted>;

export type DisputeProcessCommand =
  | Event<'NoteComplaint', Mediation.ComplaintNoted>
  | Event<'NoteMediation', { readonly mediationId: string }>
  | Event<'NoteDocketing', Omit<Mediation.Docketing, 'plaintiffs'>>
  | Event<'NoteWithdrawal', { readonly on: LocalDate }>;

export interface DisputeProcessState {
  readonly plaintiffs: Readonly<Record<string, readonly string[]>>;
  readonly mediations: readonly string[];
  readonly docketed: readonly Mediation.Docketing[];
  readonly withdrawnOn?: LocalDate;
}

export interface DisputeProcess {
  readonly event: DisputeProcessEvent;
  readonly command: DisputeProcessCommand;
  readonly state: DisputeProcessState;
  readonly refusal: never;
}
