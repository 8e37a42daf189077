import { inMemoryStore, type EventLog, type EventStore } from '@fengqiao/event-store';
import type { Under } from '../check.js';

export const openInMemory = async (store: EventStore & EventLog = inMemoryStore(() => new Date())): Promise<Under> => ({
  name: 'in-memory',
  store,
  stores: [store],
  log: store,
  close: async () => undefined,
});
