import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Reflector } from '@nestjs/core';
import { from, mergeMap, Observable } from 'rxjs';
import type { Outcome } from '@fengqiao/event-store';
import type { Clock } from '../clock.js';
import type { Platform } from '../platform.js';
import { problem, refusalProblem, type ProblemCode } from '../problems.js';
import { LOOKS_BACK } from './decorators.js';
import { lookingBack, momentIn, type AskedMoment } from './moments.js';
import { forbidden } from './offices.js';
import type { KnownRequest } from './request.js';
import type { Shown } from './resource.js';
import { CLOCK, PLATFORM } from './tokens.js';

const WAIT = 5_000;
const LONGEST = 10_000;

const isKind = <K extends string>(value: unknown, ...kinds: readonly K[]): value is { readonly kind: K } =>
  typeof value === 'object' && value !== null && kinds.includes((value as { kind?: K }).kind as K);

const PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  forbidden: 'forbidden',
  hidden: 'not-found',
  'key-reused': 'key-reused',
  'too-late': 'too-late',
  'too-large': 'too-large',
  busy: 'busy',
  stale: 'stale',
};

/** What every answer has in common: legal time, ETag, and for commands the outcome as status and body. */
@Injectable()
export class SettleInterceptor implements NestInterceptor {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    await this.wait(request);
    const answer = await this.answering(context, request, next);
    return answer.pipe(mergeMap((value) => from(Promise.resolve(this.settle(value, request, reply)))));
  }

  /** What the route answers; as of the moment that the request asks for, where the route can look back. */
  private async answering(context: ExecutionContext, request: KnownRequest, next: CallHandler): Promise<Observable<unknown>> {
    const query = request.query as AskedMoment;
    if (query.asOf === undefined && query.knownAt === undefined) return next.handle();
    if (!this.reflector.get<boolean>(LOOKS_BACK, context.getHandler())) throw problem('as-of-not-here');
    const moment = await momentIn(query, this.clock, this.platform.log);
    return moment ? new Observable((subscriber) => lookingBack(moment, () => next.handle().subscribe(subscriber))) : next.handle();
  }

  /**
   * Reads your own writes: `Fengqiao-After: <position>` waits until the views have reached it. `Prefer: wait=<seconds>` (RFC 7240) waits
   * until what was recorded so far has had its consequences in the other services too, and answers anyway when that takes longer.
   */
  private async wait({ headers }: KnownRequest): Promise<void> {
    const [, seconds] = /(?:^|,)\s*wait=(\d{1,2})\s*(?:,|;|$)/.exec(String(headers['prefer'] ?? '')) ?? [];
    if (seconds !== undefined) await this.platform.reader.settled(Math.min(Number(seconds) * 1_000, LONGEST));
    const after = headers['fengqiao-after'];
    if (typeof after !== 'string' || after === '') return;
    if (!/^\d{1,18}$/.test(after))
      throw problem('query-invalid', [{ pointer: 'Fengqiao-After', detail: 'is not a position', zh: '不是日志位置' }]);
    if (!(await this.platform.reader.reached(after, WAIT))) throw problem('not-caught-up');
  }

  private settle(value: unknown, request: KnownRequest, reply: FastifyReply): unknown {
    if (isKind(value, 'shown')) {
      const { body, version } = value as unknown as Shown;
      void reply.header('etag', `"${version}"`);
      return body;
    }
    if (isKind(value, 'recorded', 'refused', 'stale', ...Object.keys(PROBLEMS)))
      return this.answer(value as unknown as Outcome, request, reply);
    return value;
  }

  private answer(outcome: Outcome, { access }: KnownRequest, reply: FastifyReply): unknown {
    if (outcome.kind === 'refused') throw refusalProblem(outcome.refusal, outcome.text);
    if (outcome.kind === 'forbidden') throw forbidden(access);
    if (outcome.kind !== 'recorded') throw problem(PROBLEMS[outcome.kind] ?? 'internal');
    void reply.header('etag', `"${outcome.result.version}"`);
    void reply.status(201);
    return outcome.result;
  }
}

/** Headers that say which time it legally is: on every answer, errors included. */
export const clockHeaders = (clock: Clock): Readonly<Record<string, string>> => ({
  'fengqiao-legal-time': clock.now(),
  ...(clock.demonstration ? { 'fengqiao-clock': 'demonstration; legal time stands still until it is moved' } : {}),
});
