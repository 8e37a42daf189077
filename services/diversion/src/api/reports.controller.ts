import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bodyOf, type Diversion } from '@fengqiao/contracts';
import { Command, Gives, resource, type Resource } from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import type { Route } from '../domain/route/types.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('diversion', name) });

/** What connected systems report: the same messages, with the same bodies, as on their topics. */
@ApiTags('diversion')
@Controller('v1/diversion/reports')
export class ReportsController {
  constructor(@Inject(resource('route')) private readonly routes: Resource<Route>) {}

  @Post('arbitration-award')
  @Gives('ReportAward')
  award(@Command() command: CommandContext, @Body(body('ReportAward')) data: Diversion.ArbitrationAwarded): Promise<Outcome> {
    return this.routes.handle(command, { id: data.disputeId, command: { type: 'ReportAward', data } });
  }
}
