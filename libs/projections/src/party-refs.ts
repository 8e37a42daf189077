import { EntitySchema, type DataSource } from 'typeorm';
import type { Intake, Service } from '@fengqiao/contracts';
import type { ReadModel } from './read-model.js';

/** A party of a dispute as the other services know it: references only, as intake published them. */
export interface PartyRefRow {
  /** `{dispute}/{party}`. */
  readonly key: string;
  readonly dispute: string;
  readonly partyId: string;
  readonly side: string;
  readonly personId: string | null;
  readonly agents: readonly string[];
  readonly domicileCourt: string | null;
}

const nameOf = (service: Service): string => `${service}_party_ref`;

const entityOf = (service: Service): EntitySchema<PartyRefRow> =>
  new EntitySchema<PartyRefRow>({
    name: nameOf(service),
    tableName: 'party_ref',
    schema: service,
    columns: {
      key: { type: 'text', primary: true },
      dispute: { type: 'text' },
      partyId: { name: 'party_id', type: 'text' },
      side: { type: 'text' },
      personId: { name: 'person_id', type: 'text', nullable: true },
      agents: { type: 'text', array: true },
      domicileCourt: { name: 'domicile_court', type: 'text', nullable: true },
    },
  });

/** The parties of every dispute, heard from intake: for building commands, never for deciding them. */
export const partyRefsOf = (service: Service): ReadModel<PartyRefRow> => {
  const heard = (data: unknown): Intake.PublishedParty[] => (data as Intake.PublishedParties).parties;
  return {
    name: 'party_ref',
    entity: entityOf(service),
    hears: 'all',
    withheld: ['personId', 'agents'],
    keysOf: ({ service: from, type, subject, data }) =>
      from === 'intake' && type === 'PartiesAdded' ? heard(data).map(({ partyId }) => `${subject}/${partyId}`) : [],
    fold: (row, { data, subject }, key) => {
      const party = heard(data).find(({ partyId }) => `${subject}/${partyId}` === key);
      if (!party) return row;
      return {
        key,
        dispute: subject,
        partyId: party.partyId,
        side: party.side,
        personId: party.personId ?? null,
        agents: party.agents,
        domicileCourt: party.domicileCourt ?? null,
      };
    },
  };
};

/** At most `limit` parties of a dispute, by id; only the named ones with `partyIds`, only those who are or act through `person`. */
export const partyRefs = (
  source: DataSource,
  service: Service,
  dispute: string,
  options: { readonly partyIds?: readonly string[]; readonly person?: string; readonly limit: number },
): Promise<readonly PartyRefRow[]> => {
  const query = source
    .getRepository<PartyRefRow>(nameOf(service))
    .createQueryBuilder('party')
    .where('party.dispute = :dispute', { dispute });
  if (options.partyIds) query.andWhere('party.key = any(:keys)', { keys: options.partyIds.map((partyId) => `${dispute}/${partyId}`) });
  if (options.person !== undefined)
    query.andWhere('(party.person_id = :person or :person = any(party.agents))', { person: options.person });
  return query.orderBy('party.key', 'ASC').limit(options.limit).getMany();
};
