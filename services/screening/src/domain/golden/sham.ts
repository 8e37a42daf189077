import type { AgreementShape, CaseShape } from './shape.js';

const many = (count: number, make: (index: number) => AgreementShape): readonly AgreementShape[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Shapes of published sham cases: each must be held. */
export const shamShapes: readonly CaseShape[] = [
  {
    id: 'SH-01',
    grade: 'A1',
    agreements: [{ payer: 'company-t', payee: 'company-o', amount: '86500000', on: '2025-03-03', cause: 'loan', confronted: false }],
    findings: [
      { on: 0, fact: 'common-control' },
      { on: 0, fact: 'money-loop' },
    ],
  },
  {
    id: 'SH-02',
    grade: 'A2',
    agreements: [{ payer: 'state-firm', payee: 'company-y', amount: '16000000', on: '2025-03-03', confronted: false }],
    findings: [
      { on: 0, fact: 'common-control' },
      { on: 0, fact: 'low-price' },
    ],
  },
  {
    id: 'SH-03',
    grade: 'A2',
    agreements: [
      { payer: 'partner', payee: 'company-y', amount: '29500000', on: '2025-03-03', cause: 'sale', confronted: false, evidence: 1 },
    ],
    appliedAfter: 0,
    findings: [
      { on: 0, fact: 'forged-document' },
      { on: 0, fact: 'borrowed-flow' },
    ],
  },
  {
    id: 'SH-04',
    grade: 'A1',
    agreements: many(6, (index) => ({
      payer: `shop-${index}`,
      payee: `holder-${index}`,
      amount: '14000',
      claimed: '20000',
      on: `2025-03-0${index + 1}`,
      dispute: `SH-04.${index}`,
      account: 'one-account',
      agents: ['one-firm'],
      cause: 'ip',
    })),
    assumed: 'six of the 64, settled by mediation',
  },
  {
    id: 'SH-05',
    grade: 'A2',
    agreements: [{ payer: 'yi', payee: 'zhang', amount: '1825000', on: '2025-04-02', cause: 'loan', confronted: false }],
    findings: [{ on: 0, fact: 'enforcement-pending' }],
  },
  {
    id: 'SH-07',
    grade: 'A2',
    agreements: [
      { payer: 'company-l', payee: 'jiang', amount: '2250000', claimed: '2475000', on: '2025-06-03', labour: true, selfSettled: true },
      { payer: 'company-l', payee: 'chen', amount: '750000', claimed: '825000', on: '2025-06-03', labour: true, selfSettled: true },
    ],
    findings: [0, 1].flatMap((on) => [
      { on, fact: 'kinship' as const },
      { on, fact: 'abnormal-wage' as const },
    ]),
    assumed: 'the 3,000,000 divided as the wages were',
  },
  {
    id: 'SH-08',
    grade: 'A2',
    agreements: many(3, (index) => ({
      payer: 'e-tech',
      payee: `employee-${index}`,
      amount: '300000',
      on: '2025-10-27',
      labour: true,
      confronted: false,
    })),
    findings: [0, 1, 2].map((on) => ({ on, fact: 'windfall-pending' as const })),
    assumed: 'the sums',
  },
  {
    id: 'SH-13',
    grade: 'B',
    agreements: many(18, (index) => ({
      payer: 'huang',
      payee: `worker-${index}`,
      amount: index === 0 ? '100000' : String(80_000 + index * 700),
      on: '2025-09-02',
      labour: true,
      confronted: false,
      ...(index === 0 ? { paper: '50000' } : {}),
    })),
    appliedAfter: 0,
    assumed: 'the sums of the other seventeen; kinship is not in the file',
  },
  {
    id: 'SH-21',
    grade: 'B',
    agreements: [{ payer: 'shang', payee: 'du', amount: '600000', paper: '600000', on: '2025-03-03', cause: 'loan' }],
    findings: [
      { on: 0, fact: 'document-dates', documentOn: '2014-08-01', notBefore: '2015-06-16' },
      { on: 0, fact: 'large-cash' },
    ],
  },
  {
    id: 'SH-26',
    grade: 'A2',
    agreements: many(8, (index) => ({
      payer: `owner-${index}`,
      payee: 'property-company',
      amount: '2731',
      on: '2025-03-25',
      dispute: `SH-26.${index}`,
      mediator: 'forger',
      performed: true,
      cause: 'property-service',
    })),
    appliedAfter: 1,
    denied: [0],
    assumed: 'eight like the one told',
  },
];

/** Further shapes, of lower grade or not in the golden set, whose file holds enough. */
export const furtherShapes: readonly CaseShape[] = [
  {
    id: 'SH-16',
    grade: 'B',
    agreements: many(8, (index) => ({
      payer: 'coal-company',
      payee: `nominal-${index}`,
      amount: '95520',
      on: '2025-05-06',
      labour: true,
      evidence: 1,
    })),
    assumed: 'eight, as 700,000 were taken; no paper of their own',
  },
  {
    id: 'SH-17',
    grade: 'C',
    agreements: many(18, (index) => ({
      payer: 'knitting-company',
      payee: `returning-${index % 3}`,
      amount: '2000',
      on: `2025-0${1 + Math.floor(index / 3)}-10`,
      dispute: `SH-17.${Math.floor(index / 3)}`,
      agents: ['agent-one'],
      labour: true,
    })),
    assumed: 'six monthly batches of the same three',
  },
  {
    id: 'SH-25',
    grade: 'A2',
    agreements: [{ payer: 'company-t', payee: 'company-d', amount: '400000', on: '2025-03-03', cause: 'sale', evidence: 1 }],
    findings: [
      { on: 0, fact: 'shared-contact' },
      { on: 0, fact: 'thin-document' },
    ],
  },
];
