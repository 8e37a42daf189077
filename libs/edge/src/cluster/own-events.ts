import type { EventLog } from '@fengqiao/event-store';

/** The log as one service may read it: its own events, and how far the whole has come. */
export const ownEvents = (log: EventLog, categories: readonly string[]): EventLog => ({
  ...log,
  readLog: (after, limit, filter) => log.readLog(after, limit, { ...filter, categories }),
  readBackwards: (before, limit, filter) => log.readBackwards(before, limit, { ...filter, categories }),
});
