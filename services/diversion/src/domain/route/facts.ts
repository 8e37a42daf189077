import type { Diversion } from '@fengqiao/contracts';
import { findCause, type Cause } from '@fengqiao/law';
import type { Facts } from './types.js';

/** Everything a routing rule may ask about: what officials found, and what the registration itself shows. */
export interface Sheet {
  readonly facts: Facts;
  /** Undefined where the cause is in no edition known here. */
  readonly cause?: Cause;
  readonly group: boolean;
}

/** The facts an official can find, in the order in which they are asked for. */
export const factNames = [
  'violence',
  'threatToLife',
  'safetyArranged',
  'specialProcedure',
  'bankruptcy',
  'enforcement',
  'administrativeMatter',
  'arbitrationAgreement',
  'otherOrgan',
  'otherCourt',
  'finalDecision',
  'noSuitPeriod',
  'divorceBar',
  'wageIou',
  'arbitrated',
  'adjudication',
] as const satisfies readonly (keyof Facts)[];

/** Unknown is not false: what nobody found is listed beside the answer. */
export const unknownOf = (facts: Facts): readonly string[] => factNames.filter((name) => facts[name] === undefined);

export const sheetOf = ({ cause, group }: Diversion.RouteOpened, facts: Facts): Sheet => {
  const found = findCause(cause);
  return { facts, group, ...(found === undefined ? {} : { cause: found }) };
};

/** A member left out of a new assessment stays as it was. */
export const merged = (before: Facts, found: Facts): Facts =>
  Object.fromEntries(
    factNames.flatMap((name) => ((found[name] ?? before[name]) === undefined ? [] : [[name, found[name] ?? before[name]]])),
  );

export const sameFacts = (a: Facts, b: Facts): boolean => factNames.every((name) => a[name] === b[name]);
