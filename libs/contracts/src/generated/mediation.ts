/* Generated from contracts/ by scripts/generate.mjs. Do not edit. */

import type { Agreement, AgreementParty, CourtCode, DivisionCode, Hash, Id, Invented, LocalDate, Money, PersonId, RulePackId, ShortText, Text, Tier } from './common.js';
export type * from './common.js';

/**
 * What sort of body mediates; each has rules of its own.
 */
export type OrganisationKind = 'people-mediation-committee' | 'invited-organisation' | 'administrative-body' | 'other-lawful-organisation';
/**
 * People's mediation (人民调解), commissioned before docketing (委派), entrusted after it (委托): R-MED-63.
 */
export type MediationKind = 'people' | 'commissioned' | 'entrusted';
/**
 * The eight end reasons of court mediation (R-MED-56); people's mediation ends agreed, refused or failed (R-MED-63).
 */
export type EndReason =
  | 'agreed'
  | 'settled-and-withdrawn'
  | 'unreachable'
  | 'party-unwilling'
  | 'too-far-apart'
  | 'period-ended'
  | 'refused-to-sign'
  | 'other'
  | 'refused'
  | 'failed';
/**
 * Why a mediator may not be impartial (R-MED-36).
 */
export type InterestGround = 'party-or-relative' | 'interest-in-the-dispute' | 'other-relation';
/**
 * How the parties take part (R-MED-40, R-MED-42).
 */
export type SessionMode = 'on-site' | 'online' | 'separate' | 'asynchronous';
/**
 * How a party signed (R-AGR-03, R-AGR-04).
 */
export type SignatureMethod = 'electronic' | 'paper' | 'mark' | 'fingerprint' | 'seal';

/**
 * A party to the mediation: references only.
 */
export interface MediationParty {
  partyId: Id;
  side: 'applicant' | 'respondent' | 'guarantor' | 'third-party';
  personId?: PersonId;
  /**
   * @maxItems 5
   */
  agents: PersonId[];
  domicileCourt?: CourtCode;
}
/**
 * Service address (送达地址).
 */
export interface ServiceAddress {
  text: string;
  phone?: string;
  electronic: boolean;
}
/**
 * A mediator as its organisation lists it (R-MED-14, R-MED-16).
 */
export interface Listing {
  mediatorId: PersonId;
  name: string;
  /**
   * @maxItems 20
   */
  skills: ShortText[];
  trainedOn?: LocalDate;
  shamCourseOn?: LocalDate;
}
/**
 * Who owes whom what, and when (给付义务): R-AGR-01.
 */
export interface Obligation {
  obligationId: Id;
  kind: 'payment' | 'delivery' | 'act' | 'apology' | 'status' | 'real-right' | 'ip-right' | 'special-procedure' | 'bankruptcy';
  /**
   * The party who owes it.
   */
  from: Id;
  /**
   * The party to whom it is owed.
   */
  to: Id;
  amount?: Money;
  dueOn?: LocalDate;
  /**
   * Reference of the receiving account: the same account has the same reference, and it tells nothing else.
   */
  account?: Id;
  /**
   * What exactly is owed.
   */
  detail?: Text;
  /**
   * Performed at once, when the agreement was made.
   */
  performed?: boolean;
}
/**
 * A clause beside the obligations.
 */
export interface Clause {
  kind: 'liability' | 'guarantee' | 'beyond-claims' | 'court-judges-on-breach' | 'other';
  text: Text;
  /**
   * Noted as one that binds as contract only (R-AGR-07).
   */
  marked?: boolean;
}
/**
 * A suit of this dispute was docketed.
 */
export interface Docketing {
  complaintId: Id;
  caseNumber: ShortText;
  docketedOn: LocalDate;
  /**
   * @maxItems 1000
   */
  plaintiffs: Id[];
}
/**
 * A lawfully established organisation that mediates (R-MED-14, R-MED-22).
 */
export interface OrganisationRegistered {
  organisationId: Id;
  kind: OrganisationKind;
  name: string;
  division: DivisionCode;
  /**
   * The basic court of its seat.
   */
  court?: CourtCode;
  fee: boolean;
  feeStandard?: ShortText;
  /**
   * Kinds of dispute it takes.
   *
   * @maxItems 20
   */
  fields: ShortText[];
  /**
   * References of its seals.
   *
   * @maxItems 5
   */
  seals: Id[];
  registeredOn: LocalDate;
  invented?: Invented;
}
/**
 * On the roster of invited organisations of one court (R-MED-13).
 */
