import type { Client as Database } from 'pg';
import { messagesFrom, ownFrom, type Message } from '@fengqiao/bus';
import { categoriesOf, publisherOf, type ServiceDefinition } from '@fengqiao/edge';
import { deriveId, type RecordedEvent } from '@fengqiao/event-store';
import { INJECTED } from '../records.js';
import { violations, type Evidence, type Log, type Violation } from './evidence.js';

type Places = Map<string, string[]>;

const add = (places: Places, place: string, id: string): void => {
  const ids = places.get(place);
  if (ids) ids.push(id);
  else places.set(place, [id]);
};

/** Ids of events by sender and subject, as the senders recorded them. */
const recordedBySender = ({ events }: Log, services: readonly ServiceDefinition[]): Places => {
  const owners = new Map(services.flatMap((service) => categoriesOf(service).map((category) => [category, service.name] as const)));
  const places: Places = new Map();
  for (const { id, stream, subject } of events) {
    const sender = owners.get(stream.slice(0, stream.indexOf('-')));
    if (sender !== undefined) add(places, `${sender} ${subject}`, id);
  }
  return places;
};

const heardBy = async (database: Database, { name }: ServiceDefinition, { poison }: Evidence): Promise<Places> => {
  const quotedTable = `"${name}".inbound`;
  const { rows } = await database.query<{ sender: string; subject: string; event_id: string }>(
    `select sender, subject, event_id from ${quotedTable} order by inbound.number`,
  );
  const heard: Places = new Map();
  for (const { sender, subject, event_id: id } of rows) if (!poison.has(subject)) add(heard, `${sender} ${subject}`, id);
  return heard;
};

/** I4: every service took in every event of every other one exactly once, each subject in the order in which its sender recorded it. */
export const heardInOrder = async (database: Database, log: Log, evidence: Evidence): Promise<readonly Violation[]> => {
  const recorded = recordedBySender(log, evidence.services);
  const found: string[] = [];
  for (const hearer of evidence.services) {
    const heard = await heardBy(database, hearer, evidence);
    for (const [place, ids] of recorded) {
      const taken = heard.get(place) ?? [];
      if (ids.join() !== taken.join()) found.push(`${hearer.name} heard ${taken.length} of ${ids.length} of ${place}, or in another order`);
    }
    for (const place of heard.keys()) if (!recorded.has(place)) found.push(`${hearer.name} heard ${place}, which nobody recorded`);
  }
  return violations('I4', found);
};

interface Held {
  readonly subject: string;
  readonly status: string;
  readonly reason: string;
}

const heldBy = async (database: Database, { name }: ServiceDefinition): Promise<readonly Held[]> => {
  const quotedTable = `"${name}".held_message`;
  return (await database.query<Held>(`select subject, status, reason from ${quotedTable}`)).rows;
};

/** How a service hears an event: its own whole, those of others as they were published. */
const hearing = (hearer: ServiceDefinition, services: readonly ServiceDefinition[]): ((event: RecordedEvent) => Message | undefined) => {
  const [own, published] = [ownFrom(publisherOf(hearer)), messagesFrom(services.map(publisherOf))];
  return (event) => own(event) ?? published(event);
};

interface Reaction {
  readonly message: Message;
  /** Of the command: it makes the effect happen once. */
  readonly command: string;
}

/** Every reaction that a service owes to what was recorded. */
const reactionsOf = (hearer: ServiceDefinition, { events }: Log, services: readonly ServiceDefinition[]): readonly Reaction[] => {
  const messageOf = hearing(hearer, services);
  return events.flatMap((event) => {
    const message = messageOf(event);
    if (!message) return [];
    return hearer.translate(message).map((_, index) => ({ message, command: deriveId(hearer.name, `${message.id}/${index}`) }));
  });
};

/** I3: every message that leads to a command has led to it, under the id that makes it happen once, and to no other. */
export const effectsOnce = async (database: Database, log: Log, { services }: Evidence): Promise<readonly Violation[]> => {
  const found: string[] = [];
  const due = new Set<string>();
  for (const hearer of services) {
    const held = new Set((await heldBy(database, hearer)).map(({ subject }) => subject)); // which is told of by itself
    for (const { message, command } of reactionsOf(hearer, log, services)) {
      due.add(command);
      if (!log.commands.has(command) && !held.has(message.subject))
        found.push(`${message.type} ${message.id} of ${message.subject} had no effect on ${hearer.name}`);
    }
  }
  for (const { id, stream, version, type } of log.events) {
    const meta = log.metas.get(id);
    if (meta?.causation !== undefined && !due.has(meta.command))
      found.push(`${stream} ${version} ${type} is an effect of ${meta.causation} under another id than its own`);
  }
  return violations('I3', found);
};

/** Records that could not be dealt with, and that nobody put there to disturb. */
const keptLetters = async (database: Database, { name }: ServiceDefinition): Promise<readonly string[]> => {
  const quotedTable = `"${name}".letter`;
  const sql = `select topic, "offset", reason from ${quotedTable} where not headers ? '${INJECTED}'`;
  const { rows } = await database.query<{ topic: string; offset: string; reason: string }>(sql);
  return rows.map(({ topic, offset, reason }) => `${name} keeps ${topic} ${offset}, which nobody injected: ${reason}`);
};

/** I12: nothing is left behind but the poison that was given, and that is. */
export const nothingHeld = async (database: Database, { services, poison }: Evidence): Promise<readonly Violation[]> => {
  const found: string[] = [];
  const parked = new Set<string>();
  for (const service of services)
    for (const { subject, status, reason } of await heldBy(database, service)) {
      if (!poison.has(subject)) found.push(`${service.name} holds ${subject} (${status}): ${reason}`);
      else if (status === 'parked') parked.add(subject);
    }
  for (const service of services) found.push(...(await keptLetters(database, service)));
  for (const subject of poison) if (!parked.has(subject)) found.push(`the poison ${subject} is parked nowhere`);
  return violations('I12', found);
};
