import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '@fengqiao/kernel';
import { bodyOf, type Screening as Contract } from '@fengqiao/contracts';
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
import { indicatorSets } from '../domain/library/library.js';
import type { Screening, ScreeningState } from '../domain/screening/types.js';
import { screeningView } from './screening-view.js';

const body = <T>(name: string) => ({ schema: bodyOf<T>('screening', name) });

@ApiTags('screening')
@Controller('v1/screening')
export class ScreeningsController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('screening')) private readonly screenings: Resource<Screening>,
    @Inject(dataSource('screening')) source: DataSource,
  ) {
    this.listing = { source, service: 'screening', access, listed: [{ category: 'screening', view: 'ScreeningView' }] };
  }

  @Get('screenings')
  @Lists('ScreeningView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Contract.ScreeningView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => screeningView(state as ScreeningState, viewer, id));
  }

  @Get('screenings/:id')
  @Shows('ScreeningView')
  show(@Viewer() viewer: Actor, @Param('id') id: string): Promise<Shown<Contract.ScreeningView>> {
    return this.screenings.show(viewer, 'ScreeningView', id, screeningView);
  }

  @Get('indicators')
  @Lists('IndicatorSetView')
  indicators(): Page<Contract.IndicatorSetView> {
    return { items: indicatorSets() };
  }

  @Post('screenings/:id/findings')
  @Gives('AddFinding')
  addFinding(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Body(body<Contract.AddFinding>('AddFinding')) data: Contract.AddFinding,
  ): Promise<Outcome> {
    const findingId = newId(command, 'finding');
    return this.screenings.handle(command, { id, command: { type: 'AddFinding', data: { ...data, findingId } } });
  }

  @Post('screenings/:id/suspicions/:suspicionId/closure')
  @Gives('CloseSuspicion', { decision: true })
  close(
    @Command() command: CommandContext,
    @Param('id') id: string,
    @Param('suspicionId') suspicionId: string,
    @Body(body<Contract.CloseSuspicion>('CloseSuspicion')) data: Contract.CloseSuspicion,
  ): Promise<Outcome> {
    return this.screenings.handle(command, { id, command: { type: 'CloseSuspicion', data: { ...data, suspicionId } } });
  }
}