export interface RosterEntryApproved {
  organisationId: Id;
  court: CourtCode;
  approvedBy: PersonId;
  approvedOn: LocalDate;
}
export interface RosterEntryRemoved {
  organisationId: Id;
  court: CourtCode;
  reason: Text;
  removedOn: LocalDate;
}
/**
 * Counts as a mediator of every court that has the organisation on its roster (R-MED-15).
 */
export interface MediatorListed {
  organisationId: Id;
  mediator: Listing;
  listedOn: LocalDate;
}
/**
 * R-MED-16.
 */
export interface TrainingRecorded {
  organisationId: Id;
  mediatorId: PersonId;
  course: 'mediation' | 'sham-mediation';
  completedOn: LocalDate;
  recordedOn: LocalDate;
}
/**
 * Takes no new case (R-MED-24, R-MED-25).
 */
export interface MediatorRemoved {
  organisationId: Id;
  mediatorId: PersonId;
  /**
   * Why.
   */
  reason: Text;
  removedOn: LocalDate;
}
/**
 * A court reported this mediator (R-CONF-31, R-CONF-39).
 */
export interface MediatorReportReceived {
  organisationId: Id;
  mediatorId: PersonId;
  disputeId: Id;
  reportedOn: LocalDate;
  /**
   * What the court reports.
   */
  reason: Text;
}
/**
 * People's mediation begins (R-MED-63).
 */
export interface MediationBegun {
  mediationId: Id;
  disputeId: Id;
  organisationId: Id;
  /**
   * @minItems 2
   * @maxItems 1000
   */
  parties: MediationParty[];
  /**
   * Begun by the committee on its own motion (PML 17).
   */
  unasked: boolean;
  tier?: Tier;
  on: LocalDate;
}
/**
 * Commissioned before docketing (委派调解): R-MED-52.
 */
export interface MediationCommissioned {
  mediationId: Id;
  disputeId: Id;
  organisationId: Id;
  /**
   * @minItems 2
   * @maxItems 1000
   */
  parties: MediationParty[];
  court: CourtCode;
  /**
   * @maxItems 100
   */
  complaintIds: Id[];
  /**
   * 民诉前调, where the rule pack gives one (R-CN-41).
   */
  caseNumber?: ShortText;
  rulePack: RulePackId;
  receivedOn: LocalDate;
  on: LocalDate;
}
/**
 * Entrusted after docketing (委托调解): R-MED-53.
 */
export interface MediationEntrusted {
  mediationId: Id;
  disputeId: Id;
  organisationId: Id;
  /**
   * @minItems 2
   * @maxItems 1000
   */
  parties: MediationParty[];
  court: CourtCode;
  /**
   * @maxItems 100
   */
  complaintIds: Id[];
  /**
   * Of the suit.
   */
  caseNumber: ShortText;
  rulePack: RulePackId;
  receivedOn: LocalDate;
  on: LocalDate;
}
/**
 * A party's own word on who shall mediate (R-MED-29).
 */
export interface MediatorProposed {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  mediatorId: PersonId;
  organisationId: Id;
  person: PersonId;
  on: LocalDate;
}
/**
 * A party asks the court to choose (R-MED-29).
 */
export interface AppointmentRequested {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  person: PersonId;
  on: LocalDate;
}
/**
 * All parties named the same mediator.
 */
export interface MediatorChosen {
  mediatorId: PersonId;
  organisationId: Id;
  on: LocalDate;
}
/**
 * By the court (R-MED-30) or by the committee (R-MED-38).
 */
export interface MediatorAppointed {
  mediatorId: PersonId;
  organisationId: Id;
  by: 'court' | 'organisation';
  appointedBy: PersonId;
  on: LocalDate;
}
/**
 * Starts the period (R-MED-31, R-MED-54).
 */
export interface CommissionAccepted {
  mediationId: Id;
  disputeId: Id;
  mediatorId: PersonId;
  organisationId: Id;
  procedure?: 'ordinary' | 'summary';
  on: LocalDate;
}
/**
 * R-MED-31.
 */
