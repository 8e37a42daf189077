/* Generated from contracts/ by scripts/generate.mjs. Do not edit. */

import type { CourtCode, DivisionCode, Hash, Id, Invented, LocalDate, Money, PersonId, RuleId, RulePackId, ShortText, Text, Tier } from './common.js';
export type * from './common.js';

/**
 * How a complaint was brought (R-DOCK-10, R-DOCK-16).
 */
export type SuitChannel = 'online' | 'counter' | 'oral' | 'assisted';
export type CorrectedField =
  'name' | 'sex' | 'idNumber' | 'usci' | 'domicile' | 'phone' | 'representative' | 'division' | 'amount' | 'summary' | 'cause';
/**
 * Accepted and flagged, never refused.
 */
export type PlaceFlag = 'unknown-division' | 'repealed-division';
/**
 * How it came in; one record whatever the way.
 */
export type Channel = 'online' | 'counter' | 'oral' | 'assisted' | 'grid-finding';
export type Side = 'applicant' | 'respondent' | 'guarantor' | 'third-party';
export type PartyKind = 'person' | 'legal-person' | 'other-organisation';
/**
 * What the number itself tells; never proof of who somebody is (R-DOCK-22).
 */
export type Identity = 'plausible' | 'unverified' | 'not-given';
/**
 * What a name or a number is found by without being kept: a keyed digest (R-SEC-09).
 */
export type BlindIndex = string;
/**
 * The eight kinds of evidence.
 */
export type EvidenceCategory =
  | 'party-statement'
  | 'documentary'
  | 'physical'
  | 'audio-visual'
  | 'electronic-data'
  | 'witness-testimony'
  | 'expert-opinion'
  | 'inspection-record';
export type Relation = 'continues' | 'same-facts' | 'same-parties' | 'duplicate';
/**
 * Ground of non-acceptance (R-DOCK-05, 09, 11, 12, 14). Limitation is none (R-DOCK-23).
 */
export type Ground =
  | 'not-directly-interested'
  | 'no-definite-defendant'
  | 'no-specific-claim'
  | 'outside-civil-scope'
  | 'unlawful'
  | 'state-security'
  | 'administrative-suit'
  | 'arbitration-agreement'
  | 'other-organ'
  | 'wrong-court'
  | 'already-decided'
  | 'statutory-no-suit-period'
  | 'divorce-bar'
  | 'duplicate-suit'
  | 'not-corrected';
/**
 * Grounds of deletion: PIPL 47 (R-SEC-07).
 */
export type ErasureBasis = 'purpose-achieved' | 'period-over' | 'consent-withdrawn' | 'unlawful' | 'other-law';

/**
 * A party as other services know it: references only.
 */
export interface PublishedParty {
  partyId: Id;
  side: 'applicant' | 'respondent' | 'guarantor' | 'third-party';
  kind: 'person' | 'legal-person' | 'other-organisation';
  personId?: PersonId;
  /**
   * @maxItems 5
   */
  agents: PersonId[];
  domicileCourt?: CourtCode;
}
/**
 * What PartiesAdded lets out.
 */
export interface PublishedParties {
  page: number;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  parties: PublishedParty[];
}
/**
 * What ComplaintFiled lets out: who sues whom, by reference.
 */
export interface PublishedComplaint {
  complaintId: Id;
  disputeId: Id;
  court: CourtCode;
  channel: SuitChannel;
  /**
   * @maxItems 1100
   */
  plaintiffs: Id[];
  /**
   * @maxItems 1100
   */
  defendants: Id[];
  amount?: Money;
  receivedOn: LocalDate;
  rulePack: RulePackId;
  contentHash: Hash;
}
/**
 * What ClericalMistakeCorrected lets out: what was corrected, and the text only where it is nobody's own.
 */
export interface PublishedCorrection {
  partyId?: Id;
  field: CorrectedField;
  /**
   * Of the dispute itself: its division or its amount.
   */
  is?: Text;
  cause?: Cause;
  divisionFlag?: PlaceFlag;
  correctedOn: LocalDate;
}
/**
 * Cause by the edition of the day of filing (R-CAU-01, R-CAU-04).
 */
export interface Cause {
  edition: '2011' | '2020' | '2025';
  code?: string;
  name: string;
}
/**
 * An agent; only special authority settles and signs (R-MED-50).
 */
