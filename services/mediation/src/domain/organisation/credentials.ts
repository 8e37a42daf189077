import { present } from '@fengqiao/kernel';
import type { Mediation } from '@fengqiao/contracts';
import type { OrganisationState } from './types.js';

/** How a mediator stands in an organisation. `untrained`: without the course against sham mediation (SPC21 21). */
export type MediatorStanding = 'listed' | 'untrained' | 'removed' | 'unknown';

/** What a mediation has to know of the organisation and the mediator that are to hear it, as they stand at that moment. */
export interface Credentials {
  readonly organisationId: string;
  readonly kind: Mediation.OrganisationKind;
  readonly division: string;
  readonly court?: string;
  readonly rosters: readonly string[];
  readonly seals: readonly string[];
  readonly mediator: MediatorStanding;
}

export const standingOf = (state: OrganisationState, mediatorId: string): MediatorStanding => {
  const listed = state.status === 'unknown' ? undefined : state.mediators[mediatorId];
  if (!listed) return 'unknown';
  if (listed.removedOn !== undefined) return 'removed';
  return listed.shamCourseOn === undefined ? 'untrained' : 'listed';
};

/** Undefined where the organisation is not registered. */
export const credentialsOf = (state: OrganisationState, mediatorId: string): Credentials | undefined => {
  if (state.status === 'unknown') return undefined;
  const { organisationId, kind, division, court, seals } = state.organisation;
  return { organisationId, kind, division, seals, rosters: state.rosters, mediator: standingOf(state, mediatorId), ...present({ court }) };
};
