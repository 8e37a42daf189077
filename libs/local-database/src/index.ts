export { type ExistingDatabase, findLocalDatabase, putBackLocalDatabase, removeLocalDatabase, setAsideLocalDatabase } from './existing.js';
export { LocalDatabaseError } from './errors.js';
export { type LocalDatabase, type LocalDatabaseOptions, startLocalDatabase } from './local-database.js';
