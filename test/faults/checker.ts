import { Client as Database } from 'pg';
import { deriveId } from '@fengqiao/event-store';
import type { Told } from '../workload/client.js';

/** A promise that did not hold, with its number in the list of invariants and what was found. */
export interface Violation {
  readonly invariant: string;
  readonly found: string;
}

/** What a run left behind: the clients' histories and the database. */
export interface Evidence {
  readonly databaseUrl: string;
  readonly history: readonly Told[];
  readonly services: readonly string[];
  /** Categories of streams, by the service that owns them. */
  readonly owners: ReadonlyMap<string, string>;
}

interface EventRow {
  readonly position: string;
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly subject: string;
  readonly subject_sequence: number;
  readonly type: string;
  readonly body: Buffer;
}

interface Meta {
  readonly command: string;
  readonly causation?: string;
  readonly actor: { readonly role: string };
}

interface Log {
  readonly events: readonly EventRow[];
  readonly byId: ReadonlyMap<string, EventRow>;
  readonly metas: ReadonlyMap<string, Meta>;
}

const FEW = 3;
/** The first few of what was found: enough to look for the cause. */
const violations = (invariant: string, found: readonly string[]): readonly Violation[] =>
  found.slice(0, FEW).map((one) => ({ invariant, found: found.length > FEW ? `${one} (and ${found.length - 1} more)` : one }));

const readLog = async (database: Database): Promise<Log> => {
  const { rows } = await database.query<EventRow>(
    'select position, id, stream, version, subject, subject_sequence, type, body from log.event order by position',
  );
  const metas = rows.map((row) => [row.id, (JSON.parse(row.body.toString()) as { meta: Meta }).meta] as const);
  return { events: rows, byId: new Map(rows.map((row) => [row.id, row])), metas: new Map(metas) };
};

/** I1: what was acknowledged is recorded, where and as it was said. */
const noneLost = ({ events }: Log, history: readonly Told[]): readonly Violation[] => {
  const places = new Map(events.map((event) => [`${event.stream} ${event.version}`, event]));
  const lost = history.flatMap(({ outcome, recorded, commandId }) => {
    if (outcome !== 'ok' || !recorded || recorded.events.length === 0) return [];
    const last = places.get(`${recorded.stream} ${recorded.version}`);
    return last && last.type === recorded.events.at(-1)
      ? []
      : [`command ${commandId}: ${recorded.stream} ${recorded.version} is not in the log`];
  });
  return violations('I1', lost);
};

/** Parts of the commands of the workload that are recorded as commands of their own: a plan, one consent for each party, one agreement. */
const PARTS = ['plan', 'a', 'r'];

/** The command's id, and those of its parts. */
const ownIds = ({ commandId, recorded }: Told): readonly string[] => {
  const made = recorded ? [recorded.stream.slice(recorded.stream.indexOf('-') + 1)] : [];
  return [commandId, ...[...PARTS, ...made].map((part) => deriveId(commandId, part))];
};

/** I2: nothing was recorded that nobody asked for, and nothing of what was refused. */
const noPhantoms = ({ events, byId, metas }: Log, history: readonly Told[]): readonly Violation[] => {
  const asked = new Set(history.filter(({ outcome }) => outcome === 'ok').flatMap(ownIds));
  const refused = new Set(history.filter(({ outcome }) => outcome === 'fail').map(({ commandId }) => commandId));
  const found = events.flatMap(({ id, stream, version, type }) => {
    const meta = metas.get(id);
    if (!meta) return [`${stream} ${version} has no metadata`];
    if (refused.has(meta.command)) return [`${stream} ${version} ${type} was refused to its client`];
    if (meta.actor.role !== 'system') return asked.has(meta.command) ? [] : [`${stream} ${version} ${type} was asked for by nobody`];
    return meta.causation === undefined || byId.has(meta.causation)
      ? []
      : [`${stream} ${version} ${type} is caused by ${meta.causation}, which is not there`];
  });
  return violations('I2', found);
};

/** I3: one command, one batch of events; one event, one effect. */
const effectsOnce = ({ events, metas }: Log): readonly Violation[] => {
  const batches = new Map<string, number[]>();
  for (const { id, position } of events) {
    const command = metas.get(id)?.command ?? '';
    batches.set(command, [...(batches.get(command) ?? []), Number(position)]);
  }
  const torn = [...batches].filter(([, positions]) => (positions.at(-1) ?? 0) - (positions[0] ?? 0) !== positions.length - 1);
  return violations(
    'I3',
    torn.map(([command, positions]) => `command ${command} recorded at ${positions.join(', ')}`),
  );
};

