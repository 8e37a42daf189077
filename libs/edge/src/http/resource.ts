import type { Actor, Shape } from '@fengqiao/kernel';
import { deriveId, type Call, type CommandContext, type Handler, type Instance, type Outcome } from '@fengqiao/event-store';
import { judge, type AccessTable } from '../access.js';
import { problem } from '../problems.js';

/** One instance as a viewer may see it. */
export interface Shown<View = unknown> {
  readonly kind: 'shown';
  readonly body: View;
  readonly version: number;
}

/** What a controller is given for one kind of aggregate: commands, and single views with their rights. */
export interface Resource<S extends Shape> {
  handle(command: CommandContext, call: Call<S>): Promise<Outcome>;
  /** @throws Problem 404 when there is none, or none that this viewer may know of. */
  show<View>(
    viewer: Actor,
    view: string,
    id: string,
    present: (state: S['state'], viewer: Actor, id: string) => View,
  ): Promise<Shown<View>>;
  /** For controllers that must look before they build a command: personal text readable, no rights judged. */
  load(id: string): Promise<Instance<S>>;
}

export const createResource = <S extends Shape>(handler: Handler<S>, table: AccessTable): Resource<S> => ({
  handle: (command, call) => handler.handle(command, call),
  load: (id) => handler.load(id),
  async show(viewer, view, id, present) {
    const { state, version } = await handler.look(id);
    if (version === 0 || judge(table[`see:${view}`], viewer, handler.aggregate.ties(state)) !== 'open') throw problem('not-found');
    return { kind: 'shown', body: present(state, viewer, id), version };
  },
});

/** The id of what a command creates: the same whenever the command is repeated. */
export const newId = (command: CommandContext, what: string): string => deriveId(command.commandId, what);

/** The context of the n-th part of a batch: each part is a command of its own, safe to repeat. */
export const partOf = (command: CommandContext, part: string): CommandContext => ({
  ...command,
  commandId: deriveId(command.commandId, part),
});
