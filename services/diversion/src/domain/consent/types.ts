import type { Diversion } from '@fengqiao/contracts';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What one party does about one attempt (同意、撤回同意、拒绝): its own act, or its own agent's (R-MED-06, R-MED-62). */
export type ConsentEvent =
  | Event<'ConsentGiven', Diversion.ConsentGiven>
  | Event<'ConsentRevoked', Diversion.ConsentRevoked>
  | Event<'MediationRefused', Diversion.MediationRefused>;

/** The attempt as it stood when the party acted. */
export interface Asked {
  readonly attemptId: string;
  readonly disputeId: string;
  readonly open: boolean;
  /** Absent where the attempt names no such party. */
  readonly party?: Diversion.AttemptParty;
  readonly notified: boolean;
  readonly textVersion: string;
  /** An agreement that binds this party took effect. */
  readonly bound: boolean;
}

interface Acting {
  readonly authority?: string;
  readonly asked: Asked;
}

export type ConsentCommand =
  | Event<'GiveConsent', Acting & { readonly textVersion: string }>
  | Event<'RevokeConsent', Acting & { readonly reason?: string }>
  | Event<'RefuseMediation', Acting & { readonly reason?: string }>;

export type ConsentState =
  | { readonly status: 'unasked' }
  | { readonly status: 'given' | 'revoked' | 'refused'; readonly disputeId: string; readonly persons: readonly string[] };

export interface Consent {
  readonly event: ConsentEvent;
  readonly command: ConsentCommand;
  readonly state: ConsentState;
  readonly refusal: keyof typeof refusals;
}
