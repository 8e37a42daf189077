import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { categoryOf, idOf, legalDay, type Actor, type Instant, type Shape } from '@fengqiao/kernel';
import { codecOf, type Codec, type Service, type Shapes } from '@fengqiao/contracts';
import {
  createConsumer,
  remembering,
  ownFrom,
  CONSUMER,
  postgresInbox,
  postgresLease,
  type Chaos,
  type Consumer,
  type Inbox,
  type LeaseOptions,
  type Message,
  type Publisher,
} from '@fengqiao/bus';
import type { DueDeadline } from '@fengqiao/clocks/scheduler';
import {
  createHandler,
  deriveId,
  type Call,
  type CommandContext,
  type OrderedLog,
  type EventStore,
  type Follower,
  type Handler,
  type Lease,
  type Outcome,
  type RecordedEvent,
} from '@fengqiao/event-store';
import { postgresStore } from '@fengqiao/event-store/postgres';
import type { KeyVault } from '@fengqiao/sealing';
import {
  createJobs,
  createRunner,
  deadlinesOf,
  itemsOf,
  PROJECTIONS,
  type JobOptions,
  type Jobs,
  type ReadModel,
} from '@fengqiao/projections';
import { gateOf } from './access.js';
import type { Clock } from './clock.js';
import type { ServiceDefinition } from './service.js';
import { aboutDispute, inTrace, traceIn, traceparentOf, type Trace } from './trace.js';
import type { Stores } from './stores.js';

/** One running service: its handlers, its view of the log, its connections. */
export interface ServiceRuntime {
  readonly definition: ServiceDefinition;
  readonly dataSource: DataSource;
  /** The connections of its data source. */
  readonly pool: Pool;
  readonly store: EventStore;
  readonly codec: Codec;
  readonly handlers: ReadonlyMap<string, Handler<Shape>>;
  readonly consumer: Consumer;
  readonly projections: Follower;
  /** Rebuilding and comparing its read models, and building them as of a moment. */
  readonly jobs: Jobs;
  readonly inbox: Inbox;
  dueBy(at: Instant, limit: number): Promise<readonly DueDeadline[]>;
  fire(deadline: DueDeadline, at: Instant): Promise<void>;
}

const shapesOf = ({ aggregates, numbers }: ServiceDefinition): Shapes =>
  Object.assign({}, ...aggregates.map(({ shapes }) => shapes), numbers.length > 0 ? { NumberAllocated: [] } : {}) as Shapes;

export const categoriesOf = ({ aggregates, numbers }: ServiceDefinition): readonly string[] => [
  ...aggregates.map(({ category }) => category),
  ...numbers,
];

export const codecFor = (definition: ServiceDefinition): Codec => codecOf(definition.name, shapesOf(definition));

export const publisherOf = (definition: ServiceDefinition): Publisher => ({
  service: definition.name,
  codec: codecFor(definition),
  publish: definition.publish,
  categories: categoriesOf(definition),
});

export const readModelsOf = (definition: ServiceDefinition): readonly ReadModel[] =>
  [
    itemsOf(definition.name, definition.aggregates),
    deadlinesOf(definition.name),
    ...definition.readModels,
  ] as unknown as readonly ReadModel[];

/** The platform acting by itself: a reaction to a message, or a deadline that fires. */
const systemActor = (service: Service): Actor => ({ person: `system:${service}`, role: 'system' });

interface Making {
  readonly definition: ServiceDefinition;
  readonly dataSource: DataSource;
  readonly log: OrderedLog;
  readonly clock: Clock;
  readonly messageOf: (event: RecordedEvent) => Message | undefined;
  readonly realTime: () => Date;
  readonly keys: KeyVault;
  readonly leases: Pick<LeaseOptions, 'owner' | 'milliseconds'>;
  readonly chaos?: Chaos;
  readonly stores?: Pick<Stores, 'store'>;
}

const handlersOf = ({ definition, realTime, keys }: Making, store: EventStore, codec: Codec): ReadonlyMap<string, Handler<Shape>> => {
  const gate = gateOf(definition.access);
  return new Map(
    definition.aggregates.map((aggregate) => [
      aggregate.category,
      createHandler({ store, aggregate, codec, keys, gate, realTime, onSubject: aboutDispute }),
    ]),
  );
};

/** What nobody's request led to begins a trace that is known beforehand. */
const ownTrace = ({ commandId }: CommandContext): Trace => ({ id: commandId.replaceAll('-', ''), flags: '00' });

