export { analytics } from './analytics.module.js';
