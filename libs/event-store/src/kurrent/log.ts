import { admitPlace, admitReading } from '../admit.js';
import { comparePositions } from '../in-memory.js';
import { START, type Checkpoint, type EventLog, type LogFilter, type LogPage, type RecordedEvent } from '../port.js';
import { watchLog } from '../postgres/watch.js';
import type { Numbered } from './numbers.js';
import type { Seen } from './server.js';
import { joined, type KurrentParts } from './store.js';

const placeOf = (position: number): Checkpoint => (position < 0 ? START : String(position));

/** Where the rows of one stream lie: from its least to its greatest version. */
const spans = (rows: readonly Numbered[]): Map<string, { low: number; high: number }> => {
  const found = new Map<string, { low: number; high: number }>();
  for (const { stream, version } of rows) {
    const { low, high } = found.get(stream) ?? { low: version, high: version };
    found.set(stream, { low: Math.min(low, version), high: Math.max(high, version) });
  }
  return found;
};

/** The whole log: numbers from the index, bodies from KurrentDB. `databaseUrl` is for the one connection that listens for news. */
export const kurrentLog = ({ server, index }: KurrentParts, databaseUrl: string): EventLog => {
  const join = (rows: readonly Numbered[], bodies: ReadonlyMap<string, Seen>): RecordedEvent[] =>
    rows.map((row) => joined(row, bodies.get(row.id)));

  /** Neighbours in the log lie near each other in `$all`: one read from the first of them on. @param rows in order, out of `looked` positions */
  const alongTheLog = async (rows: readonly Numbered[], looked: number): Promise<RecordedEvent[]> => {
    const [first] = rows;
    if (!first) return [];
    const missing = new Set(rows.map(({ id }) => id));
    const bodies = new Map<string, Seen>();
    // Marks that close a stream, and other programs' records, come on top of the positions looked at.
    for (let from = first.place, seen = 0; missing.size > 0; seen = 0) {
      for await (const one of server.all(from, looked + 1)) {
        seen += 1;
        from = one.place;
        if (missing.delete(one.id)) bodies.set(one.id, one);
      }
      if (seen <= 1) break; // nothing but the place it began at: the end
    }
    return join(rows, bodies);
  };

  const byStream = async (rows: readonly Numbered[]): Promise<RecordedEvent[]> => {
    const bodies = new Map<string, Seen>();
    for (const [stream, { low, high }] of spans(rows))
      for (const one of await server.read(stream, low - 1, high - low + 1)) bodies.set(one.id, one);
    return join(rows, bodies);
  };

  const nextPosition = async (): Promise<number> => (await index.head()).position;

  return {
    async readLog(after, limit, filter: LogFilter = {}): Promise<LogPage> {
      admitReading({ limit });
      admitPlace(after);
      const start = after === START ? 0 : Number(after) + 1;
      const end = Math.min(start + limit, await nextPosition());
      if (end <= start) return { events: [], checkpoint: after };
      return { events: await alongTheLog(await index.window(start, end - 1, filter), end - start), checkpoint: placeOf(end - 1) };
    },
    async readBackwards(before, limit, filter: LogFilter = {}): Promise<LogPage> {
      admitReading({ limit });
      admitPlace(before);
      const end = before === undefined ? await nextPosition() : before === START ? 0 : Number(before);
      const start = Math.max(end - limit, 0);
      if (end <= start) return { events: [], checkpoint: before ?? START };
      const events = await alongTheLog(await index.window(start, end - 1, filter), end - start);
      return { events: events.reverse(), checkpoint: placeOf(start) };
    },
    async readSubject(subject, from, limit) {
      admitReading({ from, limit });
      return byStream(await index.ofSubject(subject, from, limit));
    },
    previousIn: (categories, events) => index.previousIn(categories, events),
    head: async () => placeOf((await nextPosition()) - 1),
    compare: comparePositions,
    watch: (onNews) => watchLog(databaseUrl, onNews),
  };
};
