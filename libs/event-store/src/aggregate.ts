import type { Actor, Decider, LocalDate, RefusalText, Role, Shape, Tier } from '@fengqiao/kernel';
import type { Shapes } from '@fengqiao/contracts';
import type { NumberSeries, PlacedNumber } from './numbers.js';

/** Who is tied to an instance, read from its own state: rights are joined live, never copied. */
export interface Ties {
  /** Person ids of parties and their agents. */
  readonly persons?: readonly string[];
  /** Court whose staff act on it. */
  readonly court?: string;
  /** Organisations or units that act on it. */
  readonly organisations?: readonly string[];
  /** Named office holders: the assigned judge, the accepted mediators. */
  readonly assigned?: readonly string[];
  /** 12-digit division it happened in. */
  readonly division?: string;
}

/** How an instance shows in a worklist: status, one line, and which offices it waits for. */
export interface Item {
  readonly status: string;
  readonly title: string;
  /** Roles that have to act next; empty when it waits for nobody. */
  readonly waitingFor: readonly Role[];
  readonly tier?: Tier;
}

/** A decider and what the platform needs to know to run it. */
export interface Aggregate<S extends Shape> extends Decider<S> {
  readonly shapes: Shapes & Readonly<Record<S['event']['type'], Shapes[string]>>;
  ties(state: S['state']): Ties;
  item(state: S['state']): Item;
  /** Name of its single view, whose access entry `see:<view>` also governs lists; absent where nobody lists it. */
  readonly viewName?: string;
  /** The dispute that an instance belongs to; undefined leaves the stream its own subject. */
  subject(state: S['state'], id: string): string | undefined;
  /** The series whose next number a deadline that fires may use, when its consequence is a numbered case. */
  seriesFor?(state: S['state'], on: LocalDate): NumberSeries | undefined;
  /** Numbers that are not taken from a series, but given elsewhere and reported. */
  readonly reported?: {
    /** The number that an event gives to its case. */
    number(event: S['event']): PlacedNumber | undefined;
    /** Another case bears it: each number is unique (R-CN-03). */
    readonly taken: S['refusal'];
  };
}

/** Whether an actor may give a command to an instance: `hidden` when it may not even know that it exists. */
export type Gate = (commandType: string, actor: Actor, ties: Ties) => 'open' | 'forbidden' | 'hidden';

/** What the handler answers. `refused` is the domain's no; everything else that is not `recorded` is the edge's. */
export type Outcome =
  | { readonly kind: 'recorded'; readonly result: CommandResult }
  | { readonly kind: 'refused'; readonly refusal: string; readonly text: RefusalText }
  | { readonly kind: 'forbidden' | 'hidden' | 'key-reused' | 'too-late' | 'too-large' | 'busy' }
  | { readonly kind: 'stale'; readonly version: number };

export interface CommandResult {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  /** Checkpoint of the last event; empty when nothing was recorded. */
  readonly position: string;
  readonly events: readonly string[];
  readonly repeated: boolean;
  readonly number?: string;
}
