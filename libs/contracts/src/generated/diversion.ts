/* Generated from contracts/ by scripts/generate.mjs. Do not edit. */

import type { CourtCode, DivisionCode, Hash, Id, LocalDate, Money, PersonId, RuleId, RulePackId, ShortText, Text, Tier } from './common.js';
export type * from './common.js';

/**
 * People's mediation (人民调解), commissioned before docketing (委派), entrusted after it (委托).
 */
export type AttemptKind = 'people' | 'commissioned' | 'entrusted';
/**
 * Why an official skips a tier (R-DIV-98).
 */
export type ReferralReason = 'safety' | 'jurisdiction' | 'party-wish' | 'other';

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
  type: ShortText;
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
   * The organisation whose member registered it: it holds the dispute first.
   */
  organisationId?: Id;
  /**
   * The court that received it, else the basic court of the place.
   */
  court?: CourtCode;
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
  reasonText?: Text;
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
  reason: Text;
  on: LocalDate;
}
/**
 * An unanswered task has lost its object.
 */
export interface ReferralClosed {
  referralId: Id;
  cause: 'recalled' | 'party-moved' | 'resolved' | 'ended';
  reason?: Text;
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
  textVersion: ShortText;
  /**
   * Without the consent of all by this day the attempt lapses.
   */
  answerBy?: LocalDate;
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
  textVersion: ShortText;
  /**
   * Without the consent of all by this day the attempt lapses.
   */
  answerBy?: LocalDate;
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
   * Digest of the power of attorney, where an agent acts.
   */
  authority?: Hash;
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
   * Digest of the power of attorney, where an agent acts.
   */
  authority?: Hash;
  on: LocalDate;
  reason?: Text;
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
   * Digest of the power of attorney, where an agent acts.
   */
  authority?: Hash;
  on: LocalDate;
  /**
   * Suit, arbitration and administrative routes that the party was told of.
   *
   * @minItems 1
   * @maxItems 10
   */
  told: FiredRule[];
  reason?: Text;
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
  commission: ShortText;
  /**
   * Of the document.
   */
  awardNumber: ShortText;
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
   * A unit that gets this as its task.
   */
  organisationId?: Id;
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
  textVersion: ShortText;
  /**
   * The caller itself, or every party it holds authority for.
   *
   * @minItems 1
   * @maxItems 1000
   */
  parties: {
    partyId: Id;
    /**
     * Digest of the power of attorney: an agent needs one for each party.
     */
    authority?: Hash;
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
   * Organisation that holds it; absent: the tier itself.
   */
  holder?: Id;
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
