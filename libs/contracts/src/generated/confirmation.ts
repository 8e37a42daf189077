/* Generated from contracts/ by scripts/generate.mjs. Do not edit. */

/**
 * An identifier: letters, digits, dot, tilde, underscore, hyphen; at most 80.
 */
export type Id = string;
/**
 * A person as the identity provider names it: a reference, never a name or an identity number.
 */
export type PersonId = string;
/**
 * A legal day in Asia/Shanghai (R-TIME-06).
 */
export type LocalDate = string;
/**
 * An instant, RFC 3339 in UTC.
 */
export type Instant = string;
/**
 * Yuan (CNY), decimal string with at most two places.
 */
export type Money = string;
/**
 * Court code (R-CN-09..11).
 */
export type CourtCode = string;
/**
 * Division code, 12 digits, zero padded.
 */
export type DivisionCode = string;
/**
 * Digest with its algorithm tag.
 */
export type Hash = string;
export type RuleId = string;
export type Text = string;
export type ShortText = string;
/**
 * The three offered tiers (R-DIV-90).
 */
export type Tier = 'village' | 'township' | 'court';
/**
 * Dated law applied to one proceeding (R-REG-07).
 */
export type RulePackId = 'RP-0' | 'RP-A' | 'RP-B';
export type Lang = 'zh-CN' | 'en';
/**
 * True where a demonstration invents what its source does not tell.
 */
export type Invented = boolean;
/**
 * A place in the log, as next of the feed or position of an event gives it; empty, before everything.
 */
export type LogPlace = string;
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

export interface Empty {}
/**
 * A statutory or internal period with everything needed to explain it.
 */
export interface Deadline {
  /**
   * Unique within its stream.
   */
  id: string;
  kind: Id;
  rule: RuleId;
  unit: 'day' | 'working-day' | 'month' | 'year';
  count: number;
  /**
   * Days added by agreement or by a pause.
   */
  addedDays: number;
  /**
   * Day 0: not counted (R-TIME-01).
   */
  from: string;
  nominalEnd: LocalDate;
  /**
   * A legal day in Asia/Shanghai (R-TIME-06).
   */
  dueOn: string;
  /**
   * The first instant after the last day.
   */
  dueAt: string;
  calendarVersion: ShortText;
  /**
   * Some day needed is beyond the calendar.
   */
  provisional: boolean;
  /**
   * @maxItems 400
   */
  excluded: {
    day: LocalDate;
    reason: ShortText;
  }[];
}
export interface DeadlineArmed {
  deadline: Deadline;
}
export interface DeadlinePaused {
  deadlineId: Id;
  on: LocalDate;
  reason: ShortText;
}
export interface DeadlineResumed {
  deadlineId: Id;
  on: LocalDate;
  deadline: Deadline;
}
export interface DeadlineExtended {
  deadlineId: Id;
  days: number;
  reason: ShortText;
  deadline: Deadline;
}
/**
 * The period ran out and its legal effect follows in the same append.
 */
export interface DeadlineFired {
  deadlineId: Id;
  kind: Id;
  dueAt: Instant;
}
/**
 * What the period asked for was done.
 */
export interface DeadlineMet {
  deadlineId: Id;
  kind: Id;
  on: LocalDate;
  late: boolean;
}
/**
 * The period ran out and whoever had to act had not.
 */
export interface DeadlineMissed {
  deadlineId: Id;
  kind: Id;
  dueAt: Instant;
  cause: ShortText;
}
/**
 * The period no longer matters.
 */
export interface DeadlineCancelled {
  deadlineId: Id;
  kind: Id;
  reason: ShortText;
}
/**
 * The next number of a series, taken in the same append as the event that uses it (R-CN-16).
 */
export interface NumberAllocated {
  caseNumber: ShortText;
  serial: number;
  /**
   * Stream that uses it.
   */
  usedBy: string;
}
/**
 * What a command recorded.
 */
export interface CommandResult {
  /**
   * Id of the resource the command went to.
   */
  id: string;
  stream: string;
  /**
   * Stream version after it; also the ETag.
   */
  version: number;
  /**
   * Opaque log position, to wait for with Fengqiao-After; empty when nothing was recorded.
   */
  position: string;
  /**
   * Types recorded, in order; empty when it was already so.
   */
  events: string[];
  /**
   * True when this command had been answered before.
   */
  repeated: boolean;
  /**
   * Case number allocated with it.
   */
  number?: string;
  /**
   * Ids of further resources a batch created.
   */
  resources?: string[];
}
/**
 * Where events of this service are to be sent, as CloudEvents in structured mode signed by Standard Webhooks.
 */
