export { screening } from './screening.module.js';
