import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import { inTrace, loggedLater, newTrace, traceIn, type Belonging, type Trace } from '../trace.js';
import type { Draining } from './draining.js';
import { rememberMethods } from './methods.js';
import { clockHeaders } from './settle.interceptor.js';

/** Asked again and again by machines: a line for each would hide all others. */
const NOT_TOLD = /^\/(health|metrics)(\/|$)/;

interface Told extends FastifyRequest {
  belonging?: () => Belonging;
}

/** A request is known by its trace, which problems name as `traceId`: that of whoever asked, else a new one. */
export const traceIdOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string => (traceIn(headers['traceparent']) ?? newTrace()).id;

const traceOf = ({ id, headers }: FastifyRequest): Trace => traceIn(headers['traceparent']) ?? newTrace(id);

/** One line an answer: the route, never the address, which may hold what was asked for. */
const tell = (logger: Logger, request: Told, reply: FastifyReply): void => {
  const route = request.routeOptions.url ?? 'unknown';
  if (NOT_TOLD.test(route)) return;
  const { method } = request;
  logger.info(
    { ...request.belonging?.(), method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) },
    'answered',
  );
};

export interface Around {
  readonly clock: Clock;
  readonly draining: Draining;
  readonly logger: Logger;
}

/** What goes for every request, errors included: its trace, legal time, one line in the log, and a goodbye while the process drains. */
export const addHooks = (server: FastifyInstance, { clock, draining, logger }: Around): void => {
  rememberMethods(server);
  server.addHook('onRequest', (request: Told, _reply, done) => {
    inTrace(traceOf(request), () => {
      request.belonging = loggedLater();
      done();
    });
  });
  server.addHook('onSend', async (_request, reply, payload) => {
    for (const [name, value] of Object.entries(clockHeaders(clock))) void reply.header(name, value);
    if (draining.begun()) void reply.header('connection', 'close');
    return payload;
  });
  server.addHook('onResponse', async (request: Told, reply) => tell(logger, request, reply));
};
