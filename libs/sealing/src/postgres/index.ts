export { KEYRING, migrateKeyring, migrateKeyringWithin } from './migrate.js';
export { keyBookmark, postgresKeyStore } from './key-store.js';
