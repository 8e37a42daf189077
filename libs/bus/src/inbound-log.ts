import type { Pool } from 'pg';
import { START, sha256, type OrderedLog, type RecordedEvent } from '@fengqiao/event-store';
import { watchLog } from '@fengqiao/event-store/postgres';
import type { Service } from '@fengqiao/contracts';
import { fromCloudEvent } from './cloud-event.js';
import { inboundChannel } from './inbound.js';
import { ownFrom, type Message, type Publisher } from './message.js';

interface Row {
  readonly number: string;
  readonly position: string;
  readonly event_id: string;
  readonly stream: string;
  readonly version: number;
  readonly subject: string;
  readonly subject_sequence: number;
  readonly type: string;
  readonly recorded_at: Date;
  readonly body: Buffer;
}

const recorded = (row: Row): RecordedEvent => ({
  checkpoint: row.number,
  position: Number(row.position),
  stream: row.stream,
  version: row.version,
  subject: row.subject,
  subjectSequence: row.subject_sequence,
  id: row.event_id,
  type: row.type,
  body: row.body,
  hash: sha256(row.body),
  recordedAt: row.recorded_at.toISOString(),
});

const numberOf = (checkpoint: string): number => (checkpoint === START ? -1 : Number(checkpoint));

const statements = (service: Service) => {
  const quotedTable = `"${service}".inbound`;
  const columnsSql = 'number, position, event_id, stream, version, subject, subject_sequence, type, recorded_at, body';
  const wantedSql = `($3::text[] is null or type = any ($3)) and ($4::text[] is null or split_part(stream, '-', 1) = any ($4))`;
  return {
    forwards: `select ${columnsSql} from ${quotedTable} where number > $1 and number <= $2 and ${wantedSql} order by inbound.number`,
    subject: `select ${columnsSql} from ${quotedTable} where subject = $1 and subject_sequence >= $2 order by subject_sequence limit $3`,
    head: `select number from "${service}".inbound_head`,
    at: `select number from ${quotedTable} where position = $1`,
  };
};

/** What a service took in, as the log that its consumer and its read models follow. Checkpoints count what was taken in, from 0. */
export interface InboundLog extends OrderedLog {
  /** Where the event with this number in the whole log was taken in; undefined while it has not been. */
  placeOf(position: string): Promise<string | undefined>;
}

/** @param poolOf connections of the service, which may come later than this log; `url` is for the one listening connection */
export const inboundLog = (poolOf: () => Pool, service: Service, url: string): InboundLog => {
  const sql = statements(service);
  const next = async (): Promise<number> => Number((await poolOf().query<{ number: string }>(sql.head)).rows[0]?.number ?? 0);
  return {
    async readLog(after, limit, { types, categories } = {}) {
      const start = numberOf(after);
      const end = Math.min(start + limit, (await next()) - 1);
      const { rows } = await poolOf().query<Row>(sql.forwards, [start, end, types ?? null, categories ?? null]);
      return { events: rows.map(recorded), checkpoint: end > start ? String(end) : after };
    },
    readSubject: async (subject, from, limit) => (await poolOf().query<Row>(sql.subject, [subject, from, limit])).rows.map(recorded),
    async head() {
      const count = await next();
      return count === 0 ? START : String(count - 1);
    },
    async placeOf(position) {
      return (await poolOf().query<{ number: string }>(sql.at, [position])).rows[0]?.number;
    },
    compare: (a, b) => numberOf(a) - numberOf(b),
    watch: (onNews) => watchLog(url, onNews, inboundChannel(service)),
  };
};

/** Reads what was taken in: the service's own events by its codec, whole; all others as they were published. */
export const heardFrom = (publisher: Publisher): ((event: RecordedEvent) => Message | undefined) => {
  const own = ownFrom(publisher);
  return (event) => own(event) ?? fromCloudEvent(JSON.parse(Buffer.from(event.body).toString())).message;
};
