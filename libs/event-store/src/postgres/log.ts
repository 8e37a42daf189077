import type { Pool } from 'pg';
import { admitPlace, admitReading } from '../admit.js';
import { comparePositions } from '../in-memory.js';
import { START, type Checkpoint, type EventLog, type LogFilter, type LogPage } from '../port.js';
import { copiedAfter } from './copied.js';
import { COLUMNS_SQL, recorded, type EventRow } from './rows.js';
import { watchLog } from './watch.js';

const WANTED_SQL = `($3::text[] is null or type = any ($3)) and ($4::text[] is null or split_part(stream, '-', 1) = any ($4))`;
const SQL = {
  backwards: `select ${COLUMNS_SQL} from log.event where position < $1 order by position desc limit $2`,
  filteredForwards: `select ${COLUMNS_SQL} from log.event where position > $1 and position <= $2 and ${WANTED_SQL} order by position`,
  filteredBackwards: `select ${COLUMNS_SQL} from log.event where position < $1 and position >= $2 and ${WANTED_SQL} order by position desc`,
  subject: `select ${COLUMNS_SQL} from log.event where subject = $1 and subject_sequence >= $2 order by subject_sequence limit $3`,
  previous: `select coalesce((select p.subject_sequence from log.event p where p.subject = w.subject and p.subject_sequence < w.sequence
    and split_part(p.stream, '-', 1) = any ($3) order by p.subject_sequence desc limit 1), 0) as sequence
    from (select unnest($1::text[]) as subject, unnest($2::int[]) as sequence, generate_series(1, cardinality($1)) as o) w order by w.o`,
  head: 'select log.next_position() as position',
} as const;

const filters = ({ types, categories }: LogFilter): boolean => types !== undefined || categories !== undefined;

/** The whole log over a pool whose role is the reader's. `url` is for the one listening connection. */
export const postgresLog = (pool: Pool, url: string): EventLog => {
  const rowsOf = async (name: keyof typeof SQL, values: readonly unknown[]): Promise<EventRow[]> =>
    (await pool.query<EventRow>({ name: `log-${name}`, text: SQL[name], values: [...values] })).rows;

  /** Positions have no holes, so a window of `limit` of them is looked at, and how far it reached is known without its rows. */
  const window = async (start: number, step: 1 | -1, limit: number, filter: LogFilter): Promise<LogPage> => {
    const head = await nextPosition();
    const end = step === 1 ? Math.min(start + limit, head - 1) : Math.max(start - limit, 0);
    const name = step === 1 ? 'filteredForwards' : 'filteredBackwards';
    const rows = await rowsOf(name, [start, end, filter.types ?? null, filter.categories ?? null]);
    const moved = step === 1 ? end > start : end < start;
    return { events: rows.map(recorded), checkpoint: moved ? String(end) : placeOf(start, step) };
  };
  const nextPosition = async (): Promise<number> => Number((await rowsOf('head', []))[0]?.position ?? 0);
  /** Where a reading ends that found nothing: forwards nothing lies before 0, backwards nothing before the first. */
  const placeOf = (position: number, step: 1 | -1): Checkpoint => (position < (step === 1 ? 0 : 1) ? START : String(position));

  return {
    async readLog(after, limit, filter = {}) {
      admitReading({ limit });
      admitPlace(after);
      const start = after === START ? -1 : Number(after);
      if (filters(filter)) return window(start, 1, limit, filter);
      const events = await copiedAfter(pool, start, limit);
      return { events, checkpoint: events.at(-1)?.checkpoint ?? after };
    },
    async readBackwards(before, limit, filter = {}) {
      admitReading({ limit });
      admitPlace(before);
      const start = before === undefined ? await nextPosition() : before === START ? 0 : Number(before);
      if (filters(filter)) return window(start, -1, limit, filter);
      const rows = await rowsOf('backwards', [start, limit]);
      return { events: rows.map(recorded), checkpoint: rows.at(-1)?.position ?? placeOf(start, -1) };
    },
    async readSubject(subject, from, limit) {
      admitReading({ from, limit });
      return (await rowsOf('subject', [subject, from, limit])).map(recorded);
    },
    async previousIn(categories, events) {
      const values = [events.map(({ subject }) => subject), events.map(({ subjectSequence }) => subjectSequence), categories];
      const { rows } = await pool.query<{ sequence: number }>({ name: 'log-previous', text: SQL.previous, values });
      return rows.map(({ sequence }) => sequence);
    },
    async head() {
      const next = await nextPosition();
      return next === 0 ? START : String(next - 1);
    },
    compare: comparePositions,
    watch: (onNews) => watchLog(url, onNews),
  };
};
