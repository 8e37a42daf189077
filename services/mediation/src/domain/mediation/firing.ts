import { accept, type Decision, type Occasion } from '@fengqiao/kernel';
import { due, fired, missed, type FireDeadline } from '@fengqiao/clocks';
import { appointmentDue } from './choice.js';
import { end } from './ending.js';
import type { Known, Mediation } from './types.js';

/** What follows when a period runs out: the court appoints, another is appointed, or the mediation ends (R-MED-29, 31, 56). */
export const firing = (command: FireDeadline, state: Known, { at, on }: Occasion): Decision<Mediation> => {
  const deadline = due(state.deadlines, command, at);
  if (!deadline) return accept();
  if (deadline.kind === 'choose') return accept(fired(deadline), ...appointmentDue(state, deadline.dueOn));
  if (deadline.kind === 'acceptance') {
    const mediatorId = state.candidate?.mediatorId ?? '';
    return accept(
      missed(deadline, 'the mediator has not answered'),
      { type: 'CommissionLapsed', data: { mediatorId, on } },
      ...appointmentDue(state, deadline.dueOn),
    );
  }
  if (deadline.kind === 'period') return accept(fired(deadline), ...end(state, 'period-ended', on));
  return accept(missed(deadline, 'the court has not appointed a mediator'));
};
