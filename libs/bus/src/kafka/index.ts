export { kafkaClient, type KafkaSettings } from './client.js';
export { deadLetters } from './dead-letters.js';
export { hearingEvents, messageIn, type Hearing } from './events.js';
export { createReceiver, type Places, type Receiver, type ReceiverOptions } from './receiver.js';
export { carriedFrom, createRelay, type OwnTopic, type Relay, type RelayOptions } from './relay.js';
export { createSender, type Sender } from './sender.js';
export {
  allTopics,
  asAdmin,
  deadTopicOf,
  endsOf,
  ensureTopics,
  groupOf,
  inboundGroupOf,
  inboundTopicOf,
  topicOf,
  WrongTopic,
  type KafkaAdmin,
  type TopicSettings,
} from './topics.js';
export { fromRecord, toRecord, type TopicRecord } from './binary-mode.js';
