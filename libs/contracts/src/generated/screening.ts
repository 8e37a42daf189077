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
 * What was handed in: a dispute, a complaint, an agreement, an application to confirm it.
 */
export type SubmissionKind = 'dispute' | 'complaint' | 'agreement' | 'application';
/**
 * One sign of sham litigation, by its word in the library.
 */
export type IndicatorId =
  | 'NO-CONFRONT'
  | 'SELF-SETTLED'
  | 'FAST-CLOSE'
  | 'AGREED-EXCEEDS-CLAIM'
  | 'OBLIGATION-EXTINGUISHED'
  | 'PARTY-UNAWARE'
  | 'SAME-DAY-BATCH'
  | 'AMOUNT-IDENTICAL'
  | 'PAYEE-SAME'
  | 'AGENT-SAME'
  | 'SERIES'
  | 'CLAIMANT-REPEAT'
  | 'MEDIATOR-FARMING'
  | 'SERIES-MARKED'
  | 'AMOUNT-ODD'
  | 'ADDR-SAME'
  | 'DOC-THIN'
  | 'DOC-FORGED'
  | 'EVID-DATE'
  | 'CASH-LARGE'
  | 'IOU-INFLATED'
  | 'LENDER-PRO'
  | 'NOTARY-MANDATE'
  | 'REPAID-HIDDEN'
  | 'AGENT-FORGED'
  | 'AGENT-INVOLVED'
  | 'INSIDER'
  | 'REL-KIN'
  | 'REL-CONTROL'
  | 'FLOW-ROUNDTRIP'
  | 'FLOW-BORROWED'
  | 'TIMING-ENFORCE'
  | 'TIMING-WINDFALL'
  | 'SEIZURE-SHIELD'
  | 'LEASE-BACKDATED'
  | 'DEBTOR-INSOLVENT'
  | 'ASSET-LOWPRICE'
  | 'CREDITOR-HARM'
  | 'WAGE-ABNORMAL'
  | 'SOCIALINS-ELSEWHERE'
  | 'SOCIALINS-BACKPAY'
  | 'CAPACITY-ODD';
/**
 * What a sign is about: only signs of different kinds bear each other out.
 */
export type IndicatorKind =
  | 'conduct'
  | 'speed'
  | 'amount'
  | 'account'
  | 'agent'
  | 'series'
  | 'paper'
  | 'relation'
  | 'timing'
  | 'performance'
  | 'consent'
  | 'means'
  | 'flow'
  | 'office';
/**
 * common: genuine cases show it as often. telling: they rarely do.
 */
export type IndicatorWeight = 'common' | 'telling';
/**
 * A sign that only a series can show.
 */
export type PatternKind =
  'SAME-DAY-BATCH' | 'AMOUNT-IDENTICAL' | 'PAYEE-SAME' | 'AGENT-SAME' | 'SERIES' | 'CLAIMANT-REPEAT' | 'MEDIATOR-FARMING';
/**
 * What a court officer may find: the closed list, each with the indicator it fires.
 */
export type FactKind =
  | 'odd-amount'
  | 'shared-contact'
  | 'thin-document'
  | 'forged-document'
  | 'document-dates'
  | 'large-cash'
  | 'inflated-iou'
  | 'professional-lender'
  | 'notarised-mandate'
  | 'hidden-repayment'
  | 'forged-authority'
  | 'agent-involved'
  | 'insider'
  | 'kinship'
  | 'common-control'
  | 'money-loop'
  | 'borrowed-flow'
  | 'enforcement-pending'
  | 'windfall-pending'
  | 'seizure-shield'
  | 'backdated-lease'
  | 'insolvent-debtor'
  | 'low-price'
  | 'creditor-harmed'
  | 'abnormal-wage'
  | 'insured-elsewhere'
  | 'insurance-backpaid'
  | 'capacity';

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
export interface CaseParty {
  partyId: Id;
  side: 'applicant' | 'respondent' | 'guarantor' | 'third-party';
  personId?: PersonId;
  /**
   * @maxItems 5
   */
  agents: PersonId[];
}
/**
 * Who pays whom: the person where known, else the party.
 */
export interface Payment {
  from: PersonId;
  to: PersonId;
  amount?: Money;
  account?: Id;
  performed: boolean;
}
/**
 * The facts that screening may look at, and nothing else.
 */
