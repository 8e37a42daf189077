import type { Pool } from 'pg';
import {
  keptCheckpoint,
  messagesFrom,
  postgresLease,
  postgresLetters,
  remembering,
  systemsHeardBy,
  type Desk,
  type Mailbox,
} from '@fengqiao/bus';
import {
  allTopics,
  asAdmin,
  createReceiver,
  createRelay,
  createSender,
  deadLetters,
  endsOf,
  ensureTopics,
  groupOf,
  hearingEvents,
  inboundGroupOf,
  inboundTopicOf,
  kafkaClient,
  topicOf,
} from '@fengqiao/bus/kafka';
import { services as allServices } from '@fengqiao/contracts';
import type { EventLog, LogReader } from '@fengqiao/event-store';
import { publisherOf, type ServiceRuntime } from '../service-runtime.js';
import { deskOver } from './desk.js';
import type { ClusterOptions } from './options.js';
import { followTopics, placesOf } from './places.js';
import { reportsOf } from './reports.js';
import { rounds } from './rounds.js';

/** A day or two may pass until what a connected system tells can be true here; then somebody must look. */
const PATIENCE = 3 * 24 * 3_600_000;
const LOOK_AT_TOPICS = 5_000;
const RETRY = 1_000;

export interface Ground {
  readonly log: EventLog;
  readonly pool: Pool;
  readonly mailbox: Mailbox;
  /** Number of the process, in the leases it takes. */
  readonly owner: string;
  readonly runtime: ServiceRuntime;
}

/** Everything that is done with the broker. */
export interface Broker {
  readonly desk: Desk;
  /** Makes the topics, publishes what `own` reads, and hears. */
  start(own: LogReader): Promise<void>;
  stop(): Promise<void>;
  failing(): Readonly<Record<string, string>>;
}

const connection = ({ service: { name }, kafka: settings, topics }: ClusterOptions, systems: readonly string[]) => {
  const kafka = kafkaClient({ ...settings, clientId: `fengqiao-${name}` }, () => undefined);
  const make = (...only: readonly string[]): Promise<void> =>
    asAdmin(kafka, (admin) => ensureTopics(admin, topics, only.length > 0 ? only : [...allTopics(), ...systems.map(inboundTopicOf)]));
  return { kafka, sender: createSender(kafka), make };
};

type Connection = ReturnType<typeof connection>;

const relayOf = (options: ClusterOptions, { log, pool, owner }: Ground, { kafka, sender, make }: Connection) => {
  const { service: definition, onFailure, leaseMilliseconds = 15_000 } = options;
  const { name } = definition;
  const publisher = publisherOf(definition);
  const lease = postgresLease({ pool, schema: name, name: 'relay', owner, milliseconds: leaseMilliseconds });
  return createRelay({
    service: name,
    categories: publisher.categories,
    log,
    messageOf: remembering(messagesFrom([publisher])),
    sender,
    checkpoint: keptCheckpoint(pool, name, 'relay', lease),
    lease,
    topic: { make: () => make(topicOf(name)), ends: () => asAdmin(kafka, (admin) => endsOf(admin, topicOf(name))) },
    onRepublish: (reason) => onFailure(`${name}.relay`, new Error(`everything is published again: ${reason}`)),
  });
};

const deskOf = (options: ClusterOptions, { pool, mailbox, runtime }: Ground, sender: Connection['sender']): Desk => {
  const { service: definition, clock, inboundPatience = PATIENCE } = options;
  return deskOver({
    letters: postgresLetters(pool, definition.name, inboundPatience),
    reports: reportsOf(runtime, clock),
    take: (message) => mailbox.take([message]),
    tell: deadLetters(definition.name, sender, () => new Date()),
  });
};

interface Hearing extends Connection {
  readonly desk: Desk;
  readonly systems: readonly string[];
}

const receiversOf = (options: ClusterOptions, { pool, mailbox }: Ground, { kafka, desk, systems }: Hearing) => {
  const { service: definition, onFailure, sessionTimeout } = options;
  const { name } = definition;
  const patience = sessionTimeout === undefined ? {} : { sessionTimeout };
  const events = createReceiver({
    kafka,
    group: groupOf(name),
    topics: allServices.filter((other) => other !== name).map(topicOf),
    handle: hearingEvents({ take: (messages) => mailbox.take(messages), bury: (heard, reason) => desk.bury(heard, reason) }),
    onFailure: (error) => onFailure(`${name}.receiver`, error),
    ...patience,
  });
  if (systems.length === 0) return { receiver: events };
  const inbound = createReceiver({
    kafka,
    group: inboundGroupOf(name),
    topics: systems.map(inboundTopicOf),
    handle: (records) => desk.receive(records),
    places: placesOf(pool, name),
    onFailure: (error) => onFailure(`${name}.inbound`, error),
    ...patience,
  });
  return { receiver: events, inbound };
};

export const createBroker = (options: ClusterOptions, ground: Ground): Broker => {
  const { service: definition, onFailure } = options;
  const { name, inbound: table = {} } = definition;
  const systems = systemsHeardBy(name, table);
  const connected = connection(options, systems);
  const { kafka, sender, make } = connected;
  const relay = relayOf(options, ground, connected);
  const desk = deskOf(options, ground, sender);
  const receivers = Object.entries(receiversOf(options, ground, { ...connected, desk, systems }));
  const places = placesOf(ground.pool, name);
  let unfollow = async (): Promise<void> => undefined;
  let ends: readonly (() => Promise<void>)[] = [];

  const lookAtTopics = async (own: LogReader): Promise<void> => {
    if ((await relay.lost()) !== undefined) {
      await unfollow();
      unfollow = own.follow(relay);
    }
    await make();
    await asAdmin(kafka, (admin) => followTopics(admin, places, systems));
  };

  return {
    desk,
    async start(own) {
      await make();
      unfollow = own.follow(relay);
      for (const [, receiver] of receivers) await receiver.start();
      ends = [
        rounds(
          LOOK_AT_TOPICS,
          () => lookAtTopics(own),
          (error) => onFailure(`${name}.topics`, error),
        ),
        rounds(
          RETRY,
          () => desk.retry(),
          (error) => onFailure(`${name}.letters`, error),
        ),
      ];
    },
    async stop() {
      for (const end of ends) await end();
      for (const [, receiver] of receivers) await receiver.stop();
      await unfollow();
      await sender.stop();
    },
    failing: () =>
      Object.fromEntries(
        receivers.flatMap(([what, receiver]) => {
          const reason = receiver.failing();
          return reason === undefined ? [] : [[`${name}.${what}`, reason]];
        }),
      ),
  };
};
