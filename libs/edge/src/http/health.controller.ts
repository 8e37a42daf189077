import { Controller, Get, Inject, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import type { Platform } from '../platform.js';
import { Open } from './decorators.js';
import type { Draining } from './draining.js';
import { DRAINING, PLATFORM } from './tokens.js';

interface Health<Status extends string> {
  readonly status: Status;
  readonly failing: Readonly<Record<string, string>>;
}

/** Whether one thing is well; what throws or takes too long is not. */
type Check = readonly [name: string, isWell: () => Promise<boolean> | boolean];

const PATIENCE = 3_000;

/**
 * For whoever runs it. Startup: every follower of the log has begun. Liveness: it answers, whatever becomes of the database. Readiness: database,
 * broker, ledger and every follower are well, and the process does not drain.
 */
@ApiExcludeController()
@Open('probes carry no token and answer nothing personal')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(DRAINING) private readonly draining: Draining,
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  @Get('live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('startup')
  async startup(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health<'started' | 'starting'>> {
    const hasBegun = this.platform.reader
      .progress()
      .map(({ name, active, checkpoint, failure }): Check => [name, () => !active || checkpoint !== undefined || failure !== undefined]);
    return this.answer(reply, hasBegun, ['started', 'starting']);
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health<'ready' | 'not-ready'> & { readonly held: number }> {
    const { log, reader, ledger, services } = this.platform;
    const [head, ahead] = await Promise.all([log.head().catch(() => undefined), reader.ahead().catch(() => [])]);
    const checks: readonly Check[] = [
      ['draining', () => !this.draining.begun()],
      ['database', () => head !== undefined],
      ['ledger', () => ledger?.alarm() === undefined],
      ...[...Object.keys(reader.failing()), ...ahead].map((name): Check => [name, () => false]),
    ];
    const counts = await Promise.all([...services.values()].map(({ inbox }) => inbox.count().catch(() => 0)));
    const answer = await this.answer(reply, checks, ['ready', 'not-ready']);
    return { ...answer, held: counts.reduce((sum, count) => sum + count, 0) };
  }

  /** 200 and the first word where all is well, else 503 and the second, with what is not; never why, which is in the log. */
  private async answer<Yes extends string, No extends string>(
    reply: FastifyReply,
    checks: readonly Check[],
    [yes, no]: readonly [Yes, No],
  ): Promise<Health<Yes | No>> {
    const { status, error = {} } = await this.look(checks);
    const isWell = status === 'ok';
    void reply.status(isWell ? 200 : 503);
    return { status: isWell ? yes : no, failing: Object.fromEntries(Object.keys(error).map((name) => [name, 'failing'])) };
  }

  private async look(checks: readonly Check[]): Promise<HealthCheckResult> {
    const attempts = checks.map(([name, isWell]) => async () => {
      const attempt = this.indicators.check(name).attempt(async () => {
        if (!(await isWell())) throw new Error('it is not well');
      });
      return attempt.withTimeout(PATIENCE);
    });
    try {
      return await this.health.check(attempts);
    } catch (error) {
      if (error instanceof ServiceUnavailableException) return error.getResponse() as HealthCheckResult;
      throw error;
    }
  }
}