export interface CommissionDeclined {
  mediatorId: PersonId;
  ground: 'out-of-charter' | 'beyond-skill' | 'otherwise-unsuitable';
  /**
   * In writing.
   */
  reason: Text;
  on: LocalDate;
}
/**
 * Silent for the three working days: another is appointed (R-MED-31).
 */
export interface CommissionLapsed {
  mediatorId: PersonId;
  on: LocalDate;
}
/**
 * R-MED-36.
 */
export interface InterestDisclosed {
  mediatorId: PersonId;
  ground: InterestGround;
  /**
   * What the mediator disclosed.
   */
  statement: Text;
  on: LocalDate;
}
/**
 * A party agrees to go on with this mediator (R-MED-36).
 */
export interface GoingOnAgreed {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  person: PersonId;
  on: LocalDate;
}
/**
 * R-MED-37.
 */
export interface RecusalRequested {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  ground: InterestGround;
  /**
   * Why.
   */
  reason: Text;
  on: LocalDate;
}
export interface RecusalRejected {
  reason: Text;
  by: PersonId;
  on: LocalDate;
}
/**
 * Steps back, or is made to (R-MED-37).
 */
export interface MediatorRecused {
  mediatorId: PersonId;
  ground: InterestGround;
  by: PersonId;
  on: LocalDate;
}
/**
 * Identity verified; rights, rules and the consequences of sham mediation told (R-MED-39).
 */
export interface PartiesInformed {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  identity: 'document' | 'online-match';
  on: LocalDate;
}
/**
 * Consent to this one way of taking part (R-MED-05, R-MED-06).
 */
export interface ModeConsented {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  mode: SessionMode;
  person: PersonId;
  on: LocalDate;
}
export interface SessionHeld {
  sessionId: Id;
  number: number;
  mode: SessionMode;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  attended: Id[];
  identityRechecked: boolean;
  /**
   * Whether the parties argued their case.
   */
  confronted: boolean;
  record: Hash;
  on: LocalDate;
}
export interface FactsRecorded {
  factsId: Id;
  /**
   * Facts without dispute (无争议事实).
   */
  text: Text;
  contentHash: Hash;
  on: LocalDate;
}
export interface FactsSigned {
  factsId: Id;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  person: PersonId;
  contentHash: Hash;
  on: LocalDate;
}
/**
 * Signed by all: may be used in the suit (R-MED-45).
 */
export interface UndisputedFactsConfirmed {
  factsId: Id;
  contentHash: Hash;
  on: LocalDate;
}
/**
 * Made to reach an agreement; never used against the party later (R-MED-11).
 */
export interface ConcessionRecorded {
  concessionId: Id;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  /**
   * Never leaves the mediation.
   */
  text: Text;
  on: LocalDate;
}
/**
 * The party's own act (R-MED-39).
 */
export interface ServiceAddressConfirmed {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  address: ServiceAddress;
  on: LocalDate;
}
/**
 * Suspended and reported by the mediator (R-MED-47).
 */
export interface MediationSuspended {
  /**
   * What makes the mediator suspect a sham.
   */
  reason: Text;
  on: LocalDate;
}
export interface MediationResumed {
  reason: Text;
  by: PersonId;
  on: LocalDate;
}
/**
 * R-DIV-24.
 */
export interface AppraisalRequested {
  appraisalId: Id;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  /**
   * What is to be appraised.
   */
  matter: Text;
  on: LocalDate;
}
export interface AppraisalConsented {
  appraisalId: Id;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  person: PersonId;
  on: LocalDate;
}
/**
 * The period stands still until the report (R-DIV-25, R-MED-55).
 */
export interface AppraisalApproved {
  appraisalId: Id;
  institution: ShortText;
  approvedBy: PersonId;
  on: LocalDate;
}
export interface AppraisalReported {
  appraisalId: Id;
  report: Hash;
  on: LocalDate;
}
/**
 * R-MED-52, R-MED-53.
 */
export interface ExtensionConsented {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  until: LocalDate;
  person: PersonId;
  on: LocalDate;
}
/**
 * All parties agreed to the same day.
 */
export interface PeriodExtended {
  days: number;
  until: LocalDate;
  on: LocalDate;
}
/**
 * Drafts made in this mediation, each a stream of its own.
 */
