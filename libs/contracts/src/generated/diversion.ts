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
 * People's mediation (人民调解), commissioned before docketing (委派), entrusted after it (委托).
 */
export type AttemptKind = 'people' | 'commissioned' | 'entrusted';
/**
 * Why an official skips a tier (R-DIV-98).
 */
export type ReferralReason = 'safety' | 'jurisdiction' | 'party-wish' | 'other';

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
 * One sentence for people, in both languages.
 */
export interface Sentence {
  zh: Text;
  en: Text;
}
/**
 * A rule that fired, and why.
 */
export interface FiredRule {
  ruleId: RuleId;
  why: Sentence;
}
/**
 * What officials found. An absent member is unknown, never false.
 */
export interface RoutingFacts {
  /**
   * Domestic violence.
   */
  violence?: boolean;
  threatToLife?: boolean;
  /**
   * Protection order applied for and police told: R-DIV-01 is satisfied.
   */
  safetyArranged?: boolean;
  /**
   * Special procedure, payment order, public notice, or a question of status.
   */
  specialProcedure?: boolean;
  bankruptcy?: boolean;
  /**
   * Enforcement of a final judgment.
   */
  enforcement?: boolean;
  administrativeMatter?: 'none' | 'compensation' | 'indemnity' | 'discretion' | 'other';
  arbitrationAgreement?: boolean;
  otherOrgan?: boolean;
  otherCourt?: boolean;
  finalDecision?: boolean;
  noSuitPeriod?: boolean;
  divorceBar?: boolean;
  /**
   * Arrears of pay settled by an IOU, no other labour claim.
   */
  wageIou?: boolean;
  /**
   * Labour arbitration has been gone through.
   */
  arbitrated?: boolean;
  adjudication?: 'none' | 'natural-resources' | 'intellectual-property' | 'procurement';
}
/**
 * Classification of a dispute.
 */
export interface DisputeClass {
  /**
   * Family of the cause, or unknown.
   */
  type: string;
  industry?:
    | 'finance'
    | 'construction'
    | 'property-management'
    | 'consumption'
    | 'real-estate'
    | 'transport'
    | 'medical'
    | 'environment'
    | 'education'
    | 'internet';
  group: boolean;
  /**
   * Risk grade; absent while violence and threats are unknown (R-RISK-01, R-RISK-05).
   */
  grade?: 'red' | 'yellow' | 'green';
}
/**
 * A step of the path; the first is next.
 */
export interface Step {
  step:
    | 'protection-order'
    | 'police-notice'
    | 'village-mediation'
    | 'township-mediation'
    | 'court-mediation'
    | 'labour-arbitration'
    | 'arbitration'
    | 'adjudication'
    | 'competent-organ'
    | 'competent-court'
    | 'retrial-application'
    | 'wait'
    | 'administrative-suit'
    | 'docketing'
    | 'suit';
  ruleId: RuleId;
}
/**
 * A party by reference: who it is and who may act for it.
 */
