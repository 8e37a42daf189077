export { confirmation } from './confirmation.module.js';
