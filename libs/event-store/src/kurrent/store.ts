import { randomUUID } from 'node:crypto';
import { admit, admitReading } from '../admit.js';
import { sha256 } from '../digest.js';
import { ForbiddenCategory } from '../postgres/call.js';
import { START, type Append, type AppendAnswer, type Checkpoint, type EventStore, type ReadStream, type RecordedEvent } from '../port.js';
import { DifferentHistory, isCertain } from './failures.js';
import type { Indexer } from './indexer.js';
import { inTurn } from '../in-turn.js';
import {
  admitNames,
  attemptOf,
  commandOf,
  eventsOf,
  fenceOf,
  knownEvents,
  repeated,
  same,
  standing,
  tailOf,
  type Attempt,
  type Judged,
} from './judge.js';
import { CLOSED, commandStream, eventStream } from './names.js';
import type { Numbered, Numbers } from './numbers.js';
import type { KurrentServer, Seen } from './server.js';

/** How long after the deadline of an append one tries to settle what became of it. */
const GRACE = 2_000;
const MOST = 2_147_483_647;

export interface KurrentParts {
  readonly server: KurrentServer;
  readonly index: Numbers;
  readonly indexer: Indexer;
}

/** An event of the log from its two halves. @throws DifferentHistory when they are not one event */
export const joined = (number: Numbered, body: Seen | undefined): RecordedEvent => {
  const bytes = body?.data;
  if (body?.id !== number.id || !(bytes instanceof Uint8Array) || !same(sha256(bytes), number.hash))
    throw new DifferentHistory(`${number.stream} at version ${number.version} is not what was numbered ${number.position}`);
  const { position, stream, version, subject, subjectSequence, id, type, hash, recordedAt } = number;
  return {
    checkpoint: String(position),
    position,
    stream,
    version,
    subject,
    subjectSequence,
    id,
    type,
    body: bytes,
    hash,
    recordedAt: recordedAt.toISOString(),
  };
};

const after = (milliseconds: number): { readonly passed: Promise<'late'>; readonly cancel: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), Math.max(milliseconds, 0))));
  return { passed, cancel: () => clearTimeout(timer) };
};

const bounds = ({ from, to, limit = MOST, backwards = false }: ReadStream, version: number): readonly [number, number] => {
  const [low, high] = backwards ? [to ?? 1, from ?? version] : [from ?? 1, to ?? version];
  const [first, last] = [Math.max(low, 1), Math.min(high, version)];
  return backwards ? [Math.max(first, last - limit + 1), last] : [first, Math.min(last, first + limit - 1)];
};

/** The event store over KurrentDB. @param categories the ones this service may write; absent: any */
export const kurrentStore = ({ server, index, indexer }: KurrentParts, categories?: readonly string[]): EventStore => {
  const turns = inTurn();

  const checkpointOf = async (ids: readonly string[]): Promise<Checkpoint> => (ids.length === 0 ? START : String(await indexer.last(ids)));

  const answered = async (judged: Judged): Promise<AppendAnswer> =>
    judged.kind === 'known' ? { kind: 'known', checkpoint: await checkpointOf(judged.lasts), result: judged.result } : judged;

  const claimed = async (append: Append): Promise<Judged | undefined> =>
    knownEvents(append, await Promise.all(eventsOf(append).map(({ id }) => server.last(eventStream(id)))));

  /** The answer without writing, or the attempt to be made. */
  const look = async (append: Append, refusedBefore: boolean): Promise<Judged | Attempt> => {
    const [command, ...lasts] = await Promise.all([
      server.last(commandStream(append.command.id)),
      ...append.writes.map(({ stream }) => server.last(stream)),
    ]);
    const known = commandOf(command);
    if (known) return repeated(append, known);
    const tails = lasts.map(tailOf);
    const against = standing(append, tails, new Date());
    if (against || refusedBefore) {
      const taken = await claimed(append);
      if (taken) return taken;
    }
    return against ?? attemptOf(append, tails, tailOf(command), randomUUID);
  };

  /** Finds out what became of an attempt whose outcome is unknown: written, or fenced off so that it never will be. @throws when neither can be said */
  const settle = async (attempt: Attempt, until: number): Promise<'written' | 'refused'> => {
    for (;;) {
      try {
        const last = await server.last(attempt.before.stream);
        if (last?.id === attempt.id) return 'written';
        if (tailOf(last).state !== attempt.before.state) return 'refused';
        if ((await server.write([fenceOf(attempt, randomUUID)], [attempt.before])) === 'written') return 'refused';
      } catch (error) {
        if (isCertain(error) || Date.now() > until) throw error;
        await after(100).passed;
      }
    }
  };

  const send = async (attempt: Attempt, deadline: Date): Promise<'written' | 'refused'> => {
    const late = after(deadline.getTime() - Date.now());
    try {
      const outcome = await Promise.race([server.write(attempt.records, attempt.checks), late.passed]);
      return outcome === 'late' ? await settle(attempt, deadline.getTime() + GRACE) : outcome;
    } catch (error) {
      if (isCertain(error)) throw error;
      return await settle(attempt, deadline.getTime() + GRACE);
    } finally {
      late.cancel();
    }
  };

  const appendInTurn = async (append: Append): Promise<AppendAnswer> => {
    for (let refused = false; ; refused = true) {
      const next = await look(append, refused);
      if ('kind' in next) return answered(next);
      if ((await send(next, append.deadline)) === 'refused') continue;
      const last = eventsOf(append).at(-1);
      return { kind: 'recorded', checkpoint: await checkpointOf(last ? [last.id] : []) };
    }
  };

  const readWhole = async (stream: string): Promise<{ version: number; seen: readonly Seen[] }> => {
    const seen = (await server.read(stream, 0, MOST)).filter(({ type }) => type !== CLOSED);
    const last = seen.at(-1);
    if (last && last.revision + 1 !== seen.length) throw new DifferentHistory(`${stream} lost its beginning`);
    return { version: seen.length, seen };
  };

  const readPart = async (stream: string, options: ReadStream): Promise<{ version: number; seen: readonly Seen[] }> => {
    const { version } = tailOf(await server.last(stream));
    const [low, high] = bounds(options, version);
    return { version, seen: low > high ? [] : await server.read(stream, low - 1, high - low + 1) };
  };

  return {
    async append(append) {
      admit(append);
      admitNames(append);
      const streams = append.writes.map(({ stream }) => stream);
      const foreign = streams.filter((stream) => categories && !categories.includes(stream.slice(0, stream.indexOf('-'))));
      if (foreign.length > 0) throw new ForbiddenCategory(foreign);
      indexer.assertSound(streams);
      return turns(streams, () => appendInTurn(append));
    },
    async readStream(stream, options = {}) {
      admitReading(options);
      const { version, seen } = await (Object.keys(options).length === 0 ? readWhole(stream) : readPart(stream, options));
      const [first, last] = [seen[0], seen.at(-1)];
      if (!first || !last) return { version, events: [] };
      const numbered = () => index.ofStream(stream, first.revision + 1, last.revision + 1);
      let rows = await numbered();
      if (rows.length < seen.length) {
        await indexer.last([last.id]);
        rows = await numbered();
      }
      const events = rows.map((row, place) => joined(row, seen[place]));
      return { version, events: options.backwards ? events.reverse() : events };
    },
    async command(id) {
      const known = commandOf(await server.last(commandStream(id)));
      if (!known) return undefined;
      const { fingerprint, result, last } = known;
      return { fingerprint, result, checkpoint: await checkpointOf(last === null ? [] : [last]) };
    },
  };
};
