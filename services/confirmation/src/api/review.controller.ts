import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bodyOf, type Confirmation } from '@fengqiao/contracts';
import { Command, Gives, newId, resource, type Resource } from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import type { Application, ApplicationCommand } from '../domain/application/types.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('confirmation', name) });

@ApiTags('confirmation')
@Controller('v1/confirmation/applications/:id')
export class ReviewController {
  constructor(@Inject(resource('application')) private readonly applications: Resource<Application>) {}

  private give(command: CommandContext, id: string, type: ApplicationCommand['type'], data: unknown): Promise<Outcome> {
    return this.applications.handle(command, { id, command: { type, data } as ApplicationCommand });
  }

  @Post('notices')
  @Gives('NotifyParty')
  notify(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('NotifyParty')) data: Confirmation.NotifyParty,
  ): Promise<Outcome> {
    return this.give(command, id, 'NotifyParty', data);
  }

  @Post('disowning')
  @Gives('DisownJoining')
  disown(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('DisownJoining')) data: Confirmation.DisownJoining,
  ): Promise<Outcome> {
    return this.give(command, id, 'DisownJoining', data);
  }

  @Post('verification')
  @Gives('HoldVerification')
  verify(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('HoldVerification')) data: Confirmation.HoldVerification,
  ): Promise<Outcome> {
    return this.give(command, id, 'HoldVerification', data);
  }

  @Post('suspicions/:suspicionId/clearance')
  @Gives('ClearSuspicion', { decision: true })
  clear(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('suspicionId') suspicionId: string,
    @Body(body('ClearSuspicion')) data: Confirmation.ClearSuspicion,
  ): Promise<Outcome> {
    return this.give(command, id, 'ClearSuspicion', { ...data, suspicionId });
  }

  @Post('confirmation')
  @Gives('ConfirmAgreement', { decision: true })
  confirm(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ConfirmAgreement')) data: Confirmation.ConfirmAgreement,
  ): Promise<Outcome> {
    return this.give(command, id, 'ConfirmAgreement', data);
  }

  @Post('dismissal')
  @Gives('DismissApplication', { decision: true })
  dismiss(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('DismissApplication')) data: Confirmation.DismissApplication,
  ): Promise<Outcome> {
    return this.give(command, id, 'DismissApplication', data);
  }

  @Post('mediator-report')
  @Gives('ReportMediator')
  report(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ReportMediator')) data: Confirmation.ReportMediator,
  ): Promise<Outcome> {
    return this.give(command, id, 'ReportMediator', data);
  }

  @Post('special-procedure-end')
  @Gives('EndSpecialProcedure', { decision: true })
  end(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('EndSpecialProcedure')) data: Confirmation.EndSpecialProcedure,
  ): Promise<Outcome> {
    return this.give(command, id, 'EndSpecialProcedure', data);
  }

  @Post('extension')
  @Gives('ExtendRuling', { decision: true })
  extend(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ExtendRuling')) data: Confirmation.ExtendRuling,
  ): Promise<Outcome> {
    return this.give(command, id, 'ExtendRuling', data);
  }

  @Post('services')
  @Gives('ServeRuling')
  serve(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ServeRuling')) data: Confirmation.ServeRuling,
  ): Promise<Outcome> {
    return this.give(command, id, 'ServeRuling', data);
  }

  @Post('objections')
  @Gives('FileObjection')
  async object(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('FileObjection')) data: Confirmation.FileObjection,
  ): Promise<unknown> {
    const objectionId = newId(command, 'objection');
    const outcome = await this.give(command, id, 'FileObjection', { ...data, objectionId });
    return outcome.kind === 'recorded' ? { ...outcome, result: { ...outcome.result, resources: [objectionId] } } : outcome;
  }

  @Post('objections/:objectionId/ruling')
  @Gives('RuleObjection', { decision: true })
  ruleObjection(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('objectionId') objectionId: string,
    @Body(body('RuleObjection')) data: Confirmation.RuleObjection,
  ): Promise<Outcome> {
    return this.give(command, id, 'RuleObjection', { ...data, objectionId });
  }
}
