import { Body, Controller, Get, HttpCode, Inject, Post, Query, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Type as Cast } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import type { Service } from '@fengqiao/contracts';
import type { Clock, DemonstrationClock } from '../clock.js';
import type { Platform } from '../platform.js';
import { problem } from '../problems.js';
import { Shows } from './decorators.js';
import { instantAsked } from './instant.js';
import { CLOCK, PLATFORM } from './tokens.js';

class Within {
  /** Milliseconds. */
  @Cast(() => Number)
  @IsInt()
  @Min(0)
  @Max(60_000)
  within: number = 0;
}

/** What the processes of a cluster ask each other: whether they have settled, and in a demonstration to move legal time step by step. */
export const clusterController = (service: Service): Type => {
  @ApiExcludeController()
  @Controller(`v1/${service}`)
  class ClusterController {
    constructor(
      @Inject(PLATFORM) private readonly platform: Platform,
      @Inject(CLOCK) private readonly clock: Clock,
    ) {}

    @Get('settled')
    @Shows('Settled', { onlyNow: true })
    async settled(@Query() { within }: Within): Promise<{ readonly settled: boolean; readonly head: string }> {
      const settled = (await this.platform.settledHere?.(within)) ?? false;
      return { settled, head: await this.platform.log.head() };
    }

    /** The earliest deadline that is due by an instant. */
    @Post('demonstration-clock/due')
    @HttpCode(200)
    @Shows('DemonstrationClock', { onlyNow: true, takes: true })
    async due(@Body() body: unknown): Promise<{ readonly earliest?: string }> {
      this.assertDemonstration();
      const earliest = await this.platform.scheduler.earliest(instantAsked(body));
      return earliest === undefined ? {} : { earliest };
    }

    /** Moves legal time and fires what is due then. */
    @Post('demonstration-clock')
    @HttpCode(200)
    @Shows('DemonstrationClock', { onlyNow: true, takes: true })
    async move(@Body() body: unknown): Promise<{ readonly fired: number }> {
      const clock = this.assertDemonstration();
      clock.moveTo(instantAsked(body));
      return { fired: await this.platform.scheduler.run(clock.now()) };
    }

    private assertDemonstration(): DemonstrationClock {
      if (!this.clock.demonstration) throw problem('not-found');
      return this.clock as DemonstrationClock;
    }
  }
  return ClusterController;
};
