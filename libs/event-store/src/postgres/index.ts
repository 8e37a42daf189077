export { AppendFailed, ForbiddenCategory } from './call.js';
export { watchLog } from './watch.js';
export { postgresLog } from './log.js';
export { postgresStore } from './store.js';
export { LEDGER, logVersion, migrateLog, migrateLogWithin, READER, serviceRole } from './migrate.js';
export type { LogMigration } from './migrate.js';
export { appliedMigrations, lacking, mayMigrate, missingMigrations, UnfitData } from './versions.js';
export type { SchemaVersion } from './versions.js';
