export { isOutage, Outage } from './outage.js';
export { inTransaction, withConnection } from './session.js';
export { openPool, SteadyClient } from './steady.js';
