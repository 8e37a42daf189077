import { compareMoney, isMoney, multiply, subtract, sum, yuan, type Money } from '@fengqiao/kernel';
import { defaultSettings, type Settings } from './settings.js';

/** What a fee is asked for. Amounts in yuan. */
export type FeeMatter =
  | { readonly kind: 'property'; readonly amount: Money }
  | { readonly kind: 'labour' }
  /** `property` is all that is divided. */
  | { readonly kind: 'divorce'; readonly property?: Money }
  | { readonly kind: 'confirmation' };

export interface Fee {
  readonly full: Money;
  /** After halving. */
  readonly payable: Money;
  readonly halved: boolean;
  readonly rule: string;
}

export interface FeeOptions {
  /** The ground of halving, if there is one: R-DOCK-20. */
  readonly halvedFor?: 'summary' | 'mediation' | 'withdrawal';
  readonly settings?: Pick<Settings, 'halveCourtFee' | 'divorceFee'>;
}

/** Upper end of each band in yuan and its rate; the first band is a flat 50, the last has no end (诉讼费用交纳办法 13, R-DOCK-19). */
const bands: readonly (readonly [from: Money, to: Money | undefined, rate: string])[] = [
  ['10000', '100000', '0.025'],
  ['100000', '200000', '0.02'],
  ['200000', '500000', '0.015'],
  ['500000', '1000000', '0.01'],
  ['1000000', '2000000', '0.009'],
  ['2000000', '5000000', '0.008'],
  ['5000000', '10000000', '0.007'],
  ['10000000', '20000000', '0.006'],
  ['20000000', undefined, '0.005'],
];
const FLAT: Money = '50.00';
const LABOUR: Money = '10.00';
/** Property divided in a divorce is free up to here, then 0.5%. */
const DIVORCE_FREE: Money = '200000';
const DIVORCE_RATE = '0.005';

const inBand = (amount: Money, from: Money, to: Money | undefined, rate: string): Money => {
  if (compareMoney(amount, from) <= 0) return '0.00';
  const upper = to !== undefined && compareMoney(amount, to) > 0 ? to : amount;
  return multiply(subtract(upper, from), rate);
};

const propertyFee = (amount: Money): Money => sum([FLAT, ...bands.map(([from, to, rate]) => inBand(amount, from, to, rate))]);

const divorceFee = (base: Money, property: Money): Money =>
  compareMoney(property, DIVORCE_FREE) <= 0 ? yuan(base) : sum([base, multiply(subtract(property, DIVORCE_FREE), DIVORCE_RATE)]);

const checked = (amount: Money): Money => {
  if (!isMoney(amount)) throw new RangeError(`"${amount}" is no amount in yuan`);
  return amount;
};

const fullFee = (matter: FeeMatter, settings: Pick<Settings, 'divorceFee'>): Money => {
  switch (matter.kind) {
    case 'property':
      return propertyFee(checked(matter.amount));
    case 'labour':
      return LABOUR;
    case 'divorce':
      return divorceFee(settings.divorceFee, checked(matter.property ?? '0'));
    case 'confirmation':
      return '0.00';
  }
};

/**
 * The court fee in yuan, to the fen: R-DOCK-19, R-DOCK-20. Judicial confirmation is free (R-CONF-16).
 * @throws RangeError for an amount that is no money.
 */
export const courtFee = (matter: FeeMatter, { halvedFor, settings = defaultSettings }: FeeOptions = {}): Fee => {
  const full = fullFee(matter, settings);
  const halved = halvedFor !== undefined && settings.halveCourtFee && matter.kind !== 'confirmation';
  return {
    full,
    payable: halved ? multiply(full, '0.5') : full,
    halved,
    rule: matter.kind === 'confirmation' ? 'R-CONF-16' : halved ? 'R-DOCK-20' : 'R-DOCK-19',
  };
};
