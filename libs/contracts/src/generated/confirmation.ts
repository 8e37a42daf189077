/* Generated from contracts/ by scripts/generate.mjs. Do not edit. */

import type { Agreement, CourtCode, Hash, Id, LocalDate, PersonId, RuleId, RulePackId, ShortText, Text } from './common.js';
export type * from './common.js';

/**
 * Ground of non-acceptance (R-CONF-14, 34-36).
 */
export type NonAcceptanceGround =
  | 'out-of-time'
  | 'not-joint'
  | 'outside-scope'
  | 'not-this-court'
  | 'status'
  | 'special-procedure'
  | 'real-or-ip-right'
  | 'after-docketing'
  | 'no-organisation'
  | 'not-written'
  | 'labour-not-payment';
/**
 * Ground of dismissal (R-CONF-15, 23, 25, 39).
 */
export type DismissalGround =
  | 'breaks-mandatory-law'
  | 'harms-others'
  | 'offends-public-order'
  | 'breaks-voluntariness'
  | 'unclear'
  | 'not-joint'
  | 'not-acceptable'
  | 'evidence-not-supplied'
  | 'other';

/**
 * Service address (送达地址).
 */
export interface ServiceAddress {
  text: string;
  phone?: string;
  electronic: boolean;
}
/**
 * The agreement as the court first knew of it; day 0 of the 30 days is in it.
 */
export interface AgreementNoted {
  agreement: Agreement;
  source: 'platform' | 'applicant';
}
/**
 * One party applied by its own act or its own agent (R-CONF-35).
 */
export interface ApplicationJoined {
  partyId: Id;
  person: PersonId;
  by: 'party' | 'agent';
  court: CourtCode;
  joinedOn: LocalDate;
  authority?: Hash;
  address: ServiceAddress;
}
/**
 * The last party has joined: the application is filed.
 */
export interface ApplicationFiled {
  agreementId: Id;
  disputeId: Id;
  court: CourtCode;
  filedOn: LocalDate;
  rulePack: RulePackId;
  late: boolean;
  contentHash: Hash;
  mediatorId?: PersonId;
}
/**
 * Out of time: the excuse is asked for (CPL 86, R-CONF-34).
 */
export interface ExcuseRequested {
  dueOn: LocalDate;
  daysLate: number;
}
export interface ExcuseGiven {
  partyId: Id;
  obstacle: 'force-majeure' | 'other-proper-ground';
  obstacleEndedOn: LocalDate;
  givenOn: LocalDate;
  reason: Text;
}
/**
 * The one order that lists everything missing (R-CONF-10).
 */
export interface SupplementOrdered {
  /**
   * @minItems 1
   * @maxItems 20
   */
  items: ShortText[];
  orderedOn: LocalDate;
}
export interface SupplementReceived {
  partyId: Id;
  /**
   * @minItems 1
   * @maxItems 50
   */
  papers: Hash[];
  receivedOn: LocalDate;
}
/**
 * Docketed with number and judge in one append (R-CONF-13).
 */
export interface ApplicationAccepted {
  caseNumber: ShortText;
  judge: PersonId;
  acceptedOn: LocalDate;
  excuseAccepted?: boolean;
  competence: RuleId;
}
/**
 * Ruling at the door (裁定不予受理).
 */
export interface NonAcceptanceRuled {
  ground: NonAcceptanceGround;
  basis: RuleId;
  ruledOn: LocalDate;
  reason: Text;
  judge: PersonId;
}
/**
 * Screening has looked at exactly this content (R-SHAM-101).
 */
export interface ScreeningReceived {
  submissionId: Id;
  contentHash: Hash;
  tier: 'none' | 'watch' | 'review' | 'alert';
}
/**
 * An open suspicion blocks only the confirming ruling.
 */
export interface SuspicionRaised {
  suspicionId: Id;
  tier: 'review' | 'alert';
}
/**
 * Cleared by the assigned judge, an alert by a panel, with reasons.
 */
export interface SuspicionCleared {
  suspicionId: Id;
  clearedOn: LocalDate;
  reason: Text;
  /**
   * @minItems 3
   * @maxItems 7
   */
  panel?: PersonId[];
}
/**
 * At an address that the party gave itself, or the court found (R-CONF-38).
 */
export interface PartyNotified {
  partyId: Id;
  notifiedOn: LocalDate;
  channel: 'sms' | 'app' | 'post' | 'in-person' | 'phone';
  addressFrom: 'party' | 'court';
}
/**
 * A party says that it never applied (R-CONF-39).
 */
export interface JoiningDisowned {
  partyId: Id;
  disownedOn: LocalDate;
  statement: Text;
}
/**
 * The parties questioned together (R-CONF-19).
 */
export interface VerificationHeld {
  heldOn: LocalDate;
  online: boolean;
  /**
   * @minItems 1
   * @maxItems 20
   */
  attended: Id[];
  identityChecked: boolean;
  record: Hash;
}
/**
 * Ruling: the agreement is valid and enforceable (R-CONF-27).
 */
export interface AgreementConfirmed {
  caseNumber: ShortText;
  contentHash: Hash;
  ruledOn: LocalDate;
  judge: PersonId;
}
/**
 * Ruling after acceptance (裁定驳回).
 */
export interface ApplicationDismissed {
  caseNumber: ShortText;
  ground: DismissalGround;
  basis: RuleId;
  ruledOn: LocalDate;
  judge: PersonId;
  reason: Text;
}
/**
 * Reported to the organisation and the roster (R-CONF-31, 39).
 */
