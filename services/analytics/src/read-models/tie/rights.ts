import type { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import type { Ties } from '@fengqiao/event-store';
import type { Access, Tie } from '@fengqiao/edge';
import { ownDigits } from '@fengqiao/places';
import type { DisputeRow } from '../dispute/row.js';
import { TIE, tieKey, type TieKind, type TieRow } from './model.js';

/** What may tie this actor to a dispute: at most four values, whatever the size of the dispute. */
const valuesOf = ({ person, court, organisation }: Actor): readonly (readonly [TieKind, string])[] => [
  ['person', person],
  ['assigned', person],
  ...(court === undefined ? [] : [['court', court] as const]),
  ...(organisation === undefined ? [] : [['organisation', organisation] as const]),
];

/** Those of a dispute's ties that concern this actor: the answer is the same as all of them would give, without reading thousands of parties. */
export const tiesFor = async (
  source: DataSource,
  actor: Actor,
  { dispute, division }: Pick<DisputeRow, 'dispute' | 'division'>,
): Promise<Ties> => {
  const keys = valuesOf(actor).map(([kind, value]) => tieKey(dispute, kind, value));
  const rows = await source
    .getRepository<TieRow>(TIE)
    .createQueryBuilder('tie')
    .where('tie.key = any(:keys) and tie.active', { keys })
    .getMany();
  const of = (kind: TieKind): readonly string[] => rows.filter((row) => row.kind === kind).map(({ value }) => value);
  const [court] = of('court');
  return {
    persons: of('person'),
    assigned: of('assigned'),
    organisations: of('organisation'),
    ...(court === undefined ? {} : { court }),
    ...(division === null ? {} : { division }),
  };
};

export interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const inTie = 'select tie.dispute from analytics.tie tie where tie.active and tie.kind =';

/** The same relations as `tiesFor`, as conditions on the rows of a list (alias `dispute`). */
const conditions: Readonly<Record<Tie, (actor: Actor) => Condition>> = {
  anyone: () => ({ sql: 'true', parameters: {} }),
  person: ({ person }) => ({ sql: `dispute.dispute in (${inTie} 'person' and tie.value = :tiePerson)`, parameters: { tiePerson: person } }),
  assigned: ({ person }) => ({
    sql: `dispute.dispute in (${inTie} 'assigned' and tie.value = :tieAssigned)`,
    parameters: { tieAssigned: person },
  }),
  court: ({ court }) => ({
    sql: `dispute.dispute in (${inTie} 'court' and tie.value = :tieCourt)`,
    parameters: { tieCourt: court ?? null },
  }),
  organisation: ({ organisation }) => ({
    sql: `dispute.dispute in (${inTie} 'organisation' and tie.value = :tieOrganisation)`,
    parameters: { tieOrganisation: organisation ?? null },
  }),
  division: ({ division }) => ({
    sql: 'dispute.division like :tieDivision',
    parameters: { tieDivision: division === undefined ? null : `${ownDigits(division) ?? division}%` },
  }),
};

/** What this actor may see, as one condition: a list holds exactly what each single view would show. */
export const rightsOf = (access: Access, actor: Actor): Condition => {
  const parts = access.grants.filter(({ roles }) => roles.includes(actor.role)).map(({ tie }) => conditions[tie](actor));
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' or ') || 'false'})`,
    parameters: Object.assign({}, ...parts.map(({ parameters }) => parameters)) as Record<string, unknown>,
  };
};