export interface RegisterWebhook {
  /**
   * https on port 443 of a public host; looked at again, with what the name is resolved to, at every delivery.
   */
  url: string;
  /**
   * Only these event types, such as AgreementConfirmed; absent, all of this service.
   *
   * @minItems 1
   * @maxItems 100
   */
  types?: string[];
  /**
   * Begin after this place; absent, with what is recorded from now on.
   */
  after?: string;
}
export interface RedeliverWebhook {
  /**
   * Everything after this place is delivered again, in order.
   */
  after: string;
}
/**
 * An endpoint that events of this service are sent to.
 */
export interface Webhook {
  id: string;
  /**
   * The system that registered it.
   */
  owner: string;
  url: string;
  types?: string[];
  status: 'enabled' | 'disabled';
  /**
   * gone: the receiver answered 410.
   */
  disabledBecause?: 'asked' | 'failures' | 'gone';
  /**
   * All up to here was delivered.
   */
  after: string;
  /**
   * Failed attempts in a row.
   */
  failures: number;
  failingSince?: Instant;
  /**
   * Why the last attempt failed, such as answered-500 or timeout.
   */
  lastFailure?: string;
  /**
   * An instant, RFC 3339 in UTC.
   */
  previousSecretUntil?: string;
  createdAt: Instant;
  /**
   * whsec_ and base64: the key of the signatures. Only in the one answer that made it; who has lost it rotates it.
   */
  secret?: string;
}
/**
 * One attempt to deliver one event.
 */
export interface WebhookDelivery {
  eventId: string;
  position: string;
  type: string;
  subject: string;
  attempt: number;
  delivered: boolean;
  httpStatus?: number;
  /**
   * Why not, such as answered-500, timeout, unreachable or address-refused.
   */
  reason?: string;
  at: Instant;
}
/**
 * RFC 9457 problem details.
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /**
   * Stable machine code.
   */
  code: string;
  /**
   * What happened and what to do next, in the asked language.
   */
  detail: string;
  /**
   * Rule id it rests on.
   */
  basis?: string;
  errors?: {
    pointer?: string;
    detail?: string;
  }[];
  traceId?: string;
}
/**
 * One party to the agreement; all are applicants here (R-CONF-02).
 */
export interface AgreementParty {
  partyId: Id;
  side: 'applicant' | 'respondent' | 'guarantor';
  personId?: PersonId;
  /**
   * @maxItems 5
   */
  agents: PersonId[];
  domicileCourt?: CourtCode;
}
/**
 * What the court must know of a mediation agreement.
 */
export interface Agreement {
  agreementId: Id;
  disputeId: Id;
  mediationId?: Id;
  /**
   * @minItems 2
   * @maxItems 20
   */
  parties: AgreementParty[];
  /**
   * Who mediated: only a lawfully established organisation counts (R-CONF-36).
   */
  organisation: {
    organisationId?: Id;
    kind: 'people-mediation-committee' | 'invited-organisation' | 'administrative-body' | 'other-lawful-organisation' | 'none';
    court?: CourtCode;
  };
  mediatorId?: PersonId;
  /**
   * Court code (R-CN-09..11).
   */
  invitingCourt?: string;
  /**
   * Commissioned by a court before docketing (委派调解).
   */
  commissioned: boolean;
  /**
   * Reached after the suit was docketed: never confirmable (R-CONF-36).
   */
  afterDocketing: boolean;
  written: boolean;
  /**
   * A labour dispute: only payment duties may be confirmed (R-CONF-12).
   */
  labour?: boolean;
  /**
   * Kinds of obligation, judged one by one (R-CONF-14).
   *
   * @minItems 1
   * @maxItems 10
   */
  content: ('payment' | 'delivery' | 'act' | 'apology' | 'status' | 'real-right' | 'ip-right' | 'special-procedure' | 'bankruptcy')[];
  effectiveOn: LocalDate;
  contentHash: Hash;
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
  reason: string;
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
  statement: string;
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
  reason: string;
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
   * Court code (R-CN-09..11).
   */
  court: string;
  /**
   * As (2025)鄂0204执12号.
   */
  caseNumber: string;
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
   * Digest with its algorithm tag.
   */
  contentHash: string;
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
