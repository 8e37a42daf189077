import type { OpenAPIObject } from '@nestjs/swagger';
import { roles, type Role } from '@fengqiao/kernel';
import type { Access, AccessTable, Grant, Tie } from '../access.js';
import { Problem, problem } from '../problems.js';

const TIED: Readonly<Record<Tie, string | undefined>> = {
  anyone: undefined,
  person: 'a party to it or an agent of one',
  court: 'of the court it is before',
  organisation: 'of an organisation that acts on it',
  assigned: 'assigned to it',
  division: 'serving its area',
};

/** All that may, in whatever relation to the instance. */
const rolesOf = ({ grants }: Access): readonly Role[] => roles.filter((role) => grants.some((grant) => grant.roles.includes(role)));

const namesIn = ({ roles: granted, system }: Grant): string => granted.join(', ') + (system === undefined ? '' : ` "${system}"`);

const sentenceOf = ({ grants }: Access): string => {
  const parts = grants.map((grant) => {
    const tied = TIED[grant.tie];
    return tied === undefined ? namesIn(grant) : `${namesIn(grant)} (${tied})`;
  });
  return `For ${parts.join('; ')}.`;
};

/** 403, with the offices that may. It tells nothing that the OpenAPI document does not. */
export const forbidden = (access: Access | undefined): Problem => {
  const found = problem('forbidden');
  if (!access) return found;
  const systems = access.grants.flatMap(({ system }) => system ?? []);
  const names = rolesOf(access).map((role) =>
    role === 'connected-system' && systems.length > 0 ? `${role} (${systems.join(', ')})` : role,
  );
  const text = { zh: `${found.text.zh}可以办理的身份：${names.join('、')}。`, en: `${found.text.en} These may: ${names.join(', ')}.` };
  return new Problem(found.code, found.status, text);
};

/** Where the decorator of a route leaves the name of its access entry for the document. */
export const ENTRY = 'x-access';

type Operation = Readonly<Record<string, unknown>> & { readonly description?: string };

const withRoles = (operation: Operation, table: AccessTable): Operation => {
  const { [ENTRY]: entry, ...rest } = operation;
  const access = table[String(entry)];
  if (!access) return rest;
  const description = [rest.description, sentenceOf(access)].filter(Boolean).join('\n\n');
  return { ...rest, description, 'x-roles': rolesOf(access) };
};

/** Says of each operation which offices may, in words and as `x-roles`. */
export const withOffices = (paths: OpenAPIObject['paths'], table: AccessTable): OpenAPIObject['paths'] =>
  Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, withRoles(operation as Operation, table)])),
    ]),
  );
