import {
  AppendConsistencyViolationErrorDetails,
  AppendTransactionSizeExceededErrorDetails,
  ConsistencyViolation,
  StreamRevisionConflictErrorDetails,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb.js';
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb.js';
import { StreamIdentifier, UUID } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { AppendRecord } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js';
import type { Kept, Put, Violation } from './stand-in-log.js';

const TICKS = 10_000n;
const JSON_FORMAT = 1;

const identifier = (stream: string): StreamIdentifier => new StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

const idOf = (id: string, structured: boolean): UUID => {
  const hex = id.replaceAll('-', '');
  const bits = (part: string): string => BigInt.asIntN(64, BigInt(`0x${part}`)).toString();
  const halves = new UUID.Structured().setMostSignificantBits(bits(hex.slice(0, 16))).setLeastSignificantBits(bits(hex.slice(16)));
  return structured ? new UUID().setStructured(halves) : new UUID().setString(id);
};

export const readEvent = (kept: Kept, structured: boolean): ReadResp => {
  const event = new ReadResp.ReadEvent.RecordedEvent()
    .setId(idOf(kept.id, structured))
    .setStreamIdentifier(identifier(kept.stream))
    .setStreamRevision(String(kept.revision))
    .setPreparePosition(String(kept.place))
    .setCommitPosition(String(kept.place))
    .setCustomMetadata(kept.metadata)
    .setData(kept.data);
  event.getMetadataMap().set('type', kept.type);
  event.getMetadataMap().set('content-type', kept.json ? 'application/json' : 'application/octet-stream');
  event.getMetadataMap().set('created', String(BigInt(kept.created) * TICKS));
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(event).setCommitPosition(String(kept.place)));
};

export const notFound = (stream: string): ReadResp =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)));

export const confirmation = (): ReadResp =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('stand-in'));

/** Properties come back as the JSON metadata of the older protocol, the schema's name beside them. */
export const putOf = (record: AppendRecord, stream: string): Put => {
  const schema = record.getSchema();
  const properties: Record<string, unknown> = { '$schema.name': schema?.getName(), '$schema.format': 'bytes' };
  record.getPropertiesMap().forEach((value, key) => {
    properties[key] = value.getStringValue();
  });
  return {
    stream,
    id: record.getRecordId() ?? '',
    type: schema?.getName() ?? '',
    json: schema?.getFormat() === (JSON_FORMAT as number),
    metadata: Buffer.from(JSON.stringify(properties)),
    data: record.getData_asU8(),
  };
};

/** A failure as the server sends it: the details ride in a binary trailer. */
const failure = (code: status, message: string, name: string, details: Uint8Array): ServiceError => {
  const any = new Any();
  any.setTypeUrl(`type.googleapis.com/kurrentdb.protocol.v2.streams.errors.${name}`);
  any.setValue(details);
  const metadata = new Metadata();
  const body = new Status().setMessage(message).setDetails(any as never);
  metadata.set('grpc-status-details-bin', Buffer.from(body.serializeBinary()));
  return Object.assign(new Error(message), { code, details: message, metadata });
};

export const violated = (violations: readonly Violation[]): ServiceError => {
  const details = new AppendConsistencyViolationErrorDetails();
  for (const { index, stream, state, actual } of violations) {
    const one = new ConsistencyViolation.StreamStateViolation()
      .setStream(stream)
      .setExpectedState(String(state))
      .setActualState(String(actual));
    details.addViolations(new ConsistencyViolation().setCheckIndex(index).setStreamState(one));
  }
  return failure(status.FAILED_PRECONDITION, 'a check did not hold', 'AppendConsistencyViolationErrorDetails', details.serializeBinary());
};

/** What an append session says: one stream that was not as expected. */
export const conflicting = ([first]: readonly Violation[]): ServiceError => {
  const details = new StreamRevisionConflictErrorDetails()
    .setStream(first?.stream ?? '')
    .setExpectedRevision(String(first?.state))
    .setActualRevision(String(first?.actual));
  return failure(status.FAILED_PRECONDITION, 'another revision', 'StreamRevisionConflictErrorDetails', details.serializeBinary());
};

export const refusedOutright = (message: string): ServiceError =>
  Object.assign(new Error(message), { code: status.PERMISSION_DENIED, details: message, metadata: new Metadata() });

export const tooLarge = (size: number, most: number): ServiceError => {
  const details = new AppendTransactionSizeExceededErrorDetails().setSize(size).setMaxSize(most);
  return failure(status.ABORTED, 'too large', 'AppendTransactionSizeExceededErrorDetails', details.serializeBinary());
};

export const unavailable = (): ServiceError =>
  Object.assign(new Error('gone'), { code: status.UNAVAILABLE, details: 'gone', metadata: new Metadata() });
