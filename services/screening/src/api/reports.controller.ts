import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bodyOf, type Screening as Contract } from '@fengqiao/contracts';
import { Command, Gives, resource, type Resource } from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import type { Screening } from '../domain/screening/types.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('screening', name) });

/** What connected systems report: the same messages, with the same bodies, as on their topics. */
@ApiTags('screening')
@Controller('v1/screening/reports')
export class ReportsController {
  constructor(@Inject(resource('screening')) private readonly screenings: Resource<Screening>) {}

  @Post('clue-feedback')
  @Gives('ReportClueFeedback')
  clueFeedback(@Command() command: CommandContext, @Body(body('ReportClueFeedback')) data: Contract.ClueAnswered): Promise<Outcome> {
    return this.screenings.handle(command, { id: data.submissionId, command: { type: 'ReportClueFeedback', data } });
  }
}
