export { kafkaClient, type KafkaSettings } from './client.js';
export { deadLetters } from './dead-letters.js';
export { createReceiver, type DeadRecord, type Receiver, type ReceiverOptions } from './receiver.js';
export { carriedFrom, createRelay, type RelayOptions } from './relay.js';
export { createSender, type Sender } from './sender.js';
export { allTopics, deadTopicOf, ensureTopics, groupOf, topicOf, WrongTopic, type TopicSettings } from './topics.js';
export { fromRecord, toRecord, type TopicRecord } from './binary-mode.js';
