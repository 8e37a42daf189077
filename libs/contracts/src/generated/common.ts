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
  /**
   * deleted: only in the answer to its deletion.
   */
  status: 'enabled' | 'disabled' | 'deleted';
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
