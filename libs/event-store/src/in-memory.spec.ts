import { storeSuite } from '@fengqiao/testing';
import { inMemoryStore } from './in-memory.js';

storeSuite('in memory', async () => {
  const store = inMemoryStore(() => new Date());
  return { store, log: store, stop: async () => undefined };
});
