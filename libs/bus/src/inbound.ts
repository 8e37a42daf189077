import type { Pool } from 'pg';
import { canonicalJson } from '@fengqiao/kernel';
import type { RecordedEvent } from '@fengqiao/event-store';
import type { Service } from '@fengqiao/contracts';
import { toCloudEvent, type Carried } from './cloud-event.js';

/**
 * What one service has heard and its own events, in the order it took them in: the log that its consumer and read models follow when every
 * service is a process of its own. A message is taken once, and only right after the sender's one before it on the same subject.
 */
export interface Inbound {
  /** Takes messages of other services, all that follow on or none. Taken ones stay taken, the same ones again do nothing. */
  receive(messages: readonly Carried[]): Promise<Received>;
  /** Takes the service's own events, as its log has them. */
  follow(events: readonly RecordedEvent[]): Promise<void>;
  /** The newest sequence taken of a sender on a subject, 0 for none. */
  newest(sender: Service, subject: string): Promise<number>;
}

export interface Received {
  readonly taken: number;
  readonly repeated: number;
  /** Places where messages of a sender are missing: they must be fetched before what came can be taken. */
  readonly gaps: readonly Gap[];
}

export interface Gap {
  readonly sender: Service;
  readonly subject: string;
  /** The newest sequence that was taken. */
  readonly after: number;
}

/** A message claims to follow another than the one that was taken: one of the two is not from the sender. Nothing of the batch is taken. */
export class ForkedSender extends Error {
  constructor({ message, previous }: Carried, taken: number) {
    super(
      `${message.service} says ${message.id} is number ${message.subjectSequence} after ${previous} of ${message.subject}; taken were ${taken}`,
    );
    this.name = 'ForkedSender';
  }
}

/** Its tables, in the service's schema. `number` counts from 0 without a hole. */
export const inboundTables = (schema: Service): string => `
  create table if not exists "${schema}".inbound (
    number bigint primary key, sender text not null, position bigint not null, event_id uuid not null, stream text not null, version int not null,
    subject text not null, subject_sequence int not null, type text not null, recorded_at timestamptz not null, body bytea not null);
  create unique index if not exists inbound_place on "${schema}".inbound (sender, subject, subject_sequence);
  create unique index if not exists inbound_position on "${schema}".inbound (position);
  create table if not exists "${schema}".inbound_head (one bool primary key default true check (one), number bigint not null);
  insert into "${schema}".inbound_head values (true, 0) on conflict do nothing;`;

/** Where news of what was taken in is told to those who listen. */
export const inboundChannel = (service: Service): string => `fengqiao_inbound_${service}`;

interface Row {
  readonly sender: Service;
  readonly position: string;
  readonly event_id: string;
  readonly stream: string;
  readonly version: number;
  readonly subject: string;
  readonly subject_sequence: number;
  readonly type: string;
  readonly recorded_at: string;
  /** Of the service's own: the recorded bytes. Of others: the CloudEvent, canonical. As PostgreSQL's hexadecimal text. */
  readonly body: string;
}

const rowOf = (carried: Carried): Row => {
  const { message } = carried;
  return {
    sender: message.service,
    position: message.position,
    event_id: message.id,
    stream: message.stream,
    version: message.version,
    subject: message.subject,
    subject_sequence: message.subjectSequence,
    type: message.type,
    recorded_at: message.recordedAt,
    body: hex(Buffer.from(canonicalJson(toCloudEvent(carried)))),
  };
};

const ownRow = (sender: Service, event: RecordedEvent): Row => ({
  sender,
  position: String(event.position),
  event_id: event.id,
  stream: event.stream,
  version: event.version,
  subject: event.subject,
  subject_sequence: event.subjectSequence,
  type: event.type,
  recorded_at: event.recordedAt,
  body: hex(event.body),
});

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

const placeOf = (sender: string, subject: string): string => `${sender} ${subject}`;

/** Splits what came into what follows on, what is known, and where something is missing. */
const sort = (
  messages: readonly Carried[],
  newest: ReadonlyMap<string, number>,
): { readonly rows: Row[]; readonly gaps: Gap[]; readonly repeated: number } => {
  const last = new Map(newest);
  const [rows, gaps] = [[] as Row[], new Map<string, Gap>()];
  let repeated = 0;
  for (const carried of messages) {
    const { service: sender, subject, subjectSequence } = carried.message;
    const place = placeOf(sender, subject);
    const taken = last.get(place) ?? 0;
    if (subjectSequence <= taken) repeated += 1;
    else if (carried.previous > taken) gaps.set(place, { sender, subject, after: taken });
    else if (carried.previous < taken) throw new ForkedSender(carried, taken);
    else {
      rows.push(rowOf(carried));
      last.set(place, subjectSequence);
    }
  }
  return { rows, gaps: [...gaps.values()], repeated };
};

