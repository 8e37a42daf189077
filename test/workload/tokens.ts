import type { Actor } from '@fengqiao/kernel';

/** A token for whoever acts, each made once. */
export const tokensOf = ({ token }: { token(actor: Actor): Promise<string> }): ((actor: Actor) => Promise<string>) => {
  const known = new Map<string, Promise<string>>();
  return (actor) => {
    const who = JSON.stringify(actor);
    const made = known.get(who) ?? token(actor);
    known.set(who, made);
    return made;
  };
};
