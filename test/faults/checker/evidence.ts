import type { Client as Database } from 'pg';
import { sha256, type RecordedEvent } from '@fengqiao/event-store';
import type { ServiceDefinition } from '@fengqiao/edge';
import type { ComparedModel } from '@fengqiao/testing';
import type { Told } from '../../workload/client.js';

/** A promise that did not hold, with its number in the list of invariants and what was found. */
export interface Violation {
  readonly invariant: string;
  readonly found: string;
}

/** What a run left behind: the clients' histories, the database and the folder of the ledger's key and its witness. */
export interface Evidence {
  readonly databaseUrl: string;
  readonly history: readonly Told[];
  readonly services: readonly ServiceDefinition[];
  /** Made-up disputes that were told of by somebody who is no service: they may be heard, and must be held. */
  readonly poison: ReadonlySet<string>;
  /** As `LEDGER_FOLDER`. */
  readonly ledgerFolder: string;
  /** Every read model, folded again from the start of the log and compared with the one that serves. */
  readonly compared: readonly ComparedModel[];
}

export interface Meta {
  readonly command: string;
  readonly causation?: string;
  readonly actor: { readonly role: string };
}

export interface Log {
  /** By position. */
  readonly events: readonly RecordedEvent[];
  readonly byId: ReadonlyMap<string, RecordedEvent>;
  readonly metas: ReadonlyMap<string, Meta>;
  /** Commands that were answered as recorded. */
  readonly commands: ReadonlySet<string>;
}

interface EventRow extends Omit<RecordedEvent, 'position' | 'checkpoint' | 'subjectSequence' | 'recordedAt' | 'hash'> {
  readonly position: string;
  readonly subject_sequence: number;
  readonly recorded_at: Date;
}

const eventOf = ({ position, subject_sequence: subjectSequence, recorded_at: recordedAt, ...row }: EventRow): RecordedEvent => ({
  ...row,
  checkpoint: position,
  position: Number(position),
  subjectSequence,
  recordedAt: recordedAt.toISOString(),
  hash: sha256(row.body),
});

export const readLog = async (database: Database): Promise<Log> => {
  const { rows } = await database.query<EventRow>(
    'select position, id, stream, version, subject, subject_sequence, type, recorded_at, body from log.event order by position',
  );
  const events = rows.map(eventOf);
  const metas = events.map(({ id, body }) => [id, (JSON.parse(Buffer.from(body).toString()) as { meta: Meta }).meta] as const);
  const commands = (await database.query<{ id: string }>('select id from log.command')).rows;
  return {
    events,
    byId: new Map(events.map((event) => [event.id, event])),
    metas: new Map(metas),
    commands: new Set(commands.map(({ id }) => id)),
  };
};

const FEW = 3;

/** The first few of what was found: enough to look for the cause. */
export const violations = (invariant: string, found: readonly string[]): readonly Violation[] =>
  found.slice(0, FEW).map((one) => ({ invariant, found: found.length > FEW ? `${one} (and ${found.length - 1} more)` : one }));
