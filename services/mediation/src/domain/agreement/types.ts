import type { Mediation } from '@fengqiao/contracts';
import type { DeadlineEvent, Deadlines, FireDeadline } from '@fengqiao/clocks';
import type { LocalDate } from '@fengqiao/kernel';
import type { SigningFacts } from '../mediation/drafts.js';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What can be recorded about one mediation agreement (调解协议), from its draft to full performance: R-AGR-01 to R-AGR-19. */
export type AgreementEvent =
  | Event<'AgreementDrafted', Mediation.AgreementDrafted>
  | Event<'AgreementSigned', Mediation.AgreementSigned>
  | Event<'MediatorSigned', Mediation.MediatorSigned>
  | Event<'SealAffixed', Mediation.SealAffixed>
  | Event<'SigningRefused', Mediation.SigningRefused>
  | Event<'AgreementTookEffect', Mediation.AgreementTookEffect>
  | Event<'ObligationPerformed', Mediation.ObligationPerformed>
  | Event<'ObligationDefaulted', Mediation.ObligationDefaulted>
  | DeadlineEvent;

/** What was looked up of the mediation before a signature. */
type InMediation<D> = D & { readonly mediation: SigningFacts };

export type Draft = Omit<Mediation.AgreementDrafted, 'draftedOn'>;

export type AgreementCommand =
  | Event<'DraftAgreement', InMediation<Draft>>
  | Event<'SignAgreement', InMediation<Mediation.SignAgreement>>
  | Event<
      'RecordSignatures',
      InMediation<Mediation.RecordSignatures & { readonly mediatorSigns?: boolean; readonly sealId?: string | undefined }>
    >
  | Event<'SignAsMediator', InMediation<Mediation.SignAsMediator>>
  | Event<'AffixSeal', InMediation<Mediation.AffixSeal>>
  | Event<'RefuseToSign', Mediation.RefuseToSign>
  | Event<'RecordPerformance', Mediation.RecordPerformance & { readonly obligationId: string }>
  | Event<'DeclareDefault', { readonly obligationId: string }>
  | FireDeadline;

export type Data<T extends AgreementCommand['type']> = Extract<AgreementCommand, { type: T }>['data'];

/** How one obligation stands. A debtor's own word that it has paid does not bind the creditor. */
export interface Standing {
  readonly status: 'open' | 'performed' | 'defaulted';
  readonly confirmedBy?: Mediation.ObligationPerformed['confirmedBy'];
  readonly performedOn?: LocalDate;
}

export interface Known {
  readonly status: 'drafted' | 'effective' | 'refused';
  readonly draft: Mediation.AgreementDrafted;
  readonly signed: readonly string[];
  readonly mediatorSigned: boolean;
  readonly sealed: boolean;
  readonly effect?: Mediation.AgreementTookEffect['agreement'];
  readonly obligations: Readonly<Record<string, Standing>>;
  readonly deadlines: Deadlines;
}

export type AgreementState = { readonly status: 'unknown' } | Known;

export interface Agreement {
  readonly event: AgreementEvent;
  readonly command: AgreementCommand;
  readonly state: AgreementState;
  readonly refusal: keyof typeof refusals;
}
