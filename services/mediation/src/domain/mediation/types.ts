import type { Mediation as Contract } from '@fengqiao/contracts';
import type { DeadlineEvent, Deadlines, FireDeadline } from '@fengqiao/clocks';
import type { LocalDate, Tier } from '@fengqiao/kernel';
import type { Credentials } from '../organisation/credentials.js';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/**
 * What can be recorded about one mediation (调解). Two different things share it (R-MED-63): people's mediation at the grassroots,
 * and invited mediation at court with its appointment, its period and its eight end reasons.
 */
export type MediationEvent =
  | Event<'MediationBegun', Contract.MediationBegun>
  | Event<'MediationCommissioned', Contract.MediationCommissioned>
  | Event<'MediationEntrusted', Contract.MediationEntrusted>
  | Event<'MediatorProposed', Contract.MediatorProposed>
  | Event<'AppointmentRequested', Contract.AppointmentRequested>
  | Event<'MediatorChosen', Contract.MediatorChosen>
  | Event<'MediatorAppointed', Contract.MediatorAppointed>
  | Event<'CommissionAccepted', Contract.CommissionAccepted>
  | Event<'CommissionDeclined', Contract.CommissionDeclined>
  | Event<'CommissionLapsed', Contract.CommissionLapsed>
  | Event<'InterestDisclosed', Contract.InterestDisclosed>
  | Event<'GoingOnAgreed', Contract.GoingOnAgreed>
  | Event<'RecusalRequested', Contract.RecusalRequested>
  | Event<'RecusalRejected', Contract.RecusalRejected>
  | Event<'MediatorRecused', Contract.MediatorRecused>
  | Event<'PartiesInformed', Contract.PartiesInformed>
  | Event<'ModeConsented', Contract.ModeConsented>
  | Event<'SessionHeld', Contract.SessionHeld>
  | Event<'FactsRecorded', Contract.FactsRecorded>
  | Event<'FactsSigned', Contract.FactsSigned>
  | Event<'UndisputedFactsConfirmed', Contract.UndisputedFactsConfirmed>
  | Event<'ConcessionRecorded', Contract.ConcessionRecorded>
  | Event<'ServiceAddressConfirmed', Contract.ServiceAddressConfirmed>
  | Event<'MediationSuspended', Contract.MediationSuspended>
  | Event<'MediationResumed', Contract.MediationResumed>
  | Event<'AppraisalRequested', Contract.AppraisalRequested>
  | Event<'AppraisalConsented', Contract.AppraisalConsented>
  | Event<'AppraisalApproved', Contract.AppraisalApproved>
  | Event<'AppraisalReported', Contract.AppraisalReported>
  | Event<'ExtensionConsented', Contract.ExtensionConsented>
  | Event<'PeriodExtended', Contract.PeriodExtended>
  | Event<'AgreementsPlanned', Contract.AgreementsPlanned>
  | Event<'GroupSigningHeld', Contract.GroupSigningHeld>
  | Event<'AgreementReached', Contract.AgreementReached>
  | Event<'DocketingMarked', Contract.DocketingMarked>
  | Event<'PartyRefused', Contract.PartyRefused>
  | Event<'MediationEnded', Contract.MediationEnded>
  | Event<'FailureRecorded', Contract.FailureRecorded>
  | DeadlineEvent;

/** What was looked up of the organisation and the mediator that a command names. */
type Named<D> = D & { readonly credentials?: Credentials | undefined };

/** What diversion's attempt brings: every party has consented. */
export interface Agreed {
  readonly mediationId: string;
  readonly disputeId: string;
  readonly organisationId: string;
  readonly parties: readonly Party[];
}
type AgreedAtCourt = Agreed & { readonly court: string; readonly complaintIds: readonly string[]; readonly receivedOn: LocalDate };

/** Commands that open a mediation. */
export type OpeningCommand =
  | Event<'BeginPeoplesMediation', Named<Contract.BeginPeoplesMediation & { mediationId: string; parties: readonly Party[] }>>
  | Event<'BeginAgreedMediation', Agreed>
  | Event<'CommissionMediation', AgreedAtCourt & { readonly caseNumber: string }>
  | Event<'EntrustMediation', AgreedAtCourt & { readonly caseNumber: string }>;

/** Commands that follow from what other streams recorded: late or repeated, they change nothing. */
export type FollowingCommand =
  | Event<'NoteReached', { readonly agreementId: string }>
  | Event<'MarkDocketed', Contract.DocketingMarked>
  | Event<'EndByAttempt', { readonly reason: 'refused' | 'revoked' | 'withdrawn' }>
  | FireDeadline;

