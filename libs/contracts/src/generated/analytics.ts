/* Generated from contracts/ by scripts/generate.mjs. Do not edit. */

import type { DivisionCode, Instant, LocalDate, Money, RuleId, ShortText, Tier } from './common.js';
export type * from './common.js';

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
   * The tier it happened at: the actor's, else the one the fact speaks of.
   */
  tier?: Tier;
  court?: string;
  organisation?: string;
  caseNumber?: string;
  /**
   * Legal time.
   */
  at: Instant;
  /**
   * Real time of recording.
   */
  recordedAt: Instant;
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
   * Where it ended, or stands.
   */
  tier?: Tier;
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
