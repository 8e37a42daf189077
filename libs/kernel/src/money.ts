import { Decimal } from 'decimal.js';

/** An amount in yuan (CNY), a decimal string with at most two places: `114020.00`. Never a float. */
export type Money = string;

export const isMoney = (text: string): boolean => /^(0|[1-9]\d{0,14})(\.\d{1,2})?$/.test(text);

/** Two places, always: `100` becomes `100.00`. */
export const yuan = (amount: Money | number): Money => new Decimal(amount).toFixed(2);

export const sum = (amounts: Iterable<Money>): Money => {
  let total = new Decimal(0);
  for (const amount of amounts) total = total.plus(amount);
  return total.toFixed(2);
};

/** -1, 0 or 1, as the first amount is smaller, equal or greater. */
export const compareMoney = (a: Money, b: Money): number => new Decimal(a).comparedTo(b);

export const subtract = (a: Money, b: Money): Money => new Decimal(a).minus(b).toFixed(2);

/** `amount` times `rate`, rounded half up to the fen. */
export const multiply = (amount: Money, rate: number | string): Money =>
  new Decimal(amount).times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
