import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import { bodyOf, type Mediation as Contract } from '@fengqiao/contracts';
import {
  Command,
  dataSource,
  Gives,
  ItemQuery,
  Lists,
  listItems,
  resource,
  Shows,
  Viewer,
  type Listing,
  type Page,
  type Resource,
  type Shown,
} from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import { access } from '../access.js';
import type { Agreement, AgreementCommand, AgreementState } from '../domain/agreement/types.js';
import { signingFactsOf } from '../domain/mediation/drafts.js';
import type { Mediation } from '../domain/mediation/types.js';
import { agreementView } from './agreement-view.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('mediation', name) });

/** Signatures and performance: each an act of its own on one agreement. */
@ApiTags('mediation')
@Controller('v1/mediation/agreements')
export class AgreementsController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('agreement')) private readonly agreements: Resource<Agreement>,
    @Inject(resource('mediation')) private readonly mediations: Resource<Mediation>,
    @Inject(dataSource('mediation')) source: DataSource,
  ) {
    this.listing = { source, service: 'mediation', access, listed: [{ category: 'agreement', view: 'AgreementView' }] };
  }

  private give(command: CommandContext, id: string, type: AgreementCommand['type'], data: object): Promise<Outcome> {
    return this.agreements.handle(command, { id, command: { type, data } as AgreementCommand });
  }

  /** A signature counts as its mediation stands at that moment: open, suspended or ended, before or after docketing. */
  private async sealed(command: CommandContext, id: string, type: AgreementCommand['type'], data: object): Promise<Outcome> {
    const { state } = await this.agreements.load(id);
    const draft = state.status === 'unknown' ? undefined : state.draft;
    const partyIds = draft?.parties.map(({ partyId }) => partyId) ?? [];
    const mediation = signingFactsOf((await this.mediations.load(draft?.mediationId ?? '-')).state, partyIds);
    return this.agreements.handle(command, {
      id,
      command: { type, data: { ...data, mediation } } as AgreementCommand,
      asked: { type, data },
    });
  }

  @Get()
  @Lists('AgreementView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Contract.AgreementView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => agreementView(state as AgreementState, viewer, id));
  }

  @Get(':id')
  @Shows('AgreementView')
  show(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Shown<Contract.AgreementView>> {
    return this.agreements.show(viewer, 'AgreementView', id, agreementView);
  }

  @Post(':id/signatures')
  @Gives('SignAgreement')
  sign(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('SignAgreement')) data: Contract.SignAgreement,
  ): Promise<Outcome> {
    return this.sealed(command, id, 'SignAgreement', data);
  }

  @Post(':id/paper-signatures')
  @Gives('RecordSignatures')
  record(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RecordSignatures')) data: Contract.RecordSignatures,
  ): Promise<Outcome> {
    return this.sealed(command, id, 'RecordSignatures', data);
  }

  @Post(':id/mediator-signature')
  @Gives('SignAsMediator')
  signAsMediator(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('SignAsMediator')) data: Contract.SignAsMediator,
  ): Promise<Outcome> {
    return this.sealed(command, id, 'SignAsMediator', data);
  }

  @Post(':id/seal')
  @Gives('AffixSeal')
  seal(@Command() command: CommandContext, @Param('id') id: string, @Body(body('AffixSeal')) data: Contract.AffixSeal): Promise<Outcome> {
    return this.sealed(command, id, 'AffixSeal', data);
  }

  @Post(':id/refusals')
  @Gives('RefuseToSign')
  refuse(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RefuseToSign')) data: Contract.RefuseToSign,
  ): Promise<Outcome> {
    return this.give(command, id, 'RefuseToSign', data);
  }

  @Post(':id/obligations/:obligationId/performance')
  @Gives('RecordPerformance')
  perform(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('obligationId') obligationId: string,
    @Body(body('RecordPerformance')) data: Contract.RecordPerformance,
  ): Promise<Outcome> {
    return this.give(command, id, 'RecordPerformance', { ...data, obligationId });
  }

  @Post(':id/obligations/:obligationId/default')
  @Gives('DeclareDefault')
  declareDefault(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('obligationId') obligationId: string,
    @Body(body('DeclareDefault')) data: Contract.DeclareDefault,
  ): Promise<Outcome> {
    return this.give(command, id, 'DeclareDefault', { ...data, obligationId });
  }
}
