import { EntitySchema } from 'typeorm';
import type { LocalDate, Tier } from '@fengqiao/kernel';

/** Where a dispute stands or how it ended. */
export const outcomes = [
  /** Nothing decisive yet. */
  'pending',
  /** An agreement, not in effect yet or waiting for the court's confirmation. */
  'agreement-reached',
  /** An agreement in effect that nobody has asked the court to confirm. */
  'resolved',
  'confirmed',
  'dismissed',
  'revoked',
  'docketed',
  'non-acceptance',
  'withdrawn',
] as const;
export type OutcomeOfDispute = (typeof outcomes)[number];

/** When something was said: its sequence in the dispute orders facts however they were delivered. */
export interface Said {
  readonly sequence: number;
  readonly on: LocalDate;
}

export type Decisive = 'withdrawn' | 'agreed' | 'confirmed' | 'dismissed' | 'revoked' | 'docketed' | 'not-accepted';

/** What the fold must remember beside what people read. */
export interface Memory {
  /** Newest sequence heard of each service: a message told again changes nothing. */
  readonly heard: Readonly<Record<string, number>>;
  /** The newest of each kind of decisive fact. */
  readonly decisive: { readonly [D in Decisive]?: Said };
  /** Arrivals at a tier. */
  readonly visits: readonly { readonly sequence: number; readonly tier: Tier }[];
  /** Tier of the mediation that runs, or ran last. */
  readonly mediationTier: Tier | null;
  /** Tier of the newest agreement. */
  readonly agreementTier: Tier | null;
  /** Applications that came to an end, whichever. */
  readonly applicationsEnded: number;
  /** Agreements in effect, and agreements that needed no writing. */
  readonly inEffect: number;
}

/** One dispute in one row. Days are texts: the runner reads a `date` column back as an instant. */
export interface DisputeRow {
  readonly dispute: string;
  /** Position of its first event: the order of lists. */
  readonly opened: string;
  readonly events: number;
  /** Equal to `events` when nothing is missing. */
  readonly lastSequence: number;
  /** How many of the events parties and mediators are not shown. */
  readonly restricted: number;
  readonly channel: string | null;
  readonly division: string | null;
  readonly causeEdition: string | null;
  readonly causeCode: string | null;
  readonly causeName: string | null;
  readonly claimAmount: string | null;
  readonly group: boolean;
  readonly invented: boolean;
  readonly linkedTo: string | null;
  readonly registeredOn: LocalDate | null;
  readonly tierPath: readonly string[];
  readonly tier: string | null;
  readonly outcome: string;
  readonly outcomeOn: LocalDate | null;
  readonly agreements: number;
  readonly performed: number;
  readonly defaulted: number;
  readonly applied: number;
  readonly confirmed: number;
  readonly dismissed: number;
  readonly docketed: number;
  readonly notAccepted: number;
  readonly deadlinesArmed: number;
  readonly deadlinesMet: number;
  readonly deadlinesLate: number;
  readonly deadlinesMissed: number;
  readonly deadlinesFired: number;
  readonly firstOn: LocalDate;
  readonly lastOn: LocalDate;
  readonly memory: Memory;
}

export const DISPUTE = 'analytics_dispute';

const text = { type: 'text' } as const;
const maybeText = { type: 'text', nullable: true } as const;
const count = { type: 'int' } as const;

export const disputeEntity = new EntitySchema<DisputeRow>({
  name: DISPUTE,
  tableName: 'dispute',
  schema: 'analytics',
  columns: {
    dispute: { ...text, primary: true },
    opened: { type: 'bigint' },
    events: count,
    lastSequence: { ...count, name: 'last_sequence' },
    restricted: count,
    channel: maybeText,
    division: maybeText,
    causeEdition: { ...maybeText, name: 'cause_edition' },
    causeCode: { ...maybeText, name: 'cause_code' },
    causeName: { ...maybeText, name: 'cause_name' },
    claimAmount: { ...maybeText, name: 'claim_amount' },
    group: { type: 'boolean', name: 'is_group' },
    invented: { type: 'boolean' },
    linkedTo: { ...maybeText, name: 'linked_to' },
    registeredOn: { ...maybeText, name: 'registered_on' },
    tierPath: { type: 'text', array: true, name: 'tier_path' },
    tier: maybeText,
    outcome: text,
    outcomeOn: { ...maybeText, name: 'outcome_on' },
    agreements: count,
    performed: count,
    defaulted: count,
    applied: count,
    confirmed: count,
    dismissed: count,
    docketed: count,
    notAccepted: { ...count, name: 'not_accepted' },
    deadlinesArmed: { ...count, name: 'deadlines_armed' },
    deadlinesMet: { ...count, name: 'deadlines_met' },
    deadlinesLate: { ...count, name: 'deadlines_late' },
    deadlinesMissed: { ...count, name: 'deadlines_missed' },
    deadlinesFired: { ...count, name: 'deadlines_fired' },
    firstOn: { ...text, name: 'first_on' },
    lastOn: { ...text, name: 'last_on' },
    memory: { type: 'jsonb' },
  },
});

const nothing = {
  events: 0,
  lastSequence: 0,
  restricted: 0,
  agreements: 0,
  performed: 0,
  defaulted: 0,
  applied: 0,
  confirmed: 0,
  dismissed: 0,
  docketed: 0,
  notAccepted: 0,
  deadlinesArmed: 0,
  deadlinesMet: 0,
  deadlinesLate: 0,
  deadlinesMissed: 0,
  deadlinesFired: 0,
} as const;

/** A dispute before anything is known of it. */
export const fresh = (dispute: string, opened: string, on: LocalDate): DisputeRow => ({
  ...nothing,
  dispute,
  opened,
  channel: null,
  division: null,
  causeEdition: null,
  causeCode: null,
  causeName: null,
  claimAmount: null,
  group: false,
  invented: false,
  linkedTo: null,
  registeredOn: null,
  tierPath: [],
  tier: null,
  outcome: 'pending',
  outcomeOn: null,
  firstOn: on,
  lastOn: on,
  memory: { heard: {}, decisive: {}, visits: [], mediationTier: null, agreementTier: null, applicationsEnded: 0, inEffect: 0 },
});
