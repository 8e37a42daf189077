import { present } from '@fengqiao/kernel';
import type { Mediation, Screening } from '@fengqiao/contracts';

/** One agreement of a published case, as data: what the source tells, with invented references in place of people. */
export interface AgreementShape {
  readonly payer: string;
  readonly payee: string;
  readonly amount: string;
  readonly on: string;
  readonly dispute?: string;
  readonly claimed?: string;
  readonly paper?: string;
  readonly evidence?: number;
  readonly account?: string;
  readonly agents?: readonly string[];
  readonly mediator?: string;
  readonly cause?: string;
  readonly labour?: boolean;
  readonly confronted?: boolean;
  readonly selfSettled?: boolean;
  readonly performed?: boolean;
}

/**
 * The shape of a published case: its facts restated as a case file, dates shifted into a supported regime. It is no record of the case;
 * where the source does not tell (accounts, pieces of evidence), the shape is an assumption, and `assumed` says which.
 */
export interface CaseShape {
  readonly id: string;
  readonly grade: 'A1' | 'A2' | 'B' | 'C';
  readonly agreements: readonly AgreementShape[];
  /** Confirmation was applied for, on the day of the agreement unless it says so many days later. */
  readonly appliedAfter?: number;
  /** Numbers of agreements whose payer says that it never applied. */
  readonly denied?: readonly number[];
  /** What a court officer would find: outside data, on the agreement of that number. */
  readonly findings?: readonly {
    readonly on: number;
    readonly fact: Screening.FactKind;
    readonly documentOn?: string;
    readonly notBefore?: string;
  }[];
  readonly assumed?: string;
}

export const hashOf = (seed: number | string): string => `sha-256:${String(seed).padStart(64, '0')}`;
export const idOf = (shape: CaseShape, index: number): string => `${shape.id}.${index}`;

const DEFAULTS = { evidence: 2, agents: [], labour: false, confronted: true, selfSettled: false, performed: false } as const;

const obligationOf = ({ payer, payee, amount, account = `${payee}.account`, performed = false }: AgreementShape): Mediation.Obligation => ({
  obligationId: 'o1',
  kind: 'payment',
  from: `${payer}.party`,
  to: `${payee}.party`,
  amount,
  account,
  performed,
});

const partiesOf = ({ payer, payee, agents = [] }: AgreementShape): Mediation.AgreementDrafted['parties'] => [
  { partyId: `${payee}.party`, side: 'applicant', personId: payee, agents: [...agents] },
  { partyId: `${payer}.party`, side: 'respondent', personId: payer, agents: [] },
];

/** What mediation publishes of it. */
export const draftOf = (shape: CaseShape, index: number): Mediation.AgreementDrafted => {
  const told = shape.agreements[index];
  if (!told) throw new RangeError(`${shape.id} has no agreement ${index}`);
  const one = { ...DEFAULTS, claimed: told.amount, dispute: shape.id, mediator: `${shape.id}.mediator`, ...told };
  return {
    agreementId: idOf(shape, index),
    mediationId: `${shape.id}.mediation`,
    disputeId: one.dispute,
    kind: 'people',
    organisationId: 'committee',
    organisationKind: 'people-mediation-committee',
    mediatorId: one.mediator,
    parties: partiesOf(one),
    obligations: [obligationOf(one)],
    facts: '-',
    clauses: [],
    oral: false,
    claimedAmount: one.claimed,
    ...present({ paperAmount: one.paper, causeKind: one.cause }),
    evidenceCount: one.evidence,
    labour: one.labour,
    confronted: one.confronted,
    selfSettled: one.selfSettled,
    seals: [],
    contentHash: hashOf(index),
    draftedOn: one.on,
  };
};
