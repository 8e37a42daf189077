import type { Instant } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import { createPresence, messagesFrom, remembering, type Chaos, type Desk, type Message } from '@fengqiao/bus';
import { createScheduler, type Scheduler } from '@fengqiao/clocks/scheduler';
import { createLogReader, type EventLog, type LogReader, type OrderedLog, type RecordedEvent } from '@fengqiao/event-store';
import { serviceRole } from '@fengqiao/event-store/postgres';
import { serviceDataSource } from '@fengqiao/projections';
import type { KeyVault, MasterKeys } from '@fengqiao/sealing';
import type { Clock, DemonstrationClock } from './clock.js';
import { historyOf, type History } from './history.js';
import { createPlatformLedger, type LedgerOptions, type PlatformLedger } from './ledger.js';
import { openKeys } from './keys.js';
import { createServiceRuntime, publisherOf, readModelsOf, type ServiceRuntime } from './service-runtime.js';
import type { ServiceDefinition } from './service.js';
import { storesFor, type Stores } from './stores.js';
import { createWebhooks, type Webhooks, type WebhookSettings } from './webhooks/webhooks.js';

export interface PlatformOptions {
  readonly databaseUrl: string;
  /** A user that may create schemas and roles, where that of `databaseUrl` may not. */
  readonly migrationUrl?: string;
  /** Where the log is in KurrentDB: `kurrentdb://…`. Read models stay in PostgreSQL. */
  readonly kurrentUrl?: string;
  readonly services: readonly ServiceDefinition[];
  readonly clock: Clock | DemonstrationClock;
  /** What the data keys of personal text are wrapped by. */
  readonly masterKeys: MasterKeys;
  /** Stream categories of the process itself, beside those of its services. */
  readonly ownCategories?: Readonly<Record<string, readonly string[]>>;
  readonly chaos?: Chaos;
  /** Connections of each service. */
  readonly connections?: number;
  /** How long a process that does not answer still counts as the one that runs a service's projections and consumer. */
  readonly leaseMilliseconds?: number;
  /** Keeps the ledger in this process; absent, it only reads it. */
  readonly ledger?: LedgerOptions;
  readonly webhooks?: WebhookSettings;
  readonly onFailure: (where: string, error: unknown) => void;
}

