import { deriveId } from '@fengqiao/event-store';
import type { Told } from '../../workload/client.js';
import { violations, type Log, type Violation } from './evidence.js';

/** I1: what was acknowledged is recorded, where and as it was said. */
export const noneLost = ({ events }: Log, history: readonly Told[]): readonly Violation[] => {
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
export const noPhantoms = ({ events, byId, metas }: Log, history: readonly Told[]): readonly Violation[] => {
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

/** I3: one command, one batch of events. */
export const batchesOnce = ({ events, metas }: Log): readonly Violation[] => {
  const batches = new Map<string, number[]>();
  for (const { id, position } of events) {
    const command = metas.get(id)?.command ?? '';
    const batch = batches.get(command);
    if (batch) batch.push(position);
    else batches.set(command, [position]);
  }
  const torn = [...batches].filter(([, positions]) => (positions.at(-1) ?? 0) - (positions[0] ?? 0) !== positions.length - 1);
  return violations(
    'I3',
    torn.map(([command, positions]) => `command ${command} recorded at ${positions.join(', ')}`),
  );
};

/** I5 and I6: no hole and no repetition in streams, subjects and the log. */
export const contiguous = ({ events }: Log): readonly Violation[] => {
  const [streams, subjects] = [new Map<string, number>(), new Map<string, number>()];
  const [inStreams, inLog] = [[] as string[], [] as string[]];
  for (const [index, { position, stream, version, subject, subjectSequence: sequence }] of events.entries()) {
    if (version !== (streams.get(stream) ?? 0) + 1) inStreams.push(`${stream}: ${version} after ${streams.get(stream) ?? 0}`);
    if (sequence !== (subjects.get(subject) ?? 0) + 1)
      inStreams.push(`subject ${subject}: ${sequence} after ${subjects.get(subject) ?? 0}`);
    if (position !== index) inLog.push(`position ${position} is event number ${index}`);
    streams.set(stream, version);
    subjects.set(subject, sequence);
  }
  return [...violations('I5', inStreams), ...violations('I6', inLog)];
};

/** I9: the numbers of a series run from 1 without a hole, in the order in which they were given, each in one append with what bears it. */
export const numbersInOrder = ({ events, metas }: Log): readonly Violation[] => {
  const next = new Map<string, number>();
  const found = events.flatMap(({ id, type, stream, body, position }) => {
    if (type !== 'NumberAllocated') return [];
    const { serial, usedBy } = (JSON.parse(Buffer.from(body).toString()) as { data: { serial: number; usedBy: string } }).data;
    // A number that a court gave out of order has a stream of its own, `<series>-<serial>`, with one event.
    const expected = stream.endsWith(`-${serial}`) && !next.has(stream) ? serial : (next.get(stream) ?? 0) + 1;
    next.set(stream, serial);
    if (serial !== expected) return [`${stream}: ${serial} where ${expected} was due`];
    const bearer = events[position - 1];
    const together = bearer?.stream === usedBy && metas.get(bearer.id)?.command === metas.get(id)?.command;
    return together ? [] : [`${stream}: ${serial} was given to ${usedBy}, which does not bear it`];
  });
  return violations('I9', found);
};
