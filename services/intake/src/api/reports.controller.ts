import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bodyOf, type Intake } from '@fengqiao/contracts';
import { Command, Gives, resource, type Resource } from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import type { Complaint } from '../domain/complaint/types.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('intake', name) });

/** What connected systems report: the same messages, with the same bodies, as on their topics. */
@ApiTags('intake')
@Controller('v1/intake/reports')
export class ReportsController {
  constructor(@Inject(resource('complaint')) private readonly complaints: Resource<Complaint>) {}

  @Post('docketing')
  @Gives('ReportDocketing')
  docketing(@Command() command: CommandContext, @Body(body('ReportDocketing')) data: Intake.DocketingDecided): Promise<Outcome> {
    return this.complaints.handle(command, { id: data.complaintId, command: { type: 'ReportDocketing', data } });
  }

  @Post('suit-end')
  @Gives('ReportSuitEnd')
  suitEnd(@Command() command: CommandContext, @Body(body('ReportSuitEnd')) data: Intake.SuitConcluded): Promise<Outcome> {
    return this.complaints.handle(command, { id: data.complaintId, command: { type: 'ReportSuitEnd', data } });
  }
}