export interface PartyAgent {
  personId?: PersonId;
  name?: string;
  authority: 'general' | 'special';
  paper?: Hash;
}
/**
 * One party (R-DOCK-07).
 */
export interface DisputeParty {
  partyId: Id;
  side: Side;
  kind: PartyKind;
  name: string;
  sex?: 'male' | 'female';
  idKind?: 'resident-id' | 'passport' | 'other';
  idNumber?: string;
  usci?: string;
  identity: Identity;
  nameIndex?: BlindIndex;
  idIndex?: BlindIndex;
  domicile?: string;
  phone?: string;
  representative?: string;
  personId?: PersonId;
  /**
   * @maxItems 5
   */
  agents: PartyAgent[];
  domicileCourt?: CourtCode;
  division?: DivisionCode;
  divisionFlag?: PlaceFlag;
}
/**
 * A party to the suit, by reference.
 */
export interface SuitParty {
  partyId: Id;
  side: 'plaintiff' | 'defendant';
  personId?: PersonId;
  /**
   * @maxItems 5
   */
  agents?: PersonId[];
}
/**
 * What a grid officer found on the round (网格排查).
 */
export interface FindingReported {
  finder: PersonId;
  foundOn: LocalDate;
  division: DivisionCode;
  description: Text;
}
/**
 * One dispute is the whole quarrel, a group included.
 */
export interface DisputeRegistered {
  disputeId: Id;
  channel: Channel;
  tier: Tier;
  division: DivisionCode;
  divisionFlag?: PlaceFlag;
  /**
   * The court it is before, else the one listed basic court of the place.
   */
  court?: CourtCode;
  registeredOn: LocalDate;
  registeredBy: PersonId;
  /**
   * Whose dispute it is, where that person has an account.
   */
  reporter?: PersonId;
  /**
   * Who helped a person who cannot do it alone.
   */
  assistedBy?: PersonId;
  cause: Cause;
  causeFlag?: 'unknown-cause';
  summary: Text;
  claimAmount?: Money;
  group: boolean;
  /**
   * An older dispute it goes on from.
   */
  linkedTo?: Id;
  contentHash: Hash;
  invented?: Invented;
}
/**
 * The parties are guided to an undertaking of honesty; it never holds anything (R-SHAM-93).
 */
export interface UndertakingInvited {
  invitedOn: LocalDate;
}
/**
 * One page of parties, small enough for one event.
 */
export interface PartiesAdded {
  page: number;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  parties: DisputeParty[];
  addedOn: LocalDate;
}
/**
 * The one notice about numbers that cannot be right (R-DOCK-22).
 */
export interface IdentityCorrectionAsked {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  partyIds: Id[];
  askedOn: LocalDate;
}
/**
 * Evidence by its digest; the thing itself stays where it is.
 */
export interface EvidenceAdded {
  evidenceId: Id;
  digest: Hash;
  category: EvidenceCategory;
  title: string;
  partyId?: Id;
  addedOn: LocalDate;
}
/**
 * Who compared it with the original.
 */
export interface OriginalChecked {
  evidenceId: Id;
  by: PersonId;
  matches: boolean;
  checkedOn: LocalDate;
}
/**
 * Undertaking of honesty (诚信诉讼承诺): R-SHAM-93.
 */
export interface UndertakingSigned {
  partyId: Id;
  text: Hash;
  by: PersonId;
  signedOn: LocalDate;
}
/**
 * A slip of the pen, corrected by a new fact: the original stays.
 */
export interface ClericalMistakeCorrected {
  partyId?: Id;
  field: CorrectedField;
  was?: string;
  is: Text;
  /**
   * What the number itself tells; never proof of who somebody is (R-DOCK-22).
   */
  identity?: 'plausible' | 'unverified' | 'not-given';
  index?: BlindIndex;
  cause?: Cause;
  divisionFlag?: PlaceFlag;
  reason: Text;
  correctedOn: LocalDate;
}
/**
 * Tied to another dispute; never merged.
 */
export interface DisputeLinked {
  disputeId: Id;
  to: Id;
  relation: Relation;
  linkedOn: LocalDate;
}
export interface DisputeWithdrawn {
  disputeId: Id;
  withdrawnOn: LocalDate;
  requestedBy?: Id;
  reason: Text;
}
/**
 * A complaint about this dispute was brought to a court.
 */
