import type { Instant } from '@fengqiao/kernel';

/** A point that one looks back from. What is absent does not bound. */
export interface Moment {
  /** Up to and including this place of the log. */
  readonly position?: number;
  /** What had legally happened by this instant. */
  readonly at?: Instant;
  /** Only what was recorded by this instant of real time: as known then. */
  readonly knownAt?: Instant;
}

/** Where an event stands in the log, in legal time and in real time. */
export interface Placed {
  readonly position: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
}

const notAfter = (a: Instant, b: Instant): boolean => Date.parse(a) <= Date.parse(b);

export const within = ({ position, at, knownAt }: Moment, event: Placed): boolean =>
  (position === undefined || event.position <= position) &&
  (at === undefined || notAfter(event.at, at)) &&
  (knownAt === undefined || notAfter(event.recordedAt, knownAt));
