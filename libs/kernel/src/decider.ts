import type { Occasion } from './occasion.js';

/** What one aggregate is made of: its facts, its commands, its state and its refusals, each a closed union. */
export interface Shape {
  readonly event: Fact;
  readonly command: Fact;
  readonly state: unknown;
  readonly refusal: string;
}

export interface Fact {
  readonly type: string;
  readonly data: unknown;
}

/** The sentence a person is shown, and the rule it rests on. */
export interface RefusalText {
  readonly zh: string;
  readonly en: string;
  /** Rule id of the legal or design basis, e.g. `R-CONF-18`. */
  readonly basis: string;
}

/** The answer to a command: facts to record (none, when it was already so), or the ground on which nothing was done. */
export type Decision<S extends Shape> = Accepted<S['event']> | Refused<S['refusal']>;

export interface Accepted<Event> {
  readonly kind: 'accepted';
  readonly events: readonly Event[];
}

export interface Refused<Refusal extends string> {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

export const accept = <Event>(...events: readonly NoInfer<Event>[]): Accepted<Event> => ({ kind: 'accepted', events });

export const refuse = <Refusal extends string>(refusal: Refusal): Refused<Refusal> => ({ kind: 'refused', refusal });

/**
 * A pure aggregate. `decide` answers from the state alone; `evolve` applies a fact, never refuses and never throws,
 * so that any recorded history replays. Saying anything twice records it once.
 */
export interface Decider<S extends Shape> {
  /** Stream category, without `-`: the stream of an instance is `{category}-{id}`. */
  readonly category: string;
  readonly initial: S['state'];
  decide(command: S['command'], state: S['state'], occasion: Occasion): Decision<S>;
  evolve(state: S['state'], event: S['event']): S['state'];
  readonly refusals: Readonly<Record<S['refusal'], RefusalText>>;
}

export const fold = <S extends Shape>(decider: Pick<Decider<S>, 'initial' | 'evolve'>, events: Iterable<S['event']>): S['state'] => {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};