export interface AgreementsPlanned {
  /**
   * @minItems 1
   * @maxItems 200
   */
  agreementIds: Id[];
  on: LocalDate;
}
/**
 * One batch of a signing session; each agreement records its own signatures.
 */
export interface GroupSigningHeld {
  signingId: Id;
  /**
   * @minItems 1
   * @maxItems 200
   */
  agreementIds: Id[];
  witness: PersonId;
  on: LocalDate;
}
/**
 * An agreement of this mediation took effect.
 */
export interface AgreementReached {
  agreementId: Id;
  on: LocalDate;
}
/**
 * Agreements with these plaintiffs from now on come after docketing (R-CONF-36).
 */
export interface DocketingMarked {
  complaintId: Id;
  caseNumber: ShortText;
  docketedOn: LocalDate;
  /**
   * @maxItems 1000
   */
  plaintiffs: Id[];
}
/**
 * Clearly refuses: no more mediation (R-MED-02).
 */
export interface PartyRefused {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  by: 'party' | 'agent' | 'mediator';
  on: LocalDate;
}
/**
 * The one end (终结调解).
 */
export interface MediationEnded {
  mediationId: Id;
  disputeId: Id;
  kind: MediationKind;
  outcome: 'agreed' | 'failed';
  reason: EndReason;
  /**
   * @maxItems 1000
   */
  agreements: Id[];
  /**
   * In words.
   */
  text?: Text;
  on: LocalDate;
}
/**
 * For the commissioning court; without concessions (R-MED-57, R-MED-58).
 */
export interface FailureRecorded {
  reason: EndReason;
  commissionedOn: LocalDate;
  acceptedOn?: LocalDate;
  sessions: number;
  /**
   * @maxItems 50
   */
  costActs: {
    partyId: Id;
    /**
     * An act that raised another party's cost.
     */
    act: Text;
  }[];
  /**
   * Other points for the court.
   */
  points?: Text;
  on: LocalDate;
}
/**
 * The text that the parties are asked to sign (R-AGR-01).
 */
export interface AgreementDrafted {
  agreementId: Id;
  mediationId: Id;
  disputeId: Id;
  kind: MediationKind;
  organisationId: Id;
  organisationKind: OrganisationKind;
  organisationCourt?: CourtCode;
  mediatorId: PersonId;
  court?: CourtCode;
  /**
   * @minItems 2
   * @maxItems 20
   */
  parties: AgreementParty[];
  /**
   * @minItems 1
   * @maxItems 100
   */
  obligations: Obligation[];
  /**
   * Main facts and disputed matters.
   */
  facts: Text;
  /**
   * @maxItems 50
   */
  clauses: Clause[];
  oral: boolean;
  claimedAmount?: Money;
  /**
   * What the paper (IOU, contract) says.
   */
  paperAmount?: Money;
  evidenceCount: number;
  causeKind?: string;
  labour: boolean;
  confronted: boolean;
  /**
   * The parties came with a ready agreement.
   */
  selfSettled: boolean;
  /**
   * @maxItems 5
   */
  seals: Id[];
  contentHash: Hash;
  draftedOn: LocalDate;
}
/**
 * One party signed (R-AGR-03 to R-AGR-05).
 */
export interface AgreementSigned {
  agreementId: Id;
  partyId: Id;
  /**
   * Who signed, or who recorded a paper signature.
   */
  person: PersonId;
  by: 'party' | 'agent' | 'record';
  method: SignatureMethod;
  contentHash: Hash;
  /**
   * Digest of the special authority of an agent (R-MED-50).
   */
  authority?: Hash;
  witness?: PersonId;
  /**
   * Digest of the signed paper.
   */
  paper?: Hash;
  on: LocalDate;
}
export interface MediatorSigned {
  agreementId: Id;
  mediatorId: PersonId;
  on: LocalDate;
}
export interface SealAffixed {
  agreementId: Id;
  sealId: Id;
  person: PersonId;
  on: LocalDate;
}
/**
 * A party will not sign: this agreement is at its end.
 */
export interface SigningRefused {
  agreementId: Id;
  partyId: Id;
  /**
   * Why.
   */
  reason?: Text;
  on: LocalDate;
}
/**
 * Effective for all parties; day 0 of the 30 days is in it.
 */