/** What to take of what came, by the newest of each place. */
type Choose<Chosen> = (newest: ReadonlyMap<string, number>) => Chosen & { readonly rows: readonly Row[] };

interface Place {
  readonly sender: string;
  readonly subject: string;
}

const queriesOf = (service: Service) => {
  const quotedTable = `"${service}".inbound`;
  const quotedHead = `"${service}".inbound_head`;
  return {
    look: `select (select number from ${quotedHead}) as number, s.sender, s.subject, (select i.subject_sequence from ${quotedTable} i
      where i.sender = s.sender and i.subject = s.subject order by i.subject_sequence desc limit 1) as newest
      from unnest($1::text[], $2::text[]) s(sender, subject)`,
    take: `with head as (update ${quotedHead} set number = number + $3::bigint where number = $2::bigint returning 1),
      taken as (insert into ${quotedTable} (number, sender, position, event_id, stream, version, subject, subject_sequence, type, recorded_at, body)
      select $2::bigint + row_number() over () - 1, r.sender, r.position, r.event_id, r.stream, r.version, r.subject, r.subject_sequence, r.type, r.recorded_at, r.body::bytea
      from jsonb_to_recordset($1::jsonb) r(sender text, position bigint, event_id uuid, stream text, version int, subject text, subject_sequence int, type text, recorded_at timestamptz, body text)
      where exists (select from head))
      select pg_notify($4, '') from head`,
  };
};

export const postgresInbound = (pool: Pool, service: Service): Inbound => {
  const sql = queriesOf(service);

  const look = async (places: readonly Place[]): Promise<{ readonly number: string; readonly newest: ReadonlyMap<string, number> }> => {
    const distinct = [...new Map(places.map((place) => [placeOf(place.sender, place.subject), place])).values()];
    const values = [distinct.map(({ sender }) => sender), distinct.map(({ subject }) => subject)];
    const found = { name: `inbound-look-${service}`, text: sql.look, values };
    const { rows } = await pool.query<Place & { readonly number: string; readonly newest: number | null }>(found);
    return {
      number: rows[0]?.number ?? '0',
      newest: new Map(rows.map(({ sender, subject, newest }) => [placeOf(sender, subject), newest ?? 0])),
    };
  };

  /** @returns false when something else was taken since `number` was looked up: nothing was done then */
  const insert = async (rows: readonly Row[], number: string): Promise<boolean> => {
    const values = [JSON.stringify(rows), number, rows.length, inboundChannel(service)];
    const { rowCount } = await pool.query({ name: `inbound-take-${service}`, text: sql.take, values });
    return rowCount === 1;
  };

  /** Whoever finds that another was faster looks again: every time one of them gets on. */
  const take = async <Chosen>(places: readonly Place[], choose: Choose<Chosen>): Promise<Chosen & { readonly rows: readonly Row[] }> => {
    for (;;) {
      const { number, newest } = await look(places);
      const chosen = choose(newest);
      if (chosen.rows.length === 0 || (await insert(chosen.rows, number))) return chosen;
    }
  };

  return {
    async receive(messages) {
      if (messages.length === 0) return { taken: 0, repeated: 0, gaps: [] };
      const places = messages.map(({ message }) => ({ sender: message.service, subject: message.subject }));
      const { rows, gaps, repeated } = await take(places, (newest) => sort(messages, newest));
      return { taken: rows.length, repeated, gaps };
    },
    async follow(events) {
      if (events.length === 0) return;
      const places = events.map(({ subject }) => ({ sender: service, subject }));
      await take(places, (newest) => {
        const fresh = events.filter(({ subject, subjectSequence }) => subjectSequence > (newest.get(placeOf(service, subject)) ?? 0));
        return { rows: fresh.map((event) => ownRow(service, event)) };
      });
    },
    newest: async (sender, subject) => (await look([{ sender, subject }])).newest.get(placeOf(sender, subject)) ?? 0,
  };
};
