import { accept, type Decision, type Occasion } from '@fengqiao/kernel';
import { due, fired, missed, type FireDeadline } from '@fengqiao/clocks';
import type { Application, Known } from './types.js';

/** Whose duty a period was; a period without one simply runs out. */
const DUTIES: Readonly<Record<string, string>> = {
  acceptance: 'the court has not decided on acceptance',
  'ruling-internal': 'the court has not ruled within its internal limit',
  ruling: 'the court has not ruled within the statutory limit',
  supplement: 'the papers ordered were not supplied',
  excuse: 'no excuse was given',
};

/** A clock that ran out is always on record; it never rules by itself (R-CONF-22). */
export const firing = (command: FireDeadline, state: Known, { at }: Occasion): Decision<Application> => {
  const deadline = due(state.deadlines, command, at);
  if (!deadline) return accept();
  const cause = DUTIES[deadline.kind];
  return accept(cause === undefined ? fired(deadline) : missed(deadline, cause));
};
