import {
  fold,
  legalDay,
  startOfDay,
  type Actor,
  type Decider,
  type Decision,
  type LocalDate,
  type Occasion,
  type Shape,
} from '@fengqiao/kernel';

/** The circumstances of a test's command: noon of a day, unless said otherwise. */
export const occasion = (actor: Actor, on: LocalDate): Occasion => {
  const at = new Date(Date.parse(startOfDay(on)) + 12 * 3_600_000).toISOString();
  return { actor, at, on: legalDay(at) };
};

export interface When<S extends Shape> {
  /** Exactly these event types, in this order. */
  thenRecords(...types: readonly S['event']['type'][]): void;
  /** Events that contain these members, in this order. */
  thenRecordsEvents(...events: readonly { readonly type: S['event']['type']; readonly data?: object }[]): void;
  thenRefuses(refusal: S['refusal']): void;
  /** Accepted, and it was already so. */
  thenRecordsNothing(): void;
  readonly decision: Decision<S>;
}

export interface Given<S extends Shape> {
  when(command: S['command'], occasion: Occasion): When<S>;
  /** Applies a command that must be accepted, and goes on from its events. */
  after(command: S['command'], occasion: Occasion): Given<S>;
  readonly state: S['state'];
  readonly events: readonly S['event'][];
}

const verdict = <S extends Shape>(decision: Decision<S>): When<S> => ({
  decision,
  thenRecords: (...types) =>
    expect(decision.kind === 'accepted' ? decision.events.map(({ type }) => type) : decision.refusal).toEqual(types),
  thenRecordsEvents: (...events) => {
    expect(decision.kind === 'accepted' ? decision.events.map(({ type }) => type) : decision.refusal).toEqual(
      events.map(({ type }) => type),
    );
    expect(decision).toMatchObject({ events });
  },
  thenRefuses: (refusal) => expect(decision).toEqual({ kind: 'refused', refusal }),
  thenRecordsNothing: () => expect(decision).toEqual({ kind: 'accepted', events: [] }),
});

/** The rule book's form: given what was recorded, when a command comes, then this is recorded or refused. */
export const given = <S extends Shape>(
  decider: Pick<Decider<S>, 'initial' | 'evolve' | 'decide'>,
  events: readonly S['event'][] = [],
): Given<S> => {
  const state = fold(decider, events);
  return {
    state,
    events,
    when: (command, at) => verdict(decider.decide(command, state, at)),
    after: (command, at) => {
      const decision = decider.decide(command, state, at);
      if (decision.kind === 'refused') throw new Error(`${command.type} was refused: ${decision.refusal}`);
      return given(decider, [...events, ...decision.events]);
    },
  };
};
