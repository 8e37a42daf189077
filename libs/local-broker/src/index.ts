export { chooseBroker, wayHere, wayTo, type ChosenBroker, type Machine, type Way } from './choose.js';
export { LocalBrokerError } from './errors.js';
export { startLocalBroker, type LocalBroker, type LocalBrokerOptions } from './local-broker.js';
export type { Broker } from './broker.js';
export { lastWords } from './last-words.js';
export { missingForNative } from './jars.js';
export { freePorts, isFree } from './ports.js';