export interface CaseFile {
  /**
   * @maxItems 20
   */
  parties: CaseParty[];
  /**
   * @maxItems 100
   */
  payments: Payment[];
  claimedAmount?: Money;
  paperAmount?: Money;
  evidenceCount?: number;
  causeKind?: string;
  labour?: boolean;
  confronted?: boolean;
  selfSettled?: boolean;
  mediatorId?: PersonId;
  draftedOn?: LocalDate;
}
/**
 * The very fact that an indicator rests on.
 */
export interface Evidence {
  /**
   * Where in the case file.
   */
  ref: string;
  value: ShortText;
}
export interface Sentence {
  zh: Text;
  en: Text;
}
/**
 * One submission of a series.
 */
export interface Member {
  submissionId: Id;
  disputeId: Id;
  agreementId?: Id;
  /**
   * A person as the identity provider names it: a reference, never a name or an identity number.
   */
  unit: string;
  on: LocalDate;
}
/**
 * A telling sign on one member, which the others of its series must be read with.
 */
export interface Mark {
  submissionId: Id;
  indicator: IndicatorId;
  kind: IndicatorKind;
  rule: RuleId;
}
/**
 * What was handed in, as screening knows it.
 */
export interface CaseFileNoted {
  submissionId: Id;
  disputeId: Id;
  kind: SubmissionKind;
  agreementId?: Id;
  court?: CourtCode;
  division?: DivisionCode;
  receivedOn: LocalDate;
  contentHash: Hash;
  setVersion: string;
  file: CaseFile;
}
/**
 * Confirmation of the agreement has been applied for.
 */
export interface ApplicationNoted {
  court: CourtCode;
  filedOn: LocalDate;
  contentHash: Hash;
}
/**
 * A party says that it never applied.
 */
export interface DenialNoted {
  partyId: Id;
  on: LocalDate;
}
/**
 * This submission is one of a series.
 */
export interface PatternNoted {
  /**
   * What its members have in common, by reference.
   */
  key: string;
  pattern: PatternKind;
  total: number;
  threshold: number;
  /**
   * @maxItems 20
   */
  members: Id[];
  /**
   * @maxItems 20
   */
  marks: Mark[];
}
/**
 * Another member of its series shows a telling sign.
 */
export interface SeriesMarkNoted {
  /**
   * What its members have in common, by reference.
   */
  key: string;
  mark: Mark;
}
/**
 * A fact that the court found and put into the case file.
 */
export interface FindingAdded {
  findingId: Id;
  fact: FactKind;
  /**
   * @minItems 1
   * @maxItems 20
   */
  evidence: ShortText[];
  documentOn?: LocalDate;
  notBefore?: LocalDate;
  note?: string;
  addedOn: LocalDate;
  by: PersonId;
}
/**
 * One sign, the facts it rests on, and why it matters. It never leaves screening (R-SHAM-100).
 */
export interface IndicatorFired {
  submissionId: Id;
  contentHash: Hash;
  setVersion: string;
  indicator: IndicatorId;
  kind: IndicatorKind;
  weight: IndicatorWeight;
  rule: RuleId;
  /**
   * @minItems 1
   * @maxItems 25
   */
  evidence: Evidence[];
  explanation: Sentence;
  /**
   * Series whose members must be read with it.
   *
   * @maxItems 50
   */
  series: string[];
}
/**
 * The result for exactly this content; the indicators stay inside.
 */
export interface SubmissionScreened {
  submissionId: Id;
  disputeId: Id;
  kind: SubmissionKind;
  agreementId?: Id;
  contentHash: Hash;
  tier: 'none' | 'watch' | 'review' | 'alert';
  setVersion: string;
}
/**
 * Blocks only the confirming ruling and a mediation statement (R-SHAM-101).
 */
export interface SuspicionRaised {
  suspicionId: Id;
  submissionId: Id;
  disputeId: Id;
  agreementId?: Id;
  tier: 'review' | 'alert';
}
/**
 * Cleared with reasons by the judge who has the case.
 */
export interface SuspicionClosed {
  suspicionId: Id;
  submissionId: Id;
  disputeId: Id;
  agreementId?: Id;
  closedOn: LocalDate;
  by: PersonId;
  reason: Text;
  /**
   * @minItems 3
   * @maxItems 7
   */
  panel?: PersonId[];
}
/**
 * The court has ruled: nothing is left to hold.
 */
export interface RulingNoted {
  outcome: 'confirmed' | 'dismissed';
  on: LocalDate;
}
export interface MemberNoted {
  /**
   * What its members have in common, by reference.
   */
  key: string;
  pattern: PatternKind;
  member: Member;
}
/**
 * The series has reached its threshold. Names every member not named before, the first ones too.
 */
