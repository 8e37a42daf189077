import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bodyOf, type Mediation as Contract } from '@fengqiao/contracts';
import { Command, Gives, newId, resource, type Resource } from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import type { Mediation, MediationCommand } from '../domain/mediation/types.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('mediation', name) });

/** What stops, lengthens or resumes a mediation. */
@ApiTags('mediation')
@Controller('v1/mediation/mediations/:id')
export class TimingController {
  constructor(@Inject(resource('mediation')) private readonly mediations: Resource<Mediation>) {}

  private give(command: CommandContext, id: string, type: MediationCommand['type'], data: unknown): Promise<Outcome> {
    return this.mediations.handle(command, { id, command: { type, data } as MediationCommand });
  }

  @Post('suspension')
  @Gives('SuspendMediation')
  suspend(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('SuspendMediation')) data: Contract.SuspendMediation,
  ): Promise<Outcome> {
    return this.give(command, id, 'SuspendMediation', data);
  }

  @Post('resumption')
  @Gives('ResumeMediation', { decision: true })
  resume(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ResumeMediation')) data: Contract.ResumeMediation,
  ): Promise<Outcome> {
    return this.give(command, id, 'ResumeMediation', data);
  }

  @Post('appraisals')
  @Gives('RequestAppraisal')
  requestAppraisal(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RequestAppraisal')) data: Contract.RequestAppraisal,
  ): Promise<Outcome> {
    return this.give(command, id, 'RequestAppraisal', { ...data, appraisalId: newId(command, 'appraisal') });
  }

  @Post('appraisal/consents')
  @Gives('ConsentToAppraisal')
  consentToAppraisal(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ConsentToAppraisal')) data: Contract.ConsentToAppraisal,
  ): Promise<Outcome> {
    return this.give(command, id, 'ConsentToAppraisal', data);
  }

  @Post('appraisal/approval')
  @Gives('ApproveAppraisal', { decision: true })
  approveAppraisal(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ApproveAppraisal')) data: Contract.ApproveAppraisal,
  ): Promise<Outcome> {
    return this.give(command, id, 'ApproveAppraisal', data);
  }

  @Post('appraisal/report')
  @Gives('ReceiveAppraisalReport')
  receiveReport(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ReceiveAppraisalReport')) data: Contract.ReceiveAppraisalReport,
  ): Promise<Outcome> {
    return this.give(command, id, 'ReceiveAppraisalReport', data);
  }

  @Post('extensions')
  @Gives('ConsentToExtension')
  extend(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ConsentToExtension')) data: Contract.ConsentToExtension,
  ): Promise<Outcome> {
    return this.give(command, id, 'ConsentToExtension', data);
  }
}
