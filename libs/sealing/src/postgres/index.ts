export { KEYRING, migrateKeyring } from './migrate.js';
export { postgresKeyStore } from './key-store.js';
