export { ForbiddenCategory, postgresLog, postgresStore } from './store.js';
export { migrateLog, READER, serviceRole } from './migrate.js';
