import { compareMoney, daysBetween, multiply, sum } from '@fengqiao/kernel';
import type { Screening as Contract } from '@fengqiao/contracts';
import type { IndicatorId } from '../library/entry.js';
import { isExtinguished } from '../pattern/keys.js';
import type { Known } from './types.js';

/** An indicator and the very facts that fire it. */
export interface Sign {
  readonly indicator: IndicatorId;
  readonly evidence: readonly Contract.Evidence[];
  /** Where these very facts weigh less than the entry says: common, and no statutory factor. */
  readonly lowered?: boolean;
}

/** Three years of interest at the highest protected rate (about 15% a year) add less than half: beyond this, no interest explains it. */
const MOST_WITH_INTEREST = '1.5';
/** Damages for breach are generally too high only above 30% of the loss; interest that runs on and costs stay within: up to here, common. */
const MOST_WITH_EXTRAS = '1.3';
const NO_MARGIN = '1';
/** One piece of evidence, or none, has nothing that bears it out. */
const THIN = 1;
/** The same day or the next. */
const FAST_DAYS = 1;

const evidence = (ref: string, value: string | number): Contract.Evidence => ({ ref, value: String(value) });

const agreedMore = ({ payments, claimedAmount, paperAmount, labour = false }: Contract.CaseFile): Omit<Sign, 'indicator'> => {
  const agreed = sum(payments.flatMap(({ amount }) => (amount === undefined ? [] : [amount])));
  const over = (amount: string | undefined, times: string): amount is string =>
    amount !== undefined && compareMoney(agreed, multiply(amount, times)) > 0;
  const overClaim = over(claimedAmount, NO_MARGIN) ? [evidence('agreement.claimedAmount', claimedAmount)] : [];
  const overPaper = over(paperAmount, labour ? NO_MARGIN : MOST_WITH_INTEREST) ? [evidence('agreement.paperAmount', paperAmount)] : [];
  const against = [...overClaim, ...overPaper];
  return {
    evidence: against.length > 0 ? [evidence('agreement.obligations', agreed), ...against] : [],
    lowered: !over(claimedAmount, MOST_WITH_EXTRAS) && !over(paperAmount, labour ? MOST_WITH_EXTRAS : MOST_WITH_INTEREST),
  };
};

const fast = ({ submission: { file }, application }: Known): readonly Contract.Evidence[] => {
  if (application === undefined || file.draftedOn === undefined || file.evidenceCount === undefined) return [];
  const isFast = daysBetween(file.draftedOn, application.filedOn) <= FAST_DAYS && file.evidenceCount <= THIN;
  return isFast
    ? [
        evidence('agreement.draftedOn', file.draftedOn),
        evidence('application.filedOn', application.filedOn),
        evidence('agreement.evidenceCount', file.evidenceCount),
      ]
    : [];
};

const extinguished = ({ submission: { file }, application }: Known): readonly Contract.Evidence[] =>
  application !== undefined && isExtinguished(file)
    ? [evidence('agreement.obligations.performed', file.payments.length), evidence('application.filedOn', application.filedOn)]
    : [];

/** What the case file itself shows. Nothing outside it is looked at. */
export const caseSigns = (state: Known): readonly Sign[] => {
  const { file } = state.submission;
  const signs: readonly Sign[] = [
    { indicator: 'NO-CONFRONT', evidence: file.confronted === false ? [evidence('mediation.confronted', 'false')] : [] },
    { indicator: 'SELF-SETTLED', evidence: file.selfSettled === true ? [evidence('agreement.selfSettled', 'true')] : [] },
    { indicator: 'FAST-CLOSE', evidence: fast(state) },
    { indicator: 'AGREED-EXCEEDS-CLAIM', ...agreedMore(file) },
    { indicator: 'OBLIGATION-EXTINGUISHED', evidence: extinguished(state) },
    { indicator: 'PARTY-UNAWARE', evidence: state.denials.map((partyId) => evidence('application.disowned', partyId)) },
  ];
  return signs.filter((sign) => sign.evidence.length > 0);
};
