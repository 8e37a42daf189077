import { createActors, type Actors } from './actors.js';
import type { Api, Recorded, Refusal } from './client.js';
import type { Desk, Doing, Task } from './desk.js';
import { unmet } from './expect.js';
import type { Scenario, Step } from './format/types.js';
import { keyOf } from './timeline.js';
import { verbs } from './verbs/index.js';
import { prepare } from './verbs/setup.js';
import { createWorld, NothingThere, type World } from './world.js';

/** What became of one step. */
export interface Played {
  readonly scenario: Scenario;
  readonly step: Step;
  /** Who acted, by their keys in the file. */
  readonly who: readonly string[];
  readonly events: readonly string[];
  readonly numbers: readonly string[];
  readonly refusals: readonly Refusal[];
  readonly sent: number;
  /** Requests that had been answered in an earlier play. */
  readonly repeated: number;
  /** Not as the file tells it. */
  readonly deviation?: string;
}

/** How a step is played: anew, or after a play that was cut off somewhere. */
export interface Manner {
  /** An earlier play has begun this case: what it recorded is looked up first. */
  readonly resumed: boolean;
  /** That play has also ended this step: what it did not record was refused. */
  readonly past: boolean;
}

/** One case being played. */
export interface Performer {
  readonly scenario: Scenario;
  readonly world: World;
  readonly actors: Actors;
  /** Whether the platform has the first command of this case. */
  begun(): Promise<boolean>;
  prepare(manner: Manner): Promise<Played>;
  play(step: Step, manner: Manner): Promise<Played>;
}

type Outcome = { readonly recorded: Recorded } | { readonly refused: Refusal } | { readonly skipped: true };

/** Just after a restart the platform still catches up: what it refuses then is asked again for so long. */
const PATIENCE = 10_000;
const AGAIN = [404, 409, 503];

const ANEW: Manner = { resumed: false, past: false };

