export { connectKurrent } from './connect.js';
export type { KurrentConnection, KurrentOptions } from './connect.js';
export { DifferentHistory, NotIndexed, NotKept, NotWritten, ServerLacks } from './failures.js';
export { INDEXER, indexVersion, migrateKurrent } from './migrate.js';
