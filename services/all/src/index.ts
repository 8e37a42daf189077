export { allServices } from './services.js';
export { run } from './run.js';
export type { Running, RunOptions } from './run.js';
