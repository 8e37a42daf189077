export { mediation } from './mediation.module.js';
