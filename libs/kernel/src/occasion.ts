import type { Instant, LocalDate } from './local-date.js';

/** The three offered tiers (村社区、乡镇街道、基层法院及人民法庭): R-DIV-90. */
export const tiers = ['village', 'township', 'court'] as const;
export type Tier = (typeof tiers)[number];

/** Who may act. One English name per office: see the generated glossary. */
export const roles = [
  'party',
  'agent',
  'interested-person',
  'grid-officer',
  'people-mediator',
  'invited-mediator',
  'organisation-clerk',
  'docketing-officer',
  'diversion-clerk',
  'court-clerk',
  'judge',
  'court-president',
  'analyst',
  'operator',
  'connected-system',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** Who acts, in which office, from where, and for whom. Recorded with every event. */
export interface Actor {
  /** The person as the identity provider names it (token `sub`); for the platform itself, the service that reacts. */
  readonly person: string;
  readonly role: Role;
  readonly tier?: Tier;
  /** Court code such as 鄂0204, for court staff. */
  readonly court?: string;
  /** Organisation or unit id, for mediators and clerks of organisations. */
  readonly organisation?: string;
  /** Division code of the area served: 9 digits for a township, 12 for a village. */
  readonly division?: string;
  /** The person an agent acts for. */
  readonly onBehalfOf?: string;
}

/** The circumstances of one command: the domain knows neither clock nor caller but for this. */
export interface Occasion {
  readonly actor: Actor;
  /** Legal time: RFC 3339, UTC. */
  readonly at: Instant;
  /** The legal day of `at` in Asia/Shanghai: R-TIME-06. */
  readonly on: LocalDate;
}
