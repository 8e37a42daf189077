import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Fenced } from '@fengqiao/event-store';
import { NotCanonical } from '@fengqiao/kernel';
import { isOutage } from '@fengqiao/postgres';
import { KeysUnavailable, RestrictedSubject } from '@fengqiao/sealing';
import { languageOf, Problem, problem, problemBody, type ProblemCode } from '../problems.js';
import { methodsOf } from './methods.js';
import { LOGGER } from './tokens.js';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'body-unreadable',
  401: 'token-required',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'media-type',
  503: 'outage',
};

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
};

/** Whatever NotCanonical says, for a person. */
const NOT_KEPT = '含有不能如实保存的内容，例如 NUL 字符、不成对的代理项、超出 2^53 的整数或者过深的嵌套';

/** PostgreSQL: text that is none, such as a NUL character. It can only come from the address: bodies are looked at before. */
const NO_TEXT = '22021';

/** The one way any error becomes a problem. */
export const problemFrom = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof NotCanonical) return problem('body-invalid', [{ pointer: error.pointer, detail: error.reason, zh: NOT_KEPT }]);
  if (error instanceof KeysUnavailable) return problem('keys-unavailable');
  if (error instanceof RestrictedSubject) return problem('restricted');
  if (error instanceof Fenced) return problem('not-active');
  if (isOutage(error)) return problem('outage');
  if ((error as { code?: unknown } | null)?.code === NO_TEXT)
    return problem('query-invalid', [{ pointer: 'url', detail: 'has a character that is no text', zh: '含有不是文字的字符' }]);
  const code = BY_STATUS[statusOf(error) ?? 500];
  return problem(code ?? 'internal');
};

/** Answers with a problem, in the asked language, with the request's id to look it up by. */
const send = (found: Problem, request: FastifyRequest, reply: FastifyReply): void => {
  const language = languageOf(request.headers['accept-language']);
  void reply
    .status(found.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send(problemBody(found, language, request.id));
};

/** An address that Fastify itself cannot read leads to no route: a part that is too long, or is no percent-encoded UTF-8. */
export const unreadableAddress = (error: { readonly code: string }, request: FastifyRequest, reply: FastifyReply): void => {
  const unreadable = problem('query-invalid', [{ pointer: 'url', detail: 'is not percent-encoded UTF-8', zh: '不是百分号编码的 UTF-8' }]);
  send(error.code === 'FST_ERR_BAD_URL' ? unreadable : problem('not-found'), request, reply);
};

/** Every error leaves as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const allowed = request.is404 ? methodsOf(request) : [];
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    const found = allowed.length > 0 ? problem('method-not-allowed') : problemFrom(error);
    if (found.status >= 500) this.logger.error({ traceId: request.id, err: error, path: request.url.split('?')[0] }, 'request failed');
    send(found, request, reply);
  }
}
