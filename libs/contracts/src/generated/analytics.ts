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
 * The population of a division in one year, the denominator of litigation rates (R-MET-10). A later figure of the same year corrects the earlier one.
 */
export interface PopulationSet {
  division: DivisionCode;
  /**
   * Calendar year.
   */
  year: number;
  /**
   * Permanent residents (常住人口).
   */
  residents: number;
  /**
   * Registered floating population (登记流动人口); absent where the source does not give it, which is not zero.
   */
  floating?: number;
  source: ShortText;
}
/**
 * Set or correct the population of a division in one year.
 */
export interface SetPopulation {
  division: DivisionCode;
  /**
   * Calendar year.
   */
  year: number;
  /**
   * Permanent residents (常住人口).
   */
  residents: number;
  /**
   * Registered floating population (登记流动人口); absent where the source does not give it, which is not zero.
   */
  floating?: number;
  source: ShortText;
}
/**
 * The figures of one division, by year.
 */
export interface PopulationView {
  division: DivisionCode;
  name?: string;
  /**
   * @maxItems 100
   */
  figures: {
    /**
     * Calendar year.
     */
    year: number;
    residents: number;
    floating?: number;
    source: string;
  }[];
}
/**
 * A short name in both languages.
 */
export interface Label {
  zh: string;
  en: string;
}
/**
 * One recorded event of any service: what, who, which tier, when.
 */
export interface PathEntry {
  /**
   * Place in the dispute, from 1, without gaps.
   */
  sequence: number;
  /**
   * Place in the whole log.
   */
  position: string;
  type: string;
  label: Label;
  service: string;
  stream: string;
  version: number;
  actor: {
    role: string;
    /**
     * Reference of the person; only for staff of the court, and one's own.
     */
    person?: string;
    tier?: Tier;
    court?: string;
    organisation?: string;
  };
  /**
   * The three offered tiers (R-DIV-90).
   */
  tier?: 'village' | 'township' | 'court';
  court?: string;
  organisation?: string;
  caseNumber?: string;
  /**
   * An instant, RFC 3339 in UTC.
   */
  at: string;
  /**
   * An instant, RFC 3339 in UTC.
   */
  recordedAt: string;
}
/**
 * The path of a dispute through all services, in the order of the log.
 */
export interface PathView {
  dispute: string;
  /**
   * @maxItems 200
   */
  items: PathEntry[];
  /**
   * How many events the dispute has.
   */
  events: number;
  /**
   * How many of them this viewer is not shown (R-ACC-01): the gaps in the sequence.
   */
  withheld: number;
  /**
   * Every sequence from 1 to the newest has been heard.
   */
  complete: boolean;
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string;
}
/**
 * One event of a bundle. `entry` alone: what happened is withheld. `commitment`: its body is withheld. `salt` and `body`: nothing is.
 */
export interface BundledEvent {
  /**
   * Place in the dispute, from 1.
   */
  sequence: number;
  /**
   * Place in the whole log: the number of its leaf.
   */
  position: number;
  /**
   * Inclusion proof: hashes in base64, from the leaf up.
   *
   * @maxItems 64
   */
  proof: string[];
  /**
   * Stands for what happened.
   */
  entry?: string;
  id?: string;
  stream?: string;
  version?: number;
  type?: string;
  recordedAt?: Instant;
  /**
   * Stands for the body.
   */
  commitment?: string;
  /**
   * With the hash of the body it gives the commitment.
   */
  salt?: string;
  /**
   * The stored bytes, base64.
   */
  body?: string;
}
/**
 * The path of a dispute below a checkpoint with its proofs, for npx fengqiao-verify.
 */
export interface BundleView {
  /**
   * fengqiao.bundle.v1
   */
  format: string;
  /**
   * sha-256
   */
  algorithm: string;
  subject: string;
  count: number;
  /**
   * @maxItems 2000
   */
  events: BundledEvent[];
  /**
   * Signed note (C2SP): the log's signature and the witness's.
   */
  checkpoint: string;
}
/**
 * One dispute in one row.
 */
export interface DisputeSummaryView {
  dispute: string;
  channel?: string;
  division?: string;
  /**
   * Name of the division.
   */
  area?: string;
  cause?: {
    edition: string;
    code?: string;
    name: string;
  };
  registeredOn?: LocalDate;
  claimAmount?: Money;
  group: boolean;
  invented?: boolean;
  linkedTo?: string;
  /**
   * Tiers in the order in which the dispute came to them.
   *
   * @maxItems 64
   */
  tierPath: Tier[];
  /**
   * The three offered tiers (R-DIV-90).
   */
  tier?: 'village' | 'township' | 'court';
  outcome:
    'pending' | 'agreement-reached' | 'resolved' | 'confirmed' | 'dismissed' | 'revoked' | 'docketed' | 'non-acceptance' | 'withdrawn';
  outcomeOn?: LocalDate;
  /**
   * Agreements in effect, oral ones included.
   */
  agreements: number;
  obligations: {
    performed: number;
    defaulted: number;
  };
  confirmations: {
    applied: number;
    confirmed: number;
    dismissed: number;
    /**
     * Applications ever held by a suspicion; never shown to parties and mediators (R-ACC-01).
     */
    held?: number;
  };
  suits: {
    docketed: number;
    notAccepted: number;
  };
  /**
   * The first 20.
   *
   * @maxItems 20
   */
  caseNumbers: string[];
  deadlines: {
    armed: number;
    /**
     * In time.
     */
    met: number;
    /**
     * Met late.
     */
    late: number;
    missed: number;
    fired: number;
  };
  events: number;
  complete: boolean;
  firstOn: LocalDate;
  lastOn: LocalDate;
  /**
   * From the first to the last.
   */
  days: number;
}
/**
 * How a figure is counted; a change of the way makes a new version (R-MET-07).
 */
export interface MetricDefinition {
  id: string;
  version: number;
  /**
   * @maxItems 100
   */
  rules: RuleId[];
  zh: string;
  en: string;
}
export interface CountCell {
  key: string;
  label: Label;
  /**
   * Absent where it is suppressed.
   */
  numerator?: number;
  denominator?: number;
  /**
   * Fewer than five, or needed to hide one that is.
   */
  suppressed?: boolean;
}
/**
 * Registered disputes by one trait, each with numerator and denominator (R-MET-30).
 */
export interface CountsView {
  definition: MetricDefinition;
  by: 'area' | 'tier' | 'cause' | 'outcome' | 'channel';
  division?: string;
  level?: string;
  from?: LocalDate;
  to?: LocalDate;
  /**
   * @maxItems 200
   */
  items: CountCell[];
  next?: string;
  /**
   * Position of the log up to which was counted; empty before the first event.
   */
  asOf: string;
}
/**
 * Suits per 10,000 people (万人起诉率) of one area and period (R-MET-10).
 */
export interface SuitsPerTenThousandView {
  definition: MetricDefinition;
  division: string;
  name?: string;
  /**
   * County and above: by the area of the court. Below: by the place of the dispute (R-MET-12).
   */
  countedBy: 'court' | 'dispute';
  from: LocalDate;
  to: LocalDate;
  /**
   * First-instance civil and administrative cases docketed.
   */
  numerator?: number;
  /**
   * Permanent residents and registered floating population.
   */
  denominator?: number;
  /**
   * Per 10,000, two places; absent without a denominator.
   */
  value?: number;
  population?: {
    year: number;
    residents: number;
    floating?: number;
    source: string;
  };
  suppressed?: boolean;
  /**
   * @maxItems 10
   */
  notes: Label[];
  asOf: string;
}
