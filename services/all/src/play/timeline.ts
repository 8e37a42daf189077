import type { Instant } from '@fengqiao/kernel';
import type { Scenario, Step } from './format/types.js';

/** One step at its own instant among the steps of all cases. */
export interface Moment {
  readonly scenario: Scenario;
  readonly step: Step;
  /** The instant legal time is moved to: no two moments share one, so that each step begins where all before it has settled. */
  readonly instant: Instant;
}

const APART = 10;

/** The steps of all cases in one order: by time, then by case, then as written. Always the same for the same files. */
export const merged = (scenarios: readonly Scenario[]): readonly Moment[] => {
  const all = scenarios.flatMap((scenario, order) => scenario.steps.map((step) => ({ scenario, step, order })));
  all.sort((a, b) => a.step.at.localeCompare(b.step.at) || a.order - b.order || a.step.number - b.step.number);
  let [at, same] = ['', 0];
  return all.map(({ scenario, step }) => {
    same = step.at === at ? same + 1 : 0;
    at = step.at;
    return { scenario, step, instant: new Date(Date.parse(step.at) + same * APART).toISOString() };
  });
};

/** The command key of the n-th request of a step: the same in every play, so that what is recorded is recorded once. Step 0 prepares. */
export const keyOf = (scenario: string, step: number, nth: number): string => `${scenario}/${step}/${nth}`;
