import type { Aggregate, Item } from '@fengqiao/event-store';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { refusals } from './refusals.js';
import type { Population, PopulationState } from './types.js';

/** Stored shapes: every event is still as it was first written. */
export const shapes = { PopulationSet: [] } as const;

const item = (state: PopulationState): Item => {
  if (state.status === 'unknown') return { status: 'unknown', title: '', waitingFor: [] };
  return { status: 'known', title: `人口 ${state.division} ${Object.keys(state.figures).at(-1) ?? ''}`, waitingFor: [] };
};

export const population: Aggregate<Population> = {
  category: 'population',
  initial: { status: 'unknown' },
  decide,
  evolve,
  refusals,
  shapes,
  ties: (state) => (state.status === 'unknown' ? {} : { division: state.division }),
  item,
  viewName: 'PopulationView',
  subject: () => undefined,
};
