import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { metricsOf } from '../metrics.js';
import type { Platform } from '../platform.js';
import { problem } from '../problems.js';
import type { Verify } from '../tokens.js';
import { Open } from './decorators.js';
import { PLATFORM, VERIFY } from './tokens.js';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Asked on this machine itself, not through a proxy that stands on it. */
const isLocal = ({ socket, headers }: FastifyRequest): boolean =>
  LOOPBACK.has(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined && headers['forwarded'] === undefined;

/** For whoever runs it: how far each follower of the log is behind, what is held, and how the process does. */
@ApiExcludeController()
@Open('a collector on this machine carries no token; from elsewhere an operator is asked for below')
@Controller('metrics')
export class MetricsController {
  private collect: ReturnType<typeof metricsOf> | undefined;

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(VERIFY) private readonly verify: Verify,
  ) {}

  /** @throws Problem 401 or 403 for anybody from elsewhere who is no operator. */
  @Get()
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!isLocal(request) && (await this.verify(request.headers.authorization)).role !== 'operator') throw problem('forbidden');
    this.collect ??= metricsOf(this.platform, () => new Date());
    const { type, text } = await this.collect();
    void reply.header('content-type', type);
    return text;
  }
}
