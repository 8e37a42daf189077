import { fold, type Decider, type Occasion, type Shape } from '@fengqiao/kernel';

/**
 * Property of every decider: after any history, repeating the last accepted command records nothing, or is refused.
 * @returns the events that a repetition recorded, which must be none
 */
export const repeating = <S extends Shape>(
  decider: Decider<S>,
  steps: readonly { readonly command: S['command']; readonly occasion: Occasion }[],
): readonly S['event'][] => {
  const history: S['event'][] = [];
  const extra: S['event'][] = [];
  for (const { command, occasion } of steps) {
    const decision = decider.decide(command, fold(decider, history), occasion);
    if (decision.kind === 'refused') continue;
    history.push(...decision.events);
    const again = decider.decide(command, fold(decider, history), occasion);
    if (again.kind === 'accepted') extra.push(...again.events);
  }
  return extra;
};
