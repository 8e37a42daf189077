export { LocalDatabaseError } from './errors.js';
export { type LocalDatabase, type LocalDatabaseOptions, startLocalDatabase } from './local-database.js';
