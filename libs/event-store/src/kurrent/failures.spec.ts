import {
  AccessDeniedError,
  AppendConsistencyViolationError,
  AppendRecordSizeExceededError,
  CancelledError,
  DeadlineExceededError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
  StreamTombstonedError,
  TimeoutError,
  TransactionMaxSizeExceededError,
  UnavailableError,
  UnknownError,
  UnsupportedError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { TooLarge } from '../admit.js';
import { isOutage } from '@fengqiao/postgres';
import { kurrentServer } from './client.js';
import { isCertain, NotIndexed, NotKept, NotWritten, reachFailure, ServerLacks, writeFailure } from './failures.js';

const wire = (code: status, metadata = new Metadata()): ServiceError =>
  Object.assign(new Error('on the wire'), { code, details: 'on the wire', metadata });
const elsewhere = (): ServiceError => {
  const metadata = new Metadata();
  metadata.set('leader-endpoint-host', 'other');
  metadata.set('leader-endpoint-port', '2113');
  return wire(status.NOT_FOUND, metadata);
};
const violation = (actualState: string): AppendConsistencyViolationError =>
  new AppendConsistencyViolationError(wire(status.FAILED_PRECONDITION), {
    violationsList: [{ checkIndex: 0, streamState: { stream: 'a-1', expectedState: '-1', actualState } }],
  });

describe('a write that failed, in the client’s own errors', () => {
  it.each<[string, Error]>([
    ['a check that did not hold', violation('4')],
    ['a stream that was not there', violation('-1')],
    ['a version of an append session', new WrongExpectedVersionError(undefined, { streamName: 'a-1', expected: 'no_stream', current: 3n })],
  ])('%s is a refusal', (_what, error) => expect(writeFailure(error)).toBe('refused'));

  it.each<[string, Error]>([
    ['soft deletion', violation('-5')],
    ['deletion for good', violation('-6')],
    ['a tombstone', new StreamTombstonedError(wire(status.FAILED_PRECONDITION), { stream: 'a-1' })],
    ['a deleted stream', new StreamDeletedError(undefined, 'a-1')],
  ])('%s alarms', (_what, error) => {
    const failure = writeFailure(error);
    expect(failure).toBeInstanceOf(NotKept);
    expect((failure as NotKept).message).toContain('a-1');
  });

  it.each<[string, Error, string]>([
    [
      'an event',
      new AppendRecordSizeExceededError(wire(status.INVALID_ARGUMENT), { stream: 'a-1', recordId: 'x', size: 9, maxSize: 5 }),
      'the event has 9 bytes',
    ],
    ['an append', new TransactionMaxSizeExceededError(wire(status.ABORTED), { size: 9, maxSize: 5 }), 'the append has 9 bytes'],
  ])('%s that is too large has the error of the port', (_what, error, message) => {
    expect(writeFailure(error)).toBeInstanceOf(TooLarge);
    expect((writeFailure(error) as Error).message).toContain(message);
  });

  it.each<[string, Error, new (...args: never[]) => Error]>([
    ['the older limit', new MaxAppendSizeExceededError(undefined, 5), NotWritten],
    ['a message larger than the server reads', new UnknownError(wire(status.RESOURCE_EXHAUSTED)), NotWritten],
    ['no right to write', new AccessDeniedError(wire(status.PERMISSION_DENIED)), NotWritten],
    ['a bad argument', new InvalidArgumentError('bad'), NotWritten],
    ['an older server', new UnsupportedError('appendRecords', '26.1'), ServerLacks],
  ])('%s is certain: nothing was written', (_what, error, kind) => {
    expect(writeFailure(error)).toBeInstanceOf(kind);
    expect(isCertain(writeFailure(error))).toBe(true);
  });

  it.each<[string, unknown]>([
    ['unavailable', new UnavailableError(wire(status.UNAVAILABLE))],
    ['deadline', new DeadlineExceededError(wire(status.DEADLINE_EXCEEDED))],
    ['timeout of the server', new TimeoutError(wire(status.ABORTED))],
    ['cancelled', new CancelledError(wire(status.CANCELLED))],
    ['another leader', new NotLeaderError(elsewhere())],
    ['unknown', new UnknownError(wire(status.UNKNOWN))],
    ['a broken socket', new Error('ECONNRESET')],
    ['no error at all', 'odd'],
  ])('%s leaves the outcome unknown', (_what, error) => {
    expect(writeFailure(error)).toBeUndefined();
    expect(isCertain(error)).toBe(false);
  });
});

describe('a server out of reach', () => {
  it.each<[string, Error]>([
    ['unavailable', new UnavailableError(wire(status.UNAVAILABLE))],
    ['unavailable, as the wire says it', wire(status.UNAVAILABLE)],
    ['deadline', new DeadlineExceededError(wire(status.DEADLINE_EXCEEDED))],
    ['timeout of the server', new TimeoutError(wire(status.ABORTED))],
    ['cancelled', new CancelledError(wire(status.CANCELLED))],
    ['another leader', new NotLeaderError(elsewhere())],
    ['not yet numbered', new NotIndexed('the event')],
  ])('%s is an outage: the same may succeed later', (_what, error) => expect(isOutage(reachFailure(error))).toBe(true));

  it.each<[string, unknown]>([
    ['no right', new AccessDeniedError(wire(status.PERMISSION_DENIED))],
    ['a deleted stream', new StreamDeletedError(undefined, 'a-1')],
    ['a limit', new NotWritten('the message is too large', undefined)],
    ['no error at all', 'odd'],
  ])('%s is none', (_what, error) => {
    expect(reachFailure(error)).toBe(error);
    expect(isOutage(error)).toBe(false);
  });

  it.each([
    ['one server', 'kurrentdb://127.0.0.1:9?tls=false'],
    ['a cluster', 'kurrentdb://127.0.0.1:9,127.0.0.1:10?tls=false&maxDiscoverAttempts=2&discoveryInterval=10'],
  ])('is an outage to all who ask: %s', async (_what, url) => {
    const server = kurrentServer(url);
    const place = { commit: 0n, prepare: 0n };
    const first = async (seen: AsyncIterable<unknown>): Promise<unknown> => seen[Symbol.asyncIterator]().next();
    const asked = [
      () => server.abilities(),
      () => server.last('a-1'),
      () => server.read('a-1', 0, 1),
      () => server.end(),
      () => server.write([], []),
      () => first(server.all(place, 1)),
      () => first(server.follow(undefined, new AbortController().signal)),
    ];
    for (const ask of asked) expect(isOutage(await ask().catch((error: unknown) => error))).toBe(true);
  });
});
