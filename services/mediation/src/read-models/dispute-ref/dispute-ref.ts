import { EntitySchema, type DataSource } from 'typeorm';
import type { Intake } from '@fengqiao/contracts';
import type { Message } from '@fengqiao/bus';
import type { ReadModel } from '@fengqiao/projections';

/** What mediation knows of a dispute: its cause and its claim, as intake published them. For drafting agreements. */
export interface DisputeRefRow {
  readonly dispute: string;
  readonly causeEdition: string;
  readonly causeCode: string | null;
  readonly causeName: string;
  readonly claimAmount: string | null;
  readonly group: boolean;
}

const NAME = 'mediation_dispute_ref';

const entity = new EntitySchema<DisputeRefRow>({
  name: NAME,
  tableName: 'dispute_ref',
  schema: 'mediation',
  columns: {
    dispute: { type: 'text', primary: true },
    causeEdition: { name: 'cause_edition', type: 'text' },
    causeCode: { name: 'cause_code', type: 'text', nullable: true },
    causeName: { name: 'cause_name', type: 'text' },
    claimAmount: { name: 'claim_amount', type: 'text', nullable: true },
    group: { name: 'is_group', type: 'boolean' },
  },
});

type Registered = Pick<Intake.DisputeRegistered, 'cause' | 'claimAmount' | 'group'>;

const fold = (_row: DisputeRefRow | undefined, { subject, data }: Message): DisputeRefRow => {
  const { cause, claimAmount, group } = data as Registered;
  return {
    dispute: subject,
    causeEdition: cause.edition,
    causeCode: cause.code ?? null,
    causeName: cause.name,
    claimAmount: claimAmount ?? null,
    group,
  };
};

export const disputeRefs: ReadModel<DisputeRefRow> = {
  name: 'dispute_ref',
  entity,
  hears: 'all',
  keysOf: ({ service, type, subject }) => (service === 'intake' && type === 'DisputeRegistered' ? [subject] : []),
  fold,
};

export const disputeRef = (source: DataSource, dispute: string): Promise<DisputeRefRow | null> =>
  source.getRepository<DisputeRefRow>(NAME).findOneBy({ dispute });
