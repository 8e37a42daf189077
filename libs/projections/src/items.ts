import { EntitySchema } from 'typeorm';
import { idOf, type Fact, type Shape } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import type { Message } from '@fengqiao/bus';
import type { Aggregate, Ties } from '@fengqiao/event-store';
import type { ReadModel } from './read-model.js';

/** One instance of an aggregate as lists and worklists show it: its state, and the columns that rights and filters need. */
export interface ItemRow {
  readonly stream: string;
  readonly category: string;
  readonly id: string;
  readonly subject: string;
  readonly version: number;
  readonly status: string;
  readonly title: string;
  readonly waitingFor: readonly string[];
  readonly tier: string | null;
  readonly court: string | null;
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
  readonly assigned: readonly string[];
  readonly division: string | null;
  /** Log position of its first event: the order of every list. */
  readonly opened: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly state: unknown;
}

/** The name that queries ask the data source by. */
export const itemName = (service: Service): string => `${service}_item`;

export const itemEntity = (service: Service): EntitySchema<ItemRow> =>
  new EntitySchema<ItemRow>({
    name: itemName(service),
    tableName: 'item',
    schema: service,
    columns: {
      stream: { type: 'text', primary: true },
      category: { type: 'text' },
      id: { type: 'text' },
      subject: { type: 'text' },
      version: { type: 'int' },
      status: { type: 'text' },
      title: { type: 'text' },
      waitingFor: { name: 'waiting_for', type: 'text', array: true },
      tier: { type: 'text', nullable: true },
      court: { type: 'text', nullable: true },
      persons: { type: 'text', array: true },
      organisations: { type: 'text', array: true },
      assigned: { type: 'text', array: true },
      division: { type: 'text', nullable: true },
      opened: { type: 'bigint' },
      openedAt: { name: 'opened_at', type: 'timestamptz' },
      updatedAt: { name: 'updated_at', type: 'timestamptz' },
      state: { type: 'jsonb' },
    },
  });

/** Every aggregate of a service in one table, folded by its own `evolve`. */
export const itemsOf = (service: Service, aggregates: readonly Aggregate<Shape>[]): ReadModel<ItemRow> => {
  const byCategory = new Map(aggregates.map((aggregate) => [aggregate.category, aggregate]));
  return {
    name: 'item',
    entity: itemEntity(service),
    hears: 'own',
    keysOf: ({ category, stream }) => (byCategory.has(category) ? [stream] : []),
    fold: (row, fact) => {
      const aggregate = byCategory.get(fact.category);
      return aggregate ? after(aggregate, row, fact) : row;
    },
  };
};

/** A set has no order: the same row comes of the same facts, in whatever order a state names them. */
const set = (values: readonly string[] = []): readonly string[] => values.toSorted();

const tieColumns = (ties: Ties): Pick<ItemRow, 'court' | 'persons' | 'organisations' | 'assigned' | 'division'> => {
  const [persons, organisations, assigned] = [set(ties.persons), set(ties.organisations), set(ties.assigned)];
  return { persons, organisations, assigned, court: ties.court ?? null, division: ties.division ?? null };
};

const after = (aggregate: Aggregate<Shape>, row: ItemRow | undefined, fact: Message): ItemRow => {
  const state = aggregate.evolve(row ? row.state : aggregate.initial, { type: fact.type, data: fact.data } as Fact);
  const item = aggregate.item(state);
  return {
    stream: fact.stream,
    category: fact.category,
    id: idOf(fact.stream),
    subject: fact.subject,
    version: fact.version,
    status: item.status,
    title: item.title,
    waitingFor: item.waitingFor,
    tier: item.tier ?? null,
    ...tieColumns(aggregate.ties(state)),
    opened: row?.opened ?? fact.position,
    openedAt: row?.openedAt ?? fact.at,
    updatedAt: fact.at,
    state,
  };
};