export interface AgreementTookEffect {
  agreement: Agreement;
}
/**
 * R-AGR-14.
 */
export interface ObligationPerformed {
  agreementId: Id;
  obligationId: Id;
  confirmedBy: 'debtor' | 'creditor' | 'mediator';
  performedOn: LocalDate;
  /**
   * On the day the agreement took effect.
   */
  sameDay: boolean;
  late: boolean;
  proof?: Hash;
  on: LocalDate;
}
/**
 * The day passed without performance.
 */
export interface ObligationDefaulted {
  agreementId: Id;
  obligationId: Id;
  by: 'deadline' | 'creditor';
  on: LocalDate;
}
export interface ComplaintNoted {
  complaintId: Id;
  /**
   * @maxItems 1000
   */
  plaintiffs: Id[];
}
/**
 * A mediation of this dispute, and what it has to know of the suit.
 */
export interface MediationNoted {
  mediationId: Id;
  /**
   * @maxItems 100
   */
  docketed: Docketing[];
  withdrawnOn?: LocalDate;
}
export interface DocketingNoted {
  docketing: Docketing;
  /**
   * @maxItems 200
   */
  mediationIds: Id[];
}
export interface WithdrawalNoted {
  on: LocalDate;
  /**
   * @maxItems 200
   */
  mediationIds: Id[];
}
/**
 * The court of its seat is found from the division where it is not given.
 */
export interface RegisterOrganisation {
  kind: OrganisationKind;
  name: string;
  division: DivisionCode;
  court?: CourtCode;
  fee: boolean;
  feeStandard?: ShortText;
  /**
   * @maxItems 20
   */
  fields?: ShortText[];
  /**
   * @maxItems 5
   */
  seals?: Id[];
  invented?: Invented;
}
/**
 * On the roster of the caller's own court.
 */
export interface ApproveRosterEntry {}
export interface RemoveRosterEntry {
  reason: Text;
}
export interface ListMediator {
  mediatorId: PersonId;
  name: string;
  /**
   * @maxItems 20
   */
  skills?: ShortText[];
  trainedOn?: LocalDate;
  shamCourseOn?: LocalDate;
}
export interface RecordTraining {
  course: 'mediation' | 'sham-mediation';
  completedOn: LocalDate;
}
export interface RemoveMediator {
  reason: Text;
}
export interface BeginPeoplesMediation {
  disputeId: Id;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  /**
   * The caller where it is a mediator.
   */
  mediatorId?: PersonId;
  unasked: boolean;
}
export interface ChooseMediator {
  /**
   * For whom the caller acts: itself, or those whose agent it is.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  mediatorId: PersonId;
  organisationId?: Id;
}
export interface RequestAppointment {
  /**
   * For whom the caller acts: itself, or those whose agent it is.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
}
export interface AppointMediator {
  mediatorId: PersonId;
  /**
   * Where another organisation than the one commissioned.
   */
  organisationId?: Id;
}
export interface AcceptCommission {
  /**
   * Of the suit, as the court's papers say; it sets the period after docketing (R-MED-53).
   */
  procedure?: 'ordinary' | 'summary';
}
export interface DeclineCommission {
  ground: 'out-of-charter' | 'beyond-skill' | 'otherwise-unsuitable';
  reason: Text;
}
export interface DiscloseInterest {
  ground: InterestGround;
  statement: Text;
}
export interface AgreeToGoOn {
  /**
   * For whom the caller acts: itself, or those whose agent it is.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
}
export interface RequestRecusal {
  /**
   * For whom the caller acts: itself, or those whose agent it is.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  ground: InterestGround;
  reason: Text;
}
export interface RecuseMediator {
  ground: InterestGround;
}
export interface RejectRecusal {
  reason: Text;
}
export interface InformParties {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  identity: 'document' | 'online-match';
  rightsTold: boolean;
  shamWarned: boolean;
}
export interface ConsentToMode {
  /**
   * For whom the caller acts: itself, or those whose agent it is.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  mode: SessionMode;
}
export interface HoldSession {
  mode: SessionMode;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  attended: Id[];
  identityRechecked: boolean;
  confronted: boolean;
  record: Hash;
}
export interface RecordFacts {
  text: Text;
}
export interface SignFacts {
  /**
   * For whom the caller acts: itself, or those whose agent it is.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  contentHash: Hash;
}
export interface RecordConcession {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  text: Text;
}
export interface ConfirmServiceAddress {
  /**
   * For whom the caller acts: itself, or those whose agent it is.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  address: {
    text: string;
    phone?: string;
    electronic: boolean;
  };
}
export interface SuspendMediation {
  reason: Text;
}
export interface ResumeMediation {
  reason: Text;
}
export interface RequestAppraisal {
  /**
   * For whom the caller acts: itself, or those whose agent it is.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  matter: Text;
}
export interface ConsentToAppraisal {
  /**
   * For whom the caller acts: itself, or those whose agent it is.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
}
export interface ApproveAppraisal {
  institution: ShortText;
}
export interface ReceiveAppraisalReport {
  report: Hash;
}
export interface ConsentToExtension {
  /**
   * For whom the caller acts: itself, or those whose agent it is.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  /**
   * The last day of the longer period.
   */
  until: LocalDate;
}
/**
 * By the party itself, or its word recorded by the mediator.
 */
