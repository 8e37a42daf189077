import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { present, type Actor } from '@fengqiao/kernel';
import { bodyOf, type Analytics } from '@fengqiao/contracts';
import {
  Command,
  dataSource,
  Gives,
  ItemQuery,
  listItems,
  Lists,
  resource,
  Shows,
  Viewer,
  type Listing,
  type Page,
  type Resource,
  type Shown,
} from '@fengqiao/edge';
import type { CommandContext, Outcome } from '@fengqiao/event-store';
import { findDivision } from '@fengqiao/places';
import { access } from '../access.js';
import type { Population, PopulationState } from '../domain/population/types.js';

/** The figures of one division, by year. */
const populationView = (state: PopulationState, _viewer: Actor, id: string): Analytics.PopulationView => ({
  division: id,
  ...present({ name: findDivision(id)?.name }),
  figures: state.status === 'unknown' ? [] : Object.values(state.figures).sort((a, b) => a.year - b.year),
});

@ApiTags('analytics')
@Controller('v1/analytics/populations')
export class PopulationsController {
  private readonly listing: Listing;

  constructor(
    @Inject(resource('population')) private readonly populations: Resource<Population>,
    @Inject(dataSource('analytics')) source: DataSource,
  ) {
    this.listing = { source, service: 'analytics', access, listed: [{ category: 'population', view: 'PopulationView' }] };
  }

  @Post()
  @Gives('SetPopulation')
  set(
    @Command() command: CommandContext,
    @Body({ schema: bodyOf<Analytics.SetPopulation>('analytics', 'SetPopulation') }) data: Analytics.SetPopulation,
  ): Promise<Outcome> {
    return this.populations.handle(command, { id: data.division, command: { type: 'SetPopulation', data } });
  }

  @Get()
  @Lists('PopulationView')
  list(@Viewer() viewer: Actor, @Query() query: ItemQuery): Promise<Page<Analytics.PopulationView>> {
    return listItems(this.listing, viewer, query, ({ id, state }) => populationView(state as PopulationState, viewer, id));
  }

  @Get(':division')
  @Shows('PopulationView')
  show(@Viewer() viewer: Actor, @Param('division') division: string): Promise<Shown<Analytics.PopulationView>> {
    return this.populations.show(viewer, 'PopulationView', division, populationView);
  }
}
