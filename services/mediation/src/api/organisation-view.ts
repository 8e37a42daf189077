import { present, type Actor } from '@fengqiao/kernel';
import type { Mediation } from '@fengqiao/contracts';
import { standingOf } from '../domain/organisation/credentials.js';
import type { Known, OrganisationState } from '../domain/organisation/types.js';

const STAFF: readonly Actor['role'][] = ['operator', 'organisation-clerk', 'diversion-clerk', 'court-clerk', 'judge', 'court-president'];

const those = (state: Known, standing: ReturnType<typeof standingOf>): string[] =>
  Object.keys(state.mediators).filter((mediatorId) => standingOf(state, mediatorId) === standing);

/** An entry of the public directory: who may be chosen, for what, and whether it costs anything (R-MED-09, R-MED-14). */
export const organisationView = (state: OrganisationState, viewer: Actor, id: string): Mediation.OrganisationView => {
  if (state.status === 'unknown') throw new Error(`organisation ${id} has no state to show`);
  const { kind, name, division, court, fee, feeStandard, fields, invented } = state.organisation;
  const staff = STAFF.includes(viewer.role);
  return {
    id,
    kind,
    name,
    division,
    fee,
    fields,
    rosters: [...state.rosters],
    mediators: those(state, 'listed').map((mediatorId) => ({
      mediatorId,
      name: state.mediators[mediatorId]?.name ?? '',
      skills: [...(state.mediators[mediatorId]?.skills ?? [])],
    })),
    ...(staff ? { removed: those(state, 'removed'), untrained: those(state, 'untrained'), reports: [...state.reports] } : {}),
    ...present({ court, feeStandard, invented }),
  };
};
