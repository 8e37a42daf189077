import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bodyOf, type Mediation as Contract } from '@fengqiao/contracts';
import { Command, Gives, newId, resource, type Resource } from '@fengqiao/edge';
import { contentHash, type CommandContext, type Outcome } from '@fengqiao/event-store';
import type { Mediation, MediationCommand } from '../domain/mediation/types.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('mediation', name) });

/** Impartiality, sessions, facts, concessions and addresses: what happens in the room. */
@ApiTags('mediation')
@Controller('v1/mediation/mediations/:id')
export class ConductController {
  constructor(@Inject(resource('mediation')) private readonly mediations: Resource<Mediation>) {}

  private give(command: CommandContext, id: string, type: MediationCommand['type'], data: unknown): Promise<Outcome> {
    return this.mediations.handle(command, { id, command: { type, data } as MediationCommand });
  }

  @Post('disclosures')
  @Gives('DiscloseInterest')
  disclose(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('DiscloseInterest')) data: Contract.DiscloseInterest,
  ): Promise<Outcome> {
    return this.give(command, id, 'DiscloseInterest', data);
  }

  @Post('continuations')
  @Gives('AgreeToGoOn')
  goOn(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('AgreeToGoOn')) data: Contract.AgreeToGoOn,
  ): Promise<Outcome> {
    return this.give(command, id, 'AgreeToGoOn', data);
  }

  @Post('recusal-requests')
  @Gives('RequestRecusal')
  requestRecusal(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RequestRecusal')) data: Contract.RequestRecusal,
  ): Promise<Outcome> {
    return this.give(command, id, 'RequestRecusal', data);
  }

  @Post('recusal')
  @Gives('RecuseMediator', { decision: true })
  recuse(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RecuseMediator')) data: Contract.RecuseMediator,
  ): Promise<Outcome> {
    return this.give(command, id, 'RecuseMediator', data);
  }

  @Post('recusal/rejection')
  @Gives('RejectRecusal', { decision: true })
  rejectRecusal(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RejectRecusal')) data: Contract.RejectRecusal,
  ): Promise<Outcome> {
    return this.give(command, id, 'RejectRecusal', data);
  }

  @Post('informing')
  @Gives('InformParties')
  inform(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('InformParties')) data: Contract.InformParties,
  ): Promise<Outcome> {
    return this.give(command, id, 'InformParties', data);
  }

  @Post('modes')
  @Gives('ConsentToMode')
  consentToMode(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ConsentToMode')) data: Contract.ConsentToMode,
  ): Promise<Outcome> {
    return this.give(command, id, 'ConsentToMode', data);
  }

  @Post('sessions')
  @Gives('HoldSession')
  hold(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('HoldSession')) data: Contract.HoldSession,
  ): Promise<Outcome> {
    return this.give(command, id, 'HoldSession', { ...data, sessionId: newId(command, 'session') });
  }

  @Post('facts')
  @Gives('RecordFacts')
  recordFacts(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RecordFacts')) data: Contract.RecordFacts,
  ): Promise<Outcome> {
    return this.give(command, id, 'RecordFacts', {
      ...data,
      factsId: newId(command, 'facts'),
      contentHash: contentHash({ mediationId: id, text: data.text }),
    });
  }

  @Post('facts/:factsId/signatures')
  @Gives('SignFacts')
  signFacts(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('factsId') factsId: string,
    @Body(body('SignFacts')) data: Contract.SignFacts,
  ): Promise<Outcome> {
    return this.give(command, id, 'SignFacts', { ...data, factsId });
  }

  @Post('concessions')
  @Gives('RecordConcession')
  concede(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RecordConcession')) data: Contract.RecordConcession,
  ): Promise<Outcome> {
    return this.give(command, id, 'RecordConcession', { ...data, concessionId: newId(command, 'concession') });
  }

  @Post('addresses')
  @Gives('ConfirmServiceAddress')
  confirmAddress(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ConfirmServiceAddress')) data: Contract.ConfirmServiceAddress,
  ): Promise<Outcome> {
    return this.give(command, id, 'ConfirmServiceAddress', data);
  }
}
