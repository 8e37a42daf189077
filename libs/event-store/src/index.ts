export { START } from './port.js';
export type {
  Append,
  AppendAnswer,
  Checkpoint,
  Conflict,
  EventLog,
  EventStore,
  ExpectedVersion,
  LogFilter,
  LogPage,
  NewEvent,
  OrderedLog,
  ReadStream,
  RecordedEvent,
  StoredCommand,
  StreamSlice,
  Write,
} from './port.js';
export { InvalidBounds, LARGEST_APPEND, LARGEST_EVENT, StreamClosed, TooLarge, UnfitAppend } from './admit.js';
export { Overloaded } from './group.js';
export { contentHash, deriveId, sha256 } from './digest.js';
export { inMemoryStore } from './in-memory.js';
export { createHandler, MAX_BODY } from './handler.js';
export type { Call, CommandContext, Handler, HandlerOptions, Instance } from './handler.js';
export type { Aggregate, CommandResult, Gate, Item, Outcome, Ties } from './aggregate.js';
export { inTurn } from './in-turn.js';
export type { NumberSeries, PlacedNumber } from './numbers.js';
export { createLogReader } from './reader.js';
export type { LogReader } from './reader.js';
export { AheadOfLog, Fenced } from './follower.js';
export type { Follower, Lease } from './follower.js';
export type { Progress } from './following.js';
export { subscription } from './subscription.js';
export type { Subscription } from './subscription.js';