export interface PatternSeen {
  /**
   * What its members have in common, by reference.
   */
  key: string;
  pattern: PatternKind;
  total: number;
  threshold: number;
  /**
   * @minItems 1
   * @maxItems 500
   */
  members: Member[];
  /**
   * @maxItems 20
   */
  marks: Mark[];
}
/**
 * A telling sign on one member, and the members already named who must be read with it.
 */
export interface SeriesMarked {
  /**
   * What its members have in common, by reference.
   */
  key: string;
  mark: Mark;
  /**
   * @maxItems 500
   */
  members: Member[];
}
/**
 * What police or procuratorate answered to a clue (R-SHAM-86, R-SHAM-87). It clears and raises nothing.
 */
export interface ClueFeedbackNoted {
  suspicionId: Id;
  by: 'police' | 'procuratorate';
  /**
   * received: a receipt only; filed: a case was opened.
   */
  outcome: 'received' | 'filed' | 'not-filed' | 'concluded';
  reference: ShortText;
  answeredOn: LocalDate;
}
/**
 * Feedback on a clue of sham litigation that the court passed on (线索反馈).
 */
export interface ClueAnswered {
  /**
   * An identifier: letters, digits, dot, tilde, underscore, hyphen; at most 80.
   */
  submissionId: string;
  /**
   * An identifier: letters, digits, dot, tilde, underscore, hyphen; at most 80.
   */
  suspicionId: string;
  by: 'police' | 'procuratorate';
  /**
   * received: a receipt only; filed: a case was opened.
   */
  outcome: 'received' | 'filed' | 'not-filed' | 'concluded';
  /**
   * Number of the document.
   */
  reference: string;
  answeredOn: LocalDate;
}
/**
 * A court officer puts a fact that it found into the case file; the submission is screened again.
 */
export interface AddFinding {
  fact: FactKind;
  /**
   * Where the fact is proven: register extract, document, transcript.
   *
   * @minItems 1
   * @maxItems 20
   */
  evidence: ShortText[];
  /**
   * A legal day in Asia/Shanghai (R-TIME-06).
   */
  documentOn?: string;
  /**
   * A legal day in Asia/Shanghai (R-TIME-06).
   */
  notBefore?: string;
  note?: Text;
}
/**
 * Clears a suspicion on a dispute or complaint; that on an agreement is cleared in confirmation.
 */
export interface CloseSuspicion {
  reason: Text;
  /**
   * An alert is cleared by a panel.
   *
   * @minItems 3
   * @maxItems 7
   */
  panel?: PersonId[];
}
/**
 * A fired indicator with the facts it rests on.
 */
export interface FiredIndicator {
  indicator: IndicatorId;
  kind: IndicatorKind;
  weight: IndicatorWeight;
  rule: RuleId;
  /**
   * @maxItems 25
   */
  evidence: Evidence[];
  explanation: Sentence;
}
/**
 * What screening found about one submission, and why: for court staff only (R-ACC-01).
 */
export interface ScreeningView {
  id: Id;
  disputeId: Id;
  kind: SubmissionKind;
  agreementId?: Id;
  court?: CourtCode;
  receivedOn: LocalDate;
  contentHash: Hash;
  setVersion: string;
  tier: 'none' | 'watch' | 'review' | 'alert';
  explanation: Sentence;
  /**
   * @maxItems 100
   */
  indicators: FiredIndicator[];
  /**
   * @maxItems 200
   */
  findings: {
    findingId: Id;
    fact: FactKind;
    /**
     * @maxItems 20
     */
    evidence: ShortText[];
    addedOn: LocalDate;
    by: PersonId;
  }[];
  /**
   * @maxItems 100
   */
  suspicions: {
    suspicionId: Id;
    tier: 'review' | 'alert';
    status: 'open' | 'cleared';
  }[];
  ruled?: 'confirmed' | 'dismissed';
  /**
   * @maxItems 200
   */
  feedback?: ClueFeedbackNoted[];
}
/**
 * One entry of the indicator library.
 */
export interface IndicatorView {
  indicator: IndicatorId;
  kind: IndicatorKind;
  weight: IndicatorWeight;
  rule: RuleId;
  lendingRule?: RuleId;
  source: 'case-file' | 'series' | 'finding';
  fact?: FactKind;
  threshold?: number;
  meaning: Sentence;
  reason: Sentence;
}
/**
 * The indicators by which submissions received from a day on are screened (R-SHAM-104).
 */
export interface IndicatorSetView {
  setVersion: string;
  from: LocalDate;
  /**
   * @maxItems 100
   */
  indicators: IndicatorView[];
}
