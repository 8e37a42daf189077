import type { RecordedEvent } from '../port.js';

export const COLUMNS_SQL = 'position, stream, version, subject, subject_sequence, id, type, body, hash, recorded_at';

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
  readonly recorded_at: Date;
}

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
  recordedAt: row.recorded_at.toISOString(),
});
