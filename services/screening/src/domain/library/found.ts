import type { Entry, FactKind } from './entry.js';

/** An indicator that only a finding of the court fires: never a guess of the platform. */
export interface FoundEntry extends Entry {
  /** The finding that fires it. */
  readonly fact: FactKind;
}

export const seenAsOften = {
  zh: '真实案件中亦常见，只作印证。',
  en: 'Genuine cases show it as often; it bears out other signs only.',
} as const;
export const rarelySeen = {
  zh: '法院查明并附证据；真实案件中少见。',
  en: 'Found by the court with its evidence; genuine cases rarely show it.',
} as const;