export interface ComplaintNoted {
  complaintId: Id;
  court: CourtCode;
}
/**
 * Complaints of this dispute are in commissioned mediation (委派调解).
 */
export interface CommissionNoted {
  mediationId: Id;
  /**
   * @minItems 1
   * @maxItems 100
   */
  complaintIds: Id[];
}
/**
 * An attempt ended before its commission was heard of.
 */
export interface AttemptEndNoted {
  attemptId: Id;
  reason: 'refused' | 'revoked' | 'lapsed' | 'withdrawn';
}
/**
 * The complaints go on from here.
 */
export interface CommissionEnded {
  mediationId: Id;
  /**
   * @minItems 1
   * @maxItems 100
   */
  complaintIds: Id[];
  outcome: 'agreed' | 'failed';
  on: LocalDate;
}
/**
 * Service at or near home (就近上门).
 */
export interface HomeVisitRequested {
  visitId: Id;
  purpose: 'filing' | 'evidence' | 'mediation' | 'service';
  partyId?: Id;
  address: string;
  requestedOn: LocalDate;
}
export interface HomeVisitScheduled {
  visitId: Id;
  on: LocalDate;
  visitor: PersonId;
}
export interface HomeVisitMade {
  visitId: Id;
  madeOn: LocalDate;
  by: PersonId;
}
/**
 * Received with a written receipt, whatever it lacks (R-DOCK-01).
 */
export interface ComplaintFiled {
  complaintId: Id;
  disputeId: Id;
  court: CourtCode;
  channel: SuitChannel;
  /**
   * @minItems 2
   * @maxItems 1100
   */
  parties: SuitParty[];
  claims: Text;
  facts: Text;
  amount?: Money;
  /**
   * Digest of the transcript of an oral complaint (R-DOCK-10).
   */
  transcript?: Hash;
  /**
   * @maxItems 100
   */
  papers: Hash[];
  receivedOn: LocalDate;
  receiptNumber: ShortText;
  filedBy: PersonId;
  assistedBy?: PersonId;
  rulePack: RulePackId;
  contentHash: Hash;
}
/**
 * The one notice that lists every defect (R-DOCK-09).
 */
export interface CorrectionOrdered {
  /**
   * @minItems 1
   * @maxItems 20
   */
  defects: ShortText[];
  orderedOn: LocalDate;
}
/**
 * The docketing clock starts anew (R-TIME-05).
 */
export interface CorrectionReceived {
  /**
   * @minItems 1
   * @maxItems 100
   */
  papers: Hash[];
  receivedOn: LocalDate;
}
/**
 * Not corrected in time: returned and recorded (R-DOCK-09).
 */
export interface ComplaintReturned {
  complaintId: Id;
  disputeId: Id;
  returnedOn: LocalDate;
  reason: Text;
}
/**
 * The plaintiff asks for the suit (R-MED-62, R-DOCK-09).
 */
export interface PlaintiffPersisted {
  partyId: Id;
  on: LocalDate;
}
/**
 * Ruling of non-acceptance (裁定不予受理), open to appeal.
 */
export interface NonAcceptanceRuled {
  complaintId: Id;
  disputeId: Id;
  court: CourtCode;
  ground: Ground;
  basis: RuleId;
  redirectTo?: CourtCode;
  ruledOn: LocalDate;
  reason: Text;
  judge: PersonId;
}
/**
 * Docketed (立案) with its number.
 */
export interface CaseDocketed {
  complaintId: Id;
  disputeId: Id;
  court: CourtCode;
  caseNumber: ShortText;
  docketedOn: LocalDate;
  /**
   * By the clock: R-DOCK-04.
   */
  automatic: boolean;
}
/**
 * Some of several plaintiffs withdrew.
 */
export interface PlaintiffsLeft {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  plaintiffs: Id[];
  on: LocalDate;
}
/**
 * Withdrawn before docketing (R-MED-64).
 */
export interface ComplaintWithdrawn {
  complaintId: Id;
  disputeId: Id;
  on: LocalDate;
}
/**
 * Commissioned before docketing: the clock rests (R-REG-01).
 */
export interface MediationNoted {
  mediationId: Id;
  on: LocalDate;
}
export interface MediationEndNoted {
  mediationId: Id;
  outcome: 'agreed' | 'failed';
  on: LocalDate;
}
/**
 * Closed as out-of-court mediation (R-AGR-09).
 */
