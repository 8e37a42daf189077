import type { Follower } from './follower.js';
import { START, type Checkpoint, type EventLog, type LogFilter, type LogPage } from './port.js';

/** A follower that keeps no checkpoint of its own: whoever subscribes says where it begins, and remembers what it must. */
export interface Subscription {
  readonly name: string;
  /** From the first event on, from the next one recorded after the end was found (`caughtUp` tells), or after a place. */
  readonly from: 'start' | 'end' | { readonly after: Checkpoint };
  readonly filter?: LogFilter;
  /** The next page is read ahead, no further, until this one is taken. @throws to be given it again */
  take(page: LogPage): Promise<void>;
  caughtUp?(): void;
}

export const subscription = (log: EventLog, { name, from, filter, take, caughtUp }: Subscription): Follower => {
  let place: Checkpoint | undefined;
  const first = async (): Promise<Checkpoint> => {
    if (from === 'start') return START;
    return from === 'end' ? log.head() : from.after;
  };
  return {
    name,
    ...(filter ? { filter } : {}),
    load: async () => (place ??= await first()),
    async apply(page) {
      await take(page);
      place = page.checkpoint;
    },
    ...(caughtUp ? { caughtUp } : {}),
  };
};
