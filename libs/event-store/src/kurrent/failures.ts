import {
  AccessDeniedError,
  AppendConsistencyViolationError,
  AppendRecordSizeExceededError,
  CancelledError,
  DeadlineExceededError,
  InvalidArgumentError,
  isCommandError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  StreamTombstonedError,
  TimeoutError,
  TransactionMaxSizeExceededError,
  UnavailableError,
  UnsupportedError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { Outage } from '@fengqiao/postgres';
import { TooLarge } from '../admit.js';

/** The server wrote nothing, for a reason that asking again does not mend. */
export class NotWritten extends Error {
  constructor(reason: string, cause: unknown) {
    super(`KurrentDB wrote nothing: ${reason}`, { cause });
    this.name = 'NotWritten';
  }
}

/** The connected server cannot do what every append needs. Refused at start and at each health check; an append is never split. */
export class ServerLacks extends Error {
  constructor(what: string, since: string, version: string) {
    super(`KurrentDB ${version} cannot do ${what}: version ${since} or newer is needed`);
    this.name = 'ServerLacks';
  }
}

/** Something was, or would be, taken away from a stream that is kept for good. */
export class NotKept extends Error {
  constructor(readonly findings: readonly string[]) {
    super(`streams that are kept for good are limited, truncated or deleted: ${findings.join('; ')}`);
    this.name = 'NotKept';
  }
}

/** The index and the log of the server do not tell the same history: one was restored, rewritten or read from elsewhere. */
export class DifferentHistory extends Error {
  constructor(reason: string) {
    super(`the index and KurrentDB tell different histories: ${reason}`);
    this.name = 'DifferentHistory';
  }
}

/** Recorded, but not yet numbered within the time one waits for it: the command id answers later. */
export class NotIndexed extends Outage {
  constructor(what: string) {
    super(`${what} is recorded but not yet in the index`);
    this.name = 'NotIndexed';
  }
}

/** Nothing was written, and this error says why. */
export const isCertain = (error: unknown): boolean =>
  error instanceof NotWritten || error instanceof ServerLacks || error instanceof NotKept || error instanceof TooLarge;

/** Revisions the server reports for a stream that was deleted softly (-5) or for good (-6). */
const deleted = (state: unknown): boolean => typeof state === 'bigint' && state <= -5n;

/** gRPC RESOURCE_EXHAUSTED: the message was larger than the server reads. */
const EXHAUSTED = 8;

/** gRPC UNAVAILABLE, and what the client says when no node of a cluster answers. */
const UNAVAILABLE = 14;
const DISCOVERY = /^Failed to discover/;

const AWAY = [UnavailableError, DeadlineExceededError, TimeoutError, CancelledError, NotLeaderError];

/** What failed in reaching the server is an outage; any other error is given back as it is. */
export const reachFailure = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const away =
    AWAY.some((kind) => error instanceof kind) || (error as { code?: unknown }).code === UNAVAILABLE || DISCOVERY.test(error.message);
  return away ? new Outage('KurrentDB is out of reach', error) : error;
};

/** What a failed write means: a check that did not hold, an error that is certain, or `undefined`, the outcome unknown. */
export const writeFailure = (error: unknown): 'refused' | Error | undefined => {
  if (!(error instanceof Error) || !isCommandError(error)) return undefined;
  if (error instanceof AppendConsistencyViolationError) {
    const gone = error.violations.filter(({ actualState }) => deleted(actualState)).map(({ streamName }) => `${streamName} is deleted`);
    return gone.length > 0 ? new NotKept(gone) : 'refused';
  }
  if (error instanceof WrongExpectedVersionError) return 'refused';
  if (error instanceof StreamTombstonedError) return new NotKept([`${error.stream} is deleted for good`]);
  if (error instanceof StreamDeletedError) return new NotKept([`${error.streamName} is deleted for good`]);
  return sizeFailure(error) ?? certainFailure(error);
};

const sizeFailure = (error: Error): Error | undefined => {
  if (error instanceof AppendRecordSizeExceededError) return new TooLarge('the event', error.size, error.maxSize);
  if (error instanceof TransactionMaxSizeExceededError) return new TooLarge('the append', error.size, error.maxSize);
  if (error instanceof MaxAppendSizeExceededError) return new NotWritten(`more than ${error.maxAppendSize} bytes`, error);
  return (error as { code?: unknown }).code === EXHAUSTED ? new NotWritten('the message is too large', error) : undefined;
};

const certainFailure = (error: Error): Error | undefined => {
  if (error instanceof UnsupportedError) return new ServerLacks(error.feature, error.minimumVersion, 'as connected');
  return error instanceof AccessDeniedError || error instanceof InvalidArgumentError ? new NotWritten(error.message, error) : undefined;
};
