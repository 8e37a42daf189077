import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import { bodyOf, type Mediation } from '@fengqiao/contracts';
import {
  Command,
  dataSource,
  Gives,
  ItemQuery,
  Lists,
  listItems,
  newId,
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
import type { Organisation, OrganisationCommand, OrganisationState } from '../domain/organisation/types.js';
import { organisationView } from './organisation-view.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('mediation', name) });

@ApiTags('mediation')
@Controller('v1/mediation/organisations')
export class OrganisationsController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('organisation')) private readonly organisations: Resource<Organisation>,
    @Inject(dataSource('mediation')) source: DataSource,
  ) {
    this.listing = { source, service: 'mediation', access, listed: [{ category: 'organisation', view: 'OrganisationView' }] };
  }

  private give(command: CommandContext, id: string, type: OrganisationCommand['type'], data: unknown): Promise<Outcome> {
    return this.organisations.handle(command, { id, command: { type, data } as OrganisationCommand });
  }

  @Get()
  @Lists('OrganisationView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Mediation.OrganisationView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => organisationView(state as OrganisationState, viewer, id));
  }

  @Get(':id')
  @Shows('OrganisationView')
  show(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Shown<Mediation.OrganisationView>> {
    return this.organisations.show(viewer, 'OrganisationView', id, organisationView);
  }

  @Post()
  @Gives('RegisterOrganisation')
  register(@Command() command: CommandContext, @Body(body('RegisterOrganisation')) data: Mediation.RegisterOrganisation): Promise<Outcome> {
    const organisationId = newId(command, 'organisation');
    return this.give(command, organisationId, 'RegisterOrganisation', { ...data, organisationId });
  }

  @Post(':id/roster')
  @Gives('ApproveRosterEntry', { decision: true })
  roster(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ApproveRosterEntry')) data: Mediation.ApproveRosterEntry,
  ): Promise<Outcome> {
    return this.give(command, id, 'ApproveRosterEntry', data);
  }

  @Post(':id/roster/removal')
  @Gives('RemoveRosterEntry', { decision: true })
  unroster(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('RemoveRosterEntry')) data: Mediation.RemoveRosterEntry,
  ): Promise<Outcome> {
    return this.give(command, id, 'RemoveRosterEntry', data);
  }

  @Post(':id/mediators')
  @Gives('ListMediator')
  listMediator(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body('ListMediator')) data: Mediation.ListMediator,
  ): Promise<Outcome> {
    return this.give(command, id, 'ListMediator', data);
  }

  @Post(':id/mediators/:mediatorId/training')
  @Gives('RecordTraining')
  train(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('mediatorId') mediatorId: string,
    @Body(body('RecordTraining')) data: Mediation.RecordTraining,
  ): Promise<Outcome> {
    return this.give(command, id, 'RecordTraining', { ...data, mediatorId });
  }

  @Post(':id/mediators/:mediatorId/removal')
  @Gives('RemoveMediator', { decision: true })
  remove(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('mediatorId') mediatorId: string,
    @Body(body('RemoveMediator')) data: Mediation.RemoveMediator,
  ): Promise<Outcome> {
    return this.give(command, id, 'RemoveMediator', { ...data, mediatorId });
  }
}
