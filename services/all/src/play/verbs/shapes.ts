import { oneByOne, actingFor, type Acting, type Desk, type Task, type Verb } from '../desk.js';
import type { Thing, ThingKind } from '../world.js';

type Which = (thing: Thing) => boolean;

/** One request for each thing that the step is about. */
export const forEach = (kind: ThingKind, task: (desk: Desk, thing: Thing) => Task | Promise<Task>, which?: Which, ended?: string): Verb =>
  async function* (desk) {
    for (const thing of desk.world.select(kind, desk.step, which)) {
      const recorded = yield await task(desk, thing);
      if (recorded && ended !== undefined) thing.ended = ended;
    }
  };

/** One request for each party that acts, or for all parties of one agent. */
export const byParties = (kind: ThingKind, task: (desk: Desk, thing: Thing, acting: Acting) => Task | Promise<Task>): Verb =>
  async function* (desk) {
    for (const thing of desk.world.select(kind, desk.step))
      for (const acting of actingFor(desk, thing)) yield await task(desk, thing, acting);
  };

export type One = ReturnType<typeof oneByOne>[number];

/** One request for each party that acts, agents too. */
export const byEach = (kind: ThingKind, task: (desk: Desk, thing: Thing, one: One) => Task | Promise<Task>, which?: Which): Verb =>
  async function* (desk) {
    for (const thing of desk.world.select(kind, desk.step, which))
      for (const one of oneByOne(desk, thing)) yield await task(desk, thing, one);
  };

/** The first one only, where one party's word is enough. */
export const byFirst = (kind: ThingKind, task: (desk: Desk, thing: Thing, one: One) => Task | Promise<Task>): Verb =>
  async function* (desk) {
    for (const thing of desk.world.select(kind, desk.step)) {
      const [first] = oneByOne(desk, thing);
      if (first) yield await task(desk, thing, first);
    }
  };