/** Commands of people in a running mediation. */
export type ActingCommand =
  | Event<'ChooseMediator', Named<Contract.ChooseMediator>>
  | Event<'RequestAppointment', Contract.RequestAppointment>
  | Event<'AppointMediator', Named<Contract.AppointMediator>>
  | Event<'AcceptCommission', Named<Contract.AcceptCommission>>
  | Event<'DeclineCommission', Contract.DeclineCommission>
  | Event<'DiscloseInterest', Contract.DiscloseInterest>
  | Event<'AgreeToGoOn', Contract.AgreeToGoOn>
  | Event<'RequestRecusal', Contract.RequestRecusal>
  | Event<'RecuseMediator', Contract.RecuseMediator>
  | Event<'RejectRecusal', Contract.RejectRecusal>
  | Event<'InformParties', Contract.InformParties>
  | Event<'ConsentToMode', Contract.ConsentToMode>
  | Event<'HoldSession', Contract.HoldSession & { readonly sessionId: string }>
  | Event<'RecordFacts', Contract.RecordFacts & { readonly factsId: string; readonly contentHash: string }>
  | Event<'SignFacts', Contract.SignFacts & { readonly factsId: string }>
  | Event<'RecordConcession', Contract.RecordConcession & { readonly concessionId: string }>
  | Event<'ConfirmServiceAddress', Contract.ConfirmServiceAddress>
  | Event<'SuspendMediation', Contract.SuspendMediation>
  | Event<'ResumeMediation', Contract.ResumeMediation>
  | Event<'RequestAppraisal', Contract.RequestAppraisal & { readonly appraisalId: string }>
  | Event<'ConsentToAppraisal', Contract.ConsentToAppraisal>
  | Event<'ApproveAppraisal', Contract.ApproveAppraisal>
  | Event<'ReceiveAppraisalReport', Contract.ReceiveAppraisalReport>
  | Event<'ConsentToExtension', Contract.ConsentToExtension>
  | Event<'PlanAgreements', { readonly agreementIds: readonly string[]; readonly partyIds: readonly string[] }>
  | Event<'SignAgreements', { readonly signingId: string; readonly agreementIds: readonly string[]; readonly witness: string }>
  | Event<'RefuseMediation', Contract.RefuseMediation>
  | Event<'EndMediation', Contract.EndMediation & { readonly reached: readonly string[] }>;

export type MediationCommand = OpeningCommand | FollowingCommand | ActingCommand;
export type ActingData<T extends ActingCommand['type']> = Extract<ActingCommand, { type: T }>['data'];

export type Party = Contract.MediationParty;
export type Phase = 'waiting-mediator' | 'waiting-acceptance' | 'under-way' | 'suspended' | 'ended';

export interface Candidate {
  readonly mediatorId: string;
  readonly organisationId: string;
}

export interface Facts {
  readonly text: string;
  readonly contentHash: string;
  readonly signed: readonly string[];
  readonly confirmedOn?: LocalDate;
}

export interface Appraisal {
  readonly appraisalId: string;
  readonly matter: string;
  readonly consented: readonly string[];
  readonly institution?: string;
  readonly report?: string;
}

/** What a court proceeding adds: its court, its numbers, and the pack it is judged by (R-REG-07). */
export interface AtCourt {
  readonly court: string;
  readonly complaintIds: readonly string[];
  readonly caseNumber?: string;
  readonly receivedOn: LocalDate;
}

export interface Known {
  readonly status: Phase;
  readonly kind: Contract.MediationKind;
  readonly mediationId: string;
  readonly disputeId: string;
  readonly organisationId: string;
  readonly openedOn: LocalDate;
  readonly tier?: Tier;
  readonly atCourt?: AtCourt;
  readonly parties: readonly Party[];
  readonly deadlines: Deadlines;
  readonly proposals: Readonly<Record<string, Candidate>>;
  /** Named, and has not accepted yet. */
  readonly candidate?: Candidate;
  readonly mediatorId?: string;
  /** How often a mediator was named: tells the clocks of one appointment from those of the next. */
  readonly round: number;
  readonly acceptedOn?: LocalDate;
  readonly disclosed?: Contract.InterestGround;
  readonly goingOn: readonly string[];
  readonly recusal?: Contract.InterestGround;
  readonly informed: readonly string[];
  readonly modes: Readonly<Partial<Record<Contract.SessionMode, readonly string[]>>>;
  readonly sessions: readonly Contract.SessionHeld[];
  readonly facts: Readonly<Record<string, Facts>>;
  readonly concessions: readonly Contract.ConcessionRecorded[];
  readonly addresses: Readonly<Record<string, Contract.ServiceAddress>>;
  readonly appraisal?: Appraisal;
  /** The longer last day that each party has agreed to. */
  readonly extension: Readonly<Record<string, LocalDate>>;
  readonly extendedBy: number;
  readonly agreements: readonly string[];
  readonly reached: readonly string[];
  readonly signings: readonly string[];
  readonly docketed: readonly Contract.DocketingMarked[];
  readonly ended?: Contract.MediationEnded;
  readonly failure?: Contract.FailureRecorded;
}

export type MediationState = { readonly status: 'unknown' } | Known;

export interface Mediation {
  readonly event: MediationEvent;
  readonly command: MediationCommand;
  readonly state: MediationState;
  readonly refusal: keyof typeof refusals;
}
