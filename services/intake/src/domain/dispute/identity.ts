import { isLocalDate } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/**
 * Whether an 18-digit resident identity number can be right: birthday and check digit (GB 11643). Its first six digits are not judged:
 * they are the county of the day of issue, and one that was repealed since is still valid (R-DOCK-22).
 */
export const residentNumberFits = (number: string): boolean => {
  const own = number.toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(own)) return false;
  if (!isLocalDate(`${own.slice(6, 10)}-${own.slice(10, 12)}-${own.slice(12, 14)}`)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(own[index]), 0);
  return CHECKS[sum % 11] === own[17];
};

const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether an 18-character unified social credit code has the right check character (GB 32100). */
export const creditCodeFits = (code: string): boolean => {
  const own = code.toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(own)) return false;
  const sum = [...own.slice(0, 17)].reduce((total, letter, index) => total + LETTERS.indexOf(letter) * (3 ** index % 31), 0);
  return LETTERS[(31 - (sum % 31)) % 31] === own[17];
};

type Numbers = Pick<Intake.PartyAsked, 'kind' | 'idKind' | 'idNumber' | 'usci'>;

/** What the number itself tells. A passport, or a party without a number, is as good as any (R-DOCK-22). */
export const identityOf = ({ kind, idKind = 'resident-id', idNumber, usci }: Numbers): Intake.DisputeParty['identity'] => {
  const number = kind === 'person' ? idNumber : usci;
  if (number === undefined) return 'not-given';
  const fits = kind === 'person' ? idKind !== 'resident-id' || residentNumberFits(number) : creditCodeFits(number);
  return fits ? 'plausible' : 'unverified';
};

/** Places in a page whose resident number is wrong: what is refused online, and received at the counter (R-DOCK-22). */
export const wrongNumbers = (parties: readonly Numbers[]): readonly number[] =>
  parties.flatMap((party, index) => (party.kind === 'person' && identityOf(party) === 'unverified' ? [index] : []));
