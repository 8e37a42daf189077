import type { Pool } from 'pg';
import { comparePositions } from '../in-memory.js';
import { sha256 } from '../digest.js';
import {
  START,
  type Append,
  type AppendAnswer,
  type Checkpoint,
  type EventLog,
  type EventStore,
  type ExpectedVersion,
  type ReadStream,
  type RecordedEvent,
} from '../port.js';
import { watchLog } from './watch.js';

/** The append was asked for a stream of another service: a wiring error, never bad input. */
export class ForbiddenCategory extends Error {
  constructor(streams: readonly string[]) {
    super(`this role may not write ${streams.join(', ')}`);
    this.name = 'ForbiddenCategory';
  }
}

const COLUMNS = 'position, stream, version, subject, subject_sequence, id, type, body, hash, recorded_at';
const SQL = {
  append: 'select kind, checkpoint, result, actual from log.append($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)',
  forwards: `select ${COLUMNS} from log.event where stream = $1 and version between $2 and $3 order by version limit $4`,
  backwards: `select ${COLUMNS} from log.event where stream = $1 and version between $2 and $3 order by version desc limit $4`,
  version: 'select version from log.event where stream = $1 order by version desc limit 1',
  command: 'select position, fingerprint, result from log.command where id = $1',
  log: `select ${COLUMNS} from log.event where position > $1 order by position limit $2`,
  head: 'select position from log.head',
} as const;

interface Row {
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

const recorded = (row: Row): RecordedEvent => ({
  checkpoint: row.position,
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

const expectedCode = (expected: ExpectedVersion): number => {
  if (expected === 'any') return -1;
  if (expected === 'exists') return -2;
  return expected === 'none' ? 0 : expected;
};

interface Answer {
  readonly kind: AppendAnswer['kind'] | 'forbidden';
  readonly checkpoint: string | null;
  readonly result: Buffer | null;
  readonly actual: number[] | null;
}

const answerOf = (row: Answer, { writes }: Append): AppendAnswer => {
  const checkpoint = row.checkpoint ?? START;
  switch (row.kind) {
    case 'recorded':
      return { kind: 'recorded', checkpoint };
    case 'known':
      return { kind: 'known', checkpoint, result: row.result ?? new Uint8Array() };
    case 'conflict': {
      const states = writes.map(({ stream, expected }, index) => ({ stream, expected, actual: row.actual?.[index] ?? 0 }));
      const broken = states.filter(({ expected, actual }) =>
        expected === 'exists' ? actual === 0 : expected !== 'any' && expectedCode(expected) !== actual,
      );
      return { kind: 'conflict', conflicts: broken };
    }
    case 'fingerprint-mismatch':
    case 'event-mismatch':
    case 'deadline-passed':
      return { kind: row.kind };
    case 'forbidden':
      throw new ForbiddenCategory(writes.map(({ stream }) => stream));
  }
};

const parameters = ({ command, writes, deadline }: Append): unknown[] => {
  const events = writes.flatMap((write, index) => write.events.map((event) => ({ ...event, of: index + 1 })));
  return [
    command.id,
    Buffer.from(command.fingerprint),
    Buffer.from(command.result),
    deadline,
    writes.map(({ stream }) => stream),
    writes.map(({ expected }) => expectedCode(expected)),
    writes.map(({ subject }) => subject),
    events.map(({ of }) => of),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ body }) => Buffer.from(sha256(body))),
    events.map(({ body }) => Buffer.from(body)),
  ];
};

const MAX_VERSION = 2_147_483_647;

/** The rows that a reading asks for, whichever way it goes. */
const boundsOf = ({
  from,
  to,
  limit = MAX_VERSION,
  backwards = false,
}: ReadStream): { name: 'forwards' | 'backwards'; low: number; high: number; limit: number } =>
  backwards
    ? { name: 'backwards', low: to ?? 1, high: from ?? MAX_VERSION, limit }
    : { name: 'forwards', low: from ?? 1, high: to ?? MAX_VERSION, limit };

/** The event store over a pool whose role is a service's: it may append to its own categories and read them. */
export const postgresStore = (pool: Pool): EventStore => ({
  async append(append) {
    const { rows } = await pool.query<Answer>({ name: 'append', text: SQL.append, values: parameters(append) });
    const [row] = rows;
    if (!row) throw new Error('the append function gave no answer');
    return answerOf(row, append);
  },
  async readStream(stream, options = {}) {
    const { name, low, high, limit } = boundsOf(options);
    const { rows } = await pool.query<Row>({ name, text: SQL[name], values: [stream, low, high, limit] });
    const last = rows.at(-1);
    if (Object.keys(options).length === 0) return { version: last?.version ?? 0, events: rows.map(recorded) };
    if (options.backwards && options.from === undefined) return { version: rows[0]?.version ?? 0, events: rows.map(recorded) };
    const newest = await pool.query<{ version: number }>({ name: 'version', text: SQL.version, values: [stream] });
    return { version: newest.rows[0]?.version ?? 0, events: rows.map(recorded) };
  },
  async command(id) {
    const { rows } = await pool.query<{ position: string | null; fingerprint: Buffer; result: Buffer }>({
      name: 'command',
      text: SQL.command,
      values: [id],
    });
    const [row] = rows;
    return row && { fingerprint: row.fingerprint, result: row.result, checkpoint: row.position ?? START };
  },
});

/** The whole log over a pool whose role is the reader's. `url` is for the one listening connection. */
export const postgresLog = (pool: Pool, url: string): EventLog => ({
  async readLog(after, limit) {
    const { rows } = await pool.query<Row>({ name: 'log', text: SQL.log, values: [after === START ? -1 : after, limit] });
    return rows.map(recorded);
  },
  async head(): Promise<Checkpoint> {
    const { rows } = await pool.query<{ position: string }>({ name: 'head', text: SQL.head });
    const next = Number(rows[0]?.position ?? 0);
    return next === 0 ? START : String(next - 1);
  },
  compare: comparePositions,
  watch: (onNews) => watchLog(url, onNews),
});
