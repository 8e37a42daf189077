import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bodyOf, type Intake } from '@fengqiao/contracts';
import { Command, Gives, newId, resource, type Resource } from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import type { Dispute, DisputeCommand } from '../domain/dispute/types.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('intake', name) });

/** What a dispute gathers: evidence, undertakings, visits. */
@ApiTags('intake')
@Controller('v1/intake/disputes/:id')
export class RecordsController {
  constructor(@Inject(resource('dispute')) private readonly disputes: Resource<Dispute>) {}

  private give(command: CommandContext, id: string, type: DisputeCommand['type'], data: unknown): Promise<Outcome> {
    return this.disputes.handle(command, { id, command: { type, data } as DisputeCommand });
  }

  private async create(
    command: CommandContext,
    id: string,
    made: { type: DisputeCommand['type']; data: object; key: string },
  ): Promise<Outcome> {
    const created = newId(command, made.key);
    const outcome = await this.give(command, id, made.type, { ...made.data, [made.key]: created });
    if (outcome.kind !== 'recorded') return outcome;
    const result = { ...outcome.result, resources: [created] };
    return { kind: 'recorded', result };
  }

  @Post('evidence')
  @Gives('AddEvidence')
  addEvidence(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('AddEvidence')) data: Intake.AddEvidence,
  ): Promise<Outcome> {
    return this.create(command, id, { type: 'AddEvidence', data, key: 'evidenceId' });
  }

  @Post('evidence/:evidenceId/original')
  @Gives('CheckOriginal')
  checkOriginal(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('evidenceId') evidenceId: string,
    @Body(body('CheckOriginal')) data: Intake.CheckOriginal,
  ): Promise<Outcome> {
    return this.give(command, id, 'CheckOriginal', { ...data, evidenceId });
  }

  @Post('undertakings')
  @Gives('SignUndertaking')
  sign(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('SignUndertaking')) data: Intake.SignUndertaking,
  ): Promise<Outcome> {
    return this.give(command, id, 'SignUndertaking', data);
  }

  @Post('home-visits')
  @Gives('RequestHomeVisit')
  requestVisit(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RequestHomeVisit')) data: Intake.RequestHomeVisit,
  ): Promise<Outcome> {
    return this.create(command, id, { type: 'RequestHomeVisit', data, key: 'visitId' });
  }

  @Post('home-visits/:visitId/schedule')
  @Gives('ScheduleHomeVisit')
  scheduleVisit(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('visitId') visitId: string,
    @Body(body('ScheduleHomeVisit')) data: Intake.ScheduleHomeVisit,
  ): Promise<Outcome> {
    return this.give(command, id, 'ScheduleHomeVisit', { ...data, visitId });
  }

  @Post('home-visits/:visitId/record')
  @Gives('RecordHomeVisit')
  recordVisit(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('visitId') visitId: string,
    @Body(body('RecordHomeVisit')) _data: Intake.RecordHomeVisit,
  ): Promise<Outcome> {
    return this.give(command, id, 'RecordHomeVisit', { visitId });
  }
}
