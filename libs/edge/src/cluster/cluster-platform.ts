import type { Pool } from 'pg';
import { services as allServices, type Service } from '@fengqiao/contracts';
import {
  createMailbox,
  createPresence,
  heardFrom,
  httpFeed,
  inboundLog,
  keptCheckpoint,
  postgresInbound,
  remembering,
  type Inbound,
  type KeptCheckpoint,
  type Mailbox,
} from '@fengqiao/bus';
import { createLogReader, type Follower } from '@fengqiao/event-store';
import { postgresLog } from '@fengqiao/event-store/postgres';
import { createPlatformLedger } from '../ledger.js';
import { historyOf } from '../history.js';
import { openKeys } from '../keys.js';
import { runServices, schedulerOf, webhooksOf, type Platform } from '../platform.js';
import { publisherOf } from '../service-runtime.js';
import { createBroker } from './broker.js';
import { bothReaders, settledHere, type BothReaders } from './both-readers.js';
import type { ClusterOptions } from './options.js';
import { ownEvents } from './own-events.js';
import { httpPeers } from './peers.js';

const SWEEP = 15_000;
const FEED_PATIENCE = 10_000;

/** Takes the service's own events into what it has heard, so that its followers have one order. */
const gathering = (service: Service, categories: readonly string[], inbound: Inbound, checkpoint: KeptCheckpoint): Follower => ({
  name: `${service}.gather`,
  filter: { categories },
  load: () => checkpoint.load(),
  async apply(page) {
    await inbound.follow(page.events);
    await checkpoint.advance(page.checkpoint);
  },
});

/** Sweeps all senders, never two sweeps at once: whoever asks meanwhile shares the next one. */
const sweeping = (others: readonly Service[], mailbox: Mailbox): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const once = async (): Promise<void> => {
    for (const other of others) await mailbox.sweep(other);
  };
  return () => {
    if (!running) return (running = once().finally(() => (running = undefined)));
    const before = running;
    return (next ??= before
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return (running = once().finally(() => (running = undefined)));
      }));
  };
};

/** The service itself, over what it has heard: its handlers, read models and consumer. */
const runOverInbound = async (options: ClusterOptions) => {
  const { service: definition, databaseUrl, masterKeys, onFailure } = options;
  const { name } = definition;
  const keys = await openKeys(databaseUrl, masterKeys, (error) => onFailure('keyring', error));
  const presence = await createPresence(databaseUrl);
  const hearing = remembering(heardFrom(publisherOf(definition)));
  const late: { pool?: Pool } = {};
  const inbound = inboundLog(() => late.pool as Pool, name, databaseUrl); // its connections come with the service's data source
  const services = await runServices(
    { ...options, services: [definition] },
    { log: inbound, messageOf: hearing, owner: presence.owner, keys: keys.vault },
  );
  const runtime = services.get(name);
  if (!runtime) throw new Error(`${name} is not running`);
  const pool = (runtime.dataSource.driver as unknown as { master: Pool }).master;
  late.pool = pool;
  return { keys, presence, hearing, inbound, services, runtime, pool };
};

/** Both logs of a process with whoever follows them, and the way to the other services. */
const connect = (options: ClusterOptions, { keys, presence, inbound, runtime, pool }: Awaited<ReturnType<typeof runOverInbound>>) => {
  const { service: definition, databaseUrl, peers: addresses } = options;
  const { name } = definition;
  const others = allServices.filter((other) => other !== name);
  const log = ownEvents(postgresLog(pool, databaseUrl), publisherOf(definition).categories);
  const taken = postgresInbound(pool, name);
  const feed = httpFeed({ ...addresses, patience: FEED_PATIENCE });
  const mailbox = createMailbox(taken, feed, (sender) => keptCheckpoint(pool, name, `sweep:${sender}`));
  const broker = createBroker(options, { log, pool, mailbox, owner: presence.owner, runtime });
  const gather = gathering(name, publisherOf(definition).categories, taken, keptCheckpoint(pool, name, 'gather'));
  const peers = httpPeers(others, addresses);
  const both: BothReaders = {
    log,
    own: createLogReader(log, [gather, ...keys.followers([definition])]),
    inbound,
    heard: createLogReader(inbound, [runtime.projections, runtime.consumer]),
    sweep: sweeping(others, mailbox),
    othersSettled: async (milliseconds) => (await Promise.all(others.map((other) => peers.settled(other, milliseconds)))).every(Boolean),
    failing: () => broker.failing(),
  };
  return { both, broker };
};

/** One service as a process of its own: it records in the one log, publishes over Kafka and hears the others from it. Migrate first. */
export const createClusterPlatform = async (options: ClusterOptions): Promise<Platform> => {
  const { service: definition, clock, onFailure, sweepEvery = SWEEP } = options;
  const ground = await runOverInbound(options);
  const { keys, presence, hearing, inbound, services, runtime } = ground;
  const { both, broker } = connect(options, ground);
  const scheduler = schedulerOf([runtime], { ...options, services: [definition] });
  const following = { log: both.log, follow: both.own.follow, owner: presence.owner, vault: keys.vault };
  const webhooks = webhooksOf([runtime], following, options);
  const ledger = options.showsLedger ? createPlatformLedger({ databaseUrl: options.databaseUrl, onFailure }, options.ledger) : undefined;
  let sweeper: NodeJS.Timeout | undefined;
  return {
    clock,
    services,
    reader: bothReaders(both),
    log: both.log,
    scheduler,
    keys: keys.vault,
    history: historyOf(inbound, hearing),
    desk: broker.desk,
    ...(ledger ? { ledger } : {}),
    webhooks,
    settledHere: (milliseconds) => settledHere(both, milliseconds),
    async start() {
      await both.own.start();
      await broker.start(both.own);
      await both.heard.start();
      await runtime.jobs.start();
      sweeper = setInterval(() => void both.sweep().catch((error: unknown) => onFailure(`${definition.name}.sweep`, error)), sweepEvery);
      scheduler.start();
      for (const one of webhooks.values()) one.start();
      ledger?.start();
    },
    async stop() {
      clearInterval(sweeper);
      await ledger?.stop();
      await scheduler.stop();
      await broker.stop();
      await Promise.all([...webhooks.values()].map((one) => one.stop()));
      await runtime.jobs.stop();
      await both.own.stop();
      await both.heard.stop();
      await runtime.dataSource.destroy();
      await presence.stop();
      await keys.stop();
    },
  };
};