/** Gives commands in the name of the platform, at legal time. */
const systemCommands = (service: Service, handlers: ReadonlyMap<string, Handler<Shape>>) => {
  const handlerFor = (category: string): Handler<Shape> => {
    const handler = handlers.get(category);
    if (!handler) throw new Error(`${service} has no aggregate "${category}"`);
    return handler;
  };
  const contextOf = (key: string, at: Instant, causation?: string): CommandContext => ({
    commandId: deriveId(service, key),
    actor: systemActor(service),
    at,
    on: legalDay(at),
    ...(causation === undefined ? {} : { causation }),
  });
  /** Gives a command as a step of a trace: of the one that led to it, else of its own. */
  const give = async (to: string, context: CommandContext, call: Call<Shape>, trace = ownTrace(context)): Promise<Outcome> =>
    inTrace(trace, () => handlerFor(to).handle({ ...context, trace: traceparentOf(trace, context.commandId) }, call));
  return { handlerFor, contextOf, give };
};

const mustBeTaken = (outcome: Outcome, what: string): void => {
  if (outcome.kind !== 'recorded') throw new Error(`${what} was answered "${outcome.kind === 'refused' ? outcome.refusal : outcome.kind}"`);
};

/** Keeps the read models of a service, and does jobs on them. */
const projected = (
  { definition, dataSource, log, messageOf }: Making,
  { leaseFor, ...reading }: Pick<JobOptions, 'pool' | 'ownOf' | 'leaseFor'>,
): Pick<ServiceRuntime, 'projections' | 'jobs'> => {
  const options = { service: definition.name, dataSource, models: readModelsOf(definition), messageOf, ...reading };
  return { projections: createRunner({ ...options, lease: leaseFor(PROJECTIONS) }), jobs: createJobs({ ...options, log, leaseFor }) };
};

export const createServiceRuntime = (making: Making): ServiceRuntime => {
  const { definition, dataSource, log, clock, messageOf, leases, chaos } = making;
  const { name, translate } = definition;
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const codec = codecFor(definition);
  const store = making.stores?.store(pool, categoriesOf(definition)) ?? postgresStore(pool);
  const handlers = handlersOf(making, store, codec);
  const { handlerFor, contextOf, give } = systemCommands(name, handlers);
  const ownOf = remembering(ownFrom(publisherOf(definition)));
  /** A service hears its own facts whole: what it keeps from others it need not keep from itself. */
  const heardOf = (event: RecordedEvent): Message | undefined => ownOf(event) ?? messageOf(event);
  const leaseFor = (group: string): Lease => postgresLease({ pool, schema: name, name: group, ...leases });
  const inbox = postgresInbox(pool, name, leaseFor(CONSUMER));
  const consumer = createConsumer({
    service: name,
    translate,
    messageOf: heardOf,
    inbox,
    log,
    react: ({ to, id, command, series }, { key, causation, trace }) =>
      give(to, contextOf(key, clock.now(), causation), { id, command, ...(series ? { series } : {}) }, traceIn(trace)),
    ...(chaos ? { chaos } : {}),
  });
  return {
    definition,
    dataSource,
    pool,
    store,
    codec,
    handlers,
    consumer,
    ...projected(making, { pool, ownOf, leaseFor }),
    inbox,
    async dueBy(at, limit) {
      const sql = `select stream, deadline_id as "deadlineId", due_at as "dueAt" from "${name}".deadline where status = 'armed' and due_at <= $1 order by due_at, key limit $2`;
      const { rows } = await pool.query<{ stream: string; deadlineId: string; dueAt: Date }>(sql, [at, limit]);
      return rows.map((row) => ({ ...row, dueAt: row.dueAt.toISOString() }));
    },
    async fire({ stream, deadlineId, dueAt }, at) {
      const handler = handlerFor(categoryOf(stream));
      const series = handler.aggregate.seriesFor?.((await handler.load(idOf(stream))).state, legalDay(at));
      const fire = (number: string): { type: string; data: unknown } => ({
        type: 'FireDeadline',
        data: { deadlineId, dueAt, ...(series ? { caseNumber: number } : {}) },
      });
      const call = { id: idOf(stream), command: fire, ...(series ? { series } : {}) };
      const outcome = await give(categoryOf(stream), contextOf(`${stream}/${deadlineId}/${dueAt}`, at), call);
      mustBeTaken(outcome, `firing ${stream}/${deadlineId}`);
    },
  };
};
