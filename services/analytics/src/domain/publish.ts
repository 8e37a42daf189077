import type { PublishTable } from '@fengqiao/bus';
import type { PopulationEvent } from './population/types.js';

/** How much of each fact the other services may read. */
export const publish: PublishTable<PopulationEvent> = {
  PopulationSet: 'body',
};
