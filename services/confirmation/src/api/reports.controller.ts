import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bodyOf, type Confirmation } from '@fengqiao/contracts';
import { Command, Gives, resource, type Resource } from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import type { Application } from '../domain/application/types.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('confirmation', name) });

/** What connected systems report: the same messages, with the same bodies, as on their topics. */
@ApiTags('confirmation')
@Controller('v1/confirmation/reports')
export class ReportsController {
  constructor(@Inject(resource('application')) private readonly applications: Resource<Application>) {}

  @Post('enforcement')
  @Gives('ReportEnforcement')
  enforcement(
    @Command() command: CommandContext,
    @Body(body('ReportEnforcement')) data: Confirmation.EnforcementStarted,
  ): Promise<Outcome> {
    return this.applications.handle(command, { id: data.agreementId, command: { type: 'ReportEnforcement', data } });
  }
}