/** Everything that runs behind the edge of one process. */
export interface Platform {
  /** Where every service is a process of its own: whether this one has taken in and applied all that was recorded by now. */
  readonly settledHere?: (milliseconds: number) => Promise<boolean>;
  readonly clock: Clock | DemonstrationClock;
  readonly services: ReadonlyMap<Service, ServiceRuntime>;
  readonly reader: LogReader;
  readonly log: EventLog;
  readonly scheduler: Scheduler;
  readonly keys: KeyVault;
  readonly history: History;
  /** Records of a broker that could not be dealt with; absent where nothing is heard from one. */
  readonly desk?: Desk;
  readonly webhooks: ReadonlyMap<Service, Webhooks>;
  /** Absent where the log is not in reach of this process. */
  readonly ledger?: PlatformLedger;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const CONNECTIONS = 6;
const LEASE = 15_000;
const LOOK_EVERY = 1_000;

/** What all services of a process stand on. */
export interface Ground {
  readonly log: OrderedLog;
  readonly messageOf: (event: RecordedEvent) => Message | undefined;
  /** Number of the process, in the leases it takes. */
  readonly owner: string;
  readonly keys: KeyVault;
  /** Absent: each service records in PostgreSQL. */
  readonly stores?: Stores;
}

/** One running service after the other, each under its own role. */
export const runServices = async (
  options: PlatformOptions,
  { log, messageOf, owner, keys, stores }: Ground,
): Promise<ReadonlyMap<Service, ServiceRuntime>> => {
  const { databaseUrl: url, services: definitions, clock, chaos, connections = CONNECTIONS, leaseMilliseconds = LEASE } = options;
  const leases = { owner, milliseconds: leaseMilliseconds };
  const running = new Map<Service, ServiceRuntime>();
  for (const definition of definitions) {
    const entities = readModelsOf(definition).map(({ entity }) => entity);
    const dataSource = serviceDataSource({ service: definition.name, url, entities }, serviceRole(definition.name), connections);
    await dataSource.initialize();
    const extras = { ...(chaos ? { chaos } : {}), ...(stores ? { stores } : {}) };
    const making = { definition, dataSource, log, clock, messageOf, realTime: () => new Date(), keys, leases, ...extras };
    running.set(definition.name, createServiceRuntime(making));
  }
  return running;
};

/** Fires from all services of the process, earliest first. */
export const schedulerOf = (runtimes: readonly ServiceRuntime[], { clock, onFailure }: PlatformOptions): Scheduler => {
  const dueIn = async (runtime: ServiceRuntime, at: Instant, limit: number) =>
    (await runtime.dueBy(at, limit)).map((due) => ({ ...due, fire: () => runtime.fire(due, clock.now()) }));
  return createScheduler({
    dueBy: async (at, limit) =>
      (await Promise.all(runtimes.map((runtime) => dueIn(runtime, at, limit)))).flat().sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
    now: () => clock.now(),
    every: LOOK_EVERY,
    onFailure: (error) => onFailure('scheduler', error),
  });
};

/** Sends what each service publishes to whoever registered an endpoint for it. */
export const webhooksOf = (
  runtimes: readonly ServiceRuntime[],
  { log, follow, owner, vault }: { readonly log: EventLog; readonly owner: string; readonly vault: KeyVault } & Pick<LogReader, 'follow'>,
  { webhooks, leaseMilliseconds = LEASE, onFailure }: Pick<PlatformOptions, 'webhooks' | 'leaseMilliseconds' | 'onFailure'>,
): ReadonlyMap<Service, Webhooks> => {
  const leases = { owner, milliseconds: leaseMilliseconds };
  return new Map(
    runtimes.map(({ definition, pool }) => [
      definition.name,
      createWebhooks({ publisher: publisherOf(definition), pool, log, follow, vault, leases, onFailure }, webhooks),
    ]),
  );
};

/** Connects the services of one process to one log. Call `migratePlatform` first. */
export const createPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { databaseUrl, clock, onFailure, masterKeys } = options;
  const keys = await openKeys(databaseUrl, masterKeys, (error) => onFailure('keyring', error));
  const stores = await storesFor(options);
  const { log } = stores;
  const presence = await createPresence(databaseUrl);
  const messageOf = remembering(messagesFrom(options.services.map(publisherOf)));
  const services = await runServices(options, { log, messageOf, owner: presence.owner, keys: keys.vault, stores });
  const runtimes = [...services.values()];
  const reader = createLogReader(log, [
    ...keys.followers(options.services),
    ...runtimes.flatMap(({ consumer, projections }) => [projections, consumer]),
  ]);
  const webhooks = webhooksOf(runtimes, { log, follow: reader.follow, owner: presence.owner, vault: keys.vault }, options);
  const scheduler = schedulerOf(runtimes, options);
  const ledger = createPlatformLedger({ databaseUrl, log, onFailure: options.onFailure }, options.ledger);
  return {
    clock,
    services,
    reader,
    log,
    scheduler,
    keys: keys.vault,
    history: historyOf(log, messageOf),
    webhooks,
    ledger,
    async start() {
      await reader.start();
      await Promise.all(runtimes.map(({ jobs }) => jobs.start()));
      scheduler.start();
      for (const one of webhooks.values()) one.start();
      ledger.start();
    },
    async stop() {
      await ledger.stop();
      await scheduler.stop();
      await Promise.all([...webhooks.values()].map((one) => one.stop()));
      await Promise.all(runtimes.map(({ jobs }) => jobs.stop()));
      await reader.stop();
      await Promise.all(runtimes.map(({ dataSource }) => dataSource.destroy()));
      await presence.stop();
      await stores.stop();
      await keys.stop();
    },
  };
};