export interface MediatorReported {
  mediatorId: PersonId;
  organisationId?: Id;
  reportedOn: LocalDate;
  reason: Text;
}
/**
 * The agreement still binds and the 30 days run on (R-MED-64).
 */
export interface ApplicationWithdrawn {
  requestedBy: Id;
  allowedOn: LocalDate;
  judge?: PersonId;
}
/**
 * R-CONF-24.
 */
export interface ApplicationDeemedWithdrawn {
  cause: 'not-supplemented' | 'refused-questions';
  ruledOn: LocalDate;
  judge: PersonId;
}
/**
 * A real dispute was found: the parties are told to sue (R-CONF-26).
 */
export interface SpecialProcedureEnded {
  ruledOn: LocalDate;
  judge: PersonId;
  reason: Text;
}
export interface RulingServed {
  partyId: Id;
  servedOn: LocalDate;
}
/**
 * The president extends the limit for the ruling (R-CONF-20).
 */
export interface RulingExtended {
  approvedBy: PersonId;
  approvedOn: LocalDate;
  days: number;
}
/**
 * Within 15 days, or 6 months for an outsider (R-CONF-29).
 */
export interface ObjectionFiled {
  objectionId: Id;
  by: 'party' | 'interested-person';
  partyId?: Id;
  knownOn: LocalDate;
  filedOn: LocalDate;
  inTime: boolean;
  reason: Text;
}
/**
 * Upheld: the ruling is revoked.
 */
export interface ObjectionRuled {
  objectionId: Id;
  upheld: boolean;
  ruledOn: LocalDate;
  judge: PersonId;
  reason: Text;
}
/**
 * Enforcement of the confirmed agreement has begun (R-CONF-27).
 */
export interface EnforcementNoted {
  agreementId: Id;
  disputeId: Id;
  court: CourtCode;
  caseNumber: ShortText;
  startedOn: LocalDate;
}
/**
 * Enforcement of a confirmed agreement has begun (执行立案).
 */
export interface EnforcementStarted {
  agreementId: Id;
  /**
   * That enforces.
   */
  court: CourtCode;
  /**
   * As (2025)鄂0204执12号.
   */
  caseNumber: ShortText;
  startedOn: LocalDate;
}
/**
 * An agreement made outside the platform, brought by a party to it.
 */
export interface SubmitAgreement {
  agreement: Agreement;
}
export interface JoinApplication {
  partyId: Id;
  court: CourtCode;
  authority?: Hash;
  address: ServiceAddress;
}
export interface GiveExcuse {
  partyId: Id;
  obstacle: 'force-majeure' | 'other-proper-ground';
  obstacleEndedOn: LocalDate;
  reason: Text;
}
export interface OrderSupplement {
  /**
   * @minItems 1
   * @maxItems 20
   */
  items: ShortText[];
}
export interface SupplyPapers {
  partyId: Id;
  /**
   * @minItems 1
   * @maxItems 50
   */
  papers: Hash[];
}
export interface AcceptApplication {
  judge: PersonId;
  excuseAccepted?: boolean;
  subjectMatterCourt?: CourtCode;
  intermediate?: CourtCode;
}
export interface RuleNonAcceptance {
  ground: NonAcceptanceGround;
  reason: Text;
}
export interface ClearSuspicion {
  reason: Text;
  /**
   * @minItems 3
   * @maxItems 7
   */
  panel?: PersonId[];
}
export interface NotifyParty {
  partyId: Id;
  channel: 'sms' | 'app' | 'post' | 'in-person' | 'phone';
  /**
   * Whose address it is: only one that the party gave itself, or the court found, counts.
   */
  addressFrom: 'party' | 'court' | 'agent' | 'organisation';
}
export interface DisownJoining {
  partyId: Id;
  statement: Text;
}
export interface HoldVerification {
  online: boolean;
  /**
   * @minItems 1
   * @maxItems 20
   */
  attended: Id[];
  identityChecked: boolean;
  record: Hash;
}
export interface ConfirmAgreement {
  /**
   * The exact content confirmed.
   */
  contentHash: Hash;
}
export interface DismissApplication {
  ground: DismissalGround;
  reason: Text;
}
export interface ReportMediator {
  reason: Text;
}
export interface AllowWithdrawal {
  requestedBy: Id;
}
export interface DeemWithdrawn {
  cause: 'not-supplemented' | 'refused-questions';
}
export interface EndSpecialProcedure {
  reason: Text;
}
export interface ServeRuling {
  partyId: Id;
}
export interface ExtendRuling {
  days: number;
}
export interface FileObjection {
  partyId?: Id;
  knownOn: LocalDate;
  reason: Text;
}
export interface RuleObjection {
  upheld: boolean;
  reason: Text;
}
/**
 * One application as its viewer may see it.
 */
export interface ApplicationView {
  id: Id;
  disputeId: Id;
  status: 'noted' | 'joining' | 'filed' | 'under-review' | 'closed';
  agreement: Agreement;
  court?: CourtCode;
  filedOn?: LocalDate;
  late?: boolean;
  rulePack?: RulePackId;
  /**
   * @maxItems 20
   */
  joined: Id[];
  /**
   * @maxItems 20
   */
  waitingFor?: Id[];
  caseNumber?: ShortText;
  judge?: PersonId;
  /**
   * @maxItems 20
   */
  notified?: Id[];
  verifiedOn?: LocalDate;
  outcome?: string;
  ground?: string;
  /**
   * Shown to court staff only.
   */
  screened?: boolean;
  /**
   * Shown to court staff only (R-ACC-01).
   *
   * @maxItems 20
   */
  openSuspicions?: Id[];
  deadlines: {}[];
  enforcement?: EnforcementNoted;
}
