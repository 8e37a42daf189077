import type { RecordedEvent } from '../port.js';

/** An event's columns but its instant, which each way of reading wants in a form of its own. */
export const PLAIN_SQL = 'position, stream, version, subject, subject_sequence, id, type, body, hash';

/** Instants come as text: a Date in between costs more than the rest of the row. */
export const COLUMNS_SQL = `${PLAIN_SQL}, (recorded_at at time zone 'UTC')::text as recorded_at`;

/** A row of `log.event` as `pg` gives it. */
export interface EventRow {
  readonly position: string;
  readonly stream: string;
  readonly version: number;
  readonly subject: string;
  readonly subject_sequence: number;
  readonly id: string;
  readonly type: string;
  readonly body: Buffer;
  readonly hash: Buffer;
  readonly recorded_at: string;
}

/** `2024-06-03 01:00:00.12` of the server, in UTC and without trailing zeros, as `2024-06-03T01:00:00.120Z`. */
const instantOf = (text: string): string => {
  const time = text.length === 19 ? `${text.slice(11)}.` : text.slice(11);
  return `${text.slice(0, 10)}T${time.padEnd(12, '0')}Z`;
};

export const recorded = (row: EventRow): RecordedEvent => ({
  checkpoint: row.position,
  position: Number(row.position),
  stream: row.stream,
  version: row.version,
  subject: row.subject,
  subjectSequence: row.subject_sequence,
  id: row.id,
  type: row.type,
  body: row.body,
  hash: row.hash,
  recordedAt: instantOf(row.recorded_at),
});
