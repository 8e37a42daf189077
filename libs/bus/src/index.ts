export { createConsumer } from './consumer.js';
export type { Consumer, ConsumerOptions, Reaction, Translate } from './consumer.js';
export type { Chaos } from './chaos.js';
export { inboxTables, postgresInbox } from './inbox.js';
export type { Held, Inbox } from './inbox.js';
export { messagesFrom, ownFrom, remembering } from './message.js';
export type { AnyPublishTable, Message, Published, Publisher, PublishTable } from './message.js';
