import type { Outcome } from '@fengqiao/event-store';
import type { CommandContext } from '@fengqiao/event-store';
import type { Resource } from '@fengqiao/edge';
import { credentialsOf, type Credentials } from '../domain/organisation/credentials.js';
import type { Organisation } from '../domain/organisation/types.js';

/** How an organisation and a mediator stand at this moment: looked up for a command, decided in the domain. */
export const credentialsFor = async (
  organisations: Resource<Organisation>,
  organisationId: string,
  mediatorId: string,
): Promise<Credentials | undefined> => credentialsOf((await organisations.load(organisationId)).state, mediatorId);

/** The same circumstances for a part that goes to another stream: the version the caller has seen is not that one's. */
export const elsewhere = ({ ifMatch: _seen, ...command }: CommandContext): CommandContext => command;

type Recorded = Extract<Outcome, { kind: 'recorded' }>;

/** One answer for all parts of a batch: what they recorded together, and the id of each. */
export const together = (whole: Recorded, parts: readonly Recorded[]): Outcome => {
  const all = [whole, ...parts].map(({ result }) => result);
  const result = {
    ...whole.result,
    position: all.map(({ position }) => position).findLast((position) => position !== '') ?? '',
    events: all.flatMap(({ events }) => events),
    repeated: all.every(({ repeated }) => repeated),
    resources: parts.map((part) => part.result.id),
  };
  return { kind: 'recorded', result };
};