export interface ComplaintClosed {
  complaintId: Id;
  disputeId: Id;
  outcome: 'settled-out-of-court';
  closedOn: LocalDate;
}
/**
 * A data key by its random reference, and whose it is; absent, the subject's own.
 */
export interface NamedKey {
  ref: string;
  person?: PersonId;
}
/**
 * Somebody's personal text is to be erased; nothing has happened to it yet (R-SEC-07).
 */
export interface ErasureRequested {
  erasureId: Id;
  /**
   * A dispute, else a stream.
   */
  subject: Id;
  /**
   * Party, agent or mediator within the subject; absent, the subject with everybody in it.
   */
  person?: PersonId;
  court?: CourtCode;
  basis: ErasureBasis;
  paper?: Hash;
  by: PersonId;
  requestedOn: LocalDate;
}
/**
 * From now on only stored and protected: read by the court for a reason, and nothing is added (R-SEC-07).
 */
export interface SubjectKeyRestricted {
  erasureId: Id;
  /**
   * A dispute, else a stream.
   */
  subject: Id;
  /**
   * @minItems 1
   * @maxItems 1500
   */
  keys: NamedKey[];
  by: PersonId;
  restrictedOn: LocalDate;
}
/**
 * The request was not granted; the restriction is taken back.
 */
export interface ErasureDeclined {
  erasureId: Id;
  /**
   * A dispute, else a stream.
   */
  subject: Id;
  /**
   * @minItems 1
   * @maxItems 1500
   */
  keys?: NamedKey[];
  ground: 'not-founded' | 'request-withdrawn' | 'wrong-person';
  by: PersonId;
  declinedOn: LocalDate;
}
/**
 * Two people decided it: the keys are destroyed, and what they sealed reads as erased for ever (R-SEC-08).
 */
export interface SubjectKeyDestroyed {
  erasureId: Id;
  /**
   * A dispute, else a stream.
   */
  subject: Id;
  /**
   * @minItems 1
   * @maxItems 1500
   */
  keys: NamedKey[];
  basis: ErasureBasis;
  /**
   * How long the file had to be kept: from its last fact, by which rule.
   */
  retention: {
    rule: string;
    lastOn: LocalDate;
    keptUntil: LocalDate;
  };
  requestedBy: PersonId;
  approvedBy: PersonId;
  destroyedOn: LocalDate;
}
/**
 * The docketed suit has ended, as the court reported: judgment, mediation statement or withdrawal (R-AGR-10).
 */
export interface SuitEndNoted {
  complaintId: Id;
  disputeId: Id;
  court: CourtCode;
  caseNumber: ShortText;
  outcome: 'judgment' | 'ruling' | 'mediation-statement' | 'withdrawn' | 'deemed-withdrawn';
  endedOn: LocalDate;
}
/**
 * The court has docketed the complaint in its own case system (立案), with a number of its own.
 */
export interface DocketingDecided {
  /**
   * From ComplaintFiled.
   */
  complaintId: Id;
  /**
   * Before which the complaint is.
   */
  court: CourtCode;
  /**
   * As (2025)鄂0204民初12号.
   */
  caseNumber: ShortText;
  docketedOn: LocalDate;
}
/**
 * The suit has come to its end at first instance: by judgment, statement or withdrawal.
 */
export interface SuitConcluded {
  /**
   * From ComplaintFiled.
   */
  complaintId: Id;
  court: CourtCode;
  /**
   * Under which it was docketed.
   */
  caseNumber: ShortText;
  outcome: 'judgment' | 'ruling' | 'mediation-statement' | 'withdrawn' | 'deemed-withdrawn';
  endedOn: LocalDate;
}
/**
 * Name as the edition of the day has it; an unknown one is accepted and flagged.
 */
