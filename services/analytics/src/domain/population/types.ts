import type { Analytics } from '@fengqiao/contracts';
import type { refusals } from './refusals.js';

type Event<T extends string, D> = { readonly type: T; readonly data: D };

/** What can be recorded about the population (常住人口) of one division: the denominator of litigation rates, R-MET-10. */
export type PopulationEvent = Event<'PopulationSet', Analytics.PopulationSet>;

export type PopulationCommand = Event<'SetPopulation', Analytics.SetPopulation>;

/** One year's figure; `floating` is absent where the source does not give it, which is not zero. */
export type Figure = Omit<Analytics.PopulationSet, 'division'>;

export type PopulationState =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'known';
      readonly division: string;
      /** By year: the last figure said. */
      readonly figures: Readonly<Record<number, Figure>>;
    };

export interface Population {
  readonly event: PopulationEvent;
  readonly command: PopulationCommand;
  readonly state: PopulationState;
  readonly refusal: keyof typeof refusals;
}