export interface AttemptParty {
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
 * A registered dispute has a holder from its first moment.
 */
export interface RouteOpened {
  disputeId: Id;
  channel: ShortText;
  tier: Tier;
  division?: DivisionCode;
  /**
   * An identifier: letters, digits, dot, tilde, underscore, hyphen; at most 80.
   */
  organisationId?: string;
  /**
   * Court code (R-CN-09..11).
   */
  court?: string;
  /**
   * Cause of action (案由) as intake registered it.
   */
  cause: {
    edition: '2011' | '2020' | '2025';
    code?: ShortText;
    name: ShortText;
  };
  claimAmount?: Money;
  group: boolean;
  registeredOn: LocalDate;
  rulePack: RulePackId;
  invented?: boolean;
}
/**
 * The parties and who may act for them, as intake published it.
 */
export interface PartiesNoted {
  /**
   * @minItems 1
   * @maxItems 250
   */
  parties: AttemptParty[];
}
/**
 * An official found facts that decide the route.
 */
export interface DisputeAssessed {
  facts: RoutingFacts;
  assessedBy: PersonId;
  on: LocalDate;
}
/**
 * The route with every rule that decided it (分流).
 */
export interface DisputeRouted {
  disputeId: Id;
  ruleVersion: ShortText;
  suitable: boolean;
  route: 'protection-first' | 'redirect' | 'docketing' | 'administrative-suit' | 'adjudication' | 'mediation';
  /**
   * Which mediation may be offered now.
   */
  mediation: 'open' | 'people-only' | 'barred';
  barredBy?: RuleId;
  redirect?: 'arbitration' | 'competent-organ' | 'competent-court' | 'retrial-application' | 'wait';
  /**
   * Every rule that fired.
   *
   * @minItems 1
   * @maxItems 40
   */
  rules: FiredRule[];
  class: DisputeClass;
  /**
   * @minItems 1
   * @maxItems 20
   */
  steps: Step[];
  /**
   * Suitability for mediation: advice, never a gate (R-DIV-22).
   */
  score?: number;
  /**
   * Facts that nobody has found yet.
   *
   * @maxItems 40
   */
  unknown: ShortText[];
  tier: Tier;
  on: LocalDate;
}
/**
 * Passed on by an official, sent down by the court, or moved by a party (R-DIV-90, R-DIV-98).
 */
export interface DisputeReferred {
  disputeId: Id;
  referralId: Id;
  from: Tier;
  to: Tier;
  toUnit?: Id;
  by: 'official' | 'party' | 'court-down';
  partyId?: Id;
  reason?: ReferralReason;
  reasonText?: string;
  on: LocalDate;
}
/**
 * The unit holds the dispute from now on.
 */
export interface ReferralAccepted {
  referralId: Id;
  organisationId: Id;
  tier: Tier;
  on: LocalDate;
}
/**
 * The unit gave its task back, with its reason; the holder is the same as before.
 */
export interface ReferralReturned {
  referralId: Id;
  organisationId: Id;
  reason: string;
  on: LocalDate;
}
/**
 * An unanswered task has lost its object.
 */
export interface ReferralClosed {
  referralId: Id;
  cause: 'recalled' | 'party-moved' | 'resolved' | 'ended';
  reason?: string;
  on: LocalDate;
}
/**
 * A party chose to sue: it is told how; nothing is docketed by this (R-DIV-90).
 */
export interface SuitChosen {
  disputeId: Id;
  partyId: Id;
  /**
   * @minItems 1
   * @maxItems 10
   */
  told: FiredRule[];
  on: LocalDate;
}
/**
 * A party went to court.
 */
export interface ComplaintNoted {
  complaintId: Id;
  court: CourtCode;
  on: LocalDate;
}
/**
 * A complaint was docketed.
 */
export interface SuitNoted {
  complaintId: Id;
  court: CourtCode;
  caseNumber: ShortText;
  docketedOn: LocalDate;
}
export interface AttemptNoted {
  attemptId: Id;
  on: LocalDate;
}
/**
 * The dispute is at its end: so is this attempt.
 */
export interface AttemptStopped {
  attemptId: Id;
  on: LocalDate;
}
/**
 * Resolved at the tier that holds it.
 */
export interface TierResolved {
  disputeId: Id;
  tier: Tier;
  mediationId: Id;
  on: LocalDate;
}
export interface RouteEnded {
  disputeId: Id;
  reason: 'withdrawn';
  on: LocalDate;
}
/**
 * Every party is asked; nobody is bound (R-MED-01).
 */
export interface MediationOffered {
  attemptId: Id;
  disputeId: Id;
  kind: AttemptKind;
  organisationId: Id;
  court?: CourtCode;
  /**
   * @maxItems 100
   */
  complaintIds: Id[];
  caseNumber?: ShortText;
  /**
   * @minItems 2
   * @maxItems 1000
   */
  parties: AttemptParty[];
  offeredOn: LocalDate;
  offeredBy: PersonId;
  by: 'official' | 'party';
  rulePack: RulePackId;
  /**
   * Version of the notice and of the text of consent.
   */
  textVersion: string;
  /**
   * A legal day in Asia/Shanghai (R-TIME-06).
   */
  answerBy?: string;
}
/**
 * Told of mediation and of its alternatives before being asked to consent.
 */
export interface NoticeDelivered {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  channel: 'online' | 'sms' | 'post' | 'in-person' | 'phone';
  textVersion: ShortText;
  by: PersonId;
  on: LocalDate;
}
/**
 * A party's own act, counted into the attempt.
 */
export interface ConsentCounted {
  partyId: Id;
  status: 'given' | 'revoked' | 'refused';
  on: LocalDate;
}
/**
 * Every party has consented.
 */
export interface MediationAgreed {
  attemptId: Id;
  disputeId: Id;
  kind: AttemptKind;
  organisationId: Id;
  court?: CourtCode;
  /**
   * @maxItems 100
   */
  complaintIds: Id[];
  caseNumber?: ShortText;
  /**
   * @minItems 2
   * @maxItems 1000
   */
  parties: AttemptParty[];
  offeredOn: LocalDate;
  offeredBy: PersonId;
  by: 'official' | 'party';
  rulePack: RulePackId;
  /**
   * Version of the notice and of the text of consent.
   */
  textVersion: string;
  /**
   * A legal day in Asia/Shanghai (R-TIME-06).
   */
  answerBy?: string;
  agreedOn: LocalDate;
}
/**
 * An agreement took effect: these parties can revoke no more (R-MED-64).
 */
export interface EffectNoted {
  agreementId: Id;
  /**
   * @minItems 1
   * @maxItems 20
   */
  partyIds: Id[];
  on: LocalDate;
}
/**
 * The attempt and all its consents are at their end; nothing is docketed by this (R-MED-62).
 */
export interface AttemptEnded {
  attemptId: Id;
  disputeId: Id;
  reason: 'refused' | 'revoked' | 'lapsed' | 'concluded' | 'withdrawn';
  partyId?: Id;
  outcome?: 'agreed' | 'failed';
  on: LocalDate;
}
/**
 * Consent (同意) of one party to one attempt.
 */
export interface ConsentGiven {
  attemptId: Id;
  disputeId: Id;
  partyId: Id;
  person: PersonId;
  by: 'party' | 'agent';
  /**
   * Digest with its algorithm tag.
   */
  authority?: string;
  on: LocalDate;
  textVersion: ShortText;
}
/**
 * Possible until the agreement takes effect (R-MED-64).
 */
export interface ConsentRevoked {
  attemptId: Id;
  disputeId: Id;
  partyId: Id;
  person: PersonId;
  by: 'party' | 'agent';
  /**
   * Digest with its algorithm tag.
   */
  authority?: string;
  on: LocalDate;
  reason?: string;
}
/**
 * Ends this attempt only.
 */
export interface MediationRefused {
  attemptId: Id;
  disputeId: Id;
  partyId: Id;
  person: PersonId;
  by: 'party' | 'agent';
  /**
   * Digest with its algorithm tag.
   */
  authority?: string;
  on: LocalDate;
  /**
   * Suit, arbitration and administrative routes that the party was told of.
   *
   * @minItems 1
   * @maxItems 10
   */
  told: FiredRule[];
  reason?: string;
}
/**
 * What labour arbitration came to: a suit is open now (R-DIV-55 to R-DIV-58).
 */
export interface AwardNoted {
  disputeId: Id;
  commission: ShortText;
  awardNumber: ShortText;
  /**
   * final-award: final for the employer (R-DIV-57); not-accepted: the commission did not take it (R-DIV-55).
   */
  outcome: 'award' | 'final-award' | 'not-accepted';
  awardedOn: LocalDate;
}
/**
 * A labour arbitration commission has decided (劳动仲裁裁决), or did not take the case: the way to a suit is open.
 */
export interface ArbitrationAwarded {
  disputeId: Id;
  /**
   * Name of the commission.
   */
  commission: string;
  /**
   * Of the document.
   */
  awardNumber: string;
  /**
   * final-award: final for the employer (R-DIV-57); not-accepted: the commission did not take it (R-DIV-55).
   */
  outcome: 'award' | 'final-award' | 'not-accepted';
  awardedOn: LocalDate;
}
/**
 * What an official found; a member left out stays as it was.
 */
export interface AssessRoute {
  facts: RoutingFacts;
}
/**
 * A party moves the dispute to any tier at any time; no reason is asked for.
 */
export interface MoveDispute {
  partyId: Id;
  to: Tier;
  organisationId?: Id;
}
/**
 * An official passes the dispute on: one tier, or with a reason.
 */
export interface ReferDispute {
  to: Tier;
  /**
   * An identifier: letters, digits, dot, tilde, underscore, hyphen; at most 80.
   */
  organisationId?: string;
  reason?: ReferralReason;
  reasonText?: Text;
}
/**
 * The court sends a dispute down to a unit.
 */
export interface SendDown {
  to: 'township' | 'village';
  organisationId: Id;
  reason?: ReferralReason;
  reasonText?: Text;
}
export interface AcceptReferral {}
export interface ReturnReferral {
  reason: Text;
}
export interface RecallReferral {
  reason: Text;
}
export interface ChooseSuit {
  partyId: Id;
}
/**
 * Mediation is offered by an official, or asked for by a party.
 */
export interface OfferMediation {
  kind: AttemptKind;
  organisationId: Id;
  court?: CourtCode;
  /**
   * @maxItems 100
   */
  complaintIds?: Id[];
  caseNumber?: ShortText;
  /**
   * Whose consent is needed; all parties when left out.
   *
   * @minItems 2
   * @maxItems 1000
   */
  partyIds?: Id[];
  answerBy?: LocalDate;
}
/**
 * The notice is shown to parties before they are asked.
 */
export interface DeliverNotice {
  channel: 'online' | 'sms' | 'post' | 'in-person' | 'phone';
  /**
   * All parties, or those the caller acts for, when left out.
   *
   * @minItems 1
   * @maxItems 1000
   */
  partyIds?: Id[];
}
export interface GiveConsent {
  /**
   * Of the text that was read.
   */
  textVersion: string;
  /**
   * The caller itself, or every party it holds authority for.
   *
   * @minItems 1
   * @maxItems 1000
   */
  parties: {
    partyId: Id;
    /**
     * Digest with its algorithm tag.
     */
    authority?: string;
  }[];
}
export interface RevokeConsent {
  partyId: Id;
  authority?: Hash;
  reason?: Text;
}
/**
 * No reason is needed.
 */
export interface RefuseMediation {
  partyId: Id;
  authority?: Hash;
  reason?: Text;
}
export interface RouteView {
  id: Id;
  status: 'open' | 'resolved' | 'ended';
  tier: Tier;
  /**
   * An identifier: letters, digits, dot, tilde, underscore, hyphen; at most 80.
   */
  holder?: string;
  court?: CourtCode;
  /**
   * Cause of action (案由) as intake registered it.
   */
  cause: {
    edition: '2011' | '2020' | '2025';
    code?: ShortText;
    name: ShortText;
  };
  group: boolean;
  registeredOn: LocalDate;
  facts: RoutingFacts;
  recommendation?: DisputeRouted1;
  /**
   * @maxItems 1000
   */
  history: {
    tier: Tier;
    organisationId?: Id;
    by: 'registration' | 'official' | 'party' | 'court-down';
    since: LocalDate;
    reason?: ReferralReason;
  }[];
  /**
   * @maxItems 1000
   */
  tasks: {
    referralId: Id;
    organisationId: Id;
    to: Tier;
    status: 'open' | 'accepted' | 'returned' | 'closed';
    on: LocalDate;
  }[];
  /**
   * @maxItems 1000
   */
  attempts: Id[];
  /**
   * @maxItems 1000
   */
  complaints: {
    complaintId: Id;
    caseNumber?: ShortText;
  }[];
  /**
   * For officials all; for a party its own.
   *
   * @maxItems 1000
   */
  suitChosenBy: Id[];
  /**
   * @maxItems 1000
   */
  deadlines: {}[];
  /**
   * @maxItems 20
   */
  awards?: AwardNoted[];
  [k: string]: unknown;
}
/**
 * Suitability and route with every rule that fired.
 */
export interface DisputeRouted1 {
  disputeId: Id;
  ruleVersion: ShortText;
  suitable: boolean;
  route: 'protection-first' | 'redirect' | 'docketing' | 'administrative-suit' | 'adjudication' | 'mediation';
  /**
   * Which mediation may be offered now.
   */
  mediation: 'open' | 'people-only' | 'barred';
  barredBy?: RuleId;
  redirect?: 'arbitration' | 'competent-organ' | 'competent-court' | 'retrial-application' | 'wait';
  /**
   * Every rule that fired.
   *
   * @minItems 1
   * @maxItems 40
   */
  rules: FiredRule[];
  class: DisputeClass;
  /**
   * @minItems 1
   * @maxItems 20
   */
  steps: Step[];
  /**
   * Suitability for mediation: advice, never a gate (R-DIV-22).
   */
  score?: number;
  /**
   * Facts that nobody has found yet.
   *
   * @maxItems 40
   */
  unknown: ShortText[];
  tier: Tier;
  on: LocalDate;
}
export interface AttemptView {
  id: Id;
  disputeId: Id;
  status: 'offered' | 'agreed' | 'ended';
  ending?: 'refused' | 'revoked' | 'lapsed' | 'concluded' | 'withdrawn';
  kind: AttemptKind;
  organisationId: Id;
  court?: CourtCode;
  /**
   * @maxItems 100
   */
  complaintIds: Id[];
  caseNumber?: ShortText;
  offeredOn: LocalDate;
  agreedOn?: LocalDate;
  answerBy?: LocalDate;
  rulePack: RulePackId;
  /**
   * @maxItems 1000
   */
  parties: {
    partyId: Id;
    side: ShortText;
    personId?: PersonId;
    /**
     * @maxItems 5
     */
    agents: PersonId[];
    notified: boolean;
    consent: 'awaited' | 'given' | 'revoked' | 'refused' | 'ended';
  }[];
  textVersion: ShortText;
  notice: Sentence;
  consentText: Sentence;
  /**
   * What stays open to a party that does not mediate.
   *
   * @maxItems 10
   */
  ways: FiredRule[];
  /**
   * @maxItems 1000
   */
  deadlines: {}[];
  [k: string]: unknown;
}
