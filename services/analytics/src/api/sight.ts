import type { Actor, Role } from '@fengqiao/kernel';

const COURT_STAFF: ReadonlySet<Role> = new Set(['docketing-officer', 'diversion-clerk', 'court-clerk', 'judge', 'court-president']);

/**
 * How much a viewer sees of a dispute that it may see at all. `whole`: staff of the court. `roles`: analysts, every event but no person.
 * `open`: everybody else, without screening and suspicions, and of persons only oneself (R-ACC-01).
 */
export type Sight = 'whole' | 'roles' | 'open';

export const sightOf = ({ role }: Pick<Actor, 'role'>): Sight => {
  if (COURT_STAFF.has(role)) return 'whole';
  return role === 'analyst' ? 'roles' : 'open';
};

/** Whoever is outside the court never reads a figure so small that it may point at somebody. */
export const isOutside = ({ court }: Pick<Actor, 'court'>): boolean => court === undefined;
