import { compareMoney, daysBetween, multiply, sum } from '@fengqiao/kernel';
import type { Screening as Contract } from '@fengqiao/contracts';
import type { IndicatorId } from '../library/entry.js';
import { isExtinguished } from '../pattern/keys.js';
import type { Known } from './types.js';

/** An indicator and the very facts that fire it. */
export interface Sign {
  readonly indicator: IndicatorId;
  readonly evidence: readonly Contract.Evidence[];
}

/** Three years of interest at the highest protected rate (about 15% a year) add less than half: beyond this, no interest explains it. */
const MOST_WITH_INTEREST = '1.5';
/** One piece of evidence, or none, has nothing that bears it out. */
const THIN = 1;
/** The same day or the next. */
const FAST_DAYS = 1;

const evidence = (ref: string, value: string | number): Contract.Evidence => ({ ref, value: String(value) });

const agreedMore = ({ payments, claimedAmount, paperAmount, labour = false }: Contract.CaseFile): readonly Contract.Evidence[] => {
  const agreed = sum(payments.flatMap(({ amount }) => (amount === undefined ? [] : [amount])));
  const overClaim = claimedAmount !== undefined && compareMoney(agreed, claimedAmount) > 0;
  const paperLimit = paperAmount === undefined || labour ? paperAmount : multiply(paperAmount, MOST_WITH_INTEREST);
  const overPaper = paperLimit !== undefined && compareMoney(agreed, paperLimit) > 0;
  return [
    ...(overClaim || overPaper ? [evidence('agreement.obligations', agreed)] : []),
    ...(overClaim ? [evidence('agreement.claimedAmount', claimedAmount)] : []),
    ...(overPaper && paperAmount !== undefined ? [evidence('agreement.paperAmount', paperAmount)] : []),
  ];
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
    { indicator: 'AGREED-EXCEEDS-CLAIM', evidence: agreedMore(file) },
    { indicator: 'OBLIGATION-EXTINGUISHED', evidence: extinguished(state) },
    { indicator: 'PARTY-UNAWARE', evidence: state.denials.map((partyId) => evidence('application.disowned', partyId)) },
  ];
  return signs.filter((sign) => sign.evidence.length > 0);
};
