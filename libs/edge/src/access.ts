import { roles, type Actor, type Role } from '@fengqiao/kernel';
import type { Gate, Ties } from '@fengqiao/event-store';

/** Every office that a person can hold: neither the platform itself (`system`) nor another system that is connected to it. */
export const everybody: readonly Role[] = roles.filter((role) => role !== 'system' && role !== 'connected-system');

/** How a person is tied to an instance, judged on its own state at the moment of the request. */
export type Tie =
  /** No tie needed: creating something, or a public directory. */
  | 'anyone'
  /** A party to it, or a party's agent. */
  | 'person'
  /** Staff of the court it is before. */
  | 'court'
  /** Staff of an organisation or unit that acts on it. */
  | 'organisation'
  /** Named for it: the assigned judge, an accepted mediator. */
  | 'assigned'
  /** Serves the area it happened in. */
  | 'division';

export interface Grant {
  readonly roles: readonly Role[];
  readonly tie: Tie;
  /** Only this connected system: its token names it as its organisation. */
  readonly system?: string;
}

/** Who may give one command or see one view. */
export interface Access {
  readonly grants: readonly Grant[];
  /** A decision of an office: the caller must say which version it has seen (If-Match). */
  readonly decision?: true;
}

/** Per command type and per view (`see:<view>`): nothing undeclared can be reached. */
export type AccessTable = Readonly<Record<string, Access>>;

export const may = (tie: Tie, ...roles: readonly Role[]): Grant => ({ tie, roles });
/** One connected system, as far as it is tied to the instance. */
export const connected = (tie: Tie, system: string): Grant => ({ tie, roles: ['connected-system'], system });
export const granted = (...grants: readonly Grant[]): Access => ({ grants });
/** As `granted`, for a decision that must be made on the newest state. */
export const decision = (...grants: readonly Grant[]): Access => ({ grants, decision: true });

/** Area prefix of a 12-digit code: trailing zero pairs and triples say nothing. */
const areaPrefix = (code: string): string => code.replace(/(000)?(000)?(00)?(00)?$/, '');

const tied: Readonly<Record<Tie, (actor: Actor, ties: Ties) => boolean>> = {
  anyone: () => true,
  person: (actor, { persons = [] }) => persons.includes(actor.person),
  court: (actor, { court }) => court !== undefined && court === actor.court,
  organisation: (actor, { organisations = [] }) => actor.organisation !== undefined && organisations.includes(actor.organisation),
  assigned: (actor, { assigned = [] }) => assigned.includes(actor.person),
  division: (actor, { division }) =>
    division !== undefined && actor.division !== undefined && division.startsWith(areaPrefix(actor.division)),
};

const grantsTo = (access: Access | undefined, { role, organisation }: Actor): readonly Grant[] =>
  access?.grants.filter(({ roles, system }) => roles.includes(role) && (system === undefined || system === organisation)) ?? [];

/** `forbidden` when the office never may; `hidden` when the person has no tie to this very instance. */
export const judge = (access: Access | undefined, actor: Actor, ties: Ties): ReturnType<Gate> => {
  const grants = grantsTo(access, actor);
  if (grants.length === 0) return 'forbidden';
  return grants.some(({ tie }) => tied[tie](actor, ties)) ? 'open' : 'hidden';
};

/** The gate of one service. Reactions of the platform itself pass; the role `system` is never taken from a token. */
export const gateOf =
  (table: AccessTable): Gate =>
  (commandType, actor, ties) =>
    actor.role === 'system' ? 'open' : judge(table[commandType], actor, ties);

export interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const conditions: Readonly<Record<Tie, (actor: Actor) => Condition>> = {
  anyone: () => ({ sql: 'true', parameters: {} }),
  person: ({ person }) => ({ sql: 'item.persons @> array[:tiePerson]::text[]', parameters: { tiePerson: person } }),
  court: ({ court }) => ({ sql: 'item.court = :tieCourt', parameters: { tieCourt: court ?? null } }),
  organisation: ({ organisation }) => ({
    sql: 'item.organisations @> array[:tieOrganisation]::text[]',
    parameters: { tieOrganisation: organisation ?? null },
  }),
  assigned: ({ person }) => ({ sql: 'item.assigned @> array[:tieAssigned]::text[]', parameters: { tieAssigned: person } }),
  division: ({ division }) => ({
    sql: 'item.division like :tieDivision',
    parameters: { tieDivision: division === undefined ? null : `${areaPrefix(division)}%` },
  }),
};

/** The same rule as `judge`, as a condition on the rows of a list (alias `item`): a list holds exactly what each single view would show. */
export const conditionOf = (access: Access | undefined, actor: Actor): Condition => {
  const parts = grantsTo(access, actor).map(({ tie }) => conditions[tie](actor));
  if (parts.length === 0) return { sql: 'false', parameters: {} };
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' or ')})`,
    parameters: Object.assign({}, ...parts.map(({ parameters }) => parameters)) as Record<string, unknown>,
  };
};
