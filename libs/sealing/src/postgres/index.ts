export { KEYRING, migrateKeyring } from './migrate.js';
export { keyBookmark, postgresKeyStore } from './key-store.js';
