import { compareMoney, yuan } from '@fengqiao/kernel';
import type { Screening } from '@fengqiao/contracts';
import type { PatternKind } from '../library/entry.js';

export interface SeriesKey {
  readonly key: string;
  readonly pattern: PatternKind;
  /** What is counted once. */
  readonly unit: string;
}

type Submission = Pick<Screening.CaseFileNoted, 'disputeId' | 'file'>;
type Payment = Screening.CaseFile['payments'][number];

/** Whether a paper of its own can bear the sum out: a stated paper, or more than one piece of evidence. */
export const isBorneOut = ({ paperAmount, evidenceCount = 0 }: Screening.CaseFile): boolean =>
  paperAmount !== undefined || evidenceCount > 1;

/** Kinds of cause in which somebody asks to be paid for work. */
const WORK: readonly (string | undefined)[] = ['labour', 'labour-service'];

/** Whether the claim is for work: wages, or pay for services of labour. */
export const isForWork = ({ labour = false, causeKind }: Screening.CaseFile): boolean => labour || WORK.includes(causeKind);

const isPaid = ({ amount }: Payment): boolean => amount !== undefined && compareMoney(amount, '0') > 0;

/** Whether nothing is left to enforce. */
export const isExtinguished = ({ payments }: Screening.CaseFile): boolean =>
  payments.length > 0 && payments.every(({ performed }) => performed);

const ofPayment =
  ({ disputeId, file }: Submission) =>
  ({ from, to, amount, account }: Payment): readonly SeriesKey[] => [
    ...(file.draftedOn === undefined ? [] : [{ key: `day.${from}.${file.draftedOn}`, pattern: 'SAME-DAY-BATCH' as const, unit: to }]),
    ...(amount === undefined || isBorneOut(file)
      ? []
      : [{ key: `amount.${from}.${yuan(amount)}`, pattern: 'AMOUNT-IDENTICAL' as const, unit: to }]),
    ...(account === undefined ? [] : [{ key: `account.${account}`, pattern: 'PAYEE-SAME' as const, unit: to }]),
    { key: `${isForWork(file) ? 'work' : 'return'}.${from}.${to}`, pattern: 'CLAIMANT-REPEAT', unit: disputeId },
  ];

const ofParties = ({ disputeId, file: { parties } }: Submission): readonly SeriesKey[] => [
  ...parties.flatMap(({ personId }) =>
    personId === undefined ? [] : [{ key: `party.${personId}`, pattern: 'SERIES' as const, unit: disputeId }],
  ),
  ...parties
    .filter(({ side }) => side === 'applicant')
    .flatMap(({ agents }) => agents.map((agent) => ({ key: `agent.${agent}`, pattern: 'AGENT-SAME' as const, unit: disputeId }))),
];

const ofMediator = ({ file }: Submission): readonly SeriesKey[] =>
  file.mediatorId !== undefined && isExtinguished(file)
    ? [{ key: `mediator.${file.mediatorId}`, pattern: 'MEDIATOR-FARMING', unit: file.payments[0]?.from ?? '' }]
    : [];

/** The series a submission may belong to, from its own case file alone. */
export const seriesOf = (submission: Submission): readonly SeriesKey[] => {
  const all = [
    ...submission.file.payments.filter(isPaid).flatMap(ofPayment(submission)),
    ...ofParties(submission),
    ...ofMediator(submission),
  ];
  return [...new Map(all.map((one) => [one.key, one])).values()];
};
