import type { EntitySchema } from 'typeorm';
import type { Message } from '@fengqiao/bus';

/** A table that is a pure fold of the log. Dropping it and folding again gives the same rows. */
export interface ReadModel<Row extends object = object> {
  readonly name: string;
  /** Its columns and its one key column. */
  readonly entity: EntitySchema<Row>;
  /** `own`: this service's facts with their whole body. `all`: every service's messages, as published. */
  readonly hears: 'own' | 'all';
  /** Keys of the rows that a fact changes. */
  readonly keysOf: (fact: Message) => readonly string[];
  /** Properties that point at a person: left out where rows are listed as they are. */
  readonly withheld?: readonly string[];
  /** A row comes of one fact alone, whatever was there before it: then no row is read first. */
  readonly anew?: boolean;
  /** The row after a fact; undefined removes it. Never throws. */
  readonly fold: (row: Row | undefined, fact: Message, key: string) => Row | undefined;
}