export interface CauseAsked {
  name: string;
  code?: string;
}
export interface PartyAsked {
  /**
   * Chosen by the caller; else one is made.
   */
  partyId?: Id;
  side: Side;
  kind: PartyKind;
  name: string;
  sex?: 'male' | 'female';
  idKind?: 'resident-id' | 'passport' | 'other';
  idNumber?: string;
  usci?: string;
  domicile?: string;
  phone?: string;
  representative?: string;
  personId?: PersonId;
  /**
   * @maxItems 5
   */
  agents?: AgentAsked[];
  domicileCourt?: CourtCode;
  division?: DivisionCode;
}
export interface AgentAsked {
  personId?: PersonId;
  name?: string;
  authority: 'general' | 'special';
  paper?: Hash;
}
export interface RegisterDispute {
  channel: 'online' | 'counter' | 'oral' | 'assisted';
  tier: Tier;
  division: DivisionCode;
  court?: CourtCode;
  cause: CauseAsked;
  claim: {
    summary: Text;
    amount?: Money;
  };
  reporter?: PersonId;
  linkedTo?: Id;
  group?: boolean;
  invented?: Invented;
}
/**
 * A finding of the round that becomes the draft of a dispute in this one step.
 */
export interface ReportFinding {
  tier: 'village' | 'township';
  division: DivisionCode;
  description: Text;
  cause: CauseAsked;
  amount?: Money;
  linkedTo?: Id;
  group?: boolean;
  invented?: Invented;
}
export interface AddParties {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  parties: PartyAsked[];
}
export interface AddEvidence {
  digest: Hash;
  category: EvidenceCategory;
  title: string;
  partyId?: Id;
}
export interface CheckOriginal {
  matches: boolean;
}
export interface SignUndertaking {
  partyId: Id;
  /**
   * Digest of the text that was signed.
   */
  text: Hash;
}
export interface CorrectMistake {
  partyId?: Id;
  field: CorrectedField;
  is: Text;
  reason: Text;
}
export interface LinkDispute {
  to: Id;
  relation: Relation;
}
export interface WithdrawDispute {
  requestedBy?: Id;
  reason: Text;
}
export interface RequestHomeVisit {
  purpose: 'filing' | 'evidence' | 'mediation' | 'service';
  partyId?: Id;
  address: string;
}
export interface ScheduleHomeVisit {
  on: LocalDate;
  visitor: PersonId;
}
export interface RecordHomeVisit {}
export interface FileComplaint {
  disputeId: Id;
  court: CourtCode;
  channel: SuitChannel;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  plaintiffs: Id[];
  /**
   * @minItems 1
   * @maxItems 100
   */
  defendants: Id[];
  claims: Text;
  facts: Text;
  amount?: Money;
  transcript?: Hash;
  /**
   * @maxItems 100
   */
  papers?: Hash[];
}
export interface DocketComplaint {}
/**
 * Every defect at once: there is no second notice.
 */
export interface OrderCorrection {
  /**
   * @minItems 1
   * @maxItems 20
   */
  defects: ShortText[];
}
export interface ReceiveCorrection {
  /**
   * @minItems 1
   * @maxItems 100
   */
  papers: Hash[];
}
export interface ReturnComplaint {
  reason: Text;
}
export interface PersistInSuit {
  partyId: Id;
}
export interface RuleNonAcceptance {
  ground: Ground;
  reason: Text;
  redirectTo?: CourtCode;
}
export interface WithdrawComplaint {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  plaintiffs: Id[];
}
export interface CloseComplaint {}
/**
 * To have personal text erased: of one person, or of a subject with everybody in it (R-SEC-07).
 */
export interface RequestErasure {
  /**
   * A dispute, else a stream.
   */
  subject: Id;
  /**
   * Party, agent or mediator within the subject; absent, the subject with everybody in it.
   */
  person?: PersonId;
  basis: ErasureBasis;
  paper?: Hash;
}
/**
 * Only stored and protected from now on.
 */
export interface RestrictSubject {}
/**
 * By somebody who neither asked for it nor restricted it; refused while the file must be kept.
 */
export interface ApproveErasure {}
export interface DeclineErasure {
  ground: 'not-founded' | 'request-withdrawn' | 'wrong-person';
}
/**
 * The number stands in the body: no address and no log holds it.
 */
export interface FindPeople {
  /**
   * Identity number or unified social credit code.
   */
  number: string;
}
/**
 * One party as its viewer may see it.
 */
