import type { AgreementShape, CaseShape } from './shape.js';

const many = (count: number, make: (index: number) => AgreementShape): readonly AgreementShape[] =>
  Array.from({ length: count }, (_, index) => make(index));
const workers = (
  payer: string,
  count: number,
  on: (index: number) => string,
  more: Partial<AgreementShape> = {},
): readonly AgreementShape[] =>
  many(count, (index) => ({
    payer,
    payee: `${payer}.worker-${index}`,
    amount: String(9_000 + index * 150),
    on: on(index),
    labour: true,
    ...more,
  }));

/** Shapes of published genuine cases: none may be held, though many are fast, grouped, or about wages. */
export const genuineShapes: readonly CaseShape[] = [
  {
    id: 'MG-01',
    grade: 'A1',
    agreements: workers('employer', 38, (index) => `2025-01-${14 + Math.floor(index / 13)}`, { confronted: false, agents: ['legal-aid'] }),
    appliedAfter: 0,
    assumed: 'the sums, in three batches; no argument, as in most wage cases',
  },
  {
    id: 'MG-02',
    grade: 'B',
    agreements: many(4, (index) => ({
      payer: 'contractor',
      payee: `team-${index}`,
      amount: '588300',
      on: '2025-01-19',
      confronted: false,
      evidence: 1,
    })),
    appliedAfter: 0,
    assumed: 'four equal parts of 2,353,200, one piece of evidence each',
  },
  { id: 'MG-03', grade: 'A1', agreements: workers('workshop', 11, () => '2025-06-12'), assumed: 'the sums' },
  {
    id: 'MG-06',
    grade: 'A1',
    agreements: workers('haidong', 29, () => '2025-01-08', { evidence: 1, paper: '14000', selfSettled: true }),
    appliedAfter: 0,
    assumed: 'the sums and the IOU of each',
  },
  {
    id: 'MG-09',
    grade: 'B',
    agreements: [{ payer: 'uncle', payee: 'nephew', amount: '500000', on: '2025-12-10', cause: 'inheritance' }],
    findings: [{ on: 0, fact: 'kinship' }],
    assumed: 'the sum',
  },
  {
    id: 'MG-11',
    grade: 'A2',
    agreements: many(9, (index) => ({
      payer: `debtor-${index}`,
      payee: 'bank',
      amount: '66600000',
      on: '2025-11-20',
      dispute: `MG-11.${index}`,
      account: 'bank.account',
      cause: 'finance',
      evidence: 6,
      agents: ['bank-counsel'],
    })),
    assumed: 'nine equal parts',
  },
  {
    id: 'MG-19',
    grade: 'A2',
    agreements: [{ payer: 'builder', payee: 'supplier', amount: '310000', on: '2025-05-06', cause: 'sale' }],
    findings: [{ on: 0, fact: 'thin-document' }],
    assumed: 'the sum',
  },
  { id: 'MG-21', grade: 'B', agreements: [{ payer: 'works', payee: 'refractory', amount: '1095400', on: '2025-01-28', cause: 'sale' }] },
  {
    id: 'MG-23',
    grade: 'A1',
    agreements: [
      {
        payer: 'niu',
        payee: 'hardware-shop',
        amount: '7600',
        paper: '7600',
        on: '2025-03-04',
        cause: 'sale',
        evidence: 1,
        confronted: false,
      },
    ],
    appliedAfter: 0,
  },
  {
    id: 'MG-30',
    grade: 'B',
    agreements: many(6, (index) => ({
      payer: 'gym',
      payee: `member-${index}`,
      amount: String(1_200 + index * 90),
      on: '2025-09-28',
      cause: 'service',
    })),
    appliedAfter: 2,
  },
  {
    id: 'MG-35',
    grade: 'A2',
    agreements: many(731, (index) => ({
      payer: 'developer',
      payee: `household-${index}`,
      amount: '2000',
      paper: '2000',
      on: '2025-04-08',
      cause: 'house-sale',
      evidence: 2,
    })),
    assumed: 'the fee, equal for all by its nature, with a receipt each',
  },
];
