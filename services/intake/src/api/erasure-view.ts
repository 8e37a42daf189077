import { present, type Actor } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import type { ErasureState } from '../domain/erasure/types.js';

/** One erasure: references only, no personal text. */
export const erasureView = (state: ErasureState, _viewer: Actor, id: string): Intake.ErasureView => {
  if (state.status === 'unknown') throw new Error(`erasure ${id} has no state to show`);
  const { requested, restricted, destroyed } = state;
  const { subject, basis, by, requestedOn, person, court, paper } = requested;
  return {
    id,
    status: state.status,
    subject,
    basis,
    requestedBy: by,
    requestedOn,
    keys: (destroyed ?? restricted)?.keys.length ?? 0,
    ...present({
      person,
      court,
      paper,
      restrictedOn: restricted?.restrictedOn,
      keptUntil: destroyed?.retention.keptUntil,
      approvedBy: destroyed?.approvedBy,
      destroyedOn: destroyed?.destroyedOn,
    }),
  };
};
