export { diversion } from './diversion.module.js';