export interface RefuseMediation {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
}
export interface EndMediation {
  reason: EndReason;
  text?: Text;
  /**
   * @maxItems 50
   */
  costActs?: {
    partyId: Id;
    act: Text;
  }[];
  points?: Text;
}
/**
 * As the mediator drafts it; its id is given here.
 */
export interface ObligationDraft {
  kind: 'payment' | 'delivery' | 'act' | 'apology' | 'status' | 'real-right' | 'ip-right' | 'special-procedure' | 'bankruptcy';
  /**
   * The party who owes it.
   */
  from: Id;
  /**
   * The party to whom it is owed.
   */
  to: Id;
  amount?: Money;
  dueOn?: LocalDate;
  /**
   * Reference of the receiving account: the same account has the same reference, and it tells nothing else.
   */
  account?: Id;
  /**
   * What exactly is owed.
   */
  detail?: Text;
  /**
   * Performed at once, when the agreement was made.
   */
  performed?: boolean;
}
export interface DraftAgreement {
  /**
   * @minItems 2
   * @maxItems 20
   */
  partyIds: Id[];
  /**
   * @minItems 1
   * @maxItems 100
   */
  obligations: ObligationDraft[];
  claimedAmount?: Money;
  paperAmount?: Money;
  evidenceCount?: number;
  confronted?: boolean;
  selfSettled?: boolean;
  facts: Text;
  /**
   * @maxItems 50
   */
  clauses?: {
    kind: 'liability' | 'guarantee' | 'beyond-claims' | 'court-judges-on-breach' | 'other';
    text: Text;
  }[];
  oral?: boolean;
}
/**
 * What one member agrees with the respondents.
 */
export interface MemberTerms {
  memberId: Id;
  /**
   * @minItems 1
   * @maxItems 100
   */
  obligations: ObligationDraft[];
  claimedAmount?: Money;
  paperAmount?: Money;
  evidenceCount?: number;
  confronted?: boolean;
  selfSettled?: boolean;
}
/**
 * One agreement per member with the respondents, in one request.
 */
export interface DraftAgreements {
  /**
   * @minItems 1
   * @maxItems 19
   */
  respondentIds: Id[];
  /**
   * @minItems 1
   * @maxItems 200
   */
  members: MemberTerms[];
  facts: Text;
  /**
   * @maxItems 50
   */
  clauses?: {
    kind: 'liability' | 'guarantee' | 'beyond-claims' | 'court-judges-on-breach' | 'other';
    text: Text;
  }[];
}
/**
 * A signature on paper.
 */
export interface PaperSignature {
  partyId: Id;
  method: 'paper' | 'mark' | 'fingerprint' | 'seal';
  paper: Hash;
}
/**
 * One batch of a signing session on paper, recorded by the mediator before a witness.
 */
