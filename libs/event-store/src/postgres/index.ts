export { AppendFailed, ForbiddenCategory } from './call.js';
export { postgresLog } from './log.js';
export { postgresStore } from './store.js';
export { migrateLog, READER, serviceRole } from './migrate.js';
