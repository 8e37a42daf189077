import type { Intake } from '@fengqiao/contracts';
import type { LocalDate } from '@fengqiao/kernel';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What can be recorded about one erasure (删除个人信息): PIPL 47, R-SEC-07, R-SEC-08. Destroying a key takes two people. */
export type ErasureEvent =
  | Event<'ErasureRequested', Intake.ErasureRequested>
  | Event<'SubjectKeyRestricted', Intake.SubjectKeyRestricted>
  | Event<'ErasureDeclined', Intake.ErasureDeclined>
  | Event<'SubjectKeyDestroyed', Intake.SubjectKeyDestroyed>;

export type Keys = readonly Intake.NamedKey[];

/** The file that the personal text stands in: its last fact, and whether there is a suit in it. */
export interface FileStanding {
  readonly lastOn: LocalDate;
  readonly suit: boolean;
}

export type ErasureCommand =
  | Event<'RequestErasure', Intake.RequestErasure & { readonly erasureId: string; readonly court?: string; readonly keys: Keys }>
  | Event<'RestrictSubject', { readonly keys: Keys }>
  | Event<'ApproveErasure', { readonly keys: Keys; readonly file: FileStanding }>
  | Event<'DeclineErasure', Intake.DeclineErasure & { readonly keys: Keys }>;

export interface KnownErasure {
  readonly status: 'requested' | 'restricted' | 'destroyed' | 'declined';
  readonly requested: Intake.ErasureRequested;
  readonly restricted?: Intake.SubjectKeyRestricted;
  readonly destroyed?: Intake.SubjectKeyDestroyed;
}

export type ErasureState = { readonly status: 'unknown' } | KnownErasure;

export interface Erasure {
  readonly event: ErasureEvent;
  readonly command: ErasureCommand;
  readonly state: ErasureState;
  readonly refusal: keyof typeof refusals;
}
