import type { Checkpoint, OrderedLog, LogFilter, LogPage, RecordedEvent } from './port.js';

/** A page of the log, and whether there may be more behind it. */
export interface Found {
  readonly page: LogPage;
  readonly more: boolean;
  /** How much news there was when it was read: as long as there is no more, nothing was recorded after it. */
  readonly news: number;
}

/** Reads pages for many followers: those at the same place share one reading, one that is far behind has its own. */
export interface Pages {
  /** @param far it is far behind: with a filter, the store then leaves out what is not wanted */
  after(place: Checkpoint, filter?: LogFilter, far?: boolean): Promise<Found>;
  /** Something was recorded, or may have been. */
  stir(): void;
  news(): number;
}

/** Events of a page at most. */
export const PAGE = 500;
/** Pages that are kept for those who come a little later: the bound of what is held in memory beside the pages at work. */
const KEPT = 4;

const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

export const wanted = ({ types, categories }: LogFilter, { type, stream }: RecordedEvent): boolean =>
  (types?.includes(type) ?? true) && (categories?.includes(categoryOf(stream)) ?? true);

interface Kept {
  readonly after: Checkpoint;
  readonly found: Found;
}

export const sharedPages = (log: OrderedLog): Pages => {
  const reading = new Map<Checkpoint, Promise<Found>>();
  let kept: readonly Kept[] = [];
  let news = 0;

  const read = async (after: Checkpoint): Promise<Found> => {
    const before = news;
    const page = await log.readLog(after, PAGE);
    const found: Found = { page, more: page.events.length >= PAGE, news: before };
    if (page.events.length > 0) kept = [...kept, { after, found }].slice(-KEPT);
    return found;
  };

  const remembered = (place: Checkpoint): Found | undefined => {
    const one = kept.findLast(({ after, found: { page } }) => log.compare(after, place) <= 0 && log.compare(place, page.checkpoint) < 0);
    if (!one || one.after === place) return one?.found;
    const { page, ...rest } = one.found;
    return { ...rest, page: { ...page, events: page.events.filter(({ checkpoint }) => log.compare(checkpoint, place) > 0) } };
  };

  const shared = (place: Checkpoint): Promise<Found> => {
    const begun = reading.get(place);
    if (begun) return begun;
    const started = read(place).finally(() => reading.delete(place));
    reading.set(place, started);
    return started;
  };

  const own = async (place: Checkpoint, filter: LogFilter): Promise<Found> => {
    const before = news;
    const page = await log.readLog(place, PAGE, filter);
    return { page, more: log.compare(page.checkpoint, place) > 0, news: before };
  };

  return {
    async after(place, filter, far = false) {
      const known = remembered(place);
      if (!known && filter && far) return own(place, filter);
      const found = known ?? (await shared(place));
      return filter ? { ...found, page: { ...found.page, events: found.page.events.filter((event) => wanted(filter, event)) } } : found;
    },
    stir: () => void (news += 1),
    news: () => news,
  };
};
