export { deadlineEntity, deadlinesOf } from './deadlines.js';
export type { DeadlineRow } from './deadlines.js';
export { itemEntity, itemsOf } from './items.js';
export type { ItemRow } from './items.js';
export { migrateService, serviceDataSource } from './migrations.js';
export type { ServiceDatabase } from './migrations.js';
export type { ReadModel } from './read-model.js';
export { createRunner } from './runner.js';
