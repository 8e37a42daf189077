import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Platform } from '../platform.js';
import { Open } from './decorators.js';
import { PLATFORM } from './tokens.js';

interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly failing: Readonly<Record<string, string>>;
  readonly held: number;
}

/** For whoever runs it. Liveness never depends on the database; readiness does, and on every follower of the log. */
@ApiExcludeController()
@Open('probes carry no token and answer nothing personal')
@Controller('health')
export class HealthController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Get('live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const failing: Record<string, string> = { ...this.platform.reader.failing() };
    const { log, reader } = this.platform;
    const progress = reader.progress();
    try {
      const head = await log.head();
      for (const { name, checkpoint } of progress)
        if (checkpoint !== undefined && log.compare(checkpoint, head) > 0) failing[name] = 'ahead of the log';
    } catch {
      failing['database'] = 'out of reach';
    }
    if (this.platform.ledger?.alarm() !== undefined) failing['ledger'] = 'log, ledger and witness do not agree';
    const counts = await Promise.all([...this.platform.services.values()].map(({ inbox }) => inbox.count().catch(() => 0)));
    const held = counts.reduce((sum, count) => sum + count, 0);
    const ready = Object.keys(failing).length === 0;
    void reply.status(ready ? 200 : 503);
    return {
      status: ready ? 'ready' : 'not-ready',
      failing: ready ? {} : Object.fromEntries(Object.keys(failing).map((name) => [name, 'failing'])),
      held,
    };
  }
}