export interface PartyView {
  partyId: Id;
  side: Side;
  kind: PartyKind;
  name: string;
  sex?: 'male' | 'female';
  idKind?: 'resident-id' | 'passport' | 'other';
  /**
   * Shown to the party itself and to staff who may check it (R-ACC-01).
   */
  idNumber?: string;
  usci?: string;
  identity?: 'plausible' | 'unverified' | 'not-given';
  domicile?: string;
  phone?: string;
  representative?: string;
  personId?: PersonId;
  /**
   * @maxItems 5
   */
  agents?: AgentAsked[];
  domicileCourt?: CourtCode;
  division?: DivisionCode;
  divisionFlag?: PlaceFlag;
  undertaking: 'signed' | 'not-signed';
}
/**
 * One dispute as its viewer may see it.
 */
export interface DisputeView {
  id: Id;
  status: 'draft' | 'registered' | 'withdrawn';
  channel: Channel;
  tier: Tier;
  division: DivisionCode;
  /**
   * @maxItems 6
   */
  place?: string[];
  divisionFlag?: PlaceFlag;
  court?: CourtCode;
  registeredOn: LocalDate;
  cause: Cause;
  causeFlag?: string;
  summary?: string;
  claimAmount?: Money;
  group: boolean;
  /**
   * @maxItems 100
   */
  linkedTo?: Id[];
  contentHash: Hash;
  invented?: Invented;
  finding?: {};
  assistedBy?: PersonId;
  partiesTotal: number;
  /**
   * The first; the rest under /parties.
   *
   * @maxItems 20
   */
  parties: PartyView[];
  /**
   * Those the viewer is, or acts for.
   *
   * @maxItems 1000
   */
  yourParties?: Id[];
  undertakings: {
    invited: boolean;
    signed: number;
    notSigned: number;
  };
  evidence?: {}[];
  corrections?: {}[];
  complaints?: {}[];
  visits?: {}[];
}
/**
 * Likely duplicates: shown to staff, never merged.
 */
export interface SimilarDisputes {
  disputeId: Id;
  items: {
    disputeId: Id;
    /**
     * @maxItems 3
     */
    because: ('parties' | 'cause' | 'amount')[];
    registeredOn?: LocalDate;
    channel?: Channel;
    /**
     * @maxItems 100
     */
    complaints: Id[];
  }[];
}
/**
 * One complaint (起诉状) with its clock explained.
 */
export interface ComplaintView {
  id: Id;
  disputeId: Id;
  status: 'received' | 'correcting' | 'returned' | 'docketed' | 'not-accepted' | 'withdrawn' | 'closed';
  court: CourtCode;
  channel?: SuitChannel;
  receiptNumber: ShortText;
  receivedOn: LocalDate;
  rulePack?: RulePackId;
  /**
   * @maxItems 1000
   */
  plaintiffs: Id[];
  /**
   * @maxItems 100
   */
  defendants: Id[];
  claims?: Text;
  facts?: Text;
  amount?: Money;
  /**
   * @maxItems 200
   */
  papers?: Hash[];
  contentHash?: Hash;
  /**
   * @maxItems 20
   */
  defects?: ShortText[];
  mediation?: {
    mediationId: Id;
    status: 'running' | 'agreed' | 'failed';
  };
  caseNumber?: ShortText;
  docketedOn?: LocalDate;
  automatic?: boolean;
  ground?: Ground;
  basis?: RuleId;
  redirectTo?: CourtCode;
  undertakings?: {
    partyId: Id;
    undertaking: 'signed' | 'not-signed';
  }[];
  deadlines: {}[];
  ended?: SuitEndNoted;
}
/**
 * One erasure, from the request to its end.
 */
export interface ErasureView {
  id: Id;
  status: 'requested' | 'restricted' | 'destroyed' | 'declined';
  /**
   * A dispute, else a stream.
   */
  subject: Id;
  /**
   * Party, agent or mediator within the subject; absent, the subject with everybody in it.
   */
  person?: PersonId;
  court?: CourtCode;
  basis: ErasureBasis;
  paper?: Hash;
  requestedBy: PersonId;
  requestedOn: LocalDate;
  restrictedOn?: LocalDate;
  keptUntil?: LocalDate;
  approvedBy?: PersonId;
  destroyedOn?: LocalDate;
  /**
   * How many data keys it concerns.
   */
  keys: number;
}
/**
 * Parties with that number, in disputes that the viewer may see; at most 50. Who was erased is not found.
 */
export interface PeopleFound {
  /**
   * @maxItems 50
   */
  items: {
    disputeId: Id;
    partyId: Id;
  }[];
}
