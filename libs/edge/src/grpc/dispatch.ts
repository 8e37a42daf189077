import { randomUUID } from 'node:crypto';
import { Metadata, status, type ServerUnaryCall } from '@grpc/grpc-js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { languageOf, Problem, problem, problemBody, type Language, type ProblemBody } from '../problems.js';
import { inFields } from './fields.js';
import { toJson, toMessage, type Message } from './messages.js';
import { callErrorOf, CallProblem } from './problem-status.js';
import type { Rpc } from './rpcs.js';
import type { Components } from './shapes.js';

export type UnaryCall = ServerUnaryCall<Message, Message>;

/** Answers one rpc. @throws CallProblem */
export type Answer = (call: UnaryCall) => Promise<Message>;

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: object;
}

const PASSED = ['authorization', 'accept-language', 'prefer', 'fengqiao-after', 'traceparent'];
const RETURNED = ['etag', 'fengqiao-legal-time', 'fengqiao-clock'];

const told = (metadata: Metadata, name: string): string | undefined => {
  const [value] = metadata.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A field of a request as it stands in a path, a query or a header. */
const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const headersOf = (metadata: Metadata, fields: Message): Record<string, string> => {
  const version = fields['expectedVersion'];
  const headers: Record<string, unknown> = {
    ...Object.fromEntries(PASSED.map((name) => [name, told(metadata, name)])),
    'idempotency-key': fields['requestId'] || (told(metadata, 'idempotency-key') ?? told(metadata, 'x-request-id')),
    'if-match': version === undefined ? told(metadata, 'if-match') : `"${plain(version)}"`,
  };
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
};

/** A step of a path that would lead to another route than the one that was called. */
const NO_STEP = ['', '.', '..'];

const urlOf = ({ path, parameters }: Rpc, fields: Message): string => {
  const text = (name: string): string => plain(fields[name]);
  const missing = parameters.filter((parameter) => parameter.in === 'path' && NO_STEP.includes(text(parameter.name)));
  if (missing.length > 0)
    throw problem(
      'query-invalid',
      missing.map(({ name }) => ({ pointer: name, detail: 'must name one', zh: '应当指明一个' })),
    );
  const query = new URLSearchParams(
    parameters
      .filter(({ name, in: place }) => place === 'query' && fields[name] !== undefined)
      .map(({ name }): [string, string] => [name, text(name)]),
  );
  const url = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(text(name)));
  return query.size === 0 ? url : `${url}?${query.toString()}`;
};

/** The route's request. A command that is not there is an empty one, so that its contract names what is missing. @throws Problem */
const askedOf = (rpc: Rpc, { request, metadata }: UnaryCall, components: Components): Asked => {
  const fields = toJson(rpc.request, request, components) as Message;
  const headers = headersOf(metadata, fields);
  const asked = { method: rpc.method, url: urlOf(rpc, fields), headers };
  const command = rpc.request.properties?.['command'];
  return command ? { ...asked, payload: toJson(command, request['command'] ?? {}, components) as object } : asked;
};

const bodyOf = ({ text, wraps }: Rpc, payload: string, etag: unknown): unknown => {
  if (text) return { text: payload };
  const body: unknown = JSON.parse(payload);
  const [, version] = /"(\d+)"/.exec(String(etag)) ?? [];
  return wraps ? { result: body, ...(version === undefined ? {} : { version: Number(version) }) } : body;
};

const languageIn = (metadata: Metadata): Language => languageOf(told(metadata, 'accept-language'));

const returned = (headers: Readonly<Record<string, unknown>>, language: Language): Metadata => {
  const metadata = new Metadata();
  metadata.set('content-language', language);
  for (const name of RETURNED) if (typeof headers[name] === 'string') metadata.set(name, headers[name]);
  return metadata;
};

/** Nobody waits for the answer any more: then nothing is begun. */
const gaveUp = (call: UnaryCall): boolean => {
  const deadline = call.getDeadline();
  return call.cancelled || (deadline !== Infinity && Number(deadline) <= Date.now());
};

const isProblem = (body: unknown): body is ProblemBody => typeof (body as ProblemBody | null)?.code === 'string';

/**
 * An rpc goes the very way of its route, inside the process: the same guard, validation, idempotency and answer. Whoever gave up, or whose
 * deadline has passed, gets no answer; what became of a command then is told by repeating it with its request id.
 */
export const dispatcher = (app: NestFastifyApplication, service: string, components: Components, logger: Logger) => {
  const thrown = (error: Problem, call: UnaryCall): CallProblem => {
    const language = languageIn(call.metadata);
    return callErrorOf(problemBody(error, language, randomUUID()), language, service);
  };
  const route = async (rpc: Rpc, call: UnaryCall): Promise<Message> => {
    if (gaveUp(call)) throw new CallProblem(status.DEADLINE_EXCEEDED, 'the deadline had passed before anything was done', new Metadata());
    const language = languageIn(call.metadata);
    const { statusCode, payload, headers } = await app.inject(askedOf(rpc, call, components));
    if (statusCode >= 400) {
      const body: unknown = JSON.parse(payload);
      throw isProblem(body) ? callErrorOf(inFields(body, language), language, service) : problem('internal');
    }
    const message = toMessage(rpc.response, bodyOf(rpc, payload, headers['etag']), components) as Message;
    if (!call.cancelled) call.sendMetadata(returned(headers, language));
    return message;
  };
  return (rpc: Rpc): Answer =>
    async (call) => {
      try {
        return await route(rpc, call);
      } catch (error) {
        if (error instanceof CallProblem) throw error;
        if (error instanceof Problem) throw thrown(error, call);
        logger.error({ err: error, rpc: call.getPath() }, 'call failed');
        throw thrown(problem('internal'), call);
      }
    };
};
