import { fold, streamName, type Actor, type Shape } from '@fengqiao/kernel';
import type { Codec } from '@fengqiao/contracts';
import {
  deriveId,
  type Call,
  type CommandContext,
  type EventStore,
  type Handler,
  type Instance,
  type Outcome,
} from '@fengqiao/event-store';
import { within, type Moment } from '@fengqiao/projections';
import { judge, type AccessTable } from '../access.js';
import { problem } from '../problems.js';
import { currentMoment } from './moments.js';

/** One instance as a viewer may see it. */
export interface Shown<View = unknown> {
  readonly kind: 'shown';
  readonly body: View;
  readonly version: number;
}

/** What a controller is given for one kind of aggregate: commands, and single views with their rights. */
export interface Resource<S extends Shape> {
  handle(command: CommandContext, call: Call<S>): Promise<Outcome>;
  /**
   * As of the moment that the request looks back to, with the version of then; who may look is judged by the state of now.
   * @throws Problem 404 when there is none, or was none then, or none that this viewer may know of.
   */
  show<View>(
    viewer: Actor,
    view: string,
    id: string,
    present: (state: S['state'], viewer: Actor, id: string) => View,
  ): Promise<Shown<View>>;
  /** For controllers that must look before they build a command, and for what a view shows beside its own state: personal text readable, no rights judged. */
  load(id: string): Promise<Instance<S>>;
}

export interface ResourceOptions<S extends Shape> {
  readonly handler: Handler<S>;
  readonly table: AccessTable;
  readonly store: EventStore;
  readonly codec: Codec;
}

export const createResource = <S extends Shape>({ handler, table, store, codec }: ResourceOptions<S>): Resource<S> => {
  const { aggregate } = handler;
  const stateAt = async (id: string, moment: Moment): Promise<Instance<S>> => {
    const { events } = await store.readStream(streamName(aggregate.category, id));
    const then = events
      .map((event) => ({ event, ...codec.decode(event.type, event.body, event) }))
      .filter(({ event: { position, recordedAt }, meta: { at } }) => within(moment, { position, at, recordedAt }))
      .map(({ event: { type }, data }) => ({ type, data }) as S['event']);
    return { state: fold(aggregate, then), version: then.length };
  };
  const load = (id: string): Promise<Instance<S>> => {
    const moment = currentMoment();
    return moment ? stateAt(id, moment) : handler.load(id);
  };
  return {
    handle: (command, call) => handler.handle(command, call),
    load,
    async show(viewer, view, id, present) {
      const now = await handler.look(id);
      if (now.version === 0 || judge(table[`see:${view}`], viewer, aggregate.ties(now.state)) !== 'open') throw problem('not-found');
      const { state, version } = currentMoment() ? await load(id) : now;
      if (version === 0) throw problem('not-found');
      return { kind: 'shown', body: present(state, viewer, id), version };
    },
  };
};

/** The id of what a command creates: the same whenever the command is repeated. */
export const newId = (command: CommandContext, what: string): string => deriveId(command.commandId, what);

/** The context of the n-th part of a batch: each part is a command of its own, safe to repeat. */
export const partOf = (command: CommandContext, part: string): CommandContext => ({
  ...command,
  commandId: deriveId(command.commandId, part),
});
