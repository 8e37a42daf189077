import type { Screening } from '@fengqiao/contracts';
import type { PatternKind } from '../library/entry.js';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What a series (系列) has seen: its members by reference, when it reached its threshold, and what marks it (R-SHAM-29, R-SHAM-30). */
export type PatternEvent =
  Event<'MemberNoted', Screening.MemberNoted> | Event<'PatternSeen', Screening.PatternSeen> | Event<'SeriesMarked', Screening.SeriesMarked>;

export type Member = Screening.Member;
export type Mark = Screening.Mark;

export type PatternCommand =
  | Event<'NoteMember', { readonly key: string; readonly pattern: PatternKind; readonly member: Member }>
  | Event<'MarkSeries', { readonly key: string; readonly mark: Mark }>;

export interface PatternState {
  readonly members: readonly Member[];
  /** Submissions that have been told of the series. */
  readonly named: readonly string[];
  /** The first mark of each kind. */
  readonly marks: readonly Mark[];
}

export interface Pattern {
  readonly event: PatternEvent;
  readonly command: PatternCommand;
  readonly state: PatternState;
  readonly refusal: keyof typeof refusals;
}
