/** Our store as a service and a reader of the log have it. */
import { START } from '@fengqiao/event-store';
import { postgresLog, postgresStore, READER, serviceRole } from '@fengqiao/event-store/postgres';
import { poolOf } from '../bench/lib/server.mjs';
import { chance, pause } from './chance.mjs';

const PATIENCE = 4_000;
const fingerprint = Buffer.alloc(32, 1);
const body = Buffer.from('{"data":{},"meta":{}}');

export const servicePool = (url, max) => poolOf(url, max, { role: serviceRole('race'), application_name: 'race-writer' });

/** Errors that say for sure that this append was not recorded; every other leaves it open. */
const isRefusal = ({ name, severity, code }) =>
  ['ForbiddenCategory', 'AppendFailed', 'Overloaded'].includes(name) || (severity === 'ERROR' && code === 'P0001');

export const appendOf = ({ command, writes, type }, expected = new Map()) => ({
  command: { id: command, fingerprint, result: Buffer.from(command) },
  writes: writes.map(({ stream, subject, ids }) => ({
    stream,
    subject,
    expected: expected.get(stream) ?? 'any',
    events: ids.map((id) => ({ id, type, body })),
  })),
  deadline: new Date(Date.now() + PATIENCE),
});

/** @returns what a writer needs: `append` answers 'recorded' with the place of the last event where it is known, or 'refused', never an open question */
export const ourWriter = (url, seed) => {
  const pool = servicePool(url, 6);
  const store = postgresStore(pool);
  const { happens } = chance(seed);
  const counts = { open: 0, known: 0, conflicts: 0, refusals: 0 };

  const settled = (answer) => {
    if (answer.kind === 'known') counts.known += 1;
    if (answer.kind === 'conflict') counts.conflicts += 1;
    if (answer.kind === 'recorded' || answer.kind === 'known') return { kind: 'recorded', place: Number(answer.checkpoint) };
    return { kind: 'refused' };
  };
  const attempt = async (append) => {
    try {
      return settled(await store.append(append));
    } catch (error) {
      if (!isRefusal(error)) return undefined;
      counts.refusals += 1;
      return { kind: 'refused' };
    }
  };
  /** What became of it: asked again under the same id, or looked up. No row is final once the deadline has passed. */
  const resolve = async (append) => {
    counts.open += 1;
    for (;;) {
      await pause(20);
      const answer = happens(0.5) ? await attempt(append) : await lookedUp(append);
      if (answer) return answer;
    }
  };
  const lookedUp = async ({ command, deadline }) => {
    const late = Date.now() > deadline.getTime();
    const stored = await store.command(command.id).catch(() => 'outage');
    if (stored === 'outage') return undefined;
    if (stored) return { kind: 'recorded', place: Number(stored.checkpoint) };
    return late ? { kind: 'refused' } : undefined;
  };
  const versionsOf = async (writes) => {
    const slices = await Promise.all(writes.map(({ stream }) => store.readStream(stream, { backwards: true, limit: 1 })));
    return new Map(writes.map(({ stream }, index) => [stream, slices[index].version]));
  };
  return {
    counts,
    async append(wanted) {
      const expected = wanted.exact ? await versionsOf(wanted.writes).catch(() => new Map()) : new Map();
      const append = appendOf(wanted, expected);
      const answer = (await attempt(append)) ?? (await resolve(append));
      if (wanted.again && answer.kind === 'recorded') await attempt(append);
      return answer;
    },
    close: () => pool.end(),
  };
};

/** Reads the log from a checkpoint on and keeps it, as a subscription does; a broken connection is tried again. */
export const ourReader = (url, start = START) => {
  const pool = poolOf(url, 1, { role: READER, application_name: 'race-reader' });
  const log = postgresLog(pool, url);
  let checkpoint = start;
  return {
    async next() {
      const page = await log.readLog(checkpoint, 500).catch(() => undefined);
      if (!page) return [];
      checkpoint = page.checkpoint;
      return page.events.map((event) => ({ ...event, place: event.position }));
    },
    reached: (place) => checkpoint !== START && Number(checkpoint) >= place,
    place: () => (checkpoint === START ? -1 : Number(checkpoint)),
    close: () => pool.end(),
  };
};
