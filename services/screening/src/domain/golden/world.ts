import { addDays, streamName, type Actor, type Decider, type Fact, type Shape } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import { pattern } from '../pattern/aggregate.js';
import { screening } from '../screening/aggregate.js';
import type { Pattern } from '../pattern/types.js';
import type { Known, Screening } from '../screening/types.js';
import { translate } from '../translate.js';
import { draftOf, idOf, type CaseShape } from './shape.js';

type Heard = Parameters<typeof translate>[0];
type Reaction = ReturnType<typeof translate>[number];
type Recorded = Fact & { readonly stream: string };
interface Asked<S extends Shape> {
  readonly id: string;
  readonly command: S['command'];
  readonly actor: Actor;
}

const on = '2025-12-31';
const at = `${on}T04:00:00.000Z`;
const system: Actor = { person: 'system:screening', role: 'system' };
const judge: Actor = { person: 'judge', role: 'judge' };

/** Screening alone, in memory: what is said to it, and what its own facts lead to, until nothing more follows. */
export interface World {
  hear(service: Service, type: string, stream: string, data: unknown): void;
  find(submissionId: string, finding: { readonly fact: string; readonly documentOn?: string; readonly notBefore?: string }): void;
  shown(submissionId: string): Known;
  readonly recorded: readonly Recorded[];
}

export const world = (): World => {
  const log: Recorded[] = [];
  const series = new Map<string, Pattern['state']>();
  const screenings = new Map<string, Screening['state']>();

  const decided = <S extends Shape>(
    decider: Decider<S>,
    states: Map<string, S['state']>,
    { id, command, actor }: Asked<S>,
  ): readonly Recorded[] => {
    const before = states.get(id) ?? decider.initial;
    const decision = decider.decide(command, before, { actor, at, on });
    if (decision.kind === 'refused') throw new Error(`${id}: ${decision.refusal}`);
    states.set(id, decision.events.reduce<S['state']>(decider.evolve, before));
    return decision.events.map(({ type, data }): Recorded => ({ type, data, stream: streamName(decider.category, id) }));
  };
  const run = ({ to, id, command }: Reaction, actor: Actor): readonly Recorded[] =>
    to === 'pattern'
      ? decided<Pattern>(pattern, series, { id, command: command as Pattern['command'], actor })
      : decided<Screening>(screening, screenings, { id, command: command as Screening['command'], actor });

  const react = (reactions: readonly Reaction[], actor: Actor = system): void => {
    const queue = [...reactions];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const recorded = run(next, actor);
      log.push(...recorded);
      queue.push(...recorded.flatMap(({ type, stream, data }) => translate({ service: 'screening', type, stream, data, at } as Heard)));
    }
  };

  return {
    hear: (service, type, stream, data) => react(translate({ service, type, stream, data, at, actor: judge } as unknown as Heard)),
    find: (id, finding) => {
      const findingId = `${id}.${finding.fact}`;
      const data = { findingId, evidence: ['court file'], ...finding };
      react([{ to: 'screening', id, command: { type: 'AddFinding', data } }], judge);
    },
    shown: (id) => {
      const state = screenings.get(id);
      if (state?.status !== 'known') throw new Error(`${id} was never screened`);
      return state;
    },
    recorded: log,
  };
};

/** Plays a whole shape: drafts, applications, denials, findings. */
export const play = (shape: CaseShape, into: World = world()): World => {
  shape.agreements.forEach((_, index) =>
    into.hear('mediation', 'AgreementDrafted', `agreement-${idOf(shape, index)}`, draftOf(shape, index)),
  );
  shape.agreements.forEach(({ on: day }, index) => {
    if (shape.appliedAfter === undefined) return;
    const { agreementId, disputeId, contentHash } = draftOf(shape, index);
    const filed = { agreementId, disputeId, contentHash, court: '闽0802', filedOn: addDays(day, shape.appliedAfter), late: false };
    into.hear('confirmation', 'ApplicationFiled', `application-${agreementId}`, filed);
  });
  for (const index of shape.denied ?? [])
    into.hear('confirmation', 'JoiningDisowned', `application-${idOf(shape, index)}`, { partyId: 'owner', disownedOn: on });
  for (const { on: index, ...finding } of shape.findings ?? []) into.find(idOf(shape, index), finding);
  return into;
};

/** How each agreement of a played shape stands. */
export const tiersOf = (shape: CaseShape, played: World): readonly string[] =>
  shape.agreements.map((_, index) => played.shown(idOf(shape, index)).result?.tier ?? 'none');
