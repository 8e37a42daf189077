import { Metadata, status } from '@grpc/grpc-js';
import { fromJSON, type MessageTypeDefinition } from '@grpc/proto-loader';
import type { ProblemBody } from '../problems.js';
import { fieldName } from './shapes.js';

/** An error as grpc-js sends it: code, sentence, and google.rpc.Status in `grpc-status-details-bin`. */
export class CallProblem extends Error {
  constructor(
    readonly code: status,
    readonly details: string,
    readonly metadata: Metadata,
  ) {
    super(details);
    this.name = 'CallProblem';
  }
}

const CODES: Readonly<Record<number, status>> = {
  400: status.INVALID_ARGUMENT,
  401: status.UNAUTHENTICATED,
  403: status.PERMISSION_DENIED,
  404: status.NOT_FOUND,
  409: status.FAILED_PRECONDITION,
  412: status.ABORTED,
  413: status.RESOURCE_EXHAUSTED,
  415: status.INVALID_ARGUMENT,
  422: status.ALREADY_EXISTS,
  428: status.INVALID_ARGUMENT,
  429: status.RESOURCE_EXHAUSTED,
  503: status.UNAVAILABLE,
};

/** The gRPC code of what REST answers with this status; 500 and what is in no table: INTERNAL. */
export const codeOf = (httpStatus: number): status => CODES[httpStatus] ?? status.INTERNAL;

const text = (id: number) => ({ type: 'string', id });

/** https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto, as much of it as is sent. */
const RPC_ERRORS = {
  Status: {
    fields: { code: { type: 'int32', id: 1 }, message: text(2), details: { rule: 'repeated', type: 'google.protobuf.Any', id: 3 } },
  },
  ErrorInfo: { fields: { reason: text(1), domain: text(2), metadata: { keyType: 'string', type: 'string', id: 3 } } },
  BadRequest: {
    fields: { field_violations: { rule: 'repeated', type: 'FieldViolation', id: 1 } },
    nested: { FieldViolation: { fields: { field: text(1), description: text(2) } } },
  },
  RequestInfo: { fields: { request_id: text(1) } },
  LocalizedMessage: { fields: { locale: text(1), message: text(2) } },
};
const ANY = { fields: { type_url: text(1), value: { type: 'bytes', id: 2 } } };

const definition = fromJSON(
  { nested: { google: { nested: { rpc: { nested: RPC_ERRORS }, protobuf: { nested: { Any: ANY } } } } } },
  { keepCase: true },
);

const messageType = (name: string): MessageTypeDefinition<object, object> => {
  const type = definition[`google.rpc.${name}`];
  if (!type || !('serialize' in type) || typeof type.serialize !== 'function') throw new Error(`there is no google.rpc.${name}`);
  return type as MessageTypeDefinition<object, object>;
};

const any = (name: keyof typeof RPC_ERRORS, message: object): object => ({
  type_url: `type.googleapis.com/google.rpc.${name}`,
  value: messageType(name).serialize(message),
});

const camelToField = (part: string): string => (/^\d+$/.test(part) ? `[${part}]` : `.${fieldName(part)}`);

/** `/parties/0/name` of a body is `command.parties[0].name` of the request; a query parameter is a field of it. */
export const fieldOf = (pointer: string): string => {
  if (!pointer.startsWith('/')) return pointer === '' ? 'command' : fieldName(pointer);
  return `command${pointer.slice(1).split('/').map(camelToField).join('')}`;
};

/** What REST would have answered as problem+json. */
export const callErrorOf = (body: ProblemBody, language: string, service: string): CallProblem => {
  const code = codeOf(body.status);
  const info = { type: body.type, trace_id: body.traceId, ...(body.basis === undefined ? {} : { basis: body.basis }) };
  const violations = (body.errors ?? []).map(({ pointer, detail }) => ({ field: fieldOf(pointer), description: detail }));
  const details = [
    any('ErrorInfo', { reason: body.code, domain: `${service}.fengqiao.example`, metadata: info }),
    ...(violations.length > 0 ? [any('BadRequest', { field_violations: violations })] : []),
    any('RequestInfo', { request_id: body.traceId }),
    any('LocalizedMessage', { locale: language, message: body.detail }),
  ];
  const metadata = new Metadata();
  metadata.set('content-language', language);
  metadata.set('grpc-status-details-bin', messageType('Status').serialize({ code, message: body.detail, details }));
  return new CallProblem(code, body.detail, metadata);
};

/** `grpc-status-details-bin` read back, as a client does. */
export const readDetails = (bytes: Buffer): readonly { readonly type: string; readonly [field: string]: unknown }[] => {
  const { details = [] } = messageType('Status').deserialize(bytes) as { details?: { type_url: string; value: Buffer }[] };
  return details.map(({ type_url: url, value }) => {
    const type = url.slice(url.lastIndexOf('.') + 1);
    return { type, ...messageType(type).deserialize(value) };
  });
};
