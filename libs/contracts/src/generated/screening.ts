/* Generated from contracts/ by scripts/generate.mjs. Do not edit. */

import type { CourtCode, DivisionCode, Hash, Id, LocalDate, Money, PersonId, RuleId, ShortText, Text } from './common.js';
export type * from './common.js';

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
  ref: ShortText;
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
   * What is counted once: a payee, or a dispute.
   */
  unit: PersonId;
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
  note?: Text;
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
   * From SuspicionRaised.
   */
  submissionId: Id;
  /**
   * From SuspicionRaised.
   */
  suspicionId: Id;
  by: 'police' | 'procuratorate';
  /**
   * received: a receipt only; filed: a case was opened.
   */
  outcome: 'received' | 'filed' | 'not-filed' | 'concluded';
  /**
   * Number of the document.
   */
  reference: ShortText;
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
   * For document-dates: the day the document bears.
   */
  documentOn?: LocalDate;
  /**
   * For document-dates: the day before which it cannot have been made.
   */
  notBefore?: LocalDate;
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