export const createPerformer = (scenario: Scenario, api: Api): Performer => {
  const world = createWorld(scenario);
  const actors = createActors(scenario, world);
  const deskFor = (step: Step): Desk => ({ scenario, step, world, actors, api });
  const first = scenario.steps[0] as Step;
  const beforeFirst: Step = { ...first, number: 0, verb: 'prepare', fields: {}, published: undefined, invented: false };

  const lookUp = async ({ service, actor }: Task, key: string): Promise<Recorded | undefined> => {
    const { status, body } = await api.get<Recorded>(actor, `/v1/${service}/commands/${encodeURIComponent(key)}`);
    return status === 200 ? body : undefined;
  };

  const send = async ({ service, actor, path, body, decision }: Task, key: string): Promise<Outcome> => {
    const etag = decision === undefined ? undefined : (await api.get(actor, `/v1/${service}/${decision}`)).etag;
    const ifMatch = decision === undefined ? {} : { ifMatch: etag ?? '"0"' };
    const answer = await api.post<Recorded & Refusal>(actor, `/v1/${service}/${path}`, body, { key, ...ifMatch });
    return answer.status === 201 ? { recorded: answer.body } : { refused: { ...answer.body, status: answer.status } };
  };

  const patiently = async (task: Task, key: string): Promise<Outcome> => {
    for (const end = Date.now() + PATIENCE; ;) {
      const outcome = await send(task, key);
      if (!('refused' in outcome) || !AGAIN.includes(outcome.refused.status) || Date.now() > end) return outcome;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  /** What a past step did not record then, it must not record now. */
  const askAgain = async (task: Task, key: string, step: Step, past: boolean): Promise<Outcome> => {
    if (!past) return patiently(task, key);
    const outcome = step.expectRefusal === undefined ? await send(task, key) : { skipped: true as const };
    return 'refused' in outcome ? { skipped: true } : outcome;
  };

  const deliver = async (task: Task, key: string, step: Step, { resumed, past }: Manner): Promise<Outcome> => {
    if (!resumed) return send(task, key);
    if (task.parts) return askAgain(task, key, step, past);
    const known = await lookUp(task, key);
    if (known) return { recorded: { ...known, repeated: true } };
    if (past) return { skipped: true };
    return step.expectRefusal === undefined ? patiently(task, key) : send(task, key);
  };

  const perform = async (doing: Doing, step: Step, manner: Manner): Promise<Played> => {
    const [events, numbers, refusals, who]: [string[], string[], Refusal[], Set<string>] = [[], [], [], new Set()];
    let [sent, repeated, skipped] = [0, 0, 0];
    const playedSoFar = (): Played => ({ scenario, step, events, numbers, refusals, sent, repeated, who: [...who] });
    try {
      for (let next = await doing.next(); next.done !== true;) {
        const task = next.value;
        const outcome = await deliver(task, keyOf(scenario.id, step.number, sent), step, manner);
        sent += 1;
        who.add(task.actor.person.slice(scenario.id.length + 1));
        if ('skipped' in outcome) skipped += 1;
        if ('refused' in outcome) refusals.push(outcome.refused);
        if ('recorded' in outcome) {
          events.push(...outcome.recorded.events);
          numbers.push(...(outcome.recorded.number === undefined ? [] : [outcome.recorded.number]));
          repeated += outcome.recorded.repeated ? 1 : 0;
        }
        next = await doing.next('recorded' in outcome ? outcome.recorded : undefined);
      }
    } catch (error) {
      if (!(error instanceof NothingThere)) throw error;
      if (!manner.past) return { ...playedSoFar(), deviation: error.message };
    }
    const deviation = deviationOf(playedSoFar(), sent - skipped);
    return { ...playedSoFar(), ...(deviation === undefined ? {} : { deviation }) };
  };

  const look = async (step: Step, { past }: Manner): Promise<Played> => {
    const played = { scenario, step, events: [], numbers: [], refusals: [], sent: 0, repeated: 0, who: [] };
    if (past) return played;
    try {
      const deviation = await unmet(deskFor(step));
      return deviation === undefined ? played : { ...played, deviation };
    } catch (error) {
      if (error instanceof NothingThere) return { ...played, deviation: error.message };
      throw error;
    }
  };

  return {
    scenario,
    world,
    actors,
    async begun() {
      const tasks = [prepare(deskFor(beforeFirst)), verbs[first.verb]?.(deskFor(first))];
      for (const [index, doing] of tasks.entries()) {
        const next = await doing?.next();
        if (next && next.done !== true)
          return (await lookUp(next.value, keyOf(scenario.id, index === 0 ? 0 : first.number, 0))) !== undefined;
      }
      return false;
    },
    prepare: (manner = ANEW) => perform(prepare(deskFor(beforeFirst)), beforeFirst, manner),
    play(step, manner = ANEW) {
      if (step.verb === 'expect') return look(step, manner);
      const verb = verbs[step.verb];
      if (!verb) throw new Error(`the format knows \`${step.verb}\`, the player does not`);
      return perform(verb(deskFor(step)), step, manner);
    },
  };
};

const sentence = ({ code, detail, basis, errors = [] }: Refusal): string =>
  `${code}: ${detail}${basis === undefined ? '' : ` (${basis})`}${errors.map((one) => ` ${one.pointer} ${one.detail};`).join('')}`;

/** A refusal nobody expected, or an expected one that did not come. */
const deviationOf = ({ step, refusals }: Played, asked: number): string | undefined => {
  const { expectRefusal } = step;
  const [first] = refusals;
  if (expectRefusal === undefined) return first === undefined ? undefined : `refused: ${sentence(first)}`;
  if (asked === 0) return undefined;
  const other = refusals.find(({ code }) => expectRefusal !== '*' && code !== expectRefusal);
  if (other) return `expected to be refused with ${expectRefusal}, but refused with ${sentence(other)}`;
  return refusals.length === asked
    ? undefined
    : `expected to be refused${expectRefusal === '*' ? '' : ` with ${expectRefusal}`}, but it was recorded`;
};