export interface SignAgreements {
  witness: PersonId;
  mediatorSigns: boolean;
  sealId?: Id;
  /**
   * @minItems 1
   * @maxItems 200
   */
  agreements: {
    agreementId: Id;
    /**
     * @maxItems 20
     */
    signatures: PaperSignature[];
  }[];
}
export interface SignAgreement {
  partyId: Id;
  contentHash: Hash;
  /**
   * Digest of the special authority, where an agent signs.
   */
  authority?: Hash;
}
export interface RecordSignatures {
  witness: PersonId;
  /**
   * @minItems 1
   * @maxItems 20
   */
  signatures: PaperSignature[];
}
export interface SignAsMediator {}
export interface AffixSeal {
  sealId: Id;
}
export interface RefuseToSign {
  partyId: Id;
  reason?: Text;
}
export interface RecordPerformance {
  performedOn: LocalDate;
  proof?: Hash;
}
export interface DeclareDefault {}
/**
 * An organisation in the public directory.
 */
export interface OrganisationView {
  id: Id;
  kind: OrganisationKind;
  name: string;
  division: DivisionCode;
  court?: CourtCode;
  fee: boolean;
  feeStandard?: ShortText;
  /**
   * @maxItems 20
   */
  fields?: ShortText[];
  /**
   * @maxItems 100
   */
  rosters: CourtCode[];
  invented?: boolean;
  /**
   * Those who may be chosen: trained against sham mediation and not removed.
   */
  mediators: {
    mediatorId: PersonId;
    name: string;
    /**
     * @maxItems 20
     */
    skills: ShortText[];
  }[];
  /**
   * Shown to staff.
   *
   * @maxItems 3000
   */
  removed?: PersonId[];
  /**
   * Shown to staff.
   *
   * @maxItems 3000
   */
  untrained?: PersonId[];
  /**
   * Shown to staff.
   */
  reports?: {}[];
}
/**
 * A mediation as its viewer may see it.
 */
export interface MediationView {
  id: Id;
  disputeId: Id;
  kind: MediationKind;
  status: 'waiting-mediator' | 'waiting-acceptance' | 'under-way' | 'suspended' | 'ended';
  organisationId: Id;
  court?: CourtCode;
  /**
   * @maxItems 100
   */
  complaintIds?: Id[];
  caseNumber?: ShortText;
  rulePack?: RulePackId;
  mediatorId?: PersonId;
  candidate?: PersonId;
  parties: {}[];
  /**
   * @maxItems 1000
   */
  informed?: Id[];
  /**
   * Parties whose word on the mediator is missing.
   *
   * @maxItems 1000
   */
  waitingFor?: Id[];
  disclosed?: InterestGround;
  sessions?: {}[];
  facts?: {}[];
  /**
   * Shown to the mediator of the case only (R-MED-11).
   */
  concessions?: {}[];
  addresses?: {}[];
  appraisal?: {};
  /**
   * @maxItems 1000
   */
  agreements?: Id[];
  /**
   * @maxItems 1000
   */
  reached?: Id[];
  docketed?: {}[];
  outcome?: 'agreed' | 'failed';
  reason?: EndReason;
  endedOn?: LocalDate;
  deadlines: {}[];
}
/**
 * What the court gets when a mediation has ended: never a concession (R-MED-11, R-MED-45, R-MED-57).
 */
export interface HandOverView {
  mediationId: Id;
  disputeId: Id;
  outcome: 'agreed' | 'failed';
  reason: EndReason;
  endedOn?: LocalDate;
  /**
   * @maxItems 1000
   */
  agreements?: Id[];
  undisputedFacts: {}[];
  addresses: {}[];
  failure?: {};
  appraisal?: {};
}
/**
 * An agreement as its viewer may see it.
 */
export interface AgreementView {
  id: Id;
  disputeId: Id;
  mediationId: Id;
  status: 'drafted' | 'effective' | 'refused';
  kind?: MediationKind;
  mediatorId?: PersonId;
  organisationId?: Id;
  parties: {}[];
  obligations: {}[];
  facts?: Text;
  clauses?: {}[];
  contentHash: Hash;
  oral?: boolean;
  /**
   * @maxItems 20
   */
  signed?: Id[];
  /**
   * @maxItems 20
   */
  waitingFor?: Id[];
  mediatorSigned?: boolean;
  sealed?: boolean;
  draftedOn?: LocalDate;
  effectiveOn?: LocalDate;
  afterDocketing?: boolean;
  /**
   * Where and until when the parties may together ask for judicial confirmation.
   */
  confirmation?: {};
  deadlines?: {}[];
}
