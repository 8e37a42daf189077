import { EntitySchema, type DataSource } from 'typeorm';
import type { Message } from '@fengqiao/bus';
import type { Intake } from '@fengqiao/contracts';
import type { ReadModel } from '@fengqiao/projections';

/** By what a party's number is found: a keyed digest, never the number. It goes when the party is erased. */
export interface PersonIndexRow {
  /** `{dispute}/{party}`. */
  readonly key: string;
  readonly dispute: string;
  readonly partyId: string;
  readonly idIndex: string | null;
}

const NAME = 'intake_person_index';

const entity = new EntitySchema<PersonIndexRow>({
  name: NAME,
  tableName: 'person_index',
  schema: 'intake',
  columns: {
    key: { type: 'text', primary: true },
    dispute: { type: 'text' },
    partyId: { name: 'party_id', type: 'text' },
    idIndex: { name: 'id_index', type: 'text', nullable: true },
  },
});

const addedTo = (data: unknown): readonly Intake.DisputeParty[] => (data as Intake.PartiesAdded).parties;

/** Whose number changes: parties that were added, whose number was corrected, or who were erased. */
const changed = ({ type, data }: Message): readonly string[] => {
  if (type === 'PartiesAdded') return addedTo(data).map(({ partyId }) => partyId);
  if (type === 'SubjectKeyDestroyed')
    return (data as Intake.SubjectKeyDestroyed).keys.flatMap(({ person }) => (person === undefined ? [] : [person]));
  if (type !== 'ClericalMistakeCorrected') return [];
  const { partyId, field } = data as Intake.ClericalMistakeCorrected;
  return partyId !== undefined && (field === 'idNumber' || field === 'usci') ? [partyId] : [];
};

export const personIndex: ReadModel<PersonIndexRow> = {
  name: 'person_index',
  entity,
  hears: 'own',
  keysOf: (fact) => changed(fact).map((partyId) => `${fact.subject}/${partyId}`),
  fold: (row, { type, data, subject }, key) => {
    if (type === 'SubjectKeyDestroyed') return undefined;
    if (type === 'ClericalMistakeCorrected') return row && { ...row, idIndex: (data as Intake.ClericalMistakeCorrected).index ?? null };
    const party = addedTo(data).find(({ partyId }) => `${subject}/${partyId}` === key);
    return party ? { key, dispute: subject, partyId: party.partyId, idIndex: party.idIndex ?? null } : row;
  },
};

/** Parties with this number, at most `limit`, in no order that says anything. */
export const findByIndex = (source: DataSource, idIndex: string, limit: number): Promise<readonly PersonIndexRow[]> =>
  source.getRepository<PersonIndexRow>(NAME).find({ where: { idIndex }, order: { key: 'ASC' }, take: limit });
