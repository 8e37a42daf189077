import { EntitySchema } from 'typeorm';
import type { Message } from '@fengqiao/bus';
import type { Role } from '@fengqiao/kernel';
import type { ReadModel } from '@fengqiao/projections';
import { bodiesIn, bodyIn, bodyOf, disputeOf, textIn, textsIn, type Body } from '../heard.js';

/** How somebody is tied to a dispute; the names of the relations in `access.ts`. */
export type TieKind = 'person' | 'court' | 'organisation' | 'assigned';

/** One tie to one dispute: what decides who may look at its path and its summary. */
export interface TieRow {
  /** `{dispute}/{kind}/{value}`. */
  readonly key: string;
  readonly dispute: string;
  readonly kind: string;
  /** Person, court code or organisation. */
  readonly value: string;
  /** False once a mediator has declined, let the time pass, or been recused. */
  readonly active: boolean;
  /** Of the newest fact about it: an older one, heard late or again, changes nothing. */
  readonly sequence: number;
}

export const TIE = 'analytics_tie';

const entity = new EntitySchema<TieRow>({
  name: TIE,
  tableName: 'tie',
  schema: 'analytics',
  columns: {
    key: { type: 'text', primary: true },
    dispute: { type: 'text' },
    kind: { type: 'text' },
    value: { type: 'text' },
    active: { type: 'boolean' },
    sequence: { type: 'int' },
  },
});

export const tieKey = (dispute: string, kind: TieKind, value: string): string => `${dispute}/${kind}/${value}`;

/**
 * Services that say who the parties are. What a party wrote into an application of its own ties nobody: else anybody could tie himself to a
 * dispute by naming it.
 */
const KNOWS_PARTIES: ReadonlySet<string> = new Set(['intake', 'diversion', 'mediation']);
const COURT_STAFF: ReadonlySet<Role> = new Set(['docketing-officer', 'diversion-clerk', 'court-clerk', 'judge', 'court-president']);

/** A mediator who does not take the case, or no longer has it, is no longer tied to it. */
const ENDS_APPOINTMENT: ReadonlySet<string> = new Set(['CommissionDeclined', 'CommissionLapsed', 'MediatorRecused']);

const personsOf = (party: Body): readonly string[] => [textIn(party, 'personId') ?? '', ...textsIn(party, 'agents')];

const partiesIn = (body: Body): readonly string[] =>
  [...bodiesIn(body, 'parties'), ...bodiesIn(bodyIn(body, 'agreement'), 'parties')].flatMap(personsOf);

const assignedIn = ({ service }: Message, body: Body): readonly string[] => {
  if (service === 'mediation') return [textIn(body, 'mediatorId') ?? '', ...textsIn(body, 'mediators'), ...textsIn(body, 'mediatorIds')];
  return service === 'confirmation' || service === 'intake' ? [textIn(body, 'judge') ?? ''] : [];
};

const organisationsIn = ({ actor: { role, organisation } }: Message, body: Body): readonly string[] => [
  (role === 'party' || role === 'agent' ? undefined : organisation) ?? '',
  textIn(body, 'organisationId') ?? '',
  textIn(body, 'toUnit') ?? '',
];

const courtsIn = ({ actor: { role, court } }: Message, body: Body): readonly string[] => [
  (COURT_STAFF.has(role) ? court : undefined) ?? '',
  textIn(body, 'court') ?? '',
];

const tiesIn = (message: Message): readonly (readonly [TieKind, readonly string[]])[] => {
  const body = bodyOf(message);
  return [
    ['person', KNOWS_PARTIES.has(message.service) ? partiesIn(body) : []],
    ['assigned', assignedIn(message, body)],
    ['organisation', organisationsIn(message, body)],
    ['court', courtsIn(message, body)],
  ];
};

/** Who is tied to each dispute, heard from all services. */
export const tieModel: ReadModel<TieRow> = {
  name: 'tie',
  entity,
  hears: 'all',
  withheld: ['key', 'value'],
  keysOf: (message) => {
    const dispute = disputeOf(message);
    if (dispute === undefined) return [];
    return tiesIn(message).flatMap(([kind, values]) =>
      [...new Set(values)].filter((value) => value !== '').map((value) => tieKey(dispute, kind, value)),
    );
  },
  fold: (row, { service, type, subject, subjectSequence: sequence }, key) => {
    if (row && row.sequence >= sequence) return row;
    const [kind = '', ...value] = key.slice(subject.length + 1).split('/');
    const ends = service === 'mediation' && kind === 'assigned' && ENDS_APPOINTMENT.has(type);
    return { key, dispute: subject, kind, value: value.join('/'), active: !ends, sequence };
  },
};
