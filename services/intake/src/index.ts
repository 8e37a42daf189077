export { intake } from './intake.module.js';