/** I5 and I6: no hole and no repetition in streams, subjects and the log. */
const contiguous = ({ events }: Log): readonly Violation[] => {
  const [streams, subjects] = [new Map<string, number>(), new Map<string, number>()];
  const [inStreams, inLog] = [[] as string[], [] as string[]];
  for (const [index, { position, stream, version, subject, subject_sequence: sequence }] of events.entries()) {
    if (version !== (streams.get(stream) ?? 0) + 1) inStreams.push(`${stream}: ${version} after ${streams.get(stream) ?? 0}`);
    if (sequence !== (subjects.get(subject) ?? 0) + 1)
      inStreams.push(`subject ${subject}: ${sequence} after ${subjects.get(subject) ?? 0}`);
    if (Number(position) !== index) inLog.push(`position ${position} is event number ${index}`);
    streams.set(stream, version);
    subjects.set(subject, sequence);
  }
  return [...violations('I5', inStreams), ...violations('I6', inLog)];
};

type Places = Map<string, string[]>;
const add = (places: Places, place: string, id: string): void => void places.set(place, [...(places.get(place) ?? []), id]);

/** Ids of events by sender and subject, as the senders recorded them. */
const recordedBySender = ({ events }: Log, owners: Evidence['owners']): Places => {
  const places: Places = new Map();
  for (const { id, stream, subject } of events) {
    const sender = owners.get(stream.slice(0, stream.indexOf('-')));
    if (sender !== undefined) add(places, `${sender} ${subject}`, id);
  }
  return places;
};

/** I4: every service took in every event of every other one exactly once, each subject in the order in which its sender recorded it. */
const heardInOrder = async (database: Database, log: Log, { services, owners }: Evidence): Promise<readonly Violation[]> => {
  const recorded = recordedBySender(log, owners);
  const found: string[] = [];
  for (const hearer of services) {
    const quotedTable = `"${hearer}".inbound`;
    const { rows } = await database.query<{ sender: string; subject: string; event_id: string }>(
      `select sender, subject, event_id from ${quotedTable} order by inbound.number`,
    );
    const heard: Places = new Map();
    for (const { sender, subject, event_id: id } of rows) add(heard, `${sender} ${subject}`, id);
    for (const [place, ids] of recorded) {
      const taken = heard.get(place) ?? [];
      if (ids.join() !== taken.join()) found.push(`${hearer} heard ${taken.length} of ${ids.length} of ${place}, or in another order`);
    }
    for (const place of heard.keys()) if (!recorded.has(place)) found.push(`${hearer} heard ${place}, which nobody recorded`);
  }
  return violations('I4', found);
};

/** I9: the numbers of a series run from 1 without a hole, in the order in which they were given. */
const numbersInOrder = ({ events }: Log): readonly Violation[] => {
  const next = new Map<string, number>();
  const found = events.flatMap(({ type, stream, body }) => {
    if (type !== 'NumberAllocated') return [];
    const { serial } = (JSON.parse(body.toString()) as { data: { serial: number } }).data;
    const expected = (next.get(stream) ?? 0) + 1;
    next.set(stream, serial);
    return serial === expected ? [] : [`${stream}: ${serial} where ${expected} was due`];
  });
  return violations('I9', found);
};

/** I12: nothing is left behind that is not meant to be. */
const nothingHeld = async (database: Database, { services }: Evidence): Promise<readonly Violation[]> => {
  const found: string[] = [];
  for (const service of services) {
    const quotedTable = `"${service}".held_message`;
    const { rows } = await database.query<{ subject: string; status: string; reason: string }>(
      `select subject, status, reason from ${quotedTable}`,
    );
    for (const { subject, status, reason } of rows) found.push(`${service} holds ${subject} (${status}): ${reason}`);
  }
  return violations('I12', found);
};

/** Looks at what a run left behind. An empty list: every promise held. */
export const check = async (evidence: Evidence): Promise<readonly Violation[]> => {
  const database = new Database({ connectionString: evidence.databaseUrl });
  await database.connect();
  try {
    const log = await readLog(database);
    return [
      ...noneLost(log, evidence.history),
      ...noPhantoms(log, evidence.history),
      ...effectsOnce(log),
      ...(await heardInOrder(database, log, evidence)),
      ...contiguous(log),
      ...numbersInOrder(log),
      ...(await nothingHeld(database, evidence)),
    ];
  } finally {
    await database.end();
  }
};
