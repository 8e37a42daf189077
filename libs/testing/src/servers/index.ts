export { freshDatabase, preparedDatabase, type FreshDatabase } from './fresh-database.js';
