import type { LocalDate } from '@fengqiao/kernel';
import { arm, evolveDeadlines, pause, resume, type DeadlineEvent } from '@fengqiao/clocks';
import { rulePackFor, type Limit, type RulePack } from '@fengqiao/law';
import type { KnownComplaint } from './types.js';

/** The law this complaint is judged by: that of its court and of the day it was received (R-REG-07). */
export const packOf = ({ filed: { court, receivedOn } }: Pick<KnownComplaint, 'filed'>): RulePack => rulePackFor({ court, receivedOn });

/** Whether a mediation may hold this complaint's clock: before docketing only, once, and never against the plaintiff (R-REG-02, R-MED-62). */
export const mayRest = (state: KnownComplaint): boolean => !packOf(state).docketFirst && !state.persisted;

/** The law leaves the length of the period for correction to the court. */
const correctionLimit = ({ settings }: RulePack): Limit => ({ count: settings.supplementDays, unit: 'day', rule: 'R-DOCK-09' });

export const armCorrection = (state: KnownComplaint, on: LocalDate): DeadlineEvent => arm('correction', correctionLimit(packOf(state)), on);

/** Seven days from the day after receipt, or after the corrected papers came (R-DOCK-03, R-TIME-05); resting while mediation runs. */
export const armDocketing = (state: KnownComplaint, on: LocalDate): readonly DeadlineEvent[] => {
  const armed = arm('docketing', packOf(state).limits.docketing, on);
  const rests = state.mediation?.status === 'running' && mayRest(state);
  return [armed, ...(rests ? rest(evolveDeadlines(state.deadlines, armed), on) : [])];
};

const rest = (deadlines: KnownComplaint['deadlines'], on: LocalDate): readonly DeadlineEvent[] =>
  pause(deadlines, 'docketing', on, 'commissioned mediation before docketing');

export const restDocketing = ({ deadlines }: KnownComplaint, on: LocalDate): readonly DeadlineEvent[] => rest(deadlines, on);

export const goOn = ({ deadlines }: KnownComplaint, on: LocalDate): readonly DeadlineEvent[] => resume(deadlines, 'docketing', on);
