export { isOutage } from './outage.js';
export { inTransaction, withConnection } from './session.js';
export { openPool, SteadyClient } from './steady.js';
export { take } from './taken.js';
export type { Taken } from './taken.js';
