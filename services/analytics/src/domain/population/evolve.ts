import type { PopulationEvent, PopulationState } from './types.js';

/** Applies a fact. Never refuses and never throws: any recorded history replays. */
export const evolve = (state: PopulationState, { data }: PopulationEvent): PopulationState => {
  const { division, ...figure } = data;
  const figures = state.status === 'unknown' ? {} : state.figures;
  return { status: 'known', division, figures: { ...figures, [figure.year]: figure } };
};
