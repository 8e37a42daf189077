import type { Api } from './client.js';
import type { Scenario } from './format/types.js';
import { createPerformer, type Manner, type Performer, type Played } from './performer.js';
import { merged } from './timeline.js';

export interface PlayOptions {
  readonly api: Api;
  readonly scenarios: readonly Scenario[];
  readonly signal?: AbortSignal;
  /** Told of every step, and of what is prepared before a case begins. */
  readonly told: (played: Played, done: number, all: number) => void;
}

/** What a whole play came to. */
export interface Result {
  readonly performers: ReadonlyMap<string, Performer>;
  readonly deviations: readonly Played[];
  /** Commands this play recorded. */
  readonly recorded: number;
  /** The whole of it had been played before. */
  readonly finished: boolean;
}

const begunOf = async (performers: Iterable<Performer>): Promise<ReadonlySet<string>> => {
  const begun = new Set<string>();
  for (const performer of performers) if (await performer.begun()) begun.add(performer.scenario.id);
  return begun;
};

/**
 * Plays all cases on one timeline. Legal time is moved to each step's own instant first: that settles everything the steps before it
 * set going. Where an earlier play was cut off, its commands are looked up by their keys, and the play goes on behind the last one;
 * the move behind the last step says that all was played.
 */
export const playAll = async ({ api, scenarios, signal, told }: PlayOptions): Promise<Result> => {
  const moments = merged(scenarios);
  const performers = new Map(scenarios.map((scenario) => [scenario.id, createPerformer(scenario, api)]));
  const [now, begun] = [await api.legalTime(), await begunOf(performers.values())];
  const last = moments.at(-1)?.instant ?? now;
  const result = { performers, deviations: [] as Played[], recorded: 0 };
  if (begun.size === scenarios.length && now > last) return { ...result, finished: true };
  const prepared = new Set<string>();
  const take = (played: Played, done: number): void => {
    result.recorded += played.sent - played.repeated - played.refusals.length;
    if (played.deviation !== undefined) result.deviations.push(played);
    told(played, done, moments.length);
  };
  for (const [index, { scenario, step, instant }] of moments.entries()) {
    signal?.throwIfAborted();
    const performer = performers.get(scenario.id);
    if (!performer) continue;
    const resumed = begun.has(scenario.id);
    const manner: Manner = { resumed, past: resumed && instant < now };
    if (!manner.past) await api.moveTo(instant);
    if (!prepared.has(scenario.id)) take(await performer.prepare(manner), index);
    prepared.add(scenario.id);
    take(await performer.play(step, manner), index + 1);
  }
  await api.moveTo(new Date(Date.parse(last) + 1).toISOString());
  return { ...result, finished: false };
};
